"""A sheet as it lies before a person: what is hidden is gone, merged cells are one box."""

from bisect import bisect_left, bisect_right
from itertools import chain
from typing import NamedTuple

from keikaku.documents.sheets.ruling import Ruling
from keikaku.documents.sheets.sheet import Area, Look, Sheet, SheetCell

_PLAIN = Look()


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

    @property
    def is_whole(self) -> bool:
        """Whether nothing is hidden."""
        return not self._hidden

    def number(self, number: int) -> int | None:
        """The number in the view of a row or column; None where it is hidden."""
        if not self._hidden:
            return number
        found = self.shown(number, number)
        return found[0] if found else None

    def at(self, number: int) -> int:
        """The number on the sheet of what has this number in the view."""
        return number + bisect_right(self._shifted, number)


class View:
    """`boxes` are what has text, `blanks` what is merged and has lines but no text."""

    def __init__(self, sheet: Sheet) -> None:
        self.name = sheet.name
        self.rows, self.columns = Axis(sheet.hidden_rows), Axis(sheet.hidden_columns)
        self.fills: dict[tuple[int, int], str] = {}
        self._sheet = sheet
        self._last_row = max((row for row, _ in sheet.cells), default=-1)
        self._last_column = max((column for _, column in sheet.cells), default=-1)
        drawn = self._drawn()
        self.boxes = self._text_boxes()
        self.blanks = self._blank_boxes()
        merged = [box.area for box in (*self.boxes, *self.blanks)]
        self.ruling = Ruling(drawn, [a for a in merged if a.bottom > a.top or a.right > a.left])

    def place(self, row: int, column: int) -> Area:
        """What the sheet calls a single cell of the view."""
        sheet_row, sheet_column = self.rows.at(row), self.columns.at(column)
        return Area(sheet_row, sheet_column, sheet_row, sheet_column)

    def area(self, place: Area) -> Area | None:
        """Where a range of the sheet lies in the view; None where all of it is hidden."""
        if self.rows.is_whole and self.columns.is_whole:
            return place
        rows = self.rows.shown(place.top, place.bottom)
        columns = self.columns.shown(place.left, place.right)
        return Area(rows[0], columns[0], rows[1], columns[1]) if rows and columns else None

    def _clipped(self, place: Area) -> Area:
        """A merged range without what lies beyond all text."""
        bottom = max(place.top, min(place.bottom, self._last_row))
        right = max(place.left, min(place.right, self._last_column))
        return Area(place.top, place.left, bottom, right)

    def _drawn(self) -> list[tuple[int, int, int]]:
        """The cells that have lines of their own, and the colours of cells."""
        sheet, found = self._sheet, []
        shown_row, shown_column = self.rows.number, self.columns.number
        looks = chain(
            ((row, column, cell.look) for (row, column), cell in sheet.cells.items()),
            (
                (row, column, look)
                for row, blanks in sheet.blanks.items()
                if row <= self._last_row
                for column, look in blanks.items()
                if column <= self._last_column
            ),
        )
        for row, column, look in looks:
            if not look.borders and not look.fill:
                continue
            at, across = shown_row(row), shown_column(column)
            if at is None or across is None:
                continue
            if look.borders:
                found.append((at, across, look.borders))
            if look.fill:
                self.fills[at, across] = look.fill
        return found

    def _text_boxes(self) -> list[Box]:
        boxes, merged = [], self._sheet.merged
        for (row, column), cell in sorted(self._sheet.cells.items()):
            whole = merged.get((row, column))
            place = Area(row, column, row, column) if whole is None else whole
            area = self.area(place if whole is None else self._clipped(place))
            if area is not None:
                boxes.append(Box(area, place, cell))
        return boxes if self.rows.is_whole and self.columns.is_whole else sorted(boxes)

    def _blank_boxes(self) -> list[Box]:
        sheet, boxes = self._sheet, []
        for (row, column), whole in sheet.merged.items():
            if (row, column) in sheet.cells or row > self._last_row or column > self._last_column:
                continue
            look = sheet.blanks.get(row, {}).get(column, _PLAIN)
            area = self.area(self._clipped(whole))
            if area is not None and look.borders:
                boxes.append(Box(area, whole, SheetCell("", look)))
        return boxes
