"""The errata sheet as a Word document: A4 upright, as a city hall sends it round (正誤表)."""

from collections.abc import Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell

from keikaku.core.years.model import FuzzyDate, Precision
from keikaku.core.years.printing import print_era
from keikaku.publish.comparison.printable import printable
from keikaku.publish.comparison.word_parts import (
    fix_columns,
    keep_whole,
    repeat_on_each_page,
    set_cell_margins,
    set_fonts,
    set_language,
    shade,
    without_border,
)
from keikaku.publish.errata.sheet import ErrataSheet

_MINCHO, _GOTHIC, _HEADER = "ＭＳ 明朝", "ＭＳ ゴシック", "E7E6E6"
_PAGE, _MARGIN = (Mm(210), Mm(297)), Mm(20)
# Place, wrong, right, reason: together the width between the margins.
_WIDTHS = (Mm(32), Mm(50), Mm(50), Mm(38))
_HEADS = ("箇所", "誤", "正", "理由")


def word_file(sheet: ErrataSheet) -> bytes:
    """The document."""
    document = Document()
    _set_up(document)
    _write_head(document, sheet)
    table = _table(document)
    for row in sheet.rows:
        made = table.add_row()  # type: ignore[no-untyped-call]
        keep_whole(made)
        _fill(made.cells, (row.place, row.wrong, row.right, row.reason))
    _set_properties(document, sheet)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_up(document: WordDocument) -> None:
    normal, title = document.styles["Normal"], document.styles["Title"]
    normal.font.size = Pt(10.5)
    normal.paragraph_format.space_after = Pt(0)
    set_fonts(normal.element.get_or_add_rPr(), _MINCHO)
    set_language(normal.element.get_or_add_rPr())
    title.font.size, title.font.bold, title.font.color.rgb = Pt(16), True, RGBColor(0, 0, 0)
    set_fonts(title.element.get_or_add_rPr(), _GOTHIC)
    without_border(title.element)
    section = document.sections[0]
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN


def _write_head(document: WordDocument, sheet: ErrataSheet) -> None:
    day = FuzzyDate("", sheet.issued, sheet.issued, Precision.DAY)
    for text in (print_era(day), sheet.issuer):
        _paragraph(document, text, WD_ALIGN_PARAGRAPH.RIGHT)
    heading = document.add_paragraph("正誤表", style="Title")
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number = f"（第{sheet.number}号）" if sheet.number > 1 else ""
    _paragraph(document, f"{sheet.title}{number}", WD_ALIGN_PARAGRAPH.CENTER)
    for line in sheet.note.splitlines():
        _paragraph(document, line, WD_ALIGN_PARAGRAPH.LEFT)
    document.add_paragraph()


def _paragraph(document: WordDocument, text: str, alignment: WD_ALIGN_PARAGRAPH) -> None:
    document.add_paragraph(printable(text)).alignment = alignment


def _table(document: WordDocument) -> Table:
    table: Table = document.add_table(rows=1, cols=len(_WIDTHS), style="Table Grid")
    table.autofit = False
    fix_columns(table)
    set_cell_margins(table)
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    head = table.rows[0]
    repeat_on_each_page(head)
    _fill(head.cells, _HEADS)
    for cell in head.cells:
        shade(cell, _HEADER)
        paragraph = cell.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for run in paragraph.runs:
            run.bold = True
            set_fonts(run._r.get_or_add_rPr(), _GOTHIC)
    return table


def _fill(cells: Sequence[_Cell], texts: Sequence[str]) -> None:
    for cell, width, text in zip(cells, _WIDTHS, texts, strict=True):
        cell.width = width
        for number, line in enumerate(text.split("\n")):
            paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
            paragraph.add_run(printable(line))


def _set_properties(document: WordDocument, sheet: ErrataSheet) -> None:
    """The template of python-docx names itself as the author."""
    properties = document.core_properties
    properties.title = printable(f"正誤表 {sheet.title}"[:250])
    properties.author = properties.comments = properties.keywords = ""
