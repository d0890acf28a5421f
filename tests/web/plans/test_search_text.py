"""Texts and queries in one form: width, kana, case and layout make no difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.web.plans.search_text import Found, places, search_text, words_of


@pytest.mark.parametrize(
    ("printed", "query"),
    [
        ("空家バンク", "空家"),
        ("かき養殖", "カキ"),
        ("ｶｷ養殖", "かき"),
        ("ガバナンス", "がばなんす"),
        ("ＳＤＧｓの推進", "sdgs"),
        ("施 策\n体　系", "施策体系"),
        ("１，２００人", "1,200人"),
        ("R7-R11", "r7－r11"),
        ("100%達成", "100％"),
        ("a_b", "A_B"),
    ],
)
def test_what_a_reader_takes_for_the_same_is_found(printed, query):
    (word,) = words_of(query)
    assert word in search_text(printed)


def test_a_word_is_not_found_across_two_fields():
    assert "施策" not in search_text("実施", "策定")


def test_a_query_is_several_words():
    assert words_of("　漁業  カキ 漁業 ") == ("漁業", "かき")
    assert words_of(" 　") == ()


def test_places_are_those_of_the_printed_text():
    raw = "ｶﾞｽと カ キ とガス"
    assert [raw[one.start : one.end] for one in places(raw, words_of("がす かき"))] == [
        "ｶﾞｽ", "カ キ", "ガス",
    ]  # fmt: skip


def test_what_overlaps_is_one_place():
    assert places("ああああ", ("ああ",)) == (Found(0, 4),)


@given(st.text(), st.text())
def test_every_place_lies_in_the_text_and_none_overlaps(raw, query):
    found = places(raw, words_of(query))
    ends = [edge for one in found for edge in (one.start, one.end)]
    assert ends == sorted(ends)
    assert all(0 <= edge <= len(raw) for edge in ends)


@given(st.text())
def test_a_text_is_found_by_itself(raw):
    for word in words_of(raw):
        assert places(raw, (word,))
