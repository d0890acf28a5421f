"""The XML of one sheet, read as a stream: a sheet of any size takes the memory of its texts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from keikaku.documents.package import Package
from keikaku.documents.sheets.budget import Budget
from keikaku.documents.sheets.formats.shown import Shown, shown_number, shown_text, stored_number
from keikaku.documents.sheets.sheet import (
    ERROR_VALUE,
    NOT_CALCULATED,
    SCALED,
    STRUCK_OUT,
    Area,
    Look,
    Sheet,
    SheetCell,
    cell_name,
)
from keikaku.documents.sheets.xlsx.references import area_at, cell_at
from keikaku.documents.sheets.xlsx.strings import CellText, unescaped

_DEFAULT_WIDTH = 8  # characters of a column that nobody has set
_PADDING = 0.71
_WIDEST = 11
_MOST_KNOWN = 100_000
_TRUE = ("1", "true")


class Book(NamedTuple):
    """What the sheets of a workbook share."""

    strings: Sequence[CellText]
    looks: Sequence[Look]
    from_1904: bool


@dataclass(slots=True)
class _Raw:
    """A cell as far as it has been read."""

    row: int
    column: int
    kind: str
    style: int
    value: str | None = None
    text: str | None = None
    has_formula: bool = False


def read_sheet(package: Package, part: str, name: str, book: Book, budget: Budget) -> Sheet:
    """The sheet that a part describes. Raises Unreadable when it is damaged or too large."""
    reader = _SheetReader(name, book, budget)
    package.scan(part, reader)
    return reader.finished()


@dataclass(slots=True)
class _Widths:
    """The room of columns in characters."""

    default: int = _DEFAULT_WIDTH
    set: dict[int, int] = field(default_factory=dict)

    def of(self, area: Area) -> int:
        """The room of a range, as far as it matters."""
        room = 0
        for column in range(area.left, area.right + 1):
            room += self.set.get(column, self.default)
            if room >= _WIDEST:
                break
        return room


class _SheetReader:
    """Takes the events of the parser and fills a sheet."""

    def __init__(self, name: str, book: Book, budget: Budget) -> None:
        self._sheet = Sheet(name)
        self._book, self._budget = book, budget
        self._widths = _Widths()
        self._row = self._column = -1
        self._cell: _Raw | None = None
        self._texts: list[str] | None = None
        self._in_guide = False
        self._narrow: list[tuple[int, int, Decimal]] = []
        self._known: dict[tuple[str, int], Shown] = {}
        self._names: dict[str, str] = {}
        self._blanks: dict[int, dict[int, Look]] = {}
        self._starts: Mapping[str, Callable[[dict[str, str]], None]] = {
            "row": self._start_row,
            "c": self._start_cell,
            "v": self._start_text,
            "t": self._start_text,
            "f": self._start_formula,
            "rPh": self._start_guide,
            "col": self._columns,
            "mergeCell": self._merge,
            "sheetFormatPr": self._format,
        }
        self._ends: Mapping[str, Callable[[], None]] = {
            "row": self._end_row,
            "c": self._end_cell,
            "v": self._end_value,
            "t": self._end_inline,
            "rPh": self._end_guide,
        }

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        handler = self._starts.get(self._local(name))
        if handler is not None:
            handler(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        handler = self._ends.get(self._local(name))
        if handler is not None:
            handler()

    def characters(self, text: str) -> None:
        """Text between the elements."""
        if self._texts is not None:
            self._texts.append(text)

    def finished(self) -> Sheet:
        """The sheet, when all has been read."""
        self._sheet.blanks = dict(self._blanks)
        for row, column, number in self._narrow:
            room = self._widths.of(self._sheet.area_of(row, column))
            cell = self._sheet.cells[row, column]
            text = shown_number(number, cell.look.code, room).text
            self._sheet.cells[row, column] = cell._replace(text=text)
        return self._sheet

    def _local(self, name: str) -> str:
        local = self._names.get(name)
        if local is None:
            local = self._names[name] = name.rpartition(" ")[2]
        return local

    def _format(self, attributes: dict[str, str]) -> None:
        width = attributes.get("defaultColWidth")
        if width is not None:
            self._widths.default = _room(width)
        elif attributes.get("baseColWidth", "").isdigit():
            self._widths.default = int(attributes["baseColWidth"])

    def _columns(self, attributes: dict[str, str]) -> None:
        first, last = _whole(attributes.get("min")), _whole(attributes.get("max"))
        if first is None or last is None or not 1 <= first <= last <= 16_384:
            return
        columns = range(first - 1, last)
        width = attributes.get("width")
        if attributes.get("hidden") in _TRUE or (width is not None and _size(width) == 0):
            self._sheet.hidden_columns.update(columns)
        if width is not None:
            self._widths.set.update(dict.fromkeys(columns, _room(width)))

    def _merge(self, attributes: dict[str, str]) -> None:
        area = area_at(attributes.get("ref", ""))
        if area is not None:
            self._sheet.merged[area.top, area.left] = area
            self._budget.take(self._sheet.name, cells=1)

    def _start_row(self, attributes: dict[str, str]) -> None:
        row = _whole(attributes.get("r"))
        self._row = row - 1 if row else self._row + 1
        self._column = -1
        if attributes.get("hidden") in _TRUE or _size(attributes.get("ht", "1")) == 0:
            self._sheet.hidden_rows.add(self._row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._budget.take(self._sheet.name, cells=1)
        place = cell_at(attributes["r"]) if "r" in attributes else None
        row, column = place or (self._row, self._column + 1)
        self._row, self._column = row, column
        style = _whole(attributes.get("s")) or 0
        self._cell = _Raw(row, column, attributes.get("t", "n"), style)

    def _start_text(self, _: dict[str, str]) -> None:
        self._texts = None if self._in_guide or self._cell is None else []

    def _start_formula(self, _: dict[str, str]) -> None:
        if self._cell is not None:
            self._cell.has_formula = True

    def _start_guide(self, _: dict[str, str]) -> None:
        self._in_guide = True

    def _end_guide(self) -> None:
        self._in_guide = False

    def _end_value(self) -> None:
        if self._cell is not None and self._texts is not None:
            self._cell.value = "".join(self._texts)
        self._texts = None

    def _end_inline(self) -> None:
        if self._cell is not None and self._texts is not None:
            self._cell.text = (self._cell.text or "") + "".join(self._texts)
        self._texts = None

    def _end_cell(self) -> None:
        raw, self._cell = self._cell, None
        if raw is None:
            return
        looks = self._book.looks
        look = looks[raw.style] if raw.style < len(looks) else looks[0]
        cell = self._shown(raw, look)
        if cell.text.strip() or cell.flags or cell.original:
            self._budget.take(self._sheet.name, texts=1 + len(cell.text) // 1000)
            self._sheet.cells[raw.row, raw.column] = cell
        elif look.borders or look.fill:
            self._add_blank(raw.row, raw.column, look)

    def _add_blank(self, row: int, column: int, look: Look) -> None:
        self._blanks.setdefault(row, {})[column] = look

    def _end_row(self) -> None:
        """Rows that look alike share their blanks: whole sheets are formatted so."""
        blanks, row = self._blanks, self._row
        if row in blanks and blanks[row] == blanks.get(row - 1):
            blanks[row] = blanks[row - 1]

    def _shown(self, raw: _Raw, look: Look) -> SheetCell:
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

    def _without_value(self, raw: _Raw, look: Look) -> SheetCell:
        if not raw.has_formula:
            return SheetCell("", look)
        self._sheet.not_calculated.append(cell_name(raw.row, raw.column))
        return SheetCell("", look, (NOT_CALCULATED,))

    def _text(self, raw: _Raw) -> CellText:
        if raw.kind != "s":
            return CellText(unescaped((raw.text if raw.kind == "inlineStr" else raw.value) or ""))
        index = _whole(raw.value)
        strings = self._book.strings
        return strings[index] if index is not None and index < len(strings) else CellText("")

    def _of_text(self, text: CellText, look: Look) -> SheetCell:
        if look.struck and text.text.strip():
            text = CellText("", text.original or text.text)
        shown = shown_text(text.text, look.code)
        self._count_unseen(text.text, shown)
        flags = () if text.original is None else (STRUCK_OUT,)
        return SheetCell(shown, look, flags, text.original)

    def _of_number(self, number: Decimal, raw: _Raw, look: Look) -> SheetCell:
        key = (raw.value or "", raw.style)
        shown = self._known.get(key)
        if shown is None:
            shown = shown_number(number, look.code, _WIDEST, self._book.from_1904)
            if len(self._known) < _MOST_KNOWN:
                self._known[key] = shown
        if "." in shown.text and look.code == "General":
            self._narrow.append((raw.row, raw.column, number))
        self._count_unseen("0", shown.text)
        if look.struck:
            return SheetCell("", look, (STRUCK_OUT,), shown.text)
        return SheetCell(shown.text, look, (SCALED,) if shown.scaled else ())

    def _count_unseen(self, stored: str, shown: str) -> None:
        """Counts what a format such as ;;; keeps from being seen."""
        self._sheet.unseen += bool(stored.strip()) and not shown.strip()


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else None


def _size(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0


def _room(width: str) -> int:
    return max(1, int(min(_size(width), 255) - _PADDING + 0.01))


def _serial(text: str) -> Decimal | None:
    """The number of a day that a file writes as 2024-03-31T00:00:00."""
    try:
        day = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
    passed = day - datetime(1899, 12, 30)
    return Decimal(passed.days) + Decimal(passed.seconds) / 86_400
