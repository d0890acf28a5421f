"""Names that go on with the first of their parts: 歩数 男性 over 女性, as text of PDFs has them."""

from collections.abc import Iterator
from dataclasses import replace

from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.part_names import is_bare_part
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_COLUMNS = 3


def parts_apart(grid: Grid, words: Vocabulary) -> Grid:
    """The table with the parts in a column of their own behind the names; itself without such."""
    for column in range(min(_COLUMNS, grid.n_columns)):
        heads = [cell for cell in grid.cells if cell.column == column and cell.colspan == 1]
        named = any(read_header(0, cell.text, words).role is ColumnRole.NAME for cell in heads)
        groups = list(_groups(grid, column)) if named else []
        if groups:
            return _with_column(grid, column, groups)
    return grid


def _groups(grid: Grid, column: int) -> Iterator[range]:
    """The rows of each name that ends in a part, with those that name but another one below it."""
    for row in range(grid.n_rows):
        end = row + 1
        while _names_part(grid, end, column):
            end += 1
        name, part = _name_and_part(grid.text(row, column))
        if (
            name
            and end > row + 1
            and part not in [grid.text(r, column) for r in range(row + 1, end)]
        ):
            yield range(row, end)


def _names_part(grid: Grid, row: int, column: int) -> bool:
    cell = grid.at(row, column) if row < grid.n_rows else None
    single = cell is not None and (cell.rowspan, cell.colspan) == (1, 1)
    return single and cell is not None and is_bare_part(cell.text)


def _name_and_part(text: str) -> tuple[str, str]:
    """A name and the part behind it, parted by white space; blank where there is none."""
    *name, part = text.split() or [""]
    return (text[: text.rindex(part)].rstrip(), part) if name and is_bare_part(part) else ("", "")


def _with_column(grid: Grid, column: int, groups: list[range]) -> Grid:
    first = {rows.start: len(rows) for rows in groups}
    inner = {row for rows in groups for row in rows} - first.keys()
    cells = [one for cell in grid.cells for one in _moved(cell, column, first, inner)]
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    width = grid.n_columns + 1
    return Grid(grid.n_rows, width, ordered, grid.source, grid.caption, grid.header_rows)


def _moved(cell: Cell, column: int, first: dict[int, int], inner: set[int]) -> Iterator[Cell]:
    """The cells that stand for one when the parts have a column behind another."""
    if cell.column > column:
        yield replace(cell, column=cell.column + 1)
    elif cell.column + cell.colspan <= column:
        yield cell
    elif cell.column == column and cell.row in first:
        name, part = _name_and_part(cell.text)
        yield replace(cell, text=name, rowspan=first[cell.row])
        yield replace(cell, text=part, column=column + 1)
    elif cell.column == column and cell.row in inner:
        yield replace(cell, column=column + 1)
    else:
        yield replace(cell, colspan=cell.colspan + 1)
