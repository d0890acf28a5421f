"""Headings as other papers print them: letters, signs over words, broken titles, bold lines."""

from dataclasses import replace

import pytest

from keikaku.documents.model import Block
from keikaku.ingest.outline.build import outline
from keikaku.ingest.outline.candidates import candidates
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.outline.told import outlined
from tests.unit.ingest.printed import blocks

CASES = {
    "letters between numbers and kana": (
        "3 取組\n\nＡ 港\n\n(ア) 桟橋\n\n(イ) 岸壁\n\nＢ 道\n\n(ア) 橋\n",
        "3 取組\n　A 港\n　　(ア) 桟橋\n　　(イ) 岸壁\n　B 道\n　　(ア) 橋",
    ),
    "a letter alone": ("3 取組\n\nA 委員の発言\n", "3 取組"),
    "letters that do not follow": ("A 港\n\nC 道\n", ""),
    "letters of a word": ("A4 判の紙\n\nB5 判の紙\n", ""),
    "signs over numbered words": (
        "● 役所\n ◎ 窓口\n  取組1　交付\n  取組2　申請\n ◎ 裏方\n  取組3　紙\n● 町\n ◎ 教室\n"
        "  取組4　講座\n● 費用\n",
        "役所\n　窓口\n　　取組 1 交付\n　　取組 2 申請\n　裏方\n　　取組 3 紙\n町\n　教室\n"
        "　　取組 4 講座\n費用",
    ),
    "words over signs": (
        "取組1 港\n\n◎ 桟橋\n\n取組2 道\n\n◎ 橋\n",
        "取組 1 港\n　桟橋\n取組 2 道\n　橋",
    ),
    "a sign with words below it only once": (
        "■ 趣旨\n\n■ 期間\n\n取組1 港\n\n取組2 道\n\n■ 体制\n",
        "趣旨\n期間\n取組 1 港\n取組 2 道\n　体制",
    ),
    "numbers that begin again below each code": (
        "1-1 港\n\n1 桟橋\n\n2 岸壁\n\n1-2 道\n\n1 橋\n\n2 駅\n\n2-1 山\n\n1 木\n",
        "1-1 港\n　1 桟橋\n　2 岸壁\n1-2 道\n　1 橋\n　2 駅\n2-1 山\n　1 木",
    ),
    "numbers over codes that begin again in each part": (
        "第1章 海\n\n1 港\n\n1-1 桟橋\n\n第2章 陸\n\n1 道\n\n1-1 橋\n\n第3章 空\n\n1 塔\n",
        "章 第1章 海\n　1 港\n　　1-1 桟橋\n章 第2章 陸\n　1 道\n　　1-1 橋\n章 第3章 空\n　1 塔",
    ),
    "words in kana": ("とりくみ1 港\n\nとりくみ2 道\n", "とりくみ 1 港\nとりくみ 2 道"),
    "a title broken in the middle of a phrase": (
        "第1章 誰もが安心して暮らせる支えあいの\nまちづくり\n文です。\n",
        "章 第1章 誰もが安心して暮らせる支えあいのまちづくり",
    ),
    "a title with a bracket still open": (
        "1 港の道（桟橋\nと岸壁）\n文です。\n",
        "1 港の道（桟橋と岸壁）",
    ),
    "the rest of a title set in below it": (
        "第2章　ともに支え合い、だれもが健やかに\n　　　　暮らせるまち\n第1節 港\n",
        "章 第2章 ともに支え合い、だれもが健やかに暮らせるまち\n　節 第1節 港",
    ),
    "text below a title is no rest": (
        "第2章　港\n　　　　にぎわいの港\n\n1 港のことを\n\nよく知る\n",
        "章 第2章 港\n　1 港のことを",
    ),
    "numbers that go on over their parents": (
        "項目1 港\n\n取組1 桟橋\n\n取組2 岸壁\n\n項目2 道\n\n取組3 橋\n\n取組4 駅\n",
        "項目 1 港\n　取組 1 桟橋\n　取組 2 岸壁\n項目 2 道\n　取組 3 橋\n　取組 4 駅",
    ),
    "a part of a plan whose parts begin anywhere": (
        "第2編 計画\n\n第3章 港\n\n第4章 道\n",
        "編 第2編 計画\n　章 第3章 港\n　章 第4章 道",
    ),
    "a number before つ after a wide full stop": ("１．港\n\n２．３つの道\n", "1 港\n2 ３つの道"),
    "a value behind a word": ("現状 58.7％、目標 65％\n\n中間 2.5倍\n", ""),
    "remarks behind a dot": ("1 港\n\n・桟橋が古い\n\n・道が狭い\n", "1 港"),
    "chapters before the first and behind the last": (
        "序章\n\n第1章 港\n\n第1節 桟橋\n\n終章 これから\n",
        "序章\n章 第1章 港\n　節 第1節 桟橋\n終章 これから",
    ),
    "subjects that a form names": (
        "施策1 港\n\n事業番号　101\n事業名　　桟橋の改修事業\n担当課　港湾課\n\n事業番号　102\n"
        "事業名：岸壁の改修事業\n",
        "施策 1 港\n　事業 101 桟橋の改修事業\n　事業 102 岸壁の改修事業",
    ),
    "measures behind their word": (
        "基本目標1 港\n\n施策：桟橋と岸壁\n\n文です。\n\n基本目標2 道\n\n施策：橋\n\n施策：3件　取組：8件\n",
        "基本目標 1 港\n　施策 桟橋と岸壁\n基本目標 2 道\n　施策 橋",
    ),
    "rows of columns behind a sign": (
        "1 港\n\n■ 桟橋の改修　　3億円\n\n- 補助：1人3万円\n",
        "1 港",
    ),
    "a list of its medium, and what goes on with it": (
        "- 港を直す\n\n・道を直す\n\n文です。\n\n・橋が古い\n",
        "港を直す\n道を直す",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_other_shapes(text: str, expected: str) -> None:
    assert outlined(text) == expected


SIGNS = {"B": ("bold", None), "L": ("large", None)} | {str(n): ("large", n) for n in (1, 2, 3)}


def shown(text: str) -> list[Block]:
    """The lines of a text: those that begin with B bold, with L large, with 1 to 3 of a depth."""
    return [_shown(block) for block in blocks(text)]


def _shown(block: Block) -> Block:
    evidence, depth = SIGNS.get(block.text[:1], (None, None))
    if evidence is None:
        return block
    return replace(block, text=block.text[1:], evidence=(evidence,), depth=depth)


SHOWN = {
    "bold lines over text": ("B港の道\n文です。\nB港の橋\n文です。\n", ["港の道", "港の橋"]),
    "large lines over bold ones": (
        "L港\n文です。\nB道\n文です。\nL駅\n文です。\n",
        ["港", "　道", "駅"],
    ),
    "bold labels under numbers": (
        "施策1-1 港\nB現状\n文です。\n施策1-2 道\nB現状\n文です。\n",
        ["港", "　現状", "道", "　現状"],
    ),
    "sizes tell the depth": (
        "1港\n文です。\n2道\n文です。\n3橋\n文です。\n2駅\n文です。\n1町\n",
        ["港", "　道", "　　橋", "　駅", "町"],
    ),
    "emphasis on several lines": ("B港を直して\nB道も直す\nB人を呼ぶ\n", []),
    "sentences": ("B港を直します。\n文です。\nL道を直します。\n文です。\n", []),
    "values and dates": ("L120万人\n文です。\nB令和7年度\n文です。\n", []),
    "words behind a colon": ("B所管：港湾課\n文です。\n", []),
    "a caption that comes again over tables": (
        "1港\n2めやす\n甲→乙\n1道\n2めやす\n丙→丁\n文です。\n",
        ["港", "道"],
    ),
    "a title over one table": ("2港の値\n甲→乙\n文です。\n", ["港の値"]),
    "the last line": ("文です。\nB港の道\n", []),
}


@pytest.mark.parametrize(("text", "expected"), SHOWN.values(), ids=SHOWN)
def test_lines_that_only_their_letters_show_to_be_headings(text: str, expected: list[str]) -> None:
    found = outline(shown(text), vocabulary()).headings
    assert ["　" * len(h.ancestors()) + h.title for h in found] == expected


def test_a_heading_style_over_a_number_follows_the_depth_of_the_contents() -> None:
    lines = blocks("序論\n\n第1章 港\n\n本論\n\n第2章 道\n")
    listed = {"序論": 1, "第1章港": 2, "本論": 1, "第2章道": 2}
    found = candidates(lines, listed)
    assert [(h.style, h.depth, h.title) for h in found] == [
        ("hash:1", 1, "序論"),
        ("chapter:章", 2, "港"),
        ("hash:1", 1, "本論"),
        ("chapter:章", 2, "道"),
    ]
