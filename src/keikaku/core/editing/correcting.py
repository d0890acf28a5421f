"""Putting a reading right (読取りの訂正): another text for a field; what was read is on record."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from keikaku.core.editing import edits
from keikaku.core.editing.applying import apply
from keikaku.core.editing.correctable import NEEDED, fields_of, make_for, told_by
from keikaku.core.editing.lists import index_of
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.values import values_held
from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.plan import Correction, Plan
from keikaku.core.plan.fields import things, values_in
from keikaku.core.values.model import Accumulation
from keikaku.core.years.model import Period
from keikaku.core.years.printing import print_era

_OF_VALUE = re.compile(rf"(?:{'|'.join(Role)}|values|population)(?:\[[0-9]+\])?")
RAW, PERIOD, ACCUMULATION, ROLE = "raw", "period", "accumulation", "role"
"""The fields of a value that corrections of it name."""
OF_VALUES = (RAW, PERIOD, ACCUMULATION, ROLE)


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who puts something right, on which day, and why."""

    by: str
    on: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a person says of a value: its text, when it holds, how it is counted, what it is.

    `role` None leaves the role as it is.
    """

    raw: str
    period: Period | None
    accumulation: Accumulation | None
    role: Role | None = None


def thing_at(plan: Plan, where: str | None) -> Any:
    """The thing with this id; None where there is none."""
    return next((thing for each, thing in things(plan) if each == where), None)


def values_at(plan: Plan, where: str | None, field: str | None) -> tuple[tuple[str, Value], ...]:
    """The values that a field is about, each with its own field ("actual[2]", "population").

    A problem about the whole thing, or about all its values, is about each of them.
    """
    thing = thing_at(plan, where)
    held = () if thing is None else values_in(where or "", thing)
    about = _OF_VALUE.match(field or "")
    if field is None or (about is not None and about.group() == "values"):
        return held
    return tuple(each for each in held if about is not None and each[0] == about.group())


def value_at(plan: Plan, where: str | None, field: str | None) -> tuple[str, Value] | None:
    """The one value that a field is about, with its own field; None for none and for several."""
    found = values_at(plan, where, field) if field else ()
    return found[0] if len(found) == 1 else None


def role_without_value(plan: Plan, where: str | None, field: str | None) -> Role | None:
    """The role of an indicator that a field names and that no value has."""
    about = _OF_VALUE.match(field or "")
    thing = thing_at(plan, where)
    name = "" if about is None else about.group()
    if not isinstance(thing, Indicator) or name not in list(Role):
        return None
    return None if thing.of_role(Role(name)) else Role(name)


def fields_to_correct(plan: Plan, where: str | None, field: str | None) -> tuple[str, ...]:
    """The fields besides values that a person can put right where a problem names this field."""
    known = fields_of(thing_at(plan, where))
    own = (field or "").partition("[")[0]  # spans[0].end is put right with the spans
    return tuple(each for each in known if each == own) if field else known


def says(plan: Plan, where: str, field: str) -> str:
    """What a field says now, as a form shows it."""
    name, _, last = field.rpartition(".")
    found = value_at(plan, where, name) if last in OF_VALUES else None
    return told_by(thing_at(plan, where), field) if found is None else said_of(found[1], last)


def said_of(value: Value, field: str) -> str:
    """What one field of a value says, in words."""
    if field == PERIOD:
        return "" if value.period is None else print_era(value.period.span)
    if field == ACCUMULATION:
        return "" if value.accumulation is None else str(value.accumulation.kind)
    return value.raw if field == RAW else str(value.role)


def value_corrected(
    plan: Plan, where: str, field: str, told: Told, reviewer: Reviewer
) -> edits.Batch:
    """Another text, year, counting or role of a value, at the place where it was read.

    A text that stays is not read anew. Raises `Refused`, also where nothing is another.
    """
    found = value_at(plan, where, field)
    if found is None:
        raise Refused(Refusal.UNKNOWN, where=where)
    name, value = found
    wanted = replace(
        value, role=told.role or value.role, period=told.period, accumulation=told.accumulation
    )
    another = {each for each in OF_VALUES[1:] if getattr(wanted, each) != getattr(value, each)}
    steps: list[edits.Edit] = []
    if told.raw != value.raw:
        another.add(RAW)
        beside = replace(value, role=wanted.role, assumed=_without(value, {ROLE} & another))
        if ROLE in another:
            steps.append(_restored(plan, where, value, beside))
        steps.append(edits.SetValue(where, beside, _entry(plan, where, told, value)))
    elif another:
        told_so = replace(wanted, assumed=_without(value, another))
        steps.append(_restored(plan, where, value, told_so))
    if not another:
        raise Refused(Refusal.NOTHING_NEW)
    after = replace(wanted, raw=told.raw)
    texts = {f"{name}.{each}": (said_of(value, each), said_of(after, each)) for each in another}
    return _on_record(steps, where, texts, reviewer)


def value_added(plan: Plan, where: str, role: Role, told: Told, reviewer: Reviewer) -> edits.Batch:
    """A value that the reading did not find. Raises `Refused`."""
    thing = thing_at(plan, where)
    if not isinstance(thing, Indicator) or thing.of_role(role):
        raise Refused(Refusal.UNKNOWN, where=where)
    if not told.raw.strip():
        raise Refused(Refusal.NOTHING_NEW)
    entry = edits.Entry(told.raw, thing.unit, told.period, told.accumulation)
    made = edits.AddValue(where, _free_id(plan), role, entry)
    return _on_record([made], where, {f"{role}.{RAW}": (None, told.raw)}, reviewer)


def fields_corrected(
    plan: Plan, where: str, texts: Mapping[str, str], reviewer: Reviewer
) -> edits.Batch:
    """Other texts of fields that are no values. Raises `Refused`, also where none is another."""
    steps: list[edits.Edit] = []
    for field, text in texts.items():
        if _text(field, text) == says(plan, where, field):
            continue
        batch = field_corrected(plan, where, field, text, reviewer)
        plan = apply(plan, batch).plan
        steps += batch.edits
    if not steps:
        raise Refused(Refusal.NOTHING_NEW)
    return edits.Batch(tuple(steps))


def field_corrected(
    plan: Plan, where: str, field: str, now: str, reviewer: Reviewer
) -> edits.Batch:
    """Another text of a field that is no value. Raises `Refused` for what cannot be so."""
    thing = thing_at(plan, where)
    make = make_for(thing, field)
    if make is None:
        raise Refused(Refusal.UNKNOWN, where=where)
    text = _text(field, now)
    if not text.strip() and (type(thing), field) in NEEDED:
        raise Refused(Refusal.NO_NAME)
    was = says(plan, where, field)
    return _on_record([make(thing, text)], where, {field: (was, text)}, reviewer)


def _text(field: str, text: str) -> str:
    """Paragraphs are kept as they are typed; of a name the blanks around it are none of it."""
    return text if field == "text" else text.strip()


def _restored(plan: Plan, where: str, was: Value, now: Value) -> edits.Edit:
    return edits.RestoreValue(where, was, now, index_of(values_held(plan, where), was.id))


def _entry(plan: Plan, where: str, told: Told, value: Value) -> edits.Entry:
    """A bare number is meant in the unit of its indicator, or in that of the value itself."""
    thing = thing_at(plan, where)
    of_value = getattr(value.reading, "unit", None)
    unit = thing.unit if isinstance(thing, Indicator) else of_value
    return edits.Entry(
        told.raw, unit, told.period, told.accumulation, value.label, value.status, value.source
    )


def _without(value: Value, names: set[str]) -> tuple[str, ...]:
    return tuple(each for each in value.assumed if each not in names)


def _free_id(plan: Plan) -> str:
    number = 1
    while plan.has(f"v{number}"):
        number += 1
    return f"v{number}"


def _on_record(
    made: list[edits.Edit],
    where: str,
    texts: Mapping[str, tuple[str | None, str]],
    reviewer: Reviewer,
) -> edits.Batch:
    filed = (
        Correction(where, field, was, now, reviewer.by, reviewer.on, reviewer.why)
        for field, (was, now) in sorted(texts.items())
    )
    return edits.Batch((*made, *map(edits.FileCorrection, filed)))
