"""The XML of one sheet, read as a stream: a sheet of any size takes the memory of its texts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from keikaku.documents.package import Package
from keikaku.documents.sheets.budget import Budget
from keikaku.documents.sheets.formats.shown import shown_number
from keikaku.documents.sheets.sheet import Area, Look, Sheet
from keikaku.documents.sheets.xlsx.references import area_at, cell_at
from keikaku.documents.sheets.xlsx.values import WIDEST, Book, CellValues, RawCell, whole

_DEFAULT_WIDTH = 8  # characters of a column that nobody has set
_PADDING = 0.71
_TRUE = ("1", "true")


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
            if room >= WIDEST:
                break
        return room


class _SheetReader:
    """Takes the events of the parser and fills a sheet."""

    def __init__(self, name: str, book: Book, budget: Budget) -> None:
        self._sheet = Sheet(name)
        self._book, self._budget = book, budget
        self._widths = _Widths()
        self._row = self._column = -1
        self._cell: RawCell | None = None
        self._texts: list[str] | None = None
        self._in_guide = False
        self._values = CellValues(book, self._sheet)
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
        for row, column, number in self._values.narrow:
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
        first, last = whole(attributes.get("min")), whole(attributes.get("max"))
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
        row = whole(attributes.get("r"))
        self._row = row - 1 if row else self._row + 1
        self._column = -1
        if attributes.get("hidden") in _TRUE or _size(attributes.get("ht", "1")) == 0:
            self._sheet.hidden_rows.add(self._row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._budget.take(self._sheet.name, cells=1)
        place = cell_at(attributes["r"]) if "r" in attributes else None
        row, column = place or (self._row, self._column + 1)
        self._row, self._column = row, column
        style = whole(attributes.get("s")) or 0
        self._cell = RawCell(row, column, attributes.get("t", "n"), style)

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
        cell = self._values.shown(raw, look)
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


def _size(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0


def _room(width: str) -> int:
    return max(1, int(min(_size(width), 255) - _PADDING + 0.01))
