"""The reader of .xlsx workbooks."""

from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.package import Package
from keikaku.documents.sheets.blocks import SheetBlocks
from keikaku.documents.sheets.xlsx.workbook import Workbook


def read_xlsx(file: FileInput) -> Reading:
    """The lines and tables of all sheets. Raises Unreadable when the file is damaged."""
    workbook = Workbook(file.name, Package(file.name, file.data))
    written = SheetBlocks(file.name, file.source)
    several = sum(not entry.hidden for entry in workbook.entries) > 1
    for entry, sheet in workbook.sheets():
        written.add(sheet, hidden=entry.hidden, named=several)
    return written.reading()
