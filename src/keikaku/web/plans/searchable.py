"""What search finds of each thing of a plan: its name, and every text that is printed in it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from keikaku.core.indicators import Indicator, Value
from keikaku.core.plan import (
    Area,
    Body,
    Initiative,
    Member,
    Node,
    PlanEvent,
    PlanHead,
    Result,
    Table,
    Term,
    TitledPeriod,
)

_LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Searchable:
    """`texts` are as printed; `place` is the node where the thing stands."""

    title: str
    texts: tuple[str, ...]
    place: str | None = None


def searchable(kind: str, thing: Any) -> Searchable | None:
    """The texts of a thing by the kind of its piece; None for what only points to others."""
    of_kind = _KINDS.get(kind)
    return None if of_kind is None else of_kind(thing)


def _head(head: PlanHead) -> Searchable:
    texts = (head.title, head.edition, head.issuer, head.kind)
    return Searchable(head.title, tuple(each for each in texts if each))


def _node(node: Node) -> Searchable:
    title = f"{node.code}　{node.title}" if node.code else node.title
    texts = (title, node.level or "", node.text, *node.owners)
    return Searchable(title, texts, node.id)


def _indicator(one: Indicator) -> Searchable:
    printed = dict.fromkeys((one.name, *(place.printed_name for place in one.placements)))
    texts = (
        *printed, one.unit or "", one.definition or "", *one.scope_notes, *one.owners,
        *_values(one.values),
    )  # fmt: skip
    home = next((place.node for place in one.placements), None)
    return Searchable(one.name, texts, home)


def _values(values: tuple[Value, ...]) -> Iterator[str]:
    for value in values:
        yield value.raw
        yield from (value.label or "", *value.notes)


def _initiative(one: Initiative) -> Searchable:
    return Searchable(
        one.name, (one.name, *(span.text for span in one.spans), *one.owners), one.node
    )


def _result(one: Result) -> Searchable:
    return Searchable(_first_line(one.text), (one.text, *_values(one.values)), one.node)


def _area(one: Area) -> Searchable:
    return Searchable(one.name, (one.name, one.composition or "", *_population(one.population)))


def _member(one: Member) -> Searchable:
    return Searchable(one.name, (one.name, one.role, *_population(one.population)))


def _population(value: Value | None) -> tuple[str, ...]:
    return () if value is None else tuple(_values((value,)))


def _body(one: Body) -> Searchable:
    return Searchable(one.name, (one.name, one.role or "", *one.members, one.basis or ""))


def _term(one: Term) -> Searchable:
    return Searchable(one.term, (one.term, *one.means))


def _period(one: TitledPeriod) -> Searchable:
    return Searchable(one.title, (one.title,))


def _event(one: PlanEvent) -> Searchable:
    dates = tuple(date.as_printed for date in (one.start, one.end) if date is not None)
    return Searchable(_first_line(one.text), (one.text, *dates), one.node)


def _table(one: Table) -> Searchable:
    cells = tuple(" ".join(row) for row in (*one.header, *one.rows))
    first = one.caption or next((line for line in cells if line.strip()), "")
    return Searchable(_first_line(first), (one.caption or "", *cells), one.node)


def _first_line(text: str) -> str:
    return text.strip().split("\n", maxsplit=1)[0][:_LONGEST_TITLE]


_KINDS: Mapping[str, Callable[[Any], Searchable]] = {
    "plan": _head,
    "nodes": _node,
    "indicators": _indicator,
    "initiatives": _initiative,
    "results": _result,
    "areas": _area,
    "members": _member,
    "bodies": _body,
    "terms": _term,
    "periods": _period,
    "events": _event,
    "tables": _table,
}
