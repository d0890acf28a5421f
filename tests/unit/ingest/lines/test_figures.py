"""Years and figures in a sentence, and what stands in the brackets behind them."""

from decimal import Decimal

import pytest

from keikaku.core.text import fold
from keikaku.core.years.parse import parse_span
from keikaku.ingest.lines.figures import (
    Point,
    amount_of,
    figures_in,
    is_of_end,
    last_year_of,
    lasts,
    ranges_in,
    unit_of,
    year_behind,
    year_of,
    years_in,
)


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("受診率は令和5年度に40%", [("令和5年度", 2023)]),
        ("受診率は令和5年度末に40%", [("令和5年度末", 2023)]),
        ("2023年度現在の値を2030年度までに", [("2023年度現在", 2023), ("2030年度", 2030)]),
        ("R5からR10まで", []),
        ("令和5年度から令和10年度まで", []),
        ("令和6年3月31日時点で41人", [("令和6年3月31日時点", 2024)]),
        ("計画期間は5年間", []),
        ("", []),
    ],
)
def test_single_years(sentence, years):
    assert [(sentence[slice(*one.place)], one.at) for one in years_in(sentence)] == years


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("受診率を60%に", [("60%", "%")]),
        ("来客数を1,200人から2,000人に", [("1,200人", "人"), ("2,000人", "人")]),
        ("来客数を12万人に", [("12万人", "人")]),
        ("出荷額を1億2,000万円に", [("1億2,000万円", "円")]),
        ("延べ300人の参加", [("延べ300人", "人")]),
        ("年間4回の開催", [("年間4回", "回")]),
        ("60%以上とする", [("60%以上", "%")]),
        ("60%未満に", [("60%未満", "%")]),
        ("桟橋を3桟に", [("3桟", "桟")]),
        ("1人1日当たりの量を", []),
        ("来客数(年間300人)を", []),
        ("「週2回以上歩く」人の割合を", []),
        ("第2次計画の", []),
        ("2030を目指す", []),
        ("A3の紙", []),
        ("1.25kmの道", [("1.25km", "km")]),
        ("", []),
    ],
)
def test_numbers_with_their_units(sentence, figures):
    found = [(sentence[slice(*one.figure)], one.unit) for one in figures_in(sentence, [])]
    assert found == figures


def test_what_is_taken_holds_no_figure():
    assert [one.figure for one in figures_in("5人と7人", [(0, 2)])] == [(3, 5)]


@pytest.mark.parametrize(
    ("figure", "unit", "amount"),
    [
        ("60%", "%", "60"),
        ("1,200人", "人", "1200"),
        ("12万人", "人", "12"),
        ("5", None, "5"),
        ("検討", None, None),
        ("3~5件", "件", "3"),
        ("5件以下", "件", "5"),
    ],
)
def test_unit_and_amount(figure, unit, amount):
    assert (unit_of(figure), amount_of(figure)) == (unit, amount and Decimal(amount))


@pytest.mark.parametrize(
    ("figure", "long"),
    [
        ("5年間", True),
        ("3か年", True),
        ("10年後", True),
        ("2週間", True),
        ("6か月", True),
        ("30分", True),
        ("5年", True),
        ("5人", False),
        ("60%", False),
        ("5年生", False),
    ],
)
def test_how_long_something_takes(figure, long):
    assert lasts(figure) is long


@pytest.mark.parametrize(
    ("before", "final"),
    [
        ("計画最終年度には", True),
        ("計画最終年度までに", True),
        ("目標年度における", True),
        ("計画期間の終了時に", True),
        ("計画期間満了年度の目標値を", True),
        ("最終年度には、", True),
        ("令和5年度には", False),
        ("最終年度に向けて", False),
        ("", False),
    ],
)
def test_words_for_the_end_of_the_plan(before, final):
    assert is_of_end(before) is final


@pytest.mark.parametrize(
    ("text", "year", "aim"),
    [
        ("60%(令和12年度)に", ("令和12年度", 2030), False),
        ("60%(R12)に", ("R12", 2030), False),
        ("60%(令和12年度末)", ("令和12年度末", 2030), False),
        ("60%(令和12年度目標)", ("令和12年度", 2030), True),
        ("60%(令和4年度調査)", ("令和4年度", 2022), False),
        ("60%(令和5年度の実績値)", ("令和5年度", 2023), False),
        ("60%(2030年度)", ("2030年度", 2030), False),
        ("60%(市民)", None, False),
        ("60%(R5~R10)", None, False),
        ("60%に(R5)", None, False),
        ("60%", None, False),
    ],
)
def test_the_year_in_a_bracket(text, year, aim):
    found = year_behind(text, 3)
    told = found and (text[slice(*found.place)], found.at)
    assert (told, found.is_aim if found else False) == (year, aim)
    if found is not None:
        assert text[: found.place[1] + found.closing].endswith(")")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("令和5年度", 2023, 2023),
        ("令和5年", 2023, 2023),
        ("R5", 2023, 2023),
        ("令和5年度~令和10年度", None, 2028),
        ("令和6年3月31日", 2024, 2024),
        ("いつか", None, None),
    ],
)
def test_the_year_of_a_span(text, first, last):
    span = parse_span(fold(text))
    assert (year_of(span), last_year_of(span)) == (first, last)


@pytest.mark.parametrize(
    ("point", "start", "end", "dated"),
    [
        (Point((5, 8), "%"), 5, 8, False),
        (Point((5, 8), "%", (0, 4), 2030), 0, 8, True),
        (Point((5, 8), "%", (9, 13), 2030), 5, 14, True),
        (Point((5, 8), "%", (9, 13), 2030, closing=3), 5, 16, True),
        (Point((5, 8), "%", is_final=True), 5, 8, True),
    ],
)
def test_a_figure_reaches_over_its_year(point, start, end, dated):
    assert (point.start, point.end, point.is_dated) == (start, end, dated)
    moved = point.moved(10)
    assert (moved.start, moved.end, moved.at) == (start + 10, end + 10, point.at)


@pytest.mark.parametrize(
    ("sentence", "ranges"),
    [
        ("令和7年度から令和16年度までに50件", [("令和7年度から令和16年度まで", 2034, "に")]),
        (
            "令和7年度から令和16年度までの10年間で50件",
            [("令和7年度から令和16年度まで", 2034, "の10年間で")],
        ),
        ("令和7年度～令和11年度の間に50件", [("令和7年度~令和11年度", 2029, "の間に")]),
        # A period that is spoken of, and no time of a deed.
        ("令和7年度から令和16年度までの10年間とする", []),
        ("令和7年度から令和16年度までの事業費", []),
        ("令和16年度までに50件", []),
    ],
)
def test_the_years_over_which_something_is_done(sentence, ranges):
    text = fold(sentence)
    found = [
        (text[slice(*one.place)], one.at, text[one.place[1] : one.covers[1]])
        for one in ranges_in(text)
    ]
    assert found == ranges
