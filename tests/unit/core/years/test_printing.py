from datetime import date

import pytest

from keikaku.core.years.dates import parse_date
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Precision,
    Year,
    YearRange,
)
from keikaku.core.years.printing import print_both, print_era, print_western


@pytest.mark.parametrize(
    ("span", "era", "western", "both"),
    [
        (FiscalYear(2018), "平成30年度", "2018年度", "平成30年度(2018年度)"),
        (FiscalYear(2019), "令和元年度", "2019年度", "令和元年度(2019年度)"),
        (CalendarYear(2019), "令和元年", "2019年", "令和元年(2019年)"),
        (CalendarYear(1989), "平成元年", "1989年", "平成元年(1989年)"),
        (Year(2019), "R1", "2019", "R1(2019)"),
        (Year(2018), "H30", "2018", "H30(2018)"),
        (Year(1945), "S20", "1945", "S20(1945)"),
        (Year(1944), "昭和19", "1944", "昭和19(1944)"),
        (Year(1920), "大正9", "1920", "大正9(1920)"),
        (Year(1867), "1867", "1867", "1867"),
        (Year(2118), "2118", "2118", "2118"),
        (FiscalYear(2118), "令和100年度", "2118年度", "令和100年度(2118年度)"),
        (
            YearRange(FiscalYear(2016), FiscalYear(2018)),
            "平成28年度～平成30年度",
            "2016年度～2018年度",
            "平成28年度(2016年度)～平成30年度(2018年度)",
        ),
        (YearRange(Year(2017), Year(2021)), "H29～R3", "2017～2021", "H29(2017)～R3(2021)"),
    ],
)
def test_years_in_every_way_of_printing(span, era, western, both):
    assert (print_era(span), print_western(span), print_both(span)) == (era, western, both)


@pytest.mark.parametrize(
    ("printed", "era", "western"),
    [
        ("R5.7月頃", "令和5年7月頃", "2023年7月頃"),
        ("2019/4/30", "平成31年4月30日", "2019年4月30日"),
        ("2019/5/1", "令和元年5月1日", "2019年5月1日"),
        ("R3.3末", "令和3年3月末", "2021年3月末"),
        ("令和6年12月初旬", "令和6年12月上旬", "2024年12月上旬"),
        ("令和6年2月下旬", "令和6年2月下旬", "2024年2月下旬"),
        ("2021年春頃", "令和3年春頃", "2021年春頃"),
        ("2021年", "令和3年", "2021年"),
        ("R3", "R3", "2021"),
        ("2021年頃", "令和3年頃", "2021年頃"),
        ("2021年度末", "令和3年度末", "2021年度末"),
        ("令和12年度頃", "令和12年度頃", "2030年度頃"),
    ],
)
def test_dates_in_every_way_of_printing(printed, era, western):
    point = parse_date(printed)
    assert point is not None
    assert (print_era(point), print_western(point)) == (era, western)


def test_a_date_in_both_calendars():
    point = parse_date("R5.7月頃")
    assert point is not None
    assert print_both(point) == "令和5年(2023年)7月頃"


@pytest.mark.parametrize(
    ("start", "end", "precision"),
    [
        (date(2021, 7, 1), None, Precision.MONTH),
        (None, date(2021, 7, 1), Precision.MONTH),
        (date(2021, 7, 3), date(2021, 7, 9), Precision.MONTH),
        (date(2021, 7, 1), date(2021, 8, 31), Precision.MONTH),
        (date(2021, 1, 1), date(2021, 2, 1), Precision.SEASON),
        (date(2021, 3, 1), date(2021, 4, 30), Precision.SEASON),
        (date(2021, 3, 1), date(2021, 3, 2), Precision.DAY),
        (date(2021, 1, 1), date(2022, 12, 31), Precision.YEAR),
        (date(2021, 4, 1), date(2021, 12, 31), Precision.FISCAL_YEAR),
    ],
)
def test_a_date_without_words_of_its_own_is_printed_as_it_was(start, end, precision):
    assert print_western(FuzzyDate("夏休み", start, end, precision)) == "夏休み"
