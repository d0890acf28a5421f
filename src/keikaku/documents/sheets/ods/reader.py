"""The reader of .ods workbooks."""

from collections.abc import Iterator

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.office.markup import attribute, child, children
from keikaku.documents.package import Package
from keikaku.documents.sheets.blocks import SheetBlocks
from keikaku.documents.sheets.budget import Budget
from keikaku.documents.sheets.ods.styles import styles_of
from keikaku.documents.sheets.ods.table import read_table
from keikaku.documents.sheets.sheet import Sheet

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_UNLOCK = "開いてパスワードを外し、保存し直したものを読み込んでください。"


def read_ods(file: FileInput) -> Reading:
    """The lines and tables of all sheets. Raises Unreadable when the file is damaged or locked."""
    found = list(_sheets(file))
    several = sum(not hidden for _, hidden in found) > 1
    written = SheetBlocks(file.name, file.source)
    for sheet, hidden in found:
        written.add(sheet, hidden=hidden, named=several)
    return written.reading()


def ods_sheets(file: FileInput) -> Iterator[Sheet]:
    """The sheets that are not hidden, cell by cell. Raises Unreadable as `read_ods` does."""
    yield from (sheet for sheet, hidden in _sheets(file) if not hidden)


def _sheets(file: FileInput) -> Iterator[tuple[Sheet, bool]]:
    """The sheets, and whether they are hidden."""
    package = Package(file.name, file.data)
    if _MANIFEST in package.names and b"encryption-data" in package.read(_MANIFEST):
        raise Unreadable(file.name, "", "パスワードで保護されています。", _UNLOCK)
    content = package.xml(_CONTENT)
    parts = [package.xml(_STYLES)] if _STYLES in package.names else []
    styles = styles_of([*parts, content])
    book = child(child(content, "body"), "spreadsheet")
    budget = Budget(file.name)
    for table in children(book, "table"):
        yield read_table(table, styles, budget), attribute(table, "style-name") in styles.hidden
