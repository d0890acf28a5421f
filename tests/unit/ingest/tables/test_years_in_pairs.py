"""Columns of years beside those of values, each pair told by its heads or by their order."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

# What stands over the table, the table, what stands under it, and the reading of all.
CASES = {
    "a word for each pair": (
        (),
        """\
指標名 | 計画名 | 基準年度 | 基準値 | 中間目標年度 | 中間目標値 | 最終目標年度 | 最終目標値 | 直近実績年度 | 直近実績値
来客数（人） | 青葉計画 | 2019 | 41 | 2026 | 50 | 2030 | 60 | 2023 | 44
船便（便） | 青葉計画 | 2022 | 4 | 2026 | 5 | 2030 | 6 | 2023 | 3
""",
        (),
        """\
  * 来客数 [KPI level 人 increase] ?cell.not_taken
      baseline 41<人> 2019(年・年度の別なし)
      interim_target 50<人> 2026(年・年度の別なし)
      target 60<人> 2030(年・年度の別なし)
      actual 44<人> 2023(年・年度の別なし)
  * 船便 [KPI level 便 increase] ?cell.not_taken
      baseline 4<便> 2022(年・年度の別なし)
      interim_target 5<便> 2026(年・年度の別なし)
      target 6<便> 2030(年・年度の別なし)
      actual 3<便> 2023(年・年度の別なし)
""",
    ),
    "the document's own words": (
        (),
        """\
指標 | 起点年 | 起点値 | 半ばの年 | 半ばの値 | 行き着く年 | 行き着く値
来客数（人） | R5 | 41 | R8 | 50 | R10 | 60
船便（便） | R5 | 4 | R8 | 5 | R10 | 6
""",
        (),
        """\
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2023(年・年度の別なし)
      interim_target 50<人> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 60<人> 2028(年・年度の別なし) 推定:role ?column.role_inferred@role
  * 船便 [KPI level 便 increase]
      baseline 4<便> 2023(年・年度の別なし)
      interim_target 5<便> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 6<便> 2028(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "one word for years, before the values": (
        (),
        """\
指標 | 年 | 現状値 | 年 | 目標値
来客数（人） | R5 | 41 | R10 | 60
船便（便） | R4 | 4 | R11 | 6
""",
        (),
        """\
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2023(年・年度の別なし)
      target 60<人> 2028(年・年度の別なし)
  * 船便 [KPI level 便 increase]
      baseline 4<便> 2022(年・年度の別なし)
      target 6<便> 2029(年・年度の別なし)
""",
    ),
    "behind the values": (
        (),
        """\
指標 | 現状値 | 測った年 | 目標値 | 届く年
来客数（人） | 41 | R5 | 60 | R10
船便（便） | 4 | R4 | 6 | R11
""",
        (),
        """\
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2023(年・年度の別なし)
      target 60<人> 2028(年・年度の別なし)
  * 船便 [KPI level 便 increase]
      baseline 4<便> 2022(年・年度の別なし)
      target 6<便> 2029(年・年度の別なし)
""",
    ),
    "two targets alike without a year": (
        (),
        """\
指標 | 基準値（R5） | 目標値 | 目標値
来客数（人） | 41 | 60 | 70
""",
        (),
        """\
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2023(年・年度の別なし)
      target[1] 60<人> !value.year_missing@period
      target[2] 70<人> !value.year_missing@period
""",
    ),
}


@pytest.mark.parametrize(("over", "drawn", "under", "reading"), CASES.values(), ids=CASES)
def test_reading(over: tuple[str, ...], drawn: str, under: tuple[str, ...], reading: str):
    plan = read_plan([document(*COVER, *over, grid(drawn), *under)])
    told = told_plan(plan).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading
