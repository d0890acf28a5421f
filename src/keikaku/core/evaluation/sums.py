"""The actual value A of a year (実績値): one figure, the sum since a start, or a window's mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from keikaku.core.evaluation.actuals import Actual
from keikaku.core.evaluation.amounts import Measured, alike, measured
from keikaku.core.evaluation.model import CannotJudge
from keikaku.core.values.model import Accumulation, AccumulationKind, Amount, Status

_SINGLE = (None, AccumulationKind.ANNUAL, AccumulationKind.POINT)
_BEST_FIRST = (Status.FINAL, Status.PROVISIONAL, Status.ESTIMATE)


@dataclass(frozen=True, slots=True)
class Sum:
    """A with the yearly amounts that it was made of; one amount where it was reported whole.

    `used` are the reported values that a sum or a mean was made of.
    """

    parts: tuple[tuple[int, Measured], ...]
    total: Measured
    made: AccumulationKind | None = None
    used: tuple[Actual, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Why A cannot be made, with the years that are missing where that is why."""

    reason: CannotJudge
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """How A is to be accumulated: as the target is, or as what a relation refers to.

    `end` is the year of the target and `plan_start` the first year of the plan, from which the
    first year of a total over n years may follow.
    """

    how: Accumulation | None
    end: int | None = None
    plan_start: int | None = None

    @property
    def kind(self) -> AccumulationKind | None:
        """Its kind, None where it is not said."""
        return None if self.how is None else self.how.kind


def actual_sum(wanted: Wanted, actual: Actual, reported: Sequence[Actual]) -> Sum | Gap:
    """A of the year of `actual`, accumulated as is wanted, or why there is none.

    A yearly amount is never compared with a running total: it is summed from the year in which
    the total starts, and only where every year since then is reported.
    """
    if not isinstance(actual.reading, Amount):
        return Gap(CannotJudge.ACTUAL_IN_WORDS)
    if actual.reading.bound is not None:
        return Gap(CannotJudge.ACTUAL_IS_BOUND)
    whole = Sum(((actual.year, measured(actual.reading)),), measured(actual.reading))
    if wanted.kind is AccumulationKind.CUMULATIVE:
        return _running_total(wanted, actual, whole, reported)
    if wanted.kind is AccumulationKind.MEAN:
        return _mean(wanted, actual, whole, reported)
    agrees = same_accumulation(actual.accumulation, wanted.how)
    return whole if agrees else Gap(CannotJudge.ACCUMULATIONS_DIFFER)


def same_accumulation(one: Accumulation | None, other: Accumulation | None) -> bool:
    """Whether two values count over the same time; unsaid agrees with a year or a point in time."""
    if one is None or other is None:
        told = one or other
        return told is None or told.kind in _SINGLE
    return one == other


def _running_total(
    wanted: Wanted, actual: Actual, whole: Sum, reported: Sequence[Actual]
) -> Sum | Gap:
    if actual.accumulation is None:
        return Gap(CannotJudge.ACCUMULATION_UNSTATED)
    start, since = first_year(wanted), actual.accumulation.since
    if actual.accumulation.kind is AccumulationKind.CUMULATIVE:
        other = start is not None and since is not None and start != since
        return Gap(CannotJudge.ACCUMULATIONS_DIFFER) if other else whole
    if actual.accumulation.kind is not AccumulationKind.ANNUAL:
        return Gap(CannotJudge.ACCUMULATIONS_DIFFER)
    if start is None or start > actual.year:
        return Gap(CannotJudge.START_UNKNOWN)
    last = _last_year(wanted, actual.year)
    return _added(range(start, last + 1), reported, AccumulationKind.CUMULATIVE)


def _last_year(wanted: Wanted, year: int) -> int:
    """A total over n years ends with them, however late it is judged."""
    over_years = wanted.how is not None and wanted.how.since is None
    return year if wanted.end is None or not over_years else min(year, wanted.end)


def first_year(wanted: Wanted) -> int | None:
    """The first year that counts: as printed, or n years back from the target's, or the plan's.

    A 累計 over n years whose target has no year starts with the plan; a bare 累計 is not told.
    """
    how = wanted.how
    if how is None or how.since is not None:
        return None if how is None else how.since
    if how.years is None:
        return None
    return wanted.plan_start if wanted.end is None else wanted.end - how.years + 1


def _mean(wanted: Wanted, actual: Actual, whole: Sum, reported: Sequence[Actual]) -> Sum | Gap:
    own = actual.accumulation
    if own is None:
        return Gap(CannotJudge.ACCUMULATION_UNSTATED)
    if own.kind is AccumulationKind.MEAN and wanted.how is not None:
        same = _same_window(wanted.how, own)
        return whole if same else Gap(CannotJudge.ACCUMULATIONS_DIFFER)
    window = None if wanted.how is None else wanted.how.years
    if window is None or own.kind is not AccumulationKind.ANNUAL:
        return Gap(CannotJudge.ACCUMULATIONS_DIFFER)
    years = range(actual.year - window + 1, actual.year + 1)
    return _added(years, reported, AccumulationKind.MEAN)


def _same_window(one: Accumulation, other: Accumulation) -> bool:
    return one.years is None or other.years is None or one.years == other.years


def _added(years: range, reported: Sequence[Actual], how: AccumulationKind) -> Sum | Gap:
    """The yearly amounts of all these years, summed or averaged, in one unit."""
    found = {year: _of_year(year, reported) for year in years}
    missing = tuple(year for year, ones in found.items() if not ones)
    if missing:
        return Gap(CannotJudge.YEARS_MISSING, missing)
    if any(one.reading != ones[0].reading for ones in found.values() for one in ones):
        return Gap(CannotJudge.SEVERAL_ACTUALS)
    used = tuple(ones[0] for ones in found.values())
    amounts = [one.reading for one in used if isinstance(one.reading, Amount)]
    if any(amount.bound is not None for amount in amounts):
        return Gap(CannotJudge.ACTUAL_IS_BOUND)
    parts = alike(*map(measured, amounts))
    if parts is None:
        return Gap(CannotJudge.UNITS_DIFFER)
    total = sum((part.number for part in parts), Fraction())
    amount = Measured(total, _of_several_years(parts[0].unit))
    if how is AccumulationKind.MEAN:
        amount = Measured(total / len(parts), parts[0].unit)
    return Sum(tuple(zip(years, parts, strict=True)), amount, how, used)


def _of_several_years(unit: str | None) -> str | None:
    """The unit of a sum of yearly amounts: 件/年 of three years are so many 件."""
    if unit is None:
        return None
    return unit.removesuffix("/年間").removesuffix("/年")


def _of_year(year: int, reported: Sequence[Actual]) -> list[Actual]:
    """The amounts of one year, each of that year alone: the final ones, else the next best."""
    yearly = [
        actual
        for actual in reported
        if actual.year == year
        and isinstance(actual.reading, Amount)
        and actual.accumulation is not None
        and actual.accumulation.kind is AccumulationKind.ANNUAL
    ]
    by_status = ([one for one in yearly if one.status is status] for status in _BEST_FIRST)
    return next((found for found in by_status if found), [])
