"""Figures in a trace (計算の数): so many digits that a pocket calculator shows the same."""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from keikaku.core.evaluation.amounts import Measured
from keikaku.core.values.printing import print_number

_DIGITS = 7
_EXACT = 12


def shown(number: Fraction) -> str:
    """The number with all its digits where they end soon, else with … after the seventh."""
    exact = _exact(number)
    if exact is not None:
        return print_number(exact)
    rough = Context(prec=_DIGITS).divide(Decimal(number.numerator), Decimal(number.denominator))
    return f"{print_number(rough)}…"


def with_unit(amount: Measured) -> str:
    """The number and its unit: 1,184万人/年間."""
    return f"{shown(amount.number)}{amount.unit or ''}"


def percent(rate: Fraction) -> str:
    """The rate in per cent, rounded half up to two digits: 69.65％."""
    hundred = rate * 100
    wide = Context(prec=50)
    exact = wide.divide(Decimal(hundred.numerator), Decimal(hundred.denominator))
    rounded = exact.quantize(Decimal("0.01"), ROUND_HALF_UP, context=wide).normalize(wide)
    return f"{print_number(rounded + 0)}％"


def all_percent(rate: Fraction) -> str:
    """The rate in per cent as it is compared: 79.996％ is not yet 80％."""
    return f"{shown(rate * 100)}％"


def _exact(number: Fraction) -> Decimal | None:
    """The decimal of a fraction that has one of at most twelve digits behind the point."""
    scaled = number * 10**_EXACT
    if scaled.denominator != 1:
        return None
    wide = Context(prec=max(28, len(str(scaled.numerator)) + 1))
    decimal = wide.scaleb(Decimal(scaled.numerator), -_EXACT).normalize(wide)
    return decimal + 0 if decimal.is_zero() else decimal
