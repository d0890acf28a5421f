"""The comparison table as a Word document: A4 landscape, as city halls lay it out (新旧対照表)."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from keikaku.lineage.comparison import Comparison, Row
from keikaku.lineage.moved_text import moved_text
from keikaku.lineage.text_diff import Segment
from keikaku.publish.comparison import frame
from keikaku.publish.comparison.layout import Layout
from keikaku.publish.comparison.word_parts import (
    add_field,
    fix_columns,
    keep_whole,
    repeat_on_each_page,
    set_cell_margins,
    set_fonts,
    set_language,
    shade,
    without_border,
)

MINCHO, GOTHIC = "ＭＳ 明朝", "ＭＳ ゴシック"
_TEXT, _SMALL, _TITLE, _HEADING, _SPACE = Pt(9), Pt(7.5), Pt(14), Pt(10.5), Pt(9)
_PAGE = (Mm(297), Mm(210))
_MARGIN = Mm(15)
# Place, both sides, remarks: together the width between the margins.
_WIDTHS = (Mm(36), Mm(95), Mm(95), Mm(41))
_MOVED_WIDTHS = (Mm(50), Mm(127), Mm(90))
_HEADER = "E7E6E6"
_GREY = RGBColor(0x59, 0x59, 0x59)
# A row with more signs on one side may be cut by the end of a page: it could fill one by itself.
_MOST_KEPT_WHOLE = 600

Lines = Iterable[Sequence[Segment]]


def word_file(comparison: Comparison, layout: Layout) -> bytes:
    """The document."""
    document = Document()
    _set_styles(document)
    _set_page(document, layout)
    _write_head(document, comparison, layout)
    _write_moved(document, comparison, layout)
    _heading(document, layout.words.title)
    if comparison.rows:
        _write_table(document, comparison.rows, layout)
    _set_properties(document, comparison, layout)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_styles(document: WordDocument) -> None:
    normal = document.styles["Normal"]
    normal.font.size = _TEXT
    set_fonts(normal.element.get_or_add_rPr(), MINCHO)
    set_language(normal.element.get_or_add_rPr())
    normal.paragraph_format.space_after = Pt(0)
    title = document.styles["Title"]
    title.font.size = _TITLE
    title.font.bold = True
    title.font.color.rgb = RGBColor(0, 0, 0)
    set_fonts(title.element.get_or_add_rPr(), GOTHIC)
    without_border(title.element)


def _set_page(document: WordDocument, layout: Layout) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    section.footer_distance = Mm(7)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, rest = layout.words.page.split("{page}")
    between, after = rest.split("{pages}")
    footer.add_run(before)
    add_field(footer, "PAGE")
    footer.add_run(between)
    add_field(footer, "NUMPAGES")
    footer.add_run(after)


def _write_head(document: WordDocument, comparison: Comparison, layout: Layout) -> None:
    title = document.add_paragraph(layout.words.title, style="Title")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in frame.edition_lines(comparison, layout):
        document.add_paragraph(line)
    for note in frame.notes(comparison, layout):
        _small(document.add_paragraph(), note)


def _heading(document: WordDocument, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before = _SPACE
    paragraph.paragraph_format.keep_with_next = True
    run = paragraph.add_run(text)
    run.bold = True
    run.font.size = _HEADING
    set_fonts(run._r.get_or_add_rPr(), GOTHIC)


def _write_moved(document: WordDocument, comparison: Comparison, layout: Layout) -> None:
    """What moved, with room for the office's reason."""
    _heading(document, layout.words.moved)
    if not comparison.moved.entries:
        document.add_paragraph(moved_text(comparison.moved, layout.language).strip())
        return
    table = _table(document, frame.moved_headings(layout), _MOVED_WIDTHS)
    for texts in frame.moved_rows(comparison, layout):
        row = _add_row(table, _MOVED_WIDTHS)
        keep_whole(row)
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].add_run(text)


def _write_table(document: WordDocument, rows: Sequence[Row], layout: Layout) -> None:
    table = _table(document, frame.headings(layout), _WIDTHS)
    for row in rows:
        _write_row(table, row, layout)


def _table(document: WordDocument, heads: Sequence[str], widths: Sequence[Length]) -> Table:
    """A table with a header row that stands on every page."""
    table: Table = document.add_table(rows=1, cols=len(widths), style="Table Grid")
    table.autofit = False
    fix_columns(table)
    set_cell_margins(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    header = table.rows[0]
    repeat_on_each_page(header)
    keep_whole(header)
    for cell, text, width in zip(header.cells, heads, widths, strict=True):
        cell.width = width
        shade(cell, _HEADER)
        paragraph = cell.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(frame.printable(text))
        run.bold = True
        set_fonts(run._r.get_or_add_rPr(), GOTHIC)
    return table


def _add_row(table: Table, widths: Sequence[Length]) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = width
    return row


def _write_row(table: Table, row: Row, layout: Layout) -> None:
    made = _add_row(table, _WIDTHS)
    place, left, right, remarks = made.cells
    _write_place(place, row, layout)
    sides = layout.sides(row.old, row.new)
    longest = 0
    for cell, side in zip((left, right), sides, strict=True):
        lines = frame.cell_lines(row, side, layout)
        longest = max(longest, sum(len(part.text) for line in lines for part in line))
        _write_lines(cell, lines)
    _write_lines(remarks, ((Segment(text, False),) for text in frame.remark_lines(row)))
    if longest <= _MOST_KEPT_WHOLE:
        keep_whole(made)


def _write_place(cell: _Cell, row: Row, layout: Layout) -> None:
    cell.paragraphs[0].add_run(frame.place(row))
    for address in frame.addresses(row, layout):
        _small(cell.add_paragraph(), address)


def _write_lines(cell: _Cell, lines: Lines) -> None:
    """One paragraph a line; what changed is underlined (傍線)."""
    for number, line in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        for part in line:
            run = paragraph.add_run(part.text)
            if part.changed:
                run.underline = True


def _small(paragraph: Paragraph, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size = _SMALL
    run.font.color.rgb = _GREY


def _set_properties(document: WordDocument, comparison: Comparison, layout: Layout) -> None:
    """The template of python-docx names itself as the author."""
    properties = document.core_properties
    properties.title = frame.printable(f"{layout.words.title} {comparison.new.title}"[:250])
    properties.author = properties.comments = properties.keywords = ""
