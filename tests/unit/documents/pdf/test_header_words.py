"""What heads columns, and what is a value under them."""

import pytest

from keikaku.documents.pdf.header_words import is_header_word, is_value, looks_like_header


@pytest.mark.parametrize(
    ("text", "value", "head"),
    [
        ("120", True, False),
        ("▲1,250百万円", True, False),
        ("58.2％", True, False),
        ("120件（令和6年度）", True, False),
        ("１２０人（Ｒ６）", True, False),
        ("58.2％(2024年)", True, False),
        ("現状値", False, True),
        ("令和6年度", False, True),
        ("5年後（R11）", False, False),
        ("6年度（令和6年度）", False, True),
        ("（単位：人）", False, False),
        ("船の数", False, False),
        ("120件（令和6年度の見込み）", False, True),
    ],
)
def test_a_text_is_a_value_or_heads_values(text: str, value: bool, head: bool) -> None:
    assert (is_value(text), is_header_word(text)) == (value, head)


@pytest.mark.parametrize(
    ("texts", "heads"),
    [
        (["指標", "現状値", "目標値"], True),
        (["指標", "現状値", "（単位：人）"], True),
        (["現状値", "120件（令和6年度）"], False),
        (["船の数", "港の数", "目標値"], False),
        (["", " ", ""], False),
    ],
)
def test_heads_are_half_of_a_row_and_no_value_stands_in_it(texts: list[str], heads: bool) -> None:
    assert looks_like_header(texts) is heads
