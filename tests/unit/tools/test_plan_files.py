"""The invented plan is the same each time and says the same in every format."""

import io
import zipfile

import pypdfium2
import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation
from python_calamine import CalamineWorkbook

from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from tools.plan_files import FORMATS, Table, plan, write_plan
from tools.plan_files.pdf import pdf


def table_cells(pages: int) -> list[str]:
    tables = [block for page in plan(pages) for block in page if isinstance(block, Table)]
    return [cell for table in tables for row in table.rows for cell in row]


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_plan_gives_the_same_bytes(ending):
    assert FORMATS[ending](plan(2)) == FORMATS[ending](plan(2))


def test_a_plan_is_written_under_a_name_that_tells_what_it_is(tmp_path):
    path = write_plan(tmp_path, "txt", 3)
    assert (path.name, path.read_bytes()) == ("plan-3.txt", FORMATS["txt"](plan(3)))


@pytest.mark.parametrize("ending", ["txt", "md", "csv"])
def test_a_text_reads_as_the_indicators_that_it_prints(ending):
    read = read_plan([read_bytes("計画", FORMATS[ending](plan(2)), source_id="s1")])
    assert [len(indicator.values) for indicator in read.plan.indicators] == [3] * 20


def test_tables_have_rows_of_one_width():
    for page in plan(30):
        for block in page:
            assert not isinstance(block, Table) or len({len(row) for row in block.rows}) == 1


def test_titles_and_names_differ():
    names = [cell for cell in table_cells(60) if "の運営（" in cell]
    assert len(names) == len(set(names)) == 600


# Formats, by the libraries that others read them with


@pytest.mark.parametrize("embedded", [True, False])
@pytest.mark.parametrize("pages", [1, 7])
def test_a_page_of_the_plan_is_a_page_of_the_pdf(pages, embedded):
    with pypdfium2.PdfDocument(pdf(plan(pages), embedded=embedded)) as document:
        assert len(document) == pages
        text = document[0].get_textpage().get_text_range()
    assert [cell for cell in table_cells(1) if cell[:6] not in text] == []


def test_an_uncompressed_pdf_can_be_read_as_text():
    assert b" Tj" in pdf(plan(1), embedded=False, compressed=False)


def test_word_has_the_tables():
    document = Document(io.BytesIO(FORMATS["docx"](plan(2))))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert cells == table_cells(2)


def test_excel_has_a_sheet_for_each_page_and_numbers_as_numbers():
    workbook = load_workbook(io.BytesIO(FORMATS["xlsx"](plan(3))))
    assert len(workbook.sheetnames) == 3
    values = {cell for row in workbook.worksheets[0].iter_rows(values_only=True) for cell in row}
    assert {10, 690, "人", "R11"} <= values


def test_opendocument_has_the_same_sheets():
    data = FORMATS["ods"](plan(3))
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    rows = workbook.get_sheet_by_index(0).to_python()
    assert len(workbook.sheet_names) == 3
    assert {10.0, 690.0, "人", "R11"} <= {cell for row in rows for cell in row}
    assert zipfile.ZipFile(io.BytesIO(data)).namelist()[0] == "mimetype"


def test_slides_have_the_tables():
    slides = Presentation(io.BytesIO(FORMATS["pptx"](plan(1)))).slides
    tables = [shape.table for slide in slides for shape in slide.shapes if shape.has_table]
    cells = [cell.text for table in tables for row in table.rows for cell in row.cells]
    assert cells == table_cells(1)
