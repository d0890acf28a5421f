"""What a person sees of the value of a cell, by the look of the cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from keikaku.documents.sheets.formats.shown import Shown, shown_number, shown_text, stored_number
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
from keikaku.documents.sheets.xlsx.strings import NO_TEXT, CellText, unescaped

WIDEST = 11  # characters of a number without a format
_MOST_KNOWN = 100_000
_TRUE = ("1", "true")


class Book(NamedTuple):
    """What the sheets of a workbook share."""

    strings: Sequence[CellText]
    looks: Sequence[Look]
    from_1904: bool


@dataclass(slots=True)
class RawCell:
    """A cell as far as it has been read."""

    row: int
    column: int
    kind: str
    style: int
    value: str | None = None
    text: str | None = None
    has_formula: bool = False


class CellValues:
    """Makes the cells of one sheet, and keeps what has to be told of them.

    `narrow` are numbers without a format whose decimals show only as far as the cell is wide.
    """

    def __init__(self, book: Book, sheet: Sheet) -> None:
        self._book, self._sheet = book, sheet
        self.narrow: list[tuple[int, int, Decimal]] = []
        self._known: dict[tuple[str, int], Shown] = {}

    def shown(self, raw: RawCell, look: Look) -> SheetCell:
        """The cell as shown."""
        if raw.kind in ("s", "str", "inlineStr"):
            return self._of_text(self._text(raw), look)
        if raw.value is None or not raw.value.strip():
            return self._without_value(raw, look)
        if raw.kind == "e":
            return SheetCell(raw.value, look, (ERROR_VALUE,))
        if raw.kind == "b":
            return SheetCell("TRUE" if raw.value in _TRUE else "FALSE", look)
        number = _serial(raw.value) if raw.kind == "d" else stored_number(raw.value)
        if number is None:
            return self._of_text(CellText(raw.value), look)
        return self._of_number(number, raw, look)

    def _without_value(self, raw: RawCell, look: Look) -> SheetCell:
        if not raw.has_formula:
            return SheetCell("", look)
        self._sheet.not_calculated.append(cell_name(raw.row, raw.column))
        return SheetCell("", look, (NOT_CALCULATED,))

    def _text(self, raw: RawCell) -> CellText:
        if raw.kind != "s":
            return CellText(unescaped((raw.text if raw.kind == "inlineStr" else raw.value) or ""))
        index = whole(raw.value)
        strings = self._book.strings
        return strings[index] if index is not None and index < len(strings) else NO_TEXT

    def _of_text(self, text: CellText, look: Look) -> SheetCell:
        if look.struck and text.text.strip():
            text = CellText("", text.original or text.text)
        shown = shown_text(text.text, look.code)
        self._count_unseen(text.text, shown)
        flags = () if text.original is None else (STRUCK_OUT,)
        return SheetCell(shown, look, flags, text.original)

    def _of_number(self, number: Decimal, raw: RawCell, look: Look) -> SheetCell:
        key = (raw.value or "", raw.style)
        shown = self._known.get(key)
        if shown is None:
            shown = shown_number(number, look.code, WIDEST, self._book.from_1904)
            if len(self._known) < _MOST_KNOWN:
                self._known[key] = shown
        if "." in shown.text and look.code == "General":
            self.narrow.append((raw.row, raw.column, number))
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
