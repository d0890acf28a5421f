"""For which fiscal year a value is told that was measured at some time."""

from keikaku.core.years.model import FiscalYear, FuzzyDate, Period


def reporting_year(period: Period) -> int:
    """The fiscal year for which a measured value is reported where nothing else is said.

    A calendar year is reported for the fiscal year of its number; a day for the year it lies in.
    """
    span = period.span
    if isinstance(span, FuzzyDate) and span.end is not None:
        return FiscalYear.of(span.end).year
    return period.end
