"""Tables that came out of their print one cell a line.

Three orders are seen: heads and then row after row; heads and then column after column; and each
head with the cells of its column below it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from keikaku.core.text import fold
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount
from keikaku.core.values.units import is_unit
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.grids import LineTable, Row
from keikaku.ingest.lines.slices import Slice, is_figure, is_numeric, is_value, is_words, whole
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import is_phrase
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_BRACKET = re.compile(r"^[(\[].{1,20}[)\]]$")
_HEADINGS = ("label:", "chapter:", "coded", "clause", "angle")
_LONGEST_HEAD, _LONGEST_NAME = 30, 60
_LONGEST_WORD = 8
_MOST_LINES = 4
_NAMES = (ColumnRole.NAME, ColumnRole.PART)


@dataclass(slots=True)
class _Column:
    """A head of one line or two, its role, and the cells found below it so far."""

    head: Slice
    role: ColumnRole | None
    cells: list[Slice] = field(default_factory=list)

    @property
    def is_value(self) -> bool:
        return self.role in VALUE_ROLES


class StackedReader:
    """Reads a table of single cells that begins at a block with the head of its names."""

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table, whichever its order; None where none begins."""
        lines = _Lines(blocks, context.words)
        first = lines.head(at)
        if first is None or first.role not in _NAMES:
            return None
        columns, end = _heads(lines, at)
        if not any(column.is_value for column in columns):
            return _each_under_its_head(lines, at) if len(columns) == 1 else None
        read = []
        for heads in _ways_to_join(columns, context.words):
            table = _by_rows(lines, heads, end) or _by_columns(lines, heads, end)
            if table is not None:
                read.append((_n_words(table, heads), -len(table.rows), len(read), table))
        return min(read)[-1] if read else None


def _n_words(table: LineTable, heads: Sequence[_Column]) -> int:
    """How many values are mere words, which a value seldom is."""
    values = [n for n, head in enumerate(heads) if head.is_value]
    cells = [row[n] for row in table.rows for n in values]
    return sum(cell is not None and not is_figure(cell.text) for cell in cells)


@dataclass(frozen=True, slots=True)
class _Lines:
    """The blocks as lines that may be cells."""

    blocks: Sequence[Block]
    words: Vocabulary

    def cell(self, at: int) -> Block | None:
        """The line when it can be a cell: no heading, no sentence, not apart from those above."""
        block = self.blocks[at] if at < len(self.blocks) else None
        if block is None or block.grid is not None or block.kind is not BlockKind.PARAGRAPH:
            return None
        mark = parse_mark(block.text)
        heading = mark is not None and mark.style.startswith(_HEADINGS)
        return None if heading or not is_phrase(block.text, _LONGEST_NAME) else block

    def head(self, at: int) -> _Column | None:
        """The line as the head of a column."""
        block = self.blocks[at] if at < len(self.blocks) else None
        if block is None or block.grid is not None or len(block.text) > _LONGEST_HEAD:
            return None
        role = read_header(0, block.text, self.words).role
        return None if role is None or is_value(block.text) else _Column(whole(block), role)

    def with_bracket(self, column: _Column, at: int) -> bool:
        """Take a bracket below a head, with its year or unit, into the head."""
        block = self.cell(at)
        if block is None or not _BRACKET.match(fold(block.text)) or block.gap_before:
            return False
        text = column.head.text + block.text
        role = read_header(0, text, self.words).role
        if role is None:
            return False
        column.head, column.role = Slice(text, column.head.block, column.head.at), role
        return True


def _heads(lines: _Lines, at: int) -> tuple[list[_Column], int]:
    """All heads from a line on, each with the bracket below it, and the line after them."""
    columns: list[_Column] = []
    while (column := lines.head(at)) is not None and not (columns and _apart(lines.blocks[at])):
        columns.append(column)
        at += 1
        if lines.with_bracket(column, at):
            at += 1
    return columns, _spread_brackets(lines, columns, at)


def _ways_to_join(columns: list[_Column], words: Vocabulary) -> Iterator[list[_Column]]:
    """The heads as lines, and with heads of two lines joined: 令和４年度 over 実績, or under it."""
    yield columns
    for dated_first in (True, False):
        joined: list[_Column] = []
        for column in columns:
            last = joined[-1] if joined else None
            if last is not None and _is_pair(last, column, dated_first):
                text = last.head.text + column.head.text
                head = Slice(text, last.head.block, last.head.at)
                joined[-1] = _Column(head, read_header(0, text, words).role)
            else:
                joined.append(column)
        if len(joined) < len(columns):
            yield joined


def _is_pair(first: _Column, second: _Column, dated_first: bool) -> bool:
    """Whether one of two heads is a year alone, and the other words that print none."""
    year, said = (first, second) if dated_first else (second, first)
    return year.role is ColumnRole.YEAR and said.is_value and not find_spans(said.head.text)


def _spread_brackets(lines: _Lines, columns: Sequence[_Column], at: int) -> int:
    """Brackets below all heads of values, one for each of them in order."""
    values = [column for column in columns if column.is_value]
    below = [lines.cell(at + n) for n in range(len(values))]
    if all(block is not None and _BRACKET.match(fold(block.text)) for block in below):
        for n, column in enumerate(values):
            lines.with_bracket(column, at + n)
        return at + len(values)
    return at


def _apart(block: Block) -> bool:
    return block.gap_before > 1


def _table(columns: Sequence[_Column], rows: Sequence[Row], end: int) -> LineTable | None:
    return LineTable([c.head for c in columns], tuple(rows), end) if rows else None


def _by_rows(lines: _Lines, columns: Sequence[_Column], at: int) -> LineTable | None:
    """A name of one line or more, then a line for each further column, again and again."""
    rows: list[Row] = []
    while True:
        found = _row(lines, columns, _next_text(lines.blocks, at))
        if found is None:
            return _table(columns, rows, at)
        row, at = found
        rows.append(row)


def _row(lines: _Lines, columns: Sequence[_Column], at: int) -> tuple[Row, int] | None:
    names: list[Slice] = []
    count = len(columns) - 1
    while len(names) < _MOST_LINES:
        cells = [lines.cell(at + n) for n in range(count)]
        if names and all(
            _fits(column, cell) for column, cell in zip(columns[1:], cells, strict=True)
        ):
            # A value too many belongs to another order of the cells.
            beyond = lines.cell(at + count)
            if beyond is not None and not beyond.gap_before and is_numeric(beyond.text):
                return None
            return (_joined(names), *(whole(cell) for cell in cells if cell)), at + count
        block = lines.cell(at)
        if block is None or is_numeric(block.text) or (names and block.gap_before):
            return None
        names.append(whole(block))
        at += 1
    return None


def _is_row(columns: Sequence[_Column], cells: Sequence[Block | None]) -> bool:
    """Whether lines fit the columns, one of them with a value that is no mere word."""
    values = [cell for column, cell in zip(columns, cells, strict=True) if column.is_value]
    fits = all(_fits(column, cell) for column, cell in zip(columns, cells, strict=True))
    return fits and any(is_figure(cell.text) for cell in values if cell is not None)


def _fits(column: _Column, block: Block | None) -> bool:
    if block is None or block.gap_before:
        return False
    if column.is_value:
        return _may_be_value(block.text)
    if column.role is ColumnRole.UNIT:
        return is_unit(block.text)
    return not is_numeric(block.text)


def _may_be_value(text: str) -> bool:
    """A figure, or a short word: a longer one is rather a part of a name."""
    return is_numeric(text) or (len(text) <= _LONGEST_WORD and (is_figure(text) or is_words(text)))


def _joined(names: Sequence[Slice]) -> Slice:
    return Slice("\n".join(n.text for n in names), names[0].block, names[0].at)


def _by_columns(lines: _Lines, columns: Sequence[_Column], at: int) -> LineTable | None:
    """All names, then all cells of the second column, and so on."""
    names, end = _names_until_value(lines, columns, at)
    count = len(names)
    if count < 2:
        return None
    for column in columns[1:]:
        column.cells = []
        for n in range(count):
            block = lines.cell(end + n)
            if not _fits_loosely(column, block):
                return None
            column.cells.append(whole(block)) if block else None
        end += count
    beyond = lines.cell(end)
    if beyond is not None and not beyond.gap_before and is_numeric(beyond.text):
        return None
    doubtful = _agree_by_rows([c for c in columns if c.is_value])
    columns[0].cells = names
    return _table(columns, list(_rows_of(columns, doubtful=doubtful)), end)


def _names_until_value(
    lines: _Lines, columns: Sequence[_Column], at: int
) -> tuple[list[Slice], int]:
    names: list[Slice] = []
    second = columns[1]
    while (block := lines.cell(at)) is not None:
        unit = second.role is ColumnRole.UNIT
        of_second = is_unit(block.text) if unit else is_numeric(block.text)
        if of_second or (names and _apart(block)):
            break
        names.append(whole(block))
        at += 1
    return names, at


def _fits_loosely(column: _Column, block: Block | None) -> bool:
    if block is None:
        return False
    if column.is_value:
        return _may_be_value(block.text)
    return not is_numeric(block.text) or column.role is ColumnRole.CODE


def _agree_by_rows(values: Sequence[_Column]) -> bool:
    """Whether the units tell that the cells go on along the rows, and not down the columns."""
    if len(values) < 2:
        return False
    down = [[_unit(cell.text) for cell in column.cells] for column in values]
    if all(len(set(units)) == 1 for units in zip(*down, strict=True)):
        return False
    along = [unit for column in down for unit in column]
    rows = (along[n : n + len(values)] for n in range(0, len(along), len(values)))
    return all(len(set(row)) == 1 for row in rows)


def _unit(text: str) -> str | None:
    reading = parse_cell(text)[0].reading
    return reading.unit if isinstance(reading, Amount) else None


def _each_under_its_head(lines: _Lines, at: int) -> LineTable | None:
    """The head of the names over all names, the next head over as many cells, and so on."""
    columns: list[_Column] = []
    while (column := lines.head(at)) is not None and (not columns or column.role not in _NAMES):
        at += 1
        if lines.with_bracket(column, at):
            at += 1
        end = _take_cells(lines, column, at, len(columns[0].cells) if columns else None)
        if end is None:
            break
        columns.append(column)
        at = end
    if len(columns) < 2 or not any(column.is_value for column in columns):
        return None
    return _table(columns, list(_rows_of(columns, doubtful=False)), at)


def _take_cells(lines: _Lines, column: _Column, at: int, count: int | None) -> int | None:
    """The cells below a head: as many as there are names; names are all lines to the next head."""
    while (block := lines.cell(at)) is not None and lines.head(at) is None:
        if count is not None and len(column.cells) == count:
            break
        fits = _fits_loosely(column, block) if count is not None else not is_numeric(block.text)
        if not fits or (column.cells and _apart(block)):
            return None
        column.cells.append(whole(block))
        at += 1
    complete = column.cells and (count is None or len(column.cells) == count)
    return at if complete else None


def _rows_of(columns: Sequence[_Column], *, doubtful: bool) -> Iterator[Row]:
    flags = ("value.order_assumed",) if doubtful else ()
    for cells in zip(*(column.cells for column in columns), strict=True):
        yield [
            Slice(cell.text, cell.block, cell.at, flags if column.is_value else ())
            for cell, column in zip(cells, columns, strict=True)
        ]


def _next_text(blocks: Sequence[Block], at: int) -> int:
    while at < len(blocks) and blocks[at].kind is BlockKind.FURNITURE:
        at += 1
    return at
