"""Points in time as they stand in a text: 令和5年7月頃, R3.3.30, 平成30年度末, 2021年春."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from keikaku.core.years.eras import number
from keikaku.core.years.marks import SHORT_NUMBER, Mark
from keikaku.core.years.model import CalendarYear, FiscalYear, FuzzyDate, Precision

# 気象庁 counts the winter of a year from its December to the February after it.
SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
# First and last day of each third of a month; None is the last day of the month.
THIRDS: dict[str, tuple[int, int | None]] = {
    "上旬": (1, 10),
    "初旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, None),
}
# The year itself was not printed beside the month.
INHERITED = ("start", "end")
WEEKDAYS = "月火水木金土日"
_WEEKDAY = rf"(?:\s?\((?P<weekday>[{WEEKDAYS}])(?:曜日?)?\))?"
_ABOUT = r"(?P<about>\s?(?:頃|ごろ|ころ))?(?:\s?(?:現在|時点))?"
_PART = r"(?:\s?(?P<part>[上初中下]旬|末))?"
_MONTH_DAY = re.compile(
    rf"\s{{0,2}}(?P<month>{SHORT_NUMBER})\s{{0,2}}月(?!間)"
    rf"(?:\s{{0,2}}(?P<day>{SHORT_NUMBER})\s{{0,2}}日(?!間){_WEEKDAY}|{_PART}){_ABOUT}"
)
_SEASON = re.compile(rf"\s?の?(?P<season>[春夏秋冬])(?![日田闘場])季?{_ABOUT}")
_ABOUT_YEAR = re.compile(rf"(?P<part>末)?{_ABOUT}")
_NUMERIC = re.compile(
    r"(?P<sign>[./-])(?P<month>[0-9]{1,2})(?![0-9])"
    rf"(?:(?P=sign)(?P<day>[0-9]{{1,2}})(?![0-9]){_WEEKDAY}|(?P<word>\s?月)?{_PART}){_ABOUT}"
)


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time in a text and where it ends; `date` is None for a day that cannot be."""

    end: int
    date: FuzzyDate | None


def read_point(text: str, mark: Mark) -> Point | None:
    """The point in time that begins with the year `mark`; None when it is a year and no more."""
    # A year that must not be read still has an end: any leap year will find it.
    year = mark.year or 2000
    if mark.kind is CalendarYear:
        point = _after_year(text, mark, year)
    elif mark.kind is FiscalYear:
        point = _after_fiscal_year(text, mark, year)
    else:
        point = _numeric(text, mark, year)
    if point is None or point.date is None:
        return point
    printed = replace(point.date, as_printed=text[mark.start : point.end])
    return Point(point.end, None if mark.year is None else printed)


def read_month(text: str, at: int, year: int) -> Point | None:
    """3月, 3月30日, 3月末, 12月上旬, 7月頃 at `at`, in the calendar year `year`."""
    found = _MONTH_DAY.match(text, at)
    return None if found is None else Point(found.end(), _month_date(year, found))


def month_of(text: str, at: int = 0) -> int | None:
    """The number of a month that stands at `at` without a year (8月, 8月1日頃), else None."""
    found = _MONTH_DAY.match(text, at)
    return None if found is None else number(found["month"])


def calendar_year(month: int, fiscal_year: int) -> int:
    """The calendar year in which a month of a fiscal year lies: 1月 of 2014 is in 2015."""
    return fiscal_year + 1 if month <= 3 else fiscal_year


def year_date(year: FiscalYear | CalendarYear) -> FuzzyDate:
    """A whole year or fiscal year as a date; `as_printed` is left to the caller."""
    if isinstance(year, FiscalYear):
        return FuzzyDate("", year.first_day, year.last_day, Precision.FISCAL_YEAR)
    return FuzzyDate("", date(year.year, 1, 1), date(year.year, 12, 31), Precision.YEAR)


def year_end(year: FiscalYear | CalendarYear) -> FuzzyDate:
    """令和5年度末, 令和5年末: the last day, to the precision of the year that was printed."""
    whole = year_date(year)
    return replace(whole, start=whole.end)


def season_date(year: int, season: str, about: bool) -> FuzzyDate:
    """Three months; which ones is a rule and not printed, so both ends are assumed."""
    month = SEASONS[season]
    end_year, end_month = (year + 1, 2) if month == 12 else (year, month + 2)
    end = date(end_year, end_month, monthrange(end_year, end_month)[1])
    return FuzzyDate("", date(year, month, 1), end, Precision.SEASON, about, assumed=INHERITED)


def _month_date(year: int, found: re.Match[str]) -> FuzzyDate | None:
    """A month, a part of it, or a day; None when there is no such month or day."""
    month = number(found["month"])
    if month is None or not 1 <= month <= 12:
        return None
    if found["day"]:
        return _day_date(year, month, found)
    first, last = _part_of_month(found["part"], monthrange(year, month)[1])
    about = bool(found["about"]) or found["part"] in THIRDS
    return FuzzyDate("", date(year, month, first), date(year, month, last), Precision.MONTH, about)


def _day_date(year: int, month: int, found: re.Match[str]) -> FuzzyDate | None:
    number_of_day = number(found["day"])
    if number_of_day is None or not 1 <= number_of_day <= monthrange(year, month)[1]:
        return None
    day = date(year, month, number_of_day)
    if found["weekday"] and WEEKDAYS[day.weekday()] != found["weekday"]:
        return None
    return FuzzyDate("", day, day, Precision.DAY, bool(found["about"]))


def _part_of_month(part: str | None, last: int) -> tuple[int, int]:
    if part == "末":
        return last, last
    first, end = THIRDS.get(part or "", (1, None))
    return first, end or last


def _after_year(text: str, mark: Mark, year: int) -> Point | None:
    if month := read_month(text, mark.end, year):
        return month
    if season := _SEASON.match(text, mark.end):
        return Point(season.end(), season_date(year, season["season"], bool(season["about"])))
    return _about_year(text, mark, CalendarYear(year))


def _after_fiscal_year(text: str, mark: Mark, year: int) -> Point | None:
    """平成28年度3月 is March 2017: which calendar year it is in is a rule and not printed."""
    month = month_of(text, mark.end)
    point = read_month(text, mark.end, calendar_year(month, year)) if month is not None else None
    if point is None:
        return _about_year(text, mark, FiscalYear(year))
    found = point.date
    return Point(point.end, None if found is None else replace(found, assumed=INHERITED))


def _about_year(text: str, mark: Mark, year: FiscalYear | CalendarYear) -> Point | None:
    """令和5年頃, 令和5年度末頃; without 頃 it is a year like any other."""
    found = _ABOUT_YEAR.match(text, mark.end)
    if found is None or not found["about"]:
        return None
    whole = replace(year_end(year) if found["part"] else year_date(year), about=True)
    return Point(found.end(), whole)


def _numeric(text: str, mark: Mark, year: int) -> Point | None:
    """R3.3.30, H26.3, H26.3月, 2021/3/30, 2021-03-30, 2021/3."""
    found = _NUMERIC.match(text, mark.end)
    if found is None or not _is_date(mark, found):
        return None
    return Point(found.end(), _month_date(year, found))


def _is_date(mark: Mark, found: re.Match[str]) -> bool:
    if found["day"]:
        return found["sign"] != "-" or mark.era is None
    if found["word"]:
        return found["sign"] == "."
    if mark.era is None:
        # 2018.4 is a number and 2010-12 may be two years; 2018/4 is neither.
        return found["sign"] == "/"
    # M7.3 is an earthquake. H26.3 and H26.11施行 are months (N67).
    return found["sign"] == "." and not mark.faint
