"""Many objects of one class at once, for the thousands of cells that a document has."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from functools import cache, partial
from itertools import repeat
from typing import Any, TypeVar

T = TypeVar("T")


def many(cls: type[T], first: Sequence[Any], *others: Iterable[Any]) -> list[T]:
    """Objects of a frozen dataclass with slots, from a column of values for each of its fields.

    They are what `cls(...)` makes for each row of the columns, for classes that check nothing. The
    frozen ones set each field by its name, which takes twice as long for so many fields.
    """
    made = list(map(object.__new__, repeat(cls, len(first))))
    for put, column in zip(_setters(cls), (first, *others), strict=True):  # type: ignore[arg-type]
        deque(map(put, made, column), 0)
    return made


def tuples(cls: type[T], rows: Iterable[tuple[Any, ...]]) -> list[T]:
    """Named tuples from rows of all their values; each would take twice as long to construct."""
    return list(map(partial(tuple.__new__, cls), rows))  # type: ignore[type-var]


@cache
def _setters(cls: type[Any]) -> tuple[Callable[[Any, Any], None], ...]:
    """What sets each field of the objects of a class."""
    return tuple(getattr(cls, field.name).__set__ for field in fields(cls))
