"""Heads that print no era, in a document that prints its own year."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("令和5年度主要な施策の成果", "青葉市", "第1章 港")

# What stands over the table, the table, what stands under it, and the reading of all.
CASES = {
    "years of the year that the document is of": (
        (),
        """\
指標名 | 単位 | ４年度実績 | ５年度目標 | ５年度実績
来客数 | 人 | 5,812 | 6,500 | 6,977
船便 | 便 | 4 | 6 | 5
""",
        (),
        """\
  * 来客数 [KPI level 人 increase]
      actual[1] 5812<人> 2022年度 推定:period ?period.era_assumed@period
      target 6500<人> 2023年度 推定:period ?period.era_assumed@period
      actual[2] 6977<人> 2023年度 推定:period ?period.era_assumed@period
  * 船便 [KPI level 便 increase]
      actual[1] 4<便> 2022年度 推定:period ?period.era_assumed@period
      target 6<便> 2023年度 推定:period ?period.era_assumed@period
      actual[2] 5<便> 2023年度 推定:period ?period.era_assumed@period
""",
    ),
    "beside a head with an era": (
        (),
        """\
指標名 | 令和5年度目標 | 5年度実績 | 4年度実績
来客数 | 6,500人 | 6,977人 | 5,812人
""",
        (),
        """\
  * 来客数 [KPI level 人 increase]
      target 6500<人> 2023年度
      actual[1] 6977<人> 2023年度
      actual[2] 5812<人> 2022年度
""",
    ),
    "a length of time is no year": (
        (),
        """\
指標名 | 現状値（R5） | 5年度間の目標
来客数 | 41人 | 60人
""",
        (),
        """\
 !column.role_assumed
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2023(年・年度の別なし)
      target 60<人> 推定:role ?column.role_inferred@role
""",
    ),
}


@pytest.mark.parametrize(("over", "drawn", "under", "reading"), CASES.values(), ids=CASES)
def test_reading(over: tuple[str, ...], drawn: str, under: tuple[str, ...], reading: str):
    plan = read_plan([document(*COVER, *over, grid(drawn), *under)])
    told = told_plan(plan).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading
