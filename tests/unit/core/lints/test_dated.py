from dataclasses import replace

import pytest

from keikaku.core.indicators import IndicatorType, Role
from keikaku.core.lints.dated import years_and_units
from keikaku.core.lints.model import LintWords
from keikaku.core.plan import Area, Member, PlanHead, Result
from keikaku.core.values.model import Event, Words
from keikaku.core.years.model import Period, StatedIn, Year
from tests.unit.core.lints.building import (
    BLANK,
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

BARE = Period(Year(2018), "H30", StatedIn.CELL)


@pytest.mark.parametrize(
    ("first", "found"),
    [
        (baseline(amount(3), None), ["year_missing i1@baseline.period"]),
        (baseline(Event("策定"), None), ["year_missing i1@baseline.period"]),
        (value(Role.ACTUAL, amount(3)), ["year_missing i1@actual.period"]),
        (baseline(BLANK), []),
        (baseline(Words("検討中"), None), []),
        (baseline(amount(3)), []),
    ],
)
def test_a_value_has_a_year(first, found):
    assert lines(years_and_units, indicator("会員数", first, target(amount(20)))) == found


def test_a_target_without_year_is_told_where_the_plan_has_a_period():
    one = indicator("会員数", baseline(amount(3)), target(amount(20), None))
    assert lines(years_and_units, one) == ["year_missing i1@target.period"]
    assert lines(years_and_units, one, head=PlanHead("計画")) == []


def test_bare_years_are_counted_once_a_plan():
    bare = indicator("会員数", value(Role.BASELINE, amount(3), period=BARE), target(amount(20)))
    (found,) = findings(years_and_units, bare)
    assert (found.code, found.where, found.throughout) == ("lint.year_kind_unsaid", "plan", True)
    assert dict(found.details) == {"count": "1", "total": "2"}


@pytest.mark.parametrize(
    ("units", "own", "found"),
    [
        (("件", "件"), None, []),
        (("千人", "人"), None, []),
        (("㎡", "m2"), None, []),
        (("人/年間", "人"), None, []),
        ((None, None), "件", []),
        ((None, None), None, ["unit_missing i1@unit"]),
        (("件", None), None, ["unit_missing i1@unit"]),
        (("ha", "か所"), None, ["units_differ i1@unit"]),
        (("%", "ポイント"), None, ["units_differ i1@unit"]),
    ],
)
def test_values_have_one_unit(units, own, found):
    first, second = units
    one = indicator("甲", baseline(amount(3, first)), target(amount(20, second)), unit=own)
    assert lines(years_and_units, one) == found


def test_some_measures_have_no_unit_by_nature():
    rate = indicator("合計特殊出生率", baseline(amount("1.3", None)), target(amount("1.6", None)))
    assert lines(years_and_units, rate) == ["unit_missing i1@unit"]
    assert lines(years_and_units, rate, words=LintWords(unitless=("出生率",))) == []


def test_a_milestone_needs_no_unit():
    one = indicator("計画", target(amount(1, None)), type=IndicatorType.MILESTONE)
    assert lines(years_and_units, one) == []


def test_populations_and_results_have_a_time():
    undated = replace(value(Role.BASELINE, amount(63, "万人")), id="a1.v1")
    dated = replace(value(Role.BASELINE, amount(64, "万人"), 2020), id="m1.v1")
    areas = (Area("a1", "なぎさ圏域", None, undated, PLACE), Area("a2", "港圏域", None, None))
    members = (Member("m1", "a1", "青葉市", "連携市町", dated),)
    results = (Result("r1", "n1", "合計25人\nの参加", (value(Role.RESULT, amount(25)),), PLACE),)
    found = findings(years_and_units, areas=areas, members=members, results=results)
    assert [(each.where, each.field, each.details["raw"]) for each in found] == [
        ("r1", "values", "合計25人 の参加"),
        ("a1", "population", "63万人"),
    ]


def test_a_sound_indicator_is_not_told():
    assert lines(years_and_units, sound()) == []
