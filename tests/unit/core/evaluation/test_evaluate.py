from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from keikaku.core.evaluation import CannotJudge, Evaluation, Mark, evaluate
from keikaku.core.evaluation.wording import sentence
from keikaku.core.problems.model import Language
from keikaku.core.progress import Stage
from keikaku.core.rules import Measure, Rounding, Treatment, Unmeasured
from keikaku.core.values.model import Status
from keikaku.settings.rules import shipped_rules
from tests.spec import judged

STANDARD = shipped_rules()["standard"]
ONE = judged.indicator("増加", "100人", "150人")
ASSUMED = replace(ONE, assumed=("direction",))


def grade(found: Evaluation) -> str | None:
    return found.grade or found.reason


def test_what_was_assumed_is_marked_and_said():
    found = evaluate(ASSUMED, 2022, STANDARD, judged.actuals("150人", 2022), judged.PERIOD)
    said = "望ましい方向は「増加」と推定したもので、確認されていません。"
    assert (found.grade, found.marks) == ("A", (Mark.ASSUMED,))
    assert said in [sentence(step) for step in found.trace]


def test_a_rule_can_ask_that_it_be_confirmed_first():
    strict = replace(STANDARD, confirm=frozenset({"direction"}))
    actuals = judged.actuals("150人", 2022)
    found = [grade(evaluate(each, 2022, strict, actuals)) for each in (ASSUMED, ONE)]
    assert found == [CannotJudge.UNCONFIRMED, "A"]


def test_a_provisional_value_is_judged_and_marked_or_waited_for():
    actuals = judged.actuals("150人(速報値)", 2022)
    waiting = replace(STANDARD, provisional=Treatment.WAIT)
    found = [evaluate(ONE, 2022, rule, actuals) for rule in (STANDARD, waiting)]
    assert [(grade(one), one.marks) for one in found] == [
        ("A", (Mark.PROVISIONAL,)),
        (CannotJudge.PROVISIONAL, ()),
    ]


def test_an_estimate_judges_a_whole_term_only_where_the_rule_says_so():
    actuals = judged.actuals("150人(見込み)", 2022)
    term = replace(STANDARD, estimate=Treatment.JUDGE)
    found = [evaluate(ONE, 2022, rule, actuals) for rule in (STANDARD, term)]
    assert [(grade(one), one.marks) for one in found] == [
        (CannotJudge.ESTIMATE, ()),
        ("A", (Mark.ESTIMATE,)),
    ]


def test_the_final_value_goes_before_the_provisional_one():
    both = (judged.reported("150人(速報値)", 2022), judged.reported("140人", 2022))
    found = evaluate(ONE, 2022, STANDARD, both, judged.PERIOD)
    assert (found.grade, found.marks) == ("B", ())


def test_two_final_values_that_differ_are_not_chosen_from():
    both = (judged.reported("150人", 2022), judged.reported("140人", 2022))
    assert grade(evaluate(ONE, 2022, STANDARD, both)) == CannotJudge.SEVERAL_ACTUALS
    same = (judged.reported("150人", 2022), judged.reported("150人", 2022))
    assert grade(evaluate(ONE, 2022, STANDARD, same)) == "A"


def test_the_year_it_was_reported_for_judges_and_not_the_year_it_was_measured():
    survey = judged.reported("150人(令和2年度)", 2022)
    assert [grade(evaluate(ONE, year, STANDARD, (survey,))) for year in (2020, 2022)] == [
        CannotJudge.NOT_MEASURED,
        "A",
    ]


def test_values_of_other_indicators_do_not_count():
    other = replace(judged.reported("150人", 2022), indicator="i2")
    assert grade(evaluate(ONE, 2022, STANDARD, (other,))) == CannotJudge.NOT_MEASURED


def test_a_rule_may_give_the_lowest_grade_for_want_of_a_value():
    strict = replace(STANDARD, unmeasured=Unmeasured.LOWEST)
    found = evaluate(ONE, 2022, strict, ())
    assert (found.grade, found.marks) == ("D", (Mark.LOWEST,))


def test_a_rule_judges_only_the_years_in_which_it_is_valid():
    dated = replace(STANDARD, valid_from=date(2023, 4, 1))
    found = [grade(evaluate(ONE, y, dated, judged.actuals("150人", y))) for y in (2022, 2023)]
    assert found == [CannotJudge.RULE_NOT_VALID, "A"]


def test_rounding_and_cap_belong_to_the_rule_and_leave_the_rates_exact():
    rounded = replace(shipped_rules()["nagano"], rounding=Rounding(0), cap=Fraction(1))
    found = evaluate(ONE, 2022, rounded, judged.actuals("139.8人", 2022))
    assert (found.grade, found.rates[Measure.PROGRESS]) == ("おおむね順調", Fraction("0.796"))
    assert "おおむね順調: 進捗率 80％ >= 80％ が成り立つ（丸めた率）" in map(sentence, found.trace)


def test_a_band_is_allowed_for_what_is_to_be_kept():
    kept = judged.indicator("維持", "100人", "100人")
    loose = replace(STANDARD, maintain_band=Fraction(1, 10))
    found = [grade(evaluate(kept, 2022, loose, judged.actuals(a, 2022))) for a in ("90人", "89人")]
    assert found == ["A", "D"]


STAGES = (Stage("設計", 2021, True), Stage("着工", 2022, True), Stage("開館", 2024, False))


@pytest.mark.parametrize(
    ("stages", "year", "outcome"),
    [
        (STAGES, 2022, "B"),
        (STAGES, 2020, CannotJudge.NO_RATE),
        (STAGES, 2024, "C"),
        (tuple(replace(stage, done=True) for stage in STAGES), 2022, "A"),
        (tuple(replace(stage, done=False) for stage in STAGES), 2022, "D"),
    ],
)
def test_dated_stages_tell_how_far_a_milestone_is(stages, year, outcome):
    event = judged.indicator("", "", "開館")
    actual = replace(judged.reported("未", year), stages=stages)
    assert grade(evaluate(event, year, STANDARD, (actual,))) == outcome


def test_the_whole_trace_of_a_judgement():
    found = evaluate(
        judged.indicator("減少", "1.8件", "1.3件"), 2022, shipped_rules()["nagano"],
        judged.actuals("1.5件", 2022), judged.PERIOD,
    )  # fmt: skip
    assert [sentence(step) for step in found.trace] == [
        "評価基準: 長野県の評価（順調・おおむね順調・努力を要する）（長野県）。"
        "出典: 報道による（headlines.yahoo.co.jp/hl?a=20160920-00000000-san-l20）",
        "目標値 T: 1.3件（令和6年度）",
        "基準値 B: 1.8件（令和元年度）",
        "実績値 A: 1.5件（令和4年度）（2022）",
        "計算に使う数（件）: B = 1.8、A = 1.5、T = 1.3",
        "目標の種類: 水準（小さいほど良い）",
        "未達成: 1.5 ≤ 1.3 が成り立たない",
        "達成率 = T ÷ A = 1.3 ÷ 1.5 = 0.8666667…（86.67％）",
        "進捗率 = (A − B) ÷ (T − B) = (1.5 − 1.8) ÷ (1.3 − 1.8) = ▲0.3 ÷ ▲0.5 = 0.6（60％）",
        "順調: 目標の達成が成り立たない",
        "おおむね順調: 進捗率 60％ >= 80％ が成り立たない",
        "努力を要する: 進捗率 60％ < 80％ が成り立つ",
        "評価: 努力を要する（進捗率80％未満）",
    ]


def test_the_trace_in_english():
    found = evaluate(ONE, 2022, STANDARD, judged.actuals("130人", 2022), judged.PERIOD)
    assert [sentence(step, Language.EN) for step in found.trace][-4:] == [
        "Pace = 0.6 ÷ share of the time 0.6 = 1 (100％)",
        "A: that the target is reached does not hold",
        "B: pace 100％ >= 100％ holds",
        "Grade: B (予定どおり)",
    ]


def test_an_evaluation_is_never_both_and_never_neither():
    for given, reason in (("A", CannotJudge.NO_RATE), (None, None)):
        with pytest.raises(ValueError, match="a grade or a reason"):
            Evaluation("i1", 2022, "r", given, reason)


def test_a_reported_status_is_taken_as_it_is():
    final = replace(judged.reported("150人(速報値)", 2022), status=Status.FINAL)
    assert evaluate(ONE, 2022, STANDARD, (final,)).marks == ()


def test_rates_equal_a_mapping_of_their_values():
    found = evaluate(ONE, 2022, STANDARD, judged.actuals("125人", 2022), judged.PERIOD)
    rates = {
        Measure.ATTAINMENT: Fraction(125, 150),
        Measure.PROGRESS: Fraction(1, 2),
        Measure.PACE: Fraction(5, 6),
        Measure.ATTAINMENT_PACE: Fraction(25, 18),
        Measure.IMPROVEMENT: Fraction(1, 4),
        Measure.IMPROVEMENT_POINTS: Fraction(25),
    }
    assert dict(found.rates) == rates
    assert found.rates == rates
    with pytest.raises(KeyError):
        found.rates[Measure.RATE]


TOTAL = judged.indicator("増加", "", "50件(R2年度以降累計)")


def test_a_total_takes_the_final_value_of_a_year_whatever_comes_behind():
    yearly = judged.actuals("10件/年 | 12件/年 | 30件/年", 2022)
    late = (*yearly, judged.reported("1件/年(速報値)", 2021))
    found = evaluate(TOTAL, 2022, STANDARD, late, judged.PERIOD)
    assert (found.grade, found.marks) == ("A", ())
    assert "2020年度から2022年度までの累計 A = 10 + 12 + 30 = 52件" in map(sentence, found.trace)


def test_a_total_of_provisional_years_is_marked():
    yearly = judged.actuals("10件/年 | 12件/年(速報値) | 30件/年", 2022)
    found = evaluate(TOTAL, 2022, STANDARD, yearly, judged.PERIOD)
    assert (found.grade, found.marks) == ("A", (Mark.PROVISIONAL,))


def test_two_values_of_one_year_are_not_chosen_from_in_a_total():
    yearly = judged.actuals("10件/年 | 12件/年 | 30件/年", 2022)
    twice = (*yearly, judged.reported("99件/年", 2021))
    assert grade(evaluate(TOTAL, 2022, STANDARD, twice)) == CannotJudge.SEVERAL_ACTUALS


def test_a_total_over_some_years_ends_with_them_however_late_it_is_judged():
    five = judged.indicator("増加", "", "50件(5年累計)")
    yearly = judged.actuals("10件/年 | 9件/年 | 9件/年 | 7件/年 | 5件/年 | 9件/年 | 9件/年", 2026)
    found = evaluate(five, 2026, STANDARD, yearly, judged.PERIOD)
    assert not found.achieved
    assert "2020年度から2024年度までの累計 A = 10 + 9 + 9 + 7 + 5 = 40件" in map(
        sentence, found.trace
    )


def test_behind_the_last_year_the_share_of_the_time_is_all_and_its_sum_says_so():
    found = evaluate(ONE, 2026, STANDARD, judged.actuals("130人", 2026), judged.PERIOD)
    said = "経過割合 = (2024 − 2019) ÷ (2024 − 2019) = 5 ÷ 5 = 1（100％）"
    assert said in map(sentence, found.trace)


def test_an_approximate_target_is_marked():
    about = judged.indicator("増加", "10人", "約20人")
    found = evaluate(about, 2022, STANDARD, judged.actuals("19.9人", 2022), judged.PERIOD)
    assert found.marks == (Mark.APPROXIMATE,)


def test_more_of_what_is_to_fall_is_said_to_be_worse_and_not_lower():
    crimes = judged.indicator("減少", "50件", "40件")
    found = evaluate(crimes, 2022, STANDARD, judged.actuals("60件", 2022), judged.PERIOD)
    assert "C: 基準値と比べて「悪い」（「良い」なら該当）で、該当しない" in map(
        sentence, found.trace
    )


@pytest.mark.parametrize(
    ("cell", "year", "outcome"),
    [
        ("策定(令和6年度)", 2024, "A"),
        ("策定(令和8年5月1日)", 2024, "C"),
        ("策定(令和8年度)", 2026, "C"),
        ("策定", 2026, "A"),
    ],
)
def test_a_milestone_that_was_done_behind_its_year_is_late(cell, year, outcome):
    made = replace(judged.reported("策定", year), period=judged.reported(cell, year).period)
    found = evaluate(judged.indicator("", "", "策定"), year, STANDARD, (made,), judged.PERIOD)
    assert grade(found) == outcome
    late = "達成イベント: 期限の年度より後に完了したため、未達成"
    assert (late in map(sentence, found.trace)) == (outcome == "C")
