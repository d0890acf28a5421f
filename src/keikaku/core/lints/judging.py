"""Lints 4 and 5: baseline and target can be compared, and it is said which way is better."""

from collections.abc import Iterator

from keikaku.core.indicators import Direction, Indicator, IndicatorType, Role, Value
from keikaku.core.lints.looks import Beside, Looks
from keikaku.core.lints.model import Finding, LintWords, found
from keikaku.core.lints.parts import has_decision, last_of, quantity
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Comparison,
    Event,
    Quantity,
    Range,
    Relative,
)
from keikaku.core.values.printing import print_accumulation

_UNSAID = "記載なし"
# A single year needs no word; a running total and a mean do.
_NOT_ONE_YEAR = (AccumulationKind.CUMULATIVE, AccumulationKind.MEAN)


def _accumulations(indicator: Indicator, _beside: Beside, _words: LintWords) -> Iterator[Finding]:
    baseline, target = last_of(indicator, Role.BASELINE), last_of(indicator, Role.TARGET)
    if target is None or not isinstance(target[1].reading, Amount | Range):
        return
    if baseline is not None and isinstance(baseline[1].reading, Amount | Range):
        yield from _differ(indicator, baseline[1], target)
    yield from _without_start(indicator, target)


accumulations_agree = Looks(of_indicator=_accumulations)
"""Baseline and target that are counted over different times, and totals without a start."""


def _differ(indicator: Indicator, baseline: Value, target: tuple[str, Value]) -> Iterator[Finding]:
    field, value = target
    if not same_accumulation(baseline.accumulation, value.accumulation):
        yield found(
            "lint.accumulation_differs", indicator.id, f"{field}.accumulation",
            value.source or indicator.source, name=indicator.name, raw=value.raw,
            baseline=accumulation_told(baseline.accumulation),
            target=accumulation_told(value.accumulation),
        )  # fmt: skip


def same_accumulation(one: Accumulation | None, other: Accumulation | None) -> bool:
    """Whether two values are counted alike. Where one does not say how, only a single year is."""
    if one is None or other is None:
        said = one or other
        return said is None or said.kind not in _NOT_ONE_YEAR
    if one.kind is not other.kind or _apart(one.years, other.years):
        return False
    # Totals of five years are alike, those of the last term and of the next one too.
    of_one_length = one.years is not None and one.years == other.years
    return of_one_length or not _apart(one.since, other.since)


def _apart(one: int | None, other: int | None) -> bool:
    return None not in (one, other) and one != other


def accumulation_told(accumulation: Accumulation | None) -> str:
    """How a value is counted, in the words of a plan; 記載なし where it does not say."""
    return _UNSAID if accumulation is None else print_accumulation(accumulation)


def _without_start(indicator: Indicator, target: tuple[str, Value]) -> Iterator[Finding]:
    field, value = target
    if value.accumulation == Accumulation(AccumulationKind.CUMULATIVE):
        yield found(
            "lint.cumulative_start_unsaid", indicator.id, f"{field}.accumulation",
            value.source or indicator.source, name=indicator.name, raw=value.raw,
        )  # fmt: skip


def _directions(indicator: Indicator, beside: Beside, _words: LintWords) -> Iterator[Finding]:
    baseline, target = last_of(indicator, Role.BASELINE), last_of(indicator, Role.TARGET)
    if baseline is None or target is None:
        return
    (_, before), (field, after) = baseline, target
    if indicator.type is IndicatorType.MILESTONE:
        if _is_done(indicator, before, after):
            source = after.source or indicator.source
            where = (indicator.id, f"{field}.amount", source)
            yield found("lint.milestone_done", *where, name=indicator.name, raw=after.raw)
    elif _counted_apart(before, after):
        return  # nothing can be compared, and lint 4 says so
    elif _not_above(indicator, before, after) and not _is_set(indicator, beside):
        falls = indicator.direction is Direction.DECREASE and _falls(indicator, before, after)
        yield found(
            "lint.direction_unconfirmed" if falls else "lint.direction_unset",
            indicator.id, "direction", indicator.source,
            name=indicator.name, baseline=before.raw, target=after.raw,
        )  # fmt: skip


directions_set = Looks(of_indicator=_directions)
"""Targets at or below their baseline without a confirmed direction; events already done.

Such a target may be a floor, something to keep, a rank, or a slip: nothing printed tells which.
Where the reading took it that less is better, and the target says so too, that is only noted.
"""


def _falls(indicator: Indicator, before: Value, after: Value) -> bool:
    """Whether the target lies plainly below, as a direction that was taken to be 減少 has it."""
    amounts = _amounts(indicator, before, after)
    return amounts is not None and amounts[1].amount < amounts[0].amount


def _counted_apart(before: Value, after: Value) -> bool:
    """Whether two amounts are counted over different times; a relation is to whatever it names."""
    amounts = isinstance(after.reading, Amount | Range)
    return amounts and not same_accumulation(before.accumulation, after.accumulation)


def _is_set(indicator: Indicator, beside: Beside) -> bool:
    printed = indicator.direction is not None and "direction" not in indicator.assumed
    return printed or has_decision(beside.decisions, "direction")


def _amounts(indicator: Indicator, *values: Value) -> list[Quantity] | None:
    """The amounts where all are of one unit."""
    read = [quantity(indicator, value) for value in values]
    amounts = [each for each in read if each is not None]
    units = {each.unit.removesuffix("/年") for each in amounts}
    return amounts if len(amounts) == len(read) and len(units) == 1 else None


def _not_above(indicator: Indicator, before: Value, after: Value) -> bool:
    if isinstance(after.reading, Relative):
        factor = after.reading.factor
        times = after.reading.op is Comparison.TIMES and factor is not None and factor <= 1
        return times or after.reading.op is Comparison.LESS
    amounts = _amounts(indicator, before, after)
    return amounts is not None and amounts[1].amount <= amounts[0].amount


def _is_done(indicator: Indicator, before: Value, after: Value) -> bool:
    if isinstance(before.reading, Event):
        return before.reading == after.reading
    return _not_above(indicator, before, after)
