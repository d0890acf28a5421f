"""The actual value A of a year (実績値): one figure, the sum since a start, or a window's mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from keikaku.core.evaluation.actuals import Actual
from keikaku.core.evaluation.amounts import Measured, alike, measured
from keikaku.core.evaluation.kinds import TargetKind
from keikaku.core.evaluation.model import CannotJudge
from keikaku.core.indicators import Value
from keikaku.core.values.model import Accumulation, AccumulationKind, Amount, Status

_SINGLE = (None, AccumulationKind.ANNUAL, AccumulationKind.POINT)


@dataclass(frozen=True, slots=True)
class Sum:
    """A with the yearly amounts that it was made of; one amount where it was reported whole."""

    parts: tuple[tuple[int, Measured], ...]
    total: Measured
    made: AccumulationKind | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Why A cannot be made, with the years that are missing where that is why."""

    reason: CannotJudge
    years: tuple[int, ...] = ()


def actual_sum(
    kind: TargetKind,
    target: Value,
    actual: Actual,
    reported: Sequence[Actual],
    plan_start: int | None,
) -> Sum | Gap:
    """A of the year of `actual`, on the accumulation of the target, or why there is none.

    A yearly amount is never compared with a running total: it is summed from the year in which
    the total starts, and only where every year since then is reported.
    """
    if not isinstance(actual.reading, Amount):
        return Gap(CannotJudge.ACTUAL_IN_WORDS)
    of_actual = None if actual.accumulation is None else actual.accumulation.kind
    whole = Sum(((actual.year, measured(actual.reading)),), measured(actual.reading))
    if kind is TargetKind.CUMULATIVE or _is(target, AccumulationKind.CUMULATIVE):
        return _running_total(target, actual, whole, reported, plan_start)
    if kind is TargetKind.MEAN or _is(target, AccumulationKind.MEAN):
        return _mean(target, actual, whole, reported)
    if of_actual in _SINGLE:
        clash = _clash(of_actual, target.accumulation)
        return Gap(CannotJudge.ACCUMULATIONS_DIFFER) if clash else whole
    return Gap(CannotJudge.ACCUMULATIONS_DIFFER)


def same_accumulation(one: Accumulation | None, other: Accumulation | None) -> bool:
    """Whether two values count over the same time; unsaid agrees with a year or a point in time."""
    if one is None or other is None:
        told = one or other
        return told is None or told.kind in _SINGLE
    return one == other


def _is(value: Value, kind: AccumulationKind) -> bool:
    return value.accumulation is not None and value.accumulation.kind is kind


def _clash(of_actual: AccumulationKind | None, of_target: Accumulation | None) -> bool:
    """A flow of a year is no state at a point in time."""
    return of_actual is not None and of_target is not None and of_actual is not of_target.kind


def _running_total(
    target: Value, actual: Actual, whole: Sum, reported: Sequence[Actual], plan_start: int | None
) -> Sum | Gap:
    if actual.accumulation is None:
        return Gap(CannotJudge.ACCUMULATION_UNSTATED)
    if actual.accumulation.kind is AccumulationKind.CUMULATIVE:
        return whole
    if actual.accumulation.kind is AccumulationKind.MEAN:
        return Gap(CannotJudge.ACCUMULATIONS_DIFFER)
    start = _start(target, plan_start)
    if start is None or start > actual.year:
        return Gap(CannotJudge.START_UNKNOWN)
    return _added(range(start, actual.year + 1), reported, AccumulationKind.CUMULATIVE)


def _start(target: Value, plan_start: int | None) -> int | None:
    """The first year that counts: as printed, or n years back from the target's, or the plan's.

    A 累計 over n years whose target has no year starts with the plan; a bare 累計 is not told.
    """
    how = target.accumulation
    if how is None:
        return None
    if how.since is not None:
        return how.since
    if how.years is None:
        return None
    return plan_start if target.period is None else target.period.end - how.years + 1


def _mean(target: Value, actual: Actual, whole: Sum, reported: Sequence[Actual]) -> Sum | Gap:
    if actual.accumulation is not None and actual.accumulation.kind is AccumulationKind.MEAN:
        same = target.accumulation is None or _same_window(target.accumulation, actual.accumulation)
        return whole if same else Gap(CannotJudge.ACCUMULATIONS_DIFFER)
    if actual.accumulation is None:
        return Gap(CannotJudge.ACCUMULATION_UNSTATED)
    window = None if target.accumulation is None else target.accumulation.years
    if window is None or actual.accumulation.kind is not AccumulationKind.ANNUAL:
        return Gap(CannotJudge.ACCUMULATIONS_DIFFER)
    years = range(actual.year - window + 1, actual.year + 1)
    return _added(years, reported, AccumulationKind.MEAN)


def _same_window(one: Accumulation, other: Accumulation) -> bool:
    return one.years is None or other.years is None or one.years == other.years


def _added(years: range, reported: Sequence[Actual], how: AccumulationKind) -> Sum | Gap:
    """The yearly amounts of all these years, summed or averaged, in one unit."""
    found = dict(_yearly(reported))
    missing = tuple(year for year in years if year not in found)
    if missing:
        return Gap(CannotJudge.YEARS_MISSING, missing)
    parts = alike(*(found[year] for year in years))
    if parts is None:
        return Gap(CannotJudge.UNITS_DIFFER)
    total = sum((part.number for part in parts), Fraction())
    if how is AccumulationKind.MEAN:
        total /= len(parts)
    return Sum(tuple(zip(years, parts, strict=True)), Measured(total, parts[0].unit), how)


def _yearly(reported: Sequence[Actual]) -> Iterator[tuple[int, Measured]]:
    """The amounts that were reported for one year each."""
    for actual in reported:
        how, amount = actual.accumulation, actual.reading
        if how is None or how.kind is not AccumulationKind.ANNUAL:
            continue
        if isinstance(amount, Amount) and actual.status is not Status.REFERENCE:
            yield actual.year, measured(amount)
