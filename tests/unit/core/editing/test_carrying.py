"""Decisions about a reading apply to the next where the thing and its text are the same."""

from dataclasses import replace

import pytest

from keikaku.core.editing import apply, edited
from keikaku.core.editing.assumptions import assumptions
from keikaku.core.editing.carrying import Carried, Decision, Lost, carry
from keikaku.core.editing.correcting import (
    Reviewer,
    Told,
    field_corrected,
    fields_corrected,
    value_added,
    value_corrected,
)
from keikaku.core.indicators import Role
from keikaku.core.plan import Node, Plan, PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.core.values.model import Accumulation, AccumulationKind
from keikaku.core.years.model import FiscalYear, Period, StatedIn
from tests.unit.core.editing.city import FULL, HEARD, PLAN, R6, VISITORS

HANA = Reviewer("花", "2026-11-27", "原本どおり")


def doubt(number: int, where: str, field: str, raw: str = "499") -> Problem:
    return Problem(
        f"p{number}", "value.missing", Severity.WARNING, f"疑い{number}", where, field, None,
        {"raw": raw},
    )  # fmt: skip


READING = PlanDraft(PLAN, (doubt(1, "i1", "baseline.amount"), doubt(2, "n2", "title", "題n2")))


def settled(draft: PlanDraft, *ids: str) -> PlanDraft:
    problems = (replace(each, settled=each.id in ids or each.settled) for each in draft.problems)
    return replace(draft, problems=tuple(problems))


def made(draft: PlanDraft, edit) -> PlanDraft:
    return edited(draft, apply(draft.plan, edit))


def moved(plan: Plan) -> Plan:
    """The same plan with a node more at its head: every id is another."""
    ids = {"n1": "n2", "n2": "n3", "n3": "n4", "n4": "n5", "n5": "n6", "n6": "n7"}
    nodes = [
        replace(each, id=ids[each.id], parent=ids.get(each.parent or "")) for each in plan.nodes
    ]
    places = tuple(
        replace(each, node=ids[each.node or ""]) for each in plan.indicators[0].placements
    )
    return replace(
        plan,
        nodes=(Node("n1", None, "章", "0", "はじめに"), *nodes),
        indicators=(replace(plan.indicators[0], id="i2", placements=places),),
        initiatives=(replace(plan.initiatives[0], node="n3"),),
    )


AGAIN = PlanDraft(moved(PLAN), (doubt(1, "n3", "title", "題n2"), doubt(2, "i2", "baseline.amount")))


def test_the_same_file_again_is_decided_as_before():
    old = settled(READING, "p1", "p2")
    assert carry(old, READING) == Carried(old, {Decision.SETTLED: 2})


def test_settled_problems_follow_their_thing_to_its_new_id():
    carried = carry(settled(READING, "p1"), AGAIN)
    assert carried == Carried(settled(AGAIN, "p2"), {Decision.SETTLED: 1})


def test_another_text_is_not_decided():
    other = replace(AGAIN, problems=(AGAIN.problems[0], doubt(2, "i2", "baseline.amount", "509")))
    carried = carry(settled(READING, "p1", "p2"), other)
    assert carried.draft == settled(other, "p1")
    assert carried.lost == (Lost(Decision.SETTLED, "疑い1"),)


def test_a_corrected_value_is_corrected_again_where_the_text_is_the_same():
    fix = value_corrected(PLAN, "i1", "baseline", Told("489", R6, None), HANA)
    carried = carry(made(READING, fix), AGAIN)
    assert carried.draft.plan.indicators[0].values[0].raw == "489"
    assert carried.draft.plan.corrections[0].where == "i2"
    assert carried.kept == {Decision.CORRECTED: 1}


def test_a_corrected_value_that_the_new_file_prints_otherwise_is_left_as_printed():
    fix = value_corrected(PLAN, "i1", "baseline", Told("489", R6, None), HANA)
    values = (replace(VISITORS.values[0], raw="489"), VISITORS.values[1])
    new = replace(PLAN, indicators=(replace(VISITORS, values=values),))
    carried = carry(made(READING, fix), PlanDraft(new))
    assert carried == Carried(
        PlanDraft(new), {}, (Lost(Decision.CORRECTED, "観光客数: 499 → 489"),)
    )


R5 = Period(FiscalYear(2023), "令和5年度", StatedIn.CELL)
TOTAL = Accumulation(AccumulationKind.CUMULATIVE)
# What one person says of a value after another: each is said again of the new reading.
TOLD = [
    [("baseline", Told("489", R5, TOTAL, Role.ACTUAL))],
    [("baseline", Told("489", R6, None)), ("baseline", Told("489", R5, TOTAL))],
    [("baseline", Told("499", R5, None)), ("baseline", Told("489", R5, None))],
    [("baseline", Told("499", R6, TOTAL, Role.ACTUAL)), ("actual", Told("489", R5, TOTAL))],
    [("target", Told("550千人", R5, None)), ("baseline", Told("499", None, None))],
]


@pytest.mark.parametrize("steps", TOLD)
def test_all_that_was_told_of_a_value_is_told_again(steps):
    old = READING
    for field, told in steps:
        old = made(old, value_corrected(old.plan, "i1", field, told, HANA))
    carried = carry(old, AGAIN)
    assert carried.lost == ()
    assert carried.draft.plan.indicators[0].values == old.plan.indicators[0].values
    assert carried.kept[Decision.CORRECTED] == len(old.plan.corrections)


def test_a_value_that_was_added_is_added_again():
    old = made(READING, value_added(PLAN, "i1", Role.ACTUAL, Told("510", R6, None), HANA))
    (value,) = carry(old, AGAIN).draft.plan.indicators[0].of_role(Role.ACTUAL)
    assert (value.raw, value.period) == ("510", R6)


def test_corrections_beside_the_structure_and_of_spans_are_taken_over():
    old = PlanDraft(FULL)
    for where, texts in (
        ("a1", {"spans": "2025～2026 実施"}),
        ("e1", {"composition": "2市1町"}),
        ("x1", {"start": "令和6年6月"}),
    ):
        old = made(old, fields_corrected(old.plan, where, texts, HANA))
    old = made(old, value_corrected(old.plan, "r1", "values", Told("3万人", R6, None), HANA))
    carried = carry(old, PlanDraft(FULL))
    assert (carried.draft.plan, carried.lost) == (old.plan, ())
    other = replace(FULL.results[0], values=(replace(HEARD, raw="約4万人"),))
    lost = carry(old, PlanDraft(replace(FULL, results=(other,)))).lost
    assert [each.about for each in lost] == ["来場者は約2万人: 約2万人 → 3万人"]


def test_other_fields_and_confirmed_assumptions_are_taken_over():
    old = made(READING, field_corrected(PLAN, "n4", "title", "直した題", HANA))
    for each in assumptions(old.plan):
        old = made(old, each.confirmed("花", "2026-11-27"))
    carried = carry(old, AGAIN)
    assert carried.kept == {Decision.CORRECTED: 1, Decision.CONFIRMED: 3}
    assert assumptions(carried.draft.plan) == ()
    assert carried.draft.plan.nodes[4].title == "直した題"


def test_what_is_gone_is_told():
    old = made(READING, field_corrected(PLAN, "i1", "name", "来訪者数", HANA))
    new = PlanDraft(replace(PLAN, indicators=()))
    assert carry(settled(old, "p1"), new) == Carried(
        new,
        {},
        (
            Lost(Decision.CORRECTED, "来訪者数: 観光客数 → 来訪者数"),
            Lost(Decision.SETTLED, "疑い1"),
        ),
    )
