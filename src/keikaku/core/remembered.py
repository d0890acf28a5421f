"""Remembering what pure functions say: of short texts, and of things that an edit leaves alone."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import lru_cache, wraps
from typing import Any, TypeVar, TypeVarTuple
from weakref import ref

A = TypeVar("A")
K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
More = TypeVarTuple("More")
_MANY = "many"

# Heads, cells, units and marks are shorter. Longer texts seldom come again, and would fill memory.
_LONGEST = 100
_MOST = 8192


def remembered(function: Callable[[str], T]) -> Callable[[str], T]:
    """The same function, which answers at once what it was asked of a short text lately.

    Only for functions that always say the same of a text, and say what nobody can change.
    """
    known = lru_cache(maxsize=_MOST)(function)

    @wraps(function)
    def asked(text: str) -> T:
        return known(text) if len(text) <= _LONGEST else function(text)

    return asked


def remembered_with(function: Callable[[A, *More], T]) -> Callable[[A, *More], T]:
    """The same function, which answers at once what it was asked of the very same thing before.

    What it said goes when the thing goes. Only for things that nobody can change.
    """
    known: dict[int, tuple[ref[A], dict[Hashable, T]]] = {}

    def said_of(thing: A) -> dict[Hashable, T]:
        number = id(thing)
        if number not in known:
            known[number] = ref(thing, lambda _: known.pop(number, None)), {}
        return known[number][1]

    @wraps(function)
    def asked(thing: A, /, *more: *More) -> T:
        said = said_of(thing)
        if more not in said:
            said[more] = function(thing, *more)
        return said[more]

    return asked


Made = dict[Hashable, tuple[object, object]]
"""What was made in one round, each beside what it was made of."""


class Kept:
    """What is made of things round by round: anew only of those that are not the same.

    Things of a plan are never altered, and those that an edit leaves alone stay the same objects.
    Whatever a round used is there for the next one, everything else is forgotten.
    """

    def __init__(self, before: Made, now: Made) -> None:
        self._before, self._now = before, now

    def of(self, thing: object, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives: made of the thing, of what `name` holds, and of nothing else.

        The object itself is the key, so nothing can be of what the thing was before.
        """
        key = (id(thing), name)
        found = self._now.get(key) or self._before.get(key)
        # Each thing is kept beside what was made of it, so that no other one gets its number.
        if found is None or found[0] is not thing:
            found = (thing, make())
        self._now[key] = found
        return found[1]  # type: ignore[return-value]  # made under this name by this very line

    def each(self, things: Iterable[object], name: Hashable, make: Callable[[Any], T]) -> list[T]:
        """What `of` gives of each of many things, in their order. Asked once a round by its name.

        All are looked up in one run: an edit leaves thousands as they were.
        """
        before = self._many(name)
        now: dict[int, tuple[object, Any]] = {}
        made: list[T] = []
        for thing in things:
            found = before.get(id(thing))
            if found is None or found[0] is not thing:
                found = (thing, make(thing))
            now[id(thing)] = found
            made.append(found[1])
        self._now[_MANY, name] = (name, now)
        return made

    def seen_each(
        self, whats: Mapping[K, tuple[object, ...]], name: Hashable, make: Callable[..., T]
    ) -> dict[K, T]:
        """What `seen` gives of each of many, by their keys. Asked once a round by its name."""
        before = self._many(name)
        now: dict[K, tuple[object, Any]] = {}
        for key, what in whats.items():
            found = before.get(key)
            if found is None or found[0] != what:
                found = (what, make(*what))
            now[key] = found
        self._now[_MANY, name] = (name, now)
        return {key: found[1] for key, found in now.items()}

    def _many(self, name: Hashable) -> Mapping[Any, tuple[object, Any]]:
        found = self._before.get((_MANY, name))
        return {} if found is None else found[1]  # type: ignore[return-value]  # as it was put

    def seen(self, name: Hashable, what: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` gives: made of nothing but `what`, which is equal to what was seen before.

        Of each name the last is kept. Tuples of the same objects are compared at once.
        """
        found = self._now.get(name) or self._before.get(name)
        if found is None or found[0] != what:
            found = (what, make())
        self._now[name] = found
        return found[1]  # type: ignore[return-value]  # made under this name by this very line

    def onward(self, name: Hashable, make: Callable[[T | None], T]) -> T:
        """What `make` gives, which is told what it gave the round before; asked once a round."""
        found = self._before.get(name)
        made = make(None if found is None else found[1])  # type: ignore[arg-type]  # as above
        self._now[name] = (name, made)
        return made
