"""Levels have the plan's own words; lost headings and numbers that do not follow are told."""

import pytest

from keikaku.core.text import squeeze
from keikaku.ingest.finds import Doubt
from keikaku.ingest.outline.build import outline
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.outline.told import outlined
from tests.unit.ingest.printed import blocks, line

LEVELS = {
    "the word of the heading itself": (
        "重点施策1 港\n\n重点施策2 道\n",
        "重点施策 1 港\n重点施策 2 道",
    ),
    "a label that is printed twice": (
        "めざす方向\n\n(1) 港\n\nめざす方向\n\n(2) 道\n",
        "めざす方向 (1) 港\nめざす方向 (2) 道",
    ),
    "a strange label that is printed once is no level": (
        "めざす方向\n\n文です。\n\n(1) 港\n",
        "(1) 港",
    ),
    "a known label that is printed once": (
        "基本施策\n\n(1) 港\n\n(2) 道\n",
        "基本施策 (1) 港\n基本施策 (2) 道",
    ),
    "a known label under a heading is no heading between": (
        "基本目標Ⅰ 港\n\n文です。\n\n具体的な施策\n\n(ア) 桟橋\n\n(イ) 岸壁\n",
        "基本目標 Ⅰ 港\n　具体的な施策 (ア) 桟橋\n　具体的な施策 (イ) 岸壁",
    ),
    "a word of its own is stronger than the label over it": (
        "具体的な施策\n\n取組(1) 港\n",
        "取組 (1) 港",
    ),
    "a heading that begins with a known word names the numbers under it": (
        "文です。\n\n基本目標と主な取組\n\n1 港\n\n2 道\n",
        "基本目標と主な取組\n　基本目標 1 港\n　基本目標 2 道",
    ),
    "in brackets too": (
        "【基本目標】\n\n1 港\n",
        "基本目標\n　基本目標 1 港",
    ),
    "another heading names none": (
        "【港の例】\n\n1 桟橋\n",
        "港の例\n　1 桟橋",
    ),
    "a numbered heading names none": (
        "1 基本目標\n\n(1) 港\n",
        "1 基本目標\n　(1) 港",
    ),
}


@pytest.mark.parametrize(("text", "expected"), LEVELS.values(), ids=LEVELS)
def test_levels(text: str, expected: str) -> None:
    assert outlined(text) == expected


NUMBERS = {
    "in order": ("1 港\n\n2 道\n\n3 橋\n", "1 港\n2 道\n3 橋"),
    "one is lost": ("1 港\n\n2 道\n\n4 橋\n\n5 駅\n", "1 港\n2 道\n4 橋 !outline.gap\n5 駅"),
    "the first is lost": (
        "1 港\n\n(2) 桟橋\n\n(3) 岸壁\n",
        "1 港\n　(2) 桟橋 !outline.gap\n　(3) 岸壁",
    ),
    "a part of a plan begins anywhere": ("5 港\n\n6 道\n", "5 港\n6 道"),
    "in kana": ("1 港\n\nア 桟橋\n\nウ 岸壁\n", "1 港\n　ア 桟橋\n　ウ 岸壁 !outline.gap"),
    "in codes": (
        "1 港\n\n1-1 桟橋\n\n1-3 岸壁\n",
        "1 港\n　1-1 桟橋\n　1-3 岸壁 !outline.gap",
    ),
    "each parent counts for itself": (
        "1 港\n\n(1) 桟橋\n\n2 道\n\n(1) 橋\n\n(2) 駅\n",
        "1 港\n　(1) 桟橋\n2 道\n　(1) 橋\n　(2) 駅",
    ),
    "each style counts for itself": (
        "1 港\n\n(1) 桟橋\n\n① 柱\n\n(2) 岸壁\n",
        "1 港\n　(1) 桟橋\n　　① 柱\n　(2) 岸壁",
    ),
    "what is only printed again does not count": (
        "- 1 港\n- 2 道\n\n1 港\n\n2 道\n\n3 橋\n",
        "1 港\n2 道\n1 港 =\n2 道 =\n3 橋",
    ),
    "a heading that was put back closes the gap": (
        "基本目標 1 港\n\n基本方針 1 桟橋\n\n1-1-1. 柱\n\n基本方針 1 橋\n\n2-1-1. 板\n\n"
        "基本目標 3 駅\n",
        "基本目標 1 港\n　基本方針 1 桟橋\n　　1-1-1 柱\n基本目標 2 補 !heading.missing\n"
        "　基本方針 1 橋\n　　2-1-1 板\n基本目標 3 駅",
    ),
    "two that were lost": (
        "基本目標 1 港\n\n基本方針 1 桟橋\n\n1-1-1. 柱\n\n基本方針 1 橋\n\n3-1-1. 板\n",
        "基本目標 1 港\n　基本方針 1 桟橋\n　　1-1-1 柱\n"
        "基本目標 3 補 !heading.missing !outline.gap\n　基本方針 1 橋\n　　3-1-1 板",
    ),
    "a code that its owner does not have proves nothing": (
        "基本目標 1 港\n\n基本方針 1 桟橋\n\n2-2-1. 柱\n",
        "基本目標 1 港\n　基本方針 1 桟橋\n　　2-2-1 柱 !outline.code_mismatch",
    ),
    "a code of two parts is held against one heading": (
        "1 港\n\n2-1 桟橋\n",
        "1 港\n　2-1 桟橋 !outline.code_mismatch",
    ),
    "words that count something else than the number over them": (
        "1 港\n\n2 一覧\n\n取組1-1 桟橋\n\n取組2-1 岸壁\n\n取組3-1 橋\n",
        "1 港\n2 一覧\n　取組 1-1 桟橋\n　取組 2-1 岸壁\n　取組 3-1 橋",
    ),
    "words that begin with the number over them and leave it": (
        "1 港\n\n取組1-1 桟橋\n\n取組2-1 岸壁\n\n取組3-1 橋\n",
        "1 港\n　取組 1-1 桟橋\n　取組 2-1 岸壁 !outline.code_mismatch\n"
        "　取組 3-1 橋 !outline.code_mismatch",
    ),
    "a code without numbers above it is held against nothing": ("2-1 桟橋\n", "2-1 桟橋"),
}


@pytest.mark.parametrize(("text", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_numbers(text: str, expected: str) -> None:
    assert outlined(text) == expected


def doubts(text: str) -> list[Doubt]:
    headings = outline(blocks(text), vocabulary()).headings
    return [doubt for heading in headings for doubt in heading.doubts]


def test_a_gap_says_what_stood_before_it() -> None:
    details = {"heading": "(3) 橋", "last": "(1)"}
    assert doubts("(1) 港\n\n(3) 橋\n") == [Doubt("outline.gap", "code", details, line(3))]
    details = {"heading": "(2) 橋", "last": "-"}
    assert doubts("1 港\n\n(2) 橋\n") == [Doubt("outline.gap", "code", details, line(3))]


def test_a_mismatch_says_both_numbers() -> None:
    details = {"code": "1-2-1", "above": "1-1"}
    text = "基本目標 1 港\n\n基本方針 1 桟橋\n\n1-2-1. 柱\n"
    assert doubts(text) == [Doubt("outline.code_mismatch", "code", details, line(5))]


def test_a_lost_heading_has_the_form_of_its_sister_and_says_what_proves_it() -> None:
    text = "基本目標 1 港\n\n基本方針 1 桟橋\n\n基本方針 1 橋\n\n2-1-1. 板\n"
    headings = outline(blocks(text), vocabulary()).headings
    lost = next(heading for heading in headings if heading.reconstructed)
    assert (lost.level, lost.code, lost.title, lost.assumed) == (
        "基本目標",
        "2",
        "",
        ("code", "level"),
    )
    details = {"level": "基本目標", "code": "2", "child": "橋"}
    assert lost.doubts == [Doubt("heading.missing", "title", details, line(5))]
    assert [h.title for h in headings if h.parent is lost] == ["橋"]


@pytest.mark.parametrize("word", vocabulary().outline["levels"])
def test_every_known_word_names_a_level(word: str) -> None:
    assert outlined(f"{word}\n\n1-1-1. 港\n") == f"{word} 1-1-1 港"
    assert squeeze(word) == word
