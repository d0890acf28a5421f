"""Single cells column after column."""

from collections.abc import Iterator, Sequence

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount
from keikaku.core.values.units import is_unit
from keikaku.ingest.lines.grids import Row
from keikaku.ingest.lines.slices import Slice, is_numeric, whole
from keikaku.ingest.lines.stacked_heads import Column, Lines, is_apart
from keikaku.ingest.lines.stacked_names import join_names
from keikaku.ingest.lines.stacked_table import ORDER_ASSUMED, Cells, fits, goes_on, heads_values
from keikaku.ingest.tables.roles import ColumnRole

_FEWEST = 2


def by_columns(lines: Lines, columns: Sequence[Column], at: int) -> Cells | None:
    """All names, then all cells of the second column, and so on."""
    if len(columns) < _FEWEST or columns[0].role is ColumnRole.CODE:
        return None
    names, end = _names_until_value(lines, columns, at)
    cells = values_below(lines, columns[1:], len(names), end)
    if cells is None:
        return None
    count = len(cells) // (len(columns) - 1)
    whole_names = join_names(names, count)
    if whole_names is None:
        return None
    return in_columns(columns, whole_names, cells, end + len(cells))


def values_below(lines: Lines, columns: Sequence[Column], most: int, at: int) -> list[Slice] | None:
    """The cells of all columns behind the names, as many of each: the most that come out even."""
    for count in range(most, _FEWEST - 1, -1):
        blocks = [lines.cell(at + n) for n in range(count * len(columns))]
        heads = [column for column in columns for _ in range(count)]
        even = all(fits(*both) for both in zip(heads, blocks, strict=True))
        even = even and not any(heads_values(lines, at + n) for n in range(len(blocks)))
        if even and not goes_on(lines.cell(at + len(blocks))):
            return [whole(block) for block in blocks if block is not None]
    return None


def in_columns(
    columns: Sequence[Column], names: Sequence[Slice], cells: Sequence[Slice], end: int
) -> Cells:
    """The table of cells that stand column after column, or row after row where units tell so."""
    count, width = len(names), len(columns) - 1
    values = all(column.is_value for column in columns[1:])
    down, along = _agree(cells, count, width)
    by_row = values and along and not down
    columns[0].cells = list(names)
    for n, column in enumerate(columns[1:]):
        column.cells = list(cells[n::width] if by_row else cells[n * count : (n + 1) * count])
    doubtful = values and width > 1 and along
    return Cells(columns, list(rows_of(columns, doubtful=doubtful)), end)


def _agree(cells: Sequence[Slice], count: int, width: int) -> tuple[bool, bool]:
    """Whether the values of a name have one unit when they are read down, and when along."""
    units = [_unit(cell.text) for cell in cells]
    down = (units[n::count] for n in range(count))
    along = (units[n : n + width] for n in range(0, len(units), width))
    return all(len({*row}) == 1 for row in down), all(len({*row}) == 1 for row in along)


def _names_until_value(lines: Lines, columns: Sequence[Column], at: int) -> tuple[list[Slice], int]:
    """The lines before the first cell of the second column, and the place of that."""
    names: list[Slice] = []
    is_second = is_unit if columns[1].role is ColumnRole.UNIT else is_numeric
    while (block := lines.cell(at)) is not None and not is_second(block.text):
        if names and is_apart(block):
            break
        if heads_values(lines, at):
            return [], at
        names.append(whole(block))
        at += 1
    return names, at


def _unit(text: str) -> str | None:
    reading = parse_cell(text)[0].reading
    return reading.unit if isinstance(reading, Amount) else None


def rows_of(columns: Sequence[Column], *, doubtful: bool) -> Iterator[Row]:
    """The rows of columns; `doubtful` where their order is not certain."""
    flags = ORDER_ASSUMED if doubtful else ()
    for cells in zip(*(column.cells for column in columns), strict=True):
        yield [
            Slice(cell.text, cell.block, cell.at, flags if column.is_value else ())
            for cell, column in zip(cells, columns, strict=True)
        ]
