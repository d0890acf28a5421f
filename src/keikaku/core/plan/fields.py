"""Fields as problems name them: "direction", "baseline.period", "actual[2].amount", "spans[0].end".

A value is told by its role; where several have one role, by role and number, counted from 1. A
member of any other list is told by its index, counted from 0.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.plan.draft import Plan, PlanHead
from keikaku.core.problems.model import PLAN
from keikaku.core.values.model import Amount, Event, Missing, Range, Words

_READINGS = (Amount, Range, Event, Missing, Words)
_ROLES = tuple(Role)
_STEP = re.compile(r"([a-z_]+)(?:\[([0-9]+)\])?")


def names_of(thing: Any) -> frozenset[str]:
    """The fields of a thing. Those of a value's reading lie flat, a relation is one field."""
    own = frozenset(field.name for field in fields(thing))
    if not isinstance(thing, Value):
        return own
    read = frozenset(field.name for kind in _READINGS for field in fields(kind))
    return own - {"reading"} | read | {"relation"}


def things(plan: Plan) -> Iterator[tuple[str, Any]]:
    """Everything that a problem can be about, by its id; the head is `plan`."""
    yield PLAN, plan.head
    for group in (
        plan.sources, plan.nodes, plan.indicators, plan.initiatives, plan.results, plan.areas,
        plan.members, plan.bodies, plan.terms, plan.periods, plan.events, plan.tables,
    ):  # fmt: skip
        members: tuple[Any, ...] = group
        yield from ((thing.id, thing) for thing in members)


def where_of(thing: Any) -> str:
    """The id by which `things` gives a thing."""
    return PLAN if isinstance(thing, PlanHead) else str(thing.id)


def values_of(indicator: Indicator, roles: Iterable[Role] = _ROLES) -> Iterator[tuple[str, Value]]:
    """The values of an indicator, each with its field; of all roles, or of these alone."""
    by_role: dict[Role, list[Value]] = {}
    for value in indicator.values:
        by_role.setdefault(value.role, []).append(value)
    for role in roles:
        values = by_role.get(role, ())
        for number, value in enumerate(values, 1):
            yield (role.value if len(values) == 1 else f"{role.value}[{number}]"), value


def values_in(where: str, thing: Any) -> tuple[tuple[str, Value], ...]:
    """The values that a thing holds, each with its field: "target", "values[0]", "population"."""
    held = (part for part in parts(where, thing) if isinstance(part.thing, Value))
    return tuple((part.field, part.thing) for part in held)


@dataclass(frozen=True, slots=True)
class Part:
    """A thing (`field` is "") or a part of it with fields of its own, to which `field` leads."""

    where: str
    field: str
    thing: Any

    def named(self, name: str) -> str:
        """The field `name` of this part as problems name it."""
        return f"{self.field}.{name}" if self.field else name


def parts(where: str, thing: Any) -> Iterator[Part]:
    """The thing itself, its values, its spans: whatever says itself what it assumes."""
    yield Part(where, "", thing)
    if isinstance(thing, Indicator):
        yield from (Part(where, field, value) for field, value in values_of(thing))
        return
    for name in ("spans", "values"):
        members = getattr(thing, name, ())
        yield from (Part(where, f"{name}[{n}]", member) for n, member in enumerate(members))
    population = getattr(thing, "population", None)
    if population is not None:
        yield Part(where, "population", population)


def has_field(where: str, thing: Any, field: str) -> bool:
    """Whether a problem may name this field of the thing.

    A role alone may be named even where no value has it: that a target is missing is a problem.
    """
    if isinstance(thing, Indicator) and field in list(Role):
        return True
    if any(
        field == part.field or (field in {part.named(name) for name in names_of(part.thing)})
        for part in parts(where, thing)
    ):
        return True
    step = _STEP.fullmatch(field)
    member = step and step[2] and getattr(thing, step[1], None)
    return isinstance(member, tuple) and step is not None and int(step[2]) < len(member)
