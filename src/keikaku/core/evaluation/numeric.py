"""Targets that are numbers (数値の目標): which formula judges them, and what it gives."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from keikaku.core import progress
from keikaku.core.evaluation.kinds import KEPT, TargetKind
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
    def from_nought(self) -> bool:
        """Whether the way is counted from 0: a running total that has a baseline is a stock."""
        return self.kind is TargetKind.CUMULATIVE

    @property
    def prorated(self) -> bool:
        """Whether a part of T can be due earlier: not of what is to fall or to be kept."""
        return not self.less_is_better and self.kind not in KEPT

    @property
    def base(self) -> Fraction | None:
        """The baseline as a number, if it is one."""
        return None if isinstance(self.baseline, NoRate) else self.baseline


def progress_of(numbers: Numbers) -> Progress:
    """What the formula of the kind gives; a rate that lacks the baseline says why it does."""
    found = _by_formula(numbers)
    if not numbers.strict and isinstance(numbers.baseline, Fraction):
        return found
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


@dataclass(frozen=True, slots=True, eq=False)
class Rates(Mapping[Measure, Rate]):
    """Every rate a rule may ask for, or the reason why it does not exist.

    `passed` is the share of the time that has passed. Each rate is worked out when it is asked
    for: a rule compares one or two, and most judgements of a nation are never looked at.
    """

    numbers: Numbers
    found: Progress
    passed: Rate

    def __getitem__(self, measure: Measure) -> Rate:
        match measure:
            case Measure.ATTAINMENT:
                return self.found.attainment
            case Measure.PROGRESS:
                return self.found.progress
            case Measure.PACE:
                return progress.pace(self._way(), self.passed)
            case Measure.ATTAINMENT_PACE:
                return self._prorated()
            case Measure.IMPROVEMENT:
                return self._better(self.found.change)
            case Measure.IMPROVEMENT_POINTS:
                return self._points()
        raise KeyError(measure)

    def __iter__(self) -> Iterator[Measure]:
        return iter(_RATES)

    def __len__(self) -> int:
        return len(_RATES)

    def _prorated(self) -> Rate:
        """A by the part of T that is due."""
        if not self.numbers.prorated:
            return NoRate.NOT_OF_THIS_KIND
        return progress.pace(self.found.attainment, self.passed)

    def _way(self) -> Rate:
        """A running total from 0 has no other way than its attainment."""
        return self.found.attainment if self.numbers.from_nought else self.found.progress

    def _points(self) -> Rate:
        base = self.numbers.baseline
        return base if isinstance(base, NoRate) else self._better(self.numbers.actual - base)

    def _better(self, change: Rate) -> Rate:
        """A change, positive where it is for the better."""
        if isinstance(change, NoRate):
            return change
        return -change if self.numbers.less_is_better else change


_RATES = tuple(measure for measure in Measure if measure is not Measure.RATE)


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
        case TargetKind.MEAN:
            found = progress.mean((actual,), target, base)
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
        case TargetKind.YEARLY:
            return progress.yearly(actual, target, base)
        case _:
            return progress.more_is_better(actual, target, base)
    change = progress.change(actual, base)
    return Progress(found.achieved, found.attainment, found.progress, change)


def _reasoned(rate: Rate, baseline: Fraction | NoRate) -> Rate:
    """Why there is no baseline says more than that there is none."""
    missing = rate is NoRate.NO_BASELINE and isinstance(baseline, NoRate)
    return baseline if missing and isinstance(baseline, NoRate) else rate
