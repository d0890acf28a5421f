"""One sheet of an .ods workbook: rows and cells that may stand for many of their kind."""

from collections.abc import Iterator

from lxml import etree

from keikaku.documents.office.markup import attribute, child, children, descendants, local, whole
from keikaku.documents.sheets.budget import Budget
from keikaku.documents.sheets.ods.styles import Styles
from keikaku.documents.sheets.sheet import (
    ERROR_VALUE,
    NOT_CALCULATED,
    SCALED,
    STRUCK_OUT,
    Area,
    Look,
    Remark,
    Shape,
    Sheet,
    SheetCell,
    cell_name,
)

_HIDDEN = ("collapse", "filter")
_GROUPS = ("table-row-group", "table-header-rows", "table-rows")
_COLUMN_GROUPS = ("table-column-group", "table-header-columns", "table-columns")
# So many times a row or a cell may stand for others like it: more is a sheet that was filled.
_MOST_ROWS = 100_000
_LAST_ROW, _LAST_COLUMN = 1_048_575, 16_383
_MOST_COPIES = 200


def read_table(table: etree._Element, styles: Styles, budget: Budget) -> Sheet:
    """The sheet that an element describes. Raises Unreadable when it is too large."""
    return _TableReader(table, styles, budget).sheet()


class _TableReader:
    """Goes down the rows of a sheet."""

    def __init__(self, table: etree._Element, styles: Styles, budget: Budget) -> None:
        self._table, self._styles, self._budget = table, styles, budget
        self._sheet = Sheet(attribute(table, "name") or "")
        self._column_styles: dict[int, str | None] = {}
        self._shapes: list[Shape] = []
        self._remarks: list[Remark] = []

    def sheet(self) -> Sheet:
        """All of the sheet."""
        self._columns()
        row = 0
        for element in _each(self._table, "table-row", _GROUPS):
            count = _count(element, "number-rows-repeated", _LAST_ROW + 1)
            if attribute(element, "visibility") in _HIDDEN:
                self._sheet.hidden_rows.update(range(row, min(row + count, row + _MOST_ROWS)))
            for copy in range(min(count, _MOST_COPIES) if _has_text(element) else 1):
                self._row(element, row + copy)
            row += count
            if row > _LAST_ROW:
                break
        self._sheet.shapes, self._sheet.remarks = self._shapes, self._remarks
        return self._sheet

    def _columns(self) -> None:
        column = 0
        for element in _each(self._table, "table-column", _COLUMN_GROUPS):
            count = _count(element, "number-columns-repeated", _LAST_COLUMN + 1 - column)
            columns = range(column, column + count)
            if attribute(element, "visibility") in _HIDDEN:
                self._sheet.hidden_columns.update(columns)
            style = attribute(element, "default-cell-style-name")
            self._column_styles.update(dict.fromkeys(columns, style))
            column += count

    def _row(self, row: etree._Element, number: int) -> None:
        column = 0
        row_style = attribute(row, "default-cell-style-name")
        for element in row:
            if local(element) not in ("table-cell", "covered-table-cell"):
                continue
            self._budget.take(self._sheet.name, cells=1)
            count = _count(element, "number-columns-repeated", _LAST_COLUMN + 1 - column)
            names = (attribute(element, "style-name"), row_style, self._column_styles.get(column))
            look, scaled = self._styles.look(*names)
            for copy in range(min(count, _MOST_COPIES)):
                self._cell(element, number, column + copy, look, scaled)
            column += count

    def _cell(
        self, element: etree._Element, row: int, column: int, look: Look, scaled: bool
    ) -> None:
        sheet = self._sheet
        self._merge(element, row, column)
        self._beside(element, row, column)
        # What a merged cell covers may still hold a text, which nobody sees.
        covered = local(element) == "covered-table-cell"
        text = "" if covered else "\n".join(map(_text, children(element, "p")))
        flags = self._flags(element, text, scaled)
        if NOT_CALCULATED in flags:
            sheet.not_calculated.append(cell_name(row, column))
        if text.strip() or flags:
            self._budget.take(sheet.name, texts=1 + len(text) // 1000)
            struck = look.struck and text.strip()
            sheet.cells[row, column] = (
                SheetCell("", look, (STRUCK_OUT,), text) if struck else SheetCell(text, look, flags)
            )
        elif look.borders or look.fill:
            sheet.blanks.setdefault(row, {})[column] = look

    def _merge(self, element: etree._Element, row: int, column: int) -> None:
        rows = _count(element, "number-rows-spanned", _LAST_ROW + 1 - row)
        columns = _count(element, "number-columns-spanned", _LAST_COLUMN + 1 - column)
        if rows > 1 or columns > 1:
            self._sheet.merged[row, column] = Area(
                row, column, row + rows - 1, column + columns - 1
            )

    def _flags(self, element: etree._Element, text: str, scaled: bool) -> tuple[str, ...]:
        kinds = [value for name, value in element.items() if str(name).endswith("}value-type")]
        if "error" in kinds or (text.startswith("#") and text.endswith(("!", "?", "/A"))):
            return (ERROR_VALUE,)
        if attribute(element, "formula") and not kinds and not text:
            return (NOT_CALCULATED,)
        return (SCALED,) if scaled and "float" in kinds and text else ()

    def _beside(self, element: etree._Element, row: int, column: int) -> None:
        """Comments on a cell, and the boxes that are anchored to it."""
        for remark in children(element, "annotation"):
            text = "\n".join(map(_text, children(remark, "p")))
            if text.strip():
                self._remarks.append(Remark(row, column, text))
        for box in descendants(element, "text-box"):
            lines = tuple(line for p in children(box, "p") if (line := _text(p)).strip())
            if lines:
                self._shapes.append(Shape(Area(row, column, row, column), lines))


def _each(holder: etree._Element, name: str, groups: tuple[str, ...]) -> Iterator[etree._Element]:
    """The children of one name, those inside of groups among them."""
    waiting = list(reversed(holder))
    while waiting:
        element = waiting.pop()
        if local(element) == name:
            yield element
        elif local(element) in groups:
            waiting += reversed(element)


def _count(element: etree._Element, name: str, most: int) -> int:
    return max(1, min(whole(attribute(element, name)) or 1, most))


def _has_text(row: etree._Element) -> bool:
    return any(child(cell, "p") is not None for cell in row)


def _text(paragraph: etree._Element) -> str:
    """The text of a paragraph; of letters with a reading over them the letters."""
    text = paragraph.text or ""
    for element in paragraph:
        name = local(element)
        if name == "s":
            text += " " * min(whole(attribute(element, "c")) or 1, 100)
        elif name in ("tab", "line-break"):
            text += "\t" if name == "tab" else "\n"
        elif name not in ("ruby-text", "annotation", "note"):
            text += _text(element)
        text += element.tail or ""
    return text
