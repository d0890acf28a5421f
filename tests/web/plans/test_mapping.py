"""A kept plan is refreshed by what changed; what a transaction took back is never kept."""

import json
from threading import Thread

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from keikaku.core.editing import edits as e
from keikaku.core.errors import Invalid
from keikaku.core.plan import PlanDraft
from keikaku.web.plans.actions import drafts, plans
from keikaku.web.plans.mapping import load
from keikaku.web.plans.models import Draft, Piece, PlanKind
from keikaku.web.plans.queries import draft_at
from tests.unit.core.editing.city import PLAN
from tests.web.plans.test_drafts import DRAFT, HANA, retitle

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def draft() -> int:
    plan = plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=HANA)
    return drafts.begin(draft=DRAFT, plan=plan, by=HANA).pk


def row(draft: int) -> Draft:
    return Draft.objects.get(pk=draft)


def test_only_what_changed_since_is_read(draft):
    known = load(row(draft))
    drafts.edit(draft=draft, edit=retitle("題n1", "新しい題"), by=HANA)
    fresh = load(row(draft), known)
    assert fresh.draft == load(row(draft)).draft
    assert fresh.draft.plan.indicators[0] is known.draft.plan.indicators[0]


@pytest.mark.parametrize(
    "edit",
    [
        e.RemoveNode("n3", PLAN.nodes[2]),
        e.MoveNode("n3", e.Place("n1", "n2"), e.Place("n4", None)),
        e.RemoveIndicator("i1", PLAN.indicators[0]),
        e.RemoveInitiative("a1", PLAN.initiatives[0]),
    ],
    ids=lambda edit: type(edit).__name__,
)
def test_what_is_gone_or_moved_is_so_after_a_refresh(draft, edit):
    known = load(row(draft))
    drafts.edit(draft=draft, edit=edit, by=HANA)
    assert load(row(draft), known).draft == load(row(draft)).draft


def test_a_plan_that_did_not_change_is_not_read_again(draft):
    first, kept_row = draft_at(row(draft)), row(draft)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert draft_at(kept_row) is first
    assert len(asked) == 0


def test_what_was_taken_back_is_not_kept(draft):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        drafts.edit(draft=draft, edit=retitle("題n1", "取り消される題"), by=HANA)
        assert draft_at(row(draft)).plan.nodes[0].title == "取り消される題"
        raise ZeroDivisionError
    drafts.edit(draft=draft, edit=e.RetitleNode("n2", "題n2", "残る題"), by=HANA)
    assert [node.title for node in draft_at(row(draft)).plan.nodes[:2]] == ["題n1", "残る題"]


def test_rows_that_hold_no_plan_are_told(draft):
    damaged = json.dumps(["n1", "n1"])
    Piece.objects.filter(draft=draft, kind="order", key="nodes").update(data=damaged)
    Piece.objects.filter(draft=draft, kind="plan").update(data="{}")
    with pytest.raises(Invalid):
        load(row(draft))


def test_edits_of_many_people_at_once_are_all_kept(draft):
    """Each of six writes eight titles of their own node, all at the same time."""
    threads = [Thread(target=_retitle_often, args=(draft, n)) for n in range(1, 7)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    after = draft_at(row(draft))
    assert [node.title for node in after.plan.nodes] == [f"n{n}の題8" for n in range(1, 7)]
    assert row(draft).revision == 1 + 6 * 8


def _retitle_often(draft: int, number: int) -> None:
    was = f"題n{number}"
    for turn in range(1, 9):
        now = f"n{number}の題{turn}"
        drafts.edit(draft=draft, edit=e.RetitleNode(f"n{number}", was, now), by=HANA)
        was = now
    connection.close()


def test_a_draft_without_problems_or_things_is_kept_too():
    empty = PlanDraft(PLAN.__class__(PLAN.head))
    number = drafts.begin(draft=empty, by=HANA).pk
    assert load(row(number)).draft == empty
