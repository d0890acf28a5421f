"""At which line of a TOML file a key stands, which its parser does not tell."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from keikaku.core.errors import Unreadable

_MOST_LINES = 500
"""A longer file is parsed too often; nobody writes settings of this size."""


def with_line(fault: Unreadable) -> Unreadable:
    """The fault with the line in its place, where it is about a key of a file."""
    line = line_of(Path(fault.name), fault.place)
    if line is None:
        return fault
    return Unreadable(fault.name, f"{line}行目 {fault.place}", fault.reason, fault.advice)


def line_of(path: Path, place: str) -> int | None:
    """The line at which the value of a key begins; of what is missing, that of its table.

    `place` is as `Unreadable` says it: `bands[2].when`. None where it cannot be told for sure.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    if not place or len(lines) > _MOST_LINES:
        return None
    return _first_with(lines, place)


def _first_with(lines: list[str], place: str) -> int | None:
    """Where the beginning of the file first reaches as far into the place as the whole does."""
    whole = _reached(lines, place)
    if not whole:
        return None
    before = 0
    for count in range(1, len(lines) + 1):
        found = _reached(lines[:count], place)
        if found == whole:
            return before + 1
        if found is not None:
            before = count
    return None


def _reached(lines: list[str], place: str) -> int | None:
    """How many signs of the place lead to something; None where this is no whole TOML."""
    try:
        values = tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return _depth(values, place)


def _depth(value: Any, place: str) -> int:
    """Keys may hold points and brackets themselves, so every key that fits is followed."""
    if isinstance(value, Mapping):
        return max((_below(key, each, place) for key, each in value.items()), default=0)
    return 0


def _below(key: str, value: Any, place: str) -> int:
    if isinstance(value, list):
        members = ((f"{key}[{number}]", each) for number, each in enumerate(value, 1))
        found = max((_below(name, each, place) for name, each in members), default=0)
        if found:
            return found
    if place == key:
        return len(key)
    start = f"{key}."
    return len(start) + _depth(value, place[len(start) :]) if place.startswith(start) else 0
