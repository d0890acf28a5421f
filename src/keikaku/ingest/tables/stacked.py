"""Two tables one under the other as one."""

from dataclasses import replace

from keikaku.documents.model import Grid


def stacked(upper: Grid, lower: Grid) -> Grid:
    """The rows of the lower table below those of the upper one."""
    moved = (replace(cell, row=cell.row + upper.n_rows) for cell in lower.cells)
    width = max(upper.n_columns, lower.n_columns)
    rows = upper.n_rows + lower.n_rows
    return Grid(rows, width, (*upper.cells, *moved), upper.source, upper.caption, upper.header_rows)
