import pytest

from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Precision,
    Span,
    Year,
    YearRange,
)
from keikaku.core.years.parse import find_doubts, find_spans, parse_span
from tests.spec import table_years as table
from tests.spec import table_years_in_text as in_text

_YEARS = {FiscalYear: table.FISCAL, CalendarYear: table.CALENDAR, Year: table.UNSAID}
_RANGES = {
    FiscalYear: table.FISCAL_YEARS,
    CalendarYear: table.CALENDAR_YEARS,
    Year: table.UNSAID_YEARS,
}
_DATES = {
    (Precision.DAY, False): table.DAY,
    (Precision.DAY, True): table.ABOUT_DAY,
    (Precision.MONTH, False): table.MONTH,
    (Precision.MONTH, True): table.ABOUT_MONTH,
    (Precision.SEASON, False): table.SEASON,
    (Precision.SEASON, True): table.ABOUT_SEASON,
    (Precision.YEAR, True): table.ABOUT_YEAR,
    (Precision.FISCAL_YEAR, True): table.ABOUT_FISCAL,
}


def described(span: Span | None) -> tuple[str, str | None, str | None]:
    """A span in the words of the table."""
    if span is None:
        return table.NOT_READ, None, None
    if isinstance(span, FuzzyDate):
        return _DATES[span.precision, span.about], str(span.start), str(span.end)
    if isinstance(span, YearRange):
        return _RANGES[type(span.first)], str(span.first.year), str(span.last.year)
    return _YEARS[type(span)], str(span.year), str(span.year)


@pytest.mark.parametrize(("printed", "kind", "start", "end", "note"), table.ROWS)
def test_a_printed_span_reads_as_the_table_says(printed, kind, start, end, note):
    assert described(parse_span(printed)) == (kind, start, end), note


@pytest.mark.parametrize(("text", "found", "doubted", "note"), in_text.ROWS)
def test_exactly_the_years_of_the_table_are_found_in_a_text(text, found, doubted, note):
    assert tuple(each.as_printed for each in find_spans(text)) == found, note
    assert tuple(each.as_printed for each in find_doubts(text)) == doubted, note


@pytest.mark.parametrize(("text", "found"), [row[:2] for row in in_text.ROWS])
def test_what_is_found_reads_the_same_alone(text, found):
    assert tuple(each.span for each in find_spans(text)) == tuple(map(parse_span, found))


@pytest.mark.parametrize("rows", [table.ROWS, in_text.ROWS])
def test_no_row_stands_twice(rows):
    printed = [row[0] for row in rows]
    assert sorted(set(printed)) == sorted(printed)
