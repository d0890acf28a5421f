"""The secretariat of an area sees and edits what is entrusted to it, and nothing else."""

import pytest
from django.urls import reverse

from keikaku.core.editing import edits as e
from keikaku.core.indicators import Role as ValueRole
from keikaku.web.accounts.actions import memberships
from keikaku.web.accounts.models import Membership
from keikaku.web.accounts.roles import Role
from keikaku.web.bodies.actions import bodies
from keikaku.web.bodies.models import BodyKind, Seat
from keikaku.web.drafting.building import was_of
from keikaku.web.plans.actions import drafts, editions
from keikaku.web.plans.models import Change, Draft
from keikaku.web.plans.queries import draft_at
from tests.unit.core.editing.city import NODES, VISITORS
from tests.web.bodies.made import OFFICE, city_shelf, entrust, in_days, make_body, make_member
from tests.web.conftest import BEGINS, logged_in, make_person
from tests.web.drafting.conftest import fields, removing, sent

pytestmark = pytest.mark.django_db


class Secretariat:
    """A seat in an area that has n1 with n2 and n3; n4 with n5 and n6 is none of its business."""

    def __init__(self, *nodes: str) -> None:
        self.shelf = city_shelf()
        self.area = make_body(self.shelf.plan, kind=BodyKind.AREA, name="湖北圏域")
        self.person = make_member(self.area, "jimu")
        entrust(self.area, self.shelf.draft, *nodes)
        self.client = logged_in(self.person)
        self.draft = self.shelf.draft

    def page(self, where: str):
        return self.client.get(reverse("drafting_thing", args=[self.draft.pk, where]))

    def send(self, form, *, script=False, **changed):
        headers = {"x-keikaku-autosave": "1"} if script else {}
        url = reverse("drafting_save", args=[self.draft.pk])
        return self.client.post(url, {**form, **changed}, headers=headers)

    def form(self, identifier: str, where: str):
        return fields(self.page(where).content.decode(), identifier)

    def plan(self):
        return draft_at(Draft.objects.get(pk=self.draft.pk)).plan

    def first(self):
        return self.client.get(reverse("drafting_draft", args=[self.draft.pk]))


@pytest.fixture
def jimu():
    return Secretariat("n1")


def titles(plan):
    return {each.id: each.title for each in plan.nodes}


class TestSeeing:
    def test_the_list_and_home_lead_to_the_part(self, jimu):
        address = reverse("drafting_draft", args=[jimu.draft.pk])
        for name in ("home", "drafting_drafts"):
            page = jimu.client.get(reverse(name)).content.decode()
            assert f'href="{address}"' in page
        assert "題n1" in jimu.first().content.decode()

    @pytest.mark.parametrize("where", ["n1", "n2", "n3", "a1"])
    def test_what_is_of_the_part_is_opened(self, jimu, where):
        assert jimu.page(where).status_code == 200

    @pytest.mark.parametrize("where", ["plan", "n4", "n5", "n6", "i1", "n9"])
    def test_what_is_not_is_not_there(self, jimu, where):
        assert jimu.page(where).status_code == 404

    @pytest.mark.parametrize("where", ["n1", "n2", "n3", "a1"])
    def test_no_page_names_anything_else(self, jimu, where):
        page = jimu.page(where).content.decode()
        assert not any(word in page for word in ("題n4", "題n5", "題n6"))

    def test_a_part_below_others_names_nothing_above_it(self):
        jimu = Secretariat("n2")
        assert "題n1" not in jimu.page("n2").content.decode()
        assert jimu.page("n1").status_code == 404

    def test_an_indicator_that_stands_outside_too_is_read_and_not_edited(self, jimu):
        page = jimu.page("n2").content.decode()
        assert "観光客数" in page
        assert "基準値 499" in page
        assert reverse("drafting_thing", args=[jimu.draft.pk, "i1"]) not in page

    def test_the_offices_own_pages_stay_closed(self, jimu):
        for name in ("checks", "numbering", "history", "withdraw", "seal"):
            address = reverse(f"drafting_{name}", args=[jimu.draft.pk])
            assert jimu.client.get(address).status_code == 403
            assert address not in jimu.page("n1").content.decode()
        for name in ("checks_beside", "history_of_thing", "comment"):
            address = reverse(f"drafting_{name}", args=[jimu.draft.pk, "n1"])
            assert jimu.client.get(address).status_code in (403, 405)
            assert address not in jimu.page("n1").content.decode()


def other_area(jimu):
    body = make_body(jimu.shelf.plan, kind=BodyKind.AREA, name="別の圏域")
    return make_member(body, "betsu")


def member_of_a_council(jimu):
    person = make_person("iin", Role.COUNCIL_MEMBER)
    bodies.seat(body=jimu.area, person=person, begins=BEGINS, by=OFFICE)
    return person


def without_a_seat(jimu):
    return make_person("museki", Role.AREA_SECRETARIAT)


def former(jimu):
    return make_member(jimu.area, "moto", ends=in_days(-1))


def without_the_role(jimu):
    person = make_member(jimu.area, "muyaku")
    memberships.end(membership=Membership.objects.get(person=person), on=in_days(-1), by=OFFICE)
    return person


OTHERS = [other_area, member_of_a_council, without_a_seat, former, without_the_role]


@pytest.mark.parametrize("who", OTHERS, ids=lambda who: who.__name__)
class TestOthers:
    def test_nobody_else_opens_it(self, jimu, who):
        client = logged_in(who(jimu))
        assert client.get(reverse("drafting_thing", args=[jimu.draft.pk, "n1"])).status_code in {
            403, 404,
        }  # fmt: skip
        assert client.get(reverse("drafting_draft", args=[jimu.draft.pk])).status_code in {403, 404}

    def test_nobody_else_edits_it(self, jimu, who):
        form = jimu.form("retitle_node-n2", "n2")
        before = jimu.plan()
        client = logged_in(who(jimu))
        address = reverse("drafting_save", args=[jimu.draft.pk])
        assert client.post(address, {**form, "now": "別の題"}).status_code in {403, 404}
        assert jimu.plan() == before


def test_a_part_that_was_taken_back_is_closed(jimu):
    entrust(jimu.area, jimu.draft)
    assert jimu.first().status_code == 404
    assert "いま任されている部分はありません。" in jimu.client.get(
        reverse("drafting_drafts")
    ).content.decode()  # fmt: skip


def test_an_area_that_ended_edits_nothing(jimu):
    bodies.change(
        body=jimu.area, name="湖北圏域", plans=[jimu.shelf.plan], begins=BEGINS, ends=in_days(-1),
        by=OFFICE,
    )  # fmt: skip
    assert jimu.first().status_code == 404


def test_a_successor_in_the_seat_goes_on(jimu):
    bodies.end_seat(seat=Seat.objects.get(), on=in_days(-1), by=OFFICE)
    assert jimu.first().status_code == 404
    client = logged_in(make_member(jimu.area, "tsugi"))
    assert client.get(reverse("drafting_draft", args=[jimu.draft.pk])).status_code == 200


def test_after_sealing_the_part_is_there_still(jimu):
    editions.seal(draft=jimu.draft.pk, reason="策定", by=OFFICE)
    assert jimu.page("n2").status_code == 200


class TestEditing:
    def test_a_field_is_saved_under_the_own_name(self, jimu):
        response = jimu.send(jimu.form("retitle_node-n2", "n2"), now="共通の観光案内")
        assert response.url == reverse("drafting_thing", args=[jimu.draft.pk, "n2"])
        assert titles(jimu.plan())["n2"] == "共通の観光案内"
        assert Change.objects.get().person == jimu.person.pk

    def test_by_script_the_page_comes_back_without_checks(self, jimu):
        response = jimu.send(jimu.form("retitle_node-n2", "n2"), script=True, now="案内")
        assert response.status_code == 200
        assert 'id="beside"' not in response.content.decode()

    def test_a_node_is_added_below_and_removed_again(self, jimu):
        path = "//form[.//input[@value='add_node']]"
        form = sent(jimu.page("n1").content.decode(), path)
        response = jimu.send(form, title="新しい施策", at="below")
        new = response.url.rstrip("/").rsplit("/", 1)[-1]
        assert titles(jimu.plan())[new] == "新しい施策"
        response = jimu.send(removing(jimu, new))
        assert response.url == reverse("drafting_thing", args=[jimu.draft.pk, "n1"])
        assert new not in titles(jimu.plan())

    def test_the_top_of_the_part_has_no_form_to_move_or_remove_it(self, jimu):
        page = jimu.page("n1").content.decode()
        assert "move_node" not in page
        assert "remove_node" not in page
        assert 'value="after"' not in page

    def test_the_own_last_change_is_undone(self, jimu):
        jimu.send(jimu.form("retitle_node-n2", "n2"), now="案内")
        address = reverse("drafting_undo", args=[jimu.draft.pk])
        assert jimu.client.post(address, {"page": "n2"}).status_code == 302
        assert titles(jimu.plan())["n2"] == "題n2"

    def test_what_was_changed_before_the_part_shrank_is_not_undone(self, jimu):
        jimu.send(jimu.form("retitle_node-n2", "n2"), now="案内")
        entrust(jimu.area, jimu.draft, "n3")
        jimu.client.post(reverse("drafting_undo", args=[jimu.draft.pk]), {"page": "n3"})
        assert titles(jimu.plan())["n2"] == "案内"

    def test_the_second_of_two_sees_what_the_office_wrote(self, jimu):
        form = jimu.form("retitle_node-n2", "n2")
        edit = e.RetitleNode("n2", "題n2", "企画課の題")
        drafts.edit(draft=jimu.draft.pk, edit=edit, by=OFFICE)
        response = jimu.send(form, now="事務局の題")
        assert response.status_code == 409
        assert "企画課の題" in response.content.decode()
        assert "題n4" not in response.content.decode()


def form_of(do: str, where: str, was: str = "null", **more: str):
    return {"do": do, "where": where, "was": was, "page": "n1", **more}


FORGED = {
    "a node outside": form_of("retitle_node", "n5", '"題n5"', now="乗っ取り"),
    "seen otherwise": form_of("retitle_node", "n5", '"違う題"', now="乗っ取り"),
    "the head": form_of("set_head", "plan", title="乗っ取り"),
    "the indicator of both": form_of("set_direction", "i1", '"increase"', now="decrease"),
    "a new value there": form_of("add_value", "i1", role=str(ValueRole.ACTUAL), raw="5", year="R6"),
    "a node at the top": form_of("add_node", "", title="最上位の節", at="below"),
    "a node beside": form_of("add_node", "n1", title="隣の節", at="after"),
    "removing the top": form_of("remove_node", "n6", was_of(e.RemoveNode("n6", NODES[5]))),
    "an indicator away": form_of("remove_indicator", "i1", was_of(e.RemoveIndicator("i1", VISITORS))),
    "placing outside": form_of("place_indicator", "n6", node="n6", indicator="i1"),
    "renumbering": form_of("renumber", "", renumber="n4:9"),
    "nothing known": form_of("take_over", "n5"),
}  # fmt: skip


@pytest.mark.parametrize("form", FORGED.values(), ids=FORGED)
@pytest.mark.parametrize("script", [False, True], ids=["form", "script"])
def test_a_forged_form_changes_and_shows_nothing_outside(jimu, form, script):
    before = jimu.plan()
    response = jimu.send(form, script=script)
    assert response.status_code == 422
    assert jimu.plan() == before
    said = response.content.decode()
    assert not any(word in said for word in ("題n4", "題n5", "題n6"))
