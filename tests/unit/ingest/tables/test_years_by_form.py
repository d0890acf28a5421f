"""Columns and cells of years are known by what stands in them, whatever their heads say."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "a column behind the value, with ditto marks": (
        """\
指標 | いま | いつ | めざす値(R11)
来館者数 | 100人 | R5 | 200人
満足度 | 70% | 〃 | 80%
""",
        """\
  * 来館者数 [KPI level 人 increase]
      baseline 100<人> 2023(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 満足度 [KPI level % increase] ?cell.ditto@period
      baseline 70<%> 2023(年・年度の別なし)
      target 80<%> 2029(年・年度の別なし)
""",
    ),
    "two targets in one cell": (
        """\
指標 | 現状(R5) | めざす水準
来館者数 | 100人 | R8：150人／R11：200人
満足度 | 70% | 75%（R8）/80%（R11）
参加校数 | 5校 | R11：全校
""",
        """\
  * 来館者数 [KPI level 人 increase]
      baseline 100<人> 2023(年・年度の別なし)
      interim_target 150<人> 2026(年・年度の別なし) 推定:role ?value.several@raw ?target.on_the_way@role
      target 200<人> 2029(年・年度の別なし) ?value.several@raw
  * 満足度 [KPI level % increase]
      baseline 70<%> 2023(年・年度の別なし)
      interim_target 75<%> 2026(年・年度の別なし) 推定:role ?value.several@raw ?target.on_the_way@role
      target 80<%> 2029(年・年度の別なし) ?value.several@raw
  * 参加校数 [KPI words 校]
      baseline 5<校> 2023(年・年度の別なし)
      target 言葉のまま 2029(年・年度の別なし) ?value.words@amount
""",
    ),
    "years under words of no meaning, kinds beside them": (
        """\
見るもの | 単位 |  | 前のまとまり | <
^ | ^ | ^ | R5 | R6
来館者数 | 人 | 目標 | 100 | 110
^ | ^ | 実績 | 90 | 120
満足度 | % | 目標 | 70 | 80
^ | ^ | 実績 | 66 | 79
""",
        """\
  * 来館者数 [KPI level 人 increase]
      interim_target 100<人> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 110<人> 2024(年・年度の別なし)
      actual[1] 90<人> 2023(年・年度の別なし)
      actual[2] 120<人> 2024(年・年度の別なし)
  * 満足度 [KPI level % increase]
      interim_target 70<%> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 80<%> 2024(年・年度の別なし)
      actual[1] 66<%> 2023(年・年度の別なし)
      actual[2] 79<%> 2024(年・年度の別なし)
""",
    ),
    "years and kinds as rows": (
        """\
年度 | 別 | 来館者数（人） | 満足度（%）
令和5年度 | 実績 | 100 | 70
令和6年度 | 見込 | 110 | 72
令和11年度 | 目標 | 200 | 80
""",
        """\
  * 来館者数 [KPI level 人 increase]
      actual 100<人> 2023年度
      planned 110<人> 2024年度 見込み
      target 200<人> 2029年度
  * 満足度 [KPI level % increase]
      actual 70<%> 2023年度
      planned 72<%> 2024年度 見込み
      target 80<%> 2029年度
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn, reading):
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.lstrip("\n") + "\n" == reading
