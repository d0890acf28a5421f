"""How far an indicator is (進捗), by the kind of its target: whether it is reached, and its rates.

Amounts are exact numbers of one unit, rates exact shares of 1; nothing is rounded. A is the
actual value, B the baseline, T the target, all of one accumulation. A rate that does not exist is
a reason: that is so oftener than it seems, while A ≥ T can nearly always be said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

Number = int | Decimal | Fraction


class NoRate(StrEnum):
    """Why a rate does not exist."""

    NO_BASELINE = "no_baseline"
    BASELINE_IS_TARGET = "baseline_is_target"
    ZERO_TARGET = "zero_target"
    ZERO_ACTUAL = "zero_actual"
    ZERO_BASELINE = "zero_baseline"
    NEGATIVE = "negative"
    NOT_OF_THIS_KIND = "not_of_this_kind"
    NO_TIME = "no_time"
    NOT_BEGUN = "not_begun"
    UNITS_DIFFER = "units_differ"
    ACCUMULATIONS_DIFFER = "accumulations_differ"
    SEVERAL_BASELINES = "several_baselines"
    NOT_A_NUMBER = "not_a_number"


Rate = Fraction | NoRate


@dataclass(frozen=True, slots=True)
class Progress:
    """Whether the target is reached (達成), and how far.

    `attainment` (達成率) compares actual and target, A/T or T/A; `progress` (進捗率) is the part
    of the way from baseline to target; `change` (増減率) compares the actual with the baseline.
    Attainment and progress of one indicator differ a lot, so whoever shows one says which.
    """

    achieved: bool
    attainment: Rate = NoRate.NOT_OF_THIS_KIND
    progress: Rate = NoRate.NOT_OF_THIS_KIND
    change: Rate = NoRate.NOT_OF_THIS_KIND


def more_is_better(actual: Number, target: Number, baseline: Number | None = None) -> Progress:
    """水準・増加: r = A/T, p = (A − B)/(T − B), reached where A ≥ T."""
    reached = _exact(actual) >= _exact(target)
    way = _way(actual, target, baseline)
    return Progress(reached, _ratio(actual, target), way, change(actual, baseline))


def less_is_better(actual: Number, target: Number, baseline: Number | None = None) -> Progress:
    """水準・減少: r = T/A, p as above, for its signs cancel; reached where A ≤ T."""
    reached = _exact(actual) <= _exact(target)
    way = _way(actual, target, baseline)
    return Progress(reached, _inverse(actual, target), way, change(actual, baseline))


def rank(actual: Number, target: Number, baseline: Number | None = None) -> Progress:
    """順位: as less is better; how many are ranked may change between years."""
    return less_is_better(actual, target, baseline)


def maintain(actual: Number, target: Number, band: Number = 0) -> Progress:
    """維持 (T = B): reached where A ≥ T less the share `band` of T; there is no way to go."""
    least = _exact(target) - _exact(band) * abs(_exact(target))
    return Progress(_exact(actual) >= least, _ratio(actual, target), NoRate.BASELINE_IS_TARGET)


def at_least(actual: Number, target: Number) -> Progress:
    """下回らない (T < B, more is better): r = A/T and never p, which would reward falling."""
    return Progress(_exact(actual) >= _exact(target), _ratio(actual, target))


def at_most(actual: Number, target: Number) -> Progress:
    """上回らない (T > B, less is better): r = T/A and never p."""
    return Progress(_exact(actual) <= _exact(target), _inverse(actual, target))


def yearly(actual: Number, target: Number, baseline: Number | None = None) -> Progress:
    """年間の量: the year alone is compared with the yearly target; years are not summed.

    With the yearly amount of another year as baseline there is a way to go, as for a level.
    """
    return more_is_better(actual, target, baseline)


def cumulative(actuals: Sequence[Number], target: Number) -> Progress:
    """累計: r = ΣA/T over the years since the start that the plan names, one amount a year."""
    total = sum(map(_exact, actuals), Fraction())
    return Progress(total >= _exact(target), _ratio(total, target))


def mean(actuals: Sequence[Number], target: Number, baseline: Number | None = None) -> Progress:
    """n年平均: the mean of the years of the window, against the target of the same window.

    Raises ValueError for a window without years.
    """
    if not actuals:
        raise ValueError("a window has at least one year")
    total = sum(map(_exact, actuals), Fraction())
    return more_is_better(total / len(actuals), target, baseline)


def milestone(done: int, stages: int = 1) -> Progress:
    """達成イベント: the stages that are done; reached where all are.

    Raises ValueError where no stage is named or more are done than there are.
    """
    if not 0 <= done <= stages or not stages:
        raise ValueError(f"{done} of {stages} stages")
    return Progress(done == stages, progress=Fraction(done, stages))


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a milestone (段階): until which fiscal year it is due, and whether it is done."""

    title: str
    due: int
    done: bool


def staged(stages: Sequence[Stage], year: int) -> tuple[Progress, Rate]:
    """The progress of dated stages, and which share of them is due by the end of a year.

    Raises ValueError where there is no stage.
    """
    due = sum(stage.due <= year for stage in stages)
    found = milestone(sum(stage.done for stage in stages), len(stages))
    return found, Fraction(due, len(stages)) if due else NoRate.NOT_BEGUN


def multiple(actual: Number, baseline: Number, factor: Number, *, magnitude: bool) -> Progress:
    """倍増, 半減: T = B × factor; reached where A is as far from B or farther, in its direction.

    `magnitude` compares |A| with |B|, as a series of ▲ does: 転出超過の半減.
    """
    start, end = _sized(baseline, magnitude), _sized(actual, magnitude)
    target = start * _exact(factor)
    compare = more_is_better if target >= start else less_is_better
    return compare(end, target, start)


def above_baseline(actual: Number, baseline: Number, *, magnitude: bool = False) -> Progress:
    """基準値より増加: A > B; as much as B is no increase."""
    start, end = _sized(baseline, magnitude), _sized(actual, magnitude)
    return Progress(end > start, change=change(end, start))


def below_baseline(actual: Number, baseline: Number, *, magnitude: bool = False) -> Progress:
    """基準値より減少: A < B, or |A| < |B| for the size of a series of ▲."""
    start, end = _sized(baseline, magnitude), _sized(actual, magnitude)
    return Progress(end < start, change=change(end, start))


def change(actual: Number, baseline: Number | None) -> Rate:
    """増減率 (A − B)/|B|: a rise is positive for a series of ▲ too."""
    if baseline is None:
        return NoRate.NO_BASELINE
    if not baseline:
        return NoRate.ZERO_BASELINE
    start = _exact(baseline)
    return (_exact(actual) - start) / abs(start)


def elapsed(start: int, end: int, year: int) -> Rate:
    """経過割合 e = (y − y0)/(yT − y0): the share of the way that is due by a year, at most 1."""
    if start >= end:
        return NoRate.NO_TIME
    if year <= start:
        return NoRate.NOT_BEGUN
    return Fraction(1) if year >= end else Fraction(year - start, end - start)


def pace(way: Rate, due: Rate) -> Rate:
    """進度 q = p/e (r/e for running totals): on track from 1 on. A reason stays a reason."""
    if isinstance(way, NoRate):
        return way
    return due if isinstance(due, NoRate) else way / due


def _exact(number: Number) -> Fraction:
    return number if type(number) is Fraction else Fraction(number)


def _sized(number: Number, magnitude: bool) -> Fraction:
    return abs(_exact(number)) if magnitude else _exact(number)


def _ratio(actual: Number, target: Number) -> Rate:
    """A/T. Of a target below zero it would grow as the actual gets worse."""
    whole = _exact(target)
    if not whole:
        return NoRate.ZERO_TARGET
    return NoRate.NEGATIVE if whole.numerator < 0 else _exact(actual) / whole


def _inverse(actual: Number, target: Number) -> Rate:
    """T/A, for what is to fall."""
    if actual == 0:
        return NoRate.ZERO_ACTUAL
    return NoRate.NEGATIVE if actual < 0 or target < 0 else _exact(target) / _exact(actual)


def _way(actual: Number, target: Number, baseline: Number | None) -> Rate:
    """(A − B)/(T − B)."""
    if baseline is None:
        return NoRate.NO_BASELINE
    start = _exact(baseline)
    whole = _exact(target) - start
    return (_exact(actual) - start) / whole if whole else NoRate.BASELINE_IS_TARGET
