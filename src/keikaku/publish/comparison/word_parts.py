"""Pieces of WordprocessingML that python-docx has no words for."""

from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_FONT_SLOTS = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")


def set_fonts(properties: BaseOxmlElement, font: str) -> None:
    """Names one font for every script, East Asian text among them, in place of any theme font."""
    found = properties.find(qn("w:rFonts"))
    if found is not None:
        properties.remove(found)
    fonts = OxmlElement("w:rFonts")
    for slot in _FONT_SLOTS:
        fonts.set(qn(slot), font)
    properties.insert(0, fonts)


def set_language(properties: BaseOxmlElement) -> None:
    """Japanese, so that lines are broken and words are checked as Japanese ones."""
    for found in properties.findall(qn("w:lang")):
        properties.remove(found)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "ja-JP")
    properties.append(language)


def repeat_on_each_page(row: _Row) -> None:
    """Makes it a header row."""
    row._tr.get_or_add_trPr().append(_on("w:tblHeader"))


def keep_whole(row: _Row) -> None:
    """A page must not end within the row."""
    row._tr.get_or_add_trPr().append(_on("w:cantSplit"))


def fix_columns(table: Table) -> None:
    """The columns keep their widths whatever stands in them."""
    layout = OxmlElement("w:tblLayout")
    layout.set(qn("w:type"), "fixed")
    found = table._tbl.tblPr.find(qn("w:tblLayout"))
    if found is not None:
        table._tbl.tblPr.remove(found)
    table._tbl.tblPr.append(layout)


def set_cell_margins(table: Table) -> None:
    """A little room between the rules and the text, in twentieths of a point."""
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("top", 40), ("left", 90), ("bottom", 40), ("right", 90)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)


def without_border(style: BaseOxmlElement) -> None:
    """Takes away the rule that the template draws below its titles."""
    for properties in style.findall(qn("w:pPr")):
        for border in properties.findall(qn("w:pBdr")):
            properties.remove(border)


def shade(cell: _Cell, colour: str) -> None:
    """Fills a cell."""
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:color"), "auto")
    shading.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(shading)


def add_field(paragraph: Paragraph, instruction: str) -> Run:
    """A field such as PAGE; Word and LibreOffice fill it in."""
    run = paragraph.add_run()
    for kind in ("begin", None, "end"):
        if kind is None:
            part = OxmlElement("w:instrText")
            part.set(qn("xml:space"), "preserve")
            part.text = instruction
        else:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        run._r.append(part)
    return run


def _on(name: str) -> BaseOxmlElement:
    element = OxmlElement(name)
    element.set(qn("w:val"), "true")
    return cast("BaseOxmlElement", element)
