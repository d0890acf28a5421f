"""A draft as the files of a city hall: paragraphs and tables in Word, Excel, HTML, slides, PDF."""

import html
import io
from collections.abc import Callable, Mapping, Sequence

import docx
import xlsxwriter
from pptx import Presentation
from pptx.util import Inches

from tests.unit.documents.pdf.printed import Sheet, pdf

Rows = Sequence[Sequence[str]]
Part = str | Rows
_LINE = 38


def as_text(parts: Sequence[Part]) -> bytes:
    """Plain text; tables by tabs."""
    return "\n\n".join(_text(part) for part in parts).encode("utf-8")


def _text(part: Part) -> str:
    return part if isinstance(part, str) else "\n".join("\t".join(row) for row in part)


def as_word(parts: Sequence[Part]) -> bytes:
    document = docx.Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(rows=len(part), cols=len(part[0]))
        for row, texts in zip(table.rows, part, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_html(parts: Sequence[Part]) -> bytes:
    body = "\n".join(_element(part) for part in parts)
    return f'<html><head><meta charset="utf-8"></head><body>\n{body}\n</body></html>'.encode()


def _element(part: Part) -> str:
    if isinstance(part, str):
        return f"<p>{html.escape(part)}</p>"
    rows = ("".join(f"<td>{html.escape(text)}</td>" for text in row) for row in part)
    return "<table>" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def as_workbook(parts: Sequence[Part]) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet("資料")
    at = 0
    for part in parts:
        for row in [[part]] if isinstance(part, str) else part:
            for column, text in enumerate(row):
                sheet.write_string(at, column, text)
            at += 1
        at += 1
    book.close()
    return stream.getvalue()


def as_slides(parts: Sequence[Part]) -> bytes:
    slides = Presentation()
    for part in parts:
        slide = slides.slides.add_slide(slides.slide_layouts[6])
        if isinstance(part, str):
            frame = slide.shapes.add_textbox(Inches(0.5), Inches(0.5), Inches(9), Inches(5))
            frame.text_frame.text = part
            continue
        shape = slide.shapes.add_table(
            len(part), len(part[0]), Inches(0.5), Inches(0.5), Inches(9), Inches(3)
        )
        for row, texts in enumerate(part):
            for column, text in enumerate(texts):
                shape.table.cell(row, column).text = text
    stream = io.BytesIO()
    slides.save(stream)
    return stream.getvalue()


def as_pdf(parts: Sequence[Part]) -> bytes:
    """One page; paragraphs wrapped as a word processor wraps them, tables with rules."""

    def draw(sheet: Sheet) -> None:
        y = 60.0
        for part in parts:
            if isinstance(part, str):
                lines = [part[at : at + _LINE] for at in range(0, len(part), _LINE)]
                sheet.lines(y, *lines)
                y += 15 * len(lines) + 15
            else:
                widths = [220.0, *[240 / (len(part[0]) - 1)] * (len(part[0]) - 1)]
                sheet.table(57, y, widths, [list(row) for row in part])
                y += 18 * len(part) + 20

    return pdf(draw)


WRITERS: Mapping[str, Callable[[Sequence[Part]], bytes]] = {
    "txt": as_text,
    "docx": as_word,
    "html": as_html,
    "xlsx": as_workbook,
    "pptx": as_slides,
    "pdf": as_pdf,
}
