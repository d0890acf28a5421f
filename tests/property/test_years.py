import time
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.core.text import fold
from keikaku.core.years.dates import parse_date, parse_interval
from keikaku.core.years.eras import ERAS, FIRST_YEAR, LAST_YEAR, western
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
from keikaku.core.years.printing import print_both, print_era, print_western

year_numbers = st.integers(FIRST_YEAR, LAST_YEAR)
kinds = st.sampled_from([FiscalYear, CalendarYear, Year])
single_years = st.builds(lambda kind, n: kind(n), kinds, year_numbers)
ranges = st.builds(
    lambda kind, ends: YearRange(kind(min(ends)), kind(max(ends))),
    kinds,
    st.tuples(year_numbers, year_numbers),
)
days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 11, 30))
signs = st.sampled_from(list("HRSTM平成令和元年度月日末頃0123456789二十(（)）～-ー./ から代間一\n"))
texts = st.text() | st.text(signs, max_size=40)
CLOSING = {"(": ")", "（": "）", "［": "］"}
printers = st.sampled_from([print_era, print_western, print_both])


def month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def season(day: date) -> tuple[date, date]:
    start = day.replace(day=1, month=(day.month - 1) // 3 * 3 + 3)
    return start, month_end(start + timedelta(days=70))


def _dates(day: date, about: bool) -> list[FuzzyDate]:
    """Every shape of date that can be printed, around one day."""
    first, last = day.replace(day=1), month_end(day)
    fiscal = FiscalYear.of(day) if day.year > FIRST_YEAR else FiscalYear(day.year)
    new_year, year_end = date(day.year, 1, 1), date(day.year, 12, 31)
    shapes = [
        (day, day, Precision.DAY),
        (first, last, Precision.MONTH),
        (last, last, Precision.MONTH),
        (new_year, year_end, Precision.YEAR),
        (year_end, year_end, Precision.YEAR),
        (fiscal.first_day, fiscal.last_day, Precision.FISCAL_YEAR),
        (fiscal.last_day, fiscal.last_day, Precision.FISCAL_YEAR),
    ]
    thirds = [(first, day.replace(day=10)), (day.replace(day=11), day.replace(day=20))]
    return [
        *(FuzzyDate("", start, end, precision, about) for start, end, precision in shapes),
        *(FuzzyDate("", start, end, Precision.MONTH, True) for start, end in thirds),
        FuzzyDate("", day.replace(day=21), last, Precision.MONTH, True),
        FuzzyDate("", *season(day), Precision.SEASON, about, ("start", "end")),
    ]


dates = st.builds(_dates, days, st.booleans()).flatmap(st.sampled_from)
spans = single_years | ranges


@given(spans, printers)
def test_years_are_read_as_they_were_printed(span, printer):
    assert parse_span(printer(span)) == span


@given(dates, printers)
def test_dates_are_read_as_they_were_printed(point, printer):
    printed = printer(point)
    assert parse_date(printed) == replace(point, as_printed=printed)


@given(spans, printers, st.sampled_from(["(", "目標値（", "100人\n(", "11［"]))
def test_a_printed_year_is_found_in_a_text_at_its_place(span, printer, before):
    printed = printer(span)
    [found] = find_spans(f"{before}{printed}{CLOSING[before[-1]]}に1.5件")
    assert (found.start, found.end) == (len(before), len(before) + len(printed))
    assert (found.span, found.as_printed) == (span, printed)


@given(dates, printers)
def test_a_printed_date_is_found_whole(point, printer):
    printed = printer(point)
    assert [each.as_printed for each in find_spans(f"実施:{printed}、以上")] == [printed]


@given(st.sampled_from(ERAS), st.integers(-5, 200))
def test_an_era_year_and_its_western_year_are_one(era, n):
    year = western(era.name, n)
    assert year == western(era.letter, n) == western(era.sign, n)
    assert parse_span(f"{era.name}{n}年度") == (FiscalYear(year) if year else None)


@given(days)
def test_a_fiscal_year_holds_its_days_and_no_others(day):
    year = FiscalYear.of(day)
    assert year.first_day <= day <= year.last_day
    assert not FiscalYear(year.year + 1).contains(day)


@given(texts, texts)
def test_no_text_is_too_strange_to_read(text, other):
    parse_span(text, era_hint="令和")
    parse_date(text, fiscal_year=2020)
    parse_interval(text, other)


@given(texts)
def test_found_years_stand_in_order_and_print_what_is_there(text):
    found = find_spans(text)
    assert all(each.as_printed == text[each.start : each.end] for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(texts)
def test_a_place_is_found_or_doubted_but_never_both(text):
    found = {at for each in find_spans(text) for at in range(each.start, each.end)}
    doubted = {at for each in find_doubts(text) for at in range(each.start, each.end)}
    assert found & doubted == set()


def readings(text: str) -> list[Span]:
    return [
        replace(each.span, as_printed="") if isinstance(each.span, FuzzyDate) else each.span
        for each in find_spans(text)
    ]


@given(texts)
def test_folding_a_text_first_changes_no_reading(text):
    assert readings(text) == readings(fold(text))


@given(days, st.integers(1, 12))
def test_a_month_after_a_date_is_the_next_such_month(day, month):
    before = FuzzyDate("", day, day, Precision.DAY)
    after = parse_date(f"{month}月", after=before)
    assert after is not None
    assert after.start is not None
    assert day.replace(day=1) <= after.start < day.replace(day=1) + timedelta(days=366)
    assert after.start.month == month


@given(st.integers(FIRST_YEAR, LAST_YEAR), st.integers(1, 12))
def test_a_month_under_a_fiscal_year_lies_in_it(year, month):
    point = parse_date(f"{month}月", fiscal_year=year)
    assert point is not None
    assert point.start is not None
    assert FiscalYear(year).contains(point.start)


HOSTILE = ["(", "平成", "H3", "2", "2018～", "平成30年", "一", "R2-", "令和2年度～", " ", "()",
           "2018年(", "R2.3.", "平 ", "令和2年3月1日(", "FY", "十年"]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_no_faster_than_the_text(piece):
    text = piece * (100_000 // len(piece))
    started = time.process_time()
    find_spans(text)
    parse_span(text, era_hint="令和")
    parse_interval(text, text)
    assert time.process_time() - started < 5
