"""The fiscal years of a printed period, with what does not agree in it."""

import pytest

from keikaku.ingest.plan_years import PlanYears, find_plan_years


def shown(text):
    return [
        (text[y.start : y.end], y.first, y.last, *(doubt.code for doubt in y.doubts))
        for y in find_plan_years(text)
    ]


def test_a_period_says_where_it_stands():
    assert find_plan_years("計画期間 令和2年度～令和6年度") == (PlanYears(5, 16, 2020, 2024),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "期間は令和2年度～令和6年度（5年間）とする",
            [("令和2年度～令和6年度（5年間）", 2020, 2024)],
        ),
        ("令和2年度から令和6年度までの5年間", [("令和2年度から令和6年度までの5年間", 2020, 2024)]),
        ("令和2年度～令和6年度の5か年計画", [("令和2年度～令和6年度の5か年計画", 2020, 2024)]),
        ("２０２０年度～２０２４年度", [("２０２０年度～２０２４年度", 2020, 2024)]),
        ("平成28年度～令和2年度", [("平成28年度～令和2年度", 2016, 2020)]),
        (
            "前期 令和2～6年度 後期 令和7～11年度",
            [("令和2～6年度", 2020, 2024), ("令和7～11年度", 2025, 2029)],
        ),
        (
            "令和2年4月1日から令和7年3月31日まで",
            [("令和2年4月1日から令和7年3月31日", 2020, 2024)],
        ),
        ("令和2年4月～令和7年3月", [("令和2年4月～令和7年3月", 2020, 2024)]),
        ("令和2年春～令和7年春", []),
        ("令和2年4月2日から令和7年3月31日まで", []),
        ("令和2年4月1日、令和7年3月31日", []),
        ("令和6年度", []),
        ("令和6年度～令和2年度", []),
        ("平成29年度(2018年度)～令和3年度", []),
        ("5年間", []),
        ("", []),
    ],
)
def test_ranges_of_years_are_periods(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("令和2年度～令和6年度（4年間）", ["period.length_differs"]),
        ("令和2年度から令和6年度までの4年間", ["period.length_differs"]),
        ("H29-R3", ["period.kind_assumed"]),
        ("2020年～2024年", ["period.kind_assumed"]),
        ("2020年～2024年（4年間）", ["period.kind_assumed", "period.length_differs"]),
        ("2020年～2024年の4年間", ["period.kind_assumed", "period.length_differs"]),
    ],
)
def test_what_does_not_agree_or_is_not_said_is_doubted(text, codes):
    ((_, first, last, *found),) = shown(text)
    assert (last - first, found) == (4, codes)
