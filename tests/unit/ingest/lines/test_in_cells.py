"""Lines of indicators inside the cells of a table are read as lines of text are."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "several lines under a head, beside a measure": (
        """\
施策 | KPI
港の振興 | ・来客数：41人（R5）→60人（R11）¶・店の数：4店（R5）→6店（R11）
道の整備 | ・舗装率：40%（R5）→60%（R11）
""",
        """\
  # 施策 港の振興
    * 来客数 [KPI level 人 increase]
        baseline 41<人> 2023(年・年度の別なし)
        target 60<人> 2029(年・年度の別なし)
    * 店の数 [KPI level 店 increase]
        baseline 4<店> 2023(年・年度の別なし)
        target 6<店> 2029(年・年度の別なし)
  # 施策 道の整備
    * 舗装率 [KPI level % increase]
        baseline 40<%> 2023(年・年度の別なし)
        target 60<%> 2029(年・年度の別なし)
""",
    ),
    "columns of text, each with its labels": (
        """\
港の振興 | 道の整備
【数値目標】 | 【数値目標】
● 来客数　41人（R5）→60人（R11） | ● 歩く人の数　9人（R5）→12人（R11）
""",
        """\
  * 来客数 [numerical_target level 人 increase]
      baseline 41<人> 2023(年・年度の別なし)
      target 60<人> 2029(年・年度の別なし)
  * 歩く人の数 [numerical_target level 人 increase]
      baseline 9<人> 2023(年・年度の別なし)
      target 12<人> 2029(年・年度の別なし)
""",
    ),
    "a label within the cells": (
        """\
（1）港の振興¶・研修（年10回）¶【ＫＰＩ】¶・店の数：4店（R5）→ 6店（R11） | （1）道の整備¶・歩道を3km¶【ＫＰＩ】¶・舗装率：40%（R5）→60%（R11）
""",
        """\
  * 店の数 [KPI level 店 increase]
      baseline 4<店> 2023(年・年度の別なし)
      target 6<店> 2029(年・年度の別なし)
  * 舗装率 [KPI level % increase]
      baseline 40<%> 2023(年・年度の別なし)
      target 60<%> 2029(年・年度の別なし)
""",
    ),
    "a name and its values on lines of their own, and notes between": (
        """\
目標1 | 便利な交通
評価指標 | ①鉄道利用者数¶　現状値（R5）：3,874人　目標値（R11）：4,100人¶　【計測方法】駅で数える¶②バス利用者数¶　現状値（R5）：58人　目標値（R11）：61人¶※ 平日
""",
        """\
  * 鉄道利用者数 [KPI level 人 increase]
      baseline 3874<人> 2023(年・年度の別なし)
      target 4100<人> 2029(年・年度の別なし)
  * バス利用者数 [KPI level 人 increase]
      baseline 58<人> 2023(年・年度の別なし)
      target 61<人> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn: str, reading: str):
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    kept = [
        line for line in told.splitlines() if line.lstrip().startswith(("*", "#", "base", "tar"))
    ]
    assert "\n".join(kept) + "\n" == reading


def codes(drawn: str) -> list[str]:
    problems = read_plan([document(*PLAN, grid(drawn))]).problems
    return [one.code for one in problems if one.code.startswith("table.")]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        # Read from the cell; not read though it leads from a figure to another; prose.
        ("・来客数：41人（R5）→60人（R11）", ["table.kept"]),
        ("41人（R5）→60人（R11）", ["table.indicators_unread", "table.kept"]),
        ("年3回の会議で確かめる", ["table.kept"]),
    ],
)
def test_a_cell_that_seems_to_hold_an_indicator_is_told(cell: str, told: list[str]):
    assert codes(f"評価指標 | {cell}\n方針 | 港を守る\n") == told


def test_cells_of_a_table_that_is_read_are_not_read_twice():
    drawn = "指標 | 現状値（R5） | 目標値（R11）\n来客数 | 41人 | 60人¶（累計）\n"
    plan = read_plan([document(*PLAN, grid(drawn))]).plan
    assert [one.name for one in plan.indicators] == ["来客数"]


def test_names_under_one_head_of_values_are_told_and_no_row_is_an_indicator():
    drawn = """\
評価指標 | 交通の目標値 | < | <
区分 | 収支率 | 利用者数 | 稼働率
タクシー | 20％以上 | 1,500人以上 | ―
バス | 8％以上 | 800人以上 | 30％以上
"""
    plan = read_plan([document(*PLAN, grid(drawn))]).plan
    assert plan.indicators == ()
    assert codes(drawn) == ["table.indicators_unread", "table.kept"]
