"""Short ways to read a web page and to show what was read."""

from keikaku.documents.html.reader import read_html
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.model import Block, BlockKind, Grid


def reading(body: str, head: str = "") -> Reading:
    page = f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{body}</body></html>"
    return read_html(FileInput("計画.html", "s1", page.encode()))


def blocks(body: str) -> list[Block]:
    return list(reading(body).pages[0].blocks)


_LETTERS = {
    BlockKind.HEADING: "h",
    BlockKind.PARAGRAPH: "p",
    BlockKind.LIST_ITEM: "l",
    BlockKind.TABLE: "t",
    BlockKind.FIGURE: "f",
    BlockKind.FURNITURE: "x",
}


def lines(body: str) -> list[str]:
    """A letter for the kind and the text of each block; that of a table are its cells."""
    return [f"{_LETTERS[b.kind]}:{b.text or shape(b.grid)}" for b in blocks(body)]


def grid(body: str) -> Grid:
    """The one table of a page."""
    (found,) = [block.grid for block in blocks(body) if block.grid is not None]
    return found


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
