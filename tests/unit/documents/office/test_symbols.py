"""Signs of symbol fonts show what the font shows; figures that are raised stay raised."""

import pytest

from keikaku.documents.office.raised import raised
from keikaku.documents.office.symbols import symbol, unsymboled


@pytest.mark.parametrize(
    ("code", "font", "sign"),
    [
        (0xF0E0, "Wingdings", "→"),
        (0xE0, "Wingdings", "→"),
        (0xF06C, "Wingdings", "●"),
        (0xF081, "Wingdings", "①"),
        (0xF0B7, "Symbol", "・"),
        (0xF0E0, "Another", "\uf0e0"),
        (0x25CB, "Wingdings", "○"),
        (0xD800, "Wingdings", ""),
        (0x7, "Symbol", ""),
        (0x110000, "Symbol", ""),
    ],
)
def test_a_sign_is_the_one_that_the_font_shows(code, font, sign):
    assert symbol(code, font) == sign


def test_letters_that_are_no_signs_stay():
    assert unsymboled("\uf06c 市\ue000", "Wingdings") == "● 市\ue000"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("1", "¹"), ("（2）", "⁽²⁾"), ("1,2", "¹,²"), ("※1", "※1"), ("注1", "注1"), ("", "")],
)
def test_raised_figures_are_raised_letters(text, shown):
    assert raised(text) == shown
