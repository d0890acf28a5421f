"""Lints 6 and 7: what is printed twice is one thing, or says in what it differs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from keikaku.core.indicators import Indicator
from keikaku.core.lints.alike import Alike, alike_within
from keikaku.core.lints.looks import Beside, Looks, Row
from keikaku.core.lints.model import Finding, LintWords, found
from keikaku.core.plan import Node, Plan
from keikaku.core.remembered import Kept, remembered
from keikaku.core.sources import Location
from keikaku.core.text import squeeze

_AGAIN = "再掲"
_MARKS = ("(再掲)", "【再掲】", "[再掲]", "〔再掲〕", "《再掲》", "<再掲>", "再掲")
# Below this many letters a title is a word that any chapter may have (背景, 現状と課題).
_TELLING = 8
# What stands above tables of indicators.
_OF_TABLES = ("kpi", "kgi", "評価指標", "達成指標", "数値目標")


def _cross_listings(plan: Plan, _words: LintWords, _kept: Kept) -> Iterator[Finding]:
    again = {node.id: node for node in plan.nodes if node.cross_listed is not None}
    for node in plan.nodes:
        if _AGAIN in node.title and node.id not in again:
            yield found(
                "lint.cross_listing_unresolved", node.id, "cross_listed", node.source,
                name=node.title,
            )  # fmt: skip
    for indicator in plan.indicators if again else ():
        yield from _own(indicator, again)


def _placements(indicator: Indicator, _beside: Beside, _words: LintWords) -> Iterator[Finding]:
    for number, place in enumerate(indicator.placements):
        details = {"name": place.printed_name or indicator.name, "original": indicator.name}
        if number == 0 and (place.cross_listed or _AGAIN in place.printed_name):
            code = "lint.cross_listing_unresolved"
        elif number and place.cross_listed and _renamed(indicator, place.printed_name):
            code = "lint.cross_listing_renamed"
        else:
            continue
        yield found(code, indicator.id, "placements", place.source, **details)


cross_listings_resolve = Looks(of_plan=_cross_listings, of_indicator=_placements)
"""再掲 without an original, under another name, or with values of its own."""


def _renamed(indicator: Indicator, printed: str) -> bool:
    """Whether the repetition has another name than the original has or prints."""
    names = [indicator.name, *(p.printed_name for p in indicator.placements if not p.cross_listed)]
    return bool(printed) and _unmarked(printed) not in map(_unmarked, names)


@remembered
def _unmarked(name: str) -> str:
    key = squeeze(name)
    for mark in _MARKS:
        key = key.replace(mark, "")
    return key


def _own(indicator: Indicator, again: dict[str, Node]) -> Iterator[Finding]:
    """An indicator whose only place is a repeated heading is an own value of that repetition."""
    for place in indicator.placements:
        if place.node in again and not place.cross_listed:
            node = again[place.node]
            yield found(
                "lint.cross_listing_own_value", node.id, "cross_listed", indicator.source,
                name=node.title, indicator=indicator.name,
            )  # fmt: skip


def _same(plan: Plan, _words: LintWords, _kept: Kept) -> Iterator[Finding]:
    yield from _same_names(plan)
    yield from _same_titles(plan)


def _same_names(plan: Plan) -> Iterator[Finding]:
    first: dict[str, Indicator] = {}
    for indicator in plan.indicators:
        earlier = first.setdefault(squeeze(indicator.name), indicator)
        if earlier is not indicator and not told_apart(earlier, indicator):
            yield _pair("lint.same_name", indicator, earlier)


def told_apart(one: Indicator, other: Indicator) -> bool:
    """Whether a note of scope or a definition says that two of one name are different things."""
    scopes = {frozenset(map(squeeze, each.scope_notes)) for each in (one, other)}
    definitions = {squeeze(each.definition) for each in (one, other) if each.definition}
    return len(scopes) == 2 or len(definitions) == 2


@dataclass(frozen=True, slots=True)
class _Named:
    """What is told of an indicator whose name is like another one."""

    id: str
    name: str
    source: Location | None


def _named(indicator: Indicator) -> _Named:
    return _Named(indicator.id, indicator.name, indicator.source)


@dataclass(frozen=True, slots=True)
class _Similar:
    """The names of a plan, which are alike, and the row of each beside what it is made of."""

    named: tuple[_Named, ...] = ()
    alike: Alike = field(default_factory=dict)
    rows: Mapping[str, tuple[tuple[_Named, ...], Row]] = field(default_factory=dict)


def _similar(plan: Plan, kept: Kept) -> Iterator[Row]:
    """Each indicator with all before it whose names are nearly its own."""
    named = tuple(kept.each(plan.indicators, "named", _named))
    found = kept.onward("similar", partial(_compared, named))
    yield from (row for _, row in found.rows.values())


def _compared(named: tuple[_Named, ...], before: _Similar | None) -> _Similar:
    before = before or _Similar()
    if before.named == named:
        return before
    keys = [squeeze(each.name) for each in named]
    alike = alike_within(keys, before.alike)
    places: dict[str, list[int]] = defaultdict(list)
    rows: dict[str, tuple[tuple[_Named, ...], Row]] = {}
    for place, (later, key) in enumerate(zip(named, keys, strict=True)):
        earlier = sorted(at for other in alike[key] for at in places[other])
        places[key].append(place)
        if earlier:
            what = (later, *(named[at] for at in earlier))
            known = before.rows.get(later.id)
            rows[later.id] = known if known and known[0] == what else (what, _row(*what))
    return _Similar(named, alike, rows)


def _row(later: _Named, *earlier: _Named) -> Row:
    return tuple(_pair("lint.similar_name", later, each) for each in earlier)


names_told_apart = Looks(of_plan=_same, of_rows=_similar)
"""Indicators of one name, or nearly one, and headings that stand twice without a mark."""


def _pair(code: str, later: Indicator | _Named, earlier: Indicator | _Named) -> Finding:
    return found(
        code, later.id, "name", later.source,
        name=later.name, other=earlier.name, place=_address(earlier.source) or earlier.id,
    )  # fmt: skip


def _same_titles(plan: Plan) -> Iterator[Finding]:
    """Items that stand below two headings. What stands below many is a heading of every chapter."""
    groups: dict[tuple[str, bool], list[Node]] = defaultdict(list)
    holding = _holding(plan)
    for node in plan.nodes:
        key = _telling(node.title)
        if key and node.cross_listed is None and node.id not in holding:
            # A chart in a table shows the structure again; its cells repeat none but each other.
            in_table = node.source is not None and node.source.column is not None
            groups[key, in_table].append(node)
    for same in groups.values():
        if len(same) == 2 and same[0].parent != same[1].parent:
            earlier, later = same
            yield found(
                "lint.same_title", later.id, "title", later.source,
                name=later.title, place=_address(earlier.source) or earlier.id,
            )  # fmt: skip


def _holding(plan: Plan) -> set[str]:
    """The nodes that have others below them, indicators, initiatives or tables."""
    held = [node.parent for node in plan.nodes]
    held += [place.node for each in plan.indicators for place in each.placements]
    held += [each.node for each in plan.initiatives] + [each.node for each in plan.tables]
    return {node for node in held if node is not None}


@remembered
def _telling(title: str) -> str:
    """What tells a title from others; empty where it is one that many headings have."""
    key = _unmarked(title)
    common = len(key) < _TELLING or any(word in key for word in _OF_TABLES)
    return "" if common else key


def _address(source: Location | None) -> str:
    return source.address if source else ""
