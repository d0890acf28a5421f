"""What a stretch of a line can be: a value, a number, a figure, words."""

import pytest

from keikaku.ingest.lines.slices import Slice, is_figure, is_number, is_numeric, is_value, is_words
from keikaku.ingest.lines.stacked_table import is_code, may_be_value


@pytest.mark.parametrize(
    ("text", "value", "number", "numeric", "figure"),
    [
        ("41人", True, True, True, True),
        ("1,200", True, True, True, True),
        ("▲1.5％", True, True, True, True),
        ("3～5件", True, True, True, True),
        ("60％以上", True, True, True, True),
        ("－", True, False, True, True),
        ("策定済", True, False, False, True),
        ("維持", True, False, True, True),
        ("12桟橋分", True, True, True, True),
        ("来客数", False, False, False, False),
        ("", False, False, False, False),
        (" ", False, False, False, False),
        ("令和5年度", False, False, False, False),
        ("来客数41人", False, False, False, False),
        ("41人です。", False, False, False, False),
    ],
)
def test_values_numbers_and_figures(text, value, number, numeric, figure):
    told = (is_value(text), is_number(text), is_numeric(text), is_figure(text))
    assert told == (value, number, numeric, figure)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("向上", True),
        ("中止（2021年度）", True),
        ("「港の日」の人気", True),
        ("港を", False),
        ("港の", True),
        ("港へ", True),
        ("港は", False),
        ("港です。", False),
        ("港：町", False),
        ("港 町", False),
        ("第2港", False),
        ("①港", False),
        ("・港", False),
        ("あまりにも長いので値とは思われない言葉", False),
        ("", False),
        ("（2021年度）", False),
        ("41人", False),
    ],
)
def test_values_in_words(text, words):
    assert is_words(text) is words


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("1", True, True),
        ("No.3", True, False),
        ("2-1", True, False),
        ("③", True, False),
        ("A-4", True, False),
        ("(5)", True, False),
        ("1-2-3-4", True, False),
        ("1234", False, True),
        ("41人", False, True),
        ("未策定", False, True),
        ("港の計画をつくること", False, False),
        ("来客数", False, True),
    ],
)
def test_numbers_of_rows_and_what_may_be_a_value(text, code, value):
    assert (is_code(text), may_be_value(text)) == (code, value)


def test_a_head_with_a_year_from_elsewhere():
    assert Slice("現状値").dated("R5") == Slice("現状値（R5）")
    assert Slice("現状値").source is None
