"""What the cells of one row say about each other: units, accumulation, type, direction."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from keikaku.core.indicators import Direction, IndicatorType, Role
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
    Words,
)
from keikaku.core.values.units import base_quantity
from keikaku.core.years.model import YearRange
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.drafts import ROLE_NAMES, DraftIndicator, DraftValue
from keikaku.ingest.vocabulary import Vocabulary

_RANK_UNIT = "位"
_TARGETS = (Role.TARGET, Role.INTERIM_TARGET)


def settle(indicator: DraftIndicator, words: Vocabulary) -> None:
    """Fill in what one cell leaves to its neighbours, each inference marked and said."""
    _state_units(indicator)
    _inherit_units(indicator)
    _accumulate(indicator)
    _relate_magnitudes(indicator)
    _say_what_is_missing(indicator)
    _check_milestone(indicator, words)


def _numbers(indicator: DraftIndicator) -> list[DraftValue]:
    return [value for value in indicator.values if isinstance(value.reading, Amount | Range)]


def give_unit(reading: Reading, unit: str) -> Reading:
    """The number with a unit where it printed none."""
    if isinstance(reading, Amount | Range) and reading.unit is None:
        return replace(reading, unit=unit)
    return reading


def _state_units(indicator: DraftIndicator) -> None:
    """The unit column, else the note in the name, states the unit of numbers that print none."""
    stated = indicator.unit or indicator.name.unit
    if stated is None:
        return
    for value in _numbers(indicator):
        if value.unit is None:
            value.reading = give_unit(value.reading, stated)
        elif _dimension(value.unit) != _dimension(stated):
            value.assume("unit", "unit.conflict", printed=value.unit, stated=stated)


def _dimension(unit: str) -> str:
    quantity = base_quantity(Decimal(1), unit)
    return quantity.unit if quantity else unit


def _inherit_units(indicator: DraftIndicator) -> None:
    """A number without a unit takes its sister's when there is only one to take (N10)."""
    units = list(dict.fromkeys(v.unit for v in _numbers(indicator) if v.unit is not None))
    bare = [value for value in _numbers(indicator) if value.unit is None]
    if len(units) == 1:
        for value in bare:
            value.reading = give_unit(value.reading, units[0])
            value.assume("unit", "unit.inherited", unit=units[0], raw=value.raw.strip())
    elif units:
        for value in bare:
            value.assume("unit", "unit.unclear", units="・".join(units), raw=value.raw.strip())
    if len({_dimension(unit) for unit in units}) > 1 and not (
        indicator.unit or indicator.name.unit
    ):
        indicator.doubt("unit.differs", "unit", units="・".join(units))


def indicator_unit(indicator: DraftIndicator) -> str | None:
    """The unit as printed nearest to the indicator: column, name, then its first value's."""
    stated = indicator.unit or indicator.name.unit
    return stated or next((value.unit for value in indicator.values if value.unit), None)


def _accumulate(indicator: DraftIndicator) -> None:
    """The name's note (累計, 年間, 3年平均) holds for its values; 目標は累計 for the target alone.

    It holds for a missing value too: what will be entered there is to be counted so.
    """
    for value in indicator.values:
        stated = indicator.name.accumulation
        if value.role in _TARGETS:
            stated = indicator.name.target_accumulation or stated
        if not isinstance(value.reading, Amount | Range | Missing):
            value.accumulation = None
        elif stated is not None and (value.accumulation is None or _on_a_day(value)):
            value.accumulation = _windowed(value, stated)
    _doubt_other_windows(indicator)


def _on_a_day(value: DraftValue) -> bool:
    """12人(R5年度末) under a running total: the day on which the total was taken."""
    return value.accumulation is not None and value.accumulation.kind is AccumulationKind.POINT


def _windowed(value: DraftValue, stated: Accumulation) -> Accumulation:
    if stated.kind is not AccumulationKind.MEAN or value.role is Role.BASELINE or value.missing:
        return stated
    # A mean in the name, but the target prints no years of its own: one year may be meant (T16).
    if value.period is None or not isinstance(value.period.span, YearRange):
        names = {"role": ROLE_NAMES[value.role], "role_en": value.role.value}
        value.assume("accumulation", "accumulation.unsure", raw=value.raw.strip(), **names)
    return stated


def _doubt_other_windows(indicator: DraftIndicator) -> None:
    """Baseline and target counted over different times must not be subtracted (T15)."""
    if counted_differently(indicator):
        target = indicator.of_role(Role.TARGET)[-1]
        indicator.doubt("accumulation.differs", "target.accumulation", raw=target.raw.strip())


def counted_differently(indicator: DraftIndicator) -> bool:
    """Whether one of baseline and target is a running total and the other is not."""
    last = [
        values[-1].accumulation
        for role in (Role.BASELINE, Role.TARGET)
        if (values := [v for v in _numbers(indicator) if v.role is role])
    ]
    kinds = {accumulation.kind if accumulation else None for accumulation in last}
    return len(last) == 2 and len(kinds) == 2 and AccumulationKind.CUMULATIVE in kinds


def _relate_magnitudes(indicator: DraftIndicator) -> None:
    """基準値より減少 on a ▲ series means the size of the outflow, not the signed number (T19)."""
    baseline = next(
        (v.reading for v in indicator.of_role(Role.BASELINE) if isinstance(v.reading, Amount)), None
    )
    if baseline is None or baseline.amount >= 0:
        return
    for value in indicator.of_role(Role.TARGET):
        if isinstance(value.reading, Relative) and value.reading.on is On.VALUE:
            value.reading = replace(value.reading, on=On.MAGNITUDE)
            value.assume("relation", "relation.on_magnitude", raw=value.raw.strip())


def _say_what_is_missing(indicator: DraftIndicator) -> None:
    for value in indicator.values:
        code = _missing_code(value)
        if code is not None:
            value.doubts.append(_doubt(code, value))


def _doubt(code: str, value: DraftValue) -> Doubt:
    return Doubt(code, "amount", {"raw": value.raw.strip()}, value.source)


def _missing_code(value: DraftValue) -> str | None:
    if not isinstance(value.reading, Missing):
        return None
    if value.role is Role.TARGET:
        return "target.pending" if value.reading.reason is Reason.PENDING else "target.missing"
    if value.role is Role.BASELINE:
        return "baseline.missing"
    return "value.missing"


def is_milestone(indicator: DraftIndicator, words: Vocabulary) -> bool:
    """Something to be done: an event, or a plan that is counted as 0 and 1 (N27, N41)."""
    readings = [value.reading for value in indicator.values]
    if any(isinstance(reading, Event) for reading in readings):
        return True
    if not indicator.name.name.endswith(words.names["milestone"]):
        return False
    amounts = [reading.amount for reading in readings if isinstance(reading, Amount)]
    others = [r for r in readings if not isinstance(r, Amount | Missing)]
    return not others and all(amount in (0, 1) for amount in amounts)


def _check_milestone(indicator: DraftIndicator, words: Vocabulary) -> None:
    """A plan still to be made whose baseline already says 1 contradicts itself (T14)."""
    if not is_milestone(indicator, words):
        return
    baseline, target = _last_amount(indicator, Role.BASELINE), _last_amount(indicator, Role.TARGET)
    if baseline is not None and baseline == target:
        indicator.doubt("milestone.already_done", "target.amount", name=indicator.name.name)


def _last_amount(indicator: DraftIndicator, role: Role) -> Decimal | None:
    amounts = [v.reading.amount for v in indicator.of_role(role) if isinstance(v.reading, Amount)]
    return amounts[-1] if amounts else None


def type_of(indicator: DraftIndicator, words: Vocabulary) -> IndicatorType:
    """順位, 達成イベント, 言葉, else 水準."""
    if indicator_unit(indicator) == _RANK_UNIT:
        return IndicatorType.RANK
    if is_milestone(indicator, words):
        return IndicatorType.MILESTONE
    targets = [value.reading for value in indicator.of_role(Role.TARGET)]
    if targets and all(isinstance(reading, Words) for reading in targets):
        return IndicatorType.WORDS
    return IndicatorType.LEVEL


def direction_of(
    indicator: DraftIndicator, kind: IndicatorType, words: Vocabulary
) -> tuple[Direction | None, str | None]:
    """The direction that target, baseline and name imply, and the code of a doubt about it."""
    target = _target_reading(indicator)
    if kind in (IndicatorType.MILESTONE, IndicatorType.WORDS) or target is None:
        return None, None
    if isinstance(target, Relative):
        return _of_relation(target), None
    return _of_numbers(indicator, kind, target, words)


def _target_reading(indicator: DraftIndicator) -> Amount | Range | Relative | None:
    readings = [v.reading for v in indicator.of_role(Role.TARGET)]
    useful = [r for r in readings if isinstance(r, Amount | Range | Relative)]
    return useful[-1] if useful else None


def _of_relation(target: Relative) -> Direction:
    if target.factor == 1:
        return Direction.AT_LEAST if target.bound is Bound.AT_LEAST else Direction.MAINTAIN
    more = target.op is Comparison.GREATER or (target.factor is not None and target.factor > 1)
    # On a series of minus numbers a smaller size is a greater number.
    if target.on is On.MAGNITUDE:
        more = not more
    return Direction.INCREASE if more else Direction.DECREASE


def _of_numbers(
    indicator: DraftIndicator, kind: IndicatorType, target: Amount | Range, words: Vocabulary
) -> tuple[Direction | None, str | None]:
    # Where no baseline is printed the latest actual value shows which way the target lies.
    values = indicator.of_role(Role.BASELINE) or indicator.of_role(Role.ACTUAL)
    amounts = [value.reading for value in values if isinstance(value.reading, Amount)]
    less = kind is IndicatorType.RANK or any(
        word in indicator.name.name for word in words.names["less_is_better"]
    )
    if isinstance(target, Range):
        return (Direction.DECREASE if less else Direction.INCREASE), None
    comparable = amounts and not counted_differently(indicator)
    before, after = _comparable(amounts[-1], target) if comparable else (None, target.amount)
    if target.bound is not None:
        return _of_bound(target.bound, before, after), None
    if before is None:
        return (Direction.DECREASE if less else Direction.INCREASE), None
    return _of_change(before, after, less=less)


def _of_bound(bound: Bound, before: Decimal | None, after: Decimal) -> Direction:
    """以上 and 以下 print the direction; what the baseline already meets is to be kept."""
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return Direction.AT_LEAST if before is None or before >= after else Direction.INCREASE
    return Direction.AT_MOST if before is None or before <= after else Direction.DECREASE


def _of_change(before: Decimal, after: Decimal, *, less: bool) -> tuple[Direction, str | None]:
    if after == before:
        return Direction.MAINTAIN, None
    if after > before:
        return Direction.INCREASE, "direction.doubtful" if less else None
    return (Direction.DECREASE, None) if less else (Direction.AT_LEAST, "direction.doubtful")


def _comparable(*amounts: Amount) -> Sequence[Decimal]:
    quantities = [base_quantity(amount.amount, amount.unit) for amount in amounts]
    if all(quantities) and len({q.unit for q in quantities if q}) == 1:
        return [q.amount for q in quantities if q]
    return [amount.amount for amount in amounts]
