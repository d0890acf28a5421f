"""A file as the rows of its sheets, each cell as it stands: for tables of which the head is known.

Unlike `read_bytes` it makes nothing of the layout: no titles, no tables, nothing parted by blank
rows. Rows and columns that a filter hides are rows all the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from keikaku.core.errors import Unreadable
from keikaku.documents.csv_tables import Record, csv_records
from keikaku.documents.encoding import decode
from keikaku.documents.identify import ODS, XLS, XLSX, Format, recognise
from keikaku.documents.inputs import FileInput
from keikaku.documents.limits import check_columns, check_size
from keikaku.documents.model import ReadingDoubt
from keikaku.documents.read import checked_lines
from keikaku.documents.sheets.sheet import Sheet

_SAVE = "表をCSV（UTF-8）かExcelブック（.xlsx）で保存したものを指定してください。"


class RawCell(NamedTuple):
    """A cell with text; `flags` are codes of the problem catalogue, as in `model.Cell`."""

    text: str
    address: str
    flags: tuple[str, ...] = ()


class RawRow(NamedTuple):
    """A row that is not blank: its cells with text by column, from 0, and where it stands."""

    address: str
    cells: Mapping[int, RawCell]


class RawSheet(NamedTuple):
    """The rows of one sheet. `not_calculated` names cells whose formula has no result."""

    rows: tuple[RawRow, ...]
    not_calculated: tuple[str, ...] = ()


class RawFile(NamedTuple):
    """The sheets of a file (one for CSV), and a doubt about its encoding if there is one."""

    sheets: tuple[RawSheet, ...]
    doubt: ReadingDoubt | None = None


def raw_rows(name: str, data: bytes) -> RawFile:
    """The rows of a CSV text or a workbook, told apart by content. Raises Unreadable."""
    check_size(name, len(data))
    found = recognise(data)
    if found is None:
        return _of_text(name, data)
    if found not in _WORKBOOKS:
        raise Unreadable(name, "", f"{found.name}は表のファイルではありません。", _SAVE)
    sheets = _WORKBOOKS[found](FileInput(name, "", data))
    return RawFile(tuple(map(_of_sheet, sheets)))


def _of_text(name: str, data: bytes) -> RawFile:
    decoded = decode(name, data)
    records = csv_records(name, checked_lines(name, decoded.text))
    for record in records:
        check_columns(name, record.line, len(record.cells))
    rows = tuple(_of_record(record) for record in records if record.filled)
    return RawFile((RawSheet(rows),), decoded.doubt)


def _of_record(record: Record) -> RawRow:
    address = record.line.address
    cells = {
        column: RawCell(text, f"{address} {column + 1}列目")
        for column, text in enumerate(record.cells)
        if text.strip()
    }
    return RawRow(address, cells)


def _of_sheet(sheet: Sheet) -> RawSheet:
    return RawSheet(tuple(_rows(sheet)), tuple(_at(sheet, each) for each in sheet.not_calculated))


def _rows(sheet: Sheet) -> Iterator[RawRow]:
    """The rows with text; a merged cell stands at each place that it covers."""
    by_row: dict[int, dict[int, RawCell]] = {}
    for (row, column), cell in sorted(sheet.cells.items()):
        area = sheet.area_of(row, column)
        # What is struck out is still shown to the person, with its flag.
        raw = RawCell(cell.text or cell.original or "", _at(sheet, area.name), cell.flags)
        for covered in range(area.top, area.bottom + 1):
            for across in range(area.left, area.right + 1):
                by_row.setdefault(covered, {})[across] = raw
    for row in sorted(by_row):
        yield RawRow(_at(sheet, f"{row + 1}行目"), by_row[row])


def _at(sheet: Sheet, place: str) -> str:
    return f"「{sheet.name}」{place}"


def _xlsx(file: FileInput) -> Iterable[Sheet]:
    from keikaku.documents.sheets.xlsx.reader import xlsx_sheets

    return xlsx_sheets(file)


def _xls(file: FileInput) -> Iterable[Sheet]:
    from keikaku.documents.sheets.xls.reader import xls_sheets

    return xls_sheets(file)


def _ods(file: FileInput) -> Iterable[Sheet]:
    from keikaku.documents.sheets.ods.reader import ods_sheets

    return ods_sheets(file)


_WORKBOOKS: Mapping[Format, Callable[[FileInput], Iterable[Sheet]]] = {
    XLSX: _xlsx,
    XLS: _xls,
    ODS: _ods,
}
