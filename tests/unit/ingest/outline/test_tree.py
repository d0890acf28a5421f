"""Which heading stands under which, by rank, by indent and by what came before."""

import pytest

from tests.unit.ingest.outline.told import outlined

CASES = {
    "every rank of a Japanese plan": (
        "第1編 序\n\n第1部 計\n\n第1章 現\n\n第1節 趣\n\n第1項 旨\n\n第1　総\n\n1 観光\n\n"
        "(1) 港\n\n① 桟橋\n\nア 柱\n\n(ア) 杭\n\n(イ) 板\n\nイ 床\n\n第2章 課題\n",
        "編 第1編 序\n　部 第1部 計\n　　章 第1章 現\n　　　節 第1節 趣\n　　　　項 第1項 旨\n"
        "　　　　　第1 総\n　　　　　　1 観光\n　　　　　　　(1) 港\n　　　　　　　　① 桟橋\n"
        "　　　　　　　　　ア 柱\n　　　　　　　　　　(ア) 杭\n　　　　　　　　　　(イ) 板\n"
        "　　　　　　　　　イ 床\n　　章 第2章 課題",
    ),
    "codes of two and three parts": (
        "1 港\n\n1-1 桟橋\n\n1-1-1 柱\n\n1-2 岸壁\n\n2 道\n\n2-1 橋\n",
        "1 港\n　1-1 桟橋\n　　1-1-1 柱\n　1-2 岸壁\n2 道\n　2-1 橋",
    ),
    "a number in brackets behind a code": (
        "施策1 港\n\n1-(1) 桟橋\n\n1-(2) 岸壁\n\n施策2 道\n\n2-(1) 橋\n",
        "施策 1 港\n　1-(1) 桟橋\n　1-(2) 岸壁\n施策 2 道\n　2-(1) 橋",
    ),
    "words of one rank keep the order in which they opened": (
        "基本目標1 港\n\n施策1 桟橋\n\n取組① 柱\n\n取組② 床\n\n施策2 岸壁\n\n"
        "基本目標2 道\n\n施策1 橋\n",
        "基本目標 1 港\n　施策 1 桟橋\n　　取組 ① 柱\n　　取組 ② 床\n　施策 2 岸壁\n"
        "基本目標 2 道\n　施策 1 橋",
    ),
    "signs stand under what is open, one kind under the other": (
        "1 港\n\n■ 桟橋\n\n○ 柱\n\n○ 床\n\n■ 岸壁\n\n2 道\n",
        "1 港\n　桟橋\n　　柱\n　　床\n　岸壁\n2 道",
    ),
    "titles in other brackets stand under the numbers between": (
        "目標1 港\n\n【方向】\n\n施策1-1 桟橋\n\n〈取組〉\n\n○ 柱\n\n施策1-2 岸壁\n\n〈取組〉\n\n○ 床\n\n"
        "目標2 道\n\n【方向】\n",
        "目標 1 港\n　方向\n　　施策 1-1 桟橋\n　　　取組\n　　　　柱\n　　施策 1-2 岸壁\n　　　取組\n"
        "　　　　床\n目標 2 道\n　方向",
    ),
    "a title that each number has stands under them": (
        "目標1 港\n\n【方向】\n\n施策1-1 桟橋\n\n【取組】\n\n○ 柱\n\n【指標】\n\n施策1-2 岸壁\n\n【取組】\n",
        "目標 1 港\n　方向\n　　施策 1-1 桟橋\n　　　取組\n　　　　柱\n　　　指標\n　　施策 1-2 岸壁\n　　　取組",
    ),
    "a title that comes once behind several numbers stands beside that over them": (
        "第1章 港\n\n【現状】\n\n1 桟橋\n\n2 岸壁\n\n【課題】\n\n1 柱\n\n2 床\n",
        "章 第1章 港\n　現状\n　　1 桟橋\n　　2 岸壁\n　課題\n　　1 柱\n　　2 床",
    ),
    "titles in other brackets without a number between stand beside each other": (
        "第1章 港\n\n【現状】\n\n〈課題〉\n",
        "章 第1章 港\n　現状\n　課題",
    ),
    "bullets by their indent": (
        "- 港\n  - 桟橋\n    - 柱\n  - 岸壁\n- 道\n",
        "港\n　桟橋\n　　柱\n　岸壁\n道",
    ),
    "a heading closes the list above it": (
        "1 港\n\n- 桟橋\n  - 柱\n\n2 道\n\n- 橋\n\n【資料】\n",
        "1 港\n　桟橋\n　　柱\n2 道\n　橋\n　資料",
    ),
    "the depth that the medium gives": (
        "# 計画\n\n## 港\n\n### 桟橋\n\n## 道\n\n# 資料\n",
        "計画\n　港\n　　桟橋\n　道\n資料",
    ),
    "a number of the same depth stands beside and not under": (
        "# 計画\n\n## はじめに\n\n## 1 港\n\n### 桟橋\n\n## 2 道\n",
        "計画\n　はじめに\n　1 港\n　　桟橋\n　2 道",
    ),
    "an unnumbered heading with deeper numbers only is closed by a wider one": (
        "文です。\n\n計画の体制\n\n(1) 部会\n\n(2) 本部\n\n1 港\n\n2 道\n",
        "計画の体制\n　(1) 部会\n　(2) 本部\n1 港\n2 道",
    ),
    "a list behind the only sign belongs to it": (
        "1 港\n\n○ 桟橋\n\n休憩所の整備\n\n案内所の整備\n\n駐車場の整備\n",
        "1 港\n　桟橋\n　　休憩所の整備\n　　案内所の整備\n　　駐車場の整備",
    ),
    "lists behind several signs are doubted once under one heading": (
        "1 港\n\n○ 桟橋\n\n○ 岸壁\n\n柱の整備\n\n床の整備\n\n杭の整備\n\n"
        "○ 倉庫\n\n板の整備\n\n壁の整備\n\n窓の整備\n",
        "1 港\n　桟橋\n　岸壁\n　柱の整備 !outline.item_unassigned\n　床の整備\n　杭の整備\n"
        "　倉庫\n　板の整備\n　壁の整備\n　窓の整備",
    ),
    "numbers that start again": (
        "(1) 港\n\n(2) 道\n\n(1) 橋\n\n(2) 駅\n",
        "(1) 港\n(2) 道\n(1) 橋 !outline.restart\n(2) 駅",
    ),
    "a number printed twice": (
        "第1章 港\n\n第1章 道\n",
        "章 第1章 港\n章 第1章 道 !outline.restart",
    ),
    "codes start again under each heading and are not doubted": (
        "1 港\n\n1-1 桟橋\n\n1-2 岸壁\n\n2 道\n\n2-1 橋\n",
        "1 港\n　1-1 桟橋\n　1-2 岸壁\n2 道\n　2-1 橋",
    ),
    "a list of contents that is printed with bullets": (
        "- 1 港\n- 2 道\n\n1 港\n\n(1) 桟橋\n\n2 道\n\n(1) 橋\n",
        "1 港\n2 道\n1 港 =\n　(1) 桟橋\n2 道 =\n　(1) 橋",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_tree(text: str, expected: str) -> None:
    assert outlined(text) == expected
