"""Figures beside the values of indicators: none is left out without a word."""

import random

import pytest

from keikaku.core.problems import Severity
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

# What stands over the table, the table, what stands under it, and the reading of all.
CASES = {
    "sentences with figures behind rows of targets and actuals": (
        (),
        """\
指標 | 区分 | R5 | R6 | 今後の対応
受診率 | 目標 | 50％ | 55％ | 目標を3％下回った。
^ | 実績 | 47％ | 52％ | ^
""",
        (),
        """\
  * 受診率 [KPI level % increase] ?cell.not_taken
      interim_target 50<%> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 55<%> 2024(年・年度の別なし)
      actual[1] 47<%> 2023(年・年度の別なし)
      actual[2] 52<%> 2024(年・年度の別なし)
""",
    ),
    "figures of an evaluation, with judgements behind them": (
        (),
        """\
指標 | 策定時（H30） | 中間評価（R4） | 判定 | 目標（R11）
受診率 | 38.7％ | 41.3％ | Ｂ | 60％
講座数 | 7回 | 9回 | Ａ | 12回
""",
        (),
        """\
  * 受診率 [KPI level % increase] ?cell.not_taken
      baseline 38.7<%> 2018(年・年度の別なし)
      actual 41.3<%> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken
      baseline 7<回> 2018(年・年度の別なし)
      actual 9<回> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "figures found at some time between, without judgements": (
        (),
        """\
指標 | 基準値（R元） | R5検証 | 目標値（R11）
受診率 | 38.7％ | 41.3％ | 60％
講座数 | 7回 | 9回 | 12回
""",
        (),
        """\
 !column.role_assumed
  * 受診率 [KPI level % increase]
      baseline 38.7<%> 2019(年・年度の別なし)
      actual 41.3<%> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase]
      baseline 7<回> 2019(年・年度の別なし)
      actual 9<回> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "an evaluation that is still to come, behind what is called the present": (
        (),
        """\
指標 | 現状値 令和4年度 | 中間評価 令和11年度 | 目標値 令和16年度
受診率 | 38.7％ | 41.3％ | 60％
講座数 | 7回 | 9回 | 12回
""",
        (),
        """\
 !column.role_assumed
  * 受診率 [KPI level % increase]
      baseline 38.7<%> 2022年度
      interim_target 41.3<%> 2029年度 推定:role ?column.role_inferred@role
      target 60<%> 2034年度
  * 講座数 [KPI level 回 increase]
      baseline 7<回> 2022年度
      interim_target 9<回> 2029年度 推定:role ?column.role_inferred@role
      target 12<回> 2034年度
""",
    ),
    "an evaluation behind the present of when the plan was made": (
        (),
        """\
指標 | 策定時の現状値（H30） | 中間評価（R4） | 目標（R11）
受診率 | 38.7％ | 41.3％ | 60％
""",
        (),
        """\
 !column.role_assumed
  * 受診率 [KPI level % increase]
      baseline 38.7<%> 2018(年・年度の別なし)
      actual 41.3<%> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 60<%> 2029(年・年度の別なし)
""",
    ),
    "a column that nobody understands behind years of targets": (
        (),
        """\
指標 | 区分 | R5 | R6 | 仕上がり
受診率 | 目標 | 50% | 55% | 70%
^ | 実績 | 48% | 52% |
""",
        (),
        """\
 !column.unknown
  * 受診率 [KPI level % increase] !value.left_out@values
      interim_target 50<%> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 55<%> 2024(年・年度の別なし) !target.before_unread@role
      actual[1] 48<%> 2023(年・年度の別なし)
      actual[2] 52<%> 2024(年・年度の別なし)
""",
    ),
    "a rate, a budget, the prefecture's, grades": (
        (),
        """\
No | 指標 | 現状値（R5） | 目標値（R11） | 達成率 | 決算額 | 県平均 | 評価
1 | 受診率 | 38.7％ | 60％ | 64 | 1,200 | 45.1％ | 4
2 | 講座数 | 7回 | 12回 | 58 | 340 | 8.3回 | 3
""",
        (),
        """\
  * 受診率 [KPI level % increase] ?cell.not_taken ?cell.not_taken ?cell.not_taken ?cell.not_taken ?cell.not_taken
      baseline 38.7<%> 2023(年・年度の別なし)
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken ?cell.not_taken ?cell.not_taken ?cell.not_taken ?cell.not_taken
      baseline 7<回> 2023(年・年度の別なし)
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "figures under heads of words, and before the names": (
        (),
        """\
前年度 | 指標 | 現状値（R5） | 目標値（R11） | 課題 | 進捗状況
36.5 | 受診率 | 38.7％ | 60％ | 120 | 45.2
6.5 | 講座数 | 7回 | 12回 | 150 | 8.1
""",
        (),
        """\
 !column.unknown !column.unread !column.unknown
  * 受診率 [KPI level % increase] !value.left_out@values !value.left_out@values !value.left_out@values
      baseline 38.7<%> 2023(年・年度の別なし)
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] !value.left_out@values !value.left_out@values !value.left_out@values
      baseline 7<回> 2023(年・年度の別なし)
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "a goal before the names, one figure among remarks": (
        (),
        """\
ゴール | 指標 | 現状値（R5） | 目標値（R11） | 備考
8.2 | 受診率 | 38.7％ | 60％ | 5路線
14.7 | 講座数 | 7回 | 12回 | 隔年
""",
        (),
        """\
  * 受診率 [KPI level % increase] ?cell.not_taken ?cell.not_taken
      baseline 38.7<%> 2023(年・年度の別なし)
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken ?cell.not_taken
      baseline 7<回> 2023(年・年度の別なし)
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "a year between and one that is compared": (
        (),
        """\
指標 | 現状値（R5） | 中継点（R8） | 到達点（R11） | R8との差
受診率 | 38.7％ | 50％ | 60％ | 10
講座数 | 7回 | 9回 | 12回 | 3
""",
        (),
        """\
 !column.role_assumed
  * 受診率 [KPI level % increase] ?cell.not_taken
      baseline 38.7<%> 2023(年・年度の別なし)
      interim_target 50<%> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 60<%> 2029(年・年度の別なし)
  * 講座数 [KPI level 回 increase] ?cell.not_taken
      baseline 7<回> 2023(年・年度の別なし)
      interim_target 9<回> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 12<回> 2029(年・年度の別なし)
""",
    ),
    "cards in which a pair is not understood": (
        (),
        """\
指標名 | 受診率 | 中間期 | 51.5％
現状値（R5） | 38.7％ | 目標値（R11） | 60％
""",
        (),
        """\
 !column.unknown
  * 受診率 [KPI level % increase] !value.left_out@values
      baseline 38.7<%> 2023(年・年度の別なし)
      target 60<%> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("over", "drawn", "under", "reading"), CASES.values(), ids=CASES)
def test_reading(over: tuple[str, ...], drawn: str, under: tuple[str, ...], reading: str):
    plan = read_plan([document(*COVER, *over, grid(drawn), *under)])
    told = told_plan(plan).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading


_HEADS = """
基準値(R1) 現状値(R5) R4実績 令和5年度 R6末 R7見込 中間評価 中間評価(R6) 中間目標値(R8) 目標値(R11) 最終目標
進捗状況 担当課 備考 順位 課題 第1回調査 前年度 最大値 R5速報 出典 対象者数 計画名 施策 開始値(H30) 到達水準
H28 2020 目標金額 10年後 累計 男 女 方向 区分 目標設定の考え方
"""


@pytest.mark.parametrize("seed", range(60))
def test_every_figure_is_a_value_or_told(seed: int):
    choice = random.Random(seed)
    heads = choice.sample(_HEADS.split(), choice.randint(2, 6))
    rows = [
        [f"{row}{nth}3.{choice.randint(1, 9)}" for nth in range(len(heads))] for row in range(1, 4)
    ]
    names = ("来客数（人）", "観光船の隻数（隻）", "受診率（％）")
    lines = [["指標", *heads], *([name, *row] for name, row in zip(names, rows, strict=True))]
    drawn = "\n".join(" | ".join(line) for line in lines)
    draft = read_plan([document(*COVER, grid(drawn))])
    raws = {value.raw.strip() for one in draft.plan.indicators for value in one.values}
    told = " ".join(p.message for p in draft.problems if p.severity is not Severity.NOTE)
    unread = "table.indicators_unread" in {p.code for p in draft.problems}
    lost = {
        (head, figure)
        for row in rows
        for head, figure in zip(heads, row, strict=True)
        if figure not in raws and f"「{head}」" not in told and figure not in told
    }
    assert unread or lost == set()
