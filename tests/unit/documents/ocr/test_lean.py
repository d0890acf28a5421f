"""Pages that were put askew on the glass."""

import numpy as np
import pytest

from keikaku.documents.ocr.lean import lean_of, straightened
from tests.unit.documents.ocr.drawing import filled, paper, turned

LINES = [(x, y, x + 14, y + 20) for x in range(100, 900, 20) for y in range(100, 500, 45)]


def page(degrees: float) -> np.ndarray:
    return turned(filled(paper(1000, 600), LINES), degrees)


@pytest.mark.parametrize("degrees", [-4.5, -1.0, -0.3, 0.0, 0.4, 2.0, 5.0])
def test_the_lean_is_by_how_much_lines_must_be_turned_clockwise(degrees):
    assert lean_of(page(degrees) < 128) == pytest.approx(degrees, abs=0.1)


def test_a_straightened_page_lies_straight():
    straight = straightened(page(2.0), 2.0)
    assert lean_of(straight < 128) == pytest.approx(0.0, abs=0.1)
    assert ((straight < 128) == (page(0.0) < 128)).mean() > 0.97


def test_what_comes_in_from_outside_is_white():
    assert straightened(paper(200, 100), 3.0).min() == 255


@pytest.mark.parametrize("ink", [np.zeros((50, 50), bool), np.eye(50, dtype=bool)])
def test_too_little_ink_says_nothing(ink):
    assert lean_of(ink) == 0.0


def test_a_page_that_lies_straight_stays_as_it_is():
    grey = page(0.0)
    assert straightened(grey, 0.0) is grey
