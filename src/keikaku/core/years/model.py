"""The types of time that a plan prints. Different meaning, different type."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """会計年度: 1 April of `year` to 31 March of the next. 平成31年度 = 令和元年度 = 2019."""

    year: int

    @classmethod
    def of(cls, day: date) -> "FiscalYear":
        """The fiscal year in which `day` lies."""
        return cls(day.year if day.month >= 4 else day.year - 1)

    @property
    def first_day(self) -> date:
        """1 April."""
        return date(self.year, 4, 1)

    @property
    def last_day(self) -> date:
        """31 March of the following calendar year."""
        return date(self.year + 1, 3, 31)

    def contains(self, day: date) -> bool:
        """Whether `day` lies in this fiscal year."""
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True, order=True)
class CalendarYear:
    """暦年: 1 January to 31 December."""

    year: int


@dataclass(frozen=True, slots=True, order=True)
class Year:
    """A year of which the document does not say whether 年 or 年度 is meant (a bare H30)."""

    year: int


@dataclass(frozen=True, slots=True)
class YearRange:
    """First and last year of a span, both of one kind. `last` is never before `first`."""

    first: FiscalYear | CalendarYear | Year
    last: FiscalYear | CalendarYear | Year

    def __post_init__(self) -> None:
        if type(self.first) is not type(self.last):
            raise ValueError(f"a range of two kinds of year: {self.first} and {self.last}")
        if self.last.year < self.first.year:
            raise ValueError(f"a range that runs backwards: {self.first} to {self.last}")

    def years(self) -> range:
        """All its years as western numbers."""
        return range(self.first.year, self.last.year + 1)


class Precision(StrEnum):
    """How exactly a point in time was printed."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    FISCAL_YEAR = "fiscal_year"


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A point in time as printed: 令和5年7月頃 is 2023-07-01 to 2023-07-31, `about`.

    `start` and `end` are the first and last day it can mean. `assumed` names the fields that
    were inherited from a neighbour or supplied by a rule rather than printed.
    """

    as_printed: str
    start: date | None
    end: date | None
    precision: Precision
    about: bool = False
    assumed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"a date that ends before it starts: {self.start} to {self.end}")


Span = FiscalYear | CalendarYear | Year | YearRange | FuzzyDate


def has_both_ends(span: Span) -> bool:
    """Whether a span can date a value: years always, a date only with its first and last day."""
    return not isinstance(span, FuzzyDate) or (span.start is not None and span.end is not None)


def fiscal_years(span: Span | None) -> tuple[int, int] | None:
    """First and last year of a span that may be one of 年度; None for calendar years and dates."""
    if isinstance(span, YearRange):
        first, last = span.first, span.last
    elif isinstance(span, FiscalYear | Year):
        first = last = span
    else:
        return None
    return None if isinstance(first, CalendarYear) else (first.year, last.year)


class PeriodKind(StrEnum):
    """The kinds of PERIOD in the exchange format."""

    FISCAL_YEAR = "fiscal_year"
    CALENDAR_YEAR = "calendar_year"
    FISCAL_YEARS = "fiscal_years"
    CALENDAR_YEARS = "calendar_years"
    DATE = "date"
    YEAR = "year"


class StatedIn(StrEnum):
    """Where the year of a value was found; `document` and `option` are assumptions."""

    CELL = "cell"
    HEADER = "header"
    HEADING = "heading"
    CAPTION = "caption"
    DOCUMENT = "document"
    OPTION = "option"


_KINDS: dict[tuple[type, bool], PeriodKind] = {
    (FiscalYear, False): PeriodKind.FISCAL_YEAR,
    (CalendarYear, False): PeriodKind.CALENDAR_YEAR,
    (Year, False): PeriodKind.YEAR,
    (FiscalYear, True): PeriodKind.FISCAL_YEARS,
    (CalendarYear, True): PeriodKind.CALENDAR_YEARS,
    # A bare H28-H30: the kind stays unsaid, first and last year tell that it is a range.
    (Year, True): PeriodKind.YEAR,
}


@dataclass(frozen=True, slots=True)
class Period:
    """When a value holds: a span of time, as printed, and where that was stated.

    A range that begins and ends with one year (H30～H30) becomes that year, so that one time has
    one form, also in the exchange format.
    """

    span: Span
    as_printed: str | None
    stated_in: StatedIn

    def __post_init__(self) -> None:
        if isinstance(self.span, YearRange) and self.span.first == self.span.last:
            object.__setattr__(self, "span", self.span.first)
        if not has_both_ends(self.span):
            raise ValueError(f"a period needs both ends: {self.span}")

    @property
    def kind(self) -> PeriodKind:
        """The kind as the exchange format names it."""
        if isinstance(self.span, FuzzyDate):
            return PeriodKind.DATE
        if isinstance(self.span, YearRange):
            return _KINDS[type(self.span.first), True]
        return _KINDS[type(self.span), False]

    @property
    def start(self) -> int:
        """First year; for a date the calendar year of its first day."""
        if isinstance(self.span, FuzzyDate):
            assert self.span.start is not None  # held by __post_init__
            return self.span.start.year
        return self.span.first.year if isinstance(self.span, YearRange) else self.span.year

    @property
    def end(self) -> int:
        """Last year; for a date the calendar year of its last day."""
        if isinstance(self.span, FuzzyDate):
            assert self.span.end is not None  # held by __post_init__
            return self.span.end.year
        return self.span.last.year if isinstance(self.span, YearRange) else self.span.year
