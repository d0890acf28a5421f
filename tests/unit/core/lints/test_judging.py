from decimal import Decimal

import pytest

from keikaku.core.indicators import Direction, IndicatorType
from keikaku.core.lints.judging import accumulations_agree, directions_set, same_accumulation
from keikaku.core.plan import Correction
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Comparison,
    Event,
    On,
    Relative,
)
from tests.unit.core.lints.building import (
    BLANK,
    amount,
    baseline,
    findings,
    indicator,
    lines,
    sound,
    target,
)

ANNUAL = Accumulation(AccumulationKind.ANNUAL)
POINT = Accumulation(AccumulationKind.POINT)
TOTAL = Accumulation(AccumulationKind.CUMULATIVE)
SINCE_2017 = Accumulation(AccumulationKind.CUMULATIVE, since=2017)
SINCE_2020 = Accumulation(AccumulationKind.CUMULATIVE, since=2020)
FIVE = Accumulation(AccumulationKind.CUMULATIVE, years=5)
LAST_TERM = Accumulation(AccumulationKind.CUMULATIVE, since=2020, years=5)
NEXT_TERM = Accumulation(AccumulationKind.CUMULATIVE, since=2025, years=5)
MEAN = Accumulation(AccumulationKind.MEAN, years=3)
ASSUMED = ("direction",)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, None, True),
        (None, ANNUAL, True),
        (None, POINT, True),
        (None, TOTAL, False),
        (None, MEAN, False),
        (ANNUAL, POINT, False),
        (TOTAL, SINCE_2017, True),
        (SINCE_2017, SINCE_2020, False),
        (TOTAL, FIVE, True),
        (LAST_TERM, NEXT_TERM, True),
        (LAST_TERM, SINCE_2017, False),
        (MEAN, MEAN, True),
        (MEAN, Accumulation(AccumulationKind.MEAN, years=5), False),
        (ANNUAL, TOTAL, False),
    ],
)
def test_how_values_are_counted_is_compared_both_ways(one, other, same):
    assert same_accumulation(one, other) is same
    assert same_accumulation(other, one) is same


def test_what_differs_is_told_with_both():
    one = indicator("甲", baseline(amount(3)), target(amount(15), accumulation=FIVE))
    (found,) = findings(accumulations_agree, one)
    assert (found.code, found.field) == ("lint.accumulation_differs", "target.accumulation")
    assert (found.details["baseline"], found.details["target"]) == ("記載なし", "5年累計")


def test_a_total_without_start_is_noted():
    values = baseline(amount(3), accumulation=TOTAL), target(amount(15), accumulation=TOTAL)
    assert lines(accumulations_agree, indicator("甲", *values)) == [
        "cumulative_start_unsaid i1@target.accumulation"
    ]


@pytest.mark.parametrize(
    "values",
    [
        (baseline(BLANK), target(amount(15), accumulation=FIVE)),
        (baseline(amount(3), accumulation=MEAN), target(Relative(Comparison.LESS))),
        (baseline(amount(3)),),
        (target(amount(3)),),
    ],
)
def test_what_cannot_be_compared_is_not_told_here(values):
    assert lines(accumulations_agree, indicator("甲", *values)) == []


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (amount(304, "人"), amount(300, "人"), True),
        (amount(5000, "人"), amount(5000, "人"), True),
        (amount(5, "千人"), amount(5000, "人"), True),
        (amount(12), amount(20), False),
        (amount("64.2", "万人"), amount(60, "万人"), True),
        (amount(12, "件"), amount(8, "人"), False),
        (amount(-843, "人"), Relative(Comparison.LESS, on=On.MAGNITUDE), True),
        (amount(-843, "人"), Relative(Comparison.TIMES, Decimal("0.5"), on=On.MAGNITUDE), True),
        (amount(13), Relative(Comparison.TIMES, Decimal(2)), False),
        (amount(13), Relative(Comparison.TIMES, Decimal(1)), True),
        (amount(13), Relative(Comparison.GREATER), False),
        (BLANK, amount(8), False),
    ],
)
@pytest.mark.parametrize("direction", [Direction.INCREASE, Direction.AT_LEAST, None])
def test_a_target_not_above_its_baseline_needs_a_direction(first, last, found, direction):
    one = indicator(
        "甲", baseline(first), target(last), direction=direction,
        assumed=ASSUMED if direction else (),
    )  # fmt: skip
    assert lines(directions_set, one) == ["direction_unset i1@direction"] * found


@pytest.mark.parametrize(
    ("last", "code"),
    [
        (amount(5), "direction_unconfirmed"),
        (amount(9), "direction_unset"),
        (Relative(Comparison.LESS), "direction_unset"),
    ],
)
def test_where_the_target_falls_as_the_reading_took_it_that_is_only_noted(last, code):
    one = indicator(
        "甲", baseline(amount(9)), target(last), direction=Direction.DECREASE, assumed=ASSUMED
    )
    assert lines(directions_set, one) == [f"{code} i1@direction"]


def test_a_printed_direction_is_enough():
    one = indicator("甲", baseline(amount(9)), target(amount(5)), direction=Direction.DECREASE)
    assert lines(directions_set, one) == []


def test_a_recorded_direction_is_enough():
    one = indicator("甲", baseline(amount(9)), target(amount(5)), assumed=ASSUMED)
    change = Correction("i1", "direction", "increase", "decrease", "企画課", "2025", "犯罪だから")
    assert lines(directions_set, one, corrections=(change,)) == []


def test_values_counted_over_different_times_are_not_compared():
    one = indicator(
        "甲", baseline(amount(9)), target(amount(5), accumulation=FIVE), assumed=ASSUMED
    )
    assert lines(directions_set, one) == []


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (amount(1, "計画"), amount(1, "計画"), True),
        (amount(0, "計画"), amount(1, "計画"), False),
        (Event("策定"), Event("策定"), True),
        (Event("素案"), Event("策定"), False),
        (BLANK, Event("策定"), False),
    ],
)
def test_an_event_already_done_is_no_target(first, last, found):
    one = indicator("計画の策定", baseline(first), target(last), type=IndicatorType.MILESTONE)
    assert lines(directions_set, one) == ["milestone_done i1@target.amount"] * found


def test_a_sound_indicator_is_not_told():
    assert lines(directions_set, sound(assumed=ASSUMED)) == []
    assert lines(accumulations_agree, sound()) == []
