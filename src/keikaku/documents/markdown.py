"""Markdown: tables, headings, lists, quotes and code, a block a line.

What the marks do not say stays as the plain text reader has it, so that the same words give the
same blocks, whether or not somebody saved them as Markdown. No line is dropped.
"""

import re

from keikaku.documents.bars import begins_lost_table
from keikaku.documents.blocks import BlockWriter
from keikaku.documents.inline import unmarked
from keikaku.documents.inputs import Reading, TextInput
from keikaku.documents.lines import Line
from keikaku.documents.markdown_structure import Structure, structure_of
from keikaku.documents.model import BlockKind, ReadingDoubt
from keikaku.documents.plain import add_tab_table
from keikaku.documents.signs import LineSigns, as_printed, signs_of

_QUOTE_MARK = re.compile(r"\s*(?:>\s?)+")
# A table may be the first thing in a list item.
_BEFORE_ROW = re.compile(r"\s*(?:(?:[-*+]|\d+[.)])\s+(?=\|))?")
_PIPE = re.compile(r"(?<!\\)\|")


def read_markdown(text: TextInput) -> Reading:
    """The blocks of a Markdown text, tables of tabs among them. Raises Unreadable if too wide."""
    return _MarkdownReader(text, structure_of(text.lines)).read()


class _MarkdownReader:
    """Goes down the lines and adds each as the block that it is in."""

    def __init__(self, text: TextInput, structure: Structure) -> None:
        self._source = text.source
        self._lines = text.lines
        self._structure = structure
        self._writer = BlockWriter(text.name, text.source)
        self._doubts: list[ReadingDoubt] = []

    def read(self) -> Reading:
        """Everything, in the order of the lines."""
        at = 0
        while at < len(self._lines):
            at = self._read_at(at)
        return Reading(self._writer.pages(self._lines[-1].page), tuple(self._doubts))

    def _read_at(self, at: int) -> int:
        """Adds what begins at a line and tells the line after it."""
        structure = self._structure
        if (end := structure.tab_tables.get(at)) is not None:
            add_tab_table(self._writer, self._lines[at:end])
            return end
        if (end := structure.pipe_tables.get(at)) is not None:
            return self._add_pipe_table(at, end)
        if self._unquoted(at).strip():
            self._add_line(at)
        return at + 1

    def _add_pipe_table(self, first: int, last: int) -> int:
        """Adds the header and the rows with bars; a line without bars stands below the table."""
        end = first + 2
        while end < last and "|" in self._lines[end].text:
            end += 1
        rows = [
            (self._lines[at], _row_cells(self._unquoted(at)))
            for at in (first, *range(first + 2, end))
        ]
        self._writer.table(rows, last_line=self._lines[end - 1].number, header_rows=1)
        width = len(rows[0][1])
        for line, cells in rows:
            if len(cells) > width:
                self._doubt("table.ragged_row", line, cells=str(len(cells)), usual=str(width))
        return end

    def _add_line(self, at: int) -> None:
        structure, line = self._structure, self._lines[at]
        if at in structure.code or at in structure.fences:
            kind = BlockKind.FURNITURE if at in structure.fences else BlockKind.PARAGRAPH
            self._writer.line(line, as_printed(self._unquoted(at), kind), evidence=("code",))
            return
        if begins_lost_table(self._lines, at):
            self._doubt("markdown.broken_table", line)
        signs = self._signs_at(at)
        text, is_bold = unmarked(signs.text)
        quote = ("quote",) if at in structure.quoted else ()
        bold = ("bold",) if is_bold else ()
        self._writer.line(line, signs._replace(text=text), evidence=(*quote, *bold))

    def _signs_at(self, at: int) -> LineSigns:
        signs = signs_of(self._unquoted(at))
        depth = self._structure.underlined.get(at)
        if depth:
            return signs._replace(kind=BlockKind.HEADING, depth=depth)
        if signs.kind is BlockKind.HEADING:
            return signs._replace(text=_without_closing_mark(signs.text))
        if signs.text.endswith("\\") and self._has_text(at + 1):
            return signs._replace(text=signs.text[:-1].rstrip())  # a line break that is meant
        return signs

    def _has_text(self, at: int) -> bool:
        return at < len(self._lines) and bool(self._lines[at].text.strip())

    def _unquoted(self, at: int) -> str:
        text = self._lines[at].text
        return _QUOTE_MARK.sub("", text, count=1) if at in self._structure.quoted else text

    def _doubt(self, code: str, line: Line, **details: str) -> None:
        self._doubts.append(ReadingDoubt(code, details, line.location(self._source)))


def _without_closing_mark(heading: str) -> str:
    """The heading of "## 目標 ##"."""
    bare = heading.rstrip("#")
    return bare.rstrip() if bare.endswith((" ", "\u3000")) else heading


def _row_cells(text: str) -> list[str]:
    """The cells between the bars of a row; the bars at its ends are optional."""
    row = _BEFORE_ROW.sub("", text, count=1).rstrip()
    cells = _PIPE.split(row)
    first = 1 if row.startswith("|") else 0
    last = len(cells) - 1 if len(cells) > 1 and not cells[-1].strip() else len(cells)
    return [unmarked(cell.strip().replace("\\|", "|"))[0] for cell in cells[first:last]]
