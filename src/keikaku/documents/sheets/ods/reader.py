"""The reader of .ods workbooks."""

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.office.markup import attribute, child, children
from keikaku.documents.package import Package
from keikaku.documents.sheets.blocks import SheetBlocks
from keikaku.documents.sheets.budget import Budget
from keikaku.documents.sheets.ods.styles import styles_of
from keikaku.documents.sheets.ods.table import read_table

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_UNLOCK = "開いてパスワードを外し、保存し直したものを読み込んでください。"


def read_ods(file: FileInput) -> Reading:
    """The lines and tables of all sheets. Raises Unreadable when the file is damaged or locked."""
    package = Package(file.name, file.data)
    if _MANIFEST in package.names and b"encryption-data" in package.read(_MANIFEST):
        raise Unreadable(file.name, "", "パスワードで保護されています。", _UNLOCK)
    content = package.xml(_CONTENT)
    parts = [package.xml(_STYLES)] if _STYLES in package.names else []
    styles = styles_of([*parts, content])
    book = child(child(content, "body"), "spreadsheet")
    tables = list(children(book, "table"))
    written = SheetBlocks(file.name, file.source)
    budget = Budget(file.name)
    shown = [attribute(table, "style-name") not in styles.hidden for table in tables]
    for table, is_shown in zip(tables, shown, strict=True):
        written.add(read_table(table, styles, budget), hidden=not is_shown, named=sum(shown) > 1)
    return written.reading()
