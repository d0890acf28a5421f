"""The outlook of one indicator as a whole, and what it says."""

from datetime import date
from fractions import Fraction

import pytest

from keikaku.core.evaluation.amounts import Measured
from keikaku.core.problems.model import Language
from keikaku.outlook.model import CannotPace, NoPace, Pace, TooFew, Weakness
from keikaku.outlook.outlook import Estimate, is_over, outlook
from keikaku.outlook.sentences import NO_PACES, PACES, TRENDS, WEAKNESSES
from keikaku.outlook.wording import sentences
from tests.spec import judged

TODAY = date(2022, 10, 1)
INDICATOR = judged.indicator("増加", "100人", "200人")


def found(cells: str, today: date = TODAY, year: int = 2022):
    return outlook(INDICATOR, judged.actuals(cells, 2022), year, today, judged.PERIOD[0])


def test_pace_and_trend_stand_side_by_side():
    told = found("110人 | 120人 | 130人 | 140人")
    assert told.pace == Pace(
        Fraction(30), Fraction(60), 2, Measured(Fraction(140), "人"), 2022,
        Measured(Fraction(200), "人"), 2024,
    )  # fmt: skip
    assert isinstance(told.estimate, Estimate)
    assert told.estimate.value == Measured(Fraction(160), "人")
    weak = [one.weakness for one in told.estimate.cautions]
    assert weak == [Weakness.FEW_POINTS, Weakness.NO_CAUSES]


def test_three_values_are_too_few():
    told = found("120人 | 130人 | 140人")
    assert isinstance(told.estimate, TooFew)
    assert len(told.estimate.points) == 3


def test_values_of_later_years_are_not_known_yet():
    told = found("110人 | 120人 | 130人 | 140人", year=2021)
    assert isinstance(told.pace, Pace)
    assert (told.pace.year, told.pace.last.number) == (2021, Fraction(130))
    assert isinstance(told.estimate, TooFew)


def test_a_reported_estimate_is_shown_and_never_used():
    told = found("110人 | 120人 | 130人 | 150人（見込み）")
    assert [one.raw for one in told.reported] == ["150人（見込み）"]
    assert isinstance(told.pace, Pace)
    assert told.pace.last.number == 130
    assert isinstance(told.estimate, TooFew)


def test_an_estimate_for_a_year_that_is_over_is_none_ahead():
    assert found("130人 | 150人（見込み）", today=date(2023, 4, 1)).reported == ()


def test_a_fiscal_year_ends_with_march():
    assert [is_over(2022, date(2023, 3, 31)), is_over(2022, date(2023, 4, 1))] == [False, True]


def test_provisional_values_are_said():
    told = found("110人 | 120人 | 130人 | 140人（速報）")
    assert isinstance(told.estimate, Estimate)
    assert told.estimate.cautions[-1].weakness is Weakness.PROVISIONAL
    assert told.estimate.cautions[-1].years == (2022,)


def test_values_of_two_units_make_no_trend():
    told = found("110人 | 120件 | 130人 | 140人")
    assert told.estimate is None
    assert isinstance(told.pace, Pace)


def test_without_a_target_there_is_neither():
    bare = judged.indicator("増加", "100人", "")
    told = outlook(bare, judged.actuals("110人", 2022), 2022, TODAY)
    assert isinstance(told.pace, CannotPace)
    assert told.pace.why is NoPace.NO_TARGET
    assert told.estimate is None


JA = (
    "令和4年度の140人から令和6年度の200人まで、あと60人、2年で割ると1年に30人の増加が必要です。",
    "参考（担当者用）: 4年分の実績の傾き（対の中央値）は1年に10人、傾きの半数は10人～10人です。この線の令和6年度の値は約160人です。",
    "令和元年度～令和4年度の4点だけによる線です。",
    "原因も、これからの施策や出来事も考えに入れていません。",
)
EN = (
    "From 140人 in 令和4年度 to 200人 in 令和6年度: 60人 to go, that is 30人 a year over 2 years.",
    "For planners only: the 4 actual values move by 10人 a year (median of pairs; half of the slopes lie from 10人 to 10人). The line is at about 160人 in 令和6年度.",
    "The line rests on 4 points alone, 令和元年度 to 令和4年度.",
    "It knows nothing of causes, of measures to come or of events.",
)


@pytest.mark.parametrize(("language", "expected"), [(Language.JA, JA), (Language.EN, EN)])
def test_an_outlook_in_sentences(language, expected):
    assert sentences(found("110人 | 120人 | 130人 | 140人"), language) == expected


def test_a_running_total_says_what_is_left():
    total = judged.indicator("増加", "", "60人（累計）")
    told = outlook(total, judged.actuals("20人（累計）", 2022), 2022, TODAY)
    assert sentences(told)[0] == (
        "令和4年度までの累計20人から令和6年度の60人まで、残りは40人、2年で割ると1年に20人が必要です。"
    )


def test_differences_of_percentages_are_points():
    share = judged.indicator("減少", "12.4%", "8.0%")
    told = outlook(share, judged.actuals("11.0%", 2022), 2022, TODAY)
    assert "あと3ポイント、2年で割ると1年に1.5ポイントの減少が必要です。" in sentences(told)[0]
    assert "3 points to go" in sentences(told, Language.EN)[0]


def test_why_years_cannot_be_summed_is_said():
    total = judged.indicator("増加", "", "60人（5年累計）")
    told = outlook(total, judged.actuals("10人（年間） | | 8人（年間）", 2022), 2022, TODAY)
    assert sentences(told)[0] == "実績値と目標値を同じ単位・集計でそろえられません。"
    assert len(sentences(told)) == 3


GRADES = (
    "達成率",
    "順調",
    "遅れ",
    "良好",
    "概ね",
    "評価",
    "A",
    "on track",
    "behind",
    "good",
    "bad",
)


def test_no_sentence_grades():
    pairs = [*PACES.values(), *NO_PACES.values(), *TRENDS.values(), *WEAKNESSES.values()]
    for japanese, english in pairs:
        assert [word for word in GRADES[:6] if word in japanese] == []
        assert [word for word in GRADES[7:] if word in english.lower()] == []


def test_every_reason_and_weakness_has_its_sentence():
    assert set(NO_PACES) == set(NoPace)
    assert set(WEAKNESSES) == set(Weakness)


def test_the_final_value_of_a_year_takes_the_place_of_the_provisional_one():
    both = (judged.reported("130人（速報）", 2022), *judged.actuals("140人", 2022))
    told = outlook(INDICATOR, both, 2022, TODAY, judged.PERIOD[0])
    assert isinstance(told.pace, Pace)
    assert told.pace.last.number == 140
