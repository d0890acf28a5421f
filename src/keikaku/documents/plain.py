"""Plain text, with tables as lines whose cells are parted by tabs or stand in drawn boxes.

Each line is a block of its own: which lines make one paragraph is for `ingest` to judge.
"""

from collections.abc import Sequence

from keikaku.documents.bars import begins_lost_table
from keikaku.documents.blocks import BlockWriter
from keikaku.documents.box_drawn import drawn_end, drawn_rows
from keikaku.documents.broken_rows import broken_rows, cells_of, run_of_tabs
from keikaku.documents.inputs import Reading, TextInput
from keikaku.documents.lines import Line
from keikaku.documents.model import ReadingDoubt
from keikaku.documents.signs import signs_of
from keikaku.documents.tab_rows import is_row_of_one_cell, tabbed_on


def read_plain(text: TextInput) -> Reading:
    """The blocks of a plain text. Raises Unreadable when a table is too wide."""
    writer = BlockWriter(text.name, text.source)
    doubts: list[ReadingDoubt] = []
    lines = text.lines
    at = tried = looked = 0
    while at < len(lines):
        # A run that is no such table is not looked at again from each of its rows.
        run = run_of_tabs(lines, at) if at >= looked else ()
        looked = max(looked, at + len(run))
        if broken := broken_rows(run):
            at += _add_broken_rows(writer, broken)
            continue
        end = _table_end(lines, at)
        drawn = drawn_end(lines, at) if end == at >= tried else at
        rows = drawn_rows(lines[at:drawn]) if drawn > at else []
        # Boxes that make no table are not looked at again from each of their rules.
        tried = max(tried, drawn)
        if end > at:
            add_tab_table(writer, lines[at:end])
        elif rows:
            end = drawn
            writer.table(rows, last_line=lines[end - 1].number)
        else:
            add_line(writer, lines[at])
            if begins_lost_table(lines, at):
                place = lines[at].location(text.source)
                doubts.append(ReadingDoubt("markdown.broken_table", {}, place))
        at = max(end, at + 1)
    return Reading(writer.pages(lines[-1].page), tuple(doubts))


def _add_broken_rows(writer: BlockWriter, rows: Sequence[Sequence[Line]]) -> int:
    """Adds the table of rows of one or more lines each, and says how many lines they take."""
    writer.table([(row[0], cells_of(row)) for row in rows], last_line=rows[-1][-1].number)
    return sum(map(len, rows))


def add_tab_table(writer: BlockWriter, lines: Sequence[Line]) -> None:
    """Adds the table that these successive lines are, a row each."""
    rows = tabbed_on([line.text.split("\t") for line in lines], lambda cell: not cell.strip())
    writer.table(list(zip(lines, rows, strict=True)), last_line=lines[-1].number)


def add_line(writer: BlockWriter, line: Line) -> None:
    """Adds a line as the block that its signs say; a blank line adds none."""
    if line.text.strip():
        writer.line(line, signs_of(line.text))


def _table_end(lines: Sequence[Line], start: int) -> int:
    """Where the tab table ends that begins at `start`; `start` itself when none begins there."""
    end = start
    while end < len(lines) and _is_row(lines, end, start):
        end += 1
    # Tabs with nothing between them are a blank line that somebody indented.
    return end if any(line.text.strip() for line in lines[start:end]) else start


def _is_row(lines: Sequence[Line], at: int, start: int) -> bool:
    """Whether a line goes on with the table that begins at `start`."""
    if "\t" in lines[at].text:
        return lines[at].page == lines[start].page
    return at > start and is_row_of_one_cell(lines, at)
