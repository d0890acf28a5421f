"""Results have pages of their own in a draft, and scope notes a field."""

from dataclasses import replace

import pytest
from django.urls import reverse

from keikaku.core.plan import PlanDraft
from tests.unit.core.editing.test_results import HELD, PLAN
from tests.web.drafting.conftest import Desk, sent
from tests.web.drafting.made import begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(db):
    return begin(PlanDraft(PLAN))


def results(desk: Desk) -> list[tuple[str, str | None, str]]:
    return [(each.id, each.node, each.text) for each in desk.plan().results]


def test_a_result_is_added_changed_moved_and_removed(hana):
    form = {"do": "add_result", "where": "n3", "was": "null", "page": "n3"}
    answer = hana.send(form, now="案内所を\r\n開いた。")
    assert answer.url == reverse("drafting_thing", args=(hana.draft.pk, "r2"))
    assert results(hana)[1] == ("r2", "n3", "案内所を\n開いた。")
    assert "案内所を" in hana.page("n3").content.decode()
    hana.send(hana.form("set_result-r2", "r2"), now="案内所を移した。")
    hana.send(hana.form("move_result-r2", "r2"), now="")
    assert results(hana)[1] == ("r2", None, "案内所を移した。")
    assert "案内所を移した。" in hana.page().content.decode()
    removal = sent(hana.page("r2").content.decode(), "//form[button[contains(@class,'danger')]]")
    assert hana.send(removal).status_code == 302
    assert len(results(hana)) == 1


@pytest.mark.parametrize("form", ["set_result-r1", "move_result-r1"])
def test_a_form_that_was_not_touched_changes_nothing(hana, form):
    hana.send(hana.form(form, "r1"))
    assert hana.plan() == PLAN


def test_a_value_that_the_text_no_longer_prints_goes(hana):
    assert "2回、35人" in hana.page("r1").content.decode()
    hana.send(hana.form("set_result-r1", "r1"), now="35人が参加した。")
    assert hana.plan().results[0].values == HELD.values[1:]


@pytest.mark.parametrize("told", ["", "　"])
def test_an_empty_text_is_refused(hana, told):
    assert hana.send(hana.form("set_result-r1", "r1"), now=told).status_code == 422
    add = {"do": "add_result", "where": "n3", "was": "null", "page": "n3"}
    assert hana.send(add, now=told).status_code == 422
    assert hana.plan() == PLAN


def test_of_one_text_the_second_sees_both_and_chooses(hana, taro):
    mine, theirs = hana.form("set_result-r1", "r1"), taro.form("set_result-r1", "r1")
    hana.send(mine, now="花の文、2回")
    crossed = taro.send(theirs, now="太郎の文、2回")
    page = crossed.content.decode()
    assert crossed.status_code == 409
    assert "花の文、2回" in page
    assert "太郎の文、2回" in page
    path = "//section[@aria-labelledby='choice-title']//form"
    assert taro.send(sent(page, path)).status_code == 302
    assert taro.plan().results[0] == replace(
        HELD, text="太郎の文、2回", values=HELD.values[:1]
    )  # fmt: skip


def test_scope_notes_stand_one_in_a_line(hana):
    hana.send(hana.form("set_scope_notes-i1", "i1"), now="市内\r\n\r\n 延べ ")
    assert hana.plan().indicators[0].scope_notes == ("市内", "延べ")
