"""Small workbooks: made with xlsxwriter, or of XML written by hand where that has no way to."""

import io
import zipfile
from collections.abc import Callable, Mapping

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.model import Block
from keikaku.documents.sheets.xlsx.reader import read_xlsx
from tests.unit.documents.shapes import marked

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def book(fill: Callable[[Workbook, Worksheet], object], name: str = "KPI") -> bytes:
    """A workbook of one sheet that `fill` writes on; it may add others."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as made:
        fill(made, made.add_worksheet(name))
    return buffer.getvalue()


def cells(rows: Mapping[str, object], code: str = "General", **settings: object) -> bytes:
    """A workbook of one sheet with these cells, all of one format."""

    def fill(made: Workbook, sheet: Worksheet) -> None:
        look = made.add_format({"num_format": code, **settings})
        for cell, value in rows.items():
            sheet.write(cell, value, look)

    return book(fill)


def by_hand(
    sheet: str,
    *,
    strings: str = "",
    styles: str = "",
    main: str = _MAIN,
    before: str = "",
    settings: str = "",
    kind: str = "worksheet",
    book: str = "xl/workbook.xml",
    **parts: str,
) -> bytes:
    """A workbook of one sheet, from the XML inside of its parts.

    `parts` are further parts that the sheet refers to, by kind.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("_rels/.rels", _relations({"officeDocument": book}))
        listing = f'<sheets><sheet name="KPI" sheetId="1" r:id="{kind}"/></sheets>'
        archive.writestr(book, _root("workbook", settings + listing, main))
        held = {kind: "sheet.xml", "sharedStrings": "strings.xml", "styles": "styles.xml"}
        archive.writestr("xl/_rels/workbook.xml.rels", _relations(held))
        archive.writestr("xl/sheet.xml", before + _root("worksheet", sheet, main))
        archive.writestr("xl/strings.xml", _root("sst", strings, main))
        archive.writestr("xl/styles.xml", _root("styleSheet", styles, main))
        targets = {name: f"{name}.xml" for name in parts}
        archive.writestr("xl/_rels/sheet.xml.rels", _relations(targets))
        for name, part in parts.items():
            archive.writestr(f"xl/{name}.xml", part)
    return buffer.getvalue()


def rows(*xml: str) -> str:
    """The cells of rows, given as XML."""
    made = "".join(f'<row r="{number}">{row}</row>' for number, row in enumerate(xml, 1))
    return f"<sheetData>{made}</sheetData>"


def _root(name: str, inside: str, main: str) -> str:
    return f'<{name} xmlns="{main}" xmlns:r="{_REL}">{inside}</{name}>'


def _relations(targets: Mapping[str, str]) -> str:
    made = "".join(
        f'<Relationship Id="{kind}" Type="{_REL}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{made}</Relationships>'


def reading(data: bytes) -> Reading:
    return read_xlsx(FileInput("計画.xlsx", "s1", data))


def blocks(data: bytes) -> list[Block]:
    return list(reading(data).pages[0].blocks)


def lines(data: bytes) -> list[str]:
    return marked(blocks(data))
