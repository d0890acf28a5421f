"""What a strategy means follows from its source."""

from dataclasses import replace
from decimal import Decimal

import pytest

from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    Role,
    Value,
)
from keikaku.core.plan import Initiative, InitiativeSpan, Node
from keikaku.core.values.model import Amount, Bound, Comparison, Missing, Reason
from keikaku.core.years.model import FiscalYear, Period, StatedIn, Year
from samples.meaning import Truth, add_indicators, direction_of, strategy_truth
from samples.problems_truth import print_problems, problems_of, row_problems
from samples.source.model import Kpi
from samples.source.notation import (
    BLANK,
    MEAN_OF_3,
    NONE,
    PLAIN,
    TOTAL,
    UNIT,
    bounded,
    done,
    relative,
    v,
)
from tests.unit.samples.small import STRATEGY

NODE = Node("n1", None, None, None, "施策")
PLAN = strategy_truth(STRATEGY).plan
PLAN_END = Period(FiscalYear(2029), None, StatedIn.DOCUMENT)


def indicator_of(kpi, layout=PLAIN):
    truth = Truth(2029, nodes=[NODE])
    add_indicators(truth, NODE, IndicatorKind.KPI, layout, (kpi,))
    return truth.indicators[0]


def test_headings_become_a_tree_and_the_lost_one_is_put_back():
    assert PLAN.nodes == (
        Node("n1", None, "基本目標", "1", "暮らし", "まちを直します。"),
        Node("n2", "n1", "基本方針", "1", "手入れ", "順に直します。"),
        Node("n3", "n2", "具体的な施策", "1-1-1", "道の手入れ", "市道を直します。", ("建設課",)),
        Node("n4", "n2", "具体的な施策", "1-1-2", "川の手入れ", "川を掃除します。\n草を刈ります。"),
        Node("n5", "n2", "具体的な施策", "1-1-3", "森の手入れ", "間伐します。"),
        Node("n6", None, "基本目標", "2", "", reconstructed=True, assumed=("code", "level")),
    )


def test_an_indicator_is_told_whole():
    assert PLAN.indicators[1] == Indicator(
        "i2",
        "直した市道",
        IndicatorKind.KPI,
        IndicatorType.LEVEL,
        "km",
        Direction.INCREASE,
        (
            Placement("n3", "直した市道", False, None),
            Placement("n4", "直した市道(再掲)", True, None),
        ),
        (
            Value("v3", Role.BASELINE, "3", Amount(Decimal(3), "km"),
                  period=Period(Year(2023), "R5", StatedIn.HEADER)),
            Value("v4", Role.TARGET, "5", Amount(Decimal(5), "km"),
                  period=Period(Year(2029), "R11", StatedIn.HEADER)),
        ),
        assumed=("direction",),
    )  # fmt: skip


def test_works_become_initiatives():
    span = InitiativeSpan(2025, 2029, "補修の実施", ("end",))
    assert PLAN.initiatives == (Initiative("k1", "n3", "補修", (span,)),)


def test_ids_run_on_over_goals_and_measures():
    assert [i.id for i in PLAN.indicators] == ["i1", "i2", "i3", "i4", "i5", "i6"]
    values = [value.id for indicator in PLAN.indicators for value in indicator.values]
    assert values == [f"v{n}" for n in range(1, 13)]


@pytest.mark.parametrize(
    ("base", "target", "direction"),
    [
        (v("3"), v("5"), Direction.INCREASE),
        (v("5"), v("5"), Direction.MAINTAIN),
        (v("5"), v("3"), Direction.DECREASE),
        (v("50"), v("48"), Direction.AT_LEAST),
        (NONE, v("3"), Direction.INCREASE),
        (v("3"), BLANK, None),
        (v("3"), relative("倍増", Comparison.TIMES, "2"), Direction.INCREASE),
        (v("3"), relative("基準値より増加", Comparison.GREATER), Direction.INCREASE),
    ],
)
def test_the_direction_is_where_the_target_lies(base, target, direction):
    assert direction_of(PLAIN, Kpi("数", (base, target))) is direction


def test_a_fall_of_a_relative_target_must_be_said_by_the_source():
    with pytest.raises(AssertionError):
        direction_of(PLAIN, Kpi("数", (v("3"), relative("減少", Comparison.LESS))))


def test_a_milestone_has_no_direction():
    kpi = Kpi("計画の策定", (NONE, done("策定")), type=IndicatorType.MILESTONE)
    assert indicator_of(kpi).direction is None


def test_a_unit_is_assumed_only_where_a_sister_lends_it():
    lent = indicator_of(Kpi("数", (v("3", "品", "R5"), v("5")), "品"))
    in_name = indicator_of(Kpi("数", (v("3"), v("5")), "品", "数(品)", unit_in_name=True))
    in_column = indicator_of(Kpi("数", (v("3"), v("5")), "品"), UNIT)
    shown = [[value.assumed for value in i.values] for i in (lent, in_name, in_column)]
    assert shown == [[(), ("unit", "period")], [(), ("period",)], [(), ()]]


def test_a_target_without_a_year_is_of_the_last_year_and_a_missing_one_of_none():
    dated = indicator_of(Kpi("数", (v("3"), v("5"))))
    gap = indicator_of(Kpi("数", (v("3"), BLANK)))
    assert [i.values[1].period for i in (dated, gap)] == [PLAN_END, None]


@pytest.mark.parametrize(
    ("kpi", "accumulations"),
    [
        (Kpi("数", (v("3"), v("5")), accumulation=TOTAL), [TOTAL, TOTAL]),
        (Kpi("数", (NONE, BLANK), accumulation=TOTAL), [TOTAL, TOTAL]),
        (Kpi("数", (v("3"), v("5")), target_accumulation=TOTAL), [None, TOTAL]),
        (
            Kpi("数", (v("3"), relative("倍増", Comparison.TIMES, "2")), accumulation=TOTAL),
            [TOTAL, None],
        ),
    ],
)
def test_the_name_tells_how_numbers_are_counted(kpi, accumulations):
    assert [value.accumulation for value in indicator_of(kpi).values] == accumulations


def test_a_single_year_under_the_name_of_a_mean_is_an_assumption():
    mean = indicator_of(Kpi("数", (v("3", "", "R3-R5"), v("5")), accumulation=MEAN_OF_3))
    assert [value.assumed for value in mean.values] == [(), ("accumulation", "period")]


def test_the_problems_of_a_strategy_are_those_of_its_gaps_and_rows():
    found = {*problems_of(PLAN), *row_problems(STRATEGY, PLAN)}
    assert found == {
        ("heading.missing", "n6", "title"),
        ("row.shifted", "i3", "values"),
        ("row.two_indicators", "i4", "name"),
        ("row.two_indicators", "i5", "name"),
        ("target.pending", "i5", "target.amount"),
        ("target.missing", "i6", "target.amount"),
    }


@pytest.mark.parametrize(
    ("kpi", "problems"),
    [
        (Kpi("数", (v("3"), v("5"))), [("baseline.year_missing", "baseline.period")]),
        (Kpi("数", (v("50", "", "R5"), v("48"))), [("direction.doubtful", "direction")]),
        (Kpi("数", (v("5", "", "R5"), bounded("3", "", "以上", Bound.AT_LEAST))), []),
        (
            Kpi("数", (v("3", "", "R5"), v("5")), target_accumulation=TOTAL),
            [("accumulation.differs", "target.accumulation")],
        ),
        (
            Kpi("数", (v("1", "", "R5"), v("1")), type=IndicatorType.MILESTONE),
            [("milestone.already_done", "target.amount")],
        ),
    ],
)
def test_a_doubt_is_told_of_the_field_it_is_about(kpi, problems):
    plan = replace(PLAN, indicators=(indicator_of(kpi),))
    found = [(code, field) for code, where, field in problems_of(plan) if where == "i1"]
    assert found == problems


def test_namesakes_look_alike_unless_their_scope_differs():
    one = indicator_of(Kpi("数", (v("3", "", "R5"), v("5"))))
    two = replace(one, id="i2", values=())
    men = replace(two, id="i3", scope_notes=("男性",))
    plan = replace(PLAN, indicators=(one, two, men))
    found = [p for p in problems_of(plan) if p[0] == "indicator.look_alike"]
    assert found == [("indicator.look_alike", "i2", "name")]


def test_problems_are_printed_one_a_line_and_sorted():
    shown = print_problems([("b", "i1", "name"), ("a", "i2", "name")])
    assert shown == '[\n  ["a", "i2", "name"],\n  ["b", "i1", "name"]\n]\n'


def test_a_gap_of_the_target_keeps_its_reason():
    assert PLAN.indicators[5].values[1].reading == Missing(Reason.BLANK)
