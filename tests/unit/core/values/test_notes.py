from datetime import date

import pytest

from keikaku.core.values.model import Accumulation, AccumulationKind, Reason, Status
from keikaku.core.values.notes import Note, point_of, read_accumulation, read_note, status_word
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Period,
    Precision,
    Span,
    StatedIn,
    Year,
    YearRange,
)

_ANNUAL = Accumulation(AccumulationKind.ANNUAL)
_SUM, _MEAN = AccumulationKind.CUMULATIVE, AccumulationKind.MEAN
_POINT = Accumulation(AccumulationKind.POINT)


def period(span: Span, printed: str) -> Period:
    return Period(span, printed, StatedIn.CELL)


_FIVE = YearRange(CalendarYear(2010), CalendarYear(2014))
_PLAN = YearRange(Year(2020), Year(2024))


@pytest.mark.parametrize(
    ("raw", "note"),
    [
        ("H30", Note("H30", period(Year(2018), "H30"))),
        ("Ｈ３０", Note("H30", period(Year(2018), "Ｈ３０"))),
        ("H30年度", Note("H30年度", period(FiscalYear(2018), "H30年度"))),
        (" R5 ", Note("R5", period(Year(2023), "R5"))),
        ("R5実績", Note("R5実績", period(Year(2023), "R5"), kept=True)),
        ("R5年度実績", Note("R5年度実績", period(FiscalYear(2023), "R5年度"), kept=True)),
        ("R5速報", Note("R5速報", period(Year(2023), "R5"), status=Status.PROVISIONAL)),
        ("R5の見込み", Note("R5の見込み", period(Year(2023), "R5"), status=Status.ESTIMATE)),
        ("R5年度末", Note("R5年度末", period(FiscalYear(2023), "R5年度末"), _POINT)),
        ("5年累計", Note("5年累計", accumulation=Accumulation(_SUM, years=5))),
        ("累計", Note("累計", accumulation=Accumulation(_SUM))),
        ("年間", Note("年間", accumulation=_ANNUAL)),
        ("3か年平均", Note("3か年平均", accumulation=Accumulation(_MEAN, years=3))),
        (
            "平成22年～平成26年の平均値",
            Note(
                "平成22年~平成26年の平均値",
                period(_FIVE, "平成22年～平成26年"),
                Accumulation(_MEAN, years=5),
            ),
        ),
        (
            "R2～R6累計",
            Note("R2~R6累計", period(_PLAN, "R2～R6"), Accumulation(_SUM, since=2020, years=5)),
        ),
        (
            "H29年度以降累計",
            Note("H29年度以降累計", accumulation=Accumulation(_SUM, since=2017)),
        ),
        (
            "就農計画H24～累計",
            Note("就農計画H24~累計", accumulation=Accumulation(_SUM, since=2012), kept=True),
        ),
        ("5年間", Note("5年間", accumulation=Accumulation(_SUM, years=5), implied=True)),
        ("参考", Note("参考", status=Status.REFERENCE)),
        ("速報値", Note("速報値", status=Status.PROVISIONAL)),
        ("確定値", Note("確定値", status=Status.FINAL)),
        ("p", Note("p", status=Status.PROVISIONAL)),
        ("未調査", Note("未調査", reason=Reason.NOT_SURVEYED, kept=True)),
        ("件", Note("件", unit="件")),
        ("千円", Note("千円", unit="千円")),
        ("※1", Note("※1", kept=True)),
        ("注2", Note("注2", kept=True)),
        ("市内のみ", Note("市内のみ", kept=True)),
        ("約24時間", Note("約24時間", kept=True, unread=True)),
        ("H3x", Note("H3x", kept=True, unread=True)),
        ("", Note("", kept=True)),
    ],
)
def test_what_a_bracket_says(raw: str, note: Note):
    assert read_note(raw) == note


def test_a_date_in_a_bracket_is_a_point_in_time():
    day = FuzzyDate("R5.4.1現在", date(2023, 4, 1), date(2023, 4, 1), Precision.DAY)
    assert read_note("R5.4.1現在") == Note("R5.4.1現在", period(day, "R5.4.1現在"), _POINT)


@pytest.mark.parametrize("text", ["", "受入含む", "件", "2.5年平均値上げ", "H30年度", "年度別"])
def test_other_words_say_nothing_about_accumulation(text: str):
    assert read_accumulation(text) is None


@pytest.mark.parametrize(
    ("text", "accumulation"), [("R5年度末", _POINT), ("R5時点", _POINT), ("R5", None)]
)
def test_a_state_at_a_point_in_time(text: str, accumulation: Accumulation | None):
    assert point_of(text) == accumulation


@pytest.mark.parametrize(
    ("text", "status"), [("見込み", Status.ESTIMATE), ("参考", Status.REFERENCE), ("人", None)]
)
def test_status_words(text: str, status: Status | None):
    assert status_word(text) is status
