from dataclasses import replace
from datetime import date

import pytest

from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Period,
    PeriodKind,
    Precision,
    StatedIn,
    Year,
    YearRange,
    fiscal_years,
    has_both_ends,
)

MARCH = FuzzyDate("令和3年3月", date(2021, 3, 1), date(2021, 3, 31), Precision.MONTH)
WINTER = FuzzyDate("令和5年冬", date(2023, 12, 1), date(2024, 2, 29), Precision.SEASON)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2019, 3, 31), 2018),
        (date(2019, 4, 1), 2019),
        (date(2020, 1, 1), 2019),
        (date(2020, 3, 31), 2019),
    ],
)
def test_a_fiscal_year_runs_from_april_to_march(day, year):
    assert FiscalYear.of(day) == FiscalYear(year)
    assert [each for each in range(2017, 2022) if FiscalYear(each).contains(day)] == [year]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (FiscalYear(2020), CalendarYear(2021)),
        (Year(2020), FiscalYear(2021)),
        (FiscalYear(2021), FiscalYear(2020)),
    ],
)
def test_a_range_of_two_kinds_or_backwards_cannot_be_built(first, last):
    with pytest.raises(ValueError, match="a range"):
        YearRange(first, last)


def test_a_range_holds_both_its_ends():
    assert list(YearRange(Year(2016), Year(2018)).years()) == [2016, 2017, 2018]


def test_a_date_that_ends_before_it_starts_cannot_be_built():
    with pytest.raises(ValueError, match="ends before it starts"):
        FuzzyDate("", date(2021, 3, 2), date(2021, 3, 1), Precision.DAY)


@pytest.mark.parametrize(
    ("span", "kind", "start", "end"),
    [
        (FiscalYear(2018), PeriodKind.FISCAL_YEAR, 2018, 2018),
        (CalendarYear(2018), PeriodKind.CALENDAR_YEAR, 2018, 2018),
        (Year(2018), PeriodKind.YEAR, 2018, 2018),
        (YearRange(FiscalYear(2016), FiscalYear(2018)), PeriodKind.FISCAL_YEARS, 2016, 2018),
        (YearRange(CalendarYear(2010), CalendarYear(2014)), PeriodKind.CALENDAR_YEARS, 2010, 2014),
        (YearRange(Year(2016), Year(2018)), PeriodKind.YEAR, 2016, 2018),
        (MARCH, PeriodKind.DATE, 2021, 2021),
        (WINTER, PeriodKind.DATE, 2023, 2024),
    ],
)
def test_a_period_tells_its_kind_and_years(span, kind, start, end):
    period = Period(span, None, StatedIn.CELL)
    assert (period.kind, period.start, period.end) == (kind, start, end)


@pytest.mark.parametrize(("start", "end"), [(None, date(2021, 3, 1)), (date(2021, 3, 1), None)])
def test_a_period_needs_both_ends(start, end):
    with pytest.raises(ValueError, match="both ends"):
        Period(FuzzyDate("3月～", start, end, Precision.MONTH), None, StatedIn.CELL)


@pytest.mark.parametrize(
    ("span", "both"),
    [
        (FiscalYear(2020), True),
        (YearRange(Year(2020), Year(2024)), True),
        (MARCH, True),
        (replace(MARCH, end=None), False),
        (replace(MARCH, start=None), False),
    ],
)
def test_only_a_date_may_lack_an_end(span, both):
    assert has_both_ends(span) is both


@pytest.mark.parametrize(
    ("span", "years"),
    [
        (FiscalYear(2020), (2020, 2020)),
        (Year(2020), (2020, 2020)),
        (YearRange(FiscalYear(2020), FiscalYear(2024)), (2020, 2024)),
        (YearRange(Year(2020), Year(2024)), (2020, 2024)),
        (YearRange(CalendarYear(2020), CalendarYear(2024)), None),
        (CalendarYear(2020), None),
        (MARCH, None),
        (None, None),
    ],
)
def test_fiscal_years_are_of_years_that_may_be_fiscal(span, years):
    assert fiscal_years(span) == years
