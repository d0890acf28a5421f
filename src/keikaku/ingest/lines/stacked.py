"""Tables that came out of their print one cell a line.

Three orders are seen: heads and then row after row; heads and then column after column; and each
head with the cells of its column below it.
"""

from collections.abc import Iterator, Sequence
from itertools import starmap

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.grids import LineTable, Row
from keikaku.ingest.lines.slices import Slice, is_figure, is_numeric, is_words, whole
from keikaku.ingest.lines.stacked_heads import Column, Lines, is_apart, read_heads, ways_to_join
from keikaku.ingest.tables.roles import ColumnRole

_LONGEST_WORD = 8
_MOST_LINES = 4
_FEWEST = 2
_NAMES = (ColumnRole.NAME, ColumnRole.PART)


class StackedReader:
    """Reads a table of single cells that begins at a block with the head of its names."""

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table, whichever its order; None where none begins."""
        lines = Lines(blocks, context.words)
        first = lines.head(at)
        if first is None or first.role not in _NAMES:
            return None
        columns, end = read_heads(lines, at)
        if not any(column.is_value for column in columns):
            return _each_under_its_head(lines, at) if len(columns) == 1 else None
        found: list[tuple[int, int, int, LineTable]] = []
        for heads in ways_to_join(columns, context.words):
            table = _by_rows(lines, heads, end) or _by_columns(lines, heads, end)
            if table is not None:
                found.append((_n_words(table, heads), -len(table.rows), len(found), table))
        return min(found)[-1] if found else None


def _n_words(table: LineTable, heads: Sequence[Column]) -> int:
    """How many values are mere words, which a value seldom is."""
    values = [n for n, head in enumerate(heads) if head.is_value]
    cells = [row[n] for row in table.rows for n in values]
    return sum(cell is not None and not is_figure(cell.text) for cell in cells)


def _table(columns: Sequence[Column], rows: Sequence[Row], end: int) -> LineTable | None:
    return LineTable([c.head for c in columns], tuple(rows), end) if rows else None


def _by_rows(lines: Lines, columns: Sequence[Column], at: int) -> LineTable | None:
    """A name of one line or more, then a line for each further column, again and again."""
    rows: list[Row] = []
    while True:
        found = _row(lines, columns, _next_text(lines.blocks, at))
        if found is None:
            return _table(columns, rows, at)
        row, at = found
        rows.append(row)


def _row(lines: Lines, columns: Sequence[Column], at: int) -> tuple[Row, int] | None:
    """The row that begins at a line, and the line after it."""
    names: list[Slice] = []
    count = len(columns) - 1
    while len(names) < _MOST_LINES:
        cells = [lines.cell(at + n) for n in range(count)]
        if names and all(starmap(_fits, zip(columns[1:], cells, strict=True))):
            # A value too many belongs to another order of the cells.
            if _goes_on(lines, at + count):
                return None
            return (_joined(names), *(whole(cell) for cell in cells if cell)), at + count
        block = lines.cell(at)
        if block is None or is_numeric(block.text) or (names and block.gap_before):
            return None
        names.append(whole(block))
        at += 1
    return None


def _goes_on(lines: Lines, at: int) -> bool:
    """Whether a number follows close to the cells above it."""
    block = lines.cell(at)
    return block is not None and not block.gap_before and is_numeric(block.text)


def _fits(column: Column, block: Block | None) -> bool:
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


def _by_columns(lines: Lines, columns: Sequence[Column], at: int) -> LineTable | None:
    """All names, then all cells of the second column, and so on."""
    if len(columns) < _FEWEST:
        return None
    names, end = _names_until_value(lines, columns, at)
    if len(names) < _FEWEST:
        return None
    columns[0].cells = names
    for column in columns[1:]:
        cells = [lines.cell(end + n) for n in range(len(names))]
        if not all(_fits_loosely(column, cell) for cell in cells):
            return None
        column.cells = [whole(cell) for cell in cells if cell is not None]
        end += len(names)
    if _goes_on(lines, end):
        return None
    doubtful = _agree_by_rows([c for c in columns if c.is_value])
    return _table(columns, list(_rows_of(columns, doubtful=doubtful)), end)


def _names_until_value(lines: Lines, columns: Sequence[Column], at: int) -> tuple[list[Slice], int]:
    """The lines before the first cell of the second column, and the place of that."""
    names: list[Slice] = []
    is_second = is_unit if columns[1].role is ColumnRole.UNIT else is_numeric
    while (block := lines.cell(at)) is not None and not is_second(block.text):
        if names and is_apart(block):
            break
        names.append(whole(block))
        at += 1
    return names, at


def _fits_loosely(column: Column, block: Block | None) -> bool:
    if block is None:
        return False
    if column.is_value:
        return _may_be_value(block.text)
    return not is_numeric(block.text) or column.role is ColumnRole.CODE


def _agree_by_rows(values: Sequence[Column]) -> bool:
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


def _each_under_its_head(lines: Lines, at: int) -> LineTable | None:
    """The head of the names over all names, the next head over as many cells, and so on."""
    columns: list[Column] = []
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


def _take_cells(lines: Lines, column: Column, at: int, count: int | None) -> int | None:
    """The cells below a head: as many as there are names; names are all lines to the next head."""
    while (block := lines.cell(at)) is not None and lines.head(at) is None:
        if count is not None and len(column.cells) == count:
            break
        fits = _fits_loosely(column, block) if count is not None else not is_numeric(block.text)
        if not fits or (column.cells and is_apart(block)):
            return None
        column.cells.append(whole(block))
        at += 1
    complete = column.cells and (count is None or len(column.cells) == count)
    return at if complete else None


def _rows_of(columns: Sequence[Column], *, doubtful: bool) -> Iterator[Row]:
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
