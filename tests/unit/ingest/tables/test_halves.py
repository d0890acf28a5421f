"""Columns whose head says what the upper and the lower half of a row hold."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.halves import halves_apart, says_halves
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和4年度～令和8年度", "第1章 健康")
READ = """\
  * 来館者数 [KPI level 人 increase]
      actual[1] 812<人> 2023年度
      target 900<人> 2024年度
      actual[2] 870<人> 2024年度
  * 満足度 [KPI level ％ increase]
      actual[1] 70.5<％> 2023年度
      target 80.0<％> 2024年度
      actual[2] 81.2<％> 2024年度
"""
UNREAD = """\
 !column.unknown
  * 来館者数 [KPI level 人] !value.left_out@values
      actual 812<人> 2023年度
  * 満足度 [KPI level ％] !value.left_out@values
      actual 70.5<％> 2023年度
"""

TWO_YEARS = """\
  * 適正体重の割合 [KPI level ％ increase]
      baseline 61.2<％> 2022年度
      interim_target 63.0<％> 2024年度 推定:role ?target.on_the_way@role
      target 66.0<％> 2026年度
  * 野菜摂取量 [KPI level ｇ increase]
      baseline 271<ｇ> 2022年度
      interim_target 310<ｇ> 2024年度 推定:role ?target.on_the_way@role
      target 350<ｇ> 2026年度
"""

CASES = {
    "two years under one head of targets": (
        """\
指標 | 単位 | 現状値（令和４年度） | 目標値¶上段：令和６年度¶下段：令和８年度
適正体重の割合 | ％ | 61.2 | 63.0¶66.0
野菜摂取量 | ｇ | 271 | 310¶350
""",
        TWO_YEARS,
    ),
    "two years in brackets": (
        """\
指標 | 単位 | 現状値（令和４年度） | 目標値（上段：令和６年度、下段：令和８年度）
適正体重の割合 | ％ | 61.2 | 63.0¶66.0
野菜摂取量 | ｇ | 271 | 310¶350
""",
        TWO_YEARS,
    ),
    "two years and no word of halves": (
        """\
指標 | 単位 | 現状値（令和４年度） | 目標値¶令和６年度¶令和８年度
適正体重の割合 | ％ | 61.2 | 63.0¶66.0
野菜摂取量 | ｇ | 271 | 310¶350
""",
        TWO_YEARS,
    ),
    "the target on the way and the last": (
        """\
指標 | 単位 | 現状値（令和４年度） | 目標値¶上段：中間（令和６年度）¶下段：最終（令和８年度）
適正体重の割合 | ％ | 61.2 | 63.0¶66.0
野菜摂取量 | ｇ | 271 | 310¶350
""",
        TWO_YEARS.replace(" 推定:role ?target.on_the_way@role", ""),
    ),
    "one line where others have two": (
        """\
指標 | 単位 | 現状値（令和４年度） | 目標値（上段：令和６年度、下段：令和８年度）
適正体重の割合 | ％ | 61.2 | 63.0¶66.0
受診率 | ％ | 30 | 40
""",
        TWO_YEARS.split("  * 野菜", maxsplit=1)[0]
        + """\
  * 受診率 [KPI level ％ increase]
      baseline 30<％> 2022年度
      target 40<％> 2026年度 !value.spread@amount
""",
    ),
    "cells that reach over both halves": (
        """\
指標 | 単位 | 令和５年度（実績） | 令和６年度（上段：目標）（下段：実績）
来館者数 | 人 | 812 | 900
^ | ^ | ^ | 870
満足度 | ％ | 70.5 | 80.0
^ | ^ | ^ | 81.2
""",
        READ,
    ),
    "cells that are blank beside the lower half": (
        """\
指標 | 単位 | 令和５年度（実績） | 令和６年度 上段：目標値、下段：実績値
来館者数 | 人 | 812 | 900
 |  |  | 870
満足度 | ％ | 70.5 | 80.0
 |  |  | 81.2
""",
        READ,
    ),
    "both halves in a cell": (
        """\
指標 | 単位 | 令和５年度（実績） | 令和６年度（上段：目標／下段：実績）
来館者数 | 人 | 812 | 900¶870
満足度 | ％ | 70.5 | 80.0¶81.2
""",
        READ,
    ),
    "rows without halves": (
        """\
指標 | 単位 | 令和５年度（実績） | 令和６年度（上段：目標、下段：実績）
来館者数 | 人 | 812 | 900
満足度 | ％ | 70.5 | 80.0
""",
        UNREAD,
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_halves_are_read_each_in_its_role(drawn: str, reading: str) -> None:
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 健康", 1)[1]
    assert told.strip("\n") + "\n" == reading


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("上段：目標 下段：実績", True),
        ("令和６年度（上段：目標値、下段：実績値）", True),
        ("令和６年度（上段目標・下段実績）", True),
        ("上段：目標", False),
        ("目標（下段）", False),
        ("令和６年度（実績）", False),
        ("", False),
    ],
)
def test_a_head_that_says_halves(header: str, expected: bool) -> None:
    assert says_halves(header) is expected


@pytest.mark.parametrize(
    "drawn",
    [
        "指標 | 上段：月額 下段：年額\n使用料 | 100\n^ | 1,200\n",
        "指標 | 令和６年度（実績）\n来館者数 | 900\n^ | 870\n",
        "指標 | 上段：令和６年度 下段：令和８年度\n使用料 | 100¶120\n",
        "指標 | 目標値¶令和６年度¶令和８年度\n来館者数 | 900¶950\n受診者数 | 870\n",
        "指標 | 目標値¶令和６年度\n来館者数 | 900¶950\n",
    ],
)
def test_a_table_without_halves_of_values_is_left_as_it_is(drawn: str) -> None:
    table = grid(drawn)
    assert halves_apart(table, vocabulary()) is table


def test_every_cell_keeps_its_place_in_the_source() -> None:
    table = grid(CASES["cells that reach over both halves"][0])
    apart = halves_apart(table, vocabulary())
    assert {cell.source for cell in apart.cells} == {cell.source for cell in table.cells}
    assert (apart.n_rows, apart.n_columns) == (3, 5)
