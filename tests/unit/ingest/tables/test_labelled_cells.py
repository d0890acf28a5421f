"""Cells that print their own heads, in the rows of a form."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "heads in the first line of the cells": (
        """\
施策名 | 見守りの輪 | < | <
指標 | 見守り協定 | 基準値（R5）¶12件 | 目標値（R11）¶30件
^ | 訪問の回数 | 基準値（R5）¶1,200回 | 目標値（R11）¶2,000回
担当 | 福祉課 | < | <
""",
        """\
  [表 施策名|見守りの輪|見守りの輪|見守りの輪／担当|福祉課|福祉課|福祉課] ?table.kept
  # 施策 見守りの輪
    * 見守り協定 [KPI level 件 increase]
        baseline 12<件> 2023(年・年度の別なし)
        target 30<件> 2029(年・年度の別なし)
    * 訪問の回数 [KPI level 回 increase]
        baseline 1200<回> 2023(年・年度の別なし)
        target 2000<回> 2029(年・年度の別なし)
""",
    ),
    "heads before a colon, among costs": (
        """\
めざすもの | 乗合タクシーの利用者 | 現状：3,210人（R5） | 目標：5,000人（R11）
費用（千円） | R7 | R8 | R9
^ | 300 | 300 | 350
""",
        """\
  * 乗合タクシーの利用者 [KPI level 人 increase]
      baseline 3210<人> 2023(年・年度の別なし)
      target 5000<人> 2029(年・年度の別なし)
  [表 費用（千円）|R7|R8|R9／費用（千円）|300|300|350] ?table.kept
""",
    ),
    "the name over the first head in brackets": (
        """\
1 | 港の見守り | 所管：港湾課
^ | 港を見て回ります。 | <
^ | 想定事業量 見回りの延べ回数¶【直近の現状値】５年度：2,140回 | 【目標値】１１年度：2,600回
""",
        """\
  * 見回りの延べ回数 [KPI level 回 increase 延べ]
      baseline 2140<回> 注:5年度 !baseline.year_missing@period
      target 2600<回> 2029年度 注:11年度 推定:period ?period.assumed@period
  [表 1|港の見守り|所管：港湾課／1|港を見て回ります。|港を見て回ります。] ?table.kept
""",
    ),
    "a labelled name over its values and their years": (
        """\
ゴール、ターゲット番号 | ＫＰＩ | <
8.9 | 指標：観光消費額 | <
^ | 現在（2023年度）：¶96億円 | 2030年度：¶130億円
^ | 指標：創業の件数（累計） | <
^ | 現在（2023年度）：¶37件 | 2030年度：¶120件
""",
        """\
 !column.role_assumed
  * 観光消費額 [KPI level 億円 increase]
      baseline 96<億円> 2023年度
      target 130<億円> 2030年度 推定:role ?column.role_inferred@role
  * 創業の件数 [KPI level 件 increase]
      baseline 37<件> 2023年度 累計
      target 120<件> 2030年度 累計 推定:role ?column.role_inferred@role
  [表 ゴール、ターゲット番号|ＫＰＩ|ＫＰＩ] ?table.kept
""",
    ),
    "years with values below no label of where they stood": (
        """\
年次計画 | < | <
指標：観光消費額 | <
2029年度：¶96億円 | 2030年度：¶130億円
""",
        """\
 !indicator.figures_unread
  [表 年次計画|年次計画|年次計画／指標：観光消費額|指標：観光消費額|／2029年度：
96億円|2030年度：
130億円|] ?table.kept
""",
    ),
    "the name beside heads in brackets": (
        """\
見回りの回数 | 【現状値】R5：2,140回 | 【目標値】R11：2,600回
""",
        """\
  * 見回りの回数 [KPI level 回 increase]
      baseline 2140<回> 2023(年・年度の別なし)
      target 2600<回> 2029(年・年度の別なし)
""",
    ),
    "a label in front of one value": (
        """\
めざすもの | 乗合タクシーの利用者 | 現状：3,210人（R5） | 担当：交通課
""",
        """\
  [表 めざすもの|乗合タクシーの利用者|現状：3,210人（R5）|担当：交通課] ?table.kept
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn: str, reading: str):
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading
