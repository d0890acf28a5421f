"""Scales and their ticks (目盛): round steps, exact numbers, 万 and 億 where they shorten."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from keikaku.core.evaluation.figures import shown
from keikaku.core.problems.model import Language
from keikaku.core.values.units import split_scale

_STEPS = (Fraction(1), Fraction(2), Fraction(5), Fraction(10))
_SCALES = ((10**8, "億"), (10**4, "万"))


@dataclass(frozen=True, slots=True)
class Scale:
    """From numbers to places: `low` lies at `start`, `high` at `end`."""

    low: Fraction
    high: Fraction
    start: Fraction
    end: Fraction

    def at(self, number: Fraction | int) -> Fraction:
        """The place of a number."""
        share = (Fraction(number) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def ticks(
    low: Fraction, high: Fraction, most: int = 6, *, whole: bool = False
) -> tuple[Fraction, ...]:
    """Round numbers, evenly apart, that enclose `low` and `high`: steps of 1, 2 or 5 times 10ⁿ.

    Values that are all the same get a step above and one below; `whole` steps are at least 1.
    """
    if low == high:
        step = _power(max(abs(low), Fraction(1)))
        low, high = low - step, high + step
    step = _step((high - low) / (most - 1))
    step = max(step, Fraction(1)) if whole else step
    first, last = low // step, -(-high // step)
    return tuple(step * number for number in range(first, last + 1))


def around(numbers: Sequence[Fraction], most: int = 6) -> tuple[Fraction, ...]:
    """The ticks for numbers: from 0 where that hides nothing, else close around them.

    Numbers that are all at least half as large as the largest are shown close.
    """
    low, high = min(numbers), max(numbers)
    if 0 <= low <= high / 2:
        low = Fraction(0)
    elif high <= 0 and high >= low / 2:
        high = Fraction(0)
    whole = all(number.denominator == 1 for number in numbers)
    found = ticks(low, high, most, whole=whole)
    # A plan of counts does not fall below nothing.
    return tuple(each for each in found if each >= 0) if low >= 0 else found


def ranks(numbers: Sequence[Fraction], most: int = 6) -> tuple[Fraction, ...]:
    """The ticks for ranks: whole ones, and none better than the first."""
    if min(numbers) < 1:  # printed as a rank, yet none
        return around(numbers, most)
    found = ticks(min(numbers), max(numbers), most, whole=True)
    return found if found[0] > 1 else (Fraction(1), *(each for each in found if each > 1))


def labels(
    numbers: Sequence[Fraction], unit: str | None, language: Language = Language.JA
) -> tuple[str, ...]:
    """How ticks are labelled: 60万 for 600,000 where the unit has no scale of its own (千人).

    The numbers stay what they are; a scale is used for all of them or for none.
    """
    scaled = unit is not None and split_scale(unit)[0] != ""
    if language is Language.JA and not scaled:
        for size, word in _SCALES:
            if max(map(abs, numbers)) >= size and all(_short(each, size) for each in numbers):
                return tuple(f"{shown(each / size)}{word}" if each else "0" for each in numbers)
    return tuple(map(shown, numbers))


def _short(number: Fraction, size: int) -> bool:
    """Whether at most one decimal is left in that scale."""
    return (number * 10 / size).denominator == 1


def _step(least: Fraction) -> Fraction:
    power = _power(least)
    return next(power * step for step in _STEPS if power * step >= least)


def _power(number: Fraction) -> Fraction:
    """The power of ten that is not larger than a positive number."""
    power = Fraction(1)
    while power > number:
        power /= 10
    while power * 10 <= number:
        power *= 10
    return power
