"""A sheet as it lies before a person: what is hidden is gone, merged cells are one box."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from keikaku.documents.sheets.sheet import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    Area,
    Look,
    Sheet,
    SheetCell,
)

_PLAIN = Look()
# The lines around merged cells of so many edges in all are looked at: plans have a few thousand.
_MOST_EDGES = 2_000_000


class Box(NamedTuple):
    """A cell, or cells that are merged: where it lies in the view, and what the sheet calls it."""

    area: Area
    place: Area
    cell: SheetCell


class Axis:
    """Rows or columns without the hidden ones, numbered through."""

    def __init__(self, hidden: set[int]) -> None:
        self._hidden = sorted(hidden)
        self._shifted = [number - index for index, number in enumerate(self._hidden)]

    def shown(self, first: int, last: int) -> tuple[int, int] | None:
        """The numbers in the view of what is not hidden from `first` to `last`; None for none."""
        begin = first - bisect_left(self._hidden, first)
        end = last - bisect_right(self._hidden, last)
        return (begin, end) if end >= begin else None

    def at(self, number: int) -> int:
        """The number on the sheet of what has this number in the view."""
        return number + bisect_right(self._shifted, number)


class View:
    """`boxes` are what has text, `blanks` what is merged and has lines but no text.

    `sides` are the lines that each cell itself has, by row and column of the view; those of merged
    cells lie around the whole.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.name = sheet.name
        self.rows, self.columns = Axis(sheet.hidden_rows), Axis(sheet.hidden_columns)
        self.sides: dict[int, dict[int, int]] = {}
        self.fills: dict[tuple[int, int], str] = {}
        self._last_row = max((row for row, _ in sheet.cells), default=-1)
        self._last_column = max((column for _, column in sheet.cells), default=-1)
        self._edges_left = _MOST_EDGES
        self._ruled: Sequence[int] = ()
        self._take_looks(sheet)
        self.boxes = self._text_boxes(sheet)
        self.blanks = self._blank_boxes(sheet)

    def lines(self, row: int, column: int) -> int:
        """All lines around a cell, those that its neighbours have at its side among them."""
        here = self._own(row, column)
        here |= LEFT * bool(self._own(row, column - 1) & RIGHT)
        here |= RIGHT * bool(self._own(row, column + 1) & LEFT)
        here |= TOP * bool(self._own(row - 1, column) & BOTTOM)
        here |= BOTTOM * bool(self._own(row + 1, column) & TOP)
        return here

    def ruled_rows(self, area: Area) -> Sequence[int]:
        """The rows of an area in which cells have lines."""
        if not self._ruled:
            self._ruled = sorted(self.sides)
        first, last = bisect_left(self._ruled, area.top), bisect_right(self._ruled, area.bottom)
        return self._ruled[first:last]

    def place(self, row: int, column: int) -> Area:
        """What the sheet calls a single cell of the view."""
        sheet_row, sheet_column = self.rows.at(row), self.columns.at(column)
        return Area(sheet_row, sheet_column, sheet_row, sheet_column)

    def _own(self, row: int, column: int) -> int:
        cells = self.sides.get(row)
        return cells.get(column, 0) if cells else 0

    def area(self, place: Area) -> Area | None:
        """Where a range of the sheet lies in the view; None where all of it is hidden."""
        rows = self.rows.shown(place.top, place.bottom)
        columns = self.columns.shown(place.left, place.right)
        return Area(rows[0], columns[0], rows[1], columns[1]) if rows and columns else None

    def _clipped(self, place: Area) -> Area:
        """A merged range without what lies beyond all text."""
        bottom = max(place.top, min(place.bottom, self._last_row))
        right = max(place.left, min(place.right, self._last_column))
        return Area(place.top, place.left, bottom, right)

    def _take_looks(self, sheet: Sheet) -> None:
        for (row, column), cell in sheet.cells.items():
            self._take_look(row, column, cell.look)
        for row, looks in sheet.blanks.items():
            if row > self._last_row:
                continue
            for column, look in looks.items():
                if column <= self._last_column:
                    self._take_look(row, column, look)

    def _take_look(self, row: int, column: int, look: Look) -> None:
        if not look.borders and not look.fill:
            return
        area = self.area(Area(row, column, row, column))
        if area is None:
            return
        if look.borders:
            self.sides.setdefault(area.top, {})[area.left] = look.borders
        if look.fill:
            self.fills[area.top, area.left] = look.fill

    def _text_boxes(self, sheet: Sheet) -> Sequence[Box]:
        boxes = []
        for (row, column), cell in sorted(sheet.cells.items()):
            place = self._clipped(sheet.area_of(row, column))
            area = self.area(place)
            if area is not None:
                self._surround(area, cell.look.borders)
                boxes.append(Box(area, sheet.area_of(row, column), cell))
        return sorted(boxes)

    def _blank_boxes(self, sheet: Sheet) -> Sequence[Box]:
        boxes = []
        for (row, column), whole in sheet.merged.items():
            if (row, column) in sheet.cells or row > self._last_row or column > self._last_column:
                continue
            look = sheet.blanks.get(row, {}).get(column, _PLAIN)
            area = self.area(self._clipped(whole))
            if area is not None and look.borders:
                self._surround(area, look.borders)
                boxes.append(Box(area, whole, SheetCell("", look)))
        return boxes

    def _surround(self, area: Area, borders: int) -> None:
        """Sets the lines of merged cells around the whole, and none between them."""
        edges = 2 * (area.bottom - area.top + area.right - area.left)
        self._edges_left -= edges
        if not edges or self._edges_left < 0:
            return
        for column in range(area.left, area.right + 1):
            for row in {area.top, area.bottom}:
                self._keep_outer(area, row, column, borders)
        for row in range(area.top + 1, area.bottom):
            for column in {area.left, area.right}:
                self._keep_outer(area, row, column, borders)

    def _keep_outer(self, area: Area, row: int, column: int, borders: int) -> None:
        outer = (
            LEFT * (column == area.left)
            | RIGHT * (column == area.right)
            | TOP * (row == area.top)
            | BOTTOM * (row == area.bottom)
        )
        sides = (self._own(row, column) | borders) & outer
        if sides:
            self.sides.setdefault(row, {})[column] = sides
        elif row in self.sides:
            self.sides[row].pop(column, None)
