"""The total of the years beside it is known by its sum, whatever its head says."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "a head of unknown words": (
        """\
指標 | 現状(R6) | R7 | R8 | R9 | 3か年計
設置基数 | 10基 | 20基 | 20基 | 20基 | 60基
相談件数 | 5件 | 6件 | 7件 | 8件 | 21件
""",
        """\
 !column.role_assumed !column.role_assumed !column.role_assumed
  * 設置基数 [KPI level 基 increase]
      baseline 10<基> 2024(年・年度の別なし)
      interim_target[1] 20<基> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target[2] 20<基> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target[1] 20<基> 2027(年・年度の別なし) 推定:role ?column.role_inferred@role
      target[2] 60<基> 2025〜2027年度 3年累計 推定:role 推定:period ?column.role_inferred@role ?period.of_total@period
  * 相談件数 [KPI level 件 increase]
      baseline 5<件> 2024(年・年度の別なし)
      interim_target[1] 6<件> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target[2] 7<件> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target[1] 8<件> 2027(年・年度の別なし) 推定:role ?column.role_inferred@role
      target[2] 21<件> 2025〜2027年度 3年累計 推定:role 推定:period ?column.role_inferred@role ?period.of_total@period
""",
    ),
    "what is planned year by year, with its total as the target": (
        """\
指標 | 単位 | 区分 | R7 | R8 | R9 | 計画期間の計（目標値）
設置基数 | 基 | 計画 | 20 | 20 | 20 | 60
^ | ^ | 実績 | 18 | 21 | | ^
相談件数 | 件 | 計画 | 6 | 7 | 8 | 21
^ | ^ | 実績 | 5 | 6 | | ^
""",
        """\
 !column.plan_or_target
  * 設置基数 [KPI level 基 increase]
      planned[1] 20<基> 2025(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 20<基> 2026(年・年度の別なし) ?value.plan_or_target@role
      planned[3] 20<基> 2027(年・年度の別なし) ?value.plan_or_target@role
      target 60<基> 2025〜2027年度 累計 推定:period ?period.of_total@period
      actual[1] 18<基> 2025(年・年度の別なし)
      actual[2] 21<基> 2026(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
  * 相談件数 [KPI level 件 increase]
      planned[1] 6<件> 2025(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 7<件> 2026(年・年度の別なし) ?value.plan_or_target@role
      planned[3] 8<件> 2027(年・年度の別なし) ?value.plan_or_target@role
      target 21<件> 2025〜2027年度 累計 推定:period ?period.of_total@period
      actual[1] 5<件> 2025(年・年度の別なし)
      actual[2] 6<件> 2026(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
""",
    ),
    "targets by name": (
        """\
指標 | 単位 | 目標(R7) | 目標(R8) | 期間分
設置基数 | 基 | 20 | 30 | 50
相談件数 | 件 | 6 | 7 | 13
""",
        """\
  * 設置基数 [KPI level 基 increase]
      interim_target 20<基> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target[1] 30<基> 2026(年・年度の別なし)
      target[2] 50<基> 2025〜2026年度 2年累計 推定:role 推定:period ?column.role_inferred@role ?period.of_total@period
  * 相談件数 [KPI level 件 increase]
      interim_target 6<件> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target[1] 7<件> 2026(年・年度の別なし)
      target[2] 13<件> 2025〜2026年度 2年累計 推定:role 推定:period ?column.role_inferred@role ?period.of_total@period
""",
    ),
    "a running total that is the sum": (
        """\
指標 | 単位 | 現状(R6) | 目標(R7) | 目標(R8) | 累計目標
設置基数 | 基 | 10 | 20 | 30 | 50
満足度 | % | 60 | 70 | 80 | －
""",
        """\
  * 設置基数 [KPI level 基 increase]
      baseline 10<基> 2024(年・年度の別なし)
      interim_target 20<基> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target[1] 30<基> 2026(年・年度の別なし)
      target[2] 50<基> 2025〜2026年度 累計 推定:period ?period.of_total@period
  * 満足度 [KPI level % increase]
      baseline 60<%> 2024(年・年度の別なし)
      interim_target 70<%> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target[1] 80<%> 2026(年・年度の別なし)
      target[2] 値なし(hyphen) !target.missing@amount
""",
    ),
    "one that does not add up is none": (
        """\
指標 | 単位 | 目標(R7) | 目標(R8) | 期間分
設置基数 | 基 | 20 | 30 | 50
相談件数 | 件 | 6 | 7 | 99
""",
        """\
 !column.unknown
  * 設置基数 [KPI level 基 increase] !value.left_out@values
      interim_target 20<基> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 30<基> 2026(年・年度の別なし)
  * 相談件数 [KPI level 件 increase] !value.left_out@values
      interim_target 6<件> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 7<件> 2026(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn, reading):
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.lstrip("\n") + "\n" == reading
