"""A table without the columns at its right edge in which nothing is printed."""

from dataclasses import replace

from keikaku.documents.model import Grid


def without_blank_edge(grid: Grid) -> Grid:
    """The table up to its last column that says anything; itself where that is the last one.

    Forms that go by how many cells a row has would take the blank for one of them.
    """
    last = max((c.column for c in grid.cells if c.text.strip()), default=None)
    if last is None or last + 1 >= grid.n_columns or _reaches_to_the_edge(grid, last):
        return grid
    cells = tuple(
        replace(cell, colspan=min(cell.colspan, last + 1 - cell.column))
        for cell in grid.cells
        if cell.column <= last
    )
    return Grid(grid.n_rows, last + 1, cells, grid.source, grid.caption, grid.header_rows)


def _reaches_to_the_edge(grid: Grid, last: int) -> bool:
    """Whether a cell that says something reaches further, but for lines over the whole table."""
    reaching = (c for c in grid.cells if c.text.strip() and c.column + c.colspan > last + 1)
    return any(cell.column > 0 for cell in reaching)
