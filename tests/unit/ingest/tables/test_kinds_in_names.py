"""Rows of one indicator that print their kind behind its name are read as one."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "target and actual": (
        """\
事業の成果 | R6 | R7 | R8
来館者数（目標） | 100 | 110 | 120
来館者数（実績） | 90 | 105 | －
受診率（目標） | 50% | 55% | 60%
受診率（実績） | 48% | 51% | －
""",
        """\
  * 来館者数 [KPI level increase]
      interim_target[1] 100 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 110 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 120 2026(年・年度の別なし)
      actual[1] 90 2024(年・年度の別なし)
      actual[2] 105 2025(年・年度の別なし)
      actual[3] 値なし(hyphen) ?value.missing@amount
  * 受診率 [KPI level % increase]
      interim_target[1] 50<%> 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 55<%> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 60<%> 2026(年・年度の別なし)
      actual[1] 48<%> 2024(年・年度の別なし)
      actual[2] 51<%> 2025(年・年度の別なし)
      actual[3] 値なし(hyphen) ?value.missing@amount
""",
    ),
    "other brackets and kinds": (
        """\
成果 | 単位 | R6 | R7
受診率［計画］ | % | 50 | 55
受診率［実績］ | % | 48 | 51
会員数［計画］ | 人 | 300 | 320
会員数［実績］ | 人 | 310 | －
""",
        """\
 !column.plan_or_target
  * 受診率 [KPI level %]
      planned[1] 50<%> 2024(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 55<%> 2025(年・年度の別なし) ?value.plan_or_target@role
      actual[1] 48<%> 2024(年・年度の別なし)
      actual[2] 51<%> 2025(年・年度の別なし)
  * 会員数 [KPI level 人]
      planned[1] 300<人> 2024(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 320<人> 2025(年・年度の別なし) ?value.plan_or_target@role
      actual[1] 310<人> 2024(年・年度の別なし)
      actual[2] 値なし(hyphen) ?value.missing@amount
""",
    ),
    "a note behind a name is no kind": (
        """\
指標 | 現状(R5) | 目標(R11)
来館者数（市内） | 100人 | 200人
来館者数（市外） | 70人 | 80人
""",
        """\
  * 来館者数 [KPI level 人 increase 市内]
      baseline 100<人> 2023(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 来館者数 [KPI level 人 increase 市外]
      baseline 70<人> 2023(年・年度の別なし)
      target 80<人> 2029(年・年度の別なし)
""",
    ),
    "a kind said of one name only stays in it": (
        """\
指標 | 現状(R5) | 目標(R11)
来館者数（実績） | 100人 | 200人
満足度 | 70% | 80%
""",
        """\
  * 来館者数 [KPI level 人 increase 実績]
      baseline 100<人> 2023(年・年度の別なし)
      target 200<人> 2029(年・年度の別なし)
  * 満足度 [KPI level % increase]
      baseline 70<%> 2023(年・年度の別なし)
      target 80<%> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn, reading):
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.lstrip("\n") + "\n" == reading
