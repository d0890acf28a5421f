"""The value of a row against the target that it is to be compared with."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from keikaku.core.evaluation.amounts import alike, measured
from keikaku.core.evaluation.milestones import is_done
from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import (
    Amount,
    CellValue,
    Ditto,
    Event,
    Missing,
    Range,
    Reading,
    Relative,
)
from keikaku.ingest.actuals.findings import Finding, found

TARGETS = (Role.TARGET, Role.INTERIM_TARGET, Role.PLANNED)
"""The roles of what an actual value is compared with."""

# Said by the finding about the reading itself.
_SAID = frozenset({"value.words", "value.unreadable", "value.several", "value.mark"})

# A share for a per cent is a hundred times too small, 人 for 千人 a thousand times too large.
_FAR = Fraction(50)


class Told(NamedTuple):
    """The value of a row as read; `unit_assumed` where the unit is only that of the target."""

    value: CellValue
    reading: Reading
    unit_assumed: bool = False


def value_of(
    raw: str, unit: str, indicator: Indicator, place: str
) -> tuple[Told | None, list[Finding]]:
    """What the cell says, in its own unit or the one of its column."""
    values = parse_cell(raw)
    if len(values) > 1:
        return None, [found("actuals.several_values", place, count=str(len(values)), raw=raw)]
    value, reading = values[0], values[0].reading
    doubts = [Finding(code, place, said) for code, said in value.problems if code not in _SAID]
    targets = [one for one in indicator.values if one.role in TARGETS]
    if isinstance(reading, Ditto):
        return None, [found("actuals.unreadable", place, raw=raw)]
    told, findings = Told(value, reading), list[Finding]()
    if isinstance(reading, Amount):
        told, findings = _amount(value, reading, unit, indicator, place)
    findings += [*_misfit(told, targets, raw, place), *_far_off(told, indicator, raw, place)]
    return told, [*doubts, *findings]


def _amount(
    value: CellValue, amount: Amount, unit: str, indicator: Indicator, place: str
) -> tuple[Told, list[Finding]]:
    faults = []
    if unit and amount.unit and not _same_unit(unit, amount.unit):
        details = {"head": "単位", "column": unit, "value": amount.unit}
        faults.append(found("actuals.disagree", place, **details))
    own = amount.unit or unit or None
    wanted = _unit_of(indicator)
    reading = replace(amount, unit=own or wanted)
    if amount.bound is not None:
        faults.append(found("actuals.bound", place, raw=value.raw))
    return Told(value, reading, own is None and wanted is not None), faults


def _same_unit(column: str, cell: str) -> bool:
    """Whether 万人/年間 of the column and 万人 of the cell may be the same."""
    one, other = squeeze(column), squeeze(cell)
    return one == other or one.split("/")[0] == other or other.split("/")[0] == one


def _unit_of(indicator: Indicator) -> str | None:
    """The unit that the target is printed in, else that of the indicator."""
    for value in indicator.of_role(Role.TARGET):
        if isinstance(value.reading, Amount | Range) and value.reading.unit:
            return value.reading.unit
    return indicator.unit


def _misfit(told: Told, targets: list[Value], raw: str, place: str) -> Iterator[Finding]:
    """Why the value cannot be compared with the targets, whatever rule judges it."""
    if isinstance(told.reading, Missing):
        return
    event = event_of(targets)
    if event is not None:
        if is_done(event.text, told.reading) is None:
            yield found("actuals.not_an_event", place, raw=raw, target=event.text)
        return
    numeric = any(isinstance(one.reading, Amount | Range | Relative) for one in targets)
    unread = any(code == "value.unreadable" for code, _ in told.value.problems)
    if unread or (numeric and not isinstance(told.reading, Amount)):
        yield found("actuals.unreadable", place, raw=raw)
    elif isinstance(told.reading, Amount):
        yield from _other_unit(told.reading, targets, place)


def event_of(targets: Iterable[Value]) -> Event | None:
    """The event that is to take place, where that is the target."""
    return next((one.reading for one in targets if isinstance(one.reading, Event)), None)


def _other_unit(amount: Amount, targets: list[Value], place: str) -> Iterator[Finding]:
    for target in targets:
        wanted = target.reading
        if not isinstance(wanted, Amount) or wanted.unit is None or amount.unit is None:
            continue
        if alike(measured(amount), measured(wanted)) is None:
            yield found("actuals.unit_differs", place, unit=amount.unit, target=wanted.unit)
            return


def _far_off(told: Told, indicator: Indicator, raw: str, place: str) -> Iterator[Finding]:
    """A value far from target and baseline alike: a per cent as a share, 千人 as 人."""
    if not isinstance(told.reading, Amount) or not told.reading.amount:
        return
    others = [one for one in indicator.values if one.role in (*TARGETS, Role.BASELINE)]
    sizes = [ratio for one in others if (ratio := _ratio(told.reading, one.reading)) is not None]
    if sizes and (min(sizes) >= _FAR or max(sizes) <= 1 / _FAR):
        printed = "、".join(one.raw for one in others if one.raw)
        yield found("actuals.far_off", place, raw=raw, others=printed)


def _ratio(actual: Amount, other: Reading) -> Fraction | None:
    """How many times the other the value is, without signs; None where that says nothing."""
    if not isinstance(other, Amount) or not other.amount:
        return None
    pair = alike(measured(actual), measured(other))
    return None if pair is None else abs(pair[0].number / pair[1].number)
