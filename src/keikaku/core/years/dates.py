"""Dates that inherit what they do not print, and the two ends of an interval."""

import re
from dataclasses import replace
from datetime import date

from keikaku.core.text import fold, fold_with_offsets
from keikaku.core.years.fuzzy import (
    INHERITED,
    calendar_year,
    month_of,
    read_month,
    year_date,
    year_end,
)
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Precision,
    Year,
    YearRange,
)
from keikaku.core.years.parse import parse_span

Interval = tuple[FuzzyDate | None, FuzzyDate | None]
# 2021-03-30 holds hyphens of its own, so a hyphen parts only what ends in words.
_PARTING = re.compile(r"\s?(?:[~—]|から|(?<=[日月年度頃旬末])\s?-)\s?")
_UNTIL = re.compile(r"\s?まで$")
_MONTH_NUMBER = re.compile(r"年\s?[0-9]{1,2}$")
_DAY = re.compile(r"[0-9]{1,2}\s?日")


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
    if isinstance(span, YearRange):
        return None
    if isinstance(span, FuzzyDate):
        return span
    if span is not None:
        return _of_year(span, text)
    return _inherited(text, after, fiscal_year)


def _of_year(year: FiscalYear | CalendarYear | Year, printed: str) -> FuzzyDate:
    """A whole year, or its last day (年度末).

    A bare R7 may mean 令和7年 or 令和7年度, so it lasts until both are over.
    """
    if isinstance(year, Year):
        start, end = date(year.year, 1, 1), FiscalYear(year.year).last_day
        return FuzzyDate(printed.strip(), start, end, Precision.YEAR, assumed=("precision",))
    whole = year_end(year) if "末" in printed else year_date(year)
    return replace(whole, as_printed=printed.strip())


def _inherited(text: str, after: FuzzyDate | None, fiscal_year: int | None) -> FuzzyDate | None:
    inner = fold(text).strip()
    month = month_of(inner)
    year = None if month is None else _year_of(month, after, fiscal_year)
    point = None if year is None else read_month(inner, 0, year)
    if point is None or point.date is None or point.end < len(inner):
        return None
    return replace(point.date, as_printed=text.strip(), assumed=INHERITED)


def _year_of(month: int, after: FuzzyDate | None, fiscal_year: int | None) -> int | None:
    if fiscal_year is not None:
        return calendar_year(month, fiscal_year)
    if after is None or after.start is None:
        return None
    return after.start.year + 1 if month < after.start.month else after.start.year


def parse_interval(
    start_text: str,
    end_text: str,
    *,
    previous_start: FuzzyDate | None = None,
    fiscal_year: int | None = None,
) -> Interval:
    """The two ends of an interval printed in two cells, or in one (令和2年10月1日～12月31日).

    An empty start is that of the row above, `assumed`. An end without a year follows the start;
    `fiscal_year` is the block it stands under. A missing end is None (令和3年7月～); a single
    date is both ends. (None, None) when the end lies before the start.
    """
    first, last = _ends(start_text, end_text)
    if first and last and (years := _years(first, last)):
        return years
    start = _start(first, last, fiscal_year) if first else _start_above(previous_start)
    if last is None:
        return start, start
    end = _end(last, start, fiscal_year) if last else None
    return (None, None) if _backwards(start, end) else (start, end)


def _ends(start_text: str, end_text: str) -> tuple[str, str | None]:
    """Both texts as printed; the second is None where a lone date has no sign of an interval."""
    start, end = fold_with_offsets(start_text.strip()), fold_with_offsets(end_text.strip())
    leading = _PARTING.match(end.text)
    last = end.raw_slice(leading.end() if leading else 0, len(end.text))
    if parting := _PARTING.search(start.text):
        inside = start.raw_slice(parting.end(), len(start.text))
        return start.raw_slice(0, parting.start()), inside or last
    return start.raw, last if last or leading else None


def _years(first: str, last: str) -> Interval | None:
    """令和3～5年度, where neither end can be read alone."""
    span = parse_span(f"{first}~{last}")
    if not isinstance(span, YearRange):
        return None
    return _of_year(span.first, first), _of_year(span.last, last)


def _start(first: str, last: str | None, fiscal_year: int | None) -> FuzzyDate | None:
    """The start; in 令和5年10～12月 the word 月 stands only behind the end."""
    if last and last.endswith("月") and _MONTH_NUMBER.search(fold(first)):
        whole = parse_date(first + "月", fiscal_year=fiscal_year)
        return whole and replace(whole, as_printed=first)
    return parse_date(first, fiscal_year=fiscal_year)


def _end(last: str, start: FuzzyDate | None, fiscal_year: int | None) -> FuzzyDate | None:
    text = _UNTIL.sub("", last)
    if start is not None and start.start is not None and _DAY.fullmatch(fold(text).strip()):
        whole = parse_date(f"{start.start.month}月{text}", after=start)
        return whole and replace(whole, as_printed=last)
    return parse_date(text, after=start, fiscal_year=fiscal_year)


def _start_above(previous: FuzzyDate | None) -> FuzzyDate | None:
    return None if previous is None else replace(previous, assumed=("start",))


def _backwards(start: FuzzyDate | None, end: FuzzyDate | None) -> bool:
    if start is None or end is None or start.start is None or end.end is None:
        return False
    return end.end < start.start
