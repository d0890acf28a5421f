"""One indicator as two plans print it, value by value: what differs, what cannot be told.

Values are compared only for the same role, label, year and way of counting. A scale (千人, 人) is
no difference; a bare year may be either kind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.lints.judging import same_accumulation
from keikaku.core.lints.parts import fields_of
from keikaku.core.sources import Location
from keikaku.core.text import squeeze
from keikaku.core.values.model import Amount, Bound, Missing, Quantity
from keikaku.core.values.units import base_quantity
from keikaku.core.years.model import Period, PeriodKind

_UPWARD = frozenset({None, Bound.AT_LEAST, Bound.MORE_THAN})
_DOWNWARD = frozenset({None, Bound.AT_MOST, Bound.LESS_THAN})


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the plans prints, and where."""

    field: str
    raw: str
    source: Location | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What the two print otherwise; `role` is that of their values, None for no value."""

    code: str
    role: Role | None
    one: Side
    other: Side


@dataclass(frozen=True, slots=True)
class _Read:
    """A value with its field and the unit that its indicator gives it."""

    field: str
    value: Value
    unit: str | None
    source: Location | None

    @property
    def side(self) -> Side:
        return Side(self.field, self.value.raw, self.value.source or self.source)


def differences(one: Indicator, other: Indicator) -> Iterator[Difference]:
    """Definitions and values that differ, in the order of their roles."""
    if one.definition and other.definition and squeeze(one.definition) != squeeze(other.definition):
        sides = (Side("definition", each.definition or "", each.source) for each in (one, other))
        yield Difference("plans.definition_differs", None, *sides)
    for role in Role:
        yield from _of_role(role, _read(one, role), _read(other, role))


def _read(indicator: Indicator, role: Role) -> list[_Read]:
    return [
        _Read(field, value, indicator.unit, indicator.source)
        for field, value in fields_of(indicator, role)
        if not isinstance(value.reading, Missing)
    ]


def _of_role(role: Role, ones: Sequence[_Read], others: Sequence[_Read]) -> Iterator[Difference]:
    """Of values of one year each pair is compared; where no years meet, the last are shown."""
    met = [
        (one, other)
        for one in ones
        for other in others
        if one.value.label == other.value.label and _same_time(one.value.period, other.value.period)
    ]
    for one, other in met:
        code = _code(one, other)
        if code is not None:
            yield Difference(code, role, one.side, other.side)
    if ones and others and not met:
        yield Difference("plans.not_comparable", role, ones[-1].side, others[-1].side)


def _same_time(one: Period | None, other: Period | None) -> bool:
    """Whether two values hold for one time. A bare year (H30) may be 年 or 年度."""
    if one is None or other is None or (one.start, one.end) != (other.start, other.end):
        return False
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or PeriodKind.YEAR in kinds


def _code(one: _Read, other: _Read) -> str | None:
    if not same_accumulation(one.value.accumulation, other.value.accumulation):
        return "plans.counting_differs"
    first, second = _quantity(one), _quantity(other)
    if first is None or second is None:
        same = one.value.reading == other.value.reading
        return None if same else "plans.value_differs"
    if "" not in (first.unit, second.unit) and first.unit != second.unit:
        return "plans.unit_differs"
    return None if _agree(one, other, first, second) else "plans.value_differs"


def _quantity(read: _Read) -> Quantity | None:
    """The amount in its base unit; yearly amounts are told by how they are counted."""
    if not isinstance(read.value.reading, Amount):
        return None
    amount = read.value.reading.amount
    found = base_quantity(amount, read.value.reading.unit or read.unit) or Quantity(amount, "")
    return Quantity(found.amount, found.unit.removesuffix("/年"))


def _agree(one: _Read, other: _Read, first: Quantity, second: Quantity) -> bool:
    """Equal amounts, or about equal where one is said to be about so much; no opposite bounds."""
    bounds = {_bound(one), _bound(other)}
    if not (bounds <= _UPWARD or bounds <= _DOWNWARD):
        return False
    room = max(_room(one, first), _room(other, second))
    return abs(first.amount - second.amount) <= room


def _bound(read: _Read) -> Bound | None:
    return read.value.reading.bound if isinstance(read.value.reading, Amount) else None


def _room(read: _Read, quantity: Quantity) -> Decimal:
    """Half of the last digit of an amount printed with 約, in its base unit; else nothing."""
    reading = read.value.reading
    if not isinstance(reading, Amount) or not reading.approximate or not reading.amount:
        return Decimal(0)
    last = Decimal(1).scaleb(int(reading.amount.as_tuple().exponent))
    return abs(quantity.amount / reading.amount) * last / 2
