from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType

import pytest

from keikaku.core.evaluation import CannotJudge, Group, Tally, evaluate_plan
from keikaku.core.indicators import Placement
from keikaku.core.plan import Node, Plan, PlanHead
from keikaku.core.rules import (
    Band,
    Compared,
    EvaluationRule,
    Measure,
    Op,
    Reached,
    RollUp,
    RollUpBy,
)
from tests.spec import judged

DONE = Band("○", "達成", ((Reached(True),),), points=Fraction(2))
OPEN = Band("△", "未達成", ((Reached(False),),), points=Fraction(1))


def rule(**roll_up) -> EvaluationRule:
    return EvaluationRule("r", "題", "市", "典", (DONE, OPEN), roll_up=RollUp(**roll_up))


def one(name: str, *nodes: str, owners: tuple[str, ...] = ()):
    values = tuple(
        replace(value, id=f"{name}.{value.id}")
        for value in judged.indicator("増加", "10件", "20件").values
    )
    places = tuple(Placement(node, name, number > 0, None) for number, node in enumerate(nodes))
    return replace(
        judged.indicator("増加", "10件", "20件"), id=name, name=name, placements=places, owners=owners,
        values=values,
    )  # fmt: skip


NODES = (
    Node("n1", None, "基本目標", "1", "しごと", owners=("産業課",)),
    Node("n2", "n1", "施策", "1-1", "農業"),
    Node("n3", "n1", "施策", "1-2", "商業", owners=("商工課",)),
    Node("n4", None, "基本目標", "2", "ひと"),
)
PLAN = Plan(
    PlanHead("計画", period=judged.PERIOD),
    nodes=NODES,
    indicators=(
        one("a", "n2"),
        one("b", "n3", "n4"),  # 再掲
        one("c", "n3", owners=("観光課", "商工課")),
        one("d", "n1"),
    ),
)
ACTUALS = tuple(
    replace(judged.reported(cell, 2022), indicator=name)
    for name, cell in (("a", "25件"), ("b", "5件"), ("c", "20件"))
)


def tally(done: int, opened: int, unmeasured: int = 0) -> Tally:
    reasons = {CannotJudge.NOT_MEASURED: unmeasured} if unmeasured else {}
    return Tally(MappingProxyType({"○": done, "△": opened}), MappingProxyType(reasons))


def test_every_indicator_is_judged_once_and_the_unmeasured_are_apart():
    found = evaluate_plan(PLAN, ACTUALS, 2022, rule())
    assert [each.indicator for each in found.evaluations] == ["a", "b", "c", "d"]
    assert found.total == tally(2, 1, 1)
    assert (found.total.judged, found.total.total) == (3, 4)


def test_a_node_counts_what_stands_at_and_below_it_once():
    found = evaluate_plan(PLAN, ACTUALS, 2022, rule())
    assert found.nodes == (
        Group("n1", tally(2, 1, 1)),
        Group("n2", tally(1, 0)),
        Group("n3", tally(1, 1)),
        Group("n4", tally(0, 1)),
    )


def test_levels_and_departments_are_counted_too():
    found = evaluate_plan(PLAN, ACTUALS, 2022, rule())
    assert found.levels == (
        Group("施策", tally(2, 1)),
        Group("基本目標", tally(0, 1, 1)),
    )
    assert found.owners == (
        Group("産業課", tally(1, 0, 1)),
        Group("商工課", tally(1, 1)),
        Group("観光課", tally(1, 0)),
    )


def test_one_branch_can_be_judged_alone():
    found = evaluate_plan(PLAN, ACTUALS, 2022, rule(), under="n3")
    assert ([each.indicator for each in found.evaluations], [each.key for each in found.nodes]) == (
        ["b", "c"],
        ["n3"],
    )
    with pytest.raises(KeyError):
        evaluate_plan(PLAN, ACTUALS, 2022, rule(), under="n9")


def test_a_share_is_of_the_judged_and_none_where_nothing_is():
    found = evaluate_plan(PLAN, ACTUALS, 2022, rule()).total
    empty = evaluate_plan(PLAN, (), 2022, rule()).total
    assert (found.share("○"), empty.share("○")) == (Fraction(2, 3), None)


GOOD = Band("良", "良い", ((Compared(Measure.RATE, Op.AT_LEAST, Fraction(8, 10)),),))
REST = Band("可", "その他")

MEANS = [
    (RollUp(), None, None, None),
    # 25/20, 5/20, 20/20; d has no value
    (RollUp(RollUpBy.MEAN), Fraction(10, 12), 3, None),
    (RollUp(RollUpBy.MEAN, cap=Fraction(1)), Fraction(9, 12), 3, None),
    (RollUp(RollUpBy.MEAN, bands=(GOOD, REST)), Fraction(10, 12), 3, "良"),
    (RollUp(RollUpBy.MEAN, cap=Fraction(1), bands=(GOOD, REST)), Fraction(9, 12), 3, "可"),
    (RollUp(RollUpBy.MEAN, measure=Measure.PROGRESS), Fraction(2, 3), 3, None),
    (RollUp(RollUpBy.POINTS, bands=(GOOD, REST)), Fraction(5, 6), 3, "良"),
]


@pytest.mark.parametrize(("roll_up", "mean", "entered", "grade"), MEANS)
def test_grades_roll_up_as_the_rule_says(roll_up, mean, entered, grade):
    found = evaluate_plan(PLAN, ACTUALS, 2022, replace(rule(), roll_up=roll_up)).total
    assert (found.mean, found.in_mean, found.grade) == (mean, entered, grade)


def test_a_mean_of_nothing_is_none():
    found = evaluate_plan(PLAN, (), 2022, rule(by=RollUpBy.MEAN)).total
    assert (found.mean, found.in_mean, found.grade) == (None, 0, None)
