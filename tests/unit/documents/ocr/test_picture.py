"""Grey, of bounded size, evenly lit: whatever the camera made of the page."""

import numpy as np
import pytest

from keikaku.documents.ocr import picture
from keikaku.documents.ocr.picture import bounded, evened, grey_of, ink_of
from tests.unit.documents.ocr.drawing import DPI, filled, paper

LETTERS = [(x, y, x + 4, y + 20) for x in range(100, 500, 12) for y in (100, 150, 200)]


@pytest.mark.parametrize(
    ("pixel", "grey"),
    [
        ([[200]], 200),
        ([[[200]]], 200),
        ([[[255, 255, 255]]], 255),
        ([[[255, 0, 0]]], 76),
        ([[[0, 0, 0, 255]]], 0),
        ([[[0, 0, 0, 0]]], 255),
    ],
    ids=["grey", "one band", "white", "red", "opaque", "transparent"],
)
def test_a_picture_loses_its_colours(pixel, grey):
    assert grey_of(np.array(pixel, np.uint8)).tolist() == [[grey]]


@pytest.mark.parametrize(
    ("dpi", "shape", "at"),
    [(200.0, (60, 40), 200.0), (300.0, (60, 40), 300.0), (600.0, (30, 20), 300.0)],
)
def test_a_picture_that_is_too_fine_is_made_smaller(dpi, shape, at):
    grey, found = bounded(paper(40, 60), dpi)
    assert (grey.shape, found) == (shape, at)


def test_a_picture_that_is_too_large_is_made_smaller(monkeypatch):
    monkeypatch.setattr(picture, "MAX_PIXELS", 600)
    grey, dpi = bounded(paper(40, 60), 200.0)
    assert (grey.shape, dpi) == ((30, 20), 100.0)


def test_letters_are_found_under_a_shadow():
    page = filled(paper(600, 300), LETTERS)
    shadow = np.linspace(1.0, 0.4, 600)[None, :]
    shaded = (page * shadow).astype(np.uint8)
    assert (ink_of(evened(shaded, DPI)) == (page < 128)).all()


def test_shading_goes_and_letters_on_it_stay():
    page = filled(filled(paper(600, 300), [(80, 80, 520, 240)], 200), LETTERS)
    assert (ink_of(evened(page, DPI)) == (page < 128)).all()


def test_light_letters_on_a_dark_ground_become_dark_ones():
    page = filled(filled(paper(600, 300), [(80, 80, 520, 240)], 40), LETTERS, 250)
    found = ink_of(evened(page, DPI))[90:230, 90:510]
    assert (found == (page == 250)[90:230, 90:510]).all()


def test_faint_print_is_darkened():
    page = filled(paper(600, 300, 245), LETTERS, 180)
    assert (ink_of(evened(page, DPI)) == (page < 200)).all()


@pytest.mark.parametrize("shade", [0, 1, 128, 255])
def test_an_even_page_has_no_ink(shade):
    assert not ink_of(evened(paper(300, 200, shade), DPI)).any()


@pytest.mark.parametrize("shape", [(1, 1), (1, 700), (700, 1), (3, 5)])
def test_a_picture_may_be_tiny(shape):
    assert evened(np.zeros(shape, np.uint8), DPI).shape == shape
