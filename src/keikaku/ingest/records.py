"""Things found beside the structure get their ids and their nodes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, ClassVar, Protocol, TypeVar

from keikaku.core.indicators import Value
from keikaku.ingest.finds import Find
from keikaku.ingest.problem_book import ProblemBook


class _Identified(Protocol):
    """A part of the plan: a dataclass with an id."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Identified)
NodeAt = Callable[[int], str | None]


def number(
    finds: Iterable[Find[T]], letter: str, book: ProblemBook, node_at: NodeAt | None = None
) -> tuple[T, ...]:
    """The things with ids of one letter, in reading order, each at the node of its block."""
    made: list[T] = []
    for n, find in enumerate(sorted(finds, key=lambda f: f.order), 1):
        identifier = f"{letter}{n}"
        changes: dict[str, object] = {"id": identifier}
        if node_at is not None:
            changes["node"] = node_at(find.order)
        made.append(replace(find.thing, **changes))
        book.add_all(find.doubts, identifier)
    return tuple(made)


def owned(owner: str, name: str, value: Value | None) -> Value | None:
    """A value with the id of its owner and a suffix (a1.population)."""
    return replace(value, id=f"{owner}.{name}") if value is not None else None


def used_by(*finds: Sequence[Find[object]]) -> frozenset[int]:
    """The orders of all blocks that finds say in full."""
    return frozenset(order for group in finds for find in group for order in find.uses)
