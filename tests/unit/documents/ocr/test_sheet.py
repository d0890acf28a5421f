"""A page taken apart: its rules erased, its lines cut out."""

import numpy as np
import pytest

from keikaku.documents.ocr import sheet as module
from keikaku.documents.ocr.line_boxes import LineBox
from keikaku.documents.ocr.sheet import sheet_of
from tests.unit.documents.ocr.drawing import DPI, filled, lattice, paper, turned, written

XS, YS = (50, 250, 450), (50, 100, 150)
TEXTS = [(70, 60, "1,648"), (270, 60, "2,091"), (70, 110, "12.5"), (270, 110, "30")]
TABLE = written(filled(paper(500, 250), lattice(XS, YS)), TEXTS)


def test_each_cell_has_its_line():
    sheet = sheet_of(TABLE, DPI)
    assert [(line.left // 100, line.top // 50) for line in sheet.lines] == [
        (0, 1),
        (2, 1),
        (0, 2),
        (2, 2),
    ]
    assert len({line.area for line in sheet.lines}) == 4
    assert sheet.degrees == 0.0


def test_rules_are_erased():
    even = sheet_of(TABLE, DPI).even
    assert even[45:55, 40:460].min() > 200
    assert even[60:95, 60:140].min() < 100


def test_a_table_that_lies_askew_is_made_straight():
    large = written(filled(paper(1000, 500), lattice((100, 500, 900), (100, 200, 300))), TEXTS)
    sheet = sheet_of(turned(large, 1.5), DPI)
    assert abs(sheet.degrees - 1.5) < 0.1
    assert len(sheet.ruled.level) >= 3
    assert len(sheet.ruled.upright) >= 3


def test_a_line_is_cut_out_with_a_white_margin_and_nothing_of_its_neighbours():
    # A rule that is longer than strokes of letters is one, whatever stands beside it.
    table = filled(TABLE, lattice(XS, (*YS, 200)))
    sheet = sheet_of(filled(table, [(240, 60, 249, 90)]), DPI)
    line = next(line for line in sheet.lines if line.left > 250 and line.top < 100)
    cut = sheet.picture(line._replace(left=252))
    assert cut.left == 250
    assert cut.grey[:, :3].min() == 255
    assert cut.ink.shape == (line.bottom - line.top, line.right - 252)


def test_strokes_are_dashes_rests_of_rules_or_dirt():
    strokes = [(300, 80, 316, 83), (70, 165, 190, 168), (300, 160, 302, 195), (400, 170, 402, 172)]
    texts = [(20 + 90 * n, 20, "12345") for n in range(5)]
    sheet = sheet_of(filled(written(paper(500, 220), texts), strokes), DPI)
    low = [line for line in sheet.lines if line.top > 60]
    assert [line[1:] for line in low] == [(300, 80, 316, 83)]
    assert sheet.is_dash(low[0])
    assert not sheet.is_dash(sheet.lines[0])


def test_a_dash_is_as_long_as_a_letter():
    sheet = sheet_of(TABLE, DPI)
    letter = round(sheet.letter)
    assert sheet.is_dash(LineBox(1, 0, 0, letter, 3))
    assert not sheet.is_dash(LineBox(1, 0, 0, letter, letter))
    assert not sheet.is_dash(LineBox(1, 0, 0, 3, 3))


def test_a_page_of_more_lines_than_any_is_cut(monkeypatch):
    monkeypatch.setattr(module, "MAX_LINES", 3)
    sheet = sheet_of(TABLE, DPI)
    assert (len(sheet.lines), sheet.cut) == (3, True)
    monkeypatch.setattr(module, "MAX_LINES", 4)
    assert not sheet_of(TABLE, DPI).cut


def test_an_empty_page_has_no_lines():
    sheet = sheet_of(np.full((1, 1), 255, np.uint8), DPI)
    assert (sheet.lines, sheet.cut, sheet.degrees) == ((), False, 0.0)


def test_what_is_too_large_for_a_line_is_a_picture():
    x, y = np.meshgrid(np.arange(400), np.arange(300))
    stripes = np.where((x + y) % 24 < 12, 40, 255)
    page = written(paper(700, 600), [(100, 60, "1,648"), (100, 120, "2,091")])
    page[200:500, 100:500] = stripes
    sheet = sheet_of(page, DPI)
    assert [(line.top // 50) for line in sheet.lines] == [1, 2]
    (picture,) = sheet.pictures
    assert picture[1:] == pytest.approx((100, 200, 500, 500), abs=3)
