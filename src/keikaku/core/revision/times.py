"""Whether values of two editions are of one time."""

from enum import StrEnum

from keikaku.core.indicators import Value
from keikaku.core.years.model import CalendarYear, FiscalYear, FuzzyDate, Span, Year, YearRange

Years = tuple[int, int] | None
"""First and last fiscal year of a plan, where they are known."""


class Agreement(StrEnum):
    """How two values agree in time.

    Assumed: nothing printed speaks against it, but not both editions say it. Unsaid: one edition
    prints the time, the other none.
    """

    SAME = "same"
    ASSUMED = "assumed"
    UNSAID = "unsaid"
    OTHER = "other"


def agreement(old: Value, new: Value, *, same_term: bool) -> Agreement:
    """How two values agree; `same_term` is false where the plans are known to be of two terms."""
    if old.period is not None and new.period is not None:
        assumed = "period" in (*old.assumed, *new.assumed)
        found = _of_spans(old.period.span, new.period.span)
        return Agreement.ASSUMED if found is Agreement.SAME and assumed else found
    printed = [each for each in (old, new) if each.period and "period" not in each.assumed]
    if printed:
        return Agreement.UNSAID
    return Agreement.ASSUMED if same_term else Agreement.OTHER


def same_term(old: Years, new: Years) -> bool:
    """Whether two plans may be of one term: a term that is made longer or shorter begins or ends
    as it did, and the times that its values leave unsaid are what they were.
    """
    return old is None or new is None or old[0] == new[0] or old[1] == new[1]


def _of_spans(old: Span, new: Span) -> Agreement:
    if isinstance(old, FuzzyDate) or isinstance(new, FuzzyDate):
        return Agreement.SAME if _days(old) == _days(new) else Agreement.OTHER
    first, last = _ends(old)
    of_new = _ends(new)
    if (first.year, last.year) != (of_new[0].year, of_new[1].year):
        return Agreement.OTHER
    if type(first) is type(of_new[0]):
        return Agreement.SAME
    # A bare H30 may be 年 or 年度; 年 beside 年度 is another time.
    bare = isinstance(first, Year) or isinstance(of_new[0], Year)
    return Agreement.ASSUMED if bare else Agreement.OTHER


_Plain = FiscalYear | CalendarYear | Year


def _ends(span: _Plain | YearRange) -> tuple[_Plain, _Plain]:
    return (span.first, span.last) if isinstance(span, YearRange) else (span, span)


def _days(span: Span) -> object:
    """First and last day of a date; a year is no date, so that it equals only itself."""
    return (span.start, span.end) if isinstance(span, FuzzyDate) else span
