"""A table with rows that are too low for their texts, which a spreadsheet prints all the same."""

from collections.abc import Mapping
from dataclasses import replace

from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import Table

PITCH = 13.0
ROWS = (
    ("指標名", "単位", "令和６年度", "令和11年度"),
    ("", "人", "310", "420"),
    ("", "％", "55.1", "60.0"),
    ("", "件", "18", "30"),
)
LOW = Table(ROWS, widths=(70, 40, 70, 70), step=14, align="l", margin=2)
Cell = tuple[int, int]


def middle_of(table: Table, cell: Cell) -> float:
    row, _ = cell
    return (table.ys[row] + table.ys[row + 1]) / 2


def write(sheet: Sheet, table: Table, cell: Cell, *lines: str, at: float | None = None) -> None:
    """Lines about the middle of a cell, or from a place down."""
    top = middle_of(table, cell) - PITCH * len(lines) / 2 if at is None else at
    for n, line in enumerate(lines):
        y = top + PITCH * n + (PITCH - table.size) / 2
        sheet.text(table.xs[cell[1]] + table.margin, y, line, table.size)


def cut_off(sheet: Sheet, table: Table, cell: Cell, *lines: str, wide: float = 0.0) -> None:
    """The same of which is painted only what stands in the cell, or that much beyond it."""
    row, column = cell
    left, right = table.xs[column], table.xs[column + 1] + wide
    top, bottom = table.ys[row], table.ys[row + 1]
    sheet.canvas.saveState()
    path = sheet.canvas.beginPath()
    path.rect(left, sheet.height - bottom, right - left, bottom - top)
    sheet.canvas.clipPath(path, stroke=0, fill=0)
    write(sheet, table, cell, *lines)
    sheet.canvas.restoreState()


def filled(texts: Mapping[Cell, str], table: Table = LOW) -> list[list[str]]:
    """What the table reads as with these texts in its cells."""
    rows = [list(row) for row in table.rows]
    for (row, column), text in texts.items():
        rows[row][column] = text
    return rows


def emptied(table: Table, *cells: Cell) -> Table:
    """The table without the texts of some cells."""
    rows = filled(dict.fromkeys(cells, ""), table)
    return replace(table, rows=rows)
