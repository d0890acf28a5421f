"""Targets that are numbers (数値の目標): which formula judges them, and what it gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from keikaku.core import progress
from keikaku.core.evaluation.kinds import TargetKind
from keikaku.core.progress import NoRate, Progress, Rate
from keikaku.core.rules import Measure, Standing


@dataclass(frozen=True, slots=True)
class Numbers:
    """B, A and T as they are compared: of one unit, and as sizes where a size is judged.

    `baseline` is a reason where it is none or cannot be compared. `factor` belongs to 倍増 and
    半減, whose T is B × factor. `strict` asks for more than T (超, 未満). `inside` says of a range
    that A lies in it; `target` is then its nearer end.
    """

    kind: TargetKind
    actual: Fraction
    target: Fraction
    baseline: Fraction | NoRate
    less_is_better: bool
    maintain_band: Fraction = Fraction(0)
    factor: Fraction | None = None
    strict: bool = False
    inside: bool = False

    @property
    def base(self) -> Fraction | None:
        """The baseline as a number, if it is one."""
        return None if isinstance(self.baseline, NoRate) else self.baseline


def progress_of(numbers: Numbers) -> Progress:
    """What the formula of the kind gives; a rate that lacks the baseline says why it does."""
    found = _by_formula(numbers)
    reached = found.achieved and not (numbers.strict and numbers.actual == numbers.target)
    return Progress(
        reached,
        found.attainment,
        _reasoned(found.progress, numbers.baseline),
        _reasoned(found.change, numbers.baseline),
    )


def standing(actual: Fraction, other: Fraction, *, less_is_better: bool) -> Standing:
    """How an actual value stands to another in the wanted direction."""
    if actual == other:
        return Standing.SAME
    return Standing.BETTER if (actual < other) == less_is_better else Standing.WORSE


def least(numbers: Numbers) -> Fraction:
    """What A must reach: T, or T less the share that a rule allows where it is to be kept."""
    if numbers.kind is not TargetKind.MAINTAIN:
        return numbers.target
    return numbers.target - numbers.maintain_band * abs(numbers.target)


def against_target(numbers: Numbers) -> Standing:
    """How A stands to T; inside a range it is neither better nor worse."""
    if numbers.kind is TargetKind.RANGE:
        return Standing.SAME if numbers.inside else Standing.WORSE
    return standing(numbers.actual, numbers.target, less_is_better=numbers.less_is_better)


def against_baseline(numbers: Numbers) -> Standing | None:
    """How A stands to B, where there is a B."""
    if isinstance(numbers.baseline, NoRate) or numbers.kind is TargetKind.RANGE:
        return None
    return standing(numbers.actual, numbers.baseline, less_is_better=numbers.less_is_better)


def rates_of(numbers: Numbers, found: Progress, passed: Rate) -> Mapping[Measure, Rate]:
    """Every rate a rule may ask for, or the reason why it does not exist.

    `passed` is the share of the time that has passed. A running total has no way from a
    baseline: its pace is its attainment by the time.
    """
    total = numbers.kind is TargetKind.CUMULATIVE
    sign = -1 if numbers.less_is_better else 1
    return {
        Measure.ATTAINMENT: found.attainment,
        Measure.PROGRESS: found.progress,
        Measure.PACE: progress.pace(found.attainment if total else found.progress, passed),
        Measure.ATTAINMENT_PACE: progress.pace(found.attainment, passed),
        Measure.IMPROVEMENT: _signed(found.change, sign),
        Measure.IMPROVEMENT_POINTS: _points(numbers, sign),
    }


def _by_formula(numbers: Numbers) -> Progress:
    actual, target, base = numbers.actual, numbers.target, numbers.base
    match numbers.kind:
        case TargetKind.MULTIPLE if base is not None and numbers.factor is not None:
            found = progress.multiple(actual, base, numbers.factor, magnitude=False)
        case TargetKind.RANGE:
            found = Progress(numbers.inside)
        case TargetKind.ABOVE:
            found = progress.above_baseline(actual, target)
        case TargetKind.BELOW:
            found = progress.below_baseline(actual, target)
        case TargetKind.CUMULATIVE:
            found = progress.cumulative((actual,), target)
        case TargetKind.RANK:
            found = progress.rank(actual, target, base)
        case TargetKind.LESS:
            found = progress.less_is_better(actual, target, base)
        case _:
            found = _kept_or_more(numbers)
    return found


def _kept_or_more(numbers: Numbers) -> Progress:
    """What is to be kept, and levels and flows of which more is better."""
    actual, target, base = numbers.actual, numbers.target, numbers.base
    match numbers.kind:
        case TargetKind.MAINTAIN:
            found = progress.maintain(actual, target, numbers.maintain_band)
        case TargetKind.AT_LEAST:
            found = progress.at_least(actual, target)
        case TargetKind.AT_MOST:
            found = progress.at_most(actual, target)
        case _:
            return progress.more_is_better(actual, target, base)
    change = progress.change(actual, base)
    return Progress(found.achieved, found.attainment, found.progress, change)


def _reasoned(rate: Rate, baseline: Fraction | NoRate) -> Rate:
    """Why there is no baseline says more than that there is none."""
    missing = rate is NoRate.NO_BASELINE and isinstance(baseline, NoRate)
    return baseline if missing and isinstance(baseline, NoRate) else rate


def _signed(rate: Rate, sign: int) -> Rate:
    return rate if isinstance(rate, NoRate) else rate * sign


def _points(numbers: Numbers, sign: int) -> Rate:
    if isinstance(numbers.baseline, NoRate):
        return numbers.baseline
    return (numbers.actual - numbers.baseline) * sign
