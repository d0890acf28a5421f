from datetime import date

import pytest

from keikaku.core.indicators import Role
from keikaku.core.revision.times import Agreement, agreement, same_term
from keikaku.core.years.model import CalendarYear, FiscalYear, FuzzyDate, Precision, Year, YearRange
from tests.editions import value

DAY = FuzzyDate("令和5年4月1日", date(2023, 4, 1), date(2023, 4, 1), Precision.DAY)
SAME_DAY = FuzzyDate("R5.4.1", date(2023, 4, 1), date(2023, 4, 1), Precision.DAY)
OTHER_DAY = FuzzyDate("令和5年10月1日", date(2023, 10, 1), date(2023, 10, 1), Precision.DAY)
A = Agreement


def between(old, new, *, assumed=(), same=True):
    was = value("a", Role.TARGET, "1", old, assumed=assumed)
    return agreement(was, value("b", Role.TARGET, "1", new), same_term=same)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (FiscalYear(2024), FiscalYear(2024), A.SAME),
        (FiscalYear(2024), FiscalYear(2025), A.OTHER),
        (CalendarYear(2024), CalendarYear(2024), A.SAME),
        # 年 beside 年度 is another time; a bare R6 may be either.
        (FiscalYear(2024), CalendarYear(2024), A.OTHER),
        (FiscalYear(2024), Year(2024), A.ASSUMED),
        (Year(2024), CalendarYear(2024), A.ASSUMED),
        (Year(2024), Year(2024), A.SAME),
        (Year(2024), FiscalYear(2025), A.OTHER),
        (YearRange(FiscalYear(2020), FiscalYear(2024)), YearRange(FiscalYear(2020), FiscalYear(2024)), A.SAME),
        (YearRange(FiscalYear(2020), FiscalYear(2024)), YearRange(Year(2020), Year(2024)), A.ASSUMED),
        (YearRange(FiscalYear(2020), FiscalYear(2024)), FiscalYear(2024), A.OTHER),
        (DAY, SAME_DAY, A.SAME),
        (DAY, OTHER_DAY, A.OTHER),
        (DAY, FiscalYear(2023), A.OTHER),
        (None, FiscalYear(2024), A.UNSAID),
        (FiscalYear(2024), None, A.UNSAID),
        (None, None, A.ASSUMED),
    ],
)  # fmt: skip
def test_whether_two_values_are_of_one_time(old, new, expected):
    assert between(old, new) is expected


def test_a_year_that_the_reading_assumed_is_assumed_here_too():
    assert between(2024, 2024, assumed=["period"]) is A.ASSUMED
    assert between(2024, 2025, assumed=["period"]) is A.OTHER
    assert between(2024, None, assumed=["period"]) is A.ASSUMED


def test_plans_of_other_years_share_no_year_that_is_not_printed():
    assert between(None, None, same=False) is A.OTHER
    assert between(2024, 2024, same=False) is A.SAME


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((2020, 2024), (2020, 2024), True),
        ((2020, 2024), (2025, 2029), False),
        ((2020, 2024), (2023, 2027), False),
        # The one term made longer or shorter.
        ((2020, 2024), (2020, 2025), True),
        ((2020, 2024), (2021, 2024), True),
        (None, (2025, 2029), True),
        (None, None, True),
    ],
)
def test_whether_plans_may_be_of_one_term(old, new, expected):
    assert same_term(old, new) is expected
