"""The XML of one sheet, read as a stream: a sheet of any size takes the memory of its texts."""

from lxml import etree

from keikaku.documents.office.markup import local
from keikaku.documents.package import Package
from keikaku.documents.sheets.budget import Budget
from keikaku.documents.sheets.formats.shown import shown_number
from keikaku.documents.sheets.sheet import Look, Sheet
from keikaku.documents.sheets.xlsx.references import area_at, cell_at
from keikaku.documents.sheets.xlsx.values import Book, CellValues, whole
from keikaku.documents.sheets.xlsx.widths import Widths, size

_TRUE = ("1", "true")
_NAMES = ("c", "row", "col", "mergeCell", "sheetFormatPr")


def read_sheet(package: Package, part: str, name: str, book: Book, budget: Budget) -> Sheet:
    """The sheet that a part describes. Raises Unreadable when it is damaged or too large."""
    reader = _SheetReader(name, book, budget)
    takes = {
        "c": reader.cell,
        "row": reader.end_row,
        "col": reader.columns,
        "mergeCell": reader.merge,
        "sheetFormatPr": reader.format,
    }
    for element in package.elements(part, *_NAMES):
        takes[local(element)](element)
    return reader.sheet()


class _SheetReader:
    """Takes the elements of a sheet in their order."""

    def __init__(self, name: str, book: Book, budget: Budget) -> None:
        self._sheet = Sheet(name)
        self._looks, self._budget = book.looks, budget
        self._values = CellValues(book, self._sheet)
        self._widths = Widths()
        self._row_element: etree._Element | None = None
        self._row = self._column = -1
        self._cells_of_row = self._texts_of_row = 0
        self._styled: dict[str, Look] = {}

    def sheet(self) -> Sheet:
        """The sheet, when all has been read."""
        for row, column, number in self._values.narrow:
            room = self._widths.of(self._sheet.area_of(row, column))
            cell = self._sheet.cells[row, column]
            text = shown_number(number, cell.look.code, room).text
            self._sheet.cells[row, column] = cell._replace(text=text)
        return self._sheet

    def format(self, element: etree._Element) -> None:
        """The width that columns have where none is set."""
        self._widths.set_default(element.get("defaultColWidth"), element.get("baseColWidth"))

    def columns(self, element: etree._Element) -> None:
        """Columns that are hidden or have a width of their own."""
        first, last = whole(element.get("min")), whole(element.get("max"))
        if first is None or last is None or not 1 <= first <= last <= 16_384:
            return
        columns, width = range(first - 1, last), element.get("width")
        if element.get("hidden") in _TRUE or (width is not None and size(width) == 0):
            self._sheet.hidden_columns.update(columns)
        if width is not None:
            self._widths.set(columns, width)

    def merge(self, element: etree._Element) -> None:
        """A range of cells that are merged."""
        area = area_at(element.get("ref", ""))
        if area is not None:
            self._sheet.merged[area.top, area.left] = area
            self._budget.take(self._sheet.name, cells=1)

    def cell(self, element: etree._Element) -> None:
        """A cell; its row tells its number where the cell does not."""
        row_element = element.getparent()
        if row_element is not self._row_element:
            self._begin_row(row_element)
        place = cell_at(element.get("r", ""))
        row, column = place if place is not None else (self._row, self._column + 1)
        self._column = column
        style = element.get("s", "0")
        look = self._styled.get(style)
        if look is None:
            look = self._styled[style] = self._look(style)
        self._cells_of_row += 1
        if len(element):
            value = self._values.shown(element, element.get("t", "n"), (row, column), look)
            if value.text.strip() or value.flags or value.original:
                self._texts_of_row += 1 + len(value.text) // 1000
                self._sheet.cells[row, column] = value
                return
        if look.borders or look.fill:
            self._sheet.blanks.setdefault(row, {})[column] = look

    def _look(self, style: str) -> Look:
        number = whole(style) or 0
        return self._looks[number] if number < len(self._looks) else self._looks[0]

    def _count(self) -> None:
        if self._cells_of_row:
            texts = self._texts_of_row
            self._budget.take(self._sheet.name, cells=self._cells_of_row, texts=texts)
            self._cells_of_row = self._texts_of_row = 0

    def end_row(self, element: etree._Element) -> None:
        """Rows that look alike share their blanks: whole sheets are formatted so."""
        if element is not self._row_element:
            self._begin_row(element)
        self._count()
        blanks, row = self._sheet.blanks, self._row
        if row in blanks and blanks[row] == blanks.get(row - 1):
            blanks[row] = blanks[row - 1]

    def _begin_row(self, element: etree._Element | None) -> None:
        self._count()
        self._row_element, self._column = element, -1
        number = whole(element.get("r")) if element is not None else None
        self._row = number - 1 if number else self._row + 1
        if element is not None and (
            element.get("hidden") in _TRUE or size(element.get("ht") or "1") == 0
        ):
            self._sheet.hidden_rows.add(self._row)
