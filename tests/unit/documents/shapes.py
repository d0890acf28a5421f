"""Blocks and tables as short texts, so that a test shows them whole."""

from collections.abc import Iterable

from keikaku.documents.model import Block, BlockKind, Grid

_LETTERS = {
    BlockKind.HEADING: "h",
    BlockKind.PARAGRAPH: "p",
    BlockKind.LIST_ITEM: "l",
    BlockKind.TABLE: "t",
    BlockKind.FIGURE: "f",
    BlockKind.NOTE: "n",
    BlockKind.FURNITURE: "x",
}


def marked(blocks: Iterable[Block]) -> list[str]:
    """A letter for the kind and the text of each block; that of a table are its cells."""
    return [f"{_LETTERS[b.kind]}:{b.text or shape(b.grid)}" for b in blocks]


def shape(grid: Grid | None) -> str:
    """A row a line: `<` where a cell reaches from the left, `^` from above, `.` for no cell."""
    if grid is None:
        return ""
    rows = (
        " ".join(_mark(grid, row, column) for column in range(grid.n_columns))
        for row in range(grid.n_rows)
    )
    return " / ".join(rows)


def _mark(grid: Grid, row: int, column: int) -> str:
    cell = grid.at(row, column)
    if cell is None:
        return "."
    if cell.row < row:
        return "^"
    return "<" if cell.column < column else cell.text or "_"
