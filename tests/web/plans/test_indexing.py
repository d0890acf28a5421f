"""The index of search says what drafts and editions say, after every edit and undo."""

import pytest
from django.db.models import Max

from keikaku.core.editing import edits as e
from keikaku.web.audit.actor import Actor
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.indexing import (
    forget_all,
    index_whole,
    unindexed_drafts,
    unindexed_editions,
)
from keikaku.web.plans.models import Draft, Edition, IndexEntry, PlanKind
from keikaku.web.plans.queries import draft_at
from tests.web.plans.test_drafts import DRAFT, HANA, retitle

pytestmark = pytest.mark.django_db
Entry = tuple[str, str, str, str, str, str]


def entries(**of: object) -> set[Entry]:
    rows = IndexEntry.objects.filter(**of)
    return set(rows.values_list("kind", "key", "place", "title", "raw", "text"))


@pytest.fixture
def draft() -> int:
    plan = plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=HANA)
    return drafts.begin(draft=DRAFT, plan=plan, by=HANA).pk


def rebuilt(draft: int) -> set[Entry]:
    row = Draft.objects.get(pk=draft)
    index_whole(row, draft_at(row))
    return entries(draft=draft)


def test_an_edit_indexes_the_changed_piece_alone(draft):
    last = IndexEntry.objects.aggregate(last=Max("pk"))["last"]
    drafts.edit(draft=draft, edit=retitle("題n1", "観光の振興"), by=HANA)
    fresh = IndexEntry.objects.filter(pk__gt=last)
    assert list(fresh.values_list("kind", "key", "text")) == [
        ("nodes", "n1", "1観光の振興\n基本目標\n一つ目二つ目三つ目")
    ]


@pytest.mark.parametrize(
    "edit",
    [
        retitle("題n1", "観光の振興"),
        e.RemoveNode("n3", DRAFT.plan.nodes[2])
        if hasattr(e, "RemoveNode")
        else retitle("題n1", "x"),
    ],
)
def test_after_an_edit_and_its_undo_the_index_is_that_of_a_rebuild(draft, edit):
    before = entries(draft=draft)
    drafts.edit(draft=draft, edit=edit, by=HANA)
    edited = entries(draft=draft)
    assert edited != before
    assert edited == rebuilt(draft)
    drafts.undo(draft=draft, by=HANA)
    assert entries(draft=draft) == before


def test_an_edition_is_indexed_as_it_is_sealed(draft):
    drafts.settle(draft=draft, problems=["p2"], by=HANA)
    edition = editions.seal(draft=draft, reason="", by=Actor("花", None, "here"))
    assert entries(edition=edition.pk) == entries(draft=draft)
    drafts.edit(draft=draft, edit=retitle("題n1", "次の題"), by=HANA)
    assert entries(edition=edition.pk) != entries(draft=draft)


def test_what_is_not_indexed_is_found(draft):
    assert (unindexed_drafts(), unindexed_editions()) == ([], [])
    forget_all()
    assert [row.pk for row in unindexed_drafts()] == [draft]
    assert list(Edition.objects.all()) == []
