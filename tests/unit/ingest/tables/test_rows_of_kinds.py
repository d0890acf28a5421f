"""Rows that say what their values are: 目標, 実績, 達成率 under one name."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 健康")

# What stands around the table, the table, and the reading of what stands under the chapter.
CASES = {
    "a column of kinds behind the baseline, merged names": (
        (),
        None,
        """\
指標名 | 単位 | 基準値¶(R1) | 区分 | R3 | R4 | R5 | 目標値¶(R7)
来館者数 | 人 | 100 | 計画 | 110 | 120 | 130 | 150
^ | ^ | ^ | 実績 | 108 | 119 | － | ^
^ | ^ | ^ | 達成率 | 98% | 99% | － | ^
講座数 | 回 | 5 | 計画 | 6 | 7 | 8 | 10
^ | ^ | ^ | 実績 | 5 | 7 |  | ^
^ | ^ | ^ | 達成率 | 83% | 100% |  | ^
""",
        """\
 !column.plan_or_target
  * 来館者数 [KPI level 人 increase]
      baseline 100<人> 2019(年・年度の別なし)
      planned[1] 110<人> 2021(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 120<人> 2022(年・年度の別なし) ?value.plan_or_target@role
      planned[3] 130<人> 2023(年・年度の別なし) ?value.plan_or_target@role
      target 150<人> 2025(年・年度の別なし)
      actual[1] 108<人> 2021(年・年度の別なし)
      actual[2] 119<人> 2022(年・年度の別なし)
      actual[3] 値なし(hyphen) ?value.missing@amount
  * 講座数 [KPI level 回 increase]
      baseline 5<回> 2019(年・年度の別なし)
      planned[1] 6<回> 2021(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 7<回> 2022(年・年度の別なし) ?value.plan_or_target@role
      planned[3] 8<回> 2023(年・年度の別なし) ?value.plan_or_target@role
      target 10<回> 2025(年・年度の別なし)
      actual[1] 5<回> 2021(年・年度の別なし)
      actual[2] 7<回> 2022(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
""",
    ),
    "two things that are planned part what they stand beside": (
        (),
        None,
        """\
事業 | 単位 | 項目 | R7 | R8
延長保育 | 人 | 量の見込み | 120 | 118
^ | ^ | 確保方策 | 120 | 120
一時預かり | 人日 | 量の見込み | 860 | 880
^ | ^ | 確保方策 | 720 | 900
""",
        """\
 !plan.offer_or_target
  * 延長保育 [KPI level 人 量の見込み]
      planned[1] 120<人> 2025(年・年度の別なし)
      planned[2] 118<人> 2026(年・年度の別なし)
  * 延長保育 [KPI level 人 確保方策]
      planned[1] 120<人> 2025(年・年度の別なし) ?value.offer_or_target@role
      planned[2] 120<人> 2026(年・年度の別なし) ?value.offer_or_target@role
  * 一時預かり [KPI level 人日 量の見込み]
      planned[1] 860<人日> 2025(年・年度の別なし)
      planned[2] 880<人日> 2026(年・年度の別なし)
  * 一時預かり [KPI level 人日 確保方策]
      planned[1] 720<人日> 2025(年・年度の別なし) ?value.offer_or_target@role
      planned[2] 900<人日> 2026(年・年度の別なし) ?value.offer_or_target@role
""",
    ),
    "what is planned twice beside what was done is not mixed": (
        (),
        None,
        """\
指標名 | 単位 | 区分 | R7 | R8
延長保育の利用者 | 人 | 当初計画 | 120 | 118
^ | ^ | 変更計画 | 130 | 140
^ | ^ | 実績 | 125 | －
""",
        """\
 !column.plan_or_target
  * 延長保育の利用者 [KPI level 人]
      planned[1] 120<人> 2025(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 118<人> 2026(年・年度の別なし) ?value.plan_or_target@role
  * 延長保育の利用者 [KPI level 人] !indicator.look_alike@name
      planned[1] 130<人> 2025(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 140<人> 2026(年・年度の別なし) ?value.plan_or_target@role
      actual[1] 125<人> 2025(年・年度の別なし)
      actual[2] 値なし(hyphen) ?value.missing@amount
""",
    ),
    "a column of kinds without a head, names on the first row only": (
        (),
        None,
        """\
成果指標 | 単位 |  | 基準年(R1) | R3 | R4 | R5 | R7
来館者数 | 人 | 目標値 |  | 110 | 120 | 130 | 150
 |  | 実績値 | 100 | 108 | 119 |  |
講座数 | 回 | 目標値 |  | 6 | 7 | 8 | 10
 |  | 実績値 | 5 | 5 | 7 |  |
""",
        """\
  * 来館者数 [KPI level 人 increase]
      interim_target[1] 110<人> 2021(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 120<人> 2022(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[3] 130<人> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 150<人> 2025(年・年度の別なし)
      baseline 100<人> 2019(年・年度の別なし)
      actual[1] 108<人> 2021(年・年度の別なし)
      actual[2] 119<人> 2022(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
      actual[4] 値なし(blank) ?value.missing@amount
  * 講座数 [KPI level 回 increase]
      interim_target[1] 6<回> 2021(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 7<回> 2022(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[3] 8<回> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 10<回> 2025(年・年度の別なし)
      baseline 5<回> 2019(年・年度の別なし)
      actual[1] 5<回> 2021(年・年度の別なし)
      actual[2] 7<回> 2022(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
      actual[4] 値なし(blank) ?value.missing@amount
""",
    ),
    "names on rows of their own over the kinds": (
        (),
        None,
        """\
指標 | R3年度 | R4年度 | R5年度
１ 来館者数（人） | < | < | <
目標 | 110 | 120 | 130
実績 | 108 | 119 | 125
２ 講座数（回） | < | < | <
目標 | 6 | 7 | 8
実績 | 5 | 7 | 9
""",
        """\
  * 来館者数 [KPI level 人 increase]
      interim_target[1] 110<人> 2021年度 推定:role ?target.on_the_way@role
      interim_target[2] 120<人> 2022年度 推定:role ?target.on_the_way@role
      target 130<人> 2023年度
      actual[1] 108<人> 2021年度
      actual[2] 119<人> 2022年度
      actual[3] 125<人> 2023年度
  * 講座数 [KPI level 回 increase]
      interim_target[1] 6<回> 2021年度 推定:role ?target.on_the_way@role
      interim_target[2] 7<回> 2022年度 推定:role ?target.on_the_way@role
      target 8<回> 2023年度
      actual[1] 5<回> 2021年度
      actual[2] 7<回> 2022年度
      actual[3] 9<回> 2023年度
""",
    ),
    "names repeated on each row": (
        (),
        None,
        """\
指標名 | 単位 | 区分 | R4 | R5 | R6
講座開催回数 | 回 | 目標 | 10 | 12 | 12
講座開催回数 | 回 | 実績 | 9 | 12 |
参加者数 | 人 | 目標 | 200 | 240 | 240
参加者数 | 人 | 実績 | 188 | 251 |
""",
        """\
  * 講座開催回数 [KPI level 回 increase]
      interim_target[1] 10<回> 2022(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 12<回> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 12<回> 2024(年・年度の別なし)
      actual[1] 9<回> 2022(年・年度の別なし)
      actual[2] 12<回> 2023(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
  * 参加者数 [KPI level 人 increase]
      interim_target[1] 200<人> 2022(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 240<人> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 240<人> 2024(年・年度の別なし)
      actual[1] 188<人> 2022(年・年度の別なし)
      actual[2] 251<人> 2023(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
""",
    ),
    "planned and actual rows without merged cells": (
        (),
        None,
        """\
指標名 | 単位 | 区分 | R4 | R5 | R6
講座開催回数 | 回 | 計画 | 10 | 12 | 12
 |  | 実績 | 9 | 12 |
 |  | 達成率 | 90.0 | 100.0 |
参加者数 | 人 | 計画 | 200 | 240 | 240
 |  | 実績 | 188 | 251 |
 |  | 達成率 | 94.0 | 104.6 |
""",
        """\
 !column.plan_or_target
  * 講座開催回数 [KPI level 回]
      planned[1] 10<回> 2022(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 12<回> 2023(年・年度の別なし) ?value.plan_or_target@role
      planned[3] 12<回> 2024(年・年度の別なし) ?value.plan_or_target@role
      actual[1] 9<回> 2022(年・年度の別なし)
      actual[2] 12<回> 2023(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
  * 参加者数 [KPI level 人]
      planned[1] 200<人> 2022(年・年度の別なし) ?value.plan_or_target@role
      planned[2] 240<人> 2023(年・年度の別なし) ?value.plan_or_target@role
      planned[3] 240<人> 2024(年・年度の別なし) ?value.plan_or_target@role
      actual[1] 188<人> 2022(年・年度の別なし)
      actual[2] 251<人> 2023(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
""",
    ),
    "empty slots of a form": (
        (),
        None,
        """\
区分 | 指標名 | 計算式・把握方法 | 単位 | 年度 | R4 | R5 | R6
活動指標 | 講座開催回数 | 実数 | 回 | 目標 | 10 | 12 | 12
^ | ^ | ^ | ^ | 実績 | 9 | 12 |
^ |  |  |  | 目標 |  |  |
^ | ^ | ^ | ^ | 実績 |  |  |
成果指標 | 参加者数 | 延べ人数 | 人 | 目標 | 200 | 240 | 240
^ | ^ | ^ | ^ | 実績 | 188 | 251 |
""",
        """\
  * 講座開催回数 [KPI level 回 increase] ?cell.not_taken
      interim_target[1] 10<回> 2022(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 12<回> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 12<回> 2024(年・年度の別なし)
      actual[1] 9<回> 2022(年・年度の別なし)
      actual[2] 12<回> 2023(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
  * 参加者数 [KPI level 人 increase] ?cell.not_taken
      interim_target[1] 200<人> 2022(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 240<人> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 240<人> 2024(年・年度の別なし)
      actual[1] 188<人> 2022(年・年度の別なし)
      actual[2] 251<人> 2023(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
""",
    ),
    "slots with stray zeros and a last target without a year": (
        (),
        None,
        """\
成果指標 | 指標名 | 単位 |  | R4年度 | R5年度 | R6年度 | 最終目標
① | 相談件数 | 件 | 目標 | 100 | 110 | 120 | 150
^ | ^ | ^ | 実績 | 90 | 115 |  | ^
② |  |  | 目標 | 0 | 0 | 0 | 0
^ | ^ | ^ | 実績 | 0 | 0 |  | ^
③ | 満足度 | % | 目標 | 80 | 80 | 85 | 90
^ | ^ | ^ | 実績 | 78 | 82 |  | ^
""",
        """\
  * 相談件数 [KPI level 件 increase] ?cell.not_taken
      interim_target[1] 100<件> 2022年度 推定:role ?target.on_the_way@role
      interim_target[2] 110<件> 2023年度 推定:role ?target.on_the_way@role
      interim_target[3] 120<件> 2024年度 推定:role ?target.on_the_way@role
      target 150<件> 2029年度 推定:period ?period.assumed@period
      actual[1] 90<件> 2022年度
      actual[2] 115<件> 2023年度
      actual[3] 値なし(blank) ?value.missing@amount
  * 満足度 [KPI level % increase] ?cell.not_taken
      interim_target[1] 80<%> 2022年度 推定:role ?target.on_the_way@role
      interim_target[2] 80<%> 2023年度 推定:role ?target.on_the_way@role
      interim_target[3] 85<%> 2024年度 推定:role ?target.on_the_way@role
      target 90<%> 2029年度 推定:period ?period.assumed@period
      actual[1] 78<%> 2022年度
      actual[2] 82<%> 2023年度
      actual[3] 値なし(blank) ?value.missing@amount
""",
    ),
    "parts, each with its kinds": (
        (),
        None,
        """\
指標 | 性別 | 区分 | R4 | R5
健康寿命（年） | 男性 | 目標 | 79 | 80
^ | ^ | 実績 | 79.1 | 79.5
^ | 女性 | 目標 | 84 | 85
^ | ^ | 実績 | 84.1 | 84.4
""",
        """\
  * 健康寿命 [KPI level 年 increase 男性]
      interim_target 79<年> 2022(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 80<年> 2023(年・年度の別なし)
      actual[1] 79.1<年> 2022(年・年度の別なし)
      actual[2] 79.5<年> 2023(年・年度の別なし)
  * 健康寿命 [KPI level 年 increase 女性]
      interim_target 84<年> 2022(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 85<年> 2023(年・年度の別なし)
      actual[1] 84.1<年> 2022(年・年度の別なし)
      actual[2] 84.4<年> 2023(年・年度の別なし)
""",
    ),
    "one kind for all rows": (
        (),
        None,
        """\
No. | 施策名 | KPI名 | 単位 | 区分 | R3 | R4 | R5 | R6（見込） | R7（目標） | 達成状況 | 要因分析
1 | 観光振興 | 観光入込客数 | 千人 | 実績 | 820 | 910 | 1,050 | 1,100 | 1,200 | ○ | イベントの再開により増加した。
2 | 農業振興 | 新規就農者数 | 人 | 実績 | 3 | 4 | 2 | 4 | 6 | × | 相談件数が減少した。
""",
        """\
  # 施策 1 観光振興
    * 観光入込客数 [KPI level 千人 increase] ?cell.not_taken ?cell.not_taken
        actual[1] 820<千人> 2021(年・年度の別なし)
        actual[2] 910<千人> 2022(年・年度の別なし)
        actual[3] 1050<千人> 2023(年・年度の別なし)
        planned 1100<千人> 2024(年・年度の別なし) 見込み
        target 1200<千人> 2025(年・年度の別なし)
  # 施策 2 農業振興
    * 新規就農者数 [KPI level 人 increase] ?cell.not_taken ?cell.not_taken
        actual[1] 3<人> 2021(年・年度の別なし)
        actual[2] 4<人> 2022(年・年度の別なし)
        actual[3] 2<人> 2023(年・年度の別なし)
        planned 4<人> 2024(年・年度の別なし) 見込み
        target 6<人> 2025(年・年度の別なし)
""",
    ),
    "measured in the year of the target": (
        (),
        None,
        """\
種別 | 指標名 | 単位 | 区分 | R5 | R6（最終目標）
活動 | 見回りの回数 | 回 | 目標 | 96 | 104
^ | ^ | ^ | 実績 | 94 | －
""",
        """\
  * 見回りの回数 [KPI level 回 increase]
      interim_target 96<回> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 104<回> 2024(年・年度の別なし)
      actual[1] 94<回> 2023(年・年度の別なし)
      actual[2] 値なし(hyphen) ?value.missing@amount
""",
    ),
    "years as rows, one indicator named by the caption": (
        (),
        "表2 特定健診受診者数（人）",
        """\
年度 | 目標 | 実績 | 達成率
R2 | 100 | 90 | 90%
R3 | 110 | 105 | 95%
R4 | 120 | 121 | 101%
""",
        """\
  * 特定健診受診者数 [KPI level 人 increase]
      interim_target[1] 100<人> 2020(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 110<人> 2021(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 120<人> 2022(年・年度の別なし)
      actual[1] 90<人> 2020(年・年度の別なし)
      actual[2] 105<人> 2021(年・年度の別なし)
      actual[3] 121<人> 2022(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("above", "caption", "drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(above, caption, drawn, reading):
    read = read_plan([document(*COVER, *above, grid(drawn, caption))])
    told = told_plan(read).split("# 章 第1章 健康", 1)[1]
    assert told.lstrip("\n") + "\n" == reading
