"""Tables with one value a row: each name is one indicator with the values of its rows."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "year and kind behind the name": (
        """\
指標名 | 単位 | 年度 | 区分 | 値
来館者数 | 人 | R5 | 現状 | 100
来館者数 | 人 | R11 | 目標 | 200
満足度 | % | R5 | 現状 | 70
満足度 | % | R11 | 目標 | 80
""",
        """\
  * 来館者数 [KPI level 人 increase]
      baseline 100<人> 2023(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 満足度 [KPI level % increase]
      baseline 70<%> 2023(年・年度の別なし)
      target 80<%> 2029(年・年度の別なし)
""",
    ),
    "a title and a date over the heads, numbers of rows, units behind": (
        """\
公開日 | 令和6年6月30日 |  |  |  |
番号 | 指標の名称 | 区分 | 年度 | 値 | 数え方
1 | 来館者数 | 基準値 | R5 | 100 | 人
2 | 来館者数 | 最終目標 | R11 | 200 | 人
3 | 満足度 | 基準値 | R5 | 70 | ％
4 | 満足度 | 最終目標 | R11 | 80 | ％
""",
        """\
  * 来館者数 [KPI level 人 increase] ?cell.not_taken
      baseline 100<人> 2023(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 満足度 [KPI level ％ increase] ?cell.not_taken
      baseline 70<％> 2023(年・年度の別なし)
      target 80<％> 2029(年・年度の別なし)
""",
    ),
    "merged names, the kind first": (
        """\
項目 | 種別 | 時点 | 数値
来館者数（人） | 実績 | R5 | 100
^ | 中間目標 | R9 | 150
^ | 目標 | R11 | 200
満足度（％） | 実績 | R5 | 70
^ | 中間目標 | R9 | 75
^ | 目標 | R11 | 80
""",
        """\
 !column.actual_alone
  * 来館者数 [KPI level 人 increase]
      actual 100<人> 2023(年・年度の別なし) ?value.actual_alone@role
      interim_target 150<人> 2027(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 満足度 [KPI level % increase]
      actual 70<%> 2023(年・年度の別なし) ?value.actual_alone@role
      interim_target 75<%> 2027(年・年度の別なし)
      target 80<%> 2029(年・年度の別なし)
""",
    ),
    "years as rows, two values a row": (
        """\
指標 | 単位 | 年度 | 目標 | 実績
来館者数 | 人 | R5 | 100 | 90
 |  | R6 | 110 | 120
 |  | R7 | 120 | －
満足度 | % | R5 | 70 | 66
 |  | R6 | 72 | 70
 |  | R7 | 75 | －
""",
        """\
  * 来館者数 [KPI level 人 increase]
      interim_target[1] 100<人> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      actual[1] 90<人> 2023(年・年度の別なし)
      interim_target[2] 110<人> 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
      actual[2] 120<人> 2024(年・年度の別なし)
      target 120<人> 2025(年・年度の別なし)
      actual[3] 値なし(hyphen) ?value.missing@amount
  * 満足度 [KPI level % increase]
      interim_target[1] 70<%> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      actual[1] 66<%> 2023(年・年度の別なし)
      interim_target[2] 72<%> 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
      actual[2] 70<%> 2024(年・年度の別なし)
      target 75<%> 2025(年・年度の別なし)
      actual[3] 値なし(hyphen) ?value.missing@amount
""",
    ),
    "kinds with years in them": (
        """\
はかるもの | 区分 | 数値
来館者数 | 現状値（R5） | 100人
来館者数 | 目標値（R11） | 200人
満足度 | 現状値（R5） | 70%
満足度 | 目標値（R11） | 80%
""",
        """\
  * 来館者数 [KPI level 人 increase]
      baseline 100<人> 2023(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 満足度 [KPI level % increase]
      baseline 70<%> 2023(年・年度の別なし)
      target 80<%> 2029(年・年度の別なし)
""",
    ),
    "money is none": (
        """\
科目 | 年度 | 額（千円）
使用料 | R5 | 100
使用料 | R6 | 200
補助金 | R5 | 70
補助金 | R6 | 80
""",
        """\
  [表 科目|年度|額（千円）／使用料|R5|100／使用料|R6|200／補助金|R5|70／補助金|R6|80] ?table.kept
""",
    ),
    "population is none": (
        """\
地区 | 年 | 人口
北 | R5 | 100
北 | R6 | 200
南 | R5 | 70
南 | R6 | 80
""",
        """\
  [表 地区|年|人口／北|R5|100／北|R6|200／南|R5|70／南|R6|80] ?table.kept
""",
    ),
    "a year said twice of one name is told": (
        """\
指標名 | 年度 | 値
来館者数 | R5 | 100人
来館者数 | R5 | 110人
満足度 | R5 | 70%
満足度 | R7 | 80%
""",
        """\
 !table.indicators_unread
  [表 指標名|年度|値／来館者数|R5|100人／来館者数|R5|110人／満足度|R5|70%／満足度|R7|80%] ?table.kept
""",
    ),
    "one row a name is no long table": (
        """\
指標名 | 区分 | R5現状 | R11目標
来館者数 | 実績 | 100人 | 200人
満足度 | 実績 | 70% | 80%
苦情数 | 目標 | 7件 | 5件
講座数 | 目標 | 7回 | 9回
""",
        """\
  * 来館者数 [KPI level 人 increase]
      baseline 100<人> 2023(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 満足度 [KPI level % increase]
      baseline 70<%> 2023(年・年度の別なし)
      target 80<%> 2029(年・年度の別なし)
  * 苦情数 [KPI level 件 decrease]
      baseline 7<件> 2023(年・年度の別なし)
      target 5<件> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase]
      baseline 7<回> 2023(年・年度の別なし)
      target 9<回> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn, reading):
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.lstrip("\n") + "\n" == reading
