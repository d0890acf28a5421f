"""The invented plan as the Office formats: Word, Excel, PowerPoint, OpenDocument."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape

from tools.plan_files.content import Heading, Page, Paragraph, Table

# Every file says that it was made on this day, so that the same plan gives the same bytes.
_DAY = (2025, 4, 1, 0, 0, 0)


def docx(pages: Sequence[Page]) -> bytes:
    """A Word document with the styles of headings, a page break after each page."""
    from docx import Document

    document: Any = Document()
    for page in pages:
        for block in page:
            _add_to_word(document, block)
        document.add_page_break()
    return _saved(document.save)


def _add_to_word(document: Any, block: Heading | Paragraph | Table) -> None:
    match block:
        case Heading():
            document.add_heading(block.text, block.depth)
        case Paragraph():
            document.add_paragraph(block.text)
        case Table():
            made = document.add_table(len(block.rows), len(block.rows[0]), style="Table Grid")
            for row, texts in zip(made.rows, block.rows, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text


def xlsx(pages: Sequence[Page]) -> bytes:
    """A workbook with a sheet for each page, numbers as numbers."""
    from xlsxwriter import Workbook

    written = io.BytesIO()
    with Workbook(written, {"in_memory": True}) as workbook:
        ruled = workbook.add_format({"border": 1})
        for page in pages:
            sheet: Any = workbook.add_worksheet()
            for at, (texts, in_table) in enumerate(_lines(page)):
                for column, text in enumerate(texts):
                    if in_table:
                        sheet.write(at, column, _typed(text), ruled)
                    else:
                        sheet.write(at, column, text)
    return written.getvalue()


def _lines(page: Page) -> Iterator[tuple[Sequence[str], bool]]:
    """The rows of a sheet, and whether they are rows of a table."""
    for block in page:
        if isinstance(block, Table):
            yield from ((row, True) for row in block.rows)
            yield (), False
        else:
            yield (block.text,), False


def _typed(text: str) -> str | int:
    digits = text.replace(",", "")
    return int(digits) if digits.isdecimal() else text


def pptx(pages: Sequence[Page]) -> bytes:
    """Slides: for each page one with its texts and one for each table."""
    from pptx import Presentation
    from pptx.util import Cm

    slides: Any = Presentation()
    for page in pages:
        titles = [block.text for block in page if isinstance(block, Heading)]
        slide = slides.slides.add_slide(slides.slide_layouts[1])
        slide.shapes.title.text = titles[-1]
        texts = [block.text for block in page if isinstance(block, Paragraph)]
        slide.placeholders[1].text = "\n".join([*titles[:-1], *texts])
        for block in page:
            if isinstance(block, Table):
                slide = slides.slides.add_slide(slides.slide_layouts[5])
                slide.shapes.title.text = titles[-1]
                size = len(block.rows), len(block.rows[0])
                frame = slide.shapes.add_table(*size, Cm(1), Cm(4), Cm(23), Cm(12))
                for row, line in zip(frame.table.rows, block.rows, strict=True):
                    for cell, text in zip(row.cells, line, strict=True):
                        cell.text = text
    return _saved(slides.save)


def _saved(save: Any) -> bytes:
    """The package as the library writes it, each part with our day instead of the clock's."""
    written, dated = io.BytesIO(), io.BytesIO()
    save(written)
    with zipfile.ZipFile(written) as made, zipfile.ZipFile(dated, "w") as archive:
        for part in made.infolist():
            info = zipfile.ZipInfo(part.filename, _DAY)
            archive.writestr(info, made.read(part), zipfile.ZIP_DEFLATED)
    return dated.getvalue()


_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("table", "table"), ("text", "text"))
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def ods(pages: Sequence[Page]) -> bytes:
    """An OpenDocument workbook with a sheet for each page."""
    sheets = "".join(_ods_sheet(number, page) for number, page in enumerate(pages, 1))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMESPACES} '
        f'office:version="1.2"><office:body><office:spreadsheet>{sheets}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (
            ("mimetype", _ODS),
            ("content.xml", content),
            ("META-INF/manifest.xml", _MANIFEST),
        ):
            archive.writestr(zipfile.ZipInfo(name, _DAY), text, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _ods_sheet(number: int, page: Page) -> str:
    rows = "".join(
        "<table:table-row>" + "".join(map(_ods_cell, texts or ("",))) + "</table:table-row>"
        for texts, _ in _lines(page)
    )
    return f'<table:table table:name="Sheet{number}">{rows}</table:table>'


def _ods_cell(text: str) -> str:
    value = _typed(text)
    kind = f'float" office:value="{value}' if isinstance(value, int) else "string"
    shown = f"<text:p>{escape(text)}</text:p>" if text else ""
    return f'<table:table-cell office:value-type="{kind}">{shown}</table:table-cell>'
