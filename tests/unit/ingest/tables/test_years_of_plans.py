"""Years below a group of heads, behind an expected one, and without an era."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

# What stands over the table, the table, what stands under it, and the reading of all.
CASES = {
    "years of a plan in a group": (
        (),
        """\
項目 | 単位 | 第8期 | < | 第9期（計画） | <
^ | ^ | R4実績 | R5見込 | R6 | R7
教室の数 | か所 | 21 | 24 | 26 | 28
サポーターの数 | 人 | 44 | 52 | 60 | 65
""",
        (),
        """\
 !column.plan_or_target
  * 教室の数 [KPI level か所]
      actual 21<か所> 2022(年・年度の別なし)
      planned[1] 24<か所> 2023(年・年度の別なし) 見込み
      planned[2] 26<か所> 2024(年・年度の別なし) 推定:role ?column.role_inferred@role ?value.plan_or_target@role
      planned[3] 28<か所> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role ?value.plan_or_target@role
  * サポーターの数 [KPI level 人]
      actual 44<人> 2022(年・年度の別なし)
      planned[1] 52<人> 2023(年・年度の別なし) 見込み
      planned[2] 60<人> 2024(年・年度の別なし) 推定:role ?column.role_inferred@role ?value.plan_or_target@role
      planned[3] 65<人> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role ?value.plan_or_target@role
""",
    ),
    "what is counted in two ways, and years far behind the plan": (
        (),
        """\
サービス | 単位 | 第8期　実績 | 第9期　見込 | < | 中長期
^ | ^ | R5 | R6 | R7 | R12
訪ねる介護 | 回数（回） | 14.2 | 15.0 | 15.8 | 16.4
^ | 人数（人） | 86 | 88 | 92 | 97
""",
        (),
        """\
  * 訪ねる介護 [KPI level 回 回数]
      actual 14.2<回> 2023(年・年度の別なし)
      planned[1] 15.0<回> 2024(年・年度の別なし) 見込み
      planned[2] 15.8<回> 2025(年・年度の別なし) 見込み
      planned[3] 16.4<回> 2030(年・年度の別なし) 推定:role ?column.role_inferred@role
  * 訪ねる介護 [KPI level 人 人数]
      actual 86<人> 2023(年・年度の別なし)
      planned[1] 88<人> 2024(年・年度の別なし) 見込み
      planned[2] 92<人> 2025(年・年度の別なし) 見込み
      planned[3] 97<人> 2030(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "what is counted in two ways, the name printed once": (
        (),
        """\
サービス | 単位 | R5実績 | R6見込
訪ねる介護 | 回数（回） | 14.2 | 15.0
 | 人数（人） | 86 | 88
""",
        (),
        """\
  * 訪ねる介護 [KPI level 回]
      actual 14.2<回> 2023(年・年度の別なし)
      planned 15.0<回> 2024(年・年度の別なし) 見込み
  * 訪ねる介護 [KPI level 人] ?row.name_continued@name
      actual 86<人> 2023(年・年度の別なし)
      planned 88<人> 2024(年・年度の別なし) 見込み
""",
    ),
    "years behind a target": (
        (),
        """\
指標 | 現状 | 目標 | 長期
^ | R6 | R11 | R22
教室の数 | 21か所 | 28か所 | 40か所
""",
        (),
        """\
 !column.unknown
  * 教室の数 [KPI level か所 increase] !value.left_out@values
      baseline 21<か所> 2024(年・年度の別なし)
      target 28<か所> 2029(年・年度の別なし)
""",
    ),
    "years behind an expected one": (
        (),
        """\
指標 | R4 | R5見込 | R6 | R7
教室の数 | 21か所 | 24か所 | 26か所 | 28か所
サポーターの数 | 44人 | 52人 | 60人 | 65人
""",
        (),
        """\
 !column.role_assumed !column.role_assumed
  * 教室の数 [KPI level か所]
      actual 21<か所> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      planned[1] 24<か所> 2023(年・年度の別なし) 見込み
      planned[2] 26<か所> 2024(年・年度の別なし) 推定:role ?column.role_inferred@role
      planned[3] 28<か所> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
  * サポーターの数 [KPI level 人]
      actual 44<人> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      planned[1] 52<人> 2023(年・年度の別なし) 見込み
      planned[2] 60<人> 2024(年・年度の別なし) 推定:role ?column.role_inferred@role
      planned[3] 65<人> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "blanks of a year that others fill, and of one that none does": (
        (),
        """\
成果指標 | 基準値（R3） | R4 | R5 | R6 | 目標値（R11）
産出額（億円） | 126 | 124 |  |  | 140
講座数（回） | 9 | 9 | 10 |  | 15
""",
        (),
        """\
  * 産出額 [KPI level 億円 increase]
      baseline 126<億円> 2021(年・年度の別なし)
      actual[1] 124<億円> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      actual[2] 値なし(blank) 推定:role ?column.role_inferred@role ?value.missing@amount
      target 140<億円> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase]
      baseline 9<回> 2021(年・年度の別なし)
      actual[1] 9<回> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      actual[2] 10<回> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 15<回> 2029(年・年度の別なし)
""",
    ),
    "a day of the year of the head": (
        (),
        """\
指標 | 就任時（R4） | R6年度末 | 目標（R8）
ビジョンの策定 | 検討中 | R7.2策定 | 策定
来客数 | 41人 | 44人 | 60人
""",
        (),
        """\
  * ビジョンの策定 [KPI milestone]
      baseline 値なし(pending) 推定:role ?column.role_inferred@role ?baseline.missing@amount
      actual できごと「策定」 2024年度 推定:role ?column.role_inferred@role
      target できごと「策定」 2026(年・年度の別なし)
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      actual 44<人> 2024年度 推定:role ?column.role_inferred@role
      target 60<人> 2026(年・年度の別なし)
""",
    ),
    "no measurement yet in a year of the plan": (
        (),
        """\
指標 | 区分 | R4 | R5 | R6（計画）
来客数 | 計画 | 40人 | 42人 | 45人
^ | 実績 | 41人 | 41人 |
船便 | 計画 | 4便 | 4便 | 5便
^ | 実績 | 4便 | 5便 | ／
""",
        (),
        """\
 !column.plan_or_target
  * 来客数 [KPI level 人]
      planned[1] 40<人> 2022(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 42<人> 2023(年・年度の別なし) ?value.plan_or_target@role
      planned[3] 45<人> 2024(年・年度の別なし) ?value.plan_or_target@role
      actual[1] 41<人> 2022(年・年度の別なし)
      actual[2] 41<人> 2023(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
  * 船便 [KPI level 便]
      planned[1] 4<便> 2022(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 4<便> 2023(年・年度の別なし) ?value.plan_or_target@role
      planned[3] 5<便> 2024(年・年度の別なし) ?value.plan_or_target@role
      actual[1] 4<便> 2022(年・年度の別なし)
      actual[2] 5<便> 2023(年・年度の別なし)
      actual[3] 値なし(not_applicable) 推定:reason ?value.reason_assumed@reason ?value.missing@amount
""",
    ),
    "sentences across a table": (
        (),
        """\
KPI | 現状値（R5） | R6実績 | 目標値（R11）
来客数 | 41人 | 44人 | 60人
事業の評価 | 地方創生に非常に効果的であった | < | <
委員の意見 | 燃料の値上がりを見込み、収益を確かめること。 | |
船便の運航 | 試行 | 運航 | 運航
""",
        (),
        """\
 ?cell.not_taken ?cell.not_taken
  * 来客数 [KPI level 人 increase]
      baseline 41<人> 2023(年・年度の別なし)
      actual 44<人> 2024(年・年度の別なし)
      target 60<人> 2029(年・年度の別なし)
  * 船便の運航 [KPI milestone]
      baseline できごと「試行」 2023(年・年度の別なし)
      actual 言葉のまま 2024(年・年度の別なし) ?value.words@amount
      target 言葉のまま 2029(年・年度の別なし) ?value.words@amount
""",
    ),
}


@pytest.mark.parametrize(("over", "drawn", "under", "reading"), CASES.values(), ids=CASES)
def test_reading(over: tuple[str, ...], drawn: str, under: tuple[str, ...], reading: str):
    plan = read_plan([document(*COVER, *over, grid(drawn), *under)])
    told = told_plan(plan).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading
