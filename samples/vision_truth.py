"""What the vision of the area means."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from keikaku.core.indicators import IndicatorKind, Role, Value
from keikaku.core.plan import (
    Area,
    Body,
    Member,
    Node,
    Plan,
    PlanDraft,
    PlanEvent,
    PlanHead,
    Result,
    TitledPeriod,
)
from keikaku.core.values.model import Amount
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Period,
    Precision,
    StatedIn,
    YearRange,
)
from samples.meaning import Truth, add_indicators
from samples.source import vision as source
from samples.source import vision_figures as figures
from samples.source.model import Column, Layout

HEADING_YEAR = Period(CalendarYear(2040), "令和22年(2040年)", StatedIn.HEADING)

# The two reference figures share a row, and its one target.
SHARED_ROWS = tuple(
    (code, identifier, field)
    for identifier in ("i6", "i7")
    for code, field in (("row.two_indicators", "name"), ("value.shared", "target.amount"))
)


def vision_truth() -> PlanDraft:
    """The draft that a reading of the vision must give, sources and problems aside."""
    tree = _Tree()
    nodes = tree.build()
    truth = Truth(source.PERIOD[1], nodes=list(nodes))
    _long_view(truth, nodes[tree.long_view])
    goal, kpis = nodes[tree.short_view], nodes[tree.short_view + 1]
    add_indicators(truth, goal, IndicatorKind.KGI, figures.GOAL_TABLE, (figures.GOAL,))
    for kpi in figures.KPIS:
        joined = kpi.name in (figures.STATION, figures.AIRPORT)
        kind = IndicatorKind.REFERENCE if joined else IndicatorKind.KPI
        add_indicators(truth, kpis, kind, figures.KPI_TABLE, (kpi,))
    head = PlanHead(" ".join(source.TITLE), kind="圏域ビジョン", period=source.PERIOD)
    return PlanDraft(
        Plan(
            head,
            nodes=nodes,
            indicators=tuple(truth.indicators),
            results=tuple(_results(nodes[tree.outcomes])),
            areas=(_area(),),
            members=tuple(_members()),
            bodies=tuple(
                Body(f"b{n}", source.NAME + name, None, (), None)
                for n, name in enumerate(("推進協議会", "ビジョン懇談会"), 1)
            ),
            periods=(TitledPeriod("d1", source.TITLE[0], *source.PERIOD),),
            events=tuple(_events(nodes[0])),
        )
    )


class _Tree:
    """Puts the headings of the vision into a tree and remembers where the tables stand."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.long_view = self.short_view = self.outcomes = 0

    def build(self) -> tuple[Node, ...]:
        """All nodes in reading order."""
        self._add(None, None, source.HISTORY_TITLE)
        self._add(None, None, source.AREA_TITLE)
        self._overview()
        projects = self._add(None, None, source.PROJECTS_TITLE)
        for title, text in source.PROJECTS:
            self._add(projects, None, title, text)
        outcomes = self._add(None, None, source.OUTCOMES_TITLE)
        self.outcomes = len(self.nodes)
        for code, outcome in zip("①②", source.OUTCOMES, strict=True):
            self._add(outcomes, code, outcome.heading)
        self._roles()
        return tuple(self.nodes)

    def _add(self, parent: str | None, code: str | None, title: str, text: str = "") -> str:
        identifier = f"n{len(self.nodes) + 1}"
        self.nodes.append(Node(identifier, parent, None, code, title, text))
        return identifier

    def _overview(self) -> None:
        """The numbered parts; the tables stand under captions in brackets of their own."""
        overview = self._add(None, None, source.OUTLINE_TITLE)
        self._add(overview, "①", source.PERIOD_LINE.removeprefix("①"))
        self._add(overview, "②", source.FUTURE_TITLE, source.FUTURE)
        self.long_view = len(self.nodes)
        self._add(overview, "③", figures.LONG_VIEW_HEADING)
        short = self._add(overview, "④", figures.SHORT_VIEW_HEADING)
        self.short_view = len(self.nodes)
        self._add(short, None, figures.GOAL_CAPTION)
        self._add(short, None, figures.KPI_CAPTION, figures.FOOTNOTE)

    def _roles(self) -> None:
        top = self._add(None, None, source.ROLES_TITLE)
        for role in source.ROLES:
            above = self._add(top, role.code, role.title)
            for field in role.fields:
                parent = self._add(above, field.code, field.title)
                for theme in field.themes:
                    self._theme(parent, theme)

    def _theme(self, parent: str, theme: source.Theme) -> None:
        originals = [n.id for n in self.nodes if n.title == theme.title]
        identifier = self._add(parent, theme.code, theme.title)
        if theme.again:
            (original,) = originals
            self.nodes[-1] = replace(self.nodes[-1], cross_listed=original)
        for action in theme.actions:
            self._add(identifier, None, action)


def _long_view(truth: Truth, node: Node) -> None:
    """No header of the transposed table says which row is the baseline and which the target."""
    for standing in figures.LONG_VIEW:
        layout = Layout(Column("", standing.period), Column("", HEADING_YEAR))
        add_indicators(truth, node, IndicatorKind.KPI, layout, (standing.kpi,))
        indicator = truth.indicators[-1]
        values = tuple(replace(v, assumed=(*v.assumed, "role")) for v in indicator.values)
        truth.indicators[-1] = replace(indicator, values=values)


def _about(raw: str, amount: Decimal, unit: str, owner: str) -> Value:
    """A population: observed, of a day that is not printed."""
    return Value(f"{owner}.population", Role.ACTUAL, raw, Amount(amount, unit, approximate=True))


def _area() -> Area:
    return Area("a1", source.NAME, "3市2町", _about("約31万人", Decimal(31), "万人", "a1"))


def _members() -> Iterator[Member]:
    name, printed, people = source.CENTRE
    population = _about(printed, Decimal(people), "人", "m1")
    yield Member("m1", "a1", name, source.CENTRE_ROLE, population)
    for number, member in enumerate(source.MEMBERS, 2):
        yield Member(f"m{number}", "a1", member, source.MEMBER_ROLE, None)


def _events(node: Node) -> Iterator[PlanEvent]:
    """A point in time is both start and end; months take the year of the block they stand in."""
    printed = ""
    happenings = [one for _, block in source.HISTORY for one in block]
    for number, one in enumerate(happenings, 1):
        printed = one.printed or printed
        when = one.day or _month(printed, *one.month)
        yield PlanEvent(f"e{number}", node.id, one.text, when, when)


def _month(printed: str, year: int, month: int) -> FuzzyDate:
    last = monthrange(year, month)[1]
    first_day, last_day = date(year, month, 1), date(year, month, last)
    return FuzzyDate(printed, first_day, last_day, Precision.MONTH, assumed=("start", "end"))


def _results(first: Node) -> Iterator[Result]:
    """Each outcome stands under a heading of its own, one after the other."""
    start = int(first.id.removeprefix("n"))
    for number, outcome in enumerate(source.OUTCOMES, 1):
        printed, since, until = outcome.years
        value = Value(
            f"r{number}.v1",
            Role.RESULT,
            outcome.raw,
            Amount(Decimal(outcome.amount), outcome.unit, approximate=outcome.approximate),
            outcome.label,
            notes=("合計",),
            period=Period(YearRange(FiscalYear(since), FiscalYear(until)), printed, StatedIn.CELL),
        )
        yield Result(f"r{number}", f"n{start + number - 1}", outcome.text, (value,))
