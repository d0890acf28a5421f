"""Whether a printed amount says what the register says: exactly, as a rounding, or as a bound."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from keikaku.core.evaluation.amounts import Measured, alike, measured
from keikaku.core.values.model import Amount, Bound
from keikaku.verification.register import Entry

# A rounding must stay near: 約1万 says nothing of 14,000.
_NEAR = Fraction(1, 20)
_NEAR_ABOUT = Fraction(1, 10)
_TWO_DIGITS = 10
_TIMES = re.compile("年|月|週|日間?\\Z|時間|分\\Z|秒")
_ABOVE = (Bound.AT_LEAST, Bound.MORE_THAN)


class Agreement(StrEnum):
    """How two amounts agree, or why they do not."""

    EXACT = "exact"
    ROUNDED = "rounded"
    BOUND = "bound"
    DIFFERENT = "different"
    OTHER_UNIT = "other_unit"
    UNLIKE = "unlike"

    @property
    def holds(self) -> bool:
        """Whether both say the same."""
        return self in (Agreement.EXACT, Agreement.ROUNDED, Agreement.BOUND)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Both numbers in one unit, each with the size of its last printed digit."""

    printed: Fraction
    known: Fraction
    printed_step: Fraction
    known_step: Fraction


def agreement(printed: Amount, known: Amount) -> Agreement:
    """How the amount of a draft stands to that of the register.

    The same digits in another unit (612人 for 612千人) are `OTHER_UNIT`; other digits of another
    thing are `UNLIKE`, which says nothing about the indicator.
    """
    pair = _pair(printed, known)
    digits = printed.amount == known.amount
    if pair is None:
        return Agreement.OTHER_UNIT if digits and _tells_unit(printed) else Agreement.UNLIKE
    if pair.printed == pair.known:
        return Agreement.EXACT
    if _is_rounding(printed, known, pair):
        return Agreement.ROUNDED
    if _is_bound(printed, pair):
        return Agreement.BOUND
    return Agreement.OTHER_UNIT if digits else Agreement.DIFFERENT


def is_of_kind(printed: Amount, entries: Iterable[Entry]) -> bool:
    """Whether an amount counts what one of the indicators counts, or has the digits of a value."""
    return any(
        agreement(printed, reading) is not Agreement.UNLIKE
        for entry in entries
        for reading in entry.amounts() or (Amount(Decimal(0), entry.indicator.unit),)
    )


def significant_digits(amount: Decimal) -> int:
    """How many digits carry the number: 3 for 612, 2 for 0.12 and 1200."""
    return len(f"{abs(amount):f}".replace(".", "").strip("0"))


def _tells_unit(printed: Amount) -> bool:
    """Whether equal digits in another unit are more than chance: 2人 and 2施設, 6年間 and 6件."""
    return abs(printed.amount) >= _TWO_DIGITS and _TIMES.search(printed.unit or "") is None


def _pair(printed: Amount, known: Amount) -> _Pair | None:
    same = alike(measured(printed), measured(known))
    ones = alike(Measured(Fraction(1), printed.unit), Measured(Fraction(1), known.unit))
    if same is None or ones is None:
        return None
    return _Pair(
        same[0].number,
        same[1].number,
        _step(printed.amount, stripped=printed.approximate) * ones[0].number,
        _step(known.amount, stripped=known.approximate) * ones[1].number,
    )


def _step(amount: Decimal, *, stripped: bool) -> Fraction:
    """The size of the last printed digit; of an approximate number that of its last but zeros."""
    _, digits, exponent = amount.as_tuple()
    assert isinstance(exponent, int)  # no amount is infinite
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0")) if stripped else 0
    return Fraction(10) ** (exponent + (zeros if any(digits) else 0))


def _is_rounding(printed: Amount, known: Amount, pair: _Pair) -> bool:
    """A coarser print of the register's number, or the exact number of what it has as 約."""
    off = abs(pair.printed - pair.known)
    about = printed.approximate or known.approximate
    step = pair.printed_step
    if known.approximate:
        step = max(step, pair.known_step)
    elif step <= pair.known_step:
        return False
    return off <= step / 2 and off <= (_NEAR_ABOUT if about else _NEAR) * abs(pair.known)


def _is_bound(printed: Amount, pair: _Pair) -> bool:
    """60万人を超える is true of 606,000; so near that it is meant for it."""
    if printed.bound is None or abs(pair.printed - pair.known) > _NEAR_ABOUT * abs(pair.known):
        return False
    above = printed.bound in _ABOVE
    return pair.known > pair.printed if above else pair.known < pair.printed
