"""Decisions about a reading apply to the next where the thing and its text are the same."""

from dataclasses import replace

from keikaku.core.editing import apply, edited
from keikaku.core.editing.assumptions import assumptions
from keikaku.core.editing.carrying import Carried, Decision, Lost, carry
from keikaku.core.editing.correcting import Reviewer, field_corrected, value_corrected
from keikaku.core.plan import Node, Plan, PlanDraft
from keikaku.core.problems import Problem, Severity
from tests.unit.core.editing.city import PLAN, R6, VISITORS

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
    fix = value_corrected(
        PLAN, "i1", "baseline", "489", reviewer=HANA, period=R6, accumulation=None
    )
    carried = carry(made(READING, fix), AGAIN)
    assert carried.draft.plan.indicators[0].values[0].raw == "489"
    assert carried.draft.plan.corrections[0].where == "i2"
    assert carried.kept == {Decision.CORRECTED: 1}


def test_a_corrected_value_that_the_new_file_prints_otherwise_is_left_as_printed():
    fix = value_corrected(
        PLAN, "i1", "baseline", "489", reviewer=HANA, period=R6, accumulation=None
    )
    values = (replace(VISITORS.values[0], raw="489"), VISITORS.values[1])
    new = replace(PLAN, indicators=(replace(VISITORS, values=values),))
    carried = carry(made(READING, fix), PlanDraft(new))
    assert carried == Carried(
        PlanDraft(new), {}, (Lost(Decision.CORRECTED, "観光客数: 499 → 489"),)
    )


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
