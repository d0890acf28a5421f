"""Years as short as they can be told apart: R6年度, R6年, R6; FY2024, 2024."""

from keikaku.core.years.model import CalendarYear, FiscalYear, Year
from keikaku.core.years.printing import print_era

PlainYear = FiscalYear | CalendarYear | Year
_SUFFIX = {FiscalYear: "年度", CalendarYear: "年", Year: ""}


def short_era(year: PlainYear) -> str:
    """R6年度; a year of which 年 or 年度 is not said stands bare."""
    return print_era(Year(year.year)) + _SUFFIX[type(year)]


def short_western(year: PlainYear) -> str:
    """FY2024, 2024."""
    return f"FY{year.year}" if isinstance(year, FiscalYear) else str(year.year)
