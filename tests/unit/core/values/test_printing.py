from decimal import Decimal

import pytest

from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Bound,
    CellValue,
    Comparison,
    Ditto,
    DittoOf,
    Event,
    Missing,
    On,
    Range,
    Reading,
    Reason,
    Relative,
    Status,
    Words,
)
from keikaku.core.values.printing import (
    print_accumulation,
    print_cell,
    print_number,
    print_reading,
)
from keikaku.core.years.model import FiscalYear, Period, StatedIn

_TIMES = Comparison.TIMES
_SUM, _MEAN = AccumulationKind.CUMULATIVE, AccumulationKind.MEAN


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("0", "0"),
        ("1522", "1,522"),
        ("-843", "▲843"),
        ("70.0", "70.0"),
        ("0.05", "0.05"),
        ("1E+3", "1,000"),
        ("1234567.5", "1,234,567.5"),
    ],
)
def test_numbers_have_commas_and_no_exponent(number: str, printed: str):
    assert print_number(Decimal(number)) == printed


@pytest.mark.parametrize(
    ("reading", "printed"),
    [
        (Amount(Decimal(499), "千人"), "499千人"),
        (Amount(Decimal(17), "万人", Bound.AT_LEAST, True), "約17万人以上"),
        (Amount(Decimal(5), None, Bound.LESS_THAN), "5未満"),
        (Amount(Decimal(5), None, Bound.MORE_THAN), "5超"),
        (Amount(Decimal(5), None, Bound.AT_MOST), "5以下"),
        (Range(Decimal(10), Decimal(20), "人"), "10～20人"),
        (Range(Decimal(10), None, "人"), "10人～"),
        (Range(None, Decimal(20), "人"), "～20人"),
        (Range(None, Decimal(20), "人", True), "～約20人"),
        (Range(Decimal(-5), Decimal(-3), None, True), "約▲5～▲3"),
        (Event("策定"), "策定"),
        (Words("別に定める"), "別に定める"),
        (Relative(_TIMES, Decimal(2)), "基準値の2倍"),
        (Relative(_TIMES, Decimal(1), bound=Bound.AT_LEAST), "基準値の1倍以上"),
        (Relative(_TIMES, Decimal("0.54"), "2013年度"), "2013年度の0.54倍"),
        (Relative(_TIMES, Decimal("0.5"), on=On.MAGNITUDE), "絶対値で基準値の0.5倍"),
        (Relative(_TIMES, Decimal(2), approximate=True), "基準値の約2倍"),
        (Relative(Comparison.GREATER), "基準値より増加"),
        (Relative(Comparison.LESS, to="previous_year"), "前年度より減少"),
        (Missing(Reason.BLANK), ""),
        (Missing(Reason.HYPHEN), "-"),
        (Missing(Reason.DASH), "—"),
        (Missing(Reason.NOT_SURVEYED), "未調査"),
        (Missing(Reason.PENDING), "調整中"),
        (Missing(Reason.NOT_APPLICABLE), "該当なし"),
        (Missing(Reason.NOT_YET), "集計中"),
        (Ditto(DittoOf.LEFT), "同左"),
        (Ditto(DittoOf.ABOVE), "同上"),
    ],
)
def test_readings(reading: Reading | Ditto, printed: str):
    assert print_reading(reading) == printed


@pytest.mark.parametrize(
    ("accumulation", "printed"),
    [
        (Accumulation(AccumulationKind.ANNUAL), "年間"),
        (Accumulation(AccumulationKind.POINT), "時点"),
        (Accumulation(_MEAN), "平均"),
        (Accumulation(_MEAN, years=3), "3年平均"),
        (Accumulation(_SUM), "累計"),
        (Accumulation(_SUM, years=5), "5年累計"),
        (Accumulation(_SUM, since=2017), "2017年度以降累計"),
        (Accumulation(_SUM, since=2020, years=5), "2020年度以降5年累計"),
    ],
)
def test_accumulations(accumulation: Accumulation, printed: str):
    assert print_accumulation(accumulation) == printed


def test_everything_said_about_a_value_is_printed_with_it():
    value = CellValue(
        "",
        Amount(Decimal(10), "件"),
        label="小学校",
        period=Period(FiscalYear(2023), "R5年度", StatedIn.CELL),
        accumulation=Accumulation(_SUM, years=5),
        status=Status.PROVISIONAL,
        notes=("※1", "市内のみ"),
    )
    assert print_cell(value) == "小学校:10件(R5年度)(5年累計)(速報値)(※1)(市内のみ)"


def test_a_year_that_was_not_printed_is_printed_by_era():
    period = Period(FiscalYear(2023), None, StatedIn.HEADER)
    assert print_cell(CellValue("", Amount(Decimal(1)), period=period)) == "1(令和5年度)"


def test_a_unit_that_says_a_year_needs_no_second_word():
    annual = Accumulation(AccumulationKind.ANNUAL)
    assert print_cell(CellValue("", Amount(Decimal(1), "人/年"), accumulation=annual)) == "1人/年"
