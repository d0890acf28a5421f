"""No page shows what is no longer so: each kind of change is seen at once, whoever made it."""

import pytest
from django.db import transaction
from django.urls import reverse

from keikaku.web.drafting import checking
from keikaku.web.drafting.kept import ByRevision
from keikaku.web.drafting.showing.sealing import changes
from keikaku.web.plans.actions import drafts, editions
from keikaku.web.plans.models import Draft, Piece
from tests.web.drafting.conftest import Desk
from tests.web.drafting.made import OFFICE, begin

# Nothing is kept of what a transaction sees of its own, so these tests commit.
pytestmark = pytest.mark.django_db(transaction=True)


def shown(desk: Desk, name: str) -> str:
    """A page by the id of its thing, or by its name behind a slash; `?all` opens the outline.

    Without the history, which keeps what was.
    """
    if name.startswith("/"):
        return desk.client.get(f"/drafts/{desk.draft.pk}{name}").content.decode()
    where, _, query = name.partition("?")
    url = reverse("drafting_thing", args=(desk.draft.pk, where))
    return desk.client.get(f"{url}?{query}").content.decode().partition('id="history-title"')[0]


@pytest.mark.parametrize(
    ("form", "where", "changed", "seen"),
    [
        ("retitle_node-n6", "n6", {"now": "新しい題"}, ["plan?all", "n6", "n1", "i1", "a1"]),
        ("renumber_node-n6", "n6", {"now": "9-9"}, ["plan?all", "n6", "n1", "i1", "/numbering/"]),
        ("rename_indicator-i1", "i1", {"now": "入込客数"}, ["i1", "n2", "n5", "n6"]),
        ("set_unit-i1", "i1", {"now": "万人"}, ["i1"]),
        ("set_direction-i1", "i1", {"now": "at_most"}, ["i1"]),
        ("set_value-v1", "i1", {"raw": "512千人"}, ["i1"]),
        ("rename_initiative-a1", "a1", {"now": "渡し船"}, ["a1", "n2"]),
        ("change_text-n1", "n1", {"new": "四つ目"}, ["n1"]),
        ("set_head-plan", "plan", {"edition": "第二版"}, ["plan", "n1", "/seal/", "/checks/"]),
        ("set_owners-n2", "n2", {"now": "観光課"}, ["n2"]),
    ],
)
def test_one_change_of_each_kind_is_seen_on_every_page_that_shows_it(
    hana, taro, form, where, changed, seen
):
    (told,) = changed.values()
    marked = f'value="{told}" selected' if told == "at_most" else told
    for page in seen:
        assert marked not in shown(taro, page), page
    hana.send(hana.form(form, where), **changed)
    for page in seen:
        assert marked in shown(taro, page), page
    hana.client.post(reverse("drafting_undo", args=(hana.draft.pk,)))
    for page in seen:
        assert marked not in shown(taro, page), page


def test_what_is_added_moved_and_removed_changes_outline_and_lists(hana, taro):
    for page in ("plan", "n1", "i1"):
        shown(taro, page)
    hana.send({"do": "add_node", "where": "n4", "title": "足した題", "at": "below", "page": "n4"})
    for page in ("n4", "i1", "a1"):
        assert "足した題" in shown(taro, page)
    hana.send({"do": "add_indicator", "where": "n4", "name": "足した指標", "unit": "件",
               "kind": "KPI", "page": "n4"})  # fmt: skip
    assert "足した指標" in shown(taro, "n1")
    assert shown(taro, "n4").count("足した指標") >= 1


def test_checks_beside_and_counts_of_sealing_follow_a_change(hana, taro):
    before = shown(taro, "/things/i1/checks/")
    assert "外です" in before
    assert "data-known" in shown(taro, "i1")
    hana.send(hana.form("set_head-plan", "plan"), first="2024年度")
    assert "data-known" not in shown(taro, "i1")
    assert shown(taro, "/things/i1/checks/") != before
    row = Draft.objects.get(pk=hana.draft.pk)
    assert checking.known(row) is not None


def test_sealing_changes_what_a_draft_is_compared_with(hana):
    row = Draft.objects.get(pk=hana.draft.pk)
    assert {each.new for each in changes.of(row)} == {6, 1}
    editions.seal(draft=row.pk, reason="議決", by=OFFICE)
    row = Draft.objects.get(pk=row.pk)
    assert {(each.new, each.changed, each.gone) for each in changes.of(row)} == {(0, 0, 0)}


def test_nothing_is_kept_of_what_a_transaction_takes_back(hana):
    row = Draft.objects.get(pk=hana.draft.pk)
    asked = ByRevision(lambda row: row.revision)
    with transaction.atomic():
        asked.of(row)
    assert asked.known(row) is None
    assert (asked.of(row), asked.known(row)) == (row.revision, row.revision)


def test_a_change_by_another_process_is_seen(hana):
    """The rows are all that another server process leaves: nothing here is told of it."""
    for page in ("plan?all", "n6", "n1", "i1", "/numbering/", "/checks/"):
        shown(hana, page)
    _elsewhere(hana.draft.pk)
    for page in ("plan?all", "n6", "n1", "i1"):
        assert "よその題" in shown(hana, page), page


def _elsewhere(draft: int) -> None:
    with transaction.atomic():
        row = Draft.objects.select_for_update().get(pk=draft)
        row.revision += 1
        row.save()
        piece = Piece.objects.get(draft=draft, key="n6")
        piece.data, piece.revision = piece.data.replace("題n6", "よその題"), row.revision
        piece.save()


def test_two_drafts_never_share_what_is_kept(hana):
    other = Desk("jiro", begin())
    hana.send(hana.form("retitle_node-n6", "n6"), now="花の題")
    other.send(other.form("retitle_node-n6", "n6"), now="二郎の題")
    assert "花の題" in shown(hana, "i1")
    assert "花の題" not in shown(other, "i1")
    drafts.withdraw(draft=other.draft.pk, reason="やめる", by=OFFICE)
    assert other.page("i1").status_code == 404
