"""Years that marks and remarks give to the values that bear them."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

# What stands over the table, the table, what stands under it, and the reading of all.
CASES = {
    "a line of marked names": (
        ("現状値は2020年度実績（＊印は2019年度実績）",),
        """\
指標 | 現状値 | 目標値（R11）
来客数＊ | 41人 | 60人
船便 | 4便 | 6便
""",
        (),
        """\
／現状値は2020年度実績（＊印は2019年度実績）
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2019年度
      target 60<人> 2029(年・年度の別なし)
  * 船便 [KPI level 便 increase]
      baseline 4<便> 2020年度
      target 6<便> 2029(年・年度の別なし)
""",
    ),
    "footnotes of values": (
        (),
        """\
指標 | 最新値（R5） | 目標値（R11）
来客数 | 41人※1 | 60人
船便 | 4便 ※2 | 6便
貨物量 | 30ｔ | 40ｔ
""",
        ("※1 2021年度の確定値", "※2 令和4年度から数え方を変えた"),
        """\
／※1 2021年度の確定値
※2 令和4年度から数え方を変えた
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2021年度 注:※1
      target 60<人> 2029(年・年度の別なし)
  * 船便 [KPI level 便 increase]
      baseline 4<便> 2023(年・年度の別なし) 注:※2
      target 6<便> 2029(年・年度の別なし)
  * 貨物量 [KPI level t increase]
      baseline 30<t> 2023(年・年度の別なし)
      target 40<t> 2029(年・年度の別なし)
""",
    ),
    "a footnote with a remark in brackets": (
        (),
        """\
指標 | 最新値（R5） | 目標値（R11）
来客数 | 41人※1 | 60人
""",
        ("※1 2022年度の数値（隔年の調査による）",),
        """\
／※1 2022年度の数値（隔年の調査による）
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2022年度 注:※1
      target 60<人> 2029(年・年度の別なし)
""",
    ),
    "a footnote that names a survey before its month": (
        (),
        """\
指標 | 現状 | 目標値（R11）
来客数 | 41人＊ | 60人
船便 | 4便※1 | 6便
貨物量 | 30ｔ※2 | 40ｔ
""",
        (
            "＊ 市民意識調査（令和６年11月）の結果",
            "※1 港湾統計（令和5年）による",
            "※2 前回調査（令和2年度）から対象を変えた",
        ),
        """\
／＊ 市民意識調査（令和６年11月）の結果
※1 港湾統計（令和5年）による
※2 前回調査（令和2年度）から対象を変えた
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2024年中の日 注:*
      target 60<人> 2029(年・年度の別なし)
  * 船便 [KPI level 便 increase]
      baseline 4<便> 2023年 注:※1
      target 6<便> 2029(年・年度の別なし)
  * 貨物量 [KPI level t increase]
      baseline 30<t> 注:※2 !baseline.year_missing@period
      target 40<t> 2029(年・年度の別なし)
""",
    ),
    "a footnote of a head": (
        (),
        """\
指標 | 現状値※ | 目標値（R11）
来客数 | 41人 | 60人
""",
        ("※令和2年国勢調査",),
        """\
／※令和2年国勢調査
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2020年
      target 60<人> 2029(年・年度の別なし)
""",
    ),
    "the year of a cell is nearer": (
        (),
        """\
指標 | 現状値 | 目標値（R11）
来客数● | 41人（R4） | 60人
""",
        ("●の指標は、令和3年度の実績値",),
        """\
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2022(年・年度の別なし)
      target 60<人> 2029(年・年度の別なし)
  # の指標は、令和3年度の実績値
""",
    ),
    "a sentence of one role in the column of explanations": (
        (),
        """\
指標 | 現状値 | 目標値（R11） | 指標の説明
来客数 | 41人 | 60人 | ※現状は令和3年度
船便 | 4便 | 6便 | 令和3年度に始めた船の便の数
""",
        ("※現状は、特に記載のないものは令和5年度の値です。",),
        """\
／※現状は、特に記載のないものは令和5年度の値です。
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2021年度
      target 60<人> 2029(年・年度の別なし)
  * 船便 [KPI level 便 increase]
      baseline 4<便> 2023年度
      target 6<便> 2029(年・年度の別なし)
""",
    ),
    "a remark of one role": (
        (),
        """\
指標 | 現状値（R4） | R6実績 | 目標値（R11） | 備考
来客数 | 41人 | 44人 | 60人 | R5実績
船便 | 4便 | 5便 | 6便 | 令和3年度現状値
貨物量 | 30ｔ | 33ｔ | 40ｔ | R5実績は未公表
""",
        (),
        """\
  * 来客数 [KPI level 人 increase] ?cell.not_taken
      baseline 41<人> 2022(年・年度の別なし)
      actual 44<人> 2023(年・年度の別なし)
      target 60<人> 2029(年・年度の別なし)
  * 船便 [KPI level 便 increase] ?cell.not_taken
      baseline 4<便> 2021年度
      actual 5<便> 2024(年・年度の別なし)
      target 6<便> 2029(年・年度の別なし)
  * 貨物量 [KPI level t increase] ?cell.not_taken
      baseline 30<t> 2022(年・年度の別なし)
      actual 33<t> 2024(年・年度の別なし)
      target 40<t> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("over", "drawn", "under", "reading"), CASES.values(), ids=CASES)
def test_reading(over: tuple[str, ...], drawn: str, under: tuple[str, ...], reading: str):
    plan = read_plan([document(*COVER, *over, grid(drawn), *under)])
    told = told_plan(plan).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading
