"""Invented cities with the kinds of indicator that real plans have, each with its figures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from keikaku.core.evaluation import Actual
from keikaku.core.indicators import Direction, Indicator, IndicatorKind, IndicatorType, Role, Value
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Comparison,
    Event,
    Missing,
    Reading,
    Reason,
    Relative,
)
from keikaku.core.years.model import FiscalYear, Period, StatedIn

CITIES, INDICATORS = 1_700, 150
PERIOD = (2020, 2024)
YEARS = range(PERIOD[0], PERIOD[1] + 1)

_ANNUAL = Accumulation(AccumulationKind.ANNUAL)
_TOTAL = Accumulation(AccumulationKind.CUMULATIVE, since=2020)
_UP, _DOWN = Direction.INCREASE, Direction.DECREASE


@dataclass(frozen=True, slots=True)
class City:
    """The indicators of a plan with what was reported of each in every year."""

    indicators: tuple[Indicator, ...]
    actuals: Mapping[str, tuple[Actual, ...]]


def cities(count: int) -> Iterator[City]:
    """Cities one after the other, so that only one is in memory; the same every time."""
    for city in range(count):
        made = [_indicator(city, number) for number in range(INDICATORS)]
        reported = {one.id: _reported(city, number, one) for number, one in enumerate(made)}
        yield City(tuple(made), reported)


def _indicator(city: int, number: int) -> Indicator:
    """Of each ten: six levels, a flow, a total, 倍増, and a milestone or no target."""
    base, target = _base(city, number), _base(city, number) * Decimal("1.2")
    down = number % 10 == 5
    reading: Reading = Amount(target if not down else base * Decimal("0.8"), "人")
    how = {6: _ANNUAL, 7: _TOTAL}.get(number % 10)
    if number % 10 == 8:
        reading = Relative(Comparison.TIMES, Decimal(2))
    if number % 10 == 9:
        reading = Event("策定") if number % 20 == 9 else Missing(Reason.BLANK)
    values = (
        _value(number, Role.BASELINE, Amount(base, "人"), 2019, how),
        _value(number, Role.TARGET, reading, PERIOD[1], how),
    )
    of_event = isinstance(reading, Event)
    return Indicator(
        id=f"i{number}", name=f"指標{number}", kind=IndicatorKind.KPI, unit="人",
        type=IndicatorType.MILESTONE if of_event else IndicatorType.LEVEL,
        direction=_DOWN if down else _UP, placements=(), values=values, assumed=("direction",),
    )  # fmt: skip


def _base(city: int, number: int) -> Decimal:
    return Decimal(100 + (city * 37 + number * 101) % 9_000) / 10


def _value(number: int, role: Role, reading: Reading, year: int, how: Accumulation | None) -> Value:
    period = Period(FiscalYear(year), None, StatedIn.HEADER)
    return Value(f"v{number}{role}", role, "", reading, accumulation=how, period=period)


def _reported(city: int, number: int, indicator: Indicator) -> tuple[Actual, ...]:
    how = _ANNUAL if indicator.values[1].accumulation is not None else None
    one = Actual(indicator.id, 0, Amount(Decimal(0), "人"), place="x", raw="x", accumulation=how)
    return tuple(
        replace(one, year=year, reading=_measured(city, number, year, indicator)) for year in YEARS
    )


def _measured(city: int, number: int, year: int, indicator: Indicator) -> Reading:
    if isinstance(indicator.values[1].reading, Event):
        return Event("策定")
    if (city + number + year) % 12 == 0:
        return Missing(Reason.NOT_SURVEYED)
    grown = Decimal(95 + (city + number * 7 + year * 5) % 40) / 100
    return Amount(_base(city, number) * grown, "人")
