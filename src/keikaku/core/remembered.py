"""Remembering what a pure function says of a short text: the same few come again and again."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

T = TypeVar("T")

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
