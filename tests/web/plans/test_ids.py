"""Ids that one of the databases could not hold are refused on both, with a clear sentence."""

from dataclasses import replace

import pytest

from keikaku.core.editing import edits as e
from keikaku.core.plan import Initiative, PlanDraft
from keikaku.exchange.writer import dumps
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.intake import rounds
from keikaku.web.intake.actions import uploads
from keikaku.web.intake.actions.uploads import Given
from keikaku.web.intake.models import Intake, State
from keikaku.web.library.actions import marks
from keikaku.web.plans.actions import drafts, plans
from keikaku.web.plans.ids import LONGEST
from keikaku.web.plans.models import Draft, PlanKind
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow
from tests.unit.core.editing.city import PLAN

pytestmark = pytest.mark.django_db


def with_id(identifier: str) -> PlanDraft:
    return PlanDraft(replace(PLAN, initiatives=(Initiative(identifier, "n2", "講座", ()),)))


def with_value_id(identifier: str) -> PlanDraft:
    (it,) = PLAN.indicators
    value = replace(it.values[0], id=identifier)
    return PlanDraft(replace(PLAN, indicators=(replace(it, values=(value,)),)))


def begin(content: PlanDraft) -> Draft:
    plan = plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=COMMAND_LINE)
    return drafts.begin(draft=content, plan=plan, by=COMMAND_LINE)


@pytest.mark.parametrize("sign", ["k", "漢", "𠮷", "%", "'"])
def test_the_longest_id_is_held_by_everything_that_names_it(sign):
    name = sign * LONGEST
    draft = begin(with_id(name))
    edit = e.RenameInitiative(name, "講座", "出前講座")
    drafts.edit(draft=draft.pk, edit=edit, by=COMMAND_LINE)
    drafts.undo(draft=draft.pk, by=COMMAND_LINE)
    assert draft_at(Draft.objects.get(pk=draft.pk)).plan.initiatives[0].id == name
    assert draft.plan is not None
    marks.change(
        plan=draft.plan, node=name, frame="sdgs", add=["1"], remove=[], by=COMMAND_LINE
    )  # fmt: skip


REFUSED = [
    ("k" * (LONGEST + 1), "121字あり、長すぎます"),
    ("k" * 5000, "5000字あり、長すぎます"),
    ("k\0", "印刷できない文字"),
    ("k\n1", "印刷できない文字"),
    ("\ud800", "印刷できない文字"),
]


@pytest.mark.parametrize("make", [with_id, with_value_id])
@pytest.mark.parametrize(("name", "why"), REFUSED)
def test_an_id_that_could_not_be_held_is_refused(make, name, why):
    with pytest.raises(NotNow, match=why):
        begin(make(name))
    assert not Draft.objects.exists()


def test_a_reading_with_such_an_id_fails_with_the_sentence():
    data = dumps(with_id("k" * 300)).encode()
    (row,) = uploads.take(files=[Given("計画.json", data)], by=COMMAND_LINE).intakes
    assert rounds.work_off() == 1
    failed = Intake.objects.get(pk=row.pk)
    assert failed.state == State.FAILED
    assert "300字あり、長すぎます" in failed.message
