"""Rates as numbers that another program can use."""

from decimal import Context, Decimal
from fractions import Fraction

_DIGITS = Context(prec=12)


def decimal_of(rate: Fraction) -> Decimal:
    """The rate in at most twelve digits."""
    rough = _DIGITS.divide(Decimal(rate.numerator), Decimal(rate.denominator))
    return rough.normalize(_DIGITS)


def exact(rate: Fraction) -> str:
    """101/100."""
    return f"{rate.numerator}/{rate.denominator}"
