from decimal import Decimal

import pytest

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    CellValue,
    Event,
    Missing,
    Reason,
    Status,
    Words,
)
from keikaku.core.years.model import CalendarYear, Period, StatedIn, Year, YearRange

_ANNUAL = Accumulation(AccumulationKind.ANNUAL)
_TWO = ("value.several", {"count": "2"})


def amount(number: str, unit: str | None = None) -> Amount:
    return Amount(Decimal(number), unit)


def in_cell(span: Year | CalendarYear | YearRange, printed: str) -> Period:
    return Period(span, printed, StatedIn.CELL)


def test_a_single_value_keeps_the_whole_cell_as_printed():
    assert parse_cell(" 12.1％ （Ｈ30） ") == (
        CellValue(
            " 12.1％ （Ｈ30） ",
            amount("12.1", "%"),
            period=in_cell(Year(2018), "Ｈ30"),
        ),
    )


def test_several_values_keep_their_own_parts():
    assert parse_cell("協定締結数 1社(H28) 1社(H29)") == (
        CellValue(
            "協定締結数 1社(H28)",
            amount("1", "社"),
            "協定締結数",
            in_cell(Year(2016), "H28"),
            problems=(_TWO,),
        ),
        CellValue(
            "1社(H29)",
            amount("1", "社"),
            "協定締結数",
            in_cell(Year(2017), "H29"),
            problems=(_TWO,),
        ),
    )


def test_a_year_set_apart_at_the_end_is_shared_and_told():
    year = in_cell(CalendarYear(2019), "令和元年")
    first, second = parse_cell("288万2千人/年間 94万7千人/年間 (令和元年)(※)")
    assert first == CellValue(
        "288万2千人/年間",
        amount("2882000", "人/年間"),
        period=year,
        accumulation=_ANNUAL,
        notes=("※",),
        assumed=("period",),
        problems=(("value.shared_year", {}), _TWO),
    )
    assert second == CellValue(
        "94万7千人/年間 (令和元年)(※)",
        amount("947000", "人/年間"),
        period=year,
        accumulation=_ANNUAL,
        notes=("※",),
        problems=(_TWO,),
    )


def test_a_reference_value_beside_the_value_is_marked():
    first, second = parse_cell("1,184万人/年間(令和2年) 1,770万人/年間(令和元年)《参考》")
    assert (first.status, second.status) == (Status.FINAL, Status.REFERENCE)


def test_two_readings_of_different_types_stand_in_order():
    assert parse_cell("- 1,522人(H30)") == (
        CellValue("-", Missing(Reason.HYPHEN), problems=(_TWO,)),
        CellValue(
            "1,522人(H30)",
            amount("1522", "人"),
            period=in_cell(Year(2018), "H30"),
            problems=(_TWO,),
        ),
    )


def test_a_label_holds_for_the_numbers_behind_it_and_not_for_other_readings():
    values = parse_cell("男 10人 12人 調整中")
    assert [value.label for value in values] == ["男", "男", None]


def test_a_mean_over_years_of_a_yearly_number_is_a_mean():
    (value,) = parse_cell("▲843人/年間 (平成22年～平成26年の平均値)")
    assert value == CellValue(
        "▲843人/年間 (平成22年～平成26年の平均値)",
        amount("-843", "人/年間"),
        period=in_cell(YearRange(CalendarYear(2010), CalendarYear(2014)), "平成22年～平成26年"),
        accumulation=Accumulation(AccumulationKind.MEAN, years=5),
    )


@pytest.mark.parametrize(
    ("raw", "problems"),
    [
        ("1,22", (("value.unreadable", {"raw": "1,22"}),)),
        ("1 2", (("value.unreadable", {"raw": "1 2"}),)),
        ("別に定める", (("value.words", {}),)),
        ("数千人", (("value.unreadable", {"raw": "数千人"}),)),
        ("◎", (("value.mark", {}),)),
        ("10人(R5)(R6)", (("value.unreadable", {"raw": "10人(R5)(R6)"}),)),
        ("10人)", (("value.unreadable", {"raw": "10人)"}),)),
        ("(10人", (("value.unreadable", {"raw": "(10人"}),)),
        ("10人(年間)(5年累計)", (("value.unreadable", {"raw": "10人(年間)(5年累計)"}),)),
        ("10人(速報)(参考)", (("value.unreadable", {"raw": "10人(速報)(参考)"}),)),
        ("令和5年度・6年度 10人", (("value.unreadable", {"raw": "令和5年度・6年度 10人"}),)),
        ("同左 同左", (("value.words", {}),)),
        ("男 女", (("value.words", {}),)),
        ("10人、、20人", (("value.unreadable", {"raw": "10人、、20人"}),)),
        ("x" * 500 + "1", (("value.unreadable", {"raw": "x" * 500 + "1"}),)),
        ("あ" * 500, (("value.words", {}),)),
    ],
)
def test_what_cannot_be_read_whole_stays_words(
    raw: str, problems: tuple[tuple[str, dict[str, str]], ...]
):
    assert parse_cell(raw) == (CellValue(raw, Words(raw), problems=problems),)


def test_a_bracket_that_is_not_understood_is_kept_and_told():
    (value,) = parse_cell("10人(前年9人、前々年8人)")
    assert value.notes == ("前年9人、前々年8人",)
    assert value.problems == (("value.note_unread", {"note": "前年9人、前々年8人"}),)


def test_a_bracket_that_only_restates_the_number_is_a_note():
    (value,) = parse_cell("1,420分(約24時間)")
    assert (value.notes, value.problems) == (("約24時間",), ())


def test_a_word_that_names_a_deed_is_an_event_where_nothing_else_is_a_value():
    (value,) = parse_cell("計画策定(R4)")
    assert value.reading == Event("計画策定")


def test_a_deed_beside_a_number_is_left_to_a_person():
    assert parse_cell("計画策定:10件")[0].label == "計画策定"
    (value,) = parse_cell("計画策定 10件")
    assert value.problems == (("value.unreadable", {"raw": "計画策定 10件"}),)


def test_markup_is_told_on_every_value():
    values = parse_cell("<p>10人</p><p>20人</p>")
    assert [value.problems[-1] for value in values] == [("text.markup", {})] * 2
    assert [value.raw for value in values] == ["10人", "20人"]


def test_a_change_against_the_year_in_the_bracket():
    (value,) = parse_cell("46%削減(2013年度比)")
    assert (value.assumed, value.problems) == ((), ())


@pytest.mark.parametrize(
    "text", ["1号認定", "３号認定（0歳）", "2号（教育）", "第1号被保険者", "2号"]
)
def test_those_whom_a_law_numbers_are_no_amount(text):
    assert isinstance(parse_cell(text)[0].reading, Words)


def test_issues_that_are_counted_are_one():
    assert parse_cell("12号")[0].reading == amount("12", "号")
