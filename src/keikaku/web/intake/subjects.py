"""What a problem or an assumption is about, in the words of the plan. Pure but for the words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from keikaku.core.editing.correcting import fields_to_correct, says, thing_at, value_at
from keikaku.core.indicators import Direction, Indicator, Value
from keikaku.core.plan import Node, Plan, homes
from keikaku.core.plan.fields import things
from keikaku.core.values.model import AccumulationKind, Words
from keikaku.core.values.printing import print_reading
from keikaku.core.years.printing import print_era
from keikaku.web.intake.wording import ACCUMULATIONS, DIRECTIONS, ROLES, field_word


@dataclass(frozen=True, slots=True)
class ReadValue:
    """A value: its role, the text as printed, and what it was read as."""

    field: str
    role: str
    raw: str
    reading: str
    period: str
    accumulation: str


@dataclass(frozen=True, slots=True)
class OneField:
    """A field that can be put right: its name, its word, what it says, the choices if any."""

    field: str
    word: str
    says: str
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Subject:
    """The thing that `where` and `field` of a problem name."""

    plan: Plan
    where: str | None
    field: str | None

    @cached_property
    def thing(self) -> Any:
        """The thing itself; None where the plan has none of this id."""
        return thing_at(self.plan, self.where)

    @cached_property
    def path(self) -> tuple[str, ...]:
        """The titles of the nodes above it, from the top."""
        nodes = {node.id: node for node in self.plan.nodes}
        at = homes(self.plan).get(self.where or "")
        if isinstance(self.thing, Node):
            at = self.thing.parent
        titles: list[str] = []
        while at is not None and at in nodes:
            titles.insert(0, titled(nodes[at]))
            at = nodes[at].parent
        return tuple(titles)

    @property
    def name(self) -> str:
        """What it is called."""
        return name_of(self.thing)

    @property
    def about(self) -> str:
        """The field in words."""
        return field_word(self.field)

    @cached_property
    def value(self) -> ReadValue | None:
        """The value that the field is about."""
        found = value_at(self.plan, self.where, self.field)
        return None if found is None else read_value(*found)

    @property
    def raw_value(self) -> Value | None:
        """The same as core knows it."""
        found = value_at(self.plan, self.where, self.field)
        return None if found is None else found[1]

    @property
    def fields(self) -> tuple[OneField, ...]:
        """The fields that can be put right here."""
        return tuple(
            OneField(
                field, field_word(field), says(self.plan, self.where or "", field), choices(field)
            )
            for field in fields_to_correct(self.plan, self.where, self.field)
        )


def choices(field: str) -> tuple[tuple[str, str], ...]:
    """The choices of a field that has a word for each."""
    if field == "direction":
        return tuple((str(each.value), str(DIRECTIONS[each])) for each in Direction)
    return ()


def read_value(field: str, value: Value) -> ReadValue:
    """A value in words."""
    reading = value.reading
    accumulation = value.accumulation
    return ReadValue(
        field,
        str(ROLES[value.role]),
        value.raw,
        reading.text if isinstance(reading, Words) else print_reading(reading),
        "" if value.period is None else print_era(value.period.span),
        "" if accumulation is None else accumulation.kind.value,
    )


def name_of(thing: Any) -> str:
    """What a thing is called."""
    if isinstance(thing, Node):
        return titled(thing)
    names = ("title", "name", "text", "term", "caption")
    return next((str(getattr(thing, each)) for each in names if getattr(thing, each, None)), "")


def titled(node: Node) -> str:
    """A node with its code."""
    return f"{node.code} {node.title}" if node.code else node.title


def said_in_words(field: str, says: str | None) -> str:
    """What was assumed, in the visitor's words where the plan has a word of its own for it."""
    told = says or ""
    last = field.rpartition(".")[2]
    words: Mapping[str, object] = {}
    if last == "direction":
        words = {each.value: word for each, word in DIRECTIONS.items()}
    elif told.startswith("Accumulation("):
        kinds = {f"'{each.value}'": word for each, word in ACCUMULATIONS.items()}
        return next((str(word) for each, word in kinds.items() if each in told), told)
    return str(words.get(told, told))


def accumulation_choices() -> tuple[tuple[str, str], ...]:
    """How a value is counted, as choices."""
    return tuple((str(each.value), str(ACCUMULATIONS[each])) for each in AccumulationKind)


def indicator_at(plan: Plan, where: str) -> Indicator | None:
    """The indicator with the id."""
    found = thing_at(plan, where)
    return found if isinstance(found, Indicator) else None


def every_place(plan: Plan) -> dict[str, Any]:
    """Everything of a plan that knows its place, by id; values by their own."""
    found = {where: thing for where, thing in things(plan) if hasattr(thing, "source")}
    for indicator in plan.indicators:
        found |= {value.id: value for value in indicator.values}
    return found
