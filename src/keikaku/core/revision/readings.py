"""Two readings beside each other: whether they are the same, larger or smaller."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from keikaku.core.values.model import Amount, Bound, Range, Reading
from keikaku.core.values.units import base_quantity

_ONE = Decimal(1)
_AT_LEAST = (Bound.AT_LEAST, Bound.MORE_THAN)


class Order(StrEnum):
    """How the new reading stands to the old. Unordered: different, and no more can be said."""

    EQUAL = "equal"
    LARGER = "larger"
    SMALLER = "smaller"
    UNORDERED = "unordered"


@dataclass(frozen=True, slots=True)
class Units:
    """The units of two values, as printed; None where none is."""

    was: str | None
    now: str | None

    @property
    def equal(self) -> bool:
        """One unit in both, whatever its spelling (㎡, m²)."""
        return base_quantity(_ONE, self.was) == base_quantity(_ONE, self.now)

    @property
    def said(self) -> bool:
        """Whether both editions print a unit, or neither."""
        return (base_quantity(_ONE, self.was) is None) == (base_quantity(_ONE, self.now) is None)

    @property
    def comparable(self) -> bool:
        """Whether amounts can be compared: one unit but for its scale, or one is not printed."""
        old, new = base_quantity(_ONE, self.was), base_quantity(_ONE, self.now)
        return old is None or new is None or old.unit == new.unit


def order(old: Reading, new: Reading, units: Units) -> Order:
    """How `new` stands to `old`; the units must be comparable."""
    if isinstance(old, Amount) and isinstance(new, Amount):
        return _of_amounts(old, new, units)
    if isinstance(old, Range) and isinstance(new, Range):
        return _of_ranges(old, new, units)
    return Order.EQUAL if old == new else Order.UNORDERED


def _of_amounts(old: Amount, new: Amount, units: Units) -> Order:
    """By number where the bounds allow it; 100以上 beside 100以下 has no order."""
    found = _of_numbers(old.amount, new.amount, units)
    same_words = (old.bound, old.approximate) == (new.bound, new.approximate)
    if found is Order.EQUAL:
        return Order.EQUAL if same_words else Order.UNORDERED
    if old.bound and new.bound and (old.bound in _AT_LEAST) != (new.bound in _AT_LEAST):
        return Order.UNORDERED
    return found


def _of_ranges(old: Range, new: Range, units: Units) -> Order:
    """Larger where no end is smaller; an end that opens or closes has no order."""
    ends = {
        _of_ends(old.low, new.low, units),
        _of_ends(old.high, new.high, units),
    }
    if ends == {Order.EQUAL}:
        return Order.EQUAL if old.approximate == new.approximate else Order.UNORDERED
    ends -= {Order.EQUAL}
    return ends.pop() if len(ends) == 1 else Order.UNORDERED


def _of_ends(old: Decimal | None, new: Decimal | None, units: Units) -> Order:
    if old is None or new is None:
        return Order.EQUAL if old is new else Order.UNORDERED
    return _of_numbers(old, new, units)


def _of_numbers(old: Decimal, new: Decimal, units: Units) -> Order:
    was, now = base_quantity(old, units.was), base_quantity(new, units.now)
    if was is not None and now is not None:
        old, new = was.amount, now.amount
    elif old != new and (_is_scaled(units.was) or _is_scaled(units.now)):
        # 499 beside 499千人 may or may not be thousands; 499000 beside 499千人 too.
        return Order.UNORDERED
    if old == new:
        return Order.EQUAL
    return Order.LARGER if new > old else Order.SMALLER


def _is_scaled(unit: str | None) -> bool:
    quantity = base_quantity(_ONE, unit)
    return quantity is not None and quantity.amount != _ONE
