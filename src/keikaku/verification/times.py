"""Whether a printed time is that of a value of the register (年度・年・時点)."""

from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Period,
    Span,
    Year,
    YearRange,
)

PlainYear = FiscalYear | CalendarYear | Year


def same_time(span: Span, period: Period | None) -> bool:
    """Whether both are one time; a year that does not say its kind (R5) is either of its number.

    A day lies in its fiscal year and in its calendar year: 令和6年3月末 in 令和5年度, in 令和6年.
    """
    if period is None:
        return False
    one, other = span, period.span
    if isinstance(one, FuzzyDate) or isinstance(other, FuzzyDate):
        return _day_in(one, other)
    return _ends(one) == _ends(other) and not _kinds_differ(one, other)


def ends_alike(span: Span | None, period: Period) -> bool:
    """Whether only 年 and 年度 are told apart, or a year is the last of a range of years."""
    if span is None or isinstance(span, FuzzyDate) or isinstance(period.span, FuzzyDate):
        return False
    return _ends(span)[1] == _ends(period.span)[1]


def _day_in(one: Span, other: Span) -> bool:
    if isinstance(one, FuzzyDate) and isinstance(other, FuzzyDate):
        return (one.start, one.end) == (other.start, other.end)
    day, year = (one, other) if isinstance(one, FuzzyDate) else (other, one)
    if not isinstance(day, FuzzyDate) or isinstance(year, FuzzyDate | YearRange):
        return False
    return day.end is not None and year.year in _years_of(day, year)


def _years_of(day: FuzzyDate, year: PlainYear) -> frozenset[int]:
    """The numbers of the years of that kind in which a day lies."""
    assert day.end is not None  # by the caller
    fiscal, calendar = FiscalYear.of(day.end).year, day.end.year
    match year:
        case FiscalYear():
            return frozenset((fiscal,))
        case CalendarYear():
            return frozenset((calendar,))
        case Year():
            return frozenset((fiscal, calendar))


def _ends(span: PlainYear | YearRange) -> tuple[int, int]:
    if isinstance(span, YearRange):
        return span.first.year, span.last.year
    return span.year, span.year


def _kinds_differ(one: PlainYear | YearRange, other: PlainYear | YearRange) -> bool:
    return {_kind(one), _kind(other)} == {FiscalYear, CalendarYear}


def _kind(span: PlainYear | YearRange) -> type:
    return type(span.first) if isinstance(span, YearRange) else type(span)
