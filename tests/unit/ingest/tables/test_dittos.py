"""Marks in cells of values: 同左, 〃 and arrows repeat a neighbour, and are told each time."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市行政改革プラン", "計画期間：令和6年度～令和8年度", "第1章 改革")
HEAD = """\
指標 | 単位 | 現状値 | 年度別目標値 | < | <
^ | ^ | R5 | R6 | R7 | R8
満足度 | ％ | 86 | 87 | 88 | 89
"""
FIRST = """\
  * 満足度 [KPI level ％ increase]
      baseline 86<％> 2023(年・年度の別なし)
      interim_target[1] 87<％> 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 88<％> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 89<％> 2026(年・年度の別なし)
"""
GOES_ON = """\
  * 講座数 [KPI level 回 increase]
      baseline 7<回> 2023(年・年度の別なし)
      interim_target[1] 8<回> 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 8<回> 2025(年・年度の別なし) 推定:amount 推定:role !value.ditto@amount ?target.on_the_way@role
      target 8<回> 2026(年・年度の別なし) 推定:amount !value.ditto@amount
"""

CASES = {
    "an arrow leads on": ("講座数 | 回 | 7 | 8 | → | →\n", GOES_ON),
    "an arrow of another form": ("講座数 | 回 | 7 | 8 | ⇒ | ⇒\n", GOES_ON),
    "同左 is that at the left": ("講座数 | 回 | 7 | 8 | 同左 | 同左\n", GOES_ON),
    "〃 over a change of units is that at the left": (
        "講座数 | 回 | 7 | 8 | 〃 | 〃\n",
        GOES_ON,
    ),
    "〃 of one unit is that above": (
        "受診率 | ％ | 70 | 〃 | 〃 | 90\n",
        """\
  * 受診率 [KPI level ％ increase]
      baseline 70<％> 2023(年・年度の別なし)
      interim_target[1] 87<％> 2024(年・年度の別なし) 推定:amount 推定:role !value.ditto@amount ?target.on_the_way@role
      interim_target[2] 88<％> 2025(年・年度の別なし) 推定:amount 推定:role !value.ditto@amount ?target.on_the_way@role
      target 90<％> 2026(年・年度の別なし)
""",
    ),
    "an arrow behind what was measured says nothing known": (
        "講座数 | 回 | 7 | → | → | 12\n",
        """\
  * 講座数 [KPI level 回 increase]
      baseline 7<回> 2023(年・年度の別なし)
      interim_target[1] 値なし(blank) 推定:amount 推定:role !value.arrow@amount ?target.on_the_way@role ?value.missing@amount
      interim_target[2] 値なし(blank) 推定:amount 推定:role !value.arrow@amount ?target.on_the_way@role ?value.missing@amount
      target 12<回> 2026(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("row", "expected"), CASES.values(), ids=CASES.keys())
def test_marks_in_the_cells_of_a_row(row: str, expected: str) -> None:
    assert _indicators(HEAD + row) == FIRST + expected


def test_the_place_to_which_marks_go_back_is_told() -> None:
    reading = read_plan([document(*PLAN, grid(HEAD + "講座数 | 回 | 7 | 8 | → | →\n"))])
    told = [p.details for p in reading.problems if p.code == "value.ditto"]
    assert told == [{"raw": "→", "from": "8"}, {"raw": "→", "from": "8"}]


def _indicators(table: str) -> str:
    told = told_plan(read_plan([document(*PLAN, grid(table))]))
    return told.split("# 章 第1章 改革\n", 1)[1].strip("\n") + "\n"
