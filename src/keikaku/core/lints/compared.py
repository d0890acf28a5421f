"""One indicator as two plans print it, value by value: what differs, what cannot be told.

Values are compared only for the same role, label, year and way of counting. A scale (千人, 人) is
no difference; a bare year may be either kind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.lints.judging import same_accumulation
from keikaku.core.lints.parts import fields_of, last_of
from keikaku.core.sources import Location
from keikaku.core.text import squeeze
from keikaku.core.values.model import (
    Amount,
    Bound,
    Event,
    Missing,
    Quantity,
    Reading,
    Relative,
    Words,
)
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
    """A value with its field, and what its indicator gives it: its unit, the baseline amount."""

    field: str
    value: Value
    unit: str | None
    start: Quantity | None
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
    baseline = last_of(indicator, Role.BASELINE)
    start = None if baseline is None else _base(baseline[1].reading, indicator.unit)
    return [
        _Read(field, value, indicator.unit, start, indicator.source)
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
        return _code_of_words(one.value.reading, other.value.reading)
    if "" not in (first.unit, second.unit) and first.unit != second.unit:
        return "plans.unit_differs"
    return None if _agree(one, other, first, second) else "plans.value_differs"


def _code_of_words(one: Reading, other: Reading) -> str | None:
    """Of readings of one kind whether they are equal; 策定 and 1計画 may well be the same."""
    if type(one) is not type(other):
        return "plans.not_comparable"
    if isinstance(one, Event | Words) and isinstance(other, Event | Words):
        same = squeeze(one.text) == squeeze(other.text)
    else:
        same = one == other
    return None if same else "plans.value_differs"


def _quantity(read: _Read) -> Quantity | None:
    """The amount in its base unit; yearly amounts are told by how they are counted. A multiple of
    the baseline (倍増) is the amount that it comes to."""
    reading = read.value.reading
    if isinstance(reading, Relative):
        factor = reading.factor if reading.to == "baseline" else None
        return None if factor is None or read.start is None else _times(read.start, factor)
    return _base(reading, read.unit)


def _times(start: Quantity, factor: Decimal) -> Quantity:
    with localcontext(prec=60):
        return Quantity(start.amount * factor, start.unit)


def _base(reading: Reading, unit: str | None) -> Quantity | None:
    if not isinstance(reading, Amount):
        return None
    found = base_quantity(reading.amount, reading.unit or unit) or Quantity(reading.amount, "")
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
