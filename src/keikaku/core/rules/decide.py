"""Which band of a rule holds. What cannot be told stays untold: no band is given by default."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from keikaku.core.progress import NoRate, Rate
from keikaku.core.rules.conditions import (
    Against,
    Case,
    Compared,
    Condition,
    InputCompared,
    InputIs,
    Measure,
    Reached,
    Standing,
)
from keikaku.core.rules.model import (
    Band,
    EvaluationRule,
)

# What has no such rate by its nature is not in a band that asks for it; what lacks a figure may be.
_NEVER = (NoRate.NOT_OF_THIS_KIND, NoRate.BASELINE_IS_TARGET)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one indicator in one year. `against_baseline` is None without a baseline."""

    achieved: bool
    against_target: Standing | None
    against_baseline: Standing | None
    rates: Mapping[Measure, Rate]
    inputs: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tested:
    """One condition of a band and how it came out; `holds` is None where it cannot be told.

    `found` is what the condition looked at: the rate after cap and rounding, the reason why there
    is none, the standing or the input; None for an input that nobody gave.
    """

    condition: Condition
    found: Rate | Standing | bool | str | None
    holds: bool | None
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The band that holds, or None; and every band that was looked at with its conditions."""

    band: Band | None
    looked_at: tuple[tuple[Band, tuple[tuple[Tested, ...], ...]], ...]

    def untold(self) -> tuple[Tested, ...]:
        """The conditions that could not be told, for which no band is given."""
        if self.band is not None or not self.looked_at:
            return ()
        return tuple(one for case in self.looked_at[-1][1] for one in case if one.holds is None)


def decide(rule: EvaluationRule, facts: Facts) -> Decision:
    """The first band that holds. It stops at a band of which that cannot be told."""
    looked_at = []
    for band in rule.bands:
        tested = tuple(_tested(case, rule, facts) for case in band.cases)
        looked_at.append((band, tested))
        holds = _any(map(_all, tested)) if band.cases else True
        if holds is not False:
            return Decision(band if holds else None, tuple(looked_at))
    return Decision(None, tuple(looked_at))


def rate_of(rule: EvaluationRule, rates: Mapping[Measure, Rate]) -> tuple[Measure, Rate]:
    """The rule's own rate: the first of its measures that exists, else the reason of the first."""
    for measure in rule.measures:
        rate = rates.get(measure, NoRate.NOT_OF_THIS_KIND)
        if isinstance(rate, Fraction):
            return measure, rate
    first = rule.measures[0]
    return first, rates.get(first, NoRate.NOT_OF_THIS_KIND)


def as_banded(rule: EvaluationRule, rate: Fraction) -> Fraction:
    """A rate as the rule compares it: capped, then rounded, where the rule says so."""
    capped = rate if rule.cap is None else min(rate, rule.cap)
    return capped if rule.rounding is None else rule.rounding.of(capped)


def number_of(text: str) -> Fraction | None:
    """An input as a number, per cent as a share; None where it is none."""
    body, percent = text.strip(), False
    if body.endswith(("%", "％")):
        body, percent = body[:-1].strip(), True
    try:
        number = Decimal(body)
    except InvalidOperation:
        return None
    return Fraction(number) / (100 if percent else 1) if number.is_finite() else None


def _tested(case: Case, rule: EvaluationRule, facts: Facts) -> tuple[Tested, ...]:
    return tuple(_test(condition, rule, facts) for condition in case)


def _test(condition: Condition, rule: EvaluationRule, facts: Facts) -> Tested:
    match condition:
        case Compared():
            return _compared(condition, rule, facts)
        case Reached():
            return Tested(condition, facts.achieved, facts.achieved == condition.yes)
        case Against():
            to_target = condition.other == "target"
            found = facts.against_target if to_target else facts.against_baseline
            return Tested(condition, found, None if found is None else found in condition.standings)
        case InputIs():
            word = facts.inputs.get(condition.name)
            return Tested(condition, word, None if word is None else word in condition.words)
        case InputCompared():
            return _input_compared(condition, facts)


def _compared(condition: Compared, rule: EvaluationRule, facts: Facts) -> Tested:
    measure, rate = condition.measure, facts.rates.get(condition.measure, NoRate.NOT_OF_THIS_KIND)
    if measure is Measure.RATE:
        measure, rate = rate_of(rule, facts.rates)
    if isinstance(rate, NoRate):
        return Tested(condition, rate, False if rate in _NEVER else None, measure)
    banded = rate if measure is Measure.IMPROVEMENT_POINTS else as_banded(rule, rate)
    return Tested(condition, banded, condition.op.holds(banded, condition.limit), measure)


def _input_compared(condition: InputCompared, facts: Facts) -> Tested:
    word = facts.inputs.get(condition.name)
    # 50 beside a limit of 86 % is not 5000 %: what lacks its sign is not read.
    in_percent = word is not None and word.strip().endswith(("%", "％"))
    number = None if word is None or in_percent != condition.percent else number_of(word)
    holds = None if number is None else condition.op.holds(number, condition.limit)
    return Tested(condition, word if number is None else number, holds)


def _all(tested: Iterable[Tested]) -> bool | None:
    """All hold; one that fails settles it even where another cannot be told."""
    outcomes = [one.holds for one in tested]
    if False in outcomes:
        return False
    return None if None in outcomes else True


def _any(outcomes: Iterable[bool | None]) -> bool | None:
    found = list(outcomes)
    if True in found:
        return True
    return None if None in found else False
