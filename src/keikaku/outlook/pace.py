"""The pace that is needed (必要なペース): from the last actual value to the target, each year."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from keikaku.core.evaluation.actuals import Actual
from keikaku.core.evaluation.amounts import Measured, alike, measured
from keikaku.core.evaluation.kinds import less_is_better
from keikaku.core.evaluation.pick import baseline_of, target_of
from keikaku.core.evaluation.sums import Gap, Wanted, actual_sum, same_accumulation
from keikaku.core.indicators import Indicator, Value
from keikaku.core.progress import NoRate
from keikaku.core.rules import TargetOf
from keikaku.core.values.model import (
    AccumulationKind,
    Amount,
    Bound,
    Comparison,
    On,
    Relative,
    Status,
)
from keikaku.core.years.reporting import reporting_year
from keikaku.outlook.model import CannotPace, NoPace, Pace

_MEASURED = (Status.FINAL, Status.PROVISIONAL)
_STRICT = (Bound.MORE_THAN, Bound.LESS_THAN)


def needed_pace(
    indicator: Indicator, reported: Sequence[Actual], year: int, plan_start: int | None = None
) -> Pace | CannotPace:
    """How much a year is needed to reach the final target, as it stands at the end of a year.

    `reported` are the actual values of this indicator; estimates are none. Where nothing was
    measured the way begins at the baseline.
    """
    target = target_of(indicator, year, TargetOf.FINAL)
    if not isinstance(target, Value):
        return CannotPace(NoPace.NO_TARGET, target)
    last = last_known(indicator, target, reported, year, plan_start)
    if isinstance(last, CannotPace):
        return last
    goal = _goal(indicator, target)
    if goal is None:
        return CannotPace(NoPace.NOT_A_NUMBER)
    if target.period is None:
        return CannotPace(NoPace.NO_TARGET_YEAR)
    return _way(indicator, target, last, goal)


@dataclass(frozen=True, slots=True)
class LastKnown:
    """The last measured value, accumulated as the target is."""

    amount: Measured
    year: int
    baseline: bool = False


def last_known(
    indicator: Indicator,
    target: Value,
    reported: Sequence[Actual],
    year: int,
    plan_start: int | None,
) -> LastKnown | CannotPace:
    """The last actual value up to a year, else the baseline."""
    actuals = [one for one in measured_of(reported) if one.year <= year]
    if not actuals:
        return _from_baseline(indicator, target)
    last = max(actuals, key=lambda one: one.year)
    if sum(one.year == last.year for one in actuals) > 1:
        return CannotPace(NoPace.NOT_COMPARABLE)
    total = actual_sum(wanted_by(target, plan_start), last, actuals)
    if isinstance(total, Gap):
        return CannotPace(NoPace.NOT_COMPARABLE, total.reason)
    return LastKnown(total.total, last.year)


def measured_of(reported: Sequence[Actual]) -> tuple[Actual, ...]:
    """The actual values that are numbers and were measured: no estimate, no reference, and no
    provisional value of a year that has its final one.
    """
    found = [one for one in reported if one.status in _MEASURED and isinstance(one.reading, Amount)]
    final = {one.year for one in found if one.status is Status.FINAL}
    return tuple(one for one in found if one.status is Status.FINAL or one.year not in final)


def wanted_by(target: Value, plan_start: int | None) -> Wanted:
    """How actual values are to be accumulated so that they can be set beside the target."""
    end = None if target.period is None else target.period.end
    return Wanted(target.accumulation, end, plan_start)


def _from_baseline(indicator: Indicator, target: Value) -> LastKnown | CannotPace:
    start = baseline_of(indicator)
    if isinstance(start, NoRate) or start.period is None or not isinstance(start.reading, Amount):
        return CannotPace(NoPace.NO_ACTUAL)
    if start.reading.bound is not None:
        return CannotPace(NoPace.NOT_COMPARABLE)
    if not same_accumulation(start.accumulation, target.accumulation):
        return CannotPace(NoPace.NOT_COMPARABLE)
    return LastKnown(measured(start.reading), reporting_year(start.period), baseline=True)


def _goal(indicator: Indicator, target: Value) -> Measured | None:
    """T as a number; 倍増 and 半減 of a baseline are one too, where the value itself is meant."""
    if isinstance(target.reading, Amount):
        return measured(target.reading)
    relation, start = target.reading, baseline_of(indicator)
    if not isinstance(relation, Relative) or isinstance(start, NoRate):
        return None
    plain = relation.op is Comparison.TIMES and relation.on is On.VALUE
    if not plain or relation.to != "baseline" or not isinstance(start.reading, Amount):
        return None
    base = measured(start.reading)
    return Measured(base.number * Fraction(relation.factor or 1), base.unit)


def _way(indicator: Indicator, target: Value, last: LastKnown, goal: Measured) -> Pace | CannotPace:
    same = alike(last.amount, goal)
    if same is None:
        return CannotPace(NoPace.NOT_COMPARABLE)
    less = less_is_better(indicator, target)
    if less is None:
        return CannotPace(NoPace.NO_DIRECTION)
    here, there = same
    if _reached(here, there, target, less=less):
        return CannotPace(NoPace.REACHED)
    assert target.period is not None  # by the caller
    until = reporting_year(target.period)
    years, left = until - last.year, there.number - here.number
    if years <= 0:
        return CannotPace(NoPace.NO_TIME_LEFT)
    how = target.accumulation
    total = how is not None and how.kind is AccumulationKind.CUMULATIVE
    return Pace(left / years, left, years, here, last.year, there, until, total, last.baseline)


def _reached(here: Measured, there: Measured, target: Value, *, less: bool) -> bool:
    strict = isinstance(target.reading, Amount) and target.reading.bound in _STRICT
    if here.number == there.number:
        return not strict
    return (here.number < there.number) == less
