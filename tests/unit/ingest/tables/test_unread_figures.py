"""Figures beside the values of indicators: none is left out without a word."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

# What stands over the table, the table, what stands under it, and the reading of all.
CASES = {
    "figures of an evaluation, with judgements behind them": (
        (),
        """\
指標 | 策定時（H30） | 中間評価（R4） | 判定 | 目標（R11）
受診率 | 38.7％ | 41.3％ | Ｂ | 60％
講座数 | 7回 | 9回 | Ａ | 12回
""",
        (),
        """\
  * 受診率 [KPI level % increase] ?cell.not_taken
      baseline 38.7<%> 2018(年・年度の別なし)
      actual 41.3<%> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken
      baseline 7<回> 2018(年・年度の別なし)
      actual 9<回> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "figures found at some time between, without judgements": (
        (),
        """\
指標 | 基準値（R元） | R5検証 | 目標値（R11）
受診率 | 38.7％ | 41.3％ | 60％
講座数 | 7回 | 9回 | 12回
""",
        (),
        """\
 !column.role_assumed
  * 受診率 [KPI level % increase]
      baseline 38.7<%> 2019(年・年度の別なし)
      actual 41.3<%> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase]
      baseline 7<回> 2019(年・年度の別なし)
      actual 9<回> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "a rate, a budget, the prefecture's, grades": (
        (),
        """\
No | 指標 | 現状値（R5） | 目標値（R11） | 達成率 | 決算額 | 県平均 | 評価
1 | 受診率 | 38.7％ | 60％ | 64 | 1,200 | 45.1％ | 4
2 | 講座数 | 7回 | 12回 | 58 | 340 | 8.3回 | 3
""",
        (),
        """\
  * 受診率 [KPI level % increase] ?cell.not_taken ?cell.not_taken ?cell.not_taken ?cell.not_taken ?cell.not_taken
      baseline 38.7<%> 2023(年・年度の別なし)
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken ?cell.not_taken ?cell.not_taken ?cell.not_taken ?cell.not_taken
      baseline 7<回> 2023(年・年度の別なし)
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "figures under heads of words, and before the names": (
        (),
        """\
前年度 | 指標 | 現状値（R5） | 目標値（R11） | 課題 | 進捗状況
36.5 | 受診率 | 38.7％ | 60％ | 120 | 45.2
6.5 | 講座数 | 7回 | 12回 | 150 | 8.1
""",
        (),
        """\
 !column.unknown !column.unread !column.unknown
  * 受診率 [KPI level % increase] ?cell.not_taken ?cell.not_taken ?cell.not_taken
      baseline 38.7<%> 2023(年・年度の別なし)
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken ?cell.not_taken ?cell.not_taken
      baseline 7<回> 2023(年・年度の別なし)
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "a goal before the names, one figure among remarks": (
        (),
        """\
ゴール | 指標 | 現状値（R5） | 目標値（R11） | 備考
8.2 | 受診率 | 38.7％ | 60％ | 5路線
14.7 | 講座数 | 7回 | 12回 | 隔年
""",
        (),
        """\
  * 受診率 [KPI level % increase] ?cell.not_taken ?cell.not_taken
      baseline 38.7<%> 2023(年・年度の別なし)
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken ?cell.not_taken
      baseline 7<回> 2023(年・年度の別なし)
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "a year between and one that is compared": (
        (),
        """\
指標 | 現状値（R5） | 中継点（R8） | 到達点（R11） | R8との差
受診率 | 38.7％ | 50％ | 60％ | 10
講座数 | 7回 | 9回 | 12回 | 3
""",
        (),
        """\
 !column.unknown !column.role_assumed
  * 受診率 [KPI level % increase] ?cell.not_taken
      baseline 38.7<%> 2023(年・年度の別なし)
      interim_target 50<%> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken
      baseline 7<回> 2023(年・年度の別なし)
      interim_target 9<回> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "cards in which a pair is not understood": (
        (),
        """\
指標名 | 受診率 | 中間期 | 51.5％
現状値（R5） | 38.7％ | 目標値（R11） | 60％
""",
        (),
        """\
 !column.unknown
  * 受診率 [KPI level % increase] ?cell.not_taken
      baseline 38.7<%> 2023(年・年度の別なし)
      target 60<%> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("over", "drawn", "under", "reading"), CASES.values(), ids=CASES)
def test_reading(over: tuple[str, ...], drawn: str, under: tuple[str, ...], reading: str):
    plan = read_plan([document(*COVER, *over, grid(drawn), *under)])
    told = told_plan(plan).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading
