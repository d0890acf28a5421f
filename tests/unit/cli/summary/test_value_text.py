"""A value as one short text."""

from datetime import date
from decimal import Decimal

import pytest

from keikaku.cli.summary.value_text import reading_text, value_text, values_text
from keikaku.cli.summary.wording import WORDINGS
from keikaku.core.indicators import Role, Value
from keikaku.core.problems.model import Language
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Event,
    Missing,
    Range,
    Reason,
    Words,
)
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    FuzzyDate,
    Period,
    Precision,
    StatedIn,
    Year,
    YearRange,
)

JA, EN = WORDINGS[Language.JA], WORDINGS[Language.EN]
PEOPLE = Amount(Decimal(499), "千人")
CUMULATIVE = Accumulation(AccumulationKind.CUMULATIVE)
MARCH = FuzzyDate("令和7年3月", date(2025, 3, 1), date(2025, 3, 31), Precision.MONTH)


def period(span):
    return Period(span, None, StatedIn.CELL)


def value(reading, **rest):
    return Value("v1", Role.TARGET, "", reading, **rest)


@pytest.mark.parametrize(
    ("reading", "ja", "en"),
    [
        (Missing(Reason.BLANK), "（空欄）", "(blank)"),
        (Missing(Reason.PENDING), "調整中", "調整中"),
        (Missing(Reason.HYPHEN), "-", "-"),
        (Missing(Reason.DASH), "—", "—"),
        (Event("策定"), "策定", "策定"),
        (Words("前年度を上回る水準"), "前年度を上回る水準", "前年度を上回る水準"),
        (PEOPLE, "499千人", "499千人"),
    ],
)
def test_reading_text(reading, ja, en):
    assert (reading_text(reading, JA), reading_text(reading, EN)) == (ja, en)


@pytest.mark.parametrize(
    ("rest", "ja", "en"),
    [
        ({}, "499千人", "499千人"),
        ({"period": period(Year(2018))}, "499千人 (H30)", "499千人 (2018)"),
        ({"period": period(FiscalYear(2024))}, "499千人 (R6年度)", "499千人 (FY2024)"),
        ({"period": period(CalendarYear(2024))}, "499千人 (R6年)", "499千人 (2024)"),
        (
            {"period": period(YearRange(Year(2016), Year(2018)))},
            "499千人 (H28～H30)",
            "499千人 (2016～2018)",
        ),
        ({"period": period(MARCH)}, "499千人 (令和7年3月)", "499千人 (令和7年3月)"),
        (
            {"period": period(FiscalYear(2024)), "assumed": ("period",)},
            "499千人 (R6年度*)",
            "499千人 (FY2024*)",
        ),
        ({"assumed": ("unit",)}, "499千人*", "499千人*"),
        ({"assumed": ("period",)}, "499千人", "499千人"),
        ({"accumulation": CUMULATIVE}, "499千人 (累計)", "499千人 (cumulative)"),
        (
            {"accumulation": CUMULATIVE, "period": period(Year(2018)), "label": "市内"},
            "市内 499千人 (H30 累計)",
            "市内 499千人 (2018 cumulative)",
        ),
    ],
)
def test_value_text(rest, ja, en):
    shown = value(PEOPLE, **rest)
    assert (value_text(shown, JA), value_text(shown, EN)) == (ja, en)


@pytest.mark.parametrize("unit", ["人/年間", "件／年"])
@pytest.mark.parametrize("kind", [Amount(Decimal(3)), Range(Decimal(3), Decimal(3))])
def test_a_unit_that_says_how_it_counts_is_not_repeated(unit, kind):
    annual = Accumulation(AccumulationKind.ANNUAL)
    reading = (
        Amount(Decimal(3), unit)
        if isinstance(kind, Amount)
        else Range(Decimal(3), Decimal(5), unit)
    )
    assert "年間)" not in value_text(value(reading, accumulation=annual), JA)


def test_values_stand_in_their_order():
    values = (value(PEOPLE, label="男"), value(Missing(Reason.BLANK), label="女"))
    assert values_text(values, JA) == "男 499千人、女 （空欄）"
    assert values_text((), JA) == ""
