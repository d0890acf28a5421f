"""What the cells of one row say about each other, and what is doubted."""

import pytest

from keikaku.core.values.model import AccumulationKind, Event, Missing, Reason
from tests.reading import codes, draft, told_plan

COVER = "青葉市総合戦略\n令和7年度～令和11年度\n\n基本目標 1 にぎわい\n\n"

CASES = {
    "a unit is inherited when there is only one to take": (
        """\
指標→現状値(R5)→目標値(R11)
認定品数→1品→4
来客数→3→5人
""",
        """\
# 基本目標 1 にぎわい
  * 認定品数 [KPI level 品 increase]
      baseline 1<品> 2023(年・年度の別なし)
      target 4<品> 2029(年・年度の別なし) 推定:unit ?unit.inherited@unit
  * 来客数 [KPI level 人 increase]
      baseline 3<人> 2023(年・年度の別なし) 推定:unit ?unit.inherited@unit
      target 5<人> 2029(年・年度の別なし)
""",
    ),
    "two units leave a third value without one": (
        """\
指標→基準値(R4)→現状値(R5)→目標値(R11)
支援→1件→2人→3
""",
        """\
# 基本目標 1 にぎわい
  * 支援 [KPI level 件 increase] !unit.differs@unit
      baseline 1<件> 2022(年・年度の別なし)
      actual 2<人> 2023(年・年度の別なし)
      target 3 2029(年・年度の別なし) 推定:unit !unit.unclear@unit
""",
    ),
    "a unit of another kind than the column states": (
        """\
指標→単位→現状値(R5)→目標値(R11)
売上額→千円→5人→6
""",
        """\
# 基本目標 1 にぎわい
  * 売上額 [KPI level 千円 increase]
      baseline 5<人> 2023(年・年度の別なし) 推定:unit !unit.conflict@unit
      target 6<千円> 2029(年・年度の別なし)
""",
    ),
    "units of different kinds": (
        """\
指標→現状値(R5)→目標値(R11)
支援→1件→2人
""",
        """\
# 基本目標 1 にぎわい
  * 支援 [KPI level 件 increase] !unit.differs@unit
      baseline 1<件> 2023(年・年度の別なし)
      target 2<人> 2029(年・年度の別なし)
""",
    ),
    "scale words are no difference": (
        """\
指標→現状値(R5)→目標値(R11)
入込客数→499千人→54万人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      target 54<万人> 2029(年・年度の別なし)
""",
    ),
    "counted over different times": (
        """\
指標→現状値(R5)→目標値(R11)
支援件数(目標は累計)→3件→15件
""",
        """\
# 基本目標 1 にぎわい
  * 支援件数 [KPI level 件 increase]
      baseline 3<件> 2023(年・年度の別なし)
      target 15<件> 2029(年・年度の別なし) 累計 !accumulation.differs@accumulation
""",
    ),
    "a total of years that its print names": (
        """\
指標→現状値(R5)→目標値
支援件数→3件→15件(R7～R11累計)
""",
        """\
# 基本目標 1 にぎわい
  * 支援件数 [KPI level 件 increase]
      baseline 3<件> 2023(年・年度の別なし)
      target 15<件> 2025〜2029(年・年度の別なし) 2025年から5年累計 ?accumulation.of_years@accumulation
""",
    ),
    "a mean whose target may be of one year": (
        """\
指標→現状値→目標値
事故件数(3年平均)→8.6件(R3-R5)→8件
""",
        """\
# 基本目標 1 にぎわい
  * 事故件数 [KPI level 件 decrease]
      baseline 8.6<件> 2021〜2023(年・年度の別なし) 3年平均
      target 8<件> 2029年度 3年平均 推定:accumulation 推定:period !accumulation.unsure@accumulation ?period.assumed@period
""",
    ),
    "counted over different times, two targets": (
        """\
指標→現状値(R5)→目標値(R11)
支援件数→3件→目標 5件 累計 10件
""",
        """\
# 基本目標 1 にぎわい
  * 支援件数 [KPI level 件 increase]
      baseline 3<件> 2023(年・年度の別なし)
      target[1] [目標] 5<件> 2029(年・年度の別なし) ?value.several@raw !value.unpaired@amount
      target[2] [目標] 10<件> 2029(年・年度の別なし) 累計 ?value.several@raw !value.unpaired@amount !accumulation.differs@accumulation
""",
    ),
    "a relation to what is not said": (
        """\
指標→現状値(R5)→目標値(R11)
入込客数→5人→2倍に増加
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 人 increase]
      baseline 5<人> 2023(年・年度の別なし)
      target baseline×2 2029(年・年度の別なし) 推定:relation !value.relation_assumed@relation
""",
    ),
    "a plan that is already made, two targets": (
        """\
指標→現状値(R5)→目標値(R11)
防災計画の策定→1→1(R9) 1(R11)
""",
        """\
# 基本目標 1 にぎわい
  * 防災計画の策定 [KPI milestone]
      baseline 1 2023(年・年度の別なし)
      interim_target 1 2027(年・年度の別なし) 推定:role ?value.several@raw ?target.on_the_way@role
      target 1 2029(年・年度の別なし) ?value.several@raw !milestone.already_done@amount
""",
    ),
    "a target for the size of a minus": (
        """\
指標→現状値(R5)→目標値(R11)
転出超過数→▲843人→基準値より減少
""",
        """\
# 基本目標 1 にぎわい
  * 転出超過数 [KPI level 人 increase]
      baseline -843<人> 2023(年・年度の別なし)
      target baselineの大きさより小 2029(年・年度の別なし) 推定:relation !relation.on_magnitude@relation
""",
    ),
    "倍 is a unit where it was measured, else a multiple of the baseline": (
        """\
指標→現状値(R5)→目標値(R11)
有効求人倍率→1.62倍→1.40倍以上
取扱量→30件→2倍
交流人口→12人→倍増
""",
        """\
# 基本目標 1 にぎわい
  * 有効求人倍率 [KPI level 倍 at_least]
      baseline 1.62<倍> 2023(年・年度の別なし)
      target 1.40<倍>以上 2029(年・年度の別なし)
  * 取扱量 [KPI level 件 increase]
      baseline 30<件> 2023(年・年度の別なし)
      target baseline×2 2029(年・年度の別なし) 推定:relation !value.relation_assumed@relation
  * 交流人口 [KPI level 人 increase]
      baseline 12<人> 2023(年・年度の別なし)
      target baseline×2 2029(年・年度の別なし)
""",
    ),
    "what is bad, a rank and nothing are kept by not rising": (
        """\
指標→現状値(R5)→目標値(R11)
交通事故件数→12件→12件を維持
犯罪の件数→50件→40件の維持
市の順位→5位→5位を維持
苦情のない窓口の数→0件→0件を維持
受診率→50%→60%を維持
犯罪の認知件数→50件→60件以上を維持
転入者の増減→▲5人→0人を維持
""",
        """\
# 基本目標 1 にぎわい
  * 交通事故件数 [KPI level 件 at_most]
      baseline 12<件> 2023(年・年度の別なし)
      target 12<件>以下 2029(年・年度の別なし) 推定:bound ?bound.of_kept@bound
  * 犯罪の件数 [KPI level 件 decrease]
      baseline 50<件> 2023(年・年度の別なし)
      target 40<件>以下 2029(年・年度の別なし) 推定:bound ?bound.of_kept@bound
  * 市の順位 [KPI rank 位 at_most]
      baseline 5<位> 2023(年・年度の別なし)
      target 5<位>以下 2029(年・年度の別なし) 推定:bound ?bound.of_kept@bound
  * 苦情のない窓口の数 [KPI level 件 at_most]
      baseline 0<件> 2023(年・年度の別なし)
      target 0<件>以下 2029(年・年度の別なし) 推定:bound ?bound.of_kept@bound
  * 受診率 [KPI level % increase]
      baseline 50<%> 2023(年・年度の別なし)
      target 60<%>以上 2029(年・年度の別なし)
  * 犯罪の認知件数 [KPI level 件 increase]
      baseline 50<件> 2023(年・年度の別なし)
      target 60<件>以上 2029(年・年度の別なし)
  * 転入者の増減 [KPI level 人 increase]
      baseline -5<人> 2023(年・年度の別なし)
      target 0<人>以上 2029(年・年度の別なし)
""",
    ),
    "a minus that is to grow or to be kept is the number itself": (
        """\
指標→現状値(R5)→目標値(R11)
社会増減→▲843人→基準値より増加
""",
        """\
# 基本目標 1 にぎわい
  * 社会増減 [KPI level 人 increase]
      baseline -843<人> 2023(年・年度の別なし)
      target baselineより大 2029(年・年度の別なし)
""",
    ),
    "what is missing": (
        """\
指標→現状値(R5)→目標値(R11)
A→-→
B→5件→調整中
C→未調査→5件
""",
        """\
# 基本目標 1 にぎわい
  * A [KPI level]
      baseline 値なし(hyphen) ?baseline.missing@amount
      target 値なし(blank) !target.missing@amount
  * B [KPI level 件]
      baseline 5<件> 2023(年・年度の別なし)
      target 値なし(pending) !target.pending@amount
  * C [KPI level 件 increase]
      baseline 値なし(not_surveyed) ?baseline.missing@amount
      target 5<件> 2029(年・年度の別なし)
""",
    ),
    "a milestone that is already reached": (
        """\
指標→現状値(R5)→目標値(R11)
防災計画の策定→1→1
""",
        """\
# 基本目標 1 にぎわい
  * 防災計画の策定 [KPI milestone]
      baseline 1 2023(年・年度の別なし)
      target 1 2029(年・年度の別なし) !milestone.already_done@amount
""",
    ),
}


@pytest.mark.parametrize(("text", "reading"), CASES.values(), ids=CASES)
def test_settle(text, reading):
    assert told_plan(draft(COVER + text)) + "\n" == reading


@pytest.mark.parametrize(
    ("name", "doubted"),
    [
        ("数値", True),
        ("成果指標", True),
        ("活動指標②", True),
        ("目標値設定の考え方", True),
        ("KPI", True),
        ("（ｔ/年）", True),
        ("来客数", False),
        ("目標達成指標を持つ課の割合", False),
        ("指標を定めた事業の数", False),
    ],
)
def test_a_name_that_is_the_word_of_a_head_is_doubted(name: str, doubted: bool):
    read = draft(f"{COVER}指標→現状値(R5)→目標値(R11)\n{name}→3件→5件\n来店者数→30人→50人\n")
    told = [one.field for one in read.problems if one.code == "name.is_head"]
    assert told == (["name"] if doubted else [])


@pytest.mark.parametrize(
    ("name", "doubted"),
    [
        ("妊娠・       妊娠11週以下の届出率", True),
        ("成人期　　特定健診の受診率", True),
        ("特定健診の 受診率", False),
        ("受診率　（特定健診）", False),
    ],
)
def test_a_name_with_a_wide_gap_in_it_is_doubted(name: str, doubted: bool):
    read = draft(f"{COVER}指標→現状値(R5)→目標値(R11)\n{name}→3%→5%\n来店者数→30人→50人\n")
    told = [one.field for one in read.problems if one.code == "name.gap"]
    assert told == (["name"] if doubted else [])


def test_a_mean_of_no_years_holds_for_all_values():
    reading = draft(COVER + "指標→基準値(R2)→実績値(R6)→目標値(R11)\n所要時間(平均)→9分→8分→7分\n")
    assert "accumulation.unsure" not in codes(reading)
    kinds = {v.accumulation.kind for v in reading.plan.indicators[0].values if v.accumulation}
    assert kinds == {AccumulationKind.MEAN}


def test_a_first_survey_in_place_of_a_baseline_is_none_yet():
    text = "1 健康\n\n指標→現状値→目標値(R11)\n運動する人の割合→2025年度に初回調査→50.0％\n計画の策定→2025年度に初回調査→策定\n"
    rate, plan_made = draft(text).plan.indicators
    assert rate.values[0].reading == Missing(Reason.NOT_YET)
    assert isinstance(plan_made.values[0].reading, Event)
