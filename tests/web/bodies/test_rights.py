"""A member reads what was laid before the own body, and of all others not even that it is there."""

import pytest
from django.test import Client
from django.urls import reverse

from keikaku.web.accounts.actions import memberships
from keikaku.web.accounts.models import Membership, Person
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from keikaku.web.bodies.actions import bodies, layings
from keikaku.web.bodies.models import BodyKind
from tests.web.access import of_bodies
from tests.web.access.of_library import ROWS as OF_LIBRARY
from tests.web.access.row import Row
from tests.web.bodies.made import (
    OFFICE,
    Council,
    in_days,
    make_body,
    make_council,
    make_member,
    say,
)
from tests.web.conftest import BEGINS, logged_in, make_department, make_person
from tests.web.test_access import addresses

pytestmark = pytest.mark.django_db
ANY = {"node": "n1", "indicator": "i1"}
PARTS = dict(addresses())
# What a member may open of a paper; of the list of all papers the own are shown.
OF_A_PAPER = [
    row
    for row in of_bodies.ROWS
    if Role.COUNCIL_MEMBER in row.roles and PARTS[row.name] & {"laying", "opinion"}
]


def opened(client: Client, row: Row, made: Council) -> int:
    every = {"laying": made.laying.pk, "opinion": made.opinion.pk, **ANY}
    parts = {name: every[name] for name in PARTS[row.name]}
    response = getattr(client, row.method)(reverse(row.name, kwargs=parts))
    return int(response.status_code)


def stranger(of: BodyKind) -> Person:
    """Somebody who sits in another body, before which nothing lies."""
    return make_member(make_body(kind=of, name="別の会議体"), "betsu")


def former(made: Council) -> Person:
    return make_member(made.body, "moto", ends=in_days(-1))


def future(made: Council) -> Person:
    person = make_person("tsugi", Role.COUNCIL_MEMBER)
    bodies.seat(body=made.body, person=person, begins=in_days(1), by=OFFICE)
    return person


@pytest.mark.parametrize("row", OF_A_PAPER, ids=lambda row: f"{row.name} {row.method}")
class TestPapers:
    def test_a_member_opens_those_of_the_own_body(self, row):
        made = make_council()
        expected = 422 if row.method == "post" else 200  # an empty form says what it lacks
        assert opened(made.client(), row, made) == expected

    @pytest.mark.parametrize("kind", [BodyKind.COUNCIL, BodyKind.EVALUATION, BodyKind.AREA])
    def test_of_another_body_nothing_is_there(self, row, kind):
        made = make_council()
        client = logged_in(stranger(kind))
        assert opened(client, row, made) in {404, *([403] if kind == BodyKind.AREA else [])}

    @pytest.mark.parametrize("who", [former, future], ids=["former", "future"])
    def test_outside_of_the_term_nothing_is_there(self, row, who):
        made = make_council()
        assert opened(logged_in(who(made)), row, made) == 404

    def test_a_seat_without_the_role_opens_nothing(self, row):
        made = make_council()
        held = Membership.objects.get(person=made.member)
        memberships.end(membership=held, on=in_days(-1), by=OFFICE)
        assert opened(made.client(), row, made) == 403

    def test_the_role_of_an_area_opens_no_council(self, row):
        made = make_council()
        held = Membership.objects.get(person=made.member)
        memberships.end(membership=held, on=in_days(-1), by=OFFICE)
        role = Role.AREA_SECRETARIAT
        memberships.give(person=made.member, role=role, begins=BEGINS, by=OFFICE)
        assert opened(made.client(), row, made) in {403, 404}

    def test_when_the_body_ends_its_papers_are_closed(self, row):
        made = make_council()
        plans = [made.shelf.plan]
        name, begins = made.body.name, made.body.begins
        bodies.change(
            body=made.body, name=name, plans=plans, begins=begins, ends=in_days(-1), by=OFFICE
        )
        assert opened(made.client(), row, made) == 404

    def test_of_a_withdrawn_paper_the_cover_alone_is_left(self, row):
        made = make_council()
        layings.withdraw(laying=made.laying.pk, reason="誤り", by=OFFICE)
        expected = 200 if row.name == "paper" else 404
        assert opened(made.client(), row, made) == expected


@pytest.mark.parametrize("row", OF_LIBRARY, ids=lambda row: f"{row.name} {row.method}")
@pytest.mark.parametrize("kind", [BodyKind.COUNCIL, BodyKind.AREA])
def test_members_see_nothing_of_plans_in_the_library(row, kind):
    made = row.parts(*map(make_department, ("環境課", "福祉課"))) if row.parts else {}
    parts = {name: made[name] for name in PARTS[row.name]}
    client = logged_in(make_member(make_body(kind=kind)))
    assert getattr(client, row.method)(reverse(row.name, kwargs=parts)).status_code == 403


def test_the_list_holds_the_papers_of_the_own_body():
    made = make_council()
    other = logged_in(stranger(BodyKind.EVALUATION))
    assert made.laying.name in made.client().get(reverse("papers")).content.decode()
    page = other.get(reverse("papers")).content.decode()
    assert made.laying.name not in page
    assert "付議された資料はありません。" in page


def test_members_read_each_other_and_correct_their_own_alone():
    made = make_council()
    colleague = make_member(made.body, "onaji")
    client = logged_in(colleague)
    page = client.get(reverse("paper", args=[made.laying.pk])).content.decode()
    assert made.opinion.text in page
    correct = reverse("opinion_correct", args=[made.opinion.pk])
    assert correct not in page
    assert client.get(correct).status_code == 404
    assert client.post(correct, {"text": "x"}).status_code == 404
    assert correct in made.client().get(reverse("paper", args=[made.laying.pk])).content.decode()


def test_login_names_are_not_shown_to_members():
    made = make_council()
    say(made.laying, make_member(made.body, "himitsu-no-na"))
    page = made.client().get(reverse("paper", args=[made.laying.pk])).content.decode()
    assert "himitsu-no-na さん" in page
    assert "（himitsu-no-na）" not in page


def test_the_secretariat_of_an_area_reads_and_writes_nothing():
    made = make_council(BodyKind.AREA)
    client, address = made.client(), reverse("paper_opinion", args=[made.laying.pk])
    assert client.get(address).status_code == 200
    assert "<textarea" not in client.get(address).content.decode()
    assert client.post(address, {"text": "x"}).status_code == 403


@pytest.mark.parametrize("role", sorted(OF_A_DEPARTMENT | {Role.ADMINISTRATOR}))
def test_papers_are_not_for_departments_and_administrators(role):
    made = make_council()
    client = logged_in(make_person("hoka", role, department=make_department("環境課")))
    assert {opened(client, row, made) for row in OF_A_PAPER} == {403}
