"""The reader of .xls workbooks."""

from collections.abc import Iterator
from decimal import Decimal

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
from keikaku.documents.sheets.xls.oldest import oldest_sheets
from keikaku.documents.sheets.xls.records import (
    BookRecords,
    Locked,
    OlderEdition,
    RecordError,
    SheetRecords,
    book_records,
)

_SAVE_AGAIN = "Excelで開き、.xlsxで保存し直したものを読み込んでください。"
_UNLOCK = "Excelで開いてパスワードを外し、.xlsxで保存し直したものを読み込んでください。"
_PLAIN = Look()
_DEFAULT_WIDTH = 8

_Place = tuple[int, int]


def read_xls(file: FileInput) -> Reading:
    """The lines and tables of all sheets. Raises Unreadable when the file is damaged or locked."""
    written, budget = SheetBlocks(file.name, file.source), Budget(file.name)
    records = _records(file)
    if records is None:
        written.doubt(ReadingDoubt("sheet.no_formats", {}, None))
        for sheet, hidden in oldest_sheets(file, budget):
            written.add(sheet, hidden=hidden, named=True)
        return written.reading()
    several = sum(not told.hidden for _, told in records.sheets) > 1
    for name, told in records.sheets:
        sheet = _SheetMaker(name, told, records.from_1904).sheet(budget)
        written.add(sheet, hidden=told.hidden, named=several)
    return written.reading()


def xls_sheets(file: FileInput) -> Iterator[Sheet]:
    """The sheets that are not hidden, cell by cell. Raises Unreadable as `read_xls` does."""
    records, budget = _records(file), Budget(file.name)
    if records is None:
        yield from (sheet for sheet, hidden in oldest_sheets(file, budget) if not hidden)
        return
    for name, told in records.sheets:
        if not told.hidden:
            yield _SheetMaker(name, told, records.from_1904).sheet(budget)


def _records(file: FileInput) -> BookRecords | None:
    """What the records tell; None for those of an edition before Excel 97."""
    try:
        return book_records(CompoundFile(file.data).stream("Workbook", "Book"))
    except OlderEdition:
        return None
    except Locked as error:
        raise Unreadable(file.name, "", "パスワードで保護されています。", _UNLOCK) from error
    except (CompoundError, RecordError) as error:
        raise Unreadable(file.name, "", "ファイルが壊れています。", _SAVE_AGAIN) from error


class _SheetMaker:
    """Makes a sheet of what the records tell."""

    def __init__(self, name: str, told: SheetRecords, from_1904: bool) -> None:
        self._told, self._from_1904 = told, from_1904
        self._sheet = Sheet(name)

    def sheet(self, budget: Budget) -> Sheet:
        """All of the sheet. Raises Unreadable when it has too many cells."""
        sheet, told = self._sheet, self._told
        budget.take(sheet.name, cells=len(told.looks), texts=len(told.texts) + len(told.numbers))
        sheet.hidden_rows, sheet.hidden_columns = told.hidden_rows, told.hidden_columns
        sheet.merged = {(area.top, area.left): area for area in told.merged}
        sheet.shapes = [Shape(Area(0, 0, 0, 0), tuple(box.split("\n"))) for box in told.boxes]
        for place, text in told.texts.items():
            self._add(place, text, shown_text(text, self._look(place).code))
        for place, switch in told.switches.items():
            self._add(place, str(switch), str(switch).upper())
        for place, number in told.numbers.items():
            self._number(place, number)
        for place, error in told.errors.items():
            sheet.cells[place] = SheetCell(error, self._look(place), (ERROR_VALUE,))
        for place, look in told.looks.items():
            if place not in sheet.cells and (look.borders or look.fill):
                sheet.blanks.setdefault(place[0], {})[place[1]] = look
        return sheet

    def _look(self, place: _Place) -> Look:
        return self._told.looks.get(place, _PLAIN)

    def _number(self, place: _Place, value: float) -> None:
        number = stored_number(repr(value)) or Decimal(0)
        width = self._told.widths.get(place[1], _DEFAULT_WIDTH)
        shown = shown_number(number, self._look(place).code, width, self._from_1904)
        self._add(place, "0", shown.text, (SCALED,) if shown.scaled else ())

    def _add(self, place: _Place, stored: str, shown: str, flags: tuple[str, ...] = ()) -> None:
        look = self._look(place)
        if look.struck and shown.strip():
            self._sheet.cells[place] = SheetCell("", look, (STRUCK_OUT,), shown)
        elif shown.strip():
            self._sheet.cells[place] = SheetCell(shown, look, flags)
        else:
            self._sheet.unseen += bool(stored.strip())
