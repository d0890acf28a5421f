"""Edits of values: what is entered is text; it is read like the cell of a document."""

from dataclasses import replace
from types import MappingProxyType

from keikaku.core.editing import edits
from keikaku.core.editing.edits import Entry
from keikaku.core.editing.lists import (
    changed,
    check_new,
    check_unlinked,
    exchanged,
    find,
    index_of,
    list_of,
    put,
    without,
)
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.step import Applied, corrections_of, together
from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.plan import Area, Member, Plan, Result
from keikaku.core.plan.fields import values_in
from keikaku.core.problems import CATALOGUE, Problem
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import (
    Amount,
    CellValue,
    Ditto,
    Missing,
    Range,
    Reading,
    Reason,
    Status,
)
from keikaku.core.values.problems import Doubt


def add_value(plan: Plan, edit: edits.AddValue) -> Applied:
    """One more value, at the end of its indicator."""
    indicator = find(plan.indicators, edit.where)
    check_new(plan, edit.id, "v")
    value, doubts = entered(edit.id, edit.role, edit.entry)
    after = _with(plan, indicator, (*indicator.values, value))
    undo = edits.RemoveValue(edit.where, value)
    return Applied(after, undo, _problems(after, edit.where, value, doubts))


def set_value(plan: Plan, edit: edits.SetValue) -> Applied:
    """Another text of a value. Unless a reading is put right, it has no place in a document."""
    values = values_held(plan, edit.where)
    at = index_of(values, edit.was.id)
    old = values[at]
    value, doubts = entered(old.id, old.role, edit.entry, _year_code(plan, edit.where, old.role))
    after = _holding(plan, edit.where, exchanged(values, at, value))
    undo = edits.RestoreValue(edit.where, value, old, at)
    return Applied(after, undo, _problems(after, edit.where, value, doubts), (value.id,))


def remove_value(plan: Plan, edit: edits.RemoveValue) -> Applied:
    """A value goes."""
    indicator = find(plan.indicators, edit.where)
    at = index_of(indicator.values, edit.was.id)
    gone = indicator.values[at]
    check_unlinked(plan, gone.id)
    filed = corrections_of(plan, gone.id)
    after = _with(plan, indicator, without(indicator.values, at))
    after = replace(
        after, corrections=tuple(each for each in plan.corrections if each.where != gone.id)
    )
    return Applied(after, together(edits.RestoreValue(edit.where, None, gone, at), *filed))


def restore_value(plan: Plan, edit: edits.RestoreValue) -> Applied:
    """A value as it was, with everything that was read and assumed."""
    if edit.was is None:
        indicator = find(plan.indicators, edit.where)
        check_new(plan, edit.now.id, "v")
        values = put(indicator.values, edit.at, edit.now)
        return Applied(_with(plan, indicator, values), edits.RemoveValue(edit.where, edit.now))
    held = values_held(plan, edit.where)
    at = index_of(held, edit.was.id)
    undo = edits.RestoreValue(edit.where, edit.now, held[at], at)
    return Applied(_holding(plan, edit.where, exchanged(held, at, edit.now)), undo)


def values_held(plan: Plan, where: str) -> tuple[Value, ...]:
    """The values of an indicator or a result, the population of an area. Refuses what has none."""
    thing = find(getattr(plan, list_of(plan, where)), where)
    if isinstance(thing, Area | Member):
        return () if thing.population is None else (thing.population,)
    if isinstance(thing, Indicator | Result):
        return thing.values
    raise Refused(Refusal.UNKNOWN, where=where)


def entry_of(value: Value, unit: str | None) -> Entry:
    """What a form shows of a value that is there, beside the unit of its indicator."""
    return Entry(value.raw, unit, value.period, value.accumulation, value.label, value.status)


def leans_on_unit(entry: Entry) -> bool:
    """Whether a text prints a number without a unit, so that the unit beside it counts."""
    readings = [cell.reading for cell in parse_cell(entry.raw)]
    return any(isinstance(each, Amount | Range) and each.unit is None for each in readings)


def says_none(raw: str) -> bool:
    """Whether a text says that there is no value (an empty one, －, 未調査). Such has no year."""
    return all(isinstance(cell.reading, Missing) for cell in parse_cell(raw))


def entered(
    identifier: str, role: Role, entry: Entry, year_code: str | None = None
) -> tuple[Value, tuple[Doubt, ...]]:
    """The value that a text reads as, and the doubts about it. Refuses several values and 同左.

    `year_code` is the problem of a year that is not told, where the role alone does not say it.
    """
    cells = parse_cell(entry.raw)
    if len(cells) > 1:
        raise Refused(Refusal.SEVERAL_VALUES, raw=entry.raw, count=len(cells))
    cell = cells[0]
    if isinstance(cell.reading, Ditto):
        raise Refused(Refusal.DITTO, raw=entry.raw)
    value = _value(identifier, role, entry, cell, _with_unit(cell.reading, entry.unit))
    return value, (*cell.problems, *_lacking(value, year_code))


def _value(identifier: str, role: Role, entry: Entry, cell: CellValue, reading: Reading) -> Value:
    missing = isinstance(reading, Missing)
    return Value(
        id=identifier,
        role=role,
        raw=entry.raw,
        reading=reading,
        label=cell.label or entry.label,
        accumulation=cell.accumulation or entry.accumulation,
        status=cell.status if cell.status is not Status.FINAL else entry.status,
        notes=cell.notes,
        period=None if missing else cell.period or entry.period,
        assumed=cell.assumed,
        source=entry.source,
    )


def _with_unit(reading: Reading, unit: str | None) -> Reading:
    if isinstance(reading, Amount | Range) and reading.unit is None:
        return replace(reading, unit=unit)
    return reading


_YEAR_MISSING = {Role.BASELINE: "baseline.year_missing", Role.TARGET: "target.year_missing"}


def _year_code(plan: Plan, where: str, role: Role) -> str:
    thing = find(getattr(plan, list_of(plan, where)), where)
    if isinstance(thing, Area | Member):
        return "population.no_date"
    if isinstance(thing, Result):
        return "result.period_missing"
    return _YEAR_MISSING.get(role, "value.year_missing")


def _lacking(value: Value, year_code: str | None) -> tuple[Doubt, ...]:
    raw = {"raw": value.raw.strip()}
    if isinstance(value.reading, Missing):
        return ((_missing(value.role, value.reading.reason), raw),)
    if value.period is None and year_code == "result.period_missing":
        return ((year_code, {"text": value.raw.strip()}),)
    if value.period is None:
        return ((year_code or _YEAR_MISSING.get(value.role, "value.year_missing"), raw),)
    return ()


def _missing(role: Role, reason: Reason) -> str:
    if role is Role.TARGET:
        return "target.pending" if reason is Reason.PENDING else "target.missing"
    return "baseline.missing" if role is Role.BASELINE else "value.missing"


# The field that a doubt is about, where it is not the amount itself.
_ABOUT = {
    "text.markup": "raw",
    "value.accumulation_assumed": "accumulation",
    "value.reason_assumed": "reason",
    "value.in_note": "reason",
    "value.relation_assumed": "relation",
    **dict.fromkeys(
        (
            *_YEAR_MISSING.values(),
            "value.year_missing",
            "population.no_date",
            "result.period_missing",
        ),
        "period",
    ),
}


def _problems(
    plan: Plan, where: str, value: Value, doubts: tuple[Doubt, ...]
) -> tuple[Problem, ...]:
    thing = find(getattr(plan, list_of(plan, where)), where)
    fields = {each.id: field for field, each in values_in(where, thing)}
    return tuple(
        Problem(
            id=f"p.{value.id}.{number}",
            code=code,
            severity=CATALOGUE[code].severity,
            message=CATALOGUE[code].message(details),
            where=where,
            field=f"{fields[value.id]}.{_ABOUT.get(code, 'amount')}",
            source=value.source,
            details=MappingProxyType(dict(details)),
        )
        for number, (code, details) in enumerate(doubts, 1)
    )


def _holding(plan: Plan, where: str, values: tuple[Value, ...]) -> Plan:
    if list_of(plan, where) in ("areas", "members"):
        return changed(plan, where, {"population": values[0]})
    return changed(plan, where, {"values": values})


def _with(plan: Plan, indicator: Indicator, values: tuple[Value, ...]) -> Plan:
    return changed(plan, indicator.id, {"values": values})
