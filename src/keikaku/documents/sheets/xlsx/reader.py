"""The reader of .xlsx workbooks."""

from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.model import ReadingDoubt
from keikaku.documents.package import Package
from keikaku.documents.sheets.blocks import SheetBlocks
from keikaku.documents.sheets.doubts import doubts_of
from keikaku.documents.sheets.xlsx.workbook import Workbook


def read_xlsx(file: FileInput) -> Reading:
    """The lines and tables of all sheets. Raises Unreadable when the file is damaged."""
    workbook = Workbook(file.name, Package(file.name, file.data))
    written = SheetBlocks(file.name, file.source)
    doubts: list[ReadingDoubt] = []
    several = sum(not entry.hidden for entry in workbook.entries) > 1
    for entry, sheet in workbook.sheets():
        doubts += doubts_of(sheet, file.source, hidden=entry.hidden)
        if not entry.hidden:
            written.add(sheet, named=several)
    return Reading(written.blocks.pages(), tuple(doubts))
