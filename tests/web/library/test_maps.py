"""Cross maps are what persons marked: kept through editions, merged, logged, never inferred."""

from dataclasses import replace

import pytest
from django.urls import reverse

from keikaku.core.editing import edits as e
from keikaku.core.plan import PlanDraft
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.library.actions import marks
from keikaku.web.library.models import Frame, Mark
from keikaku.web.library.sdgs import GOALS
from keikaku.web.plans.actions import drafts
from tests.unit.core.editing.city import PLAN as CITY
from tests.web.library.shelf import make_shelf, planner

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf():
    return make_shelf(PlanDraft(CITY))


def set_of(plan, node="n2", frame="sdgs") -> set[str]:
    return set(
        Mark.objects.filter(plan=plan, node=node, frame=frame).values_list("target", flat=True)
    )


def change(plan, add=(), remove=(), node="n2", frame="sdgs") -> None:
    marks.change(plan=plan, node=node, frame=frame, add=add, remove=remove, by=COMMAND_LINE)


def test_the_goals_have_their_169_targets():
    numbers = [number for goal in GOALS for number in goal.targets]
    assert [goal.number for goal in GOALS] == list(range(1, 18))
    assert len(numbers) == len(set(numbers)) == 169
    assert {"1.1", "1.b", "8.10", "14.c", "17.19"} <= set(numbers)


def test_marks_are_logged_with_what_was_and_taken_away_again(shelf):
    change(shelf.plan, add=["14", "14.4"])
    change(shelf.plan, remove=["14"])
    event = AuditEvent.objects.order_by("-sequence")[0]
    assert (event.verb, event.about) == ("mark-node", f"plan/{shelf.plan.pk}/map/sdgs/n2")
    assert (event.before, event.after) == ('["14","14.4"]', '["14.4"]')
    assert set_of(shelf.plan) == {"14.4"}


def test_what_changes_nothing_is_not_logged(shelf):
    change(shelf.plan, add=["14"])
    before = AuditEvent.objects.count()
    change(shelf.plan, add=["14"], remove=["3"])
    assert AuditEvent.objects.count() == before


def test_two_who_mark_one_node_lose_nothing(shelf):
    client = planner()
    address = f"/plans/{shelf.plan.pk}/map/sdgs/node/n2/"
    change(shelf.plan, add=["1"])
    client.post(address, {"was": ["1"], "target": ["1", "2"]})
    client.post(address, {"was": ["1"], "target": ["3"]})  # had seen the page before 2 was set
    assert set_of(shelf.plan) == {"2", "3"}


def test_a_target_that_the_frame_does_not_have_is_not_set(shelf):
    planner().post(f"/plans/{shelf.plan.pk}/map/sdgs/node/n2/", {"target": ["18", "14.z", "14"]})
    assert set_of(shelf.plan) == {"14"}


def test_the_matrix_counts_nodes_and_shows_numbers(shelf):
    change(shelf.plan, add=["14", "14.4"])
    change(shelf.plan, add=["14.4"], node="n3")
    page = planner().get(f"/plans/{shelf.plan.pk}/map/sdgs/").content.decode()
    assert page.count("14.4") == 2
    assert "海の豊かさを守ろう" in page
    only = planner_page(shelf, "?rows=marked")
    assert "題n2" in only
    assert "題n4" not in only


def planner_page(shelf, query: str = "", frame: str = "sdgs") -> str:
    from django.test import Client

    from keikaku.web.accounts.models import Person

    client = Client()
    client.force_login(Person.objects.get(login="kikaku"))
    found: str = client.get(f"/plans/{shelf.plan.pk}/map/{frame}/{query}").content.decode()
    return found


def test_marks_live_through_editions_and_those_of_a_node_that_is_gone_are_shown(shelf):
    planner()
    change(shelf.plan, add=["11"], node="n3")
    assert "相手のなくなった対応" not in planner_page(shelf)
    drafts.edit(
        draft=shelf.draft.pk, edit=e.RemoveNode("n3", CITY.nodes[2]), by=COMMAND_LINE
    )  # fmt: skip
    assert "相手のなくなった対応" in planner_page(shelf)
    change(shelf.plan, remove=["11"], node="n3")
    assert "相手のなくなった対応" not in planner_page(shelf)


def test_nodes_of_another_plan_are_targets(shelf):
    other = make_shelf(
        PlanDraft(replace(CITY, head=replace(CITY.head, title="別"))), name="別の計画"
    )
    client, frame = planner(), f"plan-{other.plan.pk}"
    client.post(f"/plans/{shelf.plan.pk}/map/{frame}/node/n2/", {"target": ["n5"]})
    assert set_of(shelf.plan, frame=frame) == {"n5"}
    assert "2-1 題n5" in planner_page(shelf, frame=frame)


def test_the_city_names_a_frame_of_its_own(shelf):
    client = planner()
    form = {"name": "方向性", "targets": "稼ぐ\n\n暮らす\n", "first_year": "2025"}
    assert client.post("/frames/new/", form).status_code == 302
    frame = Frame.objects.get()
    assert [each.name for each in frame.targets.all()] == ["稼ぐ", "暮らす"]
    key, target = f"frame-{frame.pk}", str(frame.targets.all()[1].pk)
    client.post(f"/plans/{shelf.plan.pk}/map/{key}/node/n2/", {"target": [target]})
    assert set_of(shelf.plan, frame=key) == {target}
    assert client.post("/frames/new/", form | {"targets": "同じ\n同じ"}).status_code == 200


@pytest.mark.parametrize(
    "frame", ["nix", "frame-9", "plan-9", "frame-", "plan-99999999999999999999"]
)
def test_a_frame_that_is_not_there_is_told_so(shelf, frame):
    assert planner().get(f"/plans/{shelf.plan.pk}/map/{frame}/").status_code == 404


def test_a_plan_is_no_frame_of_itself(shelf):
    address = f"/plans/{shelf.plan.pk}/map/plan-{shelf.plan.pk}/"
    assert planner().get(address).status_code == 404


def test_the_rows_of_a_map_are_named_in_english_apart_from_the_name_of_the_plan(shelf):
    client = planner()
    client.cookies["keikaku_language"] = "en"
    change(shelf.plan, add=["14"])
    page = client.get(reverse("library_map", args=[shelf.plan.pk, "sdgs"])).content.decode()
    assert 'Rows are the nodes of <a href="' in page
