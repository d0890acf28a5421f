import pytest

from keikaku.core.indicators import IndicatorKind, Role
from keikaku.core.lints.model import Finding
from keikaku.core.lints.targets import period_covers, targets_set
from keikaku.core.plan import PlanHead, TitledPeriod
from keikaku.core.values.model import Missing, Reason, Words
from tests.unit.core.lints.building import (
    BLANK,
    HEAD,
    HYPHEN,
    PLACE,
    amount,
    baseline,
    findings,
    indicator,
    lines,
    sound,
    target,
    value,
)


@pytest.mark.parametrize(
    ("reading", "code"),
    [
        (BLANK, "target_empty"),
        (HYPHEN, "target_empty"),
        (Missing(Reason.DASH), "target_empty"),
        (Missing(Reason.NOT_SURVEYED), "target_empty"),
        (Missing(Reason.NOT_APPLICABLE), "target_empty"),
        (Missing(Reason.PENDING), "target_pending"),
    ],
)
def test_a_target_that_is_missing_is_told_by_its_reason(reading, code):
    one = indicator("会員数", baseline(amount(12)), target(reading, raw="調整中"))
    assert findings(targets_set, one) == [
        Finding(f"lint.{code}", "i1", "target.amount", PLACE, {"name": "会員数", "raw": "調整中"})
    ]


@pytest.mark.parametrize("reading", [amount(0), amount("70.0", "%"), Words("検討中")])
def test_whatever_is_printed_is_no_empty_target(reading):
    assert lines(targets_set, indicator("会員数", target(reading))) == []


def test_one_of_several_targets_is_told_by_its_number():
    several = indicator("会員数", baseline(amount(12)), target(amount(20)), target(BLANK))
    assert lines(targets_set, several) == ["target_empty i1@target[2].amount"]


def test_a_row_without_anything_is_told_once():
    empty = indicator("会員数", baseline(BLANK), target(BLANK))
    dashed = indicator("講座数", baseline(HYPHEN), target(BLANK), number=2)
    assert lines(targets_set, empty, dashed) == ["row_empty i1", "target_empty i2@target.amount"]


def test_an_indicator_without_the_column_is_told_beside_others_that_have_it():
    without = indicator("講座数", baseline(amount(3)), number=2)
    assert lines(targets_set, sound(), without) == ["target_none i2@target"]


def test_a_plan_without_any_target_is_told_once():
    report = [indicator("甲", value(Role.ACTUAL, amount(3), 2024), number=n) for n in (1, 2)]
    assert findings(targets_set, *report) == [
        Finding(
            "lint.targets_not_recorded", "plan", None, HEAD.source, {"count": "2"}, throughout=True
        )
    ]


def test_a_reference_needs_no_target():
    reference = indicator("人口", target(BLANK), kind=IndicatorKind.REFERENCE)
    assert lines(targets_set, reference) == []


def test_no_indicators_no_targets():
    assert lines(targets_set) == []


@pytest.mark.parametrize(
    ("year", "found"),
    [(2024, True), (2025, False), (2029, False), (2030, True), (2040, True)],
)
def test_targets_lie_in_the_period_of_the_plan(year, found):
    one = indicator("会員数", baseline(amount(12), 2019), target(amount(20), year))
    expected = ["target_outside_period i1@target.period"] * found
    assert lines(period_covers, one) == expected


def test_a_target_outside_says_both_years():
    (found,) = findings(period_covers, indicator("会員数", target(amount(20), 2040)))
    assert dict(found.details) == {
        "name": "会員数", "raw": "20件", "year": "2040", "start": "2025", "end": "2029",
    }  # fmt: skip


def test_interim_targets_lie_in_the_period_too():
    one = indicator("会員数", value(Role.INTERIM_TARGET, amount(20), 2031), target(amount(9)))
    assert lines(period_covers, one) == ["target_outside_period i1@interim_target.period"]


@pytest.mark.parametrize(("year", "found"), [(2026, True), (2025, True), (2027, False)])
def test_a_target_is_later_than_its_baseline(year, found):
    one = indicator("会員数", baseline(amount(12), 2026), target(amount(20), year))
    expected = ["target_not_later i1@target.period"] * found
    assert lines(period_covers, one) == expected


def test_a_plan_without_period_says_once_how_many_targets_have_no_year():
    head = PlanHead("青葉市総合戦略")
    undated = indicator("甲", baseline(amount(1)), target(amount(2), None))
    dated = indicator("乙", target(amount(2), 2029), number=2)
    blank = indicator("丙", target(BLANK), number=3)
    assert findings(period_covers, undated, dated, blank, head=head) == [
        Finding("lint.period_missing", "plan", "period", None, {"count": "1"}, throughout=True)
    ]


def test_without_undated_targets_a_missing_period_is_only_noted():
    dated = indicator("乙", target(amount(2), 2029))
    assert lines(period_covers, dated, head=PlanHead("計画")) == ["period_not_recorded plan@period"]


def test_a_document_without_indicators_needs_no_period():
    assert lines(period_covers, head=PlanHead("策定方針")) == []


def test_one_title_with_two_periods_is_told():
    periods = (
        TitledPeriod("d1", "前期基本計画", 2020, 2024),
        TitledPeriod("d2", "前期 基本計画", 2020, 2025),
        TitledPeriod("d3", "後期基本計画", 2025, 2029),
    )
    (found,) = findings(period_covers, periods=periods)
    assert (found.code, found.where) == ("lint.periods_differ", "d2")
    assert dict(found.details) == {
        "title": "前期 基本計画", "one": "2020～2024", "other": "2020～2025",
    }  # fmt: skip
