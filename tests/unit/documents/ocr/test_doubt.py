"""What must be compared with the paper: little certainty, and figures that are not well made."""

import pytest

from keikaku.documents.ocr.doubt import SURE_NUMBER, SURE_WORD, is_unsure
from tests.unit.documents.ocr.drawing import filled, paper

NOTHING = paper(10, 10) < 128


@pytest.mark.parametrize(
    "text",
    [
        "1,648", "12,345,678", "0.125", "1.38", "100", "▲1,250", "64.4%", "１，２０４", "8.0万人",
        "4 (R2)", "H30", "R2年度", "5-1-1.", "1.2.3", "2020.4.1", "①待機児童数", "-3", "3月31日",
        "1,204.5", "1/2", "10~20", "A4",
    ],
)  # fmt: skip
def test_well_made_figures_are_sure(text):
    assert not is_unsure(text, 0.99, NOTHING)


@pytest.mark.parametrize(
    "text",
    [
        "1.648", "2.091 (R5)", "1,64", "1,6488", "12,34,567", "l,204", "1O", "O.5", "1I", "A1,000",
        "一1,250", "ー5", "1、648", "1。5", "3.1415",
    ],
)  # fmt: skip
def test_figures_that_nobody_prints_are_unsure(text):
    assert is_unsure(text, 0.999, NOTHING)


@pytest.mark.parametrize(
    ("text", "confidence", "unsure"),
    [
        ("参加者数", SURE_WORD, False),
        ("参加者数", SURE_WORD - 0.01, True),
        ("1,648", SURE_NUMBER, False),
        ("1,648", SURE_NUMBER - 0.01, True),
        ("第1節", SURE_NUMBER - 0.01, True),
        ("－", 1.0, False),
        ("%", 1.0, False),
        ("◎", 1.0, False),
        ("()", 1.0, True),
        ("、", 1.0, True),
        ("", 0.0, True),
    ],
)
def test_figures_need_more_certainty_than_words(text, confidence, unsure):
    assert is_unsure(text, confidence, NOTHING) is unsure


@pytest.mark.parametrize(
    ("text", "marks", "unsure"),
    [
        ("15", 2, False),
        ("15", 3, True),
        ("1.5", 3, False),
        ("1,234", 6, True),
        ("1,234", 3, False),
        ("15人", 9, False),
    ],
    ids=["all", "a point lost", "read", "a sign lost", "touching", "words have many parts"],
)
def test_no_part_of_a_figure_may_be_passed_over(text, marks, unsure):
    ink = filled(paper(200, 30), [(x, 5, x + 8, 25) for x in range(5, 5 + 14 * marks, 14)]) < 128
    assert is_unsure(text, 0.99, ink) is unsure
