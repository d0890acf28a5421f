"""Heads that say over which years is counted, and not whether that was reached or is aimed at."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.counted_over import counts_over_years, way_counted
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市住まいの計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "a total of the term before": (
        """\
項目 | 第1期の累計（令和2～6年度） | 目標（令和7～11年度の累計）
教室の回数 | 6回 | 12回
管理を頼んだ件数 | 調査中 | 20件
""",
        """\
  * 教室の回数 [KPI level 回 increase]
      baseline 6<回> 2020〜2024年度 累計 推定:role ?column.role_inferred@role
      target 12<回> 2025〜2029年度 2025年から5年累計
  * 管理を頼んだ件数 [KPI level 件 increase]
      baseline 値なし(not_yet) 推定:role ?column.role_inferred@role ?baseline.missing@amount
      target 20<件> 2025〜2029年度 2025年から5年累計
""",
    ),
    "a mean over the last years": (
        """\
項目 | 過去3年間の平均（R4～R6） | 目標（R11）
教室の回数 | 6回 | 12回
相談の件数 | 37件 | 75件
""",
        """\
  * 教室の回数 [KPI level 回 increase]
      baseline 6<回> 2022〜2024(年・年度の別なし) 平均 推定:role ?column.role_inferred@role
      target 12<回> 2029(年・年度の別なし)
  * 相談の件数 [KPI level 件 increase]
      baseline 37<件> 2022〜2024(年・年度の別なし) 平均 推定:role ?column.role_inferred@role
      target 75<件> 2029(年・年度の別なし)
""",
    ),
    "what an earlier plan reached, beside nothing else that was measured": (
        """\
項目 | 前期計画での到達 | 目標（R11）
教室の回数 | 6回 | 12回
相談の件数 | 37件 | 75件
""",
        """\
 !column.unknown
  * 教室の回数 [KPI level 回 increase] !value.left_out@values
      target 12<回> 2029(年・年度の別なし)
  * 相談の件数 [KPI level 件 increase] !value.left_out@values
      target 75<件> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_what_was_counted_before_a_plan(drawn: str, reading: str) -> None:
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading


@pytest.mark.parametrize(
    ("header", "way"),
    [
        *[("第1期の累計", "累計"), ("前計画期間の累計", "累計"), ("の累計", "累計")],
        *[("過去5年平均", "平均"), ("直近3か年の合計", "累計"), ("計画期間中の累計", "累計")],
        *[("目標累計", "累計"), ("第2期の実績値の累計", "累計")],
        *[("合計", None), ("県の平均", None), ("増加分の累計", None), ("累計目標", None)],
    ],
)
def test_the_way_that_a_head_says(header: str, way: str | None) -> None:
    assert way_counted(header) == way


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        *[("第1期の累計", True), ("過去5年間の平均", True), ("前期の実績累計", True)],
        *[("平均", False), ("累計", False), ("前期の目標累計", False), ("全国の平均", False)],
    ],
)
def test_whether_a_term_is_said(header: str, expected: bool) -> None:
    assert counts_over_years(header) is expected
