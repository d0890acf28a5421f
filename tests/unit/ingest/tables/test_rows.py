"""Rows of tables of indicators, as the heads over them tell to read them."""

import pytest

from tests.reading import draft, told_plan

COVER = "青葉市総合戦略\n令和7年度～令和11年度\n\n基本目標 1 にぎわい\n\n"

CASES = {
    "a column of units without a head": (
        """\
指標名→→現状値(R5)→目標値(R11)
入込客数→千人→499→540
宿泊者数→人→1,000→1,500
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2029(年・年度の別なし)
  * 宿泊者数 [KPI level 人 increase]
      baseline 1000<人> 2023(年・年度の別なし)
      target 1500<人> 2029(年・年度の別なし)
""",
    ),
    "parts of an indicator in a column of their own": (
        """\
指標→区分→現状値(R5)→目標値(R11)
健康寿命→男性→79.1年→80年
→女性→84.2年→85年
検診受診率→→30%→40%
""",
        """\
# 基本目標 1 にぎわい
  * 健康寿命 [KPI level 年 increase 男性]
      baseline 79.1<年> 2023(年・年度の別なし)
      target 80<年> 2029(年・年度の別なし)
  * 健康寿命 [KPI level 年 increase 女性] ?row.name_continued@name
      baseline 84.2<年> 2023(年・年度の別なし)
      target 85<年> 2029(年・年度の別なし)
  * 検診受診率 [KPI level % increase]
      baseline 30<%> 2023(年・年度の別なし)
      target 40<%> 2029(年・年度の別なし)
""",
    ),
    "rows out of place under a column of units": (
        """\
KPI→項目→単位→現状値(R5)→目標値(R11)
入込客数→千人→499→540→
→宿泊者数→人→1,000→1,500
→人→5→6→
→499→540→→
""",
        """\
# 基本目標 1 にぎわい !row.no_name !row.no_name
  * 入込客数 [KPI level 千人 increase] !row.shifted@values
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2029(年・年度の別なし)
  * 宿泊者数 [KPI level 人 increase]
      baseline 1000<人> 2023(年・年度の別なし)
      target 1500<人> 2029(年・年度の別なし)
""",
    ),
    "groups and footnotes among the rows": (
        """\
指標→現状値(R5)→目標値(R11)
【観光】→→
入込客数→499千人→540千人
※暦年の値です。→→
(注)市の調べ→→
就農者数→3人→10人
""",
        """\
# 基本目標 1 にぎわい ?cell.not_taken ?cell.not_taken
  # 観光
    * 入込客数 [KPI level 千人 increase]
        baseline 499<千人> 2023(年・年度の別なし)
        target 540<千人> 2029(年・年度の別なし)
    * 就農者数 [KPI level 人 increase]
        baseline 3<人> 2023(年・年度の別なし)
        target 10<人> 2029(年・年度の別なし)
""",
    ),
    "years in columns beside the values": (
        """\
指標→現状値→年度→目標値→年度
入込客数→499千人→R5→540千人→R11
宿泊者数→1,000人(R4)→R5→1,500人→来年
案内板数→-→R5→12基→R9
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2029(年・年度の別なし)
  * 宿泊者数 [KPI level 人 increase]
      baseline 1000<人> 2022(年・年度の別なし) !year.conflict@period
      target 1500<人> 2029年度 推定:period ?period.assumed@period !year.conflict@period
  * 案内板数 [KPI level 基 increase]
      baseline 値なし(hyphen) ?baseline.missing@amount ?cell.not_taken@period
      target 12<基> 2027(年・年度の別なし)
""",
    ),
    "years in columns that say of what they are": (
        """\
指標→基準値→目標値→基準年度→目標年度
入込客数→499千人→540千人→R5→R11
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2029(年・年度の別なし)
""",
    ),
    "two lines of heads": (
        """\
指標→現状値→→目標値→
→R5→R6→R9→R11
入込客数→499千人→505千人→530千人→540千人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline[1] 499<千人> 2023(年・年度の別なし)
      baseline[2] 505<千人> 2024(年・年度の別なし)
      interim_target 530<千人> 2027(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 540<千人> 2029(年・年度の別なし)
""",
    ),
    "years behind a baseline are targets": (
        """\
指標→現状値(R5)→R7→R8→R11
入込客数→499千人→505千人→510千人→540千人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      interim_target[1] 505<千人> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target[2] 510<千人> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 540<千人> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "years alone are actuals": (
        """\
指標→R5→R6→R7
入込客数→499千人→505千人→510千人
""",
        """\
# 基本目標 1 にぎわい !column.role_assumed !column.role_assumed !column.role_assumed
  * 入込客数 [KPI level 千人]
      actual[1] 499<千人> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      actual[2] 505<千人> 2024(年・年度の別なし) 推定:role ?column.role_inferred@role
      actual[3] 510<千人> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "基準値 and 現状値 are baseline and actual": (
        """\
指標→基準値(H30)→現状値(R5)→目標値(R11)
入込客数→499千人→505千人→540千人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2018(年・年度の別なし)
      actual 505<千人> 2023(年・年度の別なし)
      target 540<千人> 2029(年・年度の別なし)
""",
    ),
    "ditto marks": (
        """\
指標→基準値(R5)→目標値(R11)
入込客数→499千人→同左
宿泊者数→〃→〃
売上額→同左→5千円
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 maintain]
      baseline 499<千人> 2023(年・年度の別なし)
      target 499<千人> 2029(年・年度の別なし) 推定:amount !value.ditto@amount
  * 宿泊者数 [KPI level 千人 maintain]
      baseline 499<千人> 2023(年・年度の別なし) 推定:amount !value.ditto@amount
      target 499<千人> 2029(年・年度の別なし) 推定:amount !value.ditto@amount
  * 売上額 [KPI level 千円 increase]
      baseline 言葉のまま 2023(年・年度の別なし) 推定:amount !value.unreadable@amount
      target 5<千円> 2029(年・年度の別なし)
""",
    ),
    "columns of others, of remarks and of what is computed": (
        """\
指標→現状値(R5)→目標値(R11)→全国平均→達成率→備考→目標値の考え方→担当課
入込客数→499千人→540千人→300→92%→速報→毎年1%増→観光課、農林課
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase 観光課 農林課] ?cell.not_taken ?cell.not_taken ?cell.not_taken
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2029(年・年度の別なし)
""",
    ),
    "numbers under an unknown head": (
        """\
指標→現状値(R5)→目標値(R11)→順調度合
入込客数→499千人→540千人→45
""",
        """\
# 基本目標 1 にぎわい !column.unknown
  * 入込客数 [KPI level 千人 increase] !value.left_out@values
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2029(年・年度の別なし)
""",
    ),
    "no column is one of targets": (
        """\
指標→現状値(R5)→めざす姿
入込客数→499千人→540千人
""",
        """\
# 基本目標 1 にぎわい !column.role_assumed
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2029年度 推定:role 推定:period ?column.role_inferred@role ?period.assumed@period
""",
    ),
    "cells beyond the heads and cells too few": (
        """\
指標→現状値(R5)→目標値(R11)
A数→5→10→B数→6→12
C数→7
入込客数→宿泊者数→499千人→1,000人
""",
        """\
# 基本目標 1 にぎわい !column.unknown !indicator.figures_unread
  * A数 [KPI level increase] !table.ragged_row@values ?cell.not_taken !value.left_out@values !value.left_out@values
      baseline 5 2023(年・年度の別なし)
      target 10 2029(年・年度の別なし)
  * C数 [KPI level] !table.ragged_row@values
      baseline 7 2023(年・年度の別なし)
      target 値なし(blank) !target.missing@amount
  * 入込客数 [KPI level 千人 increase] !table.ragged_row@values !value.left_out@values
      baseline 言葉のまま 2023(年・年度の別なし) ?value.words@amount
      target 499<千人> 2029(年・年度の別なし)
""",
    ),
    "a line of heads that leaves off what another fills": (
        """\
指標→単位→現状値→目標値
→→R5→R7→R9→R11
A数→人→5→6→7→8
""",
        """\
# 基本目標 1 にぎわい
  * A数 [KPI level 人 increase]
      baseline 5<人> 2023(年・年度の別なし)
      interim_target[1] 6<人> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 7<人> 2027(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 8<人> 2029(年・年度の別なし)
""",
    ),
    "names that hold no name": (
        """\
指標→現状値(R5)→目標値(R11)
→5→10
499千人→540千人→
""",
        """\
# 基本目標 1 にぎわい !row.no_name !row.no_name
""",
    ),
    "labels before the names": (
        """\
枠→指標→現状値(R5)→目標値(R11)
観光→入込客数→499千人→540千人
KGI→総人口→5万人→4万人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase] ?cell.not_taken
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2029(年・年度の別なし)
  * 総人口 [KGI level 万人 at_least]
      baseline 5<万人> 2023(年・年度の別なし)
      target 4<万人> 2029(年・年度の別なし)
""",
    ),
    "measures and codes in columns": (
        """\
施策番号→施策名→指標名→現状値(R5)→目標値(R11)
1-1-1→観光→入込客数→499千人→540千人
1-1-1→観光→宿泊者数→5人→6人
1-1-2→農業→就農者数→3人→9人
""",
        """\
# 基本目標 1 にぎわい
  # 施策 1-1-1 観光
    * 入込客数 [KPI level 千人 increase]
        baseline 499<千人> 2023(年・年度の別なし)
        target 540<千人> 2029(年・年度の別なし)
    * 宿泊者数 [KPI level 人 increase]
        baseline 5<人> 2023(年・年度の別なし)
        target 6<人> 2029(年・年度の別なし)
  # 施策 1-1-2 農業
    * 就農者数 [KPI level 人 increase]
        baseline 3<人> 2023(年・年度の別なし)
        target 9<人> 2029(年・年度の別なし)
""",
    ),
    "a unit over the table": (
        """\
指標の一覧（単位：人）

指標→現状値(R5)→目標値(R11)
入込客数→499→540
加入率(%)→12→20
売上額→5千円→6千円
""",
        """\
# 基本目標 1 にぎわい／指標の一覧（単位：人）
  * 入込客数 [KPI level 人 increase]
      baseline 499<人> 2023(年・年度の別なし)
      target 540<人> 2029(年・年度の別なし)
  * 加入率 [KPI level % increase]
      baseline 12<%> 2023(年・年度の別なし)
      target 20<%> 2029(年・年度の別なし)
  * 売上額 [KPI level 千円 increase]
      baseline 5<千円> 2023(年・年度の別なし)
      target 6<千円> 2029(年・年度の別なし)
""",
    ),
    "a value that two names of a row share": (
        """\
指標→現状値(R5)→目標値(R11)
就農相談者数 新規就農者数→20人 3人→40人
""",
        """\
# 基本目標 1 にぎわい
  * 就農相談者数 [KPI level 人 increase] !row.two_indicators@name
      baseline 20<人> 2023(年・年度の別なし) ?value.several@raw
      target 40<人> 2029(年・年度の別なし) !value.shared@amount
  * 新規就農者数 [KPI level 人 increase] !row.two_indicators@name
      baseline 3<人> 2023(年・年度の別なし) ?value.several@raw
      target 40<人> 2029(年・年度の別なし) !value.shared@amount
""",
    ),
    "values that nothing tells apart": (
        """\
指標→現状値(R5)→目標値(R11)
港の利用者数→20人 3人→40人
""",
        """\
# 基本目標 1 にぎわい
  * 港の利用者数 [KPI level 人 increase]
      baseline[1] 20<人> 2023(年・年度の別なし) ?value.several@raw !value.unpaired@amount
      baseline[2] 3<人> 2023(年・年度の別なし) ?value.several@raw !value.unpaired@amount
      target 40<人> 2029(年・年度の別なし)
""",
    ),
    "a blank baseline before a target": (
        """\
指標→現状値(R5)→目標値(R11)
入込客数→→540千人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 値なし(blank) ?baseline.missing@amount !baseline.blank@amount
      target 540<千人> 2029(年・年度の別なし)
""",
    ),
    "a baseline that is only a mark of a note": (
        """\
指標→現状値(R5)→目標値(R11)
A数→※1→10
""",
        """\
# 基本目標 1 にぎわい
  * A数 [KPI level increase]
      baseline 値なし(not_surveyed) 注:※1 推定:reason !value.in_note@reason ?baseline.missing@amount
      target 10 2029(年・年度の別なし)
""",
    ),
    "a target for a year that is past": (
        """\
指標→現状値→目標値
入込客数→499千人(R5)→540千人(R5)
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2023(年・年度の別なし) !target.year_past@period
""",
    ),
}


@pytest.mark.parametrize(("text", "reading"), CASES.values(), ids=CASES)
def test_rows(text, reading):
    assert told_plan(draft(COVER + text)) + "\n" == reading


def test_a_name_may_begin_with_a_letter_that_also_numbers_captions():
    reading = draft(
        "指標→現状値→目標値\n図書館の貸出冊数→10冊→20冊\n表彰件数→1件→2件\n図る力→1→2\n"
    )
    assert [i.name for i in reading.plan.indicators] == ["図書館の貸出冊数", "表彰件数", "図る力"]
