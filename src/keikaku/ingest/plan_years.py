"""The fiscal years that a plan's printed period covers (令和2年度～令和6年度（5年間）)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from keikaku.core.text import fold, fold_with_offsets
from keikaku.core.years.model import FiscalYear, FuzzyDate, Precision, YearRange
from keikaku.core.years.parse import FoundSpan, find_doubts, find_spans, parse_span
from keikaku.ingest.finds import Doubt

_DATES_JOINED = re.compile(r"\s*(?:~|-|—|から)\s*")
_LENGTH_BEHIND = re.compile(
    r"(?:まで)?(?:の|、)?\(?([0-9]{1,2})\s?[かカヵケヶ箇]?年(?:間|計画)?\)?"
)
_LONGEST_LENGTH = 16
_LENGTH_AT_END = re.compile(r"^(.+?)\s*[(\[〔][^()\[\]〔〕]*年間?[)\]〔〕]$")


@dataclass(frozen=True, slots=True)
class PlanYears:
    """First and last fiscal year, where in the text they stand, and what is doubtful.

    `text[start:end]` is the whole statement, a printed length (5年間) included.
    """

    start: int
    end: int
    first: int
    last: int
    doubts: tuple[Doubt, ...] = ()


def find_plan_years(text: str) -> tuple[PlanYears, ...]:
    """Every range of years in a text, left to right. Single years are none.

    A range of 年 or of bare years is taken for fiscal years, with a doubt; a range of days is
    one only when it runs from 1 April to 31 March.
    """
    found = [*_year_ranges(text), *_day_ranges(text), *_contradicted(text)]
    return tuple(sorted(found, key=lambda years: years.start))


def _year_ranges(text: str) -> Iterator[PlanYears]:
    for span in find_spans(text):
        if isinstance(span.span, YearRange):
            yield _with_length(text, span, span.span)


def _with_length(text: str, found: FoundSpan, span: YearRange) -> PlanYears:
    """Takes in a length that stands behind the range and compares it."""
    doubts = [] if isinstance(span.first, FiscalYear) else [_kind_doubt(found.as_printed)]
    rest = fold_with_offsets(text[found.end : found.end + _LONGEST_LENGTH])
    behind = _LENGTH_BEHIND.match(rest.text)
    end = found.end
    if behind is not None:
        end += rest.offsets[behind.end() - 1] + 1
        if int(behind[1]) != len(span.years()):
            doubts.append(_length_doubt(text[found.start : end], span))
    return PlanYears(found.start, end, span.first.year, span.last.year, tuple(doubts))


def _contradicted(text: str) -> Iterator[PlanYears]:
    """Ranges whose bracketed length is wrong: the two printed years hold, with a doubt."""
    for doubt in find_doubts(text):
        parts = _LENGTH_AT_END.match(fold(doubt.as_printed))
        span = parse_span(parts[1]) if parts else None
        if isinstance(span, YearRange):
            doubts = [] if isinstance(span.first, FiscalYear) else [_kind_doubt(doubt.as_printed)]
            doubts.append(_length_doubt(doubt.as_printed, span))
            yield PlanYears(doubt.start, doubt.end, span.first.year, span.last.year, tuple(doubts))


def _day_ranges(text: str) -> Iterator[PlanYears]:
    days = [found for found in find_spans(text) if isinstance(found.span, FuzzyDate)]
    for first, last in pairwise(days):
        if not _DATES_JOINED.fullmatch(fold(text[first.end : last.start])):
            continue
        years = _whole_years(first.span, last.span)
        if years is not None:
            yield PlanYears(first.start, last.end, *years)


def _whole_years(first: object, last: object) -> tuple[int, int] | None:
    if not (isinstance(first, FuzzyDate) and isinstance(last, FuzzyDate)):
        return None
    if first.start is None or last.end is None or Precision.SEASON in (
        first.precision, last.precision
    ):  # fmt: skip
        return None
    start, end = FiscalYear(first.start.year), FiscalYear(last.end.year - 1)
    whole = first.start == start.first_day and last.end == end.last_day and start <= end
    return (start.year, end.year) if whole else None


def _kind_doubt(as_printed: str) -> Doubt:
    return Doubt("period.kind_assumed", "start", {"printed": as_printed})


def _length_doubt(as_printed: str, span: YearRange) -> Doubt:
    return Doubt(
        "period.length_differs", "end", {"printed": as_printed, "years": str(len(span.years()))}
    )
