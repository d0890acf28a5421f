"""What is known of one indicator in one year: the values that are in force, and their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from keikaku.core.evaluation.actuals import Actual
from keikaku.core.evaluation.amounts import Measured, alike, measured
from keikaku.core.evaluation.kinds import TargetKind, less_is_better, settled
from keikaku.core.evaluation.model import CannotJudge
from keikaku.core.evaluation.numeric import Numbers
from keikaku.core.evaluation.sums import Gap, Sum, Wanted, actual_sum, same_accumulation
from keikaku.core.indicators import Indicator, Value
from keikaku.core.progress import NoRate
from keikaku.core.rules import EvaluationRule
from keikaku.core.values.model import Amount, Bound, On, Range, Relative

_STRICT = (Bound.MORE_THAN, Bound.LESS_THAN)


@dataclass(frozen=True, slots=True)
class Known:
    """One indicator with the target, the baseline and the actual value that are in force."""

    indicator: Indicator
    target: Value
    baseline: Value | NoRate
    actual: Actual
    reported: Sequence[Actual]
    kind: TargetKind
    plan_start: int | None = None

    def wanted(self) -> Wanted:
        """How the actual value is to be accumulated.

        A relation prints no accumulation of its own: it is that of what it refers to.
        """
        how = self.target.accumulation
        if how is None and isinstance(self.target.reading, Relative):
            how = None if isinstance(self.baseline, NoRate) else self.baseline.accumulation
        end = None if self.target.period is None else self.target.period.end
        return Wanted(how, end, self.plan_start)


@dataclass(frozen=True, slots=True)
class Compared:
    """The numbers that a formula compares, and how they came about, in one unit.

    `reference` is what a relation refers to when that is not the baseline.
    """

    numbers: Numbers
    total: Sum
    actual: Measured
    target: Measured
    baseline: Measured | NoRate


def compared(known: Known, rule: EvaluationRule) -> Compared | Gap:
    """B, A and T in one unit, or why A and T cannot be compared."""
    total = actual_sum(known.wanted(), known.actual, known.reported)
    if isinstance(total, Gap):
        return total
    if isinstance(known.target.reading, Relative):
        return _by_relation(known, known.target.reading, total, rule)
    if isinstance(known.target.reading, Range):
        return _by_range(known, known.target.reading, total)
    if not isinstance(known.target.reading, Amount):
        return Gap(CannotJudge.TARGET_IN_WORDS)
    return _by_amount(known, known.target.reading, total, rule)


def _by_range(known: Known, target: Range, total: Sum) -> Compared | Gap:
    """A is to lie between two ends, of which one may be open."""
    ends = [
        Measured(Fraction(end), target.unit) for end in (target.low, target.high) if end is not None
    ]
    same = alike(total.total, *ends)
    if same is None:
        return Gap(CannotJudge.UNITS_DIFFER)
    actual = same[0]
    low = same[1] if target.low is not None else None
    high = same[-1] if target.high is not None else None
    below = low is not None and actual.number < low.number
    above = high is not None and actual.number > high.number
    nearer = high if above or low is None else low
    assert nearer is not None  # a range has at least one end
    numbers = Numbers(
        kind=TargetKind.RANGE,
        actual=actual.number,
        target=nearer.number,
        baseline=NoRate.NOT_OF_THIS_KIND,
        less_is_better=above,
        inside=not (below or above),
    )
    return Compared(numbers, total, actual, nearer, NoRate.NOT_OF_THIS_KIND)


def _by_amount(known: Known, target: Amount, total: Sum, rule: EvaluationRule) -> Compared | Gap:
    start = _baseline(known)
    three = None if isinstance(start, NoRate) else alike(total.total, measured(target), start)
    pair = three or alike(total.total, measured(target))
    if pair is None:
        return Gap(CannotJudge.UNITS_DIFFER)
    if three is not None:
        start = three[2]
    elif not isinstance(start, NoRate):
        start = NoRate.UNITS_DIFFER
    base = start if isinstance(start, NoRate) else start.number
    numbers = Numbers(
        kind=settled(known.kind, None if isinstance(base, NoRate) else base, pair[1].number),
        actual=pair[0].number,
        target=pair[1].number,
        baseline=base,
        less_is_better=bool(less_is_better(known.indicator, known.target)),
        maintain_band=rule.maintain_band,
        strict=target.bound in _STRICT,
    )
    return Compared(numbers, total, pair[0], pair[1], start)


def _baseline(known: Known) -> Measured | NoRate:
    """B where it is a number that counts over the same time as T."""
    value = known.baseline
    if isinstance(value, NoRate):
        return value
    if not isinstance(value.reading, Amount) or value.reading.bound is not None:
        return NoRate.NOT_A_NUMBER
    if not same_accumulation(value.accumulation, known.target.accumulation):
        return NoRate.ACCUMULATIONS_DIFFER
    return measured(value.reading)


def _by_relation(
    known: Known, relation: Relative, total: Sum, rule: EvaluationRule
) -> Compared | Gap:
    reference = _reference(known, relation)
    if isinstance(reference, Gap):
        return reference
    pair = alike(total.total, reference)
    if pair is None:
        return Gap(CannotJudge.UNITS_DIFFER)
    if known.kind is TargetKind.MULTIPLE and not _multiplies(relation, reference):
        return Gap(CannotJudge.BASELINE_ZERO)
    if relation.on is On.MAGNITUDE:
        sizes = _sizes(*pair, signed=known.actual.raw.lstrip().startswith(("+", "＋")))
        if sizes is None:
            return Gap(CannotJudge.SIGNS_DIFFER)
        pair = sizes
    factor = Fraction(1) if relation.factor is None else Fraction(relation.factor)
    target = replace(pair[1], number=pair[1].number * factor)
    numbers = Numbers(
        kind=known.kind,
        actual=pair[0].number,
        target=target.number,
        baseline=pair[1].number,
        less_is_better=known.kind in (TargetKind.BELOW, TargetKind.AT_MOST) or factor < 1,
        maintain_band=rule.maintain_band,
        factor=relation.factor if relation.factor is None else factor,
        strict=relation.bound in _STRICT,
    )
    return Compared(numbers, total, pair[0], target, pair[1])


def _reference(known: Known, relation: Relative) -> Measured | Gap:
    """What a relation refers to: the baseline, the year before, or a year that it names."""
    if relation.to == "previous_year":
        return _of_year(known, known.actual.year - 1)
    if relation.to != "baseline":
        return Gap(CannotJudge.NO_REFERENCE_YEAR)
    value = known.baseline
    if isinstance(value, NoRate) or not isinstance(value.reading, Amount):
        return Gap(CannotJudge.NO_BASELINE)
    return measured(value.reading)


def _of_year(known: Known, year: int) -> Measured | Gap:
    found = [actual.reading for actual in known.reported if actual.year == year]
    amounts = [reading for reading in found if isinstance(reading, Amount)]
    if len(amounts) != 1:
        return Gap(CannotJudge.NO_REFERENCE_YEAR, (year,))
    return measured(amounts[0])


def _multiplies(relation: Relative, reference: Measured) -> bool:
    """Whether so many times the reference lies in the direction of the words: not of 0, nor of a
    number below it whose size is not meant.
    """
    sized = relation.on is On.MAGNITUDE
    return bool(reference.number) if sized else reference.number > 0


def _sizes(
    actual: Measured, reference: Measured, *, signed: bool
) -> tuple[Measured, Measured] | None:
    """Both as sizes of what the reference counts: 転出超過 of ▲843 is 843, +500 is −500 of it.

    None where the signs differ and the actual value does not say its own: a forgotten ▲ and a
    turn of the series look alike.
    """
    sign = -1 if reference.number < 0 else 1
    told = signed and sign < 0
    if actual.number * sign < 0 and not told:
        return None
    return (
        replace(actual, number=actual.number * sign),
        replace(reference, number=abs(reference.number)),
    )
