"""The warnings and errors that an officer would want of a reading, told from what is meant."""

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal

from keikaku.core.indicators import Direction, Indicator, IndicatorType, Role, Value
from keikaku.core.plan import Plan
from keikaku.core.values.model import (
    AccumulationKind,
    Amount,
    Bound,
    Missing,
    Reason,
)
from keikaku.core.years.model import StatedIn
from samples.source.model import Kpi, Strategy

Problem = tuple[str, str, str]

# A field that is not printed, and the code that says so.
ASSUMED = {
    "accumulation": "accumulation.unsure",
    "role": "column.role_assumed",
    "relation": "relation.on_magnitude",
}


def print_problems(problems: Iterable[Problem]) -> str:
    """[code, id, field], one a line, sorted."""
    lines = [json.dumps(problem, ensure_ascii=False) for problem in sorted(problems)]
    return "[\n" + ",\n".join(f"  {line}" for line in lines) + "\n]\n"


def problems_of(plan: Plan) -> Iterator[Problem]:
    """What the plan itself shows: gaps, doubtful directions, namesakes, lost headings."""
    for node in plan.nodes:
        if node.reconstructed:
            yield "heading.missing", node.id, "title"
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for indicator in plan.indicators:
        yield from _of_indicator(indicator)
        same = (indicator.name, indicator.scope_notes)
        if same in seen:
            yield "indicator.look_alike", indicator.id, "name"
        seen.add(same)


def row_problems(strategy: Strategy, plan: Plan) -> Iterator[Problem]:
    """What happened to rows: shifted, shared by two indicators, a 再掲 under another name."""
    printed = {i.placements[0].printed_name: i for i in plan.indicators}
    for measure in strategy.measures:
        before: Kpi | None = None
        for kpi in measure.kpis:
            if kpi.repeats is None:
                yield from _of_row(kpi, before, printed[kpi.label].id)
            elif kpi.label.partition("(再掲)")[0] != kpi.repeats:
                (original,) = (i.id for i in plan.indicators if i.name == kpi.repeats)
                yield "cross_listing.renamed", original, "placements"
            before = kpi


def _of_row(kpi: Kpi, before: Kpi | None, identifier: str) -> Iterator[Problem]:
    if kpi.shifted:
        yield "row.shifted", identifier, "values"
    if kpi.joined or (before is not None and before.joined):
        yield "row.two_indicators", identifier, "name"


def _of_indicator(indicator: Indicator) -> Iterator[Problem]:
    for value in indicator.values:
        for code, field in _of_value(value):
            yield code, indicator.id, f"{_place(indicator, value)}.{field}"
    # Below the baseline, and no 以上 or 維持 says that it is a floor: less may be better.
    if indicator.direction is Direction.AT_LEAST and not _is_floor(indicator):
        yield "direction.doubtful", indicator.id, "direction"
    if _counts_differ(indicator):
        yield "accumulation.differs", indicator.id, "target.accumulation"
    base, target = _number(indicator, Role.BASELINE), _number(indicator, Role.TARGET)
    if indicator.type is IndicatorType.MILESTONE and base is not None and base == target:
        yield "milestone.already_done", indicator.id, "target.amount"


def _is_floor(indicator: Indicator) -> bool:
    readings = [value.reading for value in indicator.of_role(Role.TARGET)]
    return any(isinstance(r, Amount) and r.bound is Bound.AT_LEAST for r in readings)


def _place(indicator: Indicator, value: Value) -> str:
    same = indicator.of_role(value.role)
    return value.role.value if len(same) == 1 else f"{value.role.value}[{same.index(value) + 1}]"


def _of_value(value: Value) -> Iterator[tuple[str, str]]:
    yield from ((code, field) for field, code in ASSUMED.items() if field in value.assumed)
    if isinstance(value.reading, Missing):
        if value.role is Role.TARGET:
            pending = value.reading.reason is Reason.PENDING
            yield "target.pending" if pending else "target.missing", "amount"
    elif value.period is None:
        code = "baseline" if value.role is Role.BASELINE else "value"
        yield f"{code}.year_missing", "period"
    elif "period" in value.assumed and value.period.stated_in is StatedIn.CELL:
        yield "value.shared_year", "period"


def _counts_differ(indicator: Indicator) -> bool:
    """Baseline and target are numbers of which only one is a 累計."""
    ends = [_numbers(indicator, role) for role in (Role.BASELINE, Role.TARGET)]
    if not all(ends):
        return False
    kinds = [end[-1].accumulation.kind if end[-1].accumulation else None for end in ends]
    return kinds[0] is not kinds[1] and AccumulationKind.CUMULATIVE in kinds


def _numbers(indicator: Indicator, role: Role) -> list[Value]:
    return [value for value in indicator.of_role(role) if isinstance(value.reading, Amount)]


def _number(indicator: Indicator, role: Role) -> Decimal | None:
    numbers = _numbers(indicator, role)
    reading = numbers[-1].reading if numbers else None
    return reading.amount if isinstance(reading, Amount) else None
