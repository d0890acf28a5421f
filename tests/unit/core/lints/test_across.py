"""One indicator in two plans: which are one, what differs, what cannot be compared."""

from dataclasses import replace
from decimal import Decimal

import pytest

from keikaku.core.indicators import Role
from keikaku.core.lints import Disagreement, NamedPlan, Place, disagreements
from keikaku.core.lints.compared import Side
from keikaku.core.sources import Location
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Bound,
    Comparison,
    Event,
    Range,
    Relative,
    Words,
)
from keikaku.core.years.model import CalendarYear, Period, StatedIn, Year
from tests.unit.core.lints.building import (
    BLANK,
    PLACE,
    amount,
    baseline,
    indicator,
    plan,
    sound,
    target,
    value,
)

THERE = Location("s1", "p.4 表2 3行目")


def between(ones, others) -> list[Disagreement]:
    plans = [NamedPlan("総合計画", plan(*ones)), NamedPlan("ビジョン", plan(*others))]
    return list(disagreements(plans))


def codes(one, other) -> list[str]:
    return [each.code.removeprefix("plans.") for each in between([one], [other])]


def aims(reading, year=2029, **more):
    return indicator("交流人口", target(reading, year, **more))


def test_both_places_of_a_difference_are_told():
    one = indicator("交流人口", target(amount(730, "万人")))
    other = indicator("交流人口", target(amount(700, "万人"), source=THERE))
    assert between([one], [other]) == [
        Disagreement(
            "plans.value_differs",
            (
                Place(0, "i1", Side("target", "730万人", PLACE)),
                Place(1, "i1", Side("target", "700万人", THERE)),
            ),
            {
                "name": "交流人口", "role": "target", "share": "100",
                "one": "730万人", "one_plan": "総合計画",
                "other": "700万人", "other_plan": "ビジョン",
            },
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (amount(730, "万人"), amount(700, "万人"), ["value_differs"]),
        (amount(499, "千人"), amount(499000, "人"), []),
        (amount("70.0", "%"), amount(70, "%"), []),
        (amount(5, "人/年間"), amount(5, "人"), []),
        (amount(5, "ha"), amount(5, "か所"), ["unit_differs"]),
        (amount(5, None), amount(5, "件"), []),
        (amount(5, None), amount(6, "件"), ["value_differs"]),
        (Amount(Decimal("64.2"), "万人", approximate=True), amount(642123, "人"), []),
        (Amount(Decimal("64.2"), "万人", approximate=True), amount(643000, "人"), ["value_differs"]),
        (Amount(Decimal(0), "人", approximate=True), amount(1, "人"), ["value_differs"]),
        (Amount(Decimal(60), "%", Bound.AT_LEAST), amount(60, "%"), []),
        (
            Amount(Decimal(60), "%", Bound.AT_LEAST), Amount(Decimal(60), "%", Bound.AT_MOST),
            ["value_differs"],
        ),
        (Event("策定"), Event("策定"), []),
        (Event("策定"), Event("改定"), ["value_differs"]),
        (Event("策定"), Event("策 定"), []),
        (Event("策定"), amount(1, "計画"), ["not_comparable"]),
        (Words("検討中"), amount(1), ["not_comparable"]),
        (Words("検討中"), Words("検討"), ["value_differs"]),
        (Range(Decimal(1), Decimal(2), "件"), Range(Decimal(1), None, "件"), ["value_differs"]),
        (Relative(Comparison.TIMES, Decimal(2)), amount(26), ["not_comparable"]),
        (Relative(Comparison.GREATER), Relative(Comparison.LESS), ["value_differs"]),
        (BLANK, amount(26), []),
    ],
)  # fmt: skip
def test_values_of_one_year_are_compared(one, other, found):
    assert codes(aims(one), aims(other)) == found
    assert codes(aims(other), aims(one)) == found


@pytest.mark.parametrize(("number", "found"), [(2600, []), (2500, ["value_differs"])])
def test_a_multiple_of_the_baseline_is_the_amount_that_it_comes_to(number, found):
    double = Relative(Comparison.TIMES, Decimal(2))
    one = indicator("交流人口", baseline(amount(1300, "万人")), target(double))
    other = indicator("交流人口", baseline(amount(1300, "万人")), target(amount(number, "万人")))
    assert codes(one, other) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Year(2029), CalendarYear(2029), True),
        (Year(2029), Year(2029), True),
        (Year(2029), Year(2030), False),
    ],
)
def test_a_bare_year_may_be_of_either_kind(one, other, same):
    values = [
        aims(amount(n), None, period=Period(year, None, StatedIn.CELL))
        for n, year in ((3, one), (4, other))
    ]
    assert codes(*values) == ["value_differs" if same else "not_comparable"]


def test_a_fiscal_and_a_calendar_year_are_not_compared():
    calendar = aims(amount(4), None, period=Period(CalendarYear(2029), None, StatedIn.CELL))
    assert codes(aims(amount(3)), calendar) == ["not_comparable"]


def test_values_without_a_year_are_shown_and_not_compared():
    assert codes(aims(amount(3), None), aims(amount(4), None)) == ["not_comparable"]


def test_values_counted_over_different_times_are_not_compared():
    five = Accumulation(AccumulationKind.CUMULATIVE, years=5)
    assert codes(aims(amount(3)), aims(amount(60), accumulation=five)) == ["counting_differs"]


def test_roles_and_labels_are_kept_apart():
    one = indicator("交流人口", baseline(amount(3), 2029), target(amount(9), label="男"))
    other = indicator("交流人口", target(amount(4)), value(Role.ACTUAL, amount(5), 2029))
    assert codes(one, other) == ["not_comparable"]


def test_definitions_are_compared_where_both_have_one():
    one, other = sound(definition="年度末の人数"), sound(definition="年間の延べ人数")
    assert codes(one, other) == ["definition_differs"]
    assert codes(one, sound(definition="年度末の 人数")) == []
    assert codes(one, sound()) == []


def test_another_scope_is_a_note_and_no_conflict():
    one = replace(aims(amount(3)), scope_notes=("市内",))
    assert codes(one, aims(amount(4))) == ["scope_differs"]


def test_names_nearly_alike_are_asked_about_and_not_compared():
    one = indicator("観光地キャッシュレス導入店舗割合", target(amount(10, "%")))
    other = indicator("観光地のキャッシュレス導入店舗割合", target(amount(20, "%")))
    (found,) = between([one], [other])
    assert (found.code, found.certain) == ("plans.may_be_same", False)
    assert found.details["share"] == "90"


def test_names_less_alike_are_two_indicators():
    other = indicator("キャッシュレス決済導入店舗割合", target(amount(20, "%")))
    assert codes(indicator("観光地キャッシュレス導入店舗割合", target(amount(2))), other) == []


def test_of_several_of_one_name_the_one_with_the_same_year_is_meant():
    long_term, near = aims(amount(2600), 2040), aims(amount(1700), 2029)
    near = replace(near, id="i2", values=tuple(replace(v, id="v9") for v in near.values))
    (found,) = between([aims(amount(1600), 2029)], [long_term, near])
    assert [(place.where, place.said.raw) for place in found.places] == [
        ("i1", "1600件"),
        ("i2", "1700件"),
    ]


def test_of_several_of_one_name_the_one_with_the_same_scope_is_meant():
    wide = replace(aims(amount(50)), scope_notes=("市外",))
    near = aims(amount(30))
    near = replace(near, id="i2", values=tuple(replace(v, id="v9") for v in near.values))
    (found,) = between([aims(amount(20))], [wide, near])
    assert found.code == "plans.value_differs"
    assert found.places[1].where == "i2"


def test_where_a_name_stands_several_times_and_nothing_tells_them_apart_that_is_said():
    def two(*numbers):
        return [indicator("実施件数", target(amount(n)), number=n) for n in numbers]

    (found,) = between(two(1, 2), two(3, 4))
    assert (found.code, found.certain) == ("plans.several_of_one_name", False)
    (found,) = between(two(1), two(3, 4))
    assert found.code == "plans.several_of_one_name"


def test_every_two_of_several_plans_are_compared():
    plans = [NamedPlan(str(n), plan(aims(amount(n)))) for n in (1, 2, 3)]
    found = [tuple(place.plan for place in each.places) for each in disagreements(plans)]
    assert found == [(0, 1), (0, 2), (1, 2)]


def test_one_plan_alone_has_no_disagreement():
    assert list(disagreements([NamedPlan("計画", plan(sound()))])) == []
