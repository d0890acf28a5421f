"""Writes down what a strategy means, from its source alone and never by reading its print."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    Role,
    Value,
)
from keikaku.core.plan import Initiative, InitiativeSpan, Node, Plan, PlanDraft, PlanHead
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    CellValue,
    Comparison,
    Missing,
    Reading,
    Relative,
)
from keikaku.core.years.model import FiscalYear, Period, StatedIn, YearRange
from samples.source.model import Column, Goal, Kpi, Layout, Measure, Policy, Strategy, Work

MEASURE_LEVEL = "具体的な施策"

# Names that end so count people.
_PEOPLE = ("人口", "者数", "人数")


@dataclass(slots=True)
class Truth:
    """The parts of a plan while they are put together, numbered in reading order."""

    last_year: int
    nodes: list[Node] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    initiatives: list[Initiative] = field(default_factory=list)
    values: int = 0

    def add_node(self, parent: str | None, level: str, code: str, title: str) -> Node:
        """The next node."""
        node = Node(f"n{len(self.nodes) + 1}", parent, level, code, title)
        self.nodes.append(node)
        return node

    def next_value(self) -> str:
        """The next id of a value, over all indicators."""
        self.values += 1
        return f"v{self.values}"


def strategy_truth(strategy: Strategy) -> PlanDraft:
    """The draft that a reading of the printed strategy must give, sources and problems aside."""
    truth = Truth(strategy.period[1])
    for goal in strategy.goals:
        _goal(truth, goal)
    cover = strategy.cover
    head = PlanHead(
        cover.title, cover.issuer, cover.kind, cover.edition, cover.as_of, strategy.period,
        assumed=strategy.assumed,
    )  # fmt: skip
    return PlanDraft(
        Plan(
            head,
            nodes=tuple(truth.nodes),
            indicators=tuple(truth.indicators),
            initiatives=tuple(truth.initiatives),
            periods=strategy.periods,
        )
    )


def _goal(truth: Truth, goal: Goal) -> None:
    node = truth.add_node(None, "基本目標", goal.code, goal.title if goal.heading else "")
    if not goal.heading:
        truth.nodes[-1] = replace(node, reconstructed=True, assumed=("code", "level"))
    else:
        truth.nodes[-1] = replace(node, text="\n".join(goal.lead))
        add_indicators(
            truth, node, IndicatorKind.NUMERICAL_TARGET, goal.layout, goal.numeric_targets
        )
    for policy in goal.policies:
        _policy(truth, node, policy)


def _policy(truth: Truth, goal: Node, policy: Policy) -> None:
    node = truth.add_node(goal.id, "基本方針", policy.code, policy.title)
    truth.nodes[-1] = replace(node, text="\n".join(policy.lead))
    for measure in policy.measures:
        _measure(truth, node, measure)


def _measure(truth: Truth, parent: Node, measure: Measure) -> None:
    node = truth.add_node(parent.id, MEASURE_LEVEL, measure.code, measure.title)
    truth.nodes[-1] = replace(node, text=measure.text, owners=measure.owners)
    add_indicators(truth, node, IndicatorKind.KPI, measure.layout, measure.kpis)
    for work in measure.works:
        truth.initiatives.append(_initiative(f"k{len(truth.initiatives) + 1}", node, work))


def _initiative(identifier: str, node: Node, work: Work) -> Initiative:
    spans = tuple(InitiativeSpan(s.start, s.end, s.text, s.assumed) for s in work.spans)
    return Initiative(identifier, node.id, work.name, spans)


def add_indicators(
    truth: Truth,
    node: Node,
    kind: IndicatorKind,
    layout: Layout,
    kpis: tuple[Kpi, ...],
    *,
    owners: tuple[str, ...] = (),
) -> None:
    """The indicators of one table; `owners` where its rows print them."""
    for kpi in kpis:
        if kpi.repeats is None:
            indicator = _indicator(truth, node, kind, layout, kpi)
            truth.indicators.append(replace(indicator, owners=owners))
        else:
            _place_again(truth, node, kpi)


def _place_again(truth: Truth, node: Node, kpi: Kpi) -> None:
    """再掲: one more placement of the original, and no values."""
    (at,) = [n for n, other in enumerate(truth.indicators) if other.name == kpi.repeats]
    original = truth.indicators[at]
    placements = (*original.placements, Placement(node.id, kpi.label, True, None))
    truth.indicators[at] = replace(original, placements=placements)


def _indicator(
    truth: Truth, node: Node, kind: IndicatorKind, layout: Layout, kpi: Kpi
) -> Indicator:
    direction = direction_of(layout, kpi)
    return Indicator(
        f"i{len(truth.indicators) + 1}",
        kpi.name,
        kind,
        kpi.type,
        kpi.unit,
        direction,
        (Placement(node.id, kpi.label, False, None),),
        tuple(_values(truth, layout, kpi)),
        scope_notes=kpi.scope_notes,
        assumed=("direction",) if direction else (),
    )


def direction_of(layout: Layout, kpi: Kpi) -> Direction | None:
    """The direction that the source states, else the one by which the target lies from the base."""
    if kpi.direction or kpi.type is IndicatorType.MILESTONE:
        return kpi.direction
    base = kpi.cells[0].values[-1].reading
    target = kpi.cells[len(_roles(layout)) - len(layout.reports) - 1].values[-1].reading
    if isinstance(target, Relative):
        assert target.op is Comparison.GREATER or (target.factor or 0) > 1, kpi.name
        return Direction.INCREASE
    if not isinstance(target, Amount):
        return None
    if isinstance(base, Missing):
        return Direction.INCREASE
    assert isinstance(base, Amount), kpi.name
    return _by_distance(base.amount, target.amount, people=kpi.name.endswith(_PEOPLE))


def _by_distance(base: Decimal, target: Decimal, *, people: bool) -> Direction:
    """Up, the same, down; a little below the baseline, or for people, a target is a floor."""
    if target >= base:
        return Direction.INCREASE if target > base else Direction.MAINTAIN
    return Direction.AT_LEAST if people or base - target <= base / 10 else Direction.DECREASE


def _roles(layout: Layout) -> tuple[tuple[Role, Column], ...]:
    roles = (Role.BASELINE, Role.ACTUAL, Role.INTERIM_TARGET, Role.TARGET)
    columns = (layout.baseline, layout.actual, layout.interim, layout.target)
    present = [(role, column) for role, column in zip(roles, columns, strict=True) if column]
    return (*present, *((Role.ACTUAL, column) for column in layout.reports))


def _values(truth: Truth, layout: Layout, kpi: Kpi) -> Iterator[Value]:
    for place, cell in zip(_roles(layout), kpi.cells, strict=True):
        for printed in cell.values:
            yield _value(truth, layout, kpi, place, printed)


def _value(
    truth: Truth, layout: Layout, kpi: Kpi, place: tuple[Role, Column], printed: CellValue
) -> Value:
    role, column = place
    reading, unit_assumed = _with_unit(layout, kpi, printed.reading)
    period = None if isinstance(reading, Missing) else printed.period or column.period
    period_assumed = role is Role.TARGET and period is None and not isinstance(reading, Missing)
    mean_of_one = not isinstance(reading, Missing) and _one_year_of_a_mean(kpi, role, period)
    if period_assumed:
        period = Period(FiscalYear(truth.last_year), None, StatedIn.DOCUMENT)
    assumed = (
        *printed.assumed,
        *unit_assumed,
        *(("accumulation",) if mean_of_one else ()),
        *(("period",) if period_assumed else ()),
    )
    return Value(
        truth.next_value(),
        role,
        printed.raw,
        reading,
        printed.label,
        _accumulation(kpi, role, printed),
        printed.status,
        printed.notes,
        period,
        assumed,
    )


def _one_year_of_a_mean(kpi: Kpi, role: Role, period: Period | None) -> bool:
    """The name says mean of years, yet the value prints no years that it is a mean of (T16)."""
    mean = kpi.accumulation is not None and kpi.accumulation.kind is AccumulationKind.MEAN
    years = period is not None and isinstance(period.span, YearRange)
    return mean and role is not Role.BASELINE and not years


def _with_unit(layout: Layout, kpi: Kpi, reading: object) -> tuple[Reading, tuple[str, ...]]:
    """The reading with the unit of its column, name or sister; the last is an assumption."""
    assert isinstance(reading, Reading)
    if not isinstance(reading, Amount) or reading.unit or kpi.unit is None:
        return reading, ()
    said = layout.unit_column or kpi.unit_in_name
    return replace(reading, unit=kpi.unit), () if said else ("unit",)


def _accumulation(kpi: Kpi, role: Role, printed: CellValue) -> Accumulation | None:
    """What the name says holds for numbers, and for a missing value that will be one later."""
    if not isinstance(printed.reading, Amount | Missing):
        return printed.accumulation
    of_name = (kpi.target_accumulation if role is Role.TARGET else None) or kpi.accumulation
    return printed.accumulation or of_name
