"""Whole plans at random: every kind of thing that a plan can hold, all links right."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from itertools import count, cycle
from types import MappingProxyType
from typing import Any, TypeVar

from hypothesis import strategies as st

from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    ResultKind,
    Role,
    Value,
)
from keikaku.core.plan import (
    Area,
    Body,
    Correction,
    Initiative,
    InitiativeSpan,
    Link,
    LinkKind,
    Member,
    Node,
    Plan,
    PlanDraft,
    PlanEvent,
    PlanHead,
    Result,
    Table,
    Term,
    TitledPeriod,
)
from keikaku.core.problems.model import Problem, Severity
from keikaku.core.sources import Location, SourceFile
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Bound,
    Comparison,
    Event,
    Missing,
    On,
    Range,
    Reading,
    Reason,
    Relative,
    Status,
    Words,
)
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Period,
    Precision,
    StatedIn,
    Year,
    YearRange,
)

T = TypeVar("T")
Texts = st.SearchStrategy[str]

LETTERS = "計画指標目標値人口観光客数千人年度▲－～()=+-@',\"\n\r\t 0123456789ａＺ㎡🏔<>|\\"
words: Texts = st.text(LETTERS, max_size=8) | st.text(
    # The sign NUL is refused wherever text comes in.
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    max_size=4,
)
maybe_words = st.none() | words
many_words = st.lists(words, max_size=2).map(tuple)
numbers = st.decimals(-(10**12), 10**12, places=2) | st.sampled_from(
    [Decimal(text) for text in ("0", "70.0", "-843", "0.1", "266.2", "499", "1E+3", "1E-7")]
)
years = st.integers(1868, 2150)
ordinals = st.integers(1, 500)
days = st.dates(date(1868, 1, 1), date(2150, 12, 31))
sources = st.sampled_from(["s1", "s2"])
boxes = st.tuples(*[st.floats(0, 2000, allow_subnormal=False)] * 4)
units = st.sampled_from([None, "人", "千人", "万人/年間", "％", "㎡", "千円", "事業者", "", "?"])

locations = st.builds(
    Location, sources, words, *[st.none() | ordinals], box=st.none() | boxes,
    line=st.none() | ordinals, paragraph=st.none() | ordinals, table=st.none() | ordinals,
    row=st.none() | ordinals, column=st.none() | ordinals, sheet=maybe_words, cell=maybe_words,
)  # fmt: skip
places = st.none() | locations


def ordered(pairs: st.SearchStrategy[T], make: Callable[[T, T], Any]) -> st.SearchStrategy[Any]:
    """`make(first, last)` of two draws in their order."""
    return st.tuples(pairs, pairs).map(lambda both: make(*sorted(both)))  # type: ignore[type-var]


def _fuzzy(start: date, end: date) -> st.SearchStrategy[FuzzyDate]:
    return st.builds(
        FuzzyDate, words, st.just(start), st.just(end), st.sampled_from(Precision), st.booleans(),
        many_words,
    )  # fmt: skip


whole_dates = ordered(days, _fuzzy).flatmap(lambda dates: dates)
open_dates = st.builds(
    FuzzyDate, words, st.none() | days, st.none(), st.sampled_from(Precision), st.booleans(),
    many_words,
)  # fmt: skip
dates = whole_dates | open_dates

kinds_of_year = st.sampled_from([FiscalYear, CalendarYear, Year])
single_years = st.builds(lambda kind, year: kind(year), kinds_of_year, years)
year_ranges = st.builds(
    lambda kind, year, length: YearRange(kind(year), kind(year + length)),
    kinds_of_year, years, st.integers(0, 30),
)  # fmt: skip
periods = st.builds(
    Period, single_years | year_ranges | whole_dates, maybe_words, st.sampled_from(StatedIn)
)

amounts = st.builds(Amount, numbers, units, st.none() | st.sampled_from(Bound), st.booleans())
ranges = ordered(
    numbers, lambda low, high: st.builds(Range, st.just(low), st.just(high), units, st.booleans())
).flatmap(lambda made: made) | st.one_of(
    st.builds(Range, numbers, st.none(), units), st.builds(Range, st.none(), numbers, units)
)
relatives = st.builds(
    Relative, st.just(Comparison.TIMES), numbers, words, st.sampled_from(On),
    st.none() | st.sampled_from(Bound), st.booleans(),
) | st.builds(
    Relative, st.sampled_from([Comparison.GREATER, Comparison.LESS]), st.none(), words,
    st.sampled_from(On),
)  # fmt: skip
readings: st.SearchStrategy[Reading] = st.one_of(
    amounts, ranges, relatives, st.builds(Event, words), st.builds(Words, words),
    st.builds(Missing, st.sampled_from(Reason)),
)  # fmt: skip
accumulations = st.builds(
    Accumulation, st.sampled_from(AccumulationKind), st.none() | years, st.none() | ordinals
)


def several(things: st.SearchStrategy[T], most: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(things, max_size=most).map(tuple)


# Things without their ids and links: `drafts` puts those in.
NAMELESS = st.just("")
NOWHERE = st.none()
values = st.builds(
    Value, NAMELESS, st.sampled_from(Role), words, readings, maybe_words,
    st.none() | accumulations, st.sampled_from(Status), many_words, st.none() | periods,
    many_words, places,
)  # fmt: skip
populations = st.none() | values
nodes = st.builds(
    Node, NAMELESS, NOWHERE, maybe_words, maybe_words, words, words, many_words, NOWHERE,
    st.booleans(), many_words, places,
)  # fmt: skip
placements = st.builds(Placement, NOWHERE, words, st.booleans(), places)
indicators = st.builds(
    Indicator, NAMELESS, words, st.sampled_from(IndicatorKind), st.sampled_from(IndicatorType),
    units, st.none() | st.sampled_from(Direction), several(placements), several(values, 3),
    st.none() | st.sampled_from(ResultKind), many_words, maybe_words, many_words, many_words,
    places,
)  # fmt: skip
year_pairs = ordered(years, lambda first, last: (first, last))
spans = st.builds(
    lambda pair, text, assumed: InitiativeSpan(pair[0], pair[1], text, assumed),
    year_pairs, words, many_words,
)  # fmt: skip
rows = several(many_words)
heads = st.builds(
    PlanHead, words, maybe_words, maybe_words, maybe_words, st.none() | dates,
    st.none() | year_pairs, st.none() | st.just(()), many_words, places,
)  # fmt: skip
problems = st.builds(
    Problem, NAMELESS, words, st.sampled_from(Severity), words, NOWHERE, maybe_words, places,
    st.dictionaries(words, words, max_size=2).map(MappingProxyType), st.booleans(),
)  # fmt: skip
lists = st.fixed_dictionaries({
    "nodes": several(nodes, 3),
    "indicators": several(indicators),
    "initiatives": several(
        st.builds(Initiative, NAMELESS, NOWHERE, words, several(spans), many_words, places)
    ),
    "results": several(st.builds(Result, NAMELESS, NOWHERE, words, several(values), places)),
    "areas": several(st.builds(Area, NAMELESS, words, maybe_words, populations, places), 1),
    "members": several(st.builds(Member, NAMELESS, NAMELESS, words, words, populations, places), 1),
    "bodies": several(
        st.builds(Body, NAMELESS, words, maybe_words, many_words, maybe_words, places), 1
    ),
    "terms": several(st.builds(Term, NAMELESS, words, many_words, places), 1),
    "periods": several(st.builds(TitledPeriod, NAMELESS, words, years, years, places), 1),
    "events": several(
        st.builds(PlanEvent, NAMELESS, NOWHERE, words, st.none() | dates, st.none() | dates, places)
    ),
    "links": several(st.builds(Link, NAMELESS, NAMELESS, st.sampled_from(LinkKind), words, places)),
    "tables": several(st.builds(Table, NAMELESS, NOWHERE, maybe_words, rows, rows, places), 1),
    "corrections": several(
        st.builds(Correction, words, words, maybe_words, maybe_words, words, words, words), 1
    ),
})  # fmt: skip


SOURCES = tuple(
    SourceFile(name, f"{name}.txt", "0" * 64, "text/plain", "keikaku-plain", "1")
    for name in ("s1", "s2")
)


class _Naming:
    """Gives everything an id of its own and links it to something that is there."""

    def __init__(self, picks: Sequence[int]) -> None:
        self.picks = cycle(picks)
        self.numbers = count(1)
        self.nodes: list[str | None] = [None]

    def pick(self, among: Sequence[T]) -> T:
        return among[next(self.picks) % len(among)]

    def named(self, thing: Any) -> Any:
        """The thing with its id, its values' ids and a node to stand at."""
        changes: dict[str, Any] = {"id": f"{type(thing).__name__[0].lower()}{next(self.numbers)}"}
        names = {field.name for field in fields(thing)}
        if "node" in names:
            changes["node"] = self.pick(self.nodes)
        if "values" in names:
            changes["values"] = tuple(self.named(value) for value in thing.values)
        if "population" in names and thing.population:
            changes["population"] = self.named(thing.population)
        if "placements" in names:
            changes["placements"] = tuple(map(self.at_a_node, thing.placements))
        return replace(thing, **changes)

    def at_a_node(self, placement: Placement) -> Placement:
        return replace(placement, node=self.pick(self.nodes))

    def below(self, node: Node) -> Node:
        links = {"parent": self.pick(self.nodes), "cross_listed": self.pick(self.nodes)}
        placed: Node = replace(self.named(node), **links)
        self.nodes.append(placed.id)
        return placed


def _draft(
    head: PlanHead,
    bare: dict[str, tuple[Any, ...]],
    doubts: Sequence[Problem],
    picks: Sequence[int],
) -> PlanDraft:
    naming = _Naming(picks)
    made: dict[str, Any] = {"nodes": tuple(naming.below(node) for node in bare["nodes"])}
    for name in bare.keys() - {"nodes", "members", "links", "corrections"}:
        made[name] = tuple(naming.named(thing) for thing in bare[name])
    areas = [area.id for area in made["areas"]]
    members = bare["members"] if areas else ()
    made["members"] = tuple(replace(naming.named(each), area=areas[0]) for each in members)
    ids = [thing.id for things in made.values() for thing in things]
    made["links"] = tuple(
        replace(link, start=naming.pick(ids), end=naming.pick(ids)) for link in bare["links"] if ids
    )
    scope = None if head.scope is None else tuple(node.id for node in made["nodes"])
    plan = Plan(replace(head, scope=scope), SOURCES, corrections=bare["corrections"], **made)
    known = [None, "plan", *ids]
    return PlanDraft(
        plan, tuple(replace(naming.named(each), where=naming.pick(known)) for each in doubts)
    )


picks = st.lists(st.integers(0, 99), min_size=7, max_size=7)
drafts = st.builds(_draft, heads, lists, several(problems), picks)
