"""Edits that would break the plan are refused with their reason."""

from dataclasses import replace

import pytest

from keikaku.core.editing import Batch, Entry, Place, Refusal, Refused, apply, edits
from keikaku.core.editing.indicators import cross_listed
from keikaku.core.editing.refusals import SENTENCES
from keikaku.core.indicators import Role
from keikaku.core.plan import InitiativeSpan, Link, LinkKind, PlanHead
from keikaku.core.problems.model import Language
from tests.unit.core.editing.city import PLAN, VISITORS, WORK, node

AGAIN = apply(PLAN, edits.CrossListNode("n5", None, "n3")).plan
LINKED = replace(PLAN, links=(Link("n6", "i1", LinkKind.SUPPORTS, ""),))
SCOPED = replace(PLAN, head=PlanHead("計画", scope=("n6",)))
N = PLAN.nodes

CASES = [
    (PLAN, edits.AddNode(node("n1", None), Place(None, None)), Refusal.ID_TAKEN),
    (PLAN, edits.AddNode(node("v9", None), Place(None, None)), Refusal.ID_LETTER),
    (PLAN, edits.AddNode(node("n9", "n8"), Place("n8", None)), Refusal.NO_NODE),
    (PLAN, edits.AddNode(node("n9", "n1"), Place("n1", "n5")), Refusal.NO_PLACE),
    (PLAN, edits.AddNode(node("n9", None, cross_listed="n9"), Place(None, None)), Refusal.LISTS_ITSELF),
    (PLAN, edits.RemoveNode("n1", N[0]), Refusal.HAS_CHILDREN),
    (PLAN, edits.RemoveNode("n5", N[4]), Refusal.HAS_INDICATORS),
    (apply(PLAN, edits.RemoveIndicator("i1", VISITORS)).plan, edits.RemoveNode("n2", N[1]), Refusal.HAS_OTHERS),
    (AGAIN, edits.RemoveNode("n3", N[2]), Refusal.IS_CROSS_LISTED),
    (LINKED, edits.RemoveNode("n6", N[5]), Refusal.IS_LINKED),
    (LINKED, edits.RemoveIndicator("i1", VISITORS), Refusal.IS_LINKED),
    (SCOPED, edits.RemoveNode("n6", N[5]), Refusal.IN_SCOPE),
    (PLAN, edits.MoveNode("n1", Place(None, None), Place("n2", None)), Refusal.BELOW_ITSELF),
    (PLAN, edits.MoveNode("n1", Place(None, None), Place("n1", None)), Refusal.BELOW_ITSELF),
    (PLAN, edits.MoveNode("n2", Place("n1", None), Place("n8", None)), Refusal.NO_NODE),
    (PLAN, edits.CrossListNode("n2", None, "n2"), Refusal.LISTS_ITSELF),
    (PLAN, edits.CrossListNode("n2", None, "n8"), Refusal.NO_NODE),
    (AGAIN, edits.CrossListNode("n6", None, "n5"), Refusal.LISTS_A_LISTING),
    (AGAIN, edits.CrossListNode("n3", None, "n2"), Refusal.IS_CROSS_LISTED),
    (PLAN, edits.AddIndicator(VISITORS, None), Refusal.ID_TAKEN),
    (PLAN, edits.AddIndicator(replace(VISITORS, id="i2"), None), Refusal.ID_TAKEN),
    (PLAN, cross_listed(VISITORS, "n5"), Refusal.PLACED_ALREADY),
    (PLAN, cross_listed(VISITORS, "n8"), Refusal.NO_NODE),
    (PLAN, edits.PlaceIndicator("i1", replace(VISITORS.placements[0], node="n6")), Refusal.NO_ORIGINAL),
    (PLAN, edits.TakeAwayPlacement("i1", VISITORS.placements[0]), Refusal.ORIGINAL_PLACEMENT),
    (PLAN, edits.MoveIndicator("i1", "n2", "n5"), Refusal.PLACED_ALREADY),
    (PLAN, edits.AddValue("i1", "v1", Role.ACTUAL, Entry("1", "千人")), Refusal.ID_TAKEN),
    (PLAN, edits.AddValue("i8", "v9", Role.ACTUAL, Entry("1", "千人")), Refusal.UNKNOWN),
    (PLAN, edits.SetValue("i1", VISITORS.values[0], Entry("1社(H28) 1社(H29)")), Refusal.SEVERAL_VALUES),
    (PLAN, edits.SetValue("i1", VISITORS.values[0], Entry("同左")), Refusal.DITTO),
    (PLAN, edits.SetSpans("a1", WORK.spans, (InitiativeSpan(2029, 2025, ""),)), Refusal.BACKWARDS),
    (PLAN, edits.SetHead(PLAN.head, PlanHead("　")), Refusal.NO_TITLE),
    (PLAN, edits.AddInitiative(replace(WORK, id="a2", node="n8"), None), Refusal.NO_NODE),
    (PLAN, edits.MoveInitiative("a1", "n2", "n8"), Refusal.NO_NODE),
    (PLAN, edits.ConfirmAssumption("i1", "unit", "千人", "山", "2026-04-01"), Refusal.NOT_ASSUMED),
    (PLAN, edits.RenameIndicator("i1", edits.Names("観光客数", ("観光客数（延べ）", "観光客数")), edits.Names("x", ("x",))), Refusal.BREAKS_LAW),
    (PLAN, edits.SetHead(PLAN.head, replace(PLAN.head, title=" ")), Refusal.NO_TITLE),
    (PLAN, Batch((edits.RetitleNode("n1", "題n1", "甲"), edits.RemoveNode("n4", N[3]))), Refusal.HAS_CHILDREN),
]  # fmt: skip

# Refused before there is an edit: see the tests of corrections.
WHEN_MADE = {
    Refusal.NO_DATE,
    Refusal.NO_SPAN,
    Refusal.NOTHING_NEW,
    Refusal.NO_NAME,
    Refusal.NO_YEARS,
    # Raised by `lints.reported`.
    Refusal.NO_VALUE,
    Refusal.OTHER_ROW,
    Refusal.UNREADABLE,
}


@pytest.mark.parametrize(("plan", "edit", "why"), CASES)
def test_what_would_break_the_plan_is_refused(plan, edit, why):
    with pytest.raises(Refused) as refused:
        apply(plan, edit)
    assert refused.value.why is why
    for language in Language:
        assert "{" not in refused.value.sentence(language)
        assert refused.value.sentence(language).endswith(("。", "."))


def test_every_reason_has_its_sentences_and_its_case():
    assert set(SENTENCES) == set(Refusal) == {why for _, _, why in CASES} | WHEN_MADE
