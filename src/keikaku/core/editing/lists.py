"""The lists of a plan: what stands in them is found, put in and taken out by id."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.plan import Plan

T = TypeVar("T")

LISTS = (
    "nodes", "indicators", "initiatives", "results", "areas", "members", "bodies", "terms",
    "periods", "events", "tables",
)  # fmt: skip


def list_of(plan: Plan, where: str) -> str:
    """The list that holds a thing. Refuses what is not there."""
    for name in LISTS:
        if any(thing.id == where for thing in getattr(plan, name)):
            return name
    raise Refused(Refusal.UNKNOWN, where=where)


def find(things: Sequence[T], where: str) -> T:
    """The thing with an id. Refuses what is not there."""
    return things[index_of(things, where)]


def index_of(things: Sequence[Any], where: str) -> int:
    """Its number in the list, counted from 0. Refuses what is not there."""
    for index, thing in enumerate(things):
        if thing.id == where:
            return index
    raise Refused(Refusal.UNKNOWN, where=where)


def changed(plan: Plan, where: str, changes: Mapping[str, Any]) -> Plan:
    """The plan with fields of one thing changed."""
    name = list_of(plan, where)
    things = tuple(
        replace(thing, **changes) if thing.id == where else thing for thing in getattr(plan, name)
    )
    return with_list(plan, name, things)


def with_list(plan: Plan, name: str, things: tuple[Any, ...]) -> Plan:
    """The plan with another list."""
    return replace(plan, **{name: things})  # type: ignore[arg-type]


def put(things: tuple[T, ...], at: int, thing: T) -> tuple[T, ...]:
    """The list with one more thing at a number."""
    return (*things[:at], thing, *things[at:])


def without(things: tuple[T, ...], at: int) -> tuple[T, ...]:
    """The list without the thing at a number."""
    return (*things[:at], *things[at + 1 :])


def exchanged(things: tuple[T, ...], at: int, thing: T) -> tuple[T, ...]:
    """The list with another thing at a number."""
    return (*things[:at], thing, *things[at + 1 :])


def behind(things: Sequence[Any], after: str | None) -> int:
    """The number right behind a thing; 0 behind none."""
    return 0 if after is None else index_of(things, after) + 1


def before(things: Sequence[Any], at: int) -> str | None:
    """The id of what stands before a number; None at the start."""
    return str(things[at - 1].id) if at else None


def check_new(plan: Plan, where: str, letter: str) -> None:
    """Refuses an id that is taken or begins with another letter."""
    if plan.has(where):
        raise Refused(Refusal.ID_TAKEN, where=where)
    if not where.startswith(letter):
        raise Refused(Refusal.ID_LETTER, where=where, letter=letter)


def check_node(plan: Plan, node: str | None) -> None:
    """Refuses a node that is not there; none at all is allowed."""
    if node is not None and all(each.id != node for each in plan.nodes):
        raise Refused(Refusal.NO_NODE, node=node)


def check_unlinked(plan: Plan, where: str) -> None:
    """Refuses to let go of an end of a link."""
    if any(where in (link.start, link.end) for link in plan.links):
        raise Refused(Refusal.IS_LINKED, where=where)
