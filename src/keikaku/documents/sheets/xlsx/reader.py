"""The reader of .xlsx workbooks."""

from collections.abc import Iterator

from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.package import Package
from keikaku.documents.sheets.blocks import SheetBlocks
from keikaku.documents.sheets.sheet import Sheet
from keikaku.documents.sheets.xlsx.workbook import Workbook


def read_xlsx(file: FileInput) -> Reading:
    """The lines and tables of all sheets. Raises Unreadable when the file is damaged."""
    workbook = Workbook(file.name, Package(file.name, file.data))
    written = SheetBlocks(file.name, file.source)
    several = sum(not entry.hidden for entry in workbook.entries) > 1
    for entry, sheet in workbook.sheets():
        written.add(sheet, hidden=entry.hidden, named=several)
    return written.reading()


def xlsx_sheets(file: FileInput) -> Iterator[Sheet]:
    """The sheets that are not hidden, cell by cell. Raises Unreadable as `read_xlsx` does."""
    workbook = Workbook(file.name, Package(file.name, file.data))
    yield from (sheet for entry, sheet in workbook.sheets() if not entry.hidden)
