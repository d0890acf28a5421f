"""What a person sees of the value of a cell, by the look of the cell."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from lxml import etree

from keikaku.documents.office.markup import local
from keikaku.documents.sheets.formats.shown import shown_number, shown_text, stored_number
from keikaku.documents.sheets.sheet import (
    ERROR_VALUE,
    NOT_CALCULATED,
    SCALED,
    STRUCK_OUT,
    Look,
    Sheet,
    SheetCell,
    cell_name,
)
from keikaku.documents.sheets.xlsx.strings import NO_TEXT, CellText, text_in, unescaped

WIDEST = 11  # characters of a number without a format
_TRUE = ("1", "true")


class Book(NamedTuple):
    """What the sheets of a workbook share."""

    strings: Sequence[CellText]
    looks: Sequence[Look]
    from_1904: bool


class CellValues:
    """Makes the cells of one sheet, and keeps what has to be told of them.

    `narrow` are numbers without a format whose decimals show only as far as the cell is wide.
    """

    def __init__(self, book: Book, sheet: Sheet) -> None:
        self._book, self._sheet = book, sheet
        self.narrow: list[tuple[int, int, Decimal]] = []

    def shown(
        self, element: etree._Element, kind: str, place: tuple[int, int], look: Look
    ) -> SheetCell:
        """The cell of an element as shown."""
        value, has_formula = None, False
        for child in element:
            name = local(child)
            if name == "v":
                value = child.text
            elif name == "f":
                has_formula = True
            elif name == "is" and kind == "inlineStr":
                return self._of_text(text_in(child), look)
        if kind == "s":
            return self._of_text(self._shared(value), look)
        if value is None or not value.strip():
            return self._without_value(place, look, has_formula and kind != "str")
        return self._of_value(value, kind, place, look)

    def _of_value(self, value: str, kind: str, place: tuple[int, int], look: Look) -> SheetCell:
        if kind == "e":
            return SheetCell(value, look, (ERROR_VALUE,))
        if kind == "b":
            return SheetCell("TRUE" if value in _TRUE else "FALSE", look)
        number = None
        if kind != "str":
            number = _serial(value) if kind == "d" else stored_number(value)
        if number is None:
            return self._of_text(CellText(unescaped(value)), look)
        return self._of_number(number, place, look)

    def _without_value(self, place: tuple[int, int], look: Look, has_formula: bool) -> SheetCell:
        if not has_formula:
            return SheetCell("", look)
        self._sheet.not_calculated.append(cell_name(*place))
        return SheetCell("", look, (NOT_CALCULATED,))

    def _shared(self, value: str | None) -> CellText:
        index = whole(value)
        strings = self._book.strings
        return strings[index] if index is not None and index < len(strings) else NO_TEXT

    def _of_text(self, text: CellText, look: Look) -> SheetCell:
        if look.struck and text.text.strip():
            text = CellText("", text.original or text.text)
        shown = shown_text(text.text, look.code)
        if shown is not text.text:
            self._count_unseen(text.text, shown)
        flags = () if text.original is None else (STRUCK_OUT,)
        return SheetCell(shown, look, flags, text.original)

    def _of_number(self, number: Decimal, place: tuple[int, int], look: Look) -> SheetCell:
        shown = shown_number(number, look.code, WIDEST, self._book.from_1904)
        if "." in shown.text and look.code == "General":
            self.narrow.append((*place, number))
        if not shown.text:
            self._count_unseen("0", shown.text)
        if look.struck:
            return SheetCell("", look, (STRUCK_OUT,), shown.text)
        return SheetCell(shown.text, look, (SCALED,) if shown.scaled else ())

    def _count_unseen(self, stored: str, shown: str) -> None:
        """Counts what a format such as ;;; keeps from being seen."""
        self._sheet.unseen += bool(stored.strip()) and not shown.strip()


def whole(text: str | None) -> int | None:
    """A whole number of no more digits than a sheet has rows; None for anything else."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else None


def _serial(text: str) -> Decimal | None:
    """The number of a day that a file writes as 2024-03-31T00:00:00."""
    try:
        day = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
    passed = day - datetime(1899, 12, 30)
    return Decimal(passed.days) + Decimal(passed.seconds) / 86_400
