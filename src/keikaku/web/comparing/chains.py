"""One indicator through all editions of its plan: what it was before, what became of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.functional import Promise

from keikaku.core.indicators import Indicator, Role
from keikaku.core.revision import Continuation
from keikaku.web.accounts.languages import page_language
from keikaku.web.comparing.lineages import lineage_of
from keikaku.web.comparing.showing import KIND_WORDS
from keikaku.web.comparing.sides import Side, side_of
from keikaku.web.plans.models import Draft, Edition


@dataclass(frozen=True, slots=True)
class Link:
    """How an edition's indicators follow from those of the edition before."""

    kind: Promise
    reasons: tuple[str, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class Station:
    """The indicators as one edition has them, and how they came from the one before."""

    side: Side
    indicators: tuple[Indicator, ...]
    links: tuple[Link, ...]
    is_here: bool

    @property
    def rows(self) -> Sequence[tuple[str, str, str]]:
        """Name, baseline and target of each, as printed."""
        return [
            (_name(each), _printed(each, Role.BASELINE), _printed(each, Role.TARGET))
            for each in self.indicators
        ]


def chain_of(side: Side, indicator: str) -> list[Station]:
    """All editions of the plan in their order, from the first in which there is something."""
    sides = _sides(side)
    here = next(at for at, each in enumerate(sides) if each.name == side.name)
    before = list(_backwards(sides[: here + 1], {indicator}))
    after = list(_forwards(sides[here:], {indicator}))
    return [*reversed(before), *after[1:]]


def _sides(side: Side) -> list[Side]:
    """The editions of the side's plan, and the side itself where it is a draft."""
    if side.is_draft:
        draft = Draft.objects.get(pk=int(side.name[1:]))
        editions = Edition.objects.filter(plan=draft.plan_id)
    else:
        editions = Edition.objects.filter(plan__editions=int(side.name[1:]))
    names = [f"e{key}" for key in editions.order_by("number").values_list("pk", flat=True)]
    return [*map(side_of, names), *([side] if side.is_draft else [])]


def _backwards(sides: Sequence[Side], ids: set[str]) -> Iterator[Station]:
    last = sides[-1]
    for new, old in zip(reversed(sides), [*reversed(sides[:-1]), None], strict=True):
        found = [] if old is None else _touched(old, new, ids, new_side=True)
        yield _station(new, ids, found, is_here=new is last)
        ids = {each for link in found for each in link.old}
        if not ids:
            return


def _forwards(sides: Sequence[Side], ids: set[str]) -> Iterator[Station]:
    yield _station(sides[0], ids, [], is_here=True)
    for old, new in pairwise(sides):
        found = _touched(old, new, ids, new_side=False)
        ids = {each for link in found for each in link.new}
        yield _station(new, ids, found, is_here=False)
        if not ids:
            return


def _touched(old: Side, new: Side, ids: set[str], *, new_side: bool) -> list[Continuation]:
    links = lineage_of(old, new).indicators
    return [link for link in links if ids & set(link.new if new_side else link.old)]


def _station(
    side: Side, ids: Iterable[str], links: Iterable[Continuation], *, is_here: bool
) -> Station:
    wanted = set(ids)
    return Station(
        side,
        tuple(each for each in side.plan.indicators if each.id in wanted),
        tuple(
            Link(
                KIND_WORDS[link.kind],
                tuple(reason.told(page_language()) for reason in link.reasons),
                link.certain,
            )
            for link in links
        ),
        is_here,
    )


def _name(indicator: Indicator) -> str:
    return next((place.printed_name for place in indicator.placements), indicator.name)


def _printed(indicator: Indicator, role: Role) -> str:
    return "、".join(value.raw.strip() or "—" for value in indicator.of_role(role))
