"""Single cells row after row: a number of the row, a name, a unit, a figure for each head."""

from collections.abc import Sequence

from keikaku.ingest.lines.grids import Row
from keikaku.ingest.lines.slices import Slice, is_numeric, whole
from keikaku.ingest.lines.stacked_heads import Column, Lines
from keikaku.ingest.lines.stacked_names import joined
from keikaku.ingest.lines.stacked_table import Cells, fits, goes_on
from keikaku.ingest.tables.roles import ColumnRole

_MOST_LINES = 4
_NAMES = (ColumnRole.NAME, ColumnRole.PART, None)
_ONE_LINE = (ColumnRole.CODE,)


def by_rows(lines: Lines, columns: Sequence[Column], at: int) -> Cells | None:
    """The rows that follow one another in the order of the heads, as far as they come out even."""
    names = _place_of_names(columns)
    if names is None:
        return None
    rows: list[Row] = []
    while (found := _row(lines, columns, names, at)) is not None:
        row, at = found
        rows.append(row)
        at = _behind_heads(lines, columns, at)
    # A value too many belongs to another order of the cells.
    return Cells(columns, rows, at) if rows and not goes_on(lines.cell(at)) else None


def _place_of_names(columns: Sequence[Column]) -> int | None:
    places = [n for n, c in enumerate(columns) if c.role in _NAMES and not c.is_value]
    return places[0] if places else None


def _row(lines: Lines, columns: Sequence[Column], names: int, at: int) -> tuple[Row, int] | None:
    """The row that begins at a line, and the line after it."""
    before = [lines.cell(at + n) for n in range(names)]
    if not all(fits(*both) for both in zip(columns[:names], before, strict=True)):
        return None
    # Where another text stands before the name, the print does not tell one from the other.
    alone = all(column.role in _ONE_LINE for column in columns[:names])
    named = _name(lines, columns[names + 1 :], at + names, _MOST_LINES if alone else 1)
    if named is None:
        return None
    name, end = named
    behind = [lines.cell(end + n) for n in range(len(columns) - names - 1)]
    cells = [whole(block) for block in (*before, *behind) if block is not None]
    return (*cells[:names], name, *cells[names:]), end + len(behind)


def _name(lines: Lines, further: Sequence[Column], at: int, most: int) -> tuple[Slice, int] | None:
    """The name of one line or more, up to where all further cells of the row fit."""
    names: list[Slice] = []
    while len(names) <= most:
        cells = [lines.cell(at + n) for n in range(len(further))]
        close = all(block is not None and not block.gap_before for block in cells)
        if names and close and all(fits(*both) for both in zip(further, cells, strict=True)):
            return joined(names), at
        block = lines.cell(at)
        if block is None or is_numeric(block.text) or (names and block.gap_before):
            return None
        names.append(whole(block))
        at += 1
    return None


def _behind_heads(lines: Lines, columns: Sequence[Column], at: int) -> int:
    """The line behind heads that a new page prints again."""
    printed = "".join(column.head.text for column in columns)
    n, said = at, ""
    while n < len(lines.blocks) and len(said) < len(printed):
        said += lines.blocks[n].text
        n += 1
    return n if said == printed else at
