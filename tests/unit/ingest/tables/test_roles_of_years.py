"""Years without a word: what stands around them tells what they hold."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 健康")

# What stands around the table, the table, and the reading of what stands under the chapter.
CASES = {
    "years of the plan between a baseline and a target": (
        (),
        None,
        """\
指標 | 現状値（R5） | R7 | R8 | R9 | R10 | R11（目標）
講座数 | 10回 | 12回 | → | → | → | 15回
相談窓口 | 設置済 | 継続 | 継続 | 継続 | 継続 | 継続
耐震化率 | 80.1％ |  |  |  |  | 95％
""",
        """\
  * 講座数 [KPI level 回 increase]
      baseline 10<回> 2023(年・年度の別なし)
      interim_target[1] 12<回> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target[2] 12<回> 2026(年・年度の別なし) 推定:amount 推定:role !value.ditto@amount ?column.role_inferred@role
      interim_target[3] 12<回> 2027(年・年度の別なし) 推定:amount 推定:role !value.ditto@amount ?column.role_inferred@role
      interim_target[4] 12<回> 2028(年・年度の別なし) 推定:amount 推定:role !value.ditto@amount ?column.role_inferred@role
      target 15<回> 2029(年・年度の別なし)
  * 相談窓口 [KPI milestone]
      baseline できごと「設置済」 2023(年・年度の別なし)
      interim_target[1] できごと「継続」 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target[2] できごと「継続」 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target[3] できごと「継続」 2027(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target[4] できごと「継続」 2028(年・年度の別なし) 推定:role ?column.role_inferred@role
      target できごと「継続」 2029(年・年度の別なし)
  * 耐震化率 [KPI level % increase]
      baseline 80.1<%> 2023(年・年度の別なし)
      target 95<%> 2029(年・年度の別なし)
""",
    ),
    "years of the plan to its last under a title of aims, with their total": (
        ("（1）毎年の目標",),
        None,
        """\
指標 | R7 | R8 | R9 | R10 | R11 | 5年間の累計
講座の参加者数 | 20人 | 22人 | 24人 | 26人 | 28人 | 120人
研修の開催数 | 1回 | 2回 | 2回 | 3回 | 3回 | 11回
""",
        """\
  # (1) 毎年の目標
    * 講座の参加者数 [KPI level 人 increase]
        interim_target[1] 20<人> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
        interim_target[2] 22<人> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
        interim_target[3] 24<人> 2027(年・年度の別なし) 推定:role ?column.role_inferred@role
        interim_target[4] 26<人> 2028(年・年度の別なし) 推定:role ?column.role_inferred@role
        target[1] 28<人> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
        target[2] 120<人> 2025〜2029年度 5年累計 推定:role 推定:period ?column.role_inferred@role ?period.of_total@period
    * 研修の開催数 [KPI level 回 increase]
        interim_target[1] 1<回> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
        interim_target[2] 2<回> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
        interim_target[3] 2<回> 2027(年・年度の別なし) 推定:role ?column.role_inferred@role
        interim_target[4] 3<回> 2028(年・年度の別なし) 推定:role ?column.role_inferred@role
        target[1] 3<回> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
        target[2] 11<回> 2025〜2029年度 5年累計 推定:role 推定:period ?column.role_inferred@role ?period.of_total@period
""",
    ),
    "one planned value beside a baseline": (
        (),
        None,
        """\
指標 | 現状値（R5） | 計画値（R11）
講座数 | 10回 | 15回
""",
        """\
  * 講座数 [KPI level 回 increase]
      baseline 10<回> 2023(年・年度の別なし)
      target 15<回> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "one planned value behind what was measured": (
        (),
        None,
        """\
指標 | 基準値（R2） | 実績値（R5） | 計画値（R11）
講座数 | 10回 | 12回 | 15回
""",
        """\
  * 講座数 [KPI level 回 increase]
      baseline 10<回> 2020(年・年度の別なし)
      actual 12<回> 2023(年・年度の別なし)
      target 15<回> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "one planned value behind what is aimed at half-way": (
        (),
        None,
        """\
指標 | 現状値（R5） | 中間目標（R8） | 計画値（R11）
講座数 | 10回 | 12回 | 15回
""",
        """\
  * 講座数 [KPI level 回 increase]
      baseline 10<回> 2023(年・年度の別なし)
      interim_target 12<回> 2026(年・年度の別なし)
      target 15<回> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "one planned value before what is aimed at half-way": (
        (),
        None,
        """\
指標 | 現状値（R5） | 計画値（R6） | 中間目標（R8）
講座数 | 10回 | 12回 | 15回
""",
        """\
  * 講座数 [KPI level 回]
      baseline 10<回> 2023(年・年度の別なし)
      planned 12<回> 2024(年・年度の別なし)
      interim_target 15<回> 2026(年・年度の別なし)
""",
    ),
    "planned values year by year, and what is expected": (
        (),
        None,
        """\
指標 | 現状値（R5） | 計画値（R6） | 計画値（R7）
講座数 | 10回 | 12回 | 15回
""",
        """\
 !column.plan_or_target
  * 講座数 [KPI level 回]
      baseline 10<回> 2023(年・年度の別なし)
      planned[1] 12<回> 2024(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 15<回> 2025(年・年度の別なし) ?value.plan_or_target@role
""",
    ),
    "one expected value beside a baseline": (
        (),
        None,
        """\
指標 | 現状値（R5） | 見込値（R11）
講座数 | 10回 | 15回
""",
        """\
  * 講座数 [KPI level 回]
      baseline 10<回> 2023(年・年度の別なし)
      planned 15<回> 2029(年・年度の別なし) 見込み
""",
    ),
    "two years under a heading of indicators": (
        ("■目標指標",),
        None,
        """\
 | 令和5年度 | 令和11年度
来館者数 | 100人 | 200人
満足度 | 70％ | 80％
""",
        """\
  # 目標指標 ?column.name_unheaded
    * 来館者数 [KPI level 人 increase]
        baseline 100<人> 2023年度 推定:role ?column.role_inferred@role
        target 200<人> 2029年度 推定:role ?column.role_inferred@role
    * 満足度 [KPI level % increase]
        baseline 70<%> 2023年度 推定:role ?column.role_inferred@role
        target 80<%> 2029年度 推定:role ?column.role_inferred@role
""",
    ),
    "中間値 of a year that is past": (
        (),
        None,
        """\
指標 | 方向 | 策定時 | 中間値 | 直近値(R5) | 目標値(R11) | 判定
喫煙率 | ↓ | 20.1%(H30) | 18.0%(R3) | 17.2% | 12% | B
運動習慣 | ↑ | 30%(H30) | 33%(R3) | 35% | 40% | A
""",
        """\
  * 喫煙率 [KPI level % decrease] ?cell.not_taken
      baseline 20.1<%> 2018(年・年度の別なし)
      actual[1] 18.0<%> 2021(年・年度の別なし) 推定:role ?column.role_inferred@role
      actual[2] 17.2<%> 2023(年・年度の別なし)
      target 12<%> 2029(年・年度の別なし)
  * 運動習慣 [KPI level % increase] ?cell.not_taken
      baseline 30<%> 2018(年・年度の別なし)
      actual[1] 33<%> 2021(年・年度の別なし) 推定:role ?column.role_inferred@role
      actual[2] 35<%> 2023(年・年度の別なし)
      target 40<%> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("above", "caption", "drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(above, caption, drawn, reading):
    read = read_plan([document(*COVER, *above, grid(drawn, caption))])
    told = told_plan(read).split("# 章 第1章 健康", 1)[1]
    assert told.lstrip("\n") + "\n" == reading
