"""From the picture of a page to what a PDF would tell of it."""

import numpy as np
import pytest

from keikaku.documents.ocr.page import page_content
from keikaku.documents.pdf.page import PageContent
from keikaku.documents.pdf.tables import tables_of
from tests.unit.documents.ocr.drawing import DPI, Grey, filled, lattice, paper, written

XS, YS = (100, 500, 800, 1100), (100, 160, 220, 280)
HEAD = [(120, 112, "Number of visitors"), (530, 112, "FY2018"), (830, 112, "FY2024")]
BODY = [
    (120, 172, "Lectures"), (530, 172, "1,648"), (830, 172, "2,091"),
    (120, 232, "Tours"), (530, 232, "12.5%"), (830, 232, "30.0%"),
]  # fmt: skip
TABLE = written(filled(paper(1200, 400), lattice(XS, YS)), [*HEAD, *BODY])
TEXTS = [
    ["Number of visitors", "FY2018", "FY2024"],
    ["Lectures", "1,648", "2,091"],
    ["Tours", "12.5%", "30.0%"],
]


def texts(content: PageContent) -> list[list[str]]:
    (table,) = tables_of(content)
    rows: list[list[str]] = [[] for _ in range(table.n_rows)]
    for cell in table.cells:
        rows[cell.row].append(cell.text)
    return rows


@pytest.fixture(scope="module")
def content() -> PageContent:
    return page_content(TABLE, DPI, 3)


def test_a_drawn_table_is_read(content):
    assert texts(content) == TEXTS


def test_the_page_is_measured_in_points(content):
    assert (content.number, content.turn, content.cut) == (3, 0, False)
    assert (content.width, content.height) == pytest.approx((432.0, 144.0))
    (table,) = tables_of(content)
    assert table.box == pytest.approx((36.0, 36.0, 396.0, 101.0), abs=1.5)


def test_how_sure_each_place_is_is_kept(content):
    assert content.recognition is not None
    assert content.recognition.within((180.0, 57.0, 288.0, 79.0)).confidence > 0.8
    assert content.recognition.within((0.0, 0.0, 432.0, 144.0)).flags[0] == "value.ocr"


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_on_its_side_or_head_is_turned_upright(turns, content):
    found = page_content(np.rot90(TABLE, turns).copy(), DPI, 1)
    assert found.turn == 90 * turns
    assert texts(found) == TEXTS
    seen = [found.shown(table.box) for table in tables_of(found)]
    x, y = ((seen[0][0] + seen[0][2]) / 2, (seen[0][1] + seen[0][3]) / 2)
    middle = {90: (68.0, 216.0), 180: (216.0, 76.0), 270: (76.0, 216.0)}[90 * turns]
    assert (x, y) == pytest.approx(middle, abs=3.0)


def test_colours_are_read_as_grey(content):
    coloured = np.dstack([TABLE, TABLE, np.full_like(TABLE, 255)])
    assert texts(page_content(coloured, DPI, 1)) == TEXTS


@pytest.mark.parametrize(
    "page",
    [
        paper(1, 1, 0),
        paper(1, 900, 0),
        paper(600, 400, 0),
        paper(600, 400, 255),
        paper(600, 400, 128),
        np.random.default_rng(7).integers(0, 255, (400, 600), np.uint8),
    ],
    ids=["dot", "hair", "black", "white", "grey", "noise"],
)
def test_a_page_without_letters_is_empty(page: Grey):
    found = page_content(page, DPI, 1)
    assert len(found.glyphs) == 0
    assert found.recognition is not None
