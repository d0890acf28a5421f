"""Pages of a PDF that are pictures: told, and read where recognition is asked for."""

from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from keikaku.documents.inputs import ReaderOptions
from keikaku.documents.model import Document, Origin
from keikaku.documents.pdf import extract
from keikaku.documents.pdf.extract import open_pdf
from keikaku.documents.read import read_bytes
from tests.unit.documents.ocr.drawing import filled, lattice, paper, written
from tests.unit.documents.pdf.printed import Sheet, pdf

XS, YS = (150, 700, 1000, 1300), (300, 360, 420)
SCAN = written(
    filled(paper(1654, 2339), lattice(XS, YS)),
    [
        *((170, 312, "Number of visitors"), (730, 312, "1,648"), (1030, 312, "2,091")),
        *((170, 372, "Tours"), (730, 372, "12.5%"), (1030, 372, "30.0%")),
    ],
)
PROSE = "本市の人口は減少を続けており、令和6年度末には3万人を下回る見込みである。"


def scanned(sheet: Sheet) -> None:
    picture = ImageReader(Image.fromarray(SCAN))
    sheet.canvas.drawImage(picture, 0, 0, sheet.width, sheet.height)


def printed(sheet: Sheet) -> None:
    sheet.lines(100, PROSE)


def under_scan(sheet: Sheet) -> None:
    scanned(sheet)
    sheet.hidden(61, 110, "Numder of vlsltors l,G48 2,O9l")


def read(*pages: Callable[[Sheet], None], ocr: bool = True) -> Document:
    return read_bytes("a.pdf", pdf(*pages), source_id="s1", options=ReaderOptions(ocr=ocr))


def cells(document: Document) -> list[str]:
    return [cell.text for block in document.blocks if block.grid for cell in block.grid.cells]


READ = ["Number of visitors", "1,648", "2,091", "Tours", "12.5%", "30.0%"]


def test_a_scanned_page_is_told_and_not_read():
    document = read(printed, scanned, ocr=False)
    assert [(d.code, d.details) for d in document.doubts] == [("page.no_text", {"pages": "p.2"})]
    assert cells(document) == []


def test_a_document_of_scanned_pages_only_is_told_as_one_and_not_read():
    document = read(scanned, ocr=False)
    assert [(d.code, d.details) for d in document.doubts] == [("page.all_pictures", {})]
    assert cells(document) == []


def test_a_scanned_page_is_read_where_that_is_asked_for():
    document = read(printed, scanned)
    assert cells(document) == READ
    assert [(d.code, d.details) for d in document.doubts] == [
        ("page.read_by_ocr", {"pages": "p.2"})
    ]
    (text,) = document.pages[0].blocks
    assert (text.text, text.origin, text.flags) == (PROSE, Origin.NATIVE, ())
    (table,) = document.pages[1].blocks
    assert table.grid is not None
    assert {(cell.origin, cell.flags) for cell in table.grid.cells} == {
        (Origin.OCR, ("value.ocr",))
    }
    assert table.grid.cells[1].source.address == "p.2 表1 1行目 2列目"
    assert table.grid.cells[1].source.box == pytest.approx((252, 108, 360, 130), abs=1.5)


def test_text_that_another_program_recognised_is_read_anew():
    document = read(under_scan)
    assert cells(document) == READ
    assert [doubt.code for doubt in document.doubts] == ["page.read_by_ocr"]


def test_a_document_of_text_is_read_the_same_with_and_without():
    data = pdf(printed)
    plainly = read_bytes("a.pdf", data, source_id="s1")
    assert read_bytes("a.pdf", data, source_id="s1", options=ReaderOptions(ocr=True)) == plainly


def test_each_page_is_told_before_it_is_read():
    told: list[tuple[int, int]] = []
    options = ReaderOptions(progress=lambda *page: told.append(page))
    read_bytes("a.pdf", pdf(printed, printed, printed), source_id="s1", options=options)
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_an_unsure_cell_is_a_warning_and_a_blank_one_says_nothing():
    page = filled(SCAN, [(1010, 305, 1290, 355), (1010, 365, 1290, 415)], 255)
    smudged = written(page, [(1030, 312, "2.091")])

    def draw(sheet: Sheet) -> None:
        sheet.canvas.drawImage(ImageReader(Image.fromarray(smudged)), 0, 0, 595, 842)

    (table,) = read(draw).blocks
    assert table.grid is not None
    flags = {cell.text: cell.flags for cell in table.grid.cells}
    assert flags["2.091"] == ("value.ocr", "value.ocr_unsure")
    assert flags["12.5%"] == ("value.ocr",)
    assert flags[""] == ()


@pytest.mark.parametrize(("most", "shape"), [(10**9, (2339, 1653)), (10**6, (1189, 841))])
def test_a_page_is_drawn_in_bounds(monkeypatch, most, shape):
    monkeypatch.setattr(extract, "MAX_PIXELS", most)
    with open_pdf("a.pdf", pdf(printed)) as file:
        grey, dpi = file.picture(1, 200.0)
    assert grey.shape == pytest.approx(shape, abs=1)
    assert dpi == pytest.approx(grey.shape[0] / 842 * 72, rel=0.01)
    assert grey.min() < 128
