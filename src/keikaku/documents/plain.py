"""Plain text, with tables as lines whose cells are parted by tabs.

Each line is a block of its own: which lines make one paragraph is for `ingest` to judge.
"""

import re
from collections.abc import Sequence

from keikaku.documents.blocks import BlockWriter
from keikaku.documents.lines import Line
from keikaku.documents.model import BlockKind, Page

_HEADING = re.compile(r"(#{1,6})[ \u3000]+(?=\S)")
# "・" alone is a list mark in Japanese; "-", "*" and "+" are so only before a space.
_LIST_ITEM = re.compile(r"((?:[-*+][ \u3000]+)?・|[-*+](?=[ \u3000]))[ \u3000]*(?=\S)")
_PAGE_NUMBER = re.compile(r"[-*+] *\d+ *[-*+]")
_RULE = re.compile(r"(?:([-*=_])[ ]*)(?:\1[ ]*){2,}|[-=_━─―—＿＝]{3,}")
_LEADING = re.compile(r"\s*")


def read_plain(name: str, lines: Sequence[Line], source: str) -> tuple[Page, ...]:
    """The pages of a plain text. Raises Unreadable when a table is too wide."""
    writer = BlockWriter(name, source)
    at = 0
    while at < len(lines):
        end = _table_end(lines, at)
        if end > at:
            add_tab_table(writer, lines[at:end])
        else:
            add_line(writer, lines[at])
        at = max(end, at + 1)
    return writer.pages(lines[-1].page)


def add_tab_table(writer: BlockWriter, lines: Sequence[Line]) -> None:
    """Adds the table that these successive lines are, a row each."""
    writer.table([(line, line.text.split("\t")) for line in lines], last_line=lines[-1].number)


def add_line(writer: BlockWriter, line: Line) -> None:
    """Adds a line as the block that its signs say; a blank line adds none."""
    text = line.text.strip()
    if not text:
        return
    indent = indent_of(line.text)
    if _RULE.fullmatch(text):
        writer.text(BlockKind.FURNITURE, line, text, indent=indent)
    elif indent == 0 and (heading := _HEADING.match(text)):
        mark = heading[1]
        rest = text[heading.end() :]
        writer.text(BlockKind.HEADING, line, rest, depth=len(mark), marker=mark)
    elif (item := _LIST_ITEM.match(text)) and not _PAGE_NUMBER.fullmatch(text):
        rest = text[item.end() :]
        writer.text(BlockKind.LIST_ITEM, line, rest, marker=item[1], indent=indent)
    else:
        writer.text(BlockKind.PARAGRAPH, line, text, indent=indent)


def indent_of(text: str) -> int:
    """The width of the leading space, in half-width characters."""
    leading = _LEADING.match(text)
    space = leading.group() if leading else ""
    return len(space) + space.count("\u3000")


def _table_end(lines: Sequence[Line], start: int) -> int:
    """Where the tab table ends that begins at `start`; `start` itself when none begins there."""
    end = start
    while end < len(lines) and "\t" in lines[end].text and lines[end].page == lines[start].page:
        end += 1
    # Tabs with nothing between them are a blank line that somebody indented.
    return end if any(line.text.strip() for line in lines[start:end]) else start
