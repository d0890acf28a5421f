"""Figures of an indicator's rows that became no value are told at the indicator itself."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "a column that nobody understands": (
        """\
指標 | 区分 | R7 | R8 | 仕上がり
受診率 | 目標 | 50% | 55% | 60%¶70%
^ | 実績 | 48% | 52% | ^
講座数 | 目標 | 5回 | 6回 | 8回
^ | 実績 | 4回 | 6回 | ^
""",
        """\
 !column.unknown
  * 受診率 [KPI level % increase] !value.left_out@values
      interim_target 50<%> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 55<%> 2026(年・年度の別なし) !target.before_unread@role
      actual[1] 48<%> 2025(年・年度の別なし)
      actual[2] 52<%> 2026(年・年度の別なし)
  * 講座数 [KPI level 回 increase] !value.left_out@values
      interim_target 5<回> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 6<回> 2026(年・年度の別なし) !target.before_unread@role
      actual[1] 4<回> 2025(年・年度の別なし)
      actual[2] 6<回> 2026(年・年度の別なし)
""",
    ),
    "a single figure behind the targets, the others blank": (
        """\
指標 | 現状(R6) | 目標(R11) | R13以降
受診率 | 50% | 55% | 60%
講座数 | 5回 | 6回 | －
客数 | 5人 | 6人 |
""",
        """\
  * 受診率 [KPI level % increase] !value.left_out@values
      baseline 50<%> 2024(年・年度の別なし)
      target 55<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase]
      baseline 5<回> 2024(年・年度の別なし)
      target 6<回> 2029(年・年度の別なし)
  * 客数 [KPI level 人 increase]
      baseline 5<人> 2024(年・年度の別なし)
      target 6<人> 2029(年・年度の別なし)
""",
    ),
    "what is saved, in a unit of its own": (
        """\
指標 | 単位 | 現状(R6) | 目標(R11) | 5年間の効果額（千円）
受診率 | ％ | 50 | 55 | 8,400
講座数 | 回 | 5 | 6 | 300
""",
        """\
  * 受診率 [KPI level ％ increase] ?cell.not_taken
      baseline 50<％> 2024(年・年度の別なし)
      target 55<％> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken
      baseline 5<回> 2024(年・年度の別なし)
      target 6<回> 2029(年・年度の別なし)
""",
    ),
    "what may be a value in the unit of its head": (
        """\
指標 | 現状(R6) | 目標(R11) | 5年間の効果額（千円）
受診率 | 50% | 55% | 8,400
講座数 | 5回 | 6回 | 300
""",
        """\
 !column.unknown
  * 受診率 [KPI level % increase] !value.left_out@values
      baseline 50<%> 2024(年・年度の別なし)
      target 55<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] !value.left_out@values
      baseline 5<回> 2024(年・年度の別なし)
      target 6<回> 2029(年・年度の別なし)
""",
    ),
    "remarks of words are none": (
        """\
指標 | 現状(R6) | 目標(R11) | 備考 | 活動の内容
受診率 | 50% | 55% | 5路線 | 市内を回る
講座数 | 5回 | 6回 | | R6に始めた
""",
        """\
  * 受診率 [KPI level % increase] ?cell.not_taken ?cell.not_taken
      baseline 50<%> 2024(年・年度の別なし)
      target 55<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken
      baseline 5<回> 2024(年・年度の別なし)
      target 6<回> 2029(年・年度の別なし)
""",
    ),
    "what others have, what is spent, how much it grows": (
        """\
指標 | 現状(R6) | 目標(R11) | 県平均 | 決算額 | 達成率 | 増加分の累計
受診率 | 50% | 55% | 48% | 1,200 | 60% | 5
講座数 | 5回 | 6回 | 7回 | 300 | 70% | 1
""",
        """\
  * 受診率 [KPI level % increase] ?cell.not_taken ?cell.not_taken ?cell.not_taken ?cell.not_taken
      baseline 50<%> 2024(年・年度の別なし)
      target 55<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken ?cell.not_taken ?cell.not_taken ?cell.not_taken
      baseline 5<回> 2024(年・年度の別なし)
      target 6<回> 2029(年・年度の別なし)
""",
    ),
    "a cost before several names is that of their measure": (
        """\
事業 | 実績額 | 指標 | 現状(R6) | 目標(R11)
港の事業 | 6,318 | 受診率 | 50% | 55%
^ | ^ | 講座数 | 5回 | 6回
森の事業 | 4,100 | 客数 | 5人 | 6人
^ | ^ | 便数 | 7便 | 8便
""",
        """\
 !column.unknown
  # 港の事業
    * 受診率 [KPI level % increase] ?cell.not_taken
        baseline 50<%> 2024(年・年度の別なし)
        target 55<%> 2029(年・年度の別なし)
    * 講座数 [KPI level 回 increase] ?cell.not_taken
        baseline 5<回> 2024(年・年度の別なし)
        target 6<回> 2029(年・年度の別なし)
  # 森の事業
    * 客数 [KPI level 人 increase] ?cell.not_taken
        baseline 5<人> 2024(年・年度の別なし)
        target 6<人> 2029(年・年度の別なし)
    * 便数 [KPI level 便 increase] ?cell.not_taken
        baseline 7<便> 2024(年・年度の別なし)
        target 8<便> 2029(年・年度の別なし)
""",
    ),
    "a row under a name of which nobody knows what it holds": (
        """\
指標 | 区分 | R7 | R8
受診率 | 目標 | 50% | 55%
^ | 見直し後 | 51% | 56%
講座数 | 目標 | 5回 | 6回
^ | 実績 | 4回 | 6回
^ | 達成率 | 80% | 100%
""",
        """\
 !row.kind_missing
  * 受診率 [KPI level % increase] !value.left_out@values !value.left_out@values
      interim_target 50<%> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 55<%> 2026(年・年度の別なし)
  * 講座数 [KPI level 回 increase]
      interim_target 5<回> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 6<回> 2026(年・年度の別なし)
      actual[1] 4<回> 2025(年・年度の別なし)
      actual[2] 6<回> 2026(年・年度の別なし)
""",
    ),
    "one indicator a column, with a second row of figures": (
        """\
KPI① | KPI②
受診率 | 講座数
60% | 8回
50% | 5回
R6 | R6
65% | 9回
""",
        """\
  * 受診率 [KPI level % increase] !value.left_out@values
      baseline 50<%> 2024(年・年度の別なし) 推定:role !column.role_assumed@role
      target 60<%> 2029年度 推定:role 推定:period !column.role_assumed@role ?period.assumed@period
  * 講座数 [KPI level 回 increase] !value.left_out@values
      baseline 5<回> 2024(年・年度の別なし) 推定:role !column.role_assumed@role
      target 8<回> 2029年度 推定:role 推定:period !column.role_assumed@role ?period.assumed@period
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_what_is_left_out_is_told_where_it_lacks(drawn: str, reading: str) -> None:
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading


def test_the_cell_and_its_head_are_named() -> None:
    drawn = CASES["a column that nobody understands"][0]
    reading = read_plan([document(*PLAN, grid(drawn))])
    told = [p for p in reading.problems if p.code == "value.left_out"]
    assert [(p.where, p.field, p.details) for p in told] == [
        ("i1", "values", {"name": "受診率", "header": "仕上がり", "text": "60% 70%"}),
        ("i2", "values", {"name": "講座数", "header": "仕上がり", "text": "8回"}),
    ]
