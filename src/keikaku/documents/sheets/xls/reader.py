"""The reader of .xls workbooks."""

import datetime
import io
from collections.abc import Sequence
from decimal import Decimal

import python_calamine as calamine

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.model import ReadingDoubt
from keikaku.documents.sheets.blocks import SheetBlocks
from keikaku.documents.sheets.budget import Budget
from keikaku.documents.sheets.formats.shown import shown_number, shown_text, stored_number
from keikaku.documents.sheets.sheet import (
    ERROR_VALUE,
    SCALED,
    STRUCK_OUT,
    Area,
    Look,
    Shape,
    Sheet,
    SheetCell,
)
from keikaku.documents.sheets.xls.compound import CompoundError, CompoundFile
from keikaku.documents.sheets.xls.records import (
    BookRecords,
    Locked,
    RecordError,
    SheetRecords,
    book_records,
)

_SAVE_AGAIN = "Excelで開き、.xlsxで保存し直したものを読み込んでください。"
_UNLOCK = "Excelで開いてパスワードを外し、.xlsxで保存し直したものを読み込んでください。"
# calamine keeps the whole range between the first and the last cell of each sheet in memory.
_MOST_PLACES = 10_000_000
_PLAIN = Look()
_DEFAULT_WIDTH = 8

_Value = int | float | str | bool | datetime.date | datetime.time | datetime.timedelta


def read_xls(file: FileInput) -> Reading:
    """The lines and tables of all sheets. Raises Unreadable when the file is damaged or locked."""
    records = _records(file)
    if records is not None:
        _check_extent(file.name, records)
    book = _opened(file)
    written = SheetBlocks(file.name, file.source)
    budget = Budget(file.name)
    sheets = [each for each in book.sheets_metadata if each.typ == calamine.SheetTypeEnum.WorkSheet]
    shown = [each.visible == calamine.SheetVisibleEnum.Visible for each in sheets]
    if records is None:
        written.doubt(ReadingDoubt("sheet.no_formats", {}, None))
    for entry, is_shown in zip(sheets, shown, strict=True):
        told = records.sheets.get(entry.name) if records else None
        maker = _SheetMaker(entry.name, told, budget, bool(records and records.from_1904))
        sheet = maker.sheet(book.get_sheet_by_name(entry.name))
        written.add(sheet, hidden=not is_shown, named=sum(shown) > 1)
    return written.reading()


def _records(file: FileInput) -> BookRecords | None:
    """What the records tell; None for those of an edition before Excel 97."""
    try:
        return book_records(CompoundFile(file.data).stream("Workbook"))
    except Locked as error:
        raise Unreadable(file.name, "", "パスワードで保護されています。", _UNLOCK) from error
    except (CompoundError, RecordError):
        return None


def _check_extent(name: str, records: BookRecords) -> None:
    places = 0
    for sheet in records.sheets.values():
        if sheet.looks:
            rows, columns = zip(*sheet.looks, strict=True)
            places += (1 + max(rows) - min(rows)) * (1 + max(columns) - min(columns))
    if places > _MOST_PLACES:
        reason = "使われている範囲が広すぎます。"
        raise Unreadable(name, "", reason, "使っていない行と列を削除して保存し直してください。")


def _opened(file: FileInput) -> calamine.CalamineWorkbook:
    try:
        return calamine.load_workbook(io.BytesIO(file.data))
    except calamine.PasswordError as error:
        raise Unreadable(file.name, "", "パスワードで保護されています。", _UNLOCK) from error
    except calamine.CalamineError as error:
        raise Unreadable(file.name, "", "ファイルが壊れています。", _SAVE_AGAIN) from error


class _SheetMaker:
    """Makes a sheet of the values that calamine gives and of the looks that the records tell."""

    def __init__(
        self, name: str, told: SheetRecords | None, budget: Budget, from_1904: bool
    ) -> None:
        self._told = told or SheetRecords()
        self._budget, self._from_1904 = budget, from_1904
        self._sheet = Sheet(name)

    def sheet(self, source: calamine.CalamineSheet) -> Sheet:
        """All of the sheet."""
        sheet, told = self._sheet, self._told
        sheet.hidden_rows, sheet.hidden_columns = told.hidden_rows, told.hidden_columns
        sheet.shapes = [Shape(Area(0, 0, 0, 0), tuple(box.split("\n"))) for box in told.boxes]
        for (top, left), (bottom, right) in source.merged_cell_ranges or ():
            sheet.merged[top, left] = Area(top, left, bottom, right)
        top, left = source.start or (0, 0)
        for row, values in enumerate(source.iter_rows(), top):
            self._row(row, left, values)
        for place, error in told.errors.items():
            sheet.cells[place] = SheetCell(error, self._look(place), (ERROR_VALUE,))
        for place, look in told.looks.items():
            if place not in sheet.cells and (look.borders or look.fill):
                sheet.blanks.setdefault(place[0], {})[place[1]] = look
        return sheet

    def _row(self, row: int, left: int, values: Sequence[_Value]) -> None:
        for column, value in enumerate(values, left):
            if value == "" and (row, column) not in self._told.numbers:
                continue
            cell = self._cell((row, column), value)
            self._budget.take(self._sheet.name, cells=1)
            if cell.text.strip() or cell.original:
                self._budget.take(self._sheet.name, texts=1 + len(cell.text) // 1000)
                self._sheet.cells[row, column] = cell
            elif not isinstance(value, str) or value.strip():
                self._sheet.unseen += 1

    def _look(self, place: tuple[int, int]) -> Look:
        return self._told.looks.get(place, _PLAIN)

    def _cell(self, place: tuple[int, int], value: _Value) -> SheetCell:
        look = self._look(place)
        if isinstance(value, str) and place not in self._told.numbers:
            text, scaled = shown_text(value, look.code), False
        elif isinstance(value, bool):
            text, scaled = str(value).upper(), False
        else:
            text, scaled = self._number(place, value, look)
        if look.struck and text.strip():
            return SheetCell("", look, (STRUCK_OUT,), text)
        return SheetCell(text, look, (SCALED,) if scaled else ())

    def _number(self, place: tuple[int, int], value: _Value, look: Look) -> tuple[str, bool]:
        known = self._told.numbers.get(place)
        if known is not None:
            number = stored_number(repr(known)) or Decimal(0)
            width = self._told.widths.get(place[1], _DEFAULT_WIDTH)
            shown = shown_number(number, look.code, width, self._from_1904)
            return shown.text, shown.scaled
        if isinstance(value, int | float):
            return shown_number(stored_number(repr(value)) or Decimal(0), "General").text, False
        return str(value), False
