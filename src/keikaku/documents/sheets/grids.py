"""The tables of a sheet: without rows and columns that only its layout needs, titles apart."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from keikaku.documents.sheets.arrange import Piece
from keikaku.documents.sheets.sheet import Area, Look, SheetCell
from keikaku.documents.sheets.view import Box, View

_BLANK = SheetCell("", Look())


class Laid(NamedTuple):
    """A table: its cells in their places, counted from its own corner.

    `bars` are the areas of cells that a bar, an arrow or a shading lies over.
    """

    n_rows: int
    n_columns: int
    cells: Sequence[tuple[Area, Box]]
    bars: frozenset[Area] = frozenset()


def lay_out(view: View, table: Piece) -> Laid:
    """The grid of a table. Its last row and column are the last ones with text."""
    boxes = [*table.boxes, *_blanks_in(view, table)]
    rows, columns = _real_rows(view, table, boxes), _real_columns(view, table, boxes)
    row_at = {row: index for index, row in enumerate(rows)}
    column_at = {column: index for index, column in enumerate(columns)}
    taken: set[tuple[int, int]] = set()
    cells: list[tuple[Area, Box]] = []
    for box in boxes:
        top, left, bottom, right = box.area
        if top == bottom and left == right:
            row, column = row_at[top], column_at[left]
            area = Area(row, column, row, column)
        else:
            area = _in_grid(box.area, rows, columns)
        if _take(area, taken):
            cells.append((area, box))
    cells += _rest(view, rows, columns, taken)
    return Laid(len(rows), len(columns), sorted(cells))


def _blanks_in(view: View, table: Piece) -> Iterator[Box]:
    area = table.area
    for box in view.blanks:
        if area.holds(box.area.top, box.area.left):
            yield box


def _real_columns(view: View, table: Piece, boxes: Sequence[Box]) -> list[int]:
    """The columns in which a text begins, or that have a line at their left.

    On graph paper, sheets with narrow columns that are merged everywhere, the others are none.
    """
    begins = {box.area.left for box in table.boxes}
    last = max(begins)
    if table.ruled:
        begins |= {box.area.left for box in boxes if box.area.left <= last}
        reach = table.area._replace(right=last)
        begins.update(view.ruling.columns_begun(reach))
    return sorted(begins)


def _real_rows(view: View, table: Piece, boxes: Sequence[Box]) -> list[int]:
    """The rows in which a text begins, and blank ones between lines, one where they are several."""
    begins = {box.area.top for box in table.boxes}
    if not table.ruled:
        return sorted(begins)
    covered = {row for box in boxes for row in range(box.area.top + 1, box.area.bottom + 1)}
    last, blank_above = max(begins), -1
    for row in view.ruling.rows_begun(table.area):
        if row in begins or row in covered or row > last:
            continue
        if blank_above != row - 1:
            begins.add(row)
        blank_above = row
    return sorted(begins)


def _in_grid(area: Area, rows: Sequence[int], columns: Sequence[int]) -> Area:
    """An area in numbers of the grid's own rows and columns."""
    return Area(
        bisect_left(rows, area.top),
        bisect_left(columns, area.left),
        bisect_right(rows, area.bottom) - 1,
        bisect_right(columns, area.right) - 1,
    )


def _take(area: Area, taken: set[tuple[int, int]]) -> bool:
    """Takes the places of a cell, unless it has none or another cell has one of them."""
    if area.top == area.bottom and area.left == area.right:
        places = {(area.top, area.left)}
    else:
        rows, columns = range(area.top, area.bottom + 1), range(area.left, area.right + 1)
        places = {(row, column) for row in rows for column in columns}
    if not places or not taken.isdisjoint(places):
        return False
    taken |= places
    return True


def _rest(
    view: View, rows: Sequence[int], columns: Sequence[int], taken: set[tuple[int, int]]
) -> Iterator[tuple[Area, Box]]:
    """The blank cells of a table."""
    for at, row in enumerate(rows):
        for across, column in enumerate(columns):
            if (at, across) not in taken:
                area = Area(row, column, row, column)
                box = Box(area, view.place(row, column), _BLANK)
                yield Area(at, across, at, across), box
