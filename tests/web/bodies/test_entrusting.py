"""A planner entrusts a part of a draft to an area, changes it and takes it back."""

import pytest
from django.urls import reverse

from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.bodies.models import BodyKind, Entrusting
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.refusals import NotNow
from tests.web.bodies.made import OFFICE, city_shelf, entrust, make_body
from tests.web.conftest import logged_in, make_person
from tests.web.drafting.conftest import sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf():
    return city_shelf()


@pytest.fixture
def area(shelf):
    return make_body(shelf.plan, kind=BodyKind.AREA, name="湖北圏域")


@pytest.fixture
def planner():
    return logged_in(make_person("kikaku", Role.PLANNER))


def address(area, shelf):
    return reverse("body_entrust", args=[area.pk, shelf.draft.pk])


def form(client, area, shelf, *nodes):
    html = client.get(address(area, shelf)).content.decode()
    return {**sent(html, "//main//form"), "nodes": nodes}


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        (["n2"], ["n2"]),
        (["n4", "n2"], ["n2", "n4"]),
        (["n1", "n2", "n3"], ["n1"]),
        (["n2", "n3"], ["n2", "n3"]),
        ([], []),
    ],
)
def test_the_topmost_of_what_was_chosen_is_kept(area, shelf, chosen, kept):
    entrust(area, shelf.draft, *chosen)
    assert Entrusting.objects.get().nodes == kept
    event = AuditEvent.objects.latest("sequence")
    assert (event.verb, event.about) == (
        "entrust-part", f"body/{area.pk}/entrusted/{shelf.draft.pk}"
    )  # fmt: skip


def test_what_is_chosen_now_counts_alone(area, shelf):
    entrust(area, shelf.draft, "n2")
    entrust(area, shelf.draft, "n5")
    assert Entrusting.objects.get().nodes == ["n5"]


def test_a_node_that_is_not_there_is_refused(area, shelf):
    with pytest.raises(NotNow):
        entrust(area, shelf.draft, "n2", "n9")
    assert not Entrusting.objects.exists()


@pytest.mark.parametrize("kind", [each for each in BodyKind if each != BodyKind.AREA])
def test_only_areas_are_entrusted_with_anything(shelf, planner, kind):
    body = make_body(shelf.plan, kind=kind)
    with pytest.raises(NotNow):
        entrust(body, shelf.draft, "n2")
    assert planner.get(address(body, shelf)).status_code == 404


def test_only_of_the_plans_that_the_area_deals_with(area, planner):
    other = city_shelf()
    with pytest.raises(NotNow):
        entrust(area, other.draft, "n2")
    assert planner.get(address(area, other)).status_code == 404


def test_of_a_withdrawn_draft_nothing_is_entrusted(area, shelf, planner):
    drafts.withdraw(draft=shelf.draft.pk, reason="誤り", by=OFFICE)
    with pytest.raises(NotNow):
        entrust(area, shelf.draft, "n2")
    assert planner.get(address(area, shelf)).status_code == 404


def test_the_planner_chooses_in_a_form(area, shelf, planner):
    response = planner.post(address(area, shelf), form(planner, area, shelf, "n1", "n3"))
    assert response.url == reverse("body", args=[area.pk])
    assert Entrusting.objects.get().nodes == ["n1"]
    page = planner.get(response.url).content.decode()
    assert "圏域に任せる部分を変えました。" in page
    assert "<li>1 題n1</li>" in page


def test_what_is_entrusted_is_ticked_in_the_form(area, shelf, planner):
    entrust(area, shelf.draft, "n2", "n5")
    html = planner.get(address(area, shelf)).content.decode()
    assert sent(html, "//main//form")["nodes"] == ["n2", "n5"]


def test_the_second_planner_sees_what_the_first_chose(area, shelf, planner):
    second = form(planner, area, shelf, "n2")
    entrust(area, shelf.draft, "n5")
    response = planner.post(address(area, shelf), second)
    assert response.status_code == 409
    assert (
        "いまの内容は「2-1 題n5」です（あなたが見ていたのは「（なし）」）。"
        in response.content.decode()
    )
    assert Entrusting.objects.get().nodes == ["n5"]
    again = sent(response.content.decode(), "//main//form")
    assert planner.post(address(area, shelf), again).status_code == 302
    assert Entrusting.objects.get().nodes == ["n2"]


def test_a_body_of_another_kind_has_no_such_part(shelf, planner):
    body = make_body(shelf.plan)
    page = planner.get(reverse("body", args=[body.pk])).content.decode()
    assert "圏域に任せる部分" not in page


def test_readers_see_what_is_entrusted_and_cannot_change_it(area, shelf):
    entrust(area, shelf.draft, "n2")
    client = logged_in(make_person("kensa", Role.AUDITOR))
    page = client.get(reverse("body", args=[area.pk])).content.decode()
    assert "<li>1-1 題n2</li>" in page
    assert address(area, shelf) not in page
