"""Undo that later changes stand in the way of: exactly these are told, and the person chooses."""

import pytest
from django.urls import reverse

from keikaku.web.audit.models import AuditEvent
from keikaku.web.plans.blocking import blocking
from keikaku.web.plans.models import Change, Draft
from tests.web.drafting.conftest import sent

pytestmark = pytest.mark.django_db


def undo(desk, **form):
    return desk.client.post(reverse("drafting_undo", args=(desk.draft.pk,)), form)


def retitle(desk, where: str, title: str) -> None:
    assert desk.send(desk.form(f"retitle_node-{where}", where), now=title).status_code == 302


def add_node(desk, where: str, title: str) -> None:
    form = {"do": "add_node", "where": where, "was": "null", "page": where, "at": "below"}
    assert desk.send(form, title=title).status_code == 302


def titles(desk) -> dict[str, str]:
    return {node.id: node.title for node in desk.plan().nodes}


def choice(answer, at: int = 0) -> dict[str, object]:
    return sent(answer.content.decode(), "//main//form[.//input[@name='change']]", at)


@pytest.fixture
def crossed(hana, taro):
    """花's title was changed twice by 太郎, who has changed other things as well."""
    retitle(hana, "n1", "花の題")
    retitle(taro, "n1", "太郎の題")
    retitle(taro, "n2", "ほかの題")
    taro.send(taro.form("set_owners-n1", "n1"), now="観光課")
    retitle(taro, "n1", "太郎の二つ目の題")
    return undo(hana, page="n1")


def test_it_says_exactly_which_changes_of_whom_stand_in_the_way(crossed, hana):
    page = crossed.content.decode()
    assert crossed.status_code == 409
    for text in ("taro さん", "花の題", "太郎の題 → 太郎の二つ目の題", "花の題 → 太郎の題"):
        assert text in page
    for text in ("ほかの題", "観光課", "元に戻せる自分の変更は、まだありません"):
        assert text not in page
    assert titles(hana)["n1"] == "太郎の二つ目の題"


def test_the_newer_ones_are_undone_in_order_where_it_is_chosen(crossed, hana):
    assert undo(hana, **choice(crossed)).status_code == 302
    assert titles(hana)["n1"] == "題n1"
    assert titles(hana)["n2"] == "ほかの題"
    assert hana.plan().nodes[0].owners == ("観光課",)
    told = AuditEvent.objects.filter(verb="undo-edit").order_by("sequence")
    assert [each.who[:4] for each in told] == ["hana"] * 3
    assert Change.objects.filter(undone=True).count() == 3


def test_what_came_meanwhile_is_not_undone_unseen(crossed, hana, taro):
    form = choice(crossed)
    retitle(taro, "n1", "太郎の三つ目の題")
    answer = undo(hana, **form)
    assert answer.status_code == 302
    page = hana.client.get(answer.url).content.decode()
    assert "ほかの変更が加わりました" in page
    assert titles(hana)["n1"] == "太郎の三つ目の題"


def test_another_change_of_ones_own_is_chosen_instead(hana, taro):
    retitle(hana, "n2", "花の二つ目")
    retitle(hana, "n1", "花の題")
    retitle(taro, "n1", "太郎の題")
    blocked = undo(hana, page="n1")
    assert undo(hana, **choice(blocked, 1)).status_code == 302
    assert (titles(hana)["n1"], titles(hana)["n2"]) == ("太郎の題", "題n2")


def test_what_was_built_upon_it_is_told(hana, taro):
    add_node(hana, "n4", "花の節")
    add_node(taro, "n7", "太郎の節")
    blocked = undo(hana, page="n7")
    page = blocked.content.decode()
    assert blocked.status_code == 409
    assert "の下に項目が 1 件あります" in page
    assert "太郎の節" in page
    undo(hana, **choice(blocked))
    assert {"n7", "n8"}.isdisjoint(titles(hana))


def test_where_nothing_stands_in_the_way_nothing_is_named(hana, taro):
    retitle(hana, "n1", "花の題")
    retitle(taro, "n2", "太郎の題")
    change = Change.objects.order_by("revision")[0]
    assert blocking(Draft.objects.get(pk=hana.draft.pk), change) == []
    assert undo(hana, page="n1").status_code == 302


@pytest.mark.parametrize(
    "form", [{"change": "99"}, {"change": "9" * 17, "newer": "3"}, {"newer": "99"}]
)
def test_a_form_that_was_tampered_with_undoes_nothing_else(hana, taro, form):
    retitle(taro, "n1", "太郎の題")
    theirs = {"change": str(Change.objects.get().revision)}
    for each in (form, theirs):
        undo(hana, **each)
        assert titles(hana)["n1"] == "太郎の題"
