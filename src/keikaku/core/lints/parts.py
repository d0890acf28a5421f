"""What several lints ask of a plan: values with their fields, comparable amounts, texts."""

from collections.abc import Iterator
from dataclasses import dataclass

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.plan import Plan
from keikaku.core.plan.fields import values_of
from keikaku.core.problems.model import PLAN
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


def has_decision(plan: Plan, where: str, field: str) -> bool:
    """Whether a person has recorded a decision, with its reason, about a field, a part of it, or
    the whole of which it is a part."""
    return any(
        change.where == where and change.why.strip() and _touches(change.field, field)
        for change in plan.corrections
    )


def _touches(one: str, other: str) -> bool:
    """Whether two fields are one, or one a part of the other: target and target.amount."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


@dataclass(frozen=True, slots=True)
class Text:
    """A printed text of the plan and where it stands."""

    where: str
    field: str
    text: str
    source: Location | None


def texts(plan: Plan) -> Iterator[Text]:
    """Every text that the plan prints, in the order of its lists."""
    yield Text(PLAN, "title", plan.head.title, plan.head.source)
    if plan.head.issuer:
        yield Text(PLAN, "issuer", plan.head.issuer, plan.head.source)
    for node in plan.nodes:
        yield Text(node.id, "title", node.title, node.source)
        yield Text(node.id, "text", node.text, node.source)
    for indicator in plan.indicators:
        yield from _of_indicator(indicator)
    for initiative in plan.initiatives:
        yield Text(initiative.id, "name", initiative.name, initiative.source)
        for number, span in enumerate(initiative.spans):
            yield Text(initiative.id, f"spans[{number}].text", span.text, initiative.source)
    yield from _of_others(plan)


def names(plan: Plan) -> Iterator[Text]:
    """The texts that are names or headings."""
    return (text for text in texts(plan) if text.field in {"title", "name"})


def _of_indicator(indicator: Indicator) -> Iterator[Text]:
    """The name as printed at its first place, else the indicator's own; its values as printed."""
    first = next(iter(indicator.placements), None)
    printed = first.printed_name if first and first.printed_name else indicator.name
    yield Text(indicator.id, "name", printed, indicator.source)
    if indicator.definition:
        yield Text(indicator.id, "definition", indicator.definition, indicator.source)
    for field, value in values_of(indicator):
        yield Text(indicator.id, f"{field}.raw", value.raw, value.source or indicator.source)


def _of_others(plan: Plan) -> Iterator[Text]:
    for result in plan.results:
        yield Text(result.id, "text", result.text, result.source)
    for area in plan.areas:
        yield Text(area.id, "name", area.name, area.source)
    for member in plan.members:
        yield Text(member.id, "name", member.name, member.source)
    for body in plan.bodies:
        yield Text(body.id, "name", body.name, body.source)
    for term in plan.terms:
        yield Text(term.id, "term", term.term, term.source)
    for period in plan.periods:
        yield Text(period.id, "title", period.title, period.source)
    for event in plan.events:
        yield Text(event.id, "text", event.text, event.source)
