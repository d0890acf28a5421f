"""Dates that inherit what they do not print, and the two ends of an interval."""

import re
from dataclasses import replace
from datetime import date

from keikaku.core.text import fold
from keikaku.core.years.fuzzy import month_of, read_month, year_date
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Precision,
    Span,
    Year,
    YearRange,
)
from keikaku.core.years.parse import parse_span

Interval = tuple[FuzzyDate | None, FuzzyDate | None]
_INHERITED = ("start", "end")
# 2021-03-30 holds hyphens of its own, so a hyphen parts only what ends in words.
_PARTING = re.compile(r"\s*(?:~|から|—|(?<=[日月年度頃旬末])\s?-)\s*")
_UNTIL = re.compile(r"まで$")


def parse_date(
    text: str, *, after: FuzzyDate | None = None, fiscal_year: int | None = None
) -> FuzzyDate | None:
    """The date that the whole text is; a year alone is a date of that precision.

    A month that prints no year (8月, 1月頃) takes it from `fiscal_year`, the block it stands
    under (1 to 3月 lie in the next calendar year), else from `after`, the date before it in a
    list; `assumed` then names both ends. A printed year is always what it says (H26.3月).
    None when it is no date, has no year to take, or cannot be (2月30日).
    """
    span = parse_span(text)
    if isinstance(span, FuzzyDate):
        return span
    if span is not None and not isinstance(span, YearRange):
        return replace(_of_year(span), as_printed=text.strip())
    return _inherited(text, after, fiscal_year)


def _of_year(year: FiscalYear | CalendarYear | Year) -> FuzzyDate:
    """A whole year. A bare R7 may mean 令和7年 or 令和7年度, so it lasts until both are over."""
    if isinstance(year, Year):
        start, end = date(year.year, 1, 1), FiscalYear(year.year).last_day
        return FuzzyDate("", start, end, Precision.YEAR, assumed=("precision",))
    return year_date(year)


def _inherited(text: str, after: FuzzyDate | None, fiscal_year: int | None) -> FuzzyDate | None:
    inner = fold(text).strip()
    month = month_of(inner)
    if month is None:
        return None
    year = _year_of(month, after, fiscal_year)
    point = read_month(inner, 0, year) if year is not None else None
    if point is None or point.date is None:
        return None
    return replace(point.date, as_printed=text.strip(), assumed=_INHERITED)


def _year_of(month: int, after: FuzzyDate | None, fiscal_year: int | None) -> int | None:
    if fiscal_year is not None:
        return fiscal_year + 1 if month <= 3 else fiscal_year
    if after is None or after.start is None:
        return None
    return after.start.year + 1 if month < after.start.month else after.start.year


def parse_interval(
    start_text: str, end_text: str, *, previous_start: FuzzyDate | None = None
) -> Interval:
    """The two ends of an interval printed in two cells, or in one (令和2年10月1日～12月31日).

    An empty start is that of the row above, `assumed`. An end without a year follows the start.
    A missing end is None (令和3年7月～); a single date is both ends. (None, None) when the end
    lies before the start.
    """
    first, last = _ends(start_text, end_text)
    if span_of_years := _years(first, last):
        return span_of_years
    start = parse_date(first) if first else _start_above(previous_start)
    if last is None:
        return start, start
    end = parse_date(_UNTIL.sub("", last).rstrip(), after=start) if last else None
    return (None, None) if _backwards(start, end) else (start, end)


def _ends(start_text: str, end_text: str) -> tuple[str, str | None]:
    """The two texts; the second is None where a single date has no sign of an interval."""
    start, end = fold(start_text).strip(), fold(end_text).strip()
    parted = [part.strip() for part in _PARTING.split(start, maxsplit=1)]
    end = _PARTING.sub("", end, count=1) if _PARTING.match(end) else end
    if len(parted) == 2:
        return parted[0], parted[1] or end
    return start, end or None


def _years(first: str, last: str | None) -> Interval | None:
    """令和3～5年度, where neither end can be read alone."""
    span: Span | None = parse_span(f"{first}~{last}") if first and last else None
    if not isinstance(span, YearRange):
        return None
    return _of_year(span.first), _of_year(span.last)


def _start_above(previous: FuzzyDate | None) -> FuzzyDate | None:
    return None if previous is None else replace(previous, assumed=("start",))


def _backwards(start: FuzzyDate | None, end: FuzzyDate | None) -> bool:
    if start is None or end is None or start.start is None or end.end is None:
        return False
    return end.end < start.start
