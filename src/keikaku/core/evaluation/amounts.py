"""Amounts of one unit (単位をそろえる): 499千人 and 540,000人 can be compared, 件 and 人 cannot."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from keikaku.core.text import squeeze
from keikaku.core.values.model import Amount
from keikaku.core.values.units import base_quantity


@dataclass(frozen=True, slots=True)
class Measured:
    """An exact number of a unit as printed; `unit` is None where none was printed."""

    number: Fraction
    unit: str | None


def measured(amount: Amount) -> Measured:
    """The number and unit of an amount, in the printed scale."""
    return Measured(Fraction(*amount.amount.as_integer_ratio()), amount.unit)


def alike(*amounts: Measured) -> tuple[Measured, ...] | None:
    """All in one unit; None where they count different things.

    Units that are printed alike stay as they are, so that the sum is that of the print; else
    scales (千人, 人) are taken out. A number without a unit is of that of the others.
    """
    if len({one.unit for one in amounts}) == 1:
        return amounts
    units = {squeeze(one.unit): one.unit for one in amounts if one.unit is not None}
    if len(units) <= 1:
        unit = next(iter(units.values()), None)
        return tuple(Measured(one.number, unit) for one in amounts)
    if any(one.unit is None for one in amounts):
        return None  # of which of the scales it is cannot be told
    base = tuple(map(_base, amounts))
    return base if len({one.unit for one in base}) == 1 else None


def _base(amount: Measured) -> Measured:
    """In the base unit; that a count is of one year is said by its accumulation, not its unit."""
    scale = base_quantity(Decimal(1), amount.unit)
    if scale is None:
        return amount
    return Measured(amount.number * Fraction(scale.amount), scale.unit.removesuffix("/年"))
