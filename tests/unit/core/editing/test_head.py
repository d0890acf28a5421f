"""The head of a plan is edited field by field: two who change two fields both win."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from keikaku.core.editing import ChangedMeanwhile, Refusal, Refused, apply, conflict
from keikaku.core.editing.edits import ConfirmAssumption, SetHead
from keikaku.core.years.dates import parse_date
from keikaku.exchange.edits import edit_from_json, edit_to_json
from tests.unit.core.editing.city import PLAN

NEW = replace(PLAN.head, title="第2次湖北市総合計画", edition="素案", period=(2027, 2031))
EDIT = SetHead(PLAN.head, NEW)


def head_with(**fields) -> SetHead:
    """The edit of somebody who saw the head as it was at first."""
    return SetHead(PLAN.head, replace(PLAN.head, **fields))


def test_a_head_is_set_and_taken_back():
    done = apply(PLAN, EDIT)
    assert done.plan.head == NEW
    assert apply(done.plan, done.undo).plan == PLAN


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (replace(NEW, title=" "), Refusal.NO_TITLE),
        (replace(NEW, period=(2031, 2027)), Refusal.BACKWARDS),
    ],
)
def test_a_head_that_makes_no_plan_is_refused(head, why):
    with pytest.raises(Refused) as refused:
        apply(PLAN, SetHead(PLAN.head, head))
    assert refused.value.why is why


APART: dict[str, Any] = {
    "title": "第2次湖北市総合計画",
    "issuer": "湖北市",
    "edition": "素案",
    "as_of": parse_date("令和8年3月25日"),
    "period": (2027, 2031),
}


@pytest.mark.parametrize(("one", "other"), list(permutations(APART, 2)))
def test_two_who_change_two_fields_both_win(one, other):
    between = apply(PLAN, head_with(**{one: APART[one]})).plan
    done = apply(between, head_with(**{other: APART[other]}))
    assert done.plan.head == replace(PLAN.head, **{each: APART[each] for each in (one, other)})
    assert apply(done.plan, done.undo).plan == between


@pytest.mark.parametrize(("one", "other"), list(permutations(APART, 2)))
def test_the_first_takes_back_the_own_field_and_the_others_stays(one, other):
    first = apply(PLAN, head_with(**{one: APART[one]}))
    second = apply(first.plan, head_with(**{other: APART[other]}))
    assert apply(second.plan, first.undo).plan.head == head_with(**{other: APART[other]}).now


@pytest.mark.parametrize("field", APART)
def test_of_one_field_the_second_is_asked(field):
    others = {**APART, "as_of": parse_date("令和7年"), "period": (2020, 2024)}
    theirs = others[field] if field in ("as_of", "period") else "先の内容"
    between = apply(PLAN, head_with(**{field: theirs})).plan
    found = conflict(between, EDIT_OF_ALL)
    assert found is not None and found.again is not None
    assert (found.was, found.now) == (PLAN.head, between.head)
    assert apply(between, found.again).plan.head == EDIT_OF_ALL.now


EDIT_OF_ALL = head_with(**APART)


def test_who_wants_what_is_there_already_is_not_asked():
    between = apply(PLAN, head_with(edition="素案")).plan
    assert apply(between, EDIT).plan.head == NEW


def test_who_overwrites_one_field_keeps_what_others_did_to_the_rest():
    theirs = head_with(edition="原案", issuer="湖北市")
    between = apply(PLAN, theirs).plan
    with pytest.raises(ChangedMeanwhile) as crossed:
        apply(between, head_with(edition="素案", title="新しい題"))
    again = crossed.value.conflict.again
    assert again == SetHead(
        theirs.now, replace(theirs.now, edition="素案", title="新しい題")
    )  # fmt: skip
    assert apply(between, again).plan.head == again.now


def test_the_undo_asks_where_somebody_has_changed_the_same_field_since():
    first = apply(PLAN, head_with(edition="素案", title="新しい題"))
    later = apply(first.plan, SetHead(first.plan.head, replace(first.plan.head, edition="原案")))
    with pytest.raises(ChangedMeanwhile):
        apply(later.plan, first.undo)


def test_what_a_person_sets_is_no_longer_assumed_and_what_others_confirmed_stays_so():
    head = replace(PLAN.head, assumed=("title", "edition", "period"))
    plan = replace(PLAN, head=head)
    mine = SetHead(head, replace(head, title="新しい題", assumed=("edition", "period")))
    says = "2025～2029"
    between = apply(plan, ConfirmAssumption("plan", "period", says, "花", "2026-04-01")).plan
    done = apply(between, mine)
    assert done.plan.head.assumed == ("edition",)
    assert apply(done.plan, done.undo).plan == between


def test_it_reads_back_equal_from_json():
    assert edit_from_json(edit_to_json(EDIT)) == EDIT
