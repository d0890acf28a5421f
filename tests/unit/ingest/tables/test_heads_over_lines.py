"""Heads on two and three lines, with merged cells."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 健康")

# What stands around the table, the table, and the reading of what stands under the chapter.
CASES = {
    "targets by year under one head": (
        (),
        None,
        """\
施策 | 指標 | 現状値 | 目標値 | < | < | < | < | 担当
^ | ^ | R6 | R7 | R8 | R9 | R10 | R11 | ^
子育て | 待機児童数（人） | 12 | 10 | 8 | 5 | 2 | 0 | こども課
^ | 保育士数（人） | 120 | 122 | 125 | 128 | 130 | 132 | ^
""",
        """\
  # 施策 子育て
    * 待機児童数 [KPI level 人 decrease こども課]
        baseline 12<人> 2024(年・年度の別なし)
        interim_target[1] 10<人> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
        interim_target[2] 8<人> 2026(年・年度の別なし) 推定:role ?target.on_the_way@role
        interim_target[3] 5<人> 2027(年・年度の別なし) 推定:role ?target.on_the_way@role
        interim_target[4] 2<人> 2028(年・年度の別なし) 推定:role ?target.on_the_way@role
        target 0<人> 2029(年・年度の別なし)
    * 保育士数 [KPI level 人 increase こども課]
        baseline 120<人> 2024(年・年度の別なし)
        interim_target[1] 122<人> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
        interim_target[2] 125<人> 2026(年・年度の別なし) 推定:role ?target.on_the_way@role
        interim_target[3] 128<人> 2027(年・年度の別なし) 推定:role ?target.on_the_way@role
        interim_target[4] 130<人> 2028(年・年度の別なし) 推定:role ?target.on_the_way@role
        target 132<人> 2029(年・年度の別なし)
""",
    ),
    "actuals by year and what is computed": (
        (),
        None,
        """\
番号 | 指標 | 単位 | 目標値¶(R11) | 実績値 | < | < | 進捗 | <
^ | ^ | ^ | ^ | R5 | R6 | R7 | 達成率 | 評価
1 | 来館者数 | 人 | 200 | 120 | 140 |  | 70.0% | B
2 | 講座数 | 回 | 20 | 12 | 14 |  | 70.0% | B
""",
        """\
  * 来館者数 [KPI level 人 increase] ?cell.not_taken ?cell.not_taken ?cell.not_taken
      target 200<人> 2029(年・年度の別なし)
      actual[1] 120<人> 2023(年・年度の別なし)
      actual[2] 140<人> 2024(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
  * 講座数 [KPI level 回 increase] ?cell.not_taken ?cell.not_taken ?cell.not_taken
      target 20<回> 2029(年・年度の別なし)
      actual[1] 12<回> 2023(年・年度の別なし)
      actual[2] 14<回> 2024(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
""",
    ),
    "plan and actual under each year, and their totals": (
        (),
        None,
        """\
取組 | 指標 | 単位 | R7 | < | R8 | < | R9 | < | 合計 | <
^ | ^ | ^ | 目標 | 実績 | 目標 | 実績 | 目標 | 実績 | 目標 | 実績
相談体制 | 相談件数 | 件 | 100 | 95 | 110 |  | 120 |  | 330 | 95
研修 | 研修回数 | 回 | 2 | 2 | 3 |  | 3 |  | 8 | 2
""",
        """\
  # 相談体制
    * 相談件数 [KPI level 件 increase]
        interim_target[1] 100<件> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
        actual[1] 95<件> 2025(年・年度の別なし)
        interim_target[2] 110<件> 2026(年・年度の別なし) 推定:role ?target.on_the_way@role
        actual[2] 値なし(blank) ?value.missing@amount
        target[1] 120<件> 2027(年・年度の別なし)
        actual[3] 値なし(blank) ?value.missing@amount
        target[2] 330<件> 2025〜2027年度 累計 推定:period ?period.of_total@period
        actual[4] 95<件> 累計 !value.year_missing@period
  # 研修
    * 研修回数 [KPI level 回 increase]
        interim_target[1] 2<回> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
        actual[1] 2<回> 2025(年・年度の別なし)
        interim_target[2] 3<回> 2026(年・年度の別なし) 推定:role ?target.on_the_way@role
        actual[2] 値なし(blank) ?value.missing@amount
        target[1] 3<回> 2027(年・年度の別なし)
        actual[3] 値なし(blank) ?value.missing@amount
        target[2] 8<回> 2025〜2027年度 累計 推定:period ?period.of_total@period
        actual[4] 2<回> 累計 !value.year_missing@period
""",
    ),
    "values of other bodies": (
        (),
        None,
        """\
指標 | 市 | < | 県 | < | 国
^ | 現状値(R4) | 目標値(R11) | 現状値(R4) | 目標値(R11) | 目標値
喫煙率 | 18.0% | 12.0% | 17.5% | 12.0% | 12%
""",
        """\
 !column.unknown
  * 喫煙率 [KPI level % decrease] ?cell.not_taken ?cell.not_taken !value.left_out@values
      baseline 18.0<%> 2022(年・年度の別なし)
      target 12.0<%> 2029(年・年度の別なし)
""",
    ),
    "parts as columns": (
        (),
        None,
        """\
指標 | 現状値（R5） | < | 目標値（R11） | <
^ | 男性 | 女性 | 男性 | 女性
健康寿命 | 79.1年 | 84.2年 | 80年 | 85年
運動習慣者 | 30% | 25% | 40% | 35%
""",
        """\
  * 健康寿命 [KPI level 年 increase 男性]
      baseline 79.1<年> 2023(年・年度の別なし)
      target 80<年> 2029(年・年度の別なし)
  * 健康寿命 [KPI level 年 increase 女性]
      baseline 84.2<年> 2023(年・年度の別なし)
      target 85<年> 2029(年・年度の別なし)
  * 運動習慣者 [KPI level % increase 男性]
      baseline 30<%> 2023(年・年度の別なし)
      target 40<%> 2029(年・年度の別なし)
  * 運動習慣者 [KPI level % increase 女性]
      baseline 25<%> 2023(年・年度の別なし)
      target 35<%> 2029(年・年度の別なし)
""",
    ),
    "years under the heads, without merged cells": (
        (),
        None,
        """\
評価指標 | 計画策定時 | 中間評価時 | 目標 | 評価
 | (H28) | (R3) | (R8) |
喫煙率 | 22.1% | 19.8% | 15.0% | B
飲酒率 | 12.0% | 12.5% | 10.0% | D
""",
        """\
  * 喫煙率 [KPI level % decrease] ?cell.not_taken
      baseline 22.1<%> 2016(年・年度の別なし)
      actual 19.8<%> 2021(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 15.0<%> 2026(年・年度の別なし)
  * 飲酒率 [KPI level % decrease] ?cell.not_taken
      baseline 12.0<%> 2016(年・年度の別なし)
      actual 12.5<%> 2021(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 10.0<%> 2026(年・年度の別なし)
""",
    ),
    "actual, expected and target over years": (
        (),
        None,
        """\
区分 | 実績 | < | 見込み | < | 目標
^ | R3 | R4 | R5 | R6 | R11
ごみ総排出量(t) | 12,000 | 11,800 | 11,600 | 11,400 | 10,000
リサイクル率(%) | 18.0 | 18.5 | 19.0 | 19.5 | 25.0
""",
        """\
  * ごみ総排出量 [KPI level t decrease]
      actual[1] 12000<t> 2021(年・年度の別なし)
      actual[2] 11800<t> 2022(年・年度の別なし)
      planned[1] 11600<t> 2023(年・年度の別なし) 見込み
      planned[2] 11400<t> 2024(年・年度の別なし) 見込み
      target 10000<t> 2029(年・年度の別なし)
  * リサイクル率 [KPI level % increase]
      actual[1] 18.0<%> 2021(年・年度の別なし)
      actual[2] 18.5<%> 2022(年・年度の別なし)
      planned[1] 19.0<%> 2023(年・年度の別なし) 見込み
      planned[2] 19.5<%> 2024(年・年度の別なし) 見込み
      target 25.0<%> 2029(年・年度の別なし)
""",
    ),
    "a title over the heads of an indicator": (
        (),
        None,
        """\
施策 | 成果指標 | < | < | < | 担当課
^ | 指標名 | 単位 | 現状値¶(R5) | 目標値¶(R11) | ^
図書館 | 来館者数 | 人 | 100 | 200 | 図書館
^ | 貸出冊数 | 冊 | 1,000 | 1,200 | ^
""",
        """\
  # 施策 図書館
    * 来館者数 [KPI level 人 increase 図書館]
        baseline 100<人> 2023(年・年度の別なし)
        target 200<人> 2029(年・年度の別なし)
    * 貸出冊数 [KPI level 冊 increase 図書館]
        baseline 1000<冊> 2023(年・年度の別なし)
        target 1200<冊> 2029(年・年度の別なし)
""",
    ),
    "western years": (
        ("（単位：千t-CO2）",),
        None,
        """\
指標 | 2022 | 2023 | 2024 | 目標 2029
CO2排出量 | 512 | 498 | 480 | 400
再エネ導入量 | 20 | 22 | 25 | 40
""",
        """\
／（単位：千t-CO2）
  * CO2排出量 [KPI level 千t-CO2 decrease]
      actual[1] 512<千t-CO2> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      actual[2] 498<千t-CO2> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      actual[3] 480<千t-CO2> 2024(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 400<千t-CO2> 2029(年・年度の別なし)
  * 再エネ導入量 [KPI level 千t-CO2 increase]
      actual[1] 20<千t-CO2> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      actual[2] 22<千t-CO2> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      actual[3] 25<千t-CO2> 2024(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 40<千t-CO2> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("above", "caption", "drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(above, caption, drawn, reading):
    read = read_plan([document(*COVER, *above, grid(drawn, caption))])
    told = told_plan(read).split("# 章 第1章 健康", 1)[1]
    assert told.lstrip("\n") + "\n" == reading
