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
_ABOUT = r"(?P<about>\s?(?:頃|ごろ|ころ))?(?:\s?(?:現在|時点))?"
_MONTH_DAY = re.compile(
    rf"\s{{0,2}}(?P<month>{SHORT_NUMBER})\s{{0,2}}月"
    rf"(?:\s{{0,2}}(?P<day>{SHORT_NUMBER})\s{{0,2}}日(?!間)|\s?(?P<part>[上初中下]旬|末))?{_ABOUT}"
)
_SEASON = re.compile(rf"\s?の?(?P<season>[春夏秋冬])(?![日田闘場])季?{_ABOUT}")
_YEAR_PART = re.compile(rf"(?P<part>末)?{_ABOUT}")
_NUMERIC = re.compile(
    r"(?P<sign>[./-])(?P<month>[0-9]{1,2})(?![0-9])"
    r"(?:(?P=sign)(?P<day>[0-9]{1,2})(?![0-9])|(?P<word>\s?月))?" + _ABOUT
)


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time in a text and where it ends; `date` is None for a day that cannot be."""

    end: int
    date: FuzzyDate | None


def _last_day(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def month_date(printed: str, year: int, found: re.Match[str]) -> FuzzyDate | None:
    """A month, a part of it, or a day; None when there is no such month or day."""
    groups = found.groupdict()
    month = number(found["month"])
    if month is None or not 1 <= month <= 12:
        return None
    last = _last_day(year, month)
    if groups["day"]:
        day = number(found["day"])
        if day is None or not 1 <= day <= last:
            return None
        first, last, precision = day, day, Precision.DAY
    else:
        first, last = _part_of_month(groups.get("part"), last)
        precision = Precision.MONTH
    about = bool(groups["about"]) or groups.get("part") in THIRDS
    return FuzzyDate(printed, date(year, month, first), date(year, month, last), precision, about)


def _part_of_month(part: str | None, last: int) -> tuple[int, int]:
    if part == "末":
        return last, last
    first, end = THIRDS.get(part or "", (1, None))
    return first, end or last


def read_month(text: str, at: int, year: int) -> Point | None:
    """3月, 3月30日, 3月末, 12月上旬, 7月頃 at `at`, in the calendar year `year`."""
    found = _MONTH_DAY.match(text, at)
    if found is None:
        return None
    return Point(found.end(), month_date(text[at : found.end()], year, found))


def month_of(text: str) -> int | None:
    """The month of a whole text like 8月 or 8月1日頃, which prints no year."""
    found = _MONTH_DAY.fullmatch(text)
    return None if found is None else number(found["month"])


def read_point(text: str, mark: Mark) -> Point | None:
    """The point in time that begins with the year `mark`; None when it is a year and no more."""
    # A year that must not be read still has an end: any leap year will find it.
    year = mark.year or 2000
    if mark.kind is CalendarYear:
        point = _after_year(text, mark, year)
    elif mark.kind is FiscalYear:
        point = _part_of_year(text, mark, year)
    else:
        point = _numeric(text, mark, year)
    if point is None or point.date is None:
        return point
    printed = replace(point.date, as_printed=text[mark.start : point.end])
    return Point(point.end, None if mark.year is None else printed)


def _after_year(text: str, mark: Mark, year: int) -> Point | None:
    if month := read_month(text, mark.end, year):
        return month
    if season := _SEASON.match(text, mark.end):
        return Point(season.end(), season_date(year, season["season"], bool(season["about"])))
    return _part_of_year(text, mark, year)


def season_date(year: int, season: str, about: bool) -> FuzzyDate:
    """Three months; which ones is a rule and not printed, so both ends are assumed."""
    month = SEASONS[season]
    end_year, end_month = (year + 1, 2) if month == 12 else (year, month + 2)
    end = date(end_year, end_month, _last_day(end_year, end_month))
    return FuzzyDate(
        "", date(year, month, 1), end, Precision.SEASON, about, assumed=("start", "end")
    )


def _part_of_year(text: str, mark: Mark, year: int) -> Point | None:
    """令和5年頃, 令和5年度末, 令和5年末時点; a plain year is none."""
    found = _YEAR_PART.match(text, mark.end)
    if found is None or not (found["part"] or found["about"]):
        return None
    fiscal = mark.kind is FiscalYear
    whole = replace(
        year_date(FiscalYear(year) if fiscal else CalendarYear(year)), about=bool(found["about"])
    )
    return Point(found.end(), replace(whole, start=whole.end) if found["part"] else whole)


def year_date(year: FiscalYear | CalendarYear) -> FuzzyDate:
    """A whole year or fiscal year as a date; `as_printed` is left to the caller."""
    if isinstance(year, FiscalYear):
        return FuzzyDate("", year.first_day, year.last_day, Precision.FISCAL_YEAR)
    return FuzzyDate("", date(year.year, 1, 1), date(year.year, 12, 31), Precision.YEAR)


def _numeric(text: str, mark: Mark, year: int) -> Point | None:
    """R3.3.30, H26.3, H26.3月, 2021/3/30, 2021-03-30, 2021/3."""
    found = _NUMERIC.match(text, mark.end)
    if found is None or not _is_date(mark, found):
        return None
    return Point(found.end(), month_date("", year, found))


def _is_date(mark: Mark, found: re.Match[str]) -> bool:
    if found["day"]:
        return found["sign"] != "-" or mark.era is None
    if found["word"]:
        return found["sign"] == "."
    if mark.era is None:
        # 2018.4 is a number and 2010-12 may be two years; 2018/4 is neither.
        return found["sign"] == "/"
    # M7.3 is an earthquake. H26.3 and H26.11施行 are months (N67).
    return found["sign"] == "." and mark.word.upper() not in {"M", "T"}
