"""The plan's period: on its cover, beside its name, in the section about it, in its 取組, given."""

import pytest

from tests.reading import codes, draft, plan

BODY = "1 森を育てる\n\nKPI→項目→現状値(R5)→目標値\n→植栽面積→12ha→20ha\n"


@pytest.mark.parametrize(
    ("top", "period"),
    [
        ("第2次総合計画（令和7年度～令和11年度）\n\n", (2025, 2029)),
        ("第2次総合計画\n令和7年度～令和11年度\n\n", (2025, 2029)),
        ("第2次総合計画\n\n計画期間：令和7年度～令和11年度\n\n", (2025, 2029)),
        (
            "第2次総合計画\n\nⅠ 計画期間\n\n令和7年度から令和11年度までの5年間とします。\n\n",
            (2025, 2029),
        ),
        ("第2次総合計画\n\nⅠ 計画の期間\n\n期間は、R7年度～R11年度です。\n\n", (2025, 2029)),
        ("第2次総合計画\n\nⅠ 計画期間\n\n5年間とします。\n\n", None),
        (
            "第2次総合計画\n\nⅠ 計画期間\n\n基本構想は令和7年度から令和16年度まで、"
            "基本計画は令和7年度から令和11年度までです。\n\n",
            None,
        ),
        ("第2次総合計画\n\nⅠ 調査の期間\n\n令和5年度から令和6年度までに調べました。\n\n", None),
        ("第2次総合計画\n\n", None),
    ],
)
def test_it_is_read_where_it_is_printed_once(top: str, period: tuple[int, int] | None) -> None:
    head = plan(top + BODY).head
    assert (head.period, head.assumed) == (period, ())


def test_the_last_year_of_a_printed_period_dates_the_targets() -> None:
    reading = draft(
        "総合計画\n\nⅠ 計画期間\n\n令和7年度から令和11年度までの5年間とします。\n\n" + BODY
    )
    target = reading.plan.indicators[0].values[1]
    assert target.period is not None
    assert (target.period.start, target.period.stated_in.value) == (2029, "document")
    assert target.assumed == ("period",)


def test_the_years_of_initiatives_are_taken_as_assumed() -> None:
    reading = draft("総合計画\n\n" + BODY + "\n具体的な取組→R7→R8→R9\n苗を植える→毎年植える→→\n")
    assert (reading.plan.head.period, reading.plan.head.assumed) == ((2025, 2027), ("period",))
    assert "plan.period_assumed" in codes(reading)


def test_a_given_period_serves_only_where_none_is_printed() -> None:
    given = draft("総合計画\n\n" + BODY, period=(2025, 2029))
    assert (given.plan.head.period, given.plan.head.assumed) == ((2025, 2029), ("period",))
    assert given.plan.indicators[0].values[1].period is not None
    assert given.plan.indicators[0].values[1].period.stated_in.value == "option"
    printed = draft("総合計画（令和2年度～令和6年度）\n\n" + BODY, period=(2025, 2029))
    assert (printed.plan.head.period, printed.plan.head.assumed) == ((2020, 2024), ())


def test_without_any_the_targets_stay_without_a_year_and_one_warning_says_how_many() -> None:
    reading = draft("総合計画\n\n" + BODY)
    (told,) = [p for p in reading.problems if p.code == "plan.period_missing"]
    assert told.details == {"count": "1"}
    assert reading.plan.indicators[0].values[1].period is None
