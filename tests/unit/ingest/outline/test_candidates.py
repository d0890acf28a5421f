"""Lines become headings by their own form; the lines that complete a heading go with it."""

import pytest

from keikaku.ingest.outline.candidates import candidates
from tests.unit.ingest.printed import blocks


def found(text: str) -> list[str]:
    """Each heading as `style: code title` with the number of its lines and ＝ for 再掲."""
    return [
        f"{h.style}: {' '.join(filter(None, (h.code, h.title)))} {len(h.uses)}"
        + "＝" * h.cross_listed
        for h in candidates(blocks(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第1章\n総論\n", ["chapter:章: 第1章 総論 2"]),
        ("Ⅰ\n序論\n", ["roman: Ⅰ 序論 2"]),
        ("重点戦略 1\n\nにぎわい\n", ["label:重点戦略: 1 にぎわい 2"]),
        ("1-1-1.\n港\n", ["compound:3-: 1-1-1 港 2"]),
        ("施策1-1\n港\n", ["compound:2-: 1-1 港 2"]),
        ("(1)\n趣旨\n\n(2)\n目的\n", ["paren: (1) 趣旨 2", "paren: (2) 目的 2"]),
        ("①\n案内\n", ["circled: ① 案内 2"]),
        ("1 港\n\n2\n道\n", ["number: 1 港 1", "number: 2 道 2"]),
        ("基本目標\n1 港\n\n基本目標 2 道\n", ["label:基本目標: 1 港 2", "label:基本目標: 2 道 1"]),
        ("第1章 総論\n～港と道～\n", ["chapter:章: 第1章 総論～港と道～ 2"]),
        ("第1章\n総論\n～港と道～\n", ["chapter:章: 第1章 総論～港と道～ 3"]),
        ("○港\n「みなと」\n(再掲)\n", ["sign:○: 港「みなと」 3＝"]),
        ("第1章 総論\n\n～港～\n", ["chapter:章: 第1章 総論～港～ 2"]),
        ("(1) 港\n～橋～\n～駅～\n～道～\n", ["paren: (1) 港～橋～～駅～ 3"]),
        (
            "(1) 港\n～" + "長" * 38 + "～\n",
            ["paren: (1) 港～" + "長" * 38 + "～ 2"],
        ),
        ("基本目標 1 港\n\n基本目標\n2 道\n", ["label:基本目標: 1 港 1", "label:基本目標: 2 道 2"]),
        ("【港】\n【再掲】\n", ["angle: 港 2＝"]),
        ("(1) 港\n（再掲）\n", ["paren: (1) 港 2＝"]),
    ],
)
def test_a_heading_over_several_lines_is_one(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第1章\n文で終わる行です。\n", []),
        ("第1章\n\n第2章\n道\n", ["chapter:章: 第2章 道 2"]),
        ("第1章\n", []),
        ("第1章\nKPI→目標値\n港→3\n", []),
        ("1\n港\n", []),
        ("1 港\n\n3\n道\n", ["number: 1 港 1"]),
        ("(5)\n港\n", []),
        ("(1)\n(2)\n", []),
        ("(1)\n", []),
        ("2 港\n文です。\n\n3\n文です。\n", ["number: 2 港 1"]),
        ("第1章 総論\n\n\n～港～\n", ["chapter:章: 第1章 総論 1"]),
        ("第1章 総論\n～" + "長" * 39 + "～\n", ["chapter:章: 第1章 総論 1"]),
        ("第1章 総論\n「みなと」\n", ["chapter:章: 第1章 総論 1"]),
        ("○港\n\n「みなと」\n", ["sign:○: 港 1"]),
        ("○港\n\n(再掲)\n", ["sign:○: 港 1"]),
        ("基本目標\n本文です。\n\n基本目標 1 港\n", ["label:基本目標: 1 港 1"]),
        ("基本目標 1 港\n\n基本目標\n", ["label:基本目標: 1 港 1"]),
        ("基本目標 1 港\n\n基本目標\n(1) 道\n", ["label:基本目標: 1 港 1", "paren: (1) 道 1"]),
    ],
)
def test_a_number_alone_takes_a_title_only_where_one_stands(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 計画\n\n## 港\n", ["hash:1: 計画 1", "hash:2: 港 1"]),
        ("## 1 港\n", ["number: 1 港 1"]),
        ("- 港を直す\n- 1 道\n", ["bullet: 港を直す 1", "number: 1 道 1"]),
        ("- 港を直します。\n- " + "長" * 61 + "\n", []),
        ("- " + "長" * 60 + "\n", ["bullet: " + "長" * 60 + " 1"]),
        ("◆ 農業の振興(再掲)\n", ["sign:◆: 農業の振興 1＝"]),
        ("◆ 農業【再掲】の振興\n", ["sign:◆: 農業の振興 1＝"]),
    ],
)
def test_the_marks_of_the_medium(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "line",
    [
        "第1章 総論 ........ 1",
        "第1章 総論……………3",
        "第1章 総論・・・・・12",
        "1 港を直します。",
        "1 港を直し、",
        "1 " + "長" * 80,
        "【再掲】",
        "2030年までに半減",
        "5 年間で倍増",
        "2.1%",
        "人口 2 万人",
        "対象期間 7 年度",
        "令和 7 年度",
        "※ 注の文",
        "令和元年 10 月の会議",
    ],
)
def test_contents_sentences_marks_and_amounts_are_no_headings(line: str) -> None:
    assert found(line + "\n") == []
