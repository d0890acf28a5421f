"""What each edit makes of a plan, and that its undo makes it the old one."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from keikaku.core.checks import violations
from keikaku.core.editing import Batch, Entry, Place, apply, edits
from keikaku.core.editing.assumptions import assumptions
from keikaku.core.editing.indicators import cross_listed, in_unit, renamed
from keikaku.core.editing.nodes import place_of
from keikaku.core.editing.values import says_none
from keikaku.core.indicators import Direction, IndicatorKind, Placement, Role
from keikaku.core.plan import Correction, InitiativeSpan, PlanDraft
from keikaku.core.values.model import Amount, Missing, Reason, Words
from tests.unit.core.editing.city import (
    FULL,
    HEARD,
    PLAN,
    R6,
    SOULS,
    VISITORS,
    WORK,
    indicator,
    node,
)

SPANS = (InitiativeSpan(2025, 2026, "検討"), InitiativeSpan(2027, 2029, "実施"))

# An edit, a question to the plan after it, the answer.
CASES: list[tuple[edits.Edit, Any, Any]] = [
    (edits.RetitleNode("n1", "題n1", "にぎわい"), lambda p: p.nodes[0].title, "にぎわい"),
    (edits.RetitleNode("n3", "題n3", "確かめた題"), lambda p: p.nodes[2].assumed, ()),
    (edits.RenumberNode("n2", "1-1", None), lambda p: p.nodes[1].code, None),
    (edits.SetLevel("n2", "施策", "事業"), lambda p: p.nodes[1].level, "事業"),
    (edits.CrossListNode("n5", None, "n2"), lambda p: p.nodes[4].cross_listed, "n2"),
    (edits.SetOwners("i1", (), ("観光課",)), lambda p: indicator(p).owners, ("観光課",)),
    (edits.SetOwners("a1", (), ("観光課",)), lambda p: p.initiatives[0].owners, ("観光課",)),
    (edits.SetDirection("i1", Direction.INCREASE, Direction.DECREASE), lambda p: (indicator(p).direction, indicator(p).assumed), (Direction.DECREASE, ())),
    (edits.SetDefinition("i1", None, "入込客の数"), lambda p: indicator(p).definition, "入込客の数"),
    (edits.SetKind("i1", IndicatorKind.KPI, IndicatorKind.KGI), lambda p: indicator(p).kind, IndicatorKind.KGI),
    (edits.RenameInitiative("a1", "案内所の運営", "案内所"), lambda p: p.initiatives[0].name, "案内所"),
    (edits.MoveInitiative("a1", "n2", "n6"), lambda p: p.initiatives[0].node, "n6"),
    (edits.SetSpans("a1", WORK.spans, SPANS), lambda p: p.initiatives[0].spans, SPANS),
    (edits.AddNode(node("n7", "n1"), Place("n1", "n2")), lambda p: [n.id for n in p.nodes], ["n1", "n2", "n7", "n3", "n4", "n5", "n6"]),
    (edits.AddNode(node("n7", "n1"), Place("n1", None)), lambda p: [n.id for n in p.nodes], ["n1", "n7", "n2", "n3", "n4", "n5", "n6"]),
    (edits.AddNode(node("n7", None), Place(None, "n1")), lambda p: [n.id for n in p.nodes], ["n1", "n2", "n3", "n7", "n4", "n5", "n6"]),
    (edits.RemoveNode("n6", PLAN.nodes[5]), lambda p: len(p.nodes), 5),
    (edits.MoveNode("n4", Place(None, "n1"), Place(None, None)), lambda p: [n.id for n in p.nodes], ["n4", "n5", "n6", "n1", "n2", "n3"]),
    (edits.MoveNode("n2", Place("n1", None), Place("n4", "n6")), lambda p: [(n.id, n.parent) for n in p.nodes[3:]], [("n5", "n4"), ("n6", "n4"), ("n2", "n4")]),
    (edits.AddIndicator(replace(VISITORS, id="i2", values=()), None), lambda p: [i.id for i in p.indicators], ["i2", "i1"]),
    (edits.RemoveIndicator("i1", VISITORS), lambda p: p.indicators, ()),
    (renamed(VISITORS, "入込客数"), lambda p: [each.printed_name for each in indicator(p).placements], ["入込客数（延べ）", "入込客数"]),
    (cross_listed(VISITORS, "n6"), lambda p: indicator(p).placements[2], Placement("n6", "観光客数", True, None)),
    (edits.TakeAwayPlacement("i1", VISITORS.placements[1]), lambda p: len(indicator(p).placements), 1),
    (edits.MoveIndicator("i1", "n2", "n6"), lambda p: indicator(p).placements[0].node, "n6"),
    (edits.RemoveValue("i1", VISITORS.values[0]), lambda p: [v.id for v in indicator(p).values], ["v2"]),
    (edits.AddInitiative(replace(WORK, id="a2"), "a1"), lambda p: [a.id for a in p.initiatives], ["a1", "a2"]),
    (edits.SetBeside("e1", FULL.areas[0], replace(FULL.areas[0], name="湖東圏域")), lambda p: p.areas[0].name, "湖東圏域"),
    (edits.SetValue("r1", HEARD, Entry("3万人", "人", R6)), lambda p: p.results[0].values[0].reading, Amount(Decimal(3), "万人")),
    (edits.SetValue("e1", SOULS, Entry("9人", None, R6)), lambda p: p.areas[0].population.reading, Amount(Decimal(9), "人")),
    (edits.RemoveInitiative("a1", WORK), lambda p: p.initiatives, ()),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "question", "answer"), CASES)
def test_an_edit_does_what_it_says_and_its_undo_takes_it_back(edit, question, answer):
    done = apply(FULL, edit)
    assert question(done.plan) == answer
    undone = apply(done.plan, done.undo)
    assert undone.plan == FULL
    assert apply(undone.plan, undone.undo).plan == done.plan


def test_a_unit_is_also_that_of_the_values_that_print_none():
    edit = in_unit(VISITORS, "万人")
    done = apply(PLAN, edit)
    units = [value.reading.unit for value in indicator(done.plan).values]
    assert (edit.now.values, units) == (("v1",), ["万人", "千人"])
    assert apply(done.plan, done.undo).plan == PLAN


# What is entered, how it reads, which problems it has.
ENTERED = [
    ("512", Amount(Decimal(512), "千人"), R6, []),
    ("51.2万人", Amount(Decimal("51.2"), "万人"), R6, []),
    ("▲3", Amount(Decimal(-3), "千人"), R6, []),
    ("", Missing(Reason.BLANK), None, [("baseline.missing", "baseline.amount")]),
    ("未調査", Missing(Reason.NOT_SURVEYED), None, [("baseline.missing", "baseline.amount")]),
    ("12x?", Words("12x?"), R6, [("value.unreadable", "baseline.amount")]),
]


@pytest.mark.parametrize(("raw", "reading", "period", "problems"), ENTERED)
def test_what_is_entered_is_read_like_a_cell(raw, reading, period, problems):
    done = apply(PLAN, edits.SetValue("i1", VISITORS.values[0], Entry(raw, "千人", R6)))
    value = indicator(done.plan).values[0]
    assert (value.raw, value.reading, value.period) == (raw, reading, period)
    assert [(each.code, each.field) for each in done.problems] == problems
    assert {each.where for each in done.problems} <= {"i1"}
    assert apply(done.plan, done.undo).plan == PLAN


@pytest.mark.parametrize(
    ("raw", "none"),
    [("", True), ("－", True), ("未調査", True), ("調整中", True), ("0", False), ("12x?", False)],
)
def test_what_says_that_there_is_no_value(raw, none):
    assert says_none(raw) is none


def test_a_year_in_the_text_goes_before_that_of_the_form():
    done = apply(PLAN, edits.AddValue("i1", "v3", Role.ACTUAL, Entry("510(R7年度)", "千人", R6)))
    period = indicator(done.plan).values[-1].period
    assert period is not None and period.start == 2025


def test_a_value_without_a_year_is_told():
    done = apply(PLAN, edits.AddValue("i1", "v3", Role.ACTUAL, Entry("510", "千人")))
    assert [each.code for each in done.problems] == ["value.year_missing"]


def test_each_assumption_can_be_confirmed_and_stands_on_record():
    found = assumptions(PLAN)
    told = [(each.where, each.field, each.says) for each in found]
    assert told == [
        ("n3", "title", "題n3"),
        ("i1", "direction", "increase"),
        ("v2", "period", "令和6年度"),
    ]
    edit = Batch(tuple(each.confirmed("企画課 山", "2026-04-02", "担当課に確認") for each in found))
    done = apply(PLAN, edit)
    assert assumptions(done.plan) == ()
    assert done.plan.corrections[0] == Correction(
        "i1", "direction", "increase", "increase", "企画課 山", "2026-04-02", "担当課に確認"
    )
    assert [each.field for each in done.plan.corrections] == ["direction", "target.period", "title"]
    assert apply(done.plan, done.undo).plan == PLAN


def test_corrections_go_with_the_thing_and_come_back_with_it():
    confirmed = apply(PLAN, assumptions(PLAN)[1].confirmed("山", "2026-04-02")).plan
    done = apply(confirmed, edits.RemoveIndicator("i1", confirmed.indicators[0]))
    assert done.plan.corrections == ()
    assert apply(done.plan, done.undo).plan == confirmed


def test_edits_break_no_law_of_a_draft():
    plan = PLAN
    for edit, _, _ in CASES[:6]:
        plan = apply(plan, edit).plan
    told = {each.law for each in violations(PlanDraft(plan))}
    assert told <= {"assumed.silent"}  # the problems of the reading are not part of a plan


def test_a_batch_is_made_whole_or_not_at_all_and_taken_back_whole():
    both = Batch((edits.RetitleNode("n1", "題n1", "甲"), edits.RetitleNode("n1", "甲", "乙")))
    done = apply(PLAN, both)
    assert done.plan.nodes[0].title == "乙"
    assert apply(done.plan, done.undo).plan == PLAN


def test_the_place_of_a_node_is_told_by_its_sibling():
    assert [place_of(PLAN.nodes, name) for name in ("n1", "n3", "n4")] == [
        Place(None, None),
        Place("n1", "n2"),
        Place(None, "n1"),
    ]
