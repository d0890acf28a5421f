"""What stands on a page and is no part of its text."""

import pytest

from keikaku.documents.pdf.aside import cleared, slanted
from keikaku.documents.pdf.characters import text_of
from tests.unit.documents.pdf.typeset import Run, glyphs, typeset

PROSE = Run(50, 50, "目標値は500人650人とする")


def kept(*runs: Run, keep_hidden: bool = False, rules=()):
    """The text that is left, and what was taken away."""
    found = cleared(typeset(*runs, rules=rules), keep_hidden=keep_hidden)
    return text_of(found.content.glyphs.codes), found


@pytest.mark.parametrize(
    ("angle", "leans"),
    [(0, False), (4, False), (356, False), (45, True), (315, True), (90, False), (270, False)],
)
def test_a_stamp_leans_and_lines_do_not(angle, leans):
    assert slanted(glyphs(Run(50, 50, "案", angle=angle))).tolist() == [leans]


def test_a_stamp_across_the_page_is_kept_beside_it():
    text, found = kept(PROSE, Run(100, 100, "素案", 60, angle=45))
    assert text == PROSE.text
    assert found.stamps == (("素案", (100, 100, 220, 160)),)


def test_a_huge_letter_over_the_lines_of_a_page_is_a_stamp():
    lines = [Run(50, 50 + 15 * n, PROSE.text) for n in range(6)]
    text, found = kept(Run(60, 40, "案", 120), *lines)
    assert text == PROSE.text * 6
    assert [stamp for stamp, _ in found.stamps] == ["案"]


def test_a_large_title_over_nothing_is_none():
    title = Run(50, 200, "総合計画", 60)
    assert kept(PROSE, title)[0] == PROSE.text + title.text


def test_text_that_is_not_painted_is_told_and_not_read():
    text, found = kept(PROSE, Run(50, 80, "見えない注記", hidden=True))
    assert (text, found.hidden) == (PROSE.text, "見えない注記")


def test_text_under_a_scan_is_read():
    text, found = kept(Run(50, 80, "見えない本文", hidden=True), keep_hidden=True)
    assert (text, found.hidden) == ("見えない本文", "")


# 500人 begins at the fifth letter: 4 letters of 10 points, then 3 of 5 and one of 10.
STRUCK = (90.0, 54.8, 115.0, 55.3)


def test_letters_that_a_line_strikes_out_are_not_read_and_their_place_is_told():
    text, found = kept(PROSE, rules=[STRUCK])
    assert (text, found.struck) == ("目標値は650人とする", ((90, 50, 115, 60),))


@pytest.mark.parametrize(
    "rule",
    [
        (90.0, 60.0, 115.0, 60.5),
        (90.0, 49.5, 115.0, 50.0),
        (40.0, 55.0, 300.0, 55.5),
        (90.0, 52.0, 115.0, 58.0),
        (95.0, 30.0, 95.5, 90.0),
    ],
    ids=["underline", "rule above", "arrow", "bar", "upright rule"],
)
def test_other_lines_strike_nothing_out(rule):
    text, found = kept(PROSE, rules=[rule])
    assert (text, found.struck) == (PROSE.text, ())


def test_an_empty_page_has_nothing_to_clear():
    assert kept()[0] == ""
    assert kept(rules=[STRUCK])[0] == ""
