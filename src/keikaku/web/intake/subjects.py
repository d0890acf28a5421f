"""What a problem or an assumption is about, in the words of the plan. Pure but for the words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import field as of_class
from functools import cached_property
from typing import Any

from keikaku.core.editing.correctable import elsewhere
from keikaku.core.editing.correcting import (
    ACCUMULATION,
    OF_VALUES,
    PERIOD,
    fields_to_correct,
    role_without_value,
    said_of,
    says,
    thing_at,
    values_at,
)
from keikaku.core.indicators import Direction, Indicator, IndicatorKind, Value
from keikaku.core.plan import Node, Plan, homes
from keikaku.core.plan.fields import things, values_in
from keikaku.core.problems import Language
from keikaku.core.values.model import AccumulationKind
from keikaku.core.values.telling import tell_reading
from keikaku.publish.charts.words import when
from keikaku.web.accounts.languages import page_language
from keikaku.web.intake.wording import (
    ACCUMULATIONS,
    DIRECTIONS,
    ELSEWHERE,
    HELP,
    KINDS,
    ROLES,
    field_word,
)


@dataclass(frozen=True, slots=True)
class ReadValue:
    """A value: its role, its text, and what that was read as; `raw` None is no value.

    `printed` is the text of the document, None for a value that no document holds.
    """

    field: str
    role: str
    raw: str | None
    reading: str
    period: str
    accumulation: str
    kind: str = ""
    printed: str | None = None
    typed: Mapping[str, str] = of_class(default_factory=dict)

    @property
    def lines(self) -> int:
        """How many lines its field has: one of a single line would drop the line ends."""
        return max(len(text.splitlines()) for text in (self.raw or "", self.typed.get("raw", "")))


@dataclass(frozen=True, slots=True)
class OneField:
    """A field that can be put right: its name, its word, what it says, the choices if any."""

    field: str
    word: str
    says: str
    choices: tuple[tuple[str, str], ...] = ()
    help: str = ""
    lines: int = 1
    typed: str | None = None

    @property
    def now(self) -> str:
        """What stands in its field."""
        return self.says if self.typed is None else self.typed


@dataclass(frozen=True)
class Subject:
    """The thing that `where` and `field` of a problem name.

    `typed` is what a person wrote for it and could not be taken, by the names of the form;
    `printed` are the texts of the document for its values, by their ids.
    """

    plan: Plan
    where: str | None
    field: str | None
    typed: Mapping[str, str] = of_class(default_factory=dict)
    printed: Mapping[str, str] = of_class(default_factory=dict)

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
    def values(self) -> tuple[ReadValue, ...]:
        """The values that the field is about; where the one it names is not there, a blank one."""
        found = values_at(self.plan, self.where, self.field)
        role = role_without_value(self.plan, self.where, self.field)
        if role is not None:
            blank = ReadValue(role.value, str(ROLES[role]), None, "", "", "", role.value)
            return (self._as_typed(blank),)
        return tuple(self._as_typed(read_value(*each, self.printed)) for each in found)

    def _as_typed(self, value: ReadValue) -> ReadValue:
        if self.typed.get("field") != value.field:
            return value
        return replace(value, typed={name: self.typed.get(f"now:{name}", "") for name in OF_VALUES})

    @property
    def value(self) -> ReadValue | None:
        """The value, where the field is about one."""
        return self.values[0] if len(self.values) == 1 else None

    @property
    def roles(self) -> tuple[tuple[str, str], ...]:
        """What a value can be instead, of an indicator; a population stays one."""
        if not isinstance(self.thing, Indicator):
            return ()
        return tuple((role.value, str(word)) for role, word in ROLES.items())

    @cached_property
    def fields(self) -> tuple[OneField, ...]:
        """The fields that can be put right here."""
        return tuple(
            _one_field(
                self.thing,
                field,
                says(self.plan, self.where or "", field),
                self.typed.get(f"now:{field}"),
            )
            for field in fields_to_correct(self.plan, self.where, self.field)
        )

    @property
    def elsewhere(self) -> str:
        """Where it is put right, in a sentence; "" for what is put right here."""
        if self.values or self.fields:
            return ""
        found = elsewhere(self.thing, self.field)
        return "" if found is None else str(ELSEWHERE[found])


def _one_field(thing: Any, field: str, told: str, typed: str | None = None) -> OneField:
    several = {"text": 6, "spans": 3, "members": 3, "means": 3, "definition": 2}
    lines = (
        max(several[field], min(told.count("\n") + 2, 12))
        if field in several
        else told.count("\n") + 1
    )
    chosen = choices(field) if isinstance(thing, Indicator) else ()
    return OneField(field, field_word(field), told, chosen, str(HELP.get(field, "")), lines, typed)


def choices(field: str) -> tuple[tuple[str, str], ...]:
    """The choices of a field of an indicator that has a word for each."""
    if field == "direction":
        return tuple((str(each.value), str(DIRECTIONS[each])) for each in Direction)
    if field == "kind":
        return tuple((str(each.value), str(KINDS[each])) for each in IndicatorKind)
    return ()


def read_value(field: str, value: Value, printed: Mapping[str, str]) -> ReadValue:
    """A value in words, beside what the document prints where persons have changed it."""
    reading = value.reading
    return ReadValue(
        field,
        str(ROLES[value.role]),
        value.raw,
        tell_reading(reading, page_language()),
        _period(value),
        said_of(value, ACCUMULATION),
        value.role.value,
        None if value.source is None else printed.get(value.id, value.raw),
    )


def _period(value: Value) -> str:
    """When it holds: as it is printed, or as the language of the page says it."""
    language = page_language()
    if value.period is None or language is Language.JA:
        return said_of(value, PERIOD)
    return when(value.period.span, language)


def name_of(thing: Any) -> str:
    """What a thing is called."""
    if isinstance(thing, Node):
        return titled(thing)
    names = ("title", "name", "text", "term", "caption")
    return next((str(getattr(thing, each)) for each in names if getattr(thing, each, None)), "")


def titled(node: Node) -> str:
    """A node with its code."""
    return f"{node.code} {node.title}" if node.code else node.title


def said_in_words(field: str, says: str | None, value: ReadValue | None = None) -> str:
    """What was assumed, in the visitor's words where the plan has a word of its own for it."""
    told = says or ""
    last = field.rpartition(".")[2]
    words: Mapping[str, object] = {}
    if value is not None and last == PERIOD and page_language() is not Language.JA:
        return value.period
    if told.startswith("Accumulation("):
        kinds = {f"'{each.value}'": word for each, word in ACCUMULATIONS.items()}
        return next((str(word) for each, word in kinds.items() if each in told), told)
    if last in _WORDS:
        words = {each.value: word for each, word in _WORDS[last].items()}
    return str(words.get(told, told))


_WORDS: Mapping[str, Mapping[Any, object]] = {
    "direction": DIRECTIONS,
    "kind": KINDS,
    "accumulation": ACCUMULATIONS,
    "role": ROLES,
}


def accumulation_choices() -> tuple[tuple[str, str], ...]:
    """How a value is counted, as choices."""
    return tuple((str(each.value), str(ACCUMULATIONS[each])) for each in AccumulationKind)


def every_place(plan: Plan) -> dict[str, Any]:
    """Everything of a plan that knows its place, by id; values by their own."""
    found = {where: thing for where, thing in things(plan) if hasattr(thing, "source")}
    for where, thing in things(plan):
        found |= {value.id: value for _, value in values_in(where, thing)}
    return found


def owner_of(plan: Plan, value: str) -> Any:
    """The thing that holds the value with the id; None where it is the id of no value."""
    for where, thing in things(plan):
        if any(each.id == value for _, each in values_in(where, thing)):
            return thing
    return None
