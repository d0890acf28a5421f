"""The comparison as a workbook: what moved on the first sheet, the table on the second."""

from io import BytesIO

from xlsxwriter import Workbook

from keikaku.lineage.comparison import Comparison, Row
from keikaku.lineage.moved_text import moved_text
from keikaku.publish.comparison import frame
from keikaku.publish.comparison.layout import Layout
from keikaku.publish.comparison.pieces import Piece
from keikaku.publish.comparison.sheet import Formats, Sheet, formats, plain_lines

_WIDTHS = (22, 62, 62, 30)
_MOVED_WIDTHS = (30, 86, 60)
# Cells are texts, whatever they look like: =1+1 is no formula and 1-1-1 no day.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def excel_file(comparison: Comparison, layout: Layout) -> bytes:
    """The workbook."""
    stream = BytesIO()
    book = Workbook(stream, _OPTIONS)
    book.set_properties({"title": layout.words.title, "author": ""})
    made = formats(book)
    _write_moved(book, made, comparison, layout)
    _write_table(book, made, comparison, layout)
    book.close()
    return stream.getvalue()


def _write_moved(book: Workbook, made: Formats, comparison: Comparison, layout: Layout) -> None:
    words = layout.words
    sheet = Sheet(book, words.moved, made, _MOVED_WIDTHS, _footer(layout))
    sheet.write_title(words.moved)
    for line in frame.edition_lines(comparison, layout):
        sheet.write_line(line)
    if not comparison.moved.entries:
        sheet.write_line(moved_text(comparison.moved, layout.language).strip())
        return
    sheet.write_header(frame.moved_headings(layout))
    for texts in frame.moved_rows(comparison, layout):
        columns = [plain_lines([text]) for text in texts]
        sheet.write_row(columns, again=words.continued)


def _write_table(book: Workbook, made: Formats, comparison: Comparison, layout: Layout) -> None:
    sheet = Sheet(book, layout.words.title[:31], made, _WIDTHS, _footer(layout))
    sheet.write_title(layout.words.title)
    for line in frame.edition_lines(comparison, layout):
        sheet.write_line(line)
    for note in frame.notes(comparison, layout):
        sheet.write_note(note)
    if not comparison.rows:
        return
    sheet.write_header([frame.printable(text) for text in frame.headings(layout)])
    for row in comparison.rows:
        again = f"{frame.place(row)}{layout.words.continued}"
        sheet.write_row(_columns(row, layout), again)


def _columns(row: Row, layout: Layout) -> tuple[Piece, ...]:
    texts = (frame.place(row), *frame.addresses(row, layout))
    old, new = (frame.cell_lines(row, side, layout) for side in (row.old, row.new))
    return (
        plain_lines(texts),
        *layout.sides(old, new),
        plain_lines(frame.remark_lines(row)),
    )


def _footer(layout: Layout) -> str:
    return layout.words.page.format(page="&P", pages="&N")
