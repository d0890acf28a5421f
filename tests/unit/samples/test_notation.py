"""The words in which the sample is written mean what they print."""

from decimal import Decimal

import pytest

from keikaku.core.values.model import Amount, CellValue, Event, Missing, Reason
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    Period,
    StatedIn,
    Year,
    YearRange,
)
from samples.source.model import Cell, Span
from samples.source.notation import (
    NONE,
    about,
    bar,
    done,
    minus,
    period,
    several,
    steps,
    v,
    year,
    yearly,
)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("R5", Year(2023)),
        ("H29", Year(2017)),
        ("R5年度", FiscalYear(2023)),
        ("令和5年", CalendarYear(2023)),
        ("令和元年", CalendarYear(2019)),
        ("平成31年", CalendarYear(2019)),
        ("2060年", CalendarYear(2060)),
        ("2024年度", FiscalYear(2024)),
    ],
)
def test_a_year_is_what_it_prints(printed, meant):
    assert year(printed) == meant


@pytest.mark.parametrize("printed", ["5年", "X5", "R", "20年度", ""])
def test_other_forms_of_years_are_refused(printed):
    with pytest.raises(AssertionError):
        year(printed)


@pytest.mark.parametrize(
    ("printed", "span"),
    [
        ("R5", Year(2023)),
        ("R3-R5", YearRange(Year(2021), Year(2023))),
        ("平成31年～令和5年", YearRange(CalendarYear(2019), CalendarYear(2023))),
        ("令和8年(2026年)", CalendarYear(2026)),
    ],
)
def test_a_period_keeps_its_print_and_its_place(printed, span):
    assert period(printed, StatedIn.HEADER) == Period(span, printed, StatedIn.HEADER)


def test_a_doubled_year_that_contradicts_itself_is_refused():
    with pytest.raises(AssertionError):
        period("令和8年(2025年)")


R4 = Period(Year(2022), "R4", StatedIn.CELL)


@pytest.mark.parametrize(
    ("cell", "raw", "reading", "when"),
    [
        (v("1,648"), "1,648", Amount(Decimal(1648)), None),
        (v("30.0", "%"), "30.0%", Amount(Decimal("30.0"), "%"), None),
        (v("12", "人", "R4"), "12人(R4)", Amount(Decimal(12), "人"), R4),
        (v("8.6", "件", "R4", space=" "), "8.6件 (R4)", Amount(Decimal("8.6"), "件"), R4),
        (minus("187", "人"), "▲187人", Amount(Decimal(-187), "人"), None),
        (about("8,100", "人"), "約8,100人", Amount(Decimal(8100), "人", approximate=True), None),
        (done("策定", "R4"), "策定(R4)", Event("策定"), R4),
        (NONE, "-", Missing(Reason.HYPHEN), None),
    ],
)
def test_a_cell_is_printed_as_it_is_meant(cell, raw, reading, when):
    assert cell == Cell(raw, (CellValue(raw, reading, period=when),))


def test_a_cell_of_several_values_keeps_them_in_order():
    both = several("1社 2社", v("1", "社"), v("2", "社"))
    assert both == Cell("1社 2社", (*v("1", "社").values, *v("2", "社").values))


@pytest.mark.parametrize(
    ("work", "spans"),
    [
        (bar("取組", "推進"), (Span(2025, 2029, "推進", ("end",)),)),
        (
            yearly("取組", "調査", "設計", "工事", "開館", "運営"),
            (
                Span(2025, 2025, "調査"),
                Span(2026, 2026, "設計"),
                Span(2027, 2027, "工事"),
                Span(2028, 2028, "開館"),
                Span(2029, 2029, "運営"),
            ),
        ),
        (
            steps("取組", "試行", "→", "実施", "⇒", "〃"),
            (Span(2025, 2026, "試行"), Span(2027, 2029, "実施")),
        ),
        (
            steps("取組", "設計", "工事", "", "", ""),
            (Span(2025, 2025, "設計"), Span(2026, 2026, "工事")),
        ),
        (
            steps("取組", "", "", "", "準備", "大会"),
            (Span(2028, 2028, "準備"), Span(2029, 2029, "大会")),
        ),
    ],
)
def test_the_spans_of_a_work_follow_from_its_cells(work, spans):
    assert work.spans == spans


def test_a_work_has_a_cell_for_each_year():
    with pytest.raises(AssertionError):
        steps("取組", "試行", "→")
