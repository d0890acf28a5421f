"""Headings are found among the lines of a document and put under one another."""

import pytest

from keikaku.ingest.outline.build import outline
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.outline.told import outlined
from tests.unit.ingest.printed import blocks

CASES = {
    "chapters, sections and what is under them": (
        "第1編 序論\n\n第1章 策定\n\n第1節 趣旨\n\n文です。\n\n第2節 期間\n\n第2章 現状\n\n"
        "第2編 構想\n",
        "編 第1編 序論\n　章 第1章 策定\n　　節 第1節 趣旨\n　　節 第2節 期間\n　章 第2章 現状\n"
        "編 第2編 構想",
    ),
    "numbers, brackets, circles and kana": (
        "1 観光\n\n(1) 受入\n\n① 案内\n\nア 港\n\nイ 駅\n\n② 交通\n\n(2) 宣伝\n\n2 農業\n",
        "1 観光\n　(1) 受入\n　　① 案内\n　　　ア 港\n　　　イ 駅\n　　② 交通\n　(2) 宣伝\n2 農業",
    ),
    "roman numerals over wide numbers": (
        "Ⅰ にぎわい\n\n１．観光\n\n（１）港\n\nⅡ くらし\n\n１．医療\n",
        "Ⅰ にぎわい\n　1 観光\n　　(1) 港\nⅡ くらし\n　1 医療",
    ),
    "the marks of Markdown": (
        "# I 序論\n\n## 1 趣旨\n\n文です。\n\n# II 計画\n\n## 1 観光\n\n### (1) 港\n",
        "I 序論\n　1 趣旨\nII 計画\n　1 観光\n　　(1) 港",
    ),
    "words before numbers and codes": (
        "基本目標1：にぎわい\n\n施策の方向1-1 観光\n\n施策の方向1-2 農業\n\n基本目標2：くらし\n",
        "基本目標 1 にぎわい\n　施策の方向 1-1 観光\n　施策の方向 1-2 農業\n基本目標 2 くらし",
    ),
    "a label over its siblings names their level": (
        "施策\n\n(1) 港\n\n施策\n\n(2) 駅\n\n(3) 道\n",
        "施策 (1) 港\n施策 (2) 駅\n施策 (3) 道",
    ),
    "a known label needs no second printing": (
        "具体的な施策\n\n1-1-1. 港\n\n1-1-2. 駅\n",
        "具体的な施策 1-1-1 港\n具体的な施策 1-1-2 駅",
    ),
    "number and title on two lines": (
        "基本目標\n\n1 にぎわい\n\n2 くらし\n\n3\n\nしごと\n",
        "基本目標 1 にぎわい\n基本目標 2 くらし\n基本目標 3 しごと",
    ),
    "a heading printed in the contents and again": (
        "- 第1章 はじめに\n- 第2章 観光\n\n第1章 はじめに\n\n文です。\n\n第2章 観光\n\n文です。\n",
        "章 第1章 はじめに\n章 第2章 観光\n章 第1章 はじめに =\n章 第2章 観光 =",
    ),
    "lines of contents are no headings": (
        "第1章 はじめに ..... 1\n第2章 観光 ..... 3\n\n第1章 はじめに\n\n文です。\n",
        "章 第1章 はじめに",
    ),
    "a repeated title is no heading of its own": (
        "基本目標 1 にぎわい\n\nにぎわい\n\n文です。\n\nにぎわい\n",
        "基本目標 1 にぎわい",
    ),
    "a mark of repetition is no part of the title": (
        "◆ 観光の振興\n(再掲)\n\n◆ 農業の振興(再掲)\n\n【再掲】\n",
        "観光の振興\n農業の振興",
    ),
    "numbers that start again are doubted": (
        "基本目標 1 にぎわい\n\n基本方針 1 港\n\n基本方針 2 駅\n\n基本方針 1 道\n",
        "基本目標 1 にぎわい\n　基本方針 1 港\n　基本方針 2 駅\n　基本方針 1 道 !outline.restart",
    ),
    "a code that does not continue the numbers above is doubted": (
        "基本目標 1 にぎわい\n\n基本方針 1 港\n\n1-2-1. 桟橋\n",
        "基本目標 1 にぎわい\n　基本方針 1 港\n　　1-2-1 桟橋 !outline.code_mismatch",
    ),
    "a heading that codes prove is put back": (
        "基本目標 1 にぎわい\n\n基本方針 1 港\n\n1-1-1. 桟橋\n\n基本方針 1 道\n\n2-1-1. 市道\n",
        "基本目標 1 にぎわい\n　基本方針 1 港\n　　1-1-1 桟橋\n基本目標 2 補 !heading.missing\n"
        "　基本方針 1 道\n　　2-1-1 市道",
    ),
    "a list after several signs may belong to any of them": (
        "○港の道\n\n○駅の道\n\n休憩所の整備\n\n案内所の整備\n\n桟橋の改修\n",
        "港の道\n駅の道\n休憩所の整備 !outline.item_unassigned\n案内所の整備\n桟橋の改修",
    ),
    "sentences and dates are no headings": (
        "1 港を直します。\n\n令和 7 年度\n\n図 1 人口\n\n約 30\n",
        "",
    ),
    "nothing": ("\n", ""),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_outline(text, expected):
    assert outlined(text) == expected


def test_a_block_stands_under_the_last_heading_before_it():
    lines = blocks("文です。\n\n1 観光\n\n文です。\n\n(1) 港\n\n文です。\n\n2 農業\n")
    found = outline(lines, vocabulary())
    over = [found.over(block.order) for block in lines]
    titles = [heading.title if heading else None for heading in over]
    assert titles == [None, "観光", "観光", "港", "港", "農業"]


def test_what_stands_under_the_second_printing_belongs_to_the_first():
    lines = blocks("- 第1章 観光\n- 第2章 農業\n\n第1章 観光\n\n文です。\n")
    found = outline(lines, vocabulary())
    assert found.over(lines[-1].order) is found.headings[0]


def test_blocks_that_say_something_else_in_full_are_no_headings():
    lines = blocks("1 観光\n\n2 農業\n")
    found = outline(lines, vocabulary(), taken=frozenset({0}))
    assert [heading.title for heading in found.headings] == ["農業"]


def test_the_lines_of_headings_and_labels_are_used():
    found = outline(blocks("具体的な施策\n\n1-1-1. 港\n\n文です。\n"), vocabulary())
    assert (found.labels, found.uses) == (frozenset({0}), frozenset({0, 1}))
