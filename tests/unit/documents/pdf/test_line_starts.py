"""How lines begin and end."""

import pytest

from keikaku.documents.pdf.line_starts import (
    begins_item,
    ends_sentence,
    is_contents_line,
    is_contents_title,
    may_be_contents_line,
    ordinal_style,
)


@pytest.mark.parametrize(
    "text", ["・子育て", "○交通", "● 交通", "※1 令和6年度", "▪交通", "- 交通", "☑実施"]
)
def test_marks_of_lists_begin_items(text):
    assert begins_item(text)


@pytest.mark.parametrize("text", ["子育て・交通", "-1,250", "▲843人", "→増加", "", "1 交通"])
def test_other_signs_begin_none(text):
    assert not begins_item(text)


@pytest.mark.parametrize(
    "kind",
    [
        ("第1章 総論", "第３節", "第 二 部"),
        ("(1)目的", "（２）目的", "(ア)"),
        ("①目的", "⑫"),
        ("1-2-3. 交通", "１－２ 交通"),
        ("1. 目的", "２．目的", "3 目的", "4）目的"),
        ("Ⅱ 目的",),
        ("ア 目的", "イ．目的"),
        ("【施策】", "〔参考〕"),
    ],
)
def test_numbers_of_one_kind_have_one_style(kind):
    assert len({ordinal_style(text) for text in kind}) == 1
    assert ordinal_style(kind[0]) is not None


@pytest.mark.parametrize(
    "text", ["1,204人", "2.5ポイント", "令和6年度", "12人", "第二次計画", "アンケート"]
)
def test_values_and_words_are_no_numbers_of_headings(text):
    assert ordinal_style(text) is None


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("行います。", True),
        ("「まち」", True),
        ("次のとおり：", True),
        ("進め", False),
        ("", False),
    ],
)
def test_the_ends_of_sentences_are_seen(text, ends):
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(
    "text",
    [
        "第1章 総論……………………1",
        "1 計画の趣旨 ･･････････ 12",
        "第2章 . . . . . . . 3",
        "資料編・・・・・・・・・・１２０",
        "基本構想 ........ P.5",
        "はじめに………… i",
    ],
)
def test_dots_lead_from_a_title_to_its_page(text):
    assert is_contents_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "第1章 総論",
        "つまり……",
        "0.1.2.3",
        "約12.5%",
        "子育て・教育・交通・観光 5",
        "．" * 5000 + "い",
    ],
)
def test_other_lines_are_no_lines_of_contents(text):
    assert not is_contents_line(text)


@pytest.mark.parametrize(
    "text", ["目次", "目　　次", "【目次】", "― 目 次 ―", "もくじ", "CONTENTS"]
)
def test_contents_have_their_title(text):
    assert is_contents_title(text)
    assert not is_contents_title(f"{text}の見方")


def test_below_that_title_a_number_at_the_end_is_that_of_a_page():
    assert may_be_contents_line("第1章 総論　　12")
    assert may_be_contents_line("基本構想 P.3")
    assert not may_be_contents_line("計画期間 令和6年度")
    assert not may_be_contents_line("12")
