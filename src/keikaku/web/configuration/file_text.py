"""The text of the file of settings with some of its values changed, and all else as it was."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

Value = bool | int | str | list[str]
_TEXT_OR_REMARK = re.compile(
    r'""".*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|(?P<remark>#[^\r\n]*)', re.DOTALL
)
# What else counts as an end of line elsewhere may stand within a text or a remark.
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_HEADER = re.compile(r"\s*\[")
_EMPTY = re.compile(r"\s*(?:#|$)")


class _Statement(NamedTuple):
    """The lines of a key and its value, `last` the one after them."""

    first: int
    last: int
    keys: frozenset[str]


def with_values(text: str, values: Mapping[str, Value | None]) -> str:
    """The text with each key as given; None takes its line away, so that the built-in one holds.

    Only keys that stand before the first table are changed. The text must be TOML.
    """
    for key, value in values.items():
        text = _with_value(text, key, value)
    return text


def _with_value(text: str, key: str, value: Value | None) -> str:
    lines = _LINE.findall(text)
    statements = list(_statements(lines))
    end = "\r\n" if "\r\n" in text else "\n"
    found = next((each for each in statements if key in each.keys), None)
    if found is not None:
        old = "".join(lines[found.first : found.last])
        lines[found.first : found.last] = _in_place_of(old, key, value, end)
    elif value is not None:
        at = statements[-1].last if statements else _before_tables(lines)
        if at and not lines[at - 1].endswith("\n"):
            lines[at - 1] += end
        lines.insert(at, f"{key} = {in_toml(value)}{end}")
    return "".join(lines)


def _statements(lines: list[str]) -> Iterator[_Statement]:
    """Those before the first table. The shortest piece that is TOML is a whole statement."""
    first = 0
    while first < len(lines) and not _HEADER.match(lines[first]):
        last = first + 1
        if not _EMPTY.match(lines[first]):
            while (keys := _keys("".join(lines[first:last]))) is None:
                last += 1
            yield _Statement(first, last, keys)
        first = last


def _keys(piece: str) -> frozenset[str] | None:
    try:
        return frozenset(tomllib.loads(piece))
    except tomllib.TOMLDecodeError:
        return None


def _in_place_of(old: str, key: str, value: Value | None, end: str) -> list[str]:
    """The new line with the remarks of the old ones; those within several lines go before it."""
    found = _TEXT_OR_REMARK.finditer(old)
    remarks = [each["remark"].rstrip() for each in found if each["remark"]]
    several = len(_LINE.findall(old)) > 1
    if value is None:
        return [f"{remark}{end}" for remark in remarks]
    line = f"{key} = {in_toml(value)}"
    if several or not remarks:
        return [*(f"{remark}{end}" for remark in remarks), f"{line}{end}"]
    return [f"{line}  {remarks[0]}{end}"]


def _before_tables(lines: list[str]) -> int:
    """Where a first key may stand: before the first table and the remarks above it."""
    header = next((at for at, line in enumerate(lines) if _HEADER.match(line)), None)
    if header is None:
        return len(lines)
    while header and lines[header - 1].lstrip().startswith("#"):
        header -= 1
    return header


def in_toml(value: Value) -> str:
    """A value as TOML writes it."""
    if isinstance(value, list):
        return f"[{', '.join(map(in_toml, value))}]"
    if isinstance(value, str):
        # What JSON escapes TOML escapes alike, but for DEL.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value).lower()
