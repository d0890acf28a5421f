"""The ways of reading a document that are compared. Each loads what it needs when it is chosen."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

Read = Callable[[Path], object]


class Way(NamedTuple):
    """`load` imports the libraries and gives what is measured; `most_pages` spares slow ways."""

    name: str
    load: Callable[[], Read]
    formats: tuple[str, ...] = ()
    most_pages: int | None = None


def _reader() -> Read:
    from keikaku.documents.read import read_document

    return read_document


def _review() -> Read:
    from keikaku.cli.summary import View, summary
    from keikaku.documents.read import read_document
    from keikaku.ingest.read import read_plan

    return lambda path: summary(read_plan([read_document(path)]), View())


def _pdfium_text() -> Read:
    import pypdfium2

    def read(path: Path) -> int:
        document = pypdfium2.PdfDocument(path)
        return sum(len(page.get_textpage().get_text_range()) for page in document)

    return read


def _pdfplumber() -> Read:
    import pdfplumber

    def read(path: Path) -> int:
        with pdfplumber.open(path) as document:
            return sum(len(p.extract_tables()) + len(p.extract_text()) for p in document.pages)

    return read


def _python_docx() -> Read:
    from docx import Document

    def read(path: Path) -> int:
        document = Document(str(path))
        texts = [paragraph.text for paragraph in document.paragraphs]
        rows = (row for table in document.tables for row in table.rows)
        return len(texts) + sum(len(cell.text) for row in rows for cell in row.cells)

    return read


def _openpyxl() -> Read:
    from openpyxl import load_workbook

    def read(path: Path) -> int:
        workbook = load_workbook(path, data_only=True)
        return sum(len(row) for sheet in workbook for row in sheet.iter_rows(values_only=True))

    return read


def _calamine() -> Read:
    from python_calamine import CalamineWorkbook

    def read(path: Path) -> int:
        workbook = CalamineWorkbook.from_path(path)
        sheets = map(workbook.get_sheet_by_name, workbook.sheet_names)
        return sum(len(sheet.to_python()) for sheet in sheets)

    return read


def _lxml() -> Read:
    from lxml import html

    return lambda path: len(list(html.parse(str(path)).getroot().itertext()))


def _python_pptx() -> Read:
    from pptx import Presentation

    def read(path: Path) -> int:
        shapes: Any = [shape for slide in Presentation(str(path)).slides for shape in slide.shapes]
        tables = [shape.table for shape in shapes if shape.has_table]
        cells = sum(len(cell.text) for table in tables for row in table.rows for cell in row.cells)
        return cells + sum(len(shape.text_frame.text) for shape in shapes if shape.has_text_frame)

    return read


WAYS: Mapping[str, Way] = {
    "pdfium": Way("pypdfium2 (bare text)", _pdfium_text, ("pdf",)),
    "pdfplumber": Way("pdfplumber", _pdfplumber, ("pdf",), most_pages=20),
    "python-docx": Way("python-docx", _python_docx, ("docx",)),
    "openpyxl": Way("openpyxl", _openpyxl, ("xlsx",)),
    "calamine": Way("python-calamine", _calamine, ("xls", "ods")),
    "lxml": Way("lxml.html (bare parse)", _lxml, ("html",)),
    "python-pptx": Way("python-pptx", _python_pptx, ("pptx",)),
    "reader": Way("Keikaku, reader", _reader),
    "review": Way("Keikaku, to the review", _review),
}
"""The yardsticks first. A way without formats reads all of them."""


def ways_for(ending: str, pages: int | None) -> list[str]:
    """The ways that read a format, as far as they are not too slow for so many pages."""
    return [
        key
        for key, way in WAYS.items()
        if (not way.formats or ending in way.formats)
        and (pages is None or way.most_pages is None or pages <= way.most_pages)
    ]
