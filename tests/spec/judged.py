"""Indicators for the tables of rules, built from cells as a plan prints them."""

from dataclasses import replace
from types import MappingProxyType

from keikaku.core.evaluation import Actual
from keikaku.core.indicators import Direction, Indicator, IndicatorKind, IndicatorType, Role, Value
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Ditto, Event
from keikaku.core.years.model import FiscalYear, Period, StatedIn

PERIOD = (2020, 2024)
DIRECTIONS = {
    "増加": Direction.INCREASE, "減少": Direction.DECREASE, "維持": Direction.MAINTAIN,
    "下回らない": Direction.AT_LEAST, "上回らない": Direction.AT_MOST, "": None,
    "順位": Direction.DECREASE,
}  # fmt: skip


def indicator(direction: str, baseline: str, target: str, **interim: str) -> Indicator:
    """An indicator of a plan of 令和2–6年度 with a baseline of 令和元年度.

    A cell that is empty is a value that the plan does not print. `interim` are interim targets
    by year: R4="50件".
    """
    values = [
        *_values("b", Role.BASELINE, baseline, 2019),
        *_values("t", Role.TARGET, target, 2024),
    ]
    for year, cell in interim.items():
        values += _values(year, Role.INTERIM_TARGET, cell, 2018 + int(year[1:]))
    kind = IndicatorType.RANK if direction == "順位" else IndicatorType.LEVEL
    events = any(isinstance(value.reading, Event) for value in values)
    return Indicator(
        id="i1", name="指標", kind=IndicatorKind.KPI, unit=None, placements=(),
        type=IndicatorType.MILESTONE if events else kind, direction=DIRECTIONS[direction],
        values=tuple(values),
    )  # fmt: skip


def reported(cell: str, year: int, *, inputs: str = "") -> Actual:
    """An actual value of a year, with inputs as "名前=答え"."""
    found = parse_cell(cell)[0]
    assert not isinstance(found.reading, Ditto)
    given = dict(part.split("=") for part in inputs.split())
    return Actual(
        indicator="i1", year=year, reading=found.reading, raw=cell, place=f"{year}",
        period=found.period, accumulation=found.accumulation, status=found.status,
        inputs=MappingProxyType(given),
    )  # fmt: skip


def actuals(cells: str, last: int, *, inputs: str = "") -> tuple[Actual, ...]:
    """The actual values of the years up to `last`, parted by a stroke: the last is of that year."""
    parts = [part.strip() for part in cells.split("|")]
    years = range(last - len(parts) + 1, last + 1)
    found = tuple(reported(part, year) for part, year in zip(parts, years, strict=True) if part)
    given = dict(part.split("=") for part in inputs.split())
    return tuple(
        replace(one, inputs=MappingProxyType(given)) if one.year == last else one for one in found
    )


def _values(name: str, role: Role, cell: str, year: int) -> list[Value]:
    if not cell:
        return []
    found = parse_cell(cell)
    return [
        Value(
            id=f"{name}{number}", role=role, raw=one.raw, reading=one.reading,
            accumulation=one.accumulation, status=one.status,
            period=one.period or Period(FiscalYear(year), None, StatedIn.HEADER),
        )
        for number, one in enumerate(found)
        if not isinstance(one.reading, Ditto)
    ]  # fmt: skip
