"""Lines of text in cells and in the open."""

import numpy as np
import pytest

from keikaku.documents.ocr.line_boxes import LineBox, letter_height, line_boxes, without_specks
from tests.unit.documents.ocr.drawing import DPI, Box, filled, paper

LETTER = 20.0


def letters(left: int, top: int, count: int, size: int = 20) -> list[Box]:
    """Square letters side by side."""
    return [(x, top, x + size - 3, top + size) for x in range(left, left + count * size, size)]


def lines(*boxes: Box, areas: np.ndarray | None = None) -> list[LineBox]:
    page = filled(paper(600, 300), boxes) < 128
    whole = np.ones(page.shape, np.int32) if areas is None else areas
    return line_boxes(page, whole, LETTER)


def test_lines_stand_one_below_the_other():
    assert lines(*letters(50, 50, 6), *letters(50, 80, 3)) == [
        LineBox(1, 50, 50, 167, 70),
        LineBox(1, 50, 80, 107, 100),
    ]


def test_what_stands_far_apart_on_one_line_is_two_texts():
    assert lines(*letters(50, 50, 3), *letters(160, 50, 2)) == [
        LineBox(1, 50, 50, 107, 70),
        LineBox(1, 160, 50, 197, 70),
    ]


def test_columns_whose_lines_are_not_level_are_cut_apart():
    assert lines(*letters(50, 50, 3), *letters(50, 80, 3), *letters(300, 65, 3)) == [
        LineBox(1, 50, 50, 107, 70),
        LineBox(1, 50, 80, 107, 100),
        LineBox(1, 300, 65, 357, 85),
    ]


@pytest.mark.parametrize(
    "strokes",
    [
        [(50, 50, 67, 53), (50, 66, 67, 70)],
        [(50, 50, 67, 53), (50, 58, 67, 61), (50, 66, 67, 70)],
        [(56, 50, 60, 54), (50, 58, 67, 70)],
    ],
    ids=["二", "三", "dot"],
)
def test_parts_of_one_letter_are_one_line(strokes):
    assert lines(*strokes) == [LineBox(1, 50, 50, 67, 70)]


def test_two_lines_that_touch_are_cut_where_they_are_thinnest():
    assert lines(*letters(50, 50, 8), *letters(50, 75, 8), (60, 70, 62, 75)) == [
        LineBox(1, 50, 50, 207, 70),
        LineBox(1, 50, 70, 207, 95),
    ]


def test_a_large_letter_is_not_cut():
    assert lines((50, 50, 95, 98), (105, 50, 150, 98)) == [LineBox(1, 50, 50, 150, 98)]


def test_each_area_has_its_own_lines():
    areas = np.ones((300, 600), np.int32)
    areas[:, 110:] = 2
    assert lines(*letters(50, 50, 3), *letters(112, 50, 2), areas=areas) == [
        LineBox(1, 50, 50, 107, 70),
        LineBox(2, 112, 50, 149, 70),
    ]


def test_no_ink_no_lines():
    assert lines() == []


def test_specks_are_no_ink_and_points_are():
    page = filled(paper(100, 50), [(10, 10, 12, 11), (30, 10, 33, 13)]) < 128
    assert np.argwhere(without_specks(page)).tolist() == [
        [y, x] for y in (10, 11, 12) for x in (30, 31, 32)
    ]


@pytest.mark.parametrize(
    ("boxes", "height"),
    [([], 23.0), (letters(20, 50, 9), 20.0), ([*letters(20, 50, 9), (10, 10, 13, 290)], 20.0)],
    ids=["none", "letters", "and a rule"],
)
def test_the_height_of_letters_is_that_of_most_of_the_large_ones(boxes, height):
    assert letter_height(filled(paper(300, 300), boxes) < 128, DPI) == pytest.approx(height)
