"""A value that a department reports for a fiscal year (実績の報告): read, and held against others.

What cannot be read is refused. What reads but is odd is told and stands in nobody's way: a city
whose visitors fell to a tenth has to be able to say so.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from keikaku.core.editing.edits import Entry
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.values import entered
from keikaku.core.indicators import Indicator, IndicatorType, Role, Value
from keikaku.core.lints.judging import accumulation_told, same_accumulation
from keikaku.core.lints.parts import quantity
from keikaku.core.values.model import Missing, Quantity, Words
from keikaku.core.values.problems import Doubt
from keikaku.core.values.units import base_quantity
from keikaku.core.years.model import FiscalYear, Period, StatedIn
from keikaku.core.years.printing import print_era
from keikaku.core.years.reporting import reporting_year

_BY_NUMBER = (IndicatorType.LEVEL, IndicatorType.RANK)
_TIMES = 10


def rows_of(indicator: Indicator) -> tuple[str, ...]:
    """The sub-rows that are reported one by one (男, 女); "" where the indicator has none.

    What has a target is reported; where nothing has, what has a baseline or actual values.
    """
    for role in (Role.TARGET, Role.BASELINE, Role.ACTUAL):
        found = tuple(dict.fromkeys(each.label or "" for each in indicator.of_role(role)))
        if found:
            return found
    return ("",)


def report_entry(indicator: Indicator, raw: str, year: int, label: str) -> Entry:
    """What is entered for the indicator, or for one of its sub-rows."""
    period = Period(FiscalYear(year), None, StatedIn.HEADER)
    return Entry(raw, indicator.unit, period, label=label or None)


def read_report(indicator: Indicator, raw: str, year: int, label: str) -> Value:
    """The value that a text reads as. Raises `Refused` for what is no single value."""
    if not raw.strip():
        raise Refused(Refusal.NO_VALUE)
    value, _ = entered("v0", Role.ACTUAL, report_entry(indicator, raw, year, label))
    reading = value.reading
    if isinstance(reading, Words) and (
        indicator.type in _BY_NUMBER or any(character.isdecimal() for character in reading.text)
    ):
        raise Refused(Refusal.UNREADABLE, raw=raw.strip())
    if (value.label or "") != label:
        raise Refused(Refusal.OTHER_ROW, raw=raw.strip(), label=value.label)
    return value


def oddities(indicator: Indicator, value: Value, year: int, today: FiscalYear) -> list[Doubt]:
    """What a person should look at once more, each as a kind of the catalogue with its details."""
    raw = {"raw": value.raw.strip()}
    found: list[Doubt] = []
    if year >= today.year:
        ahead = year > today.year
        code = "report.year_ahead" if ahead else "report.year_running"
        found.append((code, {"year": str(year)}))
    if isinstance(value.reading, Missing):
        return [*found, ("report.no_value", raw)]
    if value.period is not None and reporting_year(value.period) != year:
        time = print_era(value.period.span)
        found.append(("report.year_differs", {**raw, "year": str(year), "time": time}))
    return [*found, *_beside_others(indicator, value, year)]


def last_before(indicator: Indicator, year: int, label: str) -> Value | None:
    """The actual value of the latest year before; the last of a year counts."""
    return _latest(_of_row(indicator, Role.ACTUAL, label), year)


def of_year(indicator: Indicator, year: int, label: str) -> Value | None:
    """The actual value that the plan has of the year already."""
    found = [each for each in _of_row(indicator, Role.ACTUAL, label) if _year(each) == year]
    return found[-1] if found else None


def _beside_others(indicator: Indicator, value: Value, year: int) -> Iterator[Doubt]:
    own = quantity(indicator, value)
    if own is None:
        return
    usual = base_quantity(Decimal(1), indicator.unit)
    aimed = [quantity(indicator, each) for each in indicator.of_role(Role.TARGET)]
    known = {_bare(each) for each in (usual, *aimed) if each is not None} - {""}
    if known and _bare(own) and _bare(own) not in known:
        expected = indicator.unit or "・".join(sorted(known))
        details = {"raw": value.raw.strip(), "unit": _unit(value), "expected": expected}
        yield "report.unit_differs", details
        return
    yield from _counted(value, _of_row(indicator, Role.TARGET, value.label or ""))
    yield from _leap(indicator, value, year)


def _counted(value: Value, targets: Sequence[Value]) -> Iterator[Doubt]:
    for target in targets[-1:]:
        if value.accumulation and not same_accumulation(value.accumulation, target.accumulation):
            yield (
                "report.counted_otherwise",
                {
                    "raw": value.raw.strip(),
                    "counting": accumulation_told(value.accumulation),
                    "expected": accumulation_told(target.accumulation),
                },
            )


def _leap(indicator: Indicator, value: Value, year: int) -> Iterator[Doubt]:
    """Ten times as much as the value before, or a tenth; from nothing and to nothing is no leap."""
    label = value.label or ""
    before = last_before(indicator, year, label) or _latest(
        _of_row(indicator, Role.BASELINE, label), year
    )
    if before is None:
        return
    old, new = quantity(indicator, before), quantity(indicator, value)
    if old is None or new is None or _bare(old) != _bare(new):
        return
    less, more = sorted((abs(old.amount), abs(new.amount)))
    if less and more >= less * _TIMES:
        time = "" if before.period is None else print_era(before.period.span)
        details = {"raw": value.raw.strip(), "before": before.raw.strip(), "time": time}
        yield "report.tenfold", details


def _of_row(indicator: Indicator, role: Role, label: str) -> list[Value]:
    return [each for each in indicator.of_role(role) if (each.label or "") == label]


def _latest(values: Sequence[Value], year: int) -> Value | None:
    found = [
        each
        for each in values
        if not isinstance(each.reading, Missing) and (each.period is None or _year(each) < year)
    ]
    return max(found, key=_year, default=None)


def _year(value: Value) -> int:
    return -1 if value.period is None else reporting_year(value.period)


def _bare(amount: Quantity) -> str:
    """The unit without 年間: amounts of a year are told by how they are counted."""
    return amount.unit.removesuffix("/年")


def _unit(value: Value) -> str:
    return getattr(value.reading, "unit", None) or ""
