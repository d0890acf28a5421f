"""Where a person finds on the page what was read from it."""

from dataclasses import replace

import pytest

from tests.unit.documents.pdf.typeset import Run, typeset

BOX = (100.0, 200.0, 300.0, 210.0)


@pytest.mark.parametrize(
    ("turn", "shown"),
    [
        (0, (100.0, 200.0, 300.0, 210.0)),
        (90, (200.0, 295.0, 210.0, 495.0)),
        (180, (295.0, 632.0, 495.0, 642.0)),
        (270, (632.0, 100.0, 642.0, 300.0)),
    ],
)
def test_a_turned_page_is_turned_back(turn, shown):
    page = replace(typeset(Run(0, 0, "あ")), turn=turn)
    assert page.shown(BOX) == pytest.approx(shown)


def test_a_page_that_lay_askew_is_laid_askew_again():
    page = replace(typeset(Run(0, 0, "あ")), lean=1.0)
    left, top, right, bottom = page.shown(BOX)
    assert (right - left, bottom - top) == pytest.approx((200.0, 10.0), abs=0.2)
    # Left of the middle a page that was turned clockwise to lie straight hung lower.
    assert (left, top) == pytest.approx((96.2, 201.7), abs=0.2)


def test_the_middle_of_a_page_stays():
    page = replace(typeset(Run(0, 0, "あ")), lean=3.0)
    middle = (296.5, 420.0, 298.5, 422.0)
    assert page.shown(middle) == pytest.approx(middle, abs=0.1)
