"""What several lints ask of a plan: values with their fields, comparable amounts, texts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.plan import (
    Area,
    Body,
    Correction,
    Initiative,
    Member,
    Node,
    Plan,
    PlanEvent,
    PlanHead,
    Result,
    Term,
    TitledPeriod,
)
from keikaku.core.plan.fields import things, values_of
from keikaku.core.sources import Location
from keikaku.core.values.model import Amount, Quantity
from keikaku.core.values.units import base_quantity


def fields_of(indicator: Indicator, role: Role) -> list[tuple[str, Value]]:
    """The values of one role, each with its field."""
    return list(values_of(indicator, (role,)))


def last_of(indicator: Indicator, role: Role) -> tuple[str, Value] | None:
    """The last value of a role; where a cell holds two years, that of the later one."""
    return next(reversed(fields_of(indicator, role)), None)


def quantity(indicator: Indicator, value: Value) -> Quantity | None:
    """An amount in its base unit; one without any unit has the empty one. None for no amount."""
    if not isinstance(value.reading, Amount):
        return None
    amount = value.reading.amount
    return base_quantity(amount, value.reading.unit or indicator.unit) or Quantity(amount, "")


def decisions_of(plan: Plan) -> Mapping[str, tuple[Correction, ...]]:
    """What a person has recorded with its reason, by the thing that it is about."""
    found: dict[str, tuple[Correction, ...]] = {}
    for change in plan.corrections:
        if change.why.strip():
            found[change.where] = (*found.get(change.where, ()), change)
    return found


def has_decision(decisions: Iterable[Correction], field: str) -> bool:
    """Whether a decision about a thing is about a field, a part of it, or the whole of which it
    is a part."""
    return any(_touches(change.field, field) for change in decisions)


def _touches(one: str, other: str) -> bool:
    """Whether two fields are one, or one a part of the other: target and target.amount."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


@dataclass(frozen=True, slots=True)
class Text:
    """A printed text of the plan and where it stands; `in_row` with an indicator, in its table."""

    where: str
    field: str
    text: str
    source: Location | None
    in_row: bool = False


def texts(plan: Plan) -> Iterator[Text]:
    """Every text that the plan prints, in the order of its lists."""
    for where, thing in things(plan):
        yield from texts_of(where, thing)


def texts_of(where: str, thing: Any) -> Iterator[Text]:
    """Every text that a thing of the plan prints."""
    if isinstance(thing, Indicator):
        yield from _of_indicator(thing)
    elif isinstance(thing, PlanHead):
        yield Text(where, "title", thing.title, thing.source)
        if thing.issuer:
            yield Text(where, "issuer", thing.issuer, thing.source)
    else:
        for field in _PRINTED.get(type(thing), ()):
            yield Text(where, field, getattr(thing, field), thing.source)
        for number, span in enumerate(getattr(thing, "spans", ())):
            yield Text(where, f"spans[{number}].text", span.text, thing.source)


_PRINTED: Mapping[type, tuple[str, ...]] = MappingProxyType({
    Node: ("title", "text"),
    Initiative: ("name",),
    Result: ("text",),
    Area: ("name",),
    Member: ("name",),
    Body: ("name",),
    Term: ("term",),
    TitledPeriod: ("title",),
    PlanEvent: ("text",),
})  # fmt: skip
"""The fields of things that are printed as they are."""


def _of_indicator(indicator: Indicator) -> Iterator[Text]:
    """The name as printed at its first place, else the indicator's own; its values as printed."""
    where, source = indicator.id, indicator.source
    first = next(iter(indicator.placements), None)
    printed = first.printed_name if first and first.printed_name else indicator.name
    yield Text(where, "name", printed, source, in_row=True)
    if indicator.definition:
        yield Text(where, "definition", indicator.definition, source, in_row=True)
    for field, value in values_of(indicator):
        yield Text(where, f"{field}.raw", value.raw, value.source or source, in_row=True)
