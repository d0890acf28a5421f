"""What kind of target an indicator has, and which way it should move."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import draft, told_plan

COVER = "青葉市総合戦略\n令和7年度～令和11年度\n\n基本目標 1 にぎわい\n\n"

CASES = {
    "a level that rises, stays, falls, lies a little below": (
        """\
指標→現状値(R5)→目標値(R11)
A数→5件→6件
B数→5件→5件
C数→5件→4件
会員数→5人→4人
D率→51.0%→50.0%
""",
        """\
# 基本目標 1 にぎわい
  * A数 [KPI level 件 increase]
      baseline 5<件> 2023(年・年度の別なし)
      target 6<件> 2029(年・年度の別なし)
  * B数 [KPI level 件 maintain]
      baseline 5<件> 2023(年・年度の別なし)
      target 5<件> 2029(年・年度の別なし)
  * C数 [KPI level 件 decrease]
      baseline 5<件> 2023(年・年度の別なし)
      target 4<件> 2029(年・年度の別なし)
  * 会員数 [KPI level 人 at_least]
      baseline 5<人> 2023(年・年度の別なし)
      target 4<人> 2029(年・年度の別なし)
  * D率 [KPI level % at_least] !direction.doubtful@direction
      baseline 51.0<%> 2023(年・年度の別なし)
      target 50.0<%> 2029(年・年度の別なし)
""",
    ),
    "less is better by the name": (
        """\
指標→現状値(R5)→目標値(R11)
犯罪件数→5件→4件
犯罪発生数→5件→6件
水の原価→100円→98円
救急車の到着平均時間→10分→9.8分
空き家率→15.0%→14.8%
""",
        """\
# 基本目標 1 にぎわい
  * 犯罪件数 [KPI level 件 decrease]
      baseline 5<件> 2023(年・年度の別なし)
      target 4<件> 2029(年・年度の別なし)
  * 犯罪発生数 [KPI level 件 at_most]
      baseline 5<件> 2023(年・年度の別なし)
      target 6<件> 2029(年・年度の別なし)
  * 水の原価 [KPI level 円 decrease]
      baseline 100<円> 2023(年・年度の別なし)
      target 98<円> 2029(年・年度の別なし)
  * 救急車の到着平均時間 [KPI level 分 decrease]
      baseline 10<分> 2023(年・年度の別なし)
      target 9.8<分> 2029(年・年度の別なし)
  * 空き家率 [KPI level % decrease]
      baseline 15.0<%> 2023(年・年度の別なし)
      target 14.8<%> 2029(年・年度の別なし)
""",
    ),
    "targets that fall year by year are no floor": (
        """\
指標→現状値(R5)→中間目標値(R8)→目標値(R11)
A数→100件→98件→96件
B数→100件→105件→96件
""",
        """\
# 基本目標 1 にぎわい
  * A数 [KPI level 件 decrease]
      baseline 100<件> 2023(年・年度の別なし)
      interim_target 98<件> 2026(年・年度の別なし)
      target 96<件> 2029(年・年度の別なし)
  * B数 [KPI level 件 at_least] !direction.doubtful@direction
      baseline 100<件> 2023(年・年度の別なし)
      interim_target 105<件> 2026(年・年度の別なし)
      target 96<件> 2029(年・年度の別なし)
""",
    ),
    "targets that rise again from what had fallen": (
        """\
指標→基準値(R2)→実績値(R5)→実績値(R6)→目標値(R9)→目標値(R11)
A数→100件→92件→90件→94件→98件
B数→100件→92件→99件→94件→98件
""",
        """\
# 基本目標 1 にぎわい
  * A数 [KPI level 件 at_least]
      baseline 100<件> 2020(年・年度の別なし)
      actual[1] 92<件> 2023(年・年度の別なし)
      actual[2] 90<件> 2024(年・年度の別なし)
      interim_target 94<件> 2027(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 98<件> 2029(年・年度の別なし)
  * B数 [KPI level 件 at_least]
      baseline 100<件> 2020(年・年度の別なし)
      actual[1] 92<件> 2023(年・年度の別なし)
      actual[2] 99<件> 2024(年・年度の別なし)
      interim_target 94<件> 2027(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 98<件> 2029(年・年度の別なし)
""",
    ),
    "ranks": (
        """\
指標→現状値(R5)→目標値(R11)
魅力度→826位→750位
""",
        """\
# 基本目標 1 にぎわい
  * 魅力度 [KPI rank 位 decrease]
      baseline 826<位> 2023(年・年度の別なし)
      target 750<位> 2029(年・年度の別なし)
""",
    ),
    "bounds print the direction": (
        """\
指標→現状値(R5)→目標値(R11)
A数→5件→8件以上
B数→9件→8件以上
C数→9件→8件以下
D数→5件→8件未満
""",
        """\
# 基本目標 1 にぎわい
  * A数 [KPI level 件 increase]
      baseline 5<件> 2023(年・年度の別なし)
      target 8<件>以上 2029(年・年度の別なし)
  * B数 [KPI level 件 at_least]
      baseline 9<件> 2023(年・年度の別なし)
      target 8<件>以上 2029(年・年度の別なし)
  * C数 [KPI level 件 decrease]
      baseline 9<件> 2023(年・年度の別なし)
      target 8<件>以下 2029(年・年度の別なし)
  * D数 [KPI level 件 at_most]
      baseline 5<件> 2023(年・年度の別なし)
      target 8<件>未満 2029(年・年度の別なし)
""",
    ),
    "targets relative to the baseline": (
        """\
指標→現状値(R5)→目標値(R11)
A数→5件→倍増
B数→5件→半減
C数→5件→現状維持
D数→5件→基準値以上
E数→5件→基準値より減少
""",
        """\
# 基本目標 1 にぎわい
  * A数 [KPI level 件 increase]
      baseline 5<件> 2023(年・年度の別なし)
      target baseline×2 2029(年・年度の別なし)
  * B数 [KPI level 件 decrease]
      baseline 5<件> 2023(年・年度の別なし)
      target baseline×0.5 2029(年・年度の別なし)
  * C数 [KPI level 件 maintain]
      baseline 5<件> 2023(年・年度の別なし)
      target baseline×1 2029(年・年度の別なし)
  * D数 [KPI level 件 at_least]
      baseline 5<件> 2023(年・年度の別なし)
      target baseline×1以上 2029(年・年度の別なし)
  * E数 [KPI level 件 decrease]
      baseline 5<件> 2023(年・年度の別なし)
      target baselineより小 2029(年・年度の別なし)
""",
    ),
    "a range": (
        """\
指標→現状値(R5)→目標値(R11)
A数→5件→10～20件
""",
        """\
# 基本目標 1 にぎわい
  * A数 [KPI level 件 increase]
      baseline 5<件> 2023(年・年度の別なし)
      target 10〜20<件> 2029(年・年度の別なし)
""",
    ),
    "no baseline to compare with": (
        """\
指標→現状値(R5)→目標値(R11)
A数→-→5件
事故件数→-→5件
""",
        """\
# 基本目標 1 にぎわい
  * A数 [KPI level 件 increase]
      baseline 値なし(hyphen) ?baseline.missing@amount
      target 5<件> 2029(年・年度の別なし)
  * 事故件数 [KPI level 件 decrease]
      baseline 値なし(hyphen) ?baseline.missing@amount
      target 5<件> 2029(年・年度の別なし)
""",
    ),
    "scale words are compared by their size": (
        """\
指標→現状値(R5)→目標値(R11)
A数→9,000人→1万人
""",
        """\
# 基本目標 1 にぎわい
  * A数 [KPI level 人 increase]
      baseline 9000<人> 2023(年・年度の別なし)
      target 1<万人> 2029(年・年度の別なし)
""",
    ),
    "milestones, words and no target have no direction": (
        """\
指標→現状値(R5)→目標値(R11)
計画の策定→-→策定
まちの姿→5件→にぎやかなまち
B数→5件→
""",
        """\
# 基本目標 1 にぎわい
  * 計画の策定 [KPI milestone]
      baseline 値なし(hyphen) ?baseline.missing@amount
      target できごと「策定」 2029(年・年度の別なし)
  * まちの姿 [KPI words 件]
      baseline 5<件> 2023(年・年度の別なし)
      target 言葉のまま 2029(年・年度の別なし) ?value.words@amount
  * B数 [KPI level 件]
      baseline 5<件> 2023(年・年度の別なし)
      target 値なし(blank) !target.missing@amount
""",
    ),
    "a plan that is counted": (
        """\
指標→現状値(R5)→目標値(R11)
防災計画の策定→0→1
計画の策定→0件→5件
""",
        """\
# 基本目標 1 にぎわい
  * 防災計画の策定 [KPI milestone]
      baseline 0 2023(年・年度の別なし)
      target 1 2029(年・年度の別なし)
  * 計画の策定 [KPI level 件 increase] ?indicator.similar@name
      baseline 0<件> 2023(年・年度の別なし)
      target 5<件> 2029(年・年度の別なし)
""",
    ),
}


@pytest.mark.parametrize(("text", "reading"), CASES.values(), ids=CASES)
def test_direction(text, reading):
    assert told_plan(draft(COVER + text)) + "\n" == reading


@pytest.mark.parametrize(
    ("name", "values", "direction"),
    [
        ("A数", "4件→5件→6件", "increase"),
        ("A数", "4件→6件→6件", "increase"),
        ("A数", "4件→7件→6件", "increase !direction.doubtful"),
        ("A数", "8件→6件→6件", "decrease"),
        ("A数", "8件→5件→6件", "increase"),
        ("A数", "6件→6件→6件", "maintain"),
        ("犯罪件数", "8件→5件→6件", "decrease"),
        ("犯罪件数", "5件→7件→6件", "decrease"),
    ],
)
def test_what_has_been_reached_already_does_not_turn_the_way(name, values, direction):
    text = f"指標→実績値(R5)→実績値(R6)→目標値(R11)\n{name}→{values}\n"
    reading = draft(COVER + text)
    told = "".join(f" !{p.code}" for p in reading.problems if p.code == "direction.doubtful")
    assert f"{reading.plan.indicators[0].direction}{told}" == direction


@pytest.mark.parametrize(
    ("name", "values", "direction"),
    [
        # Targets that rise again after a loss are to be reached from below.
        ("A数", "100件→80件→85件→90件→95件", "at_least"),
        ("A数", "100件→80件→60件→62件→65件", "at_least"),
        ("A数", "100件→80件→95件→95件→95件", "decrease"),
        ("A数", "100件→80件→97件→96件→95件", "decrease"),
        ("犯罪件数", "100件→80件→85件→90件→95件", "decrease"),
        # Nobody wants fewer of what has fallen further than is aimed at.
        ("婚姻件数", "231件→164件→－→－→230件", "at_least"),
        ("合計特殊出生率", "1.46→1.31→－→－→1.42", "at_least"),
        ("婚姻件数", "231件→240件→－→－→230件", "at_least !direction.doubtful"),
        ("婚姻件数", "231件→－→－→－→230件", "at_least !direction.doubtful"),
        ("A数", "231件→164件→－→－→230件", "at_least !direction.doubtful"),
        ("港のバスの利用者数", "231人→164人→－→－→230人", "at_least"),
        ("低出生体重児の出生率", "9.1％→8.0％→－→－→9.0％", "decrease"),
    ],
)
def test_a_target_below_its_baseline_may_be_a_floor(name, values, direction):
    heads = "指標→基準値(R5)→実績値(R6)→目標値(R9)→目標値(R10)→目標値(R11)"
    reading = draft(COVER + f"{heads}\n{name}→{values}\n")
    told = "".join(f" !{p.code}" for p in reading.problems if p.code == "direction.doubtful")
    assert f"{reading.plan.indicators[0].direction}{told}" == direction


@pytest.mark.parametrize(
    ("name", "values", "direction"),
    [
        ("A数", "6件→9件", "increase"),
        ("A数", "6件→4件", "increase"),
        ("犯罪件数", "6件→4件", "decrease"),
    ],
)
def test_a_result_of_the_year_aimed_at_does_not_tell_the_way(name, values, direction):
    text = f"指標→目標値(R6)→実績値(R6)\n{name}→{values}\n"
    (found,) = draft(COVER + text).plan.indicators
    assert found.direction == direction


WITHOUT = (
    "むし歯のない３歳児の割合", "虐待ゼロの日数", "喫煙していない人の割合", "肥満でない児童の割合",
    "いじめのない学校の数", "事故なしの日数", "住宅用火災警報器の設置率",
)  # fmt: skip


@pytest.mark.parametrize("name", WITHOUT)
def test_those_who_are_without_something_bad_may_rise(name: str) -> None:
    text = f"{COVER}指標→現状値(R5)→目標値(R11)\n{name}→87.9%→92.0%\n"
    assert [one.direction for one in draft(text).plan.indicators] == ["increase"]


@pytest.mark.parametrize(
    "name", ["むし歯のある３歳児の割合", "喫煙率", "不登校の児童の割合", "自動車分担率"]
)
def test_what_is_bad_is_not_to_rise(name: str) -> None:
    text = f"{COVER}指標→現状値(R5)→目標値(R11)\n{name}→87.9%→92.0%\n"
    assert [one.direction for one in draft(text).plan.indicators] == ["at_most"]


@pytest.mark.parametrize(
    ("heads", "values", "direction"),
    [
        ("現況値（R2） | 趨勢値（R22） | 目標値（R22）", "44 | 36 | 42", "at_least"),
        ("現況値（R2） | 趨勢値（R22） | 目標値（R22）", "44 | 36 | 32", "decrease"),
        ("現況値（R2） | すう勢（R22） | 目標値（R22）", "44 | 60 | 50", "at_most !doubtful"),
        ("現況値（R2） | 見込（R5） | 目標値（R5）", "44 | 36 | 42", "at_least !doubtful"),
        ("現況値（R2） | 見込（R5） | 目標値（R5）", "44 | 60 | 50", "increase"),
    ],
)
def test_what_is_expected_far_ahead_tells_floors_and_ceilings(heads, values, direction):
    reading = read_plan([document(grid(f"指標 | 単位 | {heads}\n広場の数 | か所 | {values}"))])
    found = reading.plan.indicators[0]
    doubtful = any(p.code == "direction.doubtful" for p in reading.problems)
    assert f"{found.direction}{' !doubtful' * doubtful}" == direction
    assert [value.role for value in found.values] == ["baseline", "planned", "target"]
