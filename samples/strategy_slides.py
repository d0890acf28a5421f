"""The strategy as slides: a slide for each heading, with its lines and tables below the title."""

from pathlib import Path

from pptx import Presentation, presentation
from pptx.slide import Slide
from pptx.util import Emu, Pt

from samples.formats import labelled
from samples.strategy_text import Heading, Piece, Rows

_TITLE_ONLY = 5
_LEFT, _WIDTH, _LINE = Emu(457_200), Emu(8_229_600), Emu(370_000)
_BELOW_TITLE = 1_600_000
_FULL_ROWS = ("内容", "担当課")


def write_slides(path: Path, pieces: list[Piece]) -> None:
    """Write the presentation; what does not fit on a slide runs out of it, as drafts do."""
    book = Presentation()
    slide, top = _titled(book, pieces[0])
    for piece in pieces[1:]:
        if isinstance(piece, Heading):
            slide, top = _titled(book, piece)
        elif isinstance(piece, Rows):
            top = _table(slide, piece, top)
        else:
            top = _lines(slide, piece.text.split("\n\n"), top)
    book.save(str(path))


def _titled(book: presentation.Presentation, piece: Piece) -> tuple[Slide, int]:
    """A new slide with a title, and the height at which there is room."""
    assert not isinstance(piece, Rows)
    title, *others = piece.text.split("\n\n")
    slide = book.slides.add_slide(book.slide_layouts[_TITLE_ONLY])
    assert slide.shapes.title is not None
    slide.shapes.title.text = title
    return slide, _lines(slide, others, _BELOW_TITLE)


def _lines(slide: Slide, lines: list[str], top: int) -> int:
    """Text boxes from a height on; gives the height below them."""
    for line in lines:
        box = slide.shapes.add_textbox(_LEFT, Emu(top), _WIDTH, _LINE)
        box.text_frame.text = line
        top += _LINE
    return top


def _table(slide: Slide, table: Rows, top: int) -> int:
    rows, columns = len(table.rows), max(map(len, table.rows))
    frame = slide.shapes.add_table(rows, columns, _LEFT, Emu(top), _WIDTH, Emu(rows * _LINE))
    grid = frame.table
    groups = labelled(table.rows) if table.label else [("", list(table.rows))]
    row = 0
    for label, group in groups:
        for texts in group:
            for column, text in enumerate(texts):
                grid.cell(row, column).text = text
                grid.cell(row, column).text_frame.paragraphs[0].font.size = Pt(10)
            if label in _FULL_ROWS:
                grid.cell(row, 1).merge(grid.cell(row, columns - 1))
            row += 1
        if table.label and len(group) > 1:
            grid.cell(row - len(group), 0).merge(grid.cell(row - 1, 0))
    return top + rows * _LINE
