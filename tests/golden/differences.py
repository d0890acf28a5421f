"""Where two exchange documents differ, in words short enough to read."""

from collections.abc import Iterator
from typing import Any

LOCATED = ("source",)
APART: dict[str, list[object]] = {"sources": [], "problems": []}


def stripped(document: Any) -> Any:
    """The document without places, source files and problems, which are compared apart."""
    bare = _without_places(document)
    return {**bare, **APART}


def _without_places(data: Any) -> Any:
    if isinstance(data, dict):
        return {k: None if k in LOCATED else _without_places(v) for k, v in data.items()}
    return [_without_places(item) for item in data] if isinstance(data, list) else data


def differences(expected: Any, got: Any, path: str = "") -> Iterator[str]:
    """One line for each place where the two differ; things are named by their ids."""
    if isinstance(expected, dict) and isinstance(got, dict):
        for key in [*expected, *(key for key in got if key not in expected)]:
            absent = "(absent)"
            yield from differences(expected.get(key, absent), got.get(key, absent), f"{path}.{key}")
    elif isinstance(expected, list) and isinstance(got, list):
        for number in range(max(len(expected), len(got))):
            one, other = _at(expected, number), _at(got, number)
            yield from differences(one, other, f"{path}[{_name(one, other, number)}]")
    elif expected != got:
        yield f"{path}\n    expected {expected!r}\n    got      {got!r}"


def _at(items: list[Any], number: int) -> Any:
    return items[number] if number < len(items) else "(absent)"


def _name(one: Any, other: Any, number: int) -> str:
    for thing in (one, other):
        if isinstance(thing, dict) and "id" in thing:
            return f"{thing['id']} {thing.get('name') or thing.get('title') or ''}".strip()
    return str(number)
