"""The head of a plan is edited as one thing."""

from dataclasses import replace

import pytest

from keikaku.core.editing import ChangedMeanwhile, Refusal, Refused, apply
from keikaku.core.editing.edits import SetHead
from keikaku.exchange.edits import edit_from_json, edit_to_json
from tests.unit.core.editing.city import PLAN

NEW = replace(PLAN.head, title="第2次湖北市総合計画", edition="素案", period=(2027, 2031))
EDIT = SetHead(PLAN.head, NEW)


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


def test_who_changes_a_head_that_another_has_changed_is_asked():
    theirs = apply(PLAN, SetHead(PLAN.head, replace(PLAN.head, edition="原案"))).plan
    with pytest.raises(ChangedMeanwhile) as crossed:
        apply(theirs, EDIT)
    assert crossed.value.conflict.now == theirs.head
    assert crossed.value.conflict.again == SetHead(theirs.head, NEW)


def test_it_reads_back_equal_from_json():
    assert edit_from_json(edit_to_json(EDIT)) == EDIT
