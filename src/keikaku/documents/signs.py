"""What the signs of a line say that it is: heading, list item, rule, or just text."""

import re
from typing import NamedTuple

from keikaku.documents.model import BlockKind

_HEADING = re.compile(r"(#{1,6})[ \u3000]+(?=\S)")
# "・" alone is a list mark in Japanese; "-", "*" and "+" are so only before a space.
_LIST_ITEM = re.compile(r"((?:[-*+][ \u3000]+)?・|[-*+](?=[ \u3000]))[ \u3000]*(?=\S)")
_PAGE_NUMBER = re.compile(r"[-*+] *\d+ *[-*+]")
_RULE = re.compile(r"([-*=_])(?: *\1){2,}|[-=_━─―—＿＝]{3,}")


class LineSigns(NamedTuple):
    """What a line's own signs say it is; `text` is the rest of it. See `Block` for the others."""

    kind: BlockKind
    text: str
    indent: int
    marker: str | None = None
    depth: int | None = None


def signs_of(line: str) -> LineSigns:
    """What a line says it is. A heading has its # at the very beginning, as Markdown has it."""
    text = line.strip()
    indent = _indent(line)
    if _RULE.fullmatch(text):
        return LineSigns(BlockKind.FURNITURE, text, indent)
    heading = None if indent else _HEADING.match(text)
    if heading:
        rest = text[heading.end() :]
        return LineSigns(BlockKind.HEADING, rest, 0, heading[1], len(heading[1]))
    item = _LIST_ITEM.match(text)
    if item and not _PAGE_NUMBER.fullmatch(text):
        return LineSigns(BlockKind.LIST_ITEM, text[item.end() :], indent, item[1])
    return LineSigns(BlockKind.PARAGRAPH, text, indent)


def as_printed(line: str, kind: BlockKind) -> LineSigns:
    """A line whose signs are known to mean nothing."""
    return LineSigns(kind, line.strip(), _indent(line))


def _indent(line: str) -> int:
    """The width of the leading space, in half-width characters."""
    space = line[: len(line) - len(line.lstrip())]
    return len(space) + space.count("\u3000")
