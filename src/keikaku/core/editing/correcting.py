"""Putting a reading right (読取りの訂正): another text for a field; what was read is on record."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from keikaku.core.editing import edits
from keikaku.core.editing.indicators import in_unit, renamed
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.indicators import Direction, Indicator, Role, Value
from keikaku.core.plan import Correction, Initiative, Node, Plan, PlanHead
from keikaku.core.plan.fields import things, values_of
from keikaku.core.values.model import Accumulation
from keikaku.core.years.model import Period

_OF_VALUE = re.compile(rf"(?:{'|'.join(Role)})(?:\[[0-9]+\])?")
_YEARS = re.compile(r"\s*([0-9]{4})\s*[-～~〜]\s*([0-9]{4})\s*")
RAW = "raw"
"""The field of a value that a correction of its text names."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who puts something right, on which day, and why."""

    by: str
    on: str
    why: str = ""


def thing_at(plan: Plan, where: str | None) -> Any:
    """The thing with this id; None where there is none."""
    return next((thing for each, thing in things(plan) if each == where), None)


def value_at(plan: Plan, where: str | None, field: str | None) -> tuple[str, Value] | None:
    """The value of an indicator that a field is about, with its own field ("actual[2]")."""
    indicator = thing_at(plan, where)
    about = _OF_VALUE.match(field or "")
    if about is None or not isinstance(indicator, Indicator):
        return None
    value = dict(values_of(indicator)).get(about.group())
    return None if value is None else (about.group(), value)


def fields_to_correct(plan: Plan, where: str | None, field: str | None) -> tuple[str, ...]:
    """The fields besides values that a person can put right where a problem names this field."""
    known = _FIELDS.get(type(thing_at(plan, where)), ())
    return (field,) if field in known else known


def says(plan: Plan, where: str, field: str) -> str:
    """What a field says now, as a form shows it."""
    held = getattr(thing_at(plan, where), field, None)
    if isinstance(held, tuple):
        return "～".join(map(str, held))
    return "" if held is None else str(held)


def value_corrected(
    plan: Plan,
    where: str,
    field: str,
    raw: str,
    *,
    reviewer: Reviewer,
    period: Period | None,
    accumulation: Accumulation | None,
) -> edits.Batch:
    """Another text of a value that was read, at the place where it was read. Raises `Refused`."""
    found = value_at(plan, where, field)
    if found is None:
        raise Refused(Refusal.UNKNOWN, where=where)
    name, value = found
    entry = edits.Entry(
        raw,
        thing_at(plan, where).unit,
        period,
        accumulation,
        value.label,
        value.status,
        value.source,
    )
    made = edits.SetValue(where, value, entry)
    return _on_record(made, where, f"{name}.{RAW}", (value.raw, raw), reviewer)


def field_corrected(
    plan: Plan, where: str, field: str, now: str, reviewer: Reviewer
) -> edits.Batch:
    """Another text of a field that is no value. Raises `Refused` for what cannot be so."""
    thing = thing_at(plan, where)
    if field not in _FIELDS.get(type(thing), ()):
        raise Refused(Refusal.UNKNOWN, where=where)
    if not now.strip() and field in _NEEDED:
        raise Refused(Refusal.NO_NAME)
    was = says(plan, where, field)
    made = _MADE[type(thing), field](thing, now.strip())
    return _on_record(made, where, field, (was, now.strip()), reviewer)


def _on_record(
    made: edits.Edit, where: str, field: str, texts: tuple[str, str], reviewer: Reviewer
) -> edits.Batch:
    was, now = texts
    filed = Correction(where, field, was, now, reviewer.by, reviewer.on, reviewer.why)
    return edits.Batch((made, edits.FileCorrection(filed)))


def _head(field: str) -> Callable[[PlanHead, str], edits.Edit]:
    def make(head: PlanHead, now: str) -> edits.Edit:
        told: Any = _period(now) if field == "period" else now or None
        left = tuple(name for name in head.assumed if name != field)
        changes: dict[str, Any] = {field: told, "assumed": left}
        return edits.SetHead(head, replace(head, **changes))

    return make


def _period(text: str) -> tuple[int, int] | None:
    if not text:
        return None
    found = _YEARS.fullmatch(text)
    if found is None:
        raise Refused(Refusal.NO_YEARS, raw=text)
    return int(found[1]), int(found[2])


def _direction(indicator: Indicator, now: str) -> edits.Edit:
    wanted = Direction(now) if now in list(Direction) else None
    return edits.SetDirection(indicator.id, indicator.direction, wanted)


_MADE: Mapping[tuple[type, str], Callable[[Any, str], edits.Edit]] = MappingProxyType({
    (PlanHead, "title"): _head("title"),
    (PlanHead, "issuer"): _head("issuer"),
    (PlanHead, "edition"): _head("edition"),
    (PlanHead, "period"): _head("period"),
    (Node, "title"): lambda node, now: edits.RetitleNode(node.id, node.title, now),
    (Node, "code"): lambda node, now: edits.RenumberNode(node.id, node.code, now or None),
    (Indicator, "name"): renamed,
    (Indicator, "unit"): lambda indicator, now: in_unit(indicator, now or None),
    (Indicator, "direction"): _direction,
    (Initiative, "name"): lambda each, now: edits.RenameInitiative(each.id, each.name, now),
})  # fmt: skip
_FIELDS: Mapping[type, tuple[str, ...]] = MappingProxyType({
    kind: tuple(field for each, field in _MADE if each is kind)
    for kind in dict.fromkeys(each for each, _ in _MADE)
})  # fmt: skip
_NEEDED = ("title", "name")
