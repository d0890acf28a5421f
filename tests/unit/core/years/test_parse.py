from datetime import date

import pytest

from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Precision,
    Year,
    YearRange,
)
from keikaku.core.years.parse import FoundDoubt, FoundSpan, find_doubts, find_spans, parse_span


@pytest.mark.parametrize(
    ("text", "era", "span"),
    [
        ("30年度", "平成", FiscalYear(2018)),
        ("30年", "平成", CalendarYear(2018)),
        ("元年度", "令和", FiscalYear(2019)),
        ("二年度", "令和", FiscalYear(2020)),
        ("（6年度）", "R", FiscalYear(2024)),
        ("2～6年度", "令和", YearRange(FiscalYear(2020), FiscalYear(2024))),
        ("30年度～31年度", "平成", YearRange(FiscalYear(2018), FiscalYear(2019))),
        ("30年度～令和2年度", "平成", YearRange(FiscalYear(2018), FiscalYear(2020))),
        ("平成30年度", "令和", FiscalYear(2018)),
        ("2018年度", "令和", FiscalYear(2018)),
        ("30", "平成", None),
        ("2-6", "令和", None),
        ("5年間", "令和", None),
        ("30年度", "慶応", None),
        ("30年度", "", None),
        ("", "令和", None),
        ("(", "令和", None),
    ],
)
def test_an_era_hint_supplies_only_an_era(text, era, span):
    assert parse_span(text, era_hint=era) == span


def test_a_date_that_took_its_era_from_a_hint_says_so():
    assert parse_span("5年7月頃", era_hint="令和") == FuzzyDate(
        "5年7月頃",
        date(2023, 7, 1),
        date(2023, 7, 31),
        Precision.MONTH,
        about=True,
        assumed=("start", "end"),
    )


def test_a_date_keeps_what_was_printed_not_what_was_folded():
    assert parse_span(" 令和３年３月３０日　") == FuzzyDate(
        "令和３年３月３０日", date(2021, 3, 30), date(2021, 3, 30), Precision.DAY
    )


def test_a_season_is_a_rule_and_so_assumed():
    assert parse_span("2021年秋") == FuzzyDate(
        "2021年秋",
        date(2021, 9, 1),
        date(2021, 11, 30),
        Precision.SEASON,
        assumed=("start", "end"),
    )


def test_found_years_are_told_by_their_places_in_the_raw_text():
    assert find_spans("１社（Ｈ２８）　1社(令和３年４月)") == (
        FoundSpan(3, 6, Year(2016), "Ｈ２８"),
        FoundSpan(
            11,
            17,
            FuzzyDate("令和３年４月", date(2021, 4, 1), date(2021, 4, 30), Precision.MONTH),
            "令和３年４月",
        ),
    )


def test_places_hold_where_folding_changes_the_length():
    assert find_spans("ﾊﾞｽ\u200b利用(H\u200b30年度)") == (
        FoundSpan(7, 13, FiscalYear(2018), "H\u200b30年度"),
    )


def test_a_doubt_tells_its_place_in_the_raw_text():
    assert find_doubts("目標（平成２９年度(２０１８年度)）、R6") == (
        FoundDoubt(3, 17, "平成２９年度(２０１８年度)"),
    )


@pytest.mark.parametrize("text", ["R2 - 6", "R2 — 6", "令和2年度 - 6"])
def test_cells_joined_by_spaces_make_no_range(text):
    assert [each.span for each in find_spans(text)] in (
        [Year(2020)],
        [FiscalYear(2020)],
    )


@pytest.mark.parametrize(
    "text", ["1500 2018 300", "2018", "2018年間", "12,018年", "tel 0838-2018", "2018/4", "2010～12"]
)
def test_four_digits_in_a_text_are_a_count(text):
    assert find_spans(text) == ()
