"""Columns under unknown words have the roles that their years and their order give them."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "years in the heads, under words that say no role": (
        """\
みるもの | はじまり（R6） | まんなか（R8） | おしまい（R11）
居場所の数 | 12か所 | 20か所 | 30か所
朝ごはんを食べる子 | 84.2％ | 90％ | 95％
""",
        """\
 !column.role_assumed !column.role_assumed !column.role_assumed
  * 居場所の数 [KPI level か所 increase]
      baseline 12<か所> 2024(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target 20<か所> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 30<か所> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
  * 朝ごはんを食べる子 [KPI level % increase]
      baseline 84.2<%> 2024(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target 90<%> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 95<%> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "years in the cells, in another line": (
        """\
ものごと | とりかかる前 | できあがり
ごみの量 | 512g¶（R5） | 450g¶（R11）
花壇の数 | 34か所¶（R5） | 60か所¶（R11）
""",
        """\
 !column.role_assumed !column.role_assumed
  * ごみの量 [KPI level g decrease]
      baseline 512<g> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 450<g> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
  * 花壇の数 [KPI level か所 increase]
      baseline 34<か所> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 60<か所> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "no years under heads of indicators": (
        """\
確かめる指標 | いまのすがた | 5年後のすがた
ごみの量 | 512g | 450g
花壇の数 | 34か所 | 60か所
""",
        """\
 !column.role_assumed !column.role_assumed
  * ごみの量 [KPI level g decrease]
      baseline 512<g> 推定:role ?column.role_inferred@role !baseline.year_missing@period
      target 450<g> 2029年度 推定:role 推定:period ?column.role_inferred@role ?period.assumed@period
  * 花壇の数 [KPI level か所 increase]
      baseline 34<か所> 推定:role ?column.role_inferred@role !baseline.year_missing@period
      target 60<か所> 2029年度 推定:role 推定:period ?column.role_inferred@role ?period.assumed@period
""",
    ),
    "two values and an arrow": (
        """\
指標 | うごき
ごみの量 | 512g（R5）→450g（R11）
花壇の数 | 34か所（R5）→60か所（R11）
""",
        """\
 !column.role_assumed !column.role_assumed
  * ごみの量 [KPI level g decrease]
      baseline 512<g> 2023(年・年度の別なし) 推定:role ?value.several@raw ?column.role_inferred@role
      target 450<g> 2029(年・年度の別なし) 推定:role ?value.several@raw ?column.role_inferred@role
  * 花壇の数 [KPI level か所 increase]
      baseline 34<か所> 2023(年・年度の別なし) 推定:role ?value.several@raw ?column.role_inferred@role
      target 60<か所> 2029(年・年度の別なし) 推定:role ?value.several@raw ?column.role_inferred@role
""",
    ),
    "events and relations under years": (
        """\
指標 | 始期（R5） | 終期（R11）
条例の制定 | 未制定 | 制定
満足の割合 | 58.2％ | 現状以上
""",
        """\
 !column.role_assumed !column.role_assumed
  * 条例の制定 [KPI milestone]
      baseline 言葉のまま 2023(年・年度の別なし) 推定:role ?value.words@amount ?column.role_inferred@role
      target できごと「制定」 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
  * 満足の割合 [KPI level % at_least]
      baseline 58.2<%> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target baseline×1以上 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "yearly targets under one head of unknown words": (
        """\
評価の指標 | とりかかりの値 2022年度 | めあて | < | <
^ | ^ | 2024 | 2025 | 2026
ごみの量（g） | 512 | 480 | 470 | 450
花壇の数（か所） | 34 | 40 | 50 | 60
""",
        """\
 !column.role_assumed !column.role_assumed !column.role_assumed !column.role_assumed
  * ごみの量 [KPI level g decrease]
      baseline 512<g> 2022年度 推定:role ?column.role_inferred@role
      interim_target[1] 480<g> 2024(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target[2] 470<g> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 450<g> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
  * 花壇の数 [KPI level か所 increase]
      baseline 34<か所> 2022年度 推定:role ?column.role_inferred@role
      interim_target[1] 40<か所> 2024(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target[2] 50<か所> 2025(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 60<か所> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "English heads with bare years": (
        """\
Indicator | Unit | Starting point 2022 | Milestone 2026 | Vision 2030
来島者 | 人 | 1,200 | 1,500 | 1,800
自給率 | % | 22.1 | 25 | 30
""",
        """\
 !column.role_assumed !column.role_assumed !column.role_assumed
  * 来島者 [KPI level 人 increase]
      baseline 1200<人> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target 1500<人> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 1800<人> 2030(年・年度の別なし) 推定:role ?column.role_inferred@role
  * 自給率 [KPI level % increase]
      baseline 22.1<%> 2022(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target 25<%> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 30<%> 2030(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "a goal's number before the names": (
        """\
ゴール | 指標 | 始め（R5） | 到達（R11）
8 | 来島者 | 1,200人 | 1,500人
12 | 自給率 | 22.1% | 25%
""",
        """\
 !column.role_assumed !column.role_assumed
  * 来島者 [KPI level 人 increase] ?cell.not_taken
      baseline 1200<人> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 1500<人> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
  * 自給率 [KPI level % increase] ?cell.not_taken
      baseline 22.1<%> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 25<%> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "units under a head of unknown words": (
        """\
指標 | 数え方 | R5 | R8 | R11
漏水率 | ％ | 8.2 | 7.0 | 5.0
橋の点検 | 橋 | 40 | 80 | 120
""",
        """\
  * 漏水率 [KPI level ％ decrease]
      baseline 8.2<％> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target 7.0<％> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 5.0<％> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
  * 橋の点検 [KPI level 橋 increase]
      baseline 40<橋> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      interim_target 80<橋> 2026(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 120<橋> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "ends of the terms of a long plan": (
        """\
指標 | 基準（R5年度末） | 第１期末（R15年度末） | 第２期末（R25年度末） | 第３期末（R35年度末）
延床面積（㎡） | 204,100 | 198,000 | 180,000 | 160,000
""",
        """\
  * 延床面積 [KPI level ㎡ decrease]
      baseline 204100<㎡> 2023年度
      interim_target[1] 198000<㎡> 2033年度 推定:role ?column.role_inferred@role
      interim_target[2] 180000<㎡> 2043年度 推定:role ?column.role_inferred@role
      target 160000<㎡> 2053年度 推定:role ?column.role_inferred@role
""",
    ),
    "the survey before": (
        """\
指標 | 前回（R元） | 基準値（R6） | 目標値（R11）
住みやすさ（点） | 3.02 | 3.10 | 3.50
""",
        """\
 !column.unknown
  * 住みやすさ [KPI level 点 increase] !value.left_out@values
      baseline 3.10<点> 2024(年・年度の別なし)
      target 3.50<点> 2029(年・年度の別なし)
""",
    ),
    "another body beside": (
        """\
指標 | 本市（R5） | 全国（R5） | 到達の水準（R11）
健診を受ける人 | 34.1％ | 38.2％ | 45％
朝ごはんを食べる子 | 84％ | 86％ | 95％
""",
        """\
 !column.role_assumed !column.role_assumed
  * 健診を受ける人 [KPI level % increase] ?cell.not_taken
      baseline 34.1<%> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 45<%> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
  * 朝ごはんを食べる子 [KPI level % increase] ?cell.not_taken
      baseline 84<%> 2023(年・年度の別なし) 推定:role ?column.role_inferred@role
      target 95<%> 2029(年・年度の別なし) 推定:role ?column.role_inferred@role
""",
    ),
    "statistics": (
        """\
区分 | 2009年 | 2014年 | 2019年
総人口（人） | 15,870 | 14,952 | 13,881
世帯（世帯） | 612 | 715 | 803
""",
        """\
  [表 区分|2009年|2014年|2019年／総人口（人）|15,870|14,952|13,881／世帯（世帯）|612|715|803] ?table.kept
""",
    ),
    "two surveys": (
        """\
質問 | 前回調査（H30） | 今回調査（R5）
住みやすいと思う | 71.2％ | 73.4％
スポーツを週1回 | 38.1％ | 42.0％
""",
        """\
  [表 質問|前回調査（H30）|今回調査（R5）／住みやすいと思う|71.2％|73.4％／スポーツを週1回|38.1％|42.0％] ?table.kept
""",
    ),
    "money": (
        """\
分野 | とりかかり（R6） | しあげ（R11）
道の整備 | 120百万円 | 450百万円
公園の整備 | 80百万円 | 95百万円
""",
        """\
  [表 分野|とりかかり（R6）|しあげ（R11）／道の整備|120百万円|450百万円／公園の整備|80百万円|95百万円] ?table.kept
""",
    ),
    "indicators in columns": (
        """\
年 | ごみの量（g） | 花壇の数（か所）
R4決算 | 512 | 34
R9計画 | 450 | 60
""",
        """\
 !table.indicators_unread
  [表 年|ごみの量（g）|花壇の数（か所）／R4決算|512|34／R9計画|450|60] ?table.kept
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn: str, reading: str):
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading
