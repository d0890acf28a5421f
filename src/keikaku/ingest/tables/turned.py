"""A part of a table turned on its side, so that indicators in columns are read as rows are."""

from collections.abc import Sequence
from dataclasses import replace

from keikaku.documents.model import Cell, Grid

_FEWEST = 2


def turned(grid: Grid, rows: Sequence[int]) -> Grid | None:
    """The rows `rows` with every row a column; None where they are no table of their own.

    Lines in one cell at the top and the bottom, titles and notes, are left out.
    """
    inner = _without_lines(grid, rows)
    if len(inner) < _FEWEST or grid.n_columns < _FEWEST:
        return None
    first, last = inner[0], inner[-1]
    cells = [_turned(cell, first) for cell in grid.cells if first <= cell.row <= last]
    if any(cell.row + cell.rowspan > last + 1 for cell in grid.cells if cell.row in inner):
        return None
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    return Grid(grid.n_columns, last - first + 1, ordered, grid.source, grid.caption)


def _without_lines(grid: Grid, rows: Sequence[int]) -> Sequence[int]:
    kept = list(rows)
    while kept and _is_line(grid, kept[0]):
        kept.pop(0)
    while kept and _is_line(grid, kept[-1]):
        kept.pop()
    return kept


def _is_line(grid: Grid, row: int) -> bool:
    texts = {text.strip() for text in grid.row(row) if text.strip()}
    return not texts or texts == {grid.text(row, 0).strip()}


def _turned(cell: Cell, first: int) -> Cell:
    return replace(
        cell,
        row=cell.column,
        column=cell.row - first,
        rowspan=cell.colspan,
        colspan=cell.rowspan,
    )
