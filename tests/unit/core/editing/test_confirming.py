"""Many assumptions confirmed at once come to the same as one after the other."""

from dataclasses import replace

import pytest

from keikaku.core.editing import Batch, ChangedMeanwhile, Refusal, Refused, apply
from keikaku.core.editing.assumptions import assumptions
from keikaku.core.plan import Correction
from tests.unit.core.editing.city import PLAN, VISITORS

VALUES = (
    replace(VISITORS.values[0], assumed=("unit", "period")),
    replace(VISITORS.values[1], assumed=("period",)),
)
SPAN = replace(PLAN.initiatives[0].spans[0], assumed=("end",))
ASSUMING = replace(
    PLAN,
    head=replace(PLAN.head, assumed=("period", "issuer")),
    indicators=(replace(VISITORS, values=VALUES),),
    initiatives=(replace(PLAN.initiatives[0], spans=(SPAN,)),),
    corrections=(Correction("n1", "title", "a", "b", "太郎", "2026-12-01", ""),),
)
ALL = [each.confirmed("花", "2026-11-27") for each in assumptions(ASSUMING)]


def test_all_at_once_are_the_same_as_one_after_the_other():
    plan = ASSUMING
    for edit in ALL:
        plan = apply(plan, edit).plan
    assert len(ALL) == 8
    assert apply(ASSUMING, Batch(tuple(ALL))).plan == plan
    assert assumptions(plan) == ()


@pytest.mark.parametrize("chosen", [ALL, ALL[::2], ALL[:1], ALL[::-1]])
def test_the_undo_gives_back_the_plan(chosen):
    done = apply(ASSUMING, Batch(tuple(chosen)))
    assert apply(done.plan, done.undo).plan == ASSUMING


def test_one_that_is_not_assumed_stops_all():
    with pytest.raises(Refused) as refused:
        apply(ASSUMING, Batch((*ALL, ALL[0])))
    assert refused.value.why is Refusal.NOT_ASSUMED


def test_one_that_says_something_else_by_now_is_asked_about():
    direction = next(each for each in ALL if each.field == "direction")
    with pytest.raises(ChangedMeanwhile) as crossed:
        apply(ASSUMING, Batch((replace(direction, was="decrease"),)))
    assert (crossed.value.conflict.was, crossed.value.conflict.now) == ("decrease", "increase")
