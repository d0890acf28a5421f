from datetime import date

import pytest

from keikaku.core.years.dates import parse_date, parse_interval
from keikaku.core.years.model import FuzzyDate, Precision

INHERITED = ("start", "end")


def month(printed, year, number, last, *, about=False, assumed=()):
    return FuzzyDate(
        printed, date(year, number, 1), date(year, number, last), Precision.MONTH, about, assumed
    )


def day(printed, *numbers, assumed=()):
    return FuzzyDate(printed, date(*numbers), date(*numbers), Precision.DAY, assumed=assumed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("H26.3月", month("H26.3月", 2014, 3, 31)),
        ("8月", month("8月", 2014, 8, 31, assumed=INHERITED)),
        ("12月", month("12月", 2014, 12, 31, assumed=INHERITED)),
        ("1月", month("1月", 2015, 1, 31, assumed=INHERITED)),
        ("3月", month("3月", 2015, 3, 31, assumed=INHERITED)),
        ("4月", month("4月", 2014, 4, 30, assumed=INHERITED)),
        ("10月頃", month("10月頃", 2014, 10, 31, about=True, assumed=INHERITED)),
        ("２月", month("２月", 2015, 2, 28, assumed=INHERITED)),
        ("8月1日", day("8月1日", 2014, 8, 1, assumed=INHERITED)),
        ("2月29日", None),
        ("13月", None),
        ("8月1日に制定", None),
        ("8", None),
    ],
)
def test_a_month_under_a_fiscal_year_lies_in_that_year(text, expected):
    assert parse_date(text, fiscal_year=2014) == expected


@pytest.mark.parametrize(
    ("text", "after", "expected"),
    [
        ("2月", "平成29年1月", month("2月", 2017, 2, 28, assumed=INHERITED)),
        ("1月", "令和2年12月", month("1月", 2021, 1, 31, assumed=INHERITED)),
        ("12月", "令和2年12月", month("12月", 2020, 12, 31, assumed=INHERITED)),
        ("1月5日", "令和2年12月28日", day("1月5日", 2021, 1, 5, assumed=INHERITED)),
        ("令和元年5月", "令和2年12月", month("令和元年5月", 2019, 5, 31)),
        ("2月30日", "平成29年1月", None),
    ],
)
def test_a_month_after_a_date_is_the_next_one(text, after, expected):
    assert parse_date(text, after=parse_date(after)) == expected


def test_the_block_counts_more_than_the_date_before():
    before = parse_date("H26.3月")
    assert parse_date("1月", after=before, fiscal_year=2014) == month(
        "1月", 2015, 1, 31, assumed=INHERITED
    )


def test_a_month_without_any_year_is_not_read():
    assert parse_date("8月") is None
    assert parse_date("8月", after=FuzzyDate("頃", None, None, Precision.DAY)) is None


@pytest.mark.parametrize(
    ("text", "start", "end", "precision", "assumed"),
    [
        ("令和7年度", (2025, 4, 1), (2026, 3, 31), Precision.FISCAL_YEAR, ()),
        ("令和7年", (2025, 1, 1), (2025, 12, 31), Precision.YEAR, ()),
        ("R7", (2025, 1, 1), (2026, 3, 31), Precision.YEAR, ("precision",)),
        ("令和7年度末", (2026, 3, 31), (2026, 3, 31), Precision.FISCAL_YEAR, ()),
        ("令和7年末時点", (2025, 12, 31), (2025, 12, 31), Precision.YEAR, ()),
    ],
)
def test_a_year_is_a_date_of_its_own_precision(text, start, end, precision, assumed):
    assert parse_date(text) == FuzzyDate(text, date(*start), date(*end), precision, assumed=assumed)


@pytest.mark.parametrize("text", ["令和2年度～令和6年度", "平成29年度(2018年度)", "", "未定"])
def test_what_is_no_single_date_is_not_read(text):
    assert parse_date(text) is None


JULY = month("令和5年7月頃", 2023, 7, 31, about=True)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (
            "令和5年7月頃",
            "～ 令和5年11月頃",
            (JULY, month("令和5年11月頃", 2023, 11, 30, about=True)),
        ),
        (
            "令和2年10月1日～12月31日",
            "",
            (day("令和2年10月1日", 2020, 10, 1), day("12月31日", 2020, 12, 31, assumed=INHERITED)),
        ),
        (
            "令和２年１０月１日",
            "～１５日",
            (
                day("令和２年１０月１日", 2020, 10, 1),
                day("１５日", 2020, 10, 15, assumed=INHERITED),
            ),
        ),
        (
            "令和2年10月～3月",
            "",
            (
                month("令和2年10月", 2020, 10, 31),
                month("3月", 2021, 3, 31, assumed=INHERITED),
            ),
        ),
        (
            "令和5年10～12月",
            "",
            (month("令和5年10", 2023, 10, 31), month("12月", 2023, 12, 31, assumed=INHERITED)),
        ),
        (
            "H30.4から",
            "H31.3まで",
            (month("H30.4", 2018, 4, 30), month("H31.3", 2019, 3, 31)),
        ),
        (
            "2021-03-30～2021-04-01",
            "",
            (day("2021-03-30", 2021, 3, 30), day("2021-04-01", 2021, 4, 1)),
        ),
        ("令和3年7月～", "", (month("令和3年7月", 2021, 7, 31), None)),
        ("令和3年7月", "～", (month("令和3年7月", 2021, 7, 31), None)),
        ("令和3年7月", "", (month("令和3年7月", 2021, 7, 31), month("令和3年7月", 2021, 7, 31))),
        ("", "～ 令和3年7月", (None, month("令和3年7月", 2021, 7, 31))),
        ("未定", "令和3年7月", (None, month("令和3年7月", 2021, 7, 31))),
        ("令和3年7月", "未定", (month("令和3年7月", 2021, 7, 31), None)),
        ("令和5年12月頃", "～ 令和5年3月頃", (None, None)),
        ("令和2年10月15日", "～1日", (None, None)),
        ("", "", (None, None)),
    ],
)
def test_the_ends_of_an_interval(start, end, expected):
    assert parse_interval(start, end) == expected


def test_an_interval_of_years_covers_both_years_whole():
    assert parse_interval("令和3～5年度", "") == (
        FuzzyDate("令和3", date(2021, 4, 1), date(2022, 3, 31), Precision.FISCAL_YEAR),
        FuzzyDate("5年度", date(2023, 4, 1), date(2024, 3, 31), Precision.FISCAL_YEAR),
    )


def test_an_empty_start_is_that_of_the_row_above():
    assert parse_interval("", "～ 令和5年12月頃", previous_start=JULY) == (
        month("令和5年7月頃", 2023, 7, 31, about=True, assumed=("start",)),
        month("令和5年12月頃", 2023, 12, 31, about=True),
    )


def test_an_interval_under_a_fiscal_year_lies_in_it():
    assert parse_interval("10月～2月", "", fiscal_year=2016) == (
        month("10月", 2016, 10, 31, assumed=INHERITED),
        month("2月", 2017, 2, 28, assumed=INHERITED),
    )
