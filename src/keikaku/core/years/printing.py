"""Printing of spans: by era (令和元年度), western (2019年度) and both (令和元年度(2019年度)).

What is printed here is read again by `parse_span` as an equal span (a `FuzzyDate` of a plain
year by `parse_date`), apart from `as_printed`.
"""

from collections.abc import Callable
from datetime import date, timedelta

from keikaku.core.years.eras import era_of_day, era_of_year
from keikaku.core.years.fuzzy import SEASONS
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Precision,
    Span,
    Year,
    YearRange,
)

_THIRDS = {1: "上旬", 11: "中旬", 21: "下旬"}


def print_era(span: Span) -> str:
    """令和元年度, 令和元年, R1, 平成28年度～平成30年度, 令和5年7月頃; western before 明治.

    A `Year` has letters, for its kind was not said; before 昭和20年, where letters alone are not
    read, it has the name (大正9).
    """
    return _print(span, _era_year, _era_date_year)


def print_western(span: Span) -> str:
    """2019年度, 2019年, 2019, 2016年度～2018年度, 2023年7月頃."""
    return _print(span, _western_year, lambda day: f"{day.year}年")


def print_both(span: Span) -> str:
    """令和元年度(2019年度), R1(2019), 平成28年度(2016年度)～平成30年度(2018年度)."""
    return _print(span, _both_year, lambda day: f"{_era_date_year(day)}({day.year}年)")


_PlainYear = FiscalYear | CalendarYear | Year
_SUFFIX = {FiscalYear: "年度", CalendarYear: "年", Year: ""}


def _print(span: Span, of_year: Callable[[_PlainYear], str], of_day: Callable[[date], str]) -> str:
    if isinstance(span, YearRange):
        return f"{of_year(span.first)}～{of_year(span.last)}"
    if isinstance(span, FuzzyDate):
        return _date(span, of_year, of_day)
    return of_year(span)


def _western_year(year: _PlainYear) -> str:
    return f"{year.year}{_SUFFIX[type(year)]}"


def _era_year(year: _PlainYear) -> str:
    found = era_of_year(year.year)
    if found is None:
        return _western_year(year)
    era, n = found
    if not isinstance(year, Year):
        return f"{era.name}{_number(n)}{_SUFFIX[type(year)]}"
    if year.year < 1945:
        return f"{era.name}{_number(n)}"
    return f"{era.letter}{n}" if n <= 99 else _western_year(year)


def _both_year(year: _PlainYear) -> str:
    era, western = _era_year(year), _western_year(year)
    return western if era == western else f"{era}({western})"


def _number(n: int) -> str:
    return "元" if n == 1 else str(n)


def _era_date_year(day: date) -> str:
    found = era_of_day(day)
    return f"{day.year}年" if found is None else f"{found[0].name}{_number(found[1])}年"


def _date(
    span: FuzzyDate, of_year: Callable[[_PlainYear], str], of_day: Callable[[date], str]
) -> str:
    """A date without both ends is printed as it was."""
    start, end = span.start, span.end
    if start is None or end is None:
        return span.as_printed
    about = "頃" if span.about else ""
    match span.precision:
        case Precision.DAY:
            return f"{of_day(start)}{start.month}月{start.day}日{about}"
        case Precision.MONTH:
            return of_day(start) + _month(start, end, about)
        case Precision.SEASON:
            return of_day(start) + _season(start) + about
        case Precision.YEAR | Precision.FISCAL_YEAR:
            return _whole_year(span.precision, start, end, of_year) + about


def _month(start: date, end: date, about: str) -> str:
    if start == end:
        return f"{start.month}月末{about}"
    if start.day == 1 and (end + timedelta(days=1)).day == 1:
        return f"{start.month}月{about}"
    return f"{start.month}月{_THIRDS[start.day]}"


def _season(start: date) -> str:
    return next(season for season, month in SEASONS.items() if month == start.month)


def _whole_year(
    precision: Precision, start: date, end: date, of_year: Callable[[_PlainYear], str]
) -> str:
    last = "末" if start == end else ""
    if precision is Precision.FISCAL_YEAR:
        return of_year(FiscalYear(end.year - 1)) + last
    if end.month == 3:
        return of_year(Year(start.year)) + last
    return of_year(CalendarYear(start.year)) + last
