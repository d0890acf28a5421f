"""Indicators whose targets and actual values are printed apart: 目標 in one list, 実績 in another.

They are one where both stand in one section, the one has no actual values and the other no others,
and the names are the same or go through both lists side by side.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

from keikaku.core.indicators import Role
from keikaku.core.text import squeeze
from keikaku.ingest.cross_listing import bigrams, likeness
from keikaku.ingest.finds import Doubt
from keikaku.ingest.look_alikes import same_scope
from keikaku.ingest.placing import Placed
from keikaku.ingest.tables.direction import indicator_unit
from keikaku.ingest.tables.drafts import DraftIndicator

_AIMS = frozenset({Role.TARGET, Role.INTERIM_TARGET, Role.PLANNED})
# 移行者数 may end many names.
_SHORTEST_END = 6
_ALIKE = 0.55


def join_apart(placed: Sequence[Placed], parents: Mapping[str, str]) -> list[Placed]:
    """The indicators, each with what is printed of it at one heading or at two side by side."""
    left = _joined(placed, lambda one: one.node)
    return _joined(left, lambda one: parents.get(one.node or "", id(one)))


def _joined(placed: Sequence[Placed], section: Callable[[Placed], Hashable]) -> list[Placed]:
    sections: dict[Hashable, list[Placed]] = defaultdict(list)
    for one in placed:
        sections[section(one)].append(one)
    gone: set[int] = set()
    for group in sections.values():
        aimed = [one for one in group if _is_aimed(one.draft)]
        reached = [one for one in group if _is_reached(one.draft)]
        for whole, rest in _pairs(aimed, reached):
            _take(whole.draft, rest.draft)
            gone.add(id(rest))
    return [one for one in placed if id(one) not in gone]


def _is_aimed(draft: DraftIndicator) -> bool:
    roles = {value.role for value in draft.values}
    return not roles.isdisjoint(_AIMS) and Role.ACTUAL not in roles


def _is_reached(draft: DraftIndicator) -> bool:
    return {value.role for value in draft.values} == {Role.ACTUAL}


def _pairs(aimed: Sequence[Placed], reached: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """All of both lists side by side, else those of one name that is there once in each."""
    beside = list(zip(aimed, reached, strict=False))
    even = len(aimed) == len(reached)
    if even and all(_is_one(a.draft, b.draft, aimed) for a, b in beside):
        yield from beside
        return
    names = Counter(map(_name, aimed)), Counter(map(_name, reached))
    for one in aimed:
        for other in reached:
            once = all(count[_name(one)] == 1 for count in names)
            if once and _name(one) == _name(other) and _fit(one.draft, other.draft):
                yield one, other


def _name(one: Placed) -> str:
    return squeeze(one.draft.name.name)


def _is_one(aimed: DraftIndicator, reached: DraftIndicator, all_aimed: Sequence[Placed]) -> bool:
    """Whether two that stand at one place of their lists have one name, or nearly so."""
    if not _fit(aimed, reached):
        return False
    if _ends_alike(aimed, reached):
        return True
    own = _likeness(aimed, reached)
    others = (_likeness(o.draft, reached) for o in all_aimed if o.draft is not aimed)
    return own >= _ALIKE and own > max(others, default=0)


def _fit(aimed: DraftIndicator, reached: DraftIndicator) -> bool:
    units = {indicator_unit(aimed), indicator_unit(reached)} - {None}
    return len(units) <= 1 and aimed.order != reached.order and same_scope(aimed, reached)


def _ends_alike(one: DraftIndicator, other: DraftIndicator) -> bool:
    short, long = sorted((squeeze(one.name.name), squeeze(other.name.name)), key=len)
    return short == long or (len(short) >= _SHORTEST_END and long.endswith(short))


def _likeness(one: DraftIndicator, other: DraftIndicator) -> float:
    return likeness(bigrams(one.name.name), bigrams(other.name.name))


def _take(aimed: DraftIndicator, reached: DraftIndicator) -> None:
    """Take the actual values into the indicator that has the targets, and say so."""
    code = "indicator.joined" if _ends_alike(aimed, reached) else "indicator.joined_alike"
    place = reached.source.address if reached.source else ""
    details = {"name": aimed.name.name, "other": reached.printed.strip(), "place": place}
    aimed.values += reached.values
    aimed.unit = aimed.unit or reached.unit
    aimed.owners = aimed.owners or reached.owners
    aimed.definition = aimed.definition or reached.definition
    aimed.doubts += [*reached.doubts, Doubt(code, "values", details, aimed.source)]
