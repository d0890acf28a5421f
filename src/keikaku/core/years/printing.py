"""Printing of spans: by era (令和元年度), western (2019年度) and both (令和元年度(2019年度)).

What is printed here is read again by `parse_span` as an equal span (a `FuzzyDate` of a plain
year by `parse_date`), apart from `as_printed`.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from keikaku.core.years.eras import era_of_day, era_of_year
from keikaku.core.years.fuzzy import SEASONS, season_date, year_date, year_end
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Precision,
    Span,
    Year,
    YearRange,
)

# 下旬 and 末 end on the last day, which differs from month to month.
_PARTS = {(1, 10): "上旬", (11, 20): "中旬"}


def print_era(span: Span) -> str:
    """令和元年度, 令和元年, R1, 平成28年度～平成30年度, 令和5年7月頃; western before 明治.

    A `Year` has letters, for its kind was not said; before 昭和20年, where letters alone are not
    read, it has the name (大正9).
    """
    return _print(span, _era_year, _era_date_year)


def print_period(years: tuple[int, int]) -> str:
    """The fiscal years of a plan, first and last: 令和7年度～令和11年度; one year stands alone."""
    first, last = map(FiscalYear, years)
    return print_era(first if first == last else YearRange(first, last))


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
    """A date without both ends, or of a shape that has no words, is printed as it was."""
    start, end = span.start, span.end
    if start is None or end is None:
        return span.as_printed
    match span.precision:
        case Precision.DAY:
            words = _day(start, end, of_day)
        case Precision.MONTH:
            words = _month(start, end, of_day)
        case Precision.SEASON:
            words = _season(start, end, of_day)
        case Precision.YEAR | Precision.FISCAL_YEAR:
            words = _whole_year(span, start, end, of_year)
    if words is None:
        return span.as_printed
    third = span.precision is Precision.MONTH and words.endswith("旬")
    return words + ("頃" if span.about and not third else "")


def _day(start: date, end: date, of_day: Callable[[date], str]) -> str | None:
    return f"{of_day(start)}{start.month}月{start.day}日" if start == end else None


def _month(start: date, end: date, of_day: Callable[[date], str]) -> str | None:
    last = monthrange(start.year, start.month)[1]
    part = _PARTS.get((start.day, end.day))
    if end.day == last:
        part = {1: "", 21: "下旬", last: "末"}.get(start.day)
    if part is None or (start.year, start.month) != (end.year, end.month):
        return None
    return f"{of_day(start)}{start.month}月{part}"


def _season(start: date, end: date, of_day: Callable[[date], str]) -> str | None:
    for season in SEASONS:
        known = season_date(start.year, season, about=False)
        if (known.start, known.end) == (start, end):
            return of_day(start) + season
    return None


def _whole_year(
    span: FuzzyDate, start: date, end: date, of_year: Callable[[_PlainYear], str]
) -> str | None:
    if "precision" in span.assumed:
        return of_year(Year(start.year))
    fiscal = span.precision is Precision.FISCAL_YEAR
    year = FiscalYear.of(end) if fiscal else CalendarYear(end.year)
    for known, part in ((year_date(year), ""), (year_end(year), "末")):
        if (known.start, known.end) == (start, end):
            return of_year(year) + part
    return None
