"""People who go, come back, are renamed or get another password; roles that change."""

import json
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from keikaku.web.accounts.actions import memberships, people
from keikaku.web.accounts.models import Membership, Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE as BY
from keikaku.web.audit.models import AuditEvent
from tests.web.conftest import BEGINS, PASSWORD, logged_in, make_department, make_person

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
LAST = date(2027, 3, 31)


def told() -> tuple[str, object, object]:
    event = AuditEvent.objects.order_by("-sequence")[0]
    return event.verb, json.loads(event.before), json.loads(event.after)


def test_who_is_deactivated_is_out_at_once_and_may_come_back():
    person = make_person("sato")
    client = logged_in(person)
    people.deactivate(person=person, by=BY)
    assert told() == ("deactivate-person", None, None)
    assert client.get("/").status_code == 302
    people.reactivate(person=person, by=BY)
    assert told() == ("reactivate-person", None, None)
    assert client.get("/").status_code == 200


def test_another_one_time_password_ends_sessions_and_is_not_told():
    person = make_person("sato")
    client = logged_in(person)
    password = people.issue_password(person=person, by=BY)
    stored = Person.objects.get()
    assert (stored.check_password(password), stored.check_password(PASSWORD)) == (True, False)
    assert stored.must_change_password
    assert told() == ("issue-password", None, None)
    assert client.get("/").status_code == 302


def test_a_name_is_corrected():
    person = make_person("sato")
    people.correct(person=person, name="佐藤 花", email="sato@city.example", by=BY)
    before = {"name": "sato さん", "email": ""}
    after = {"name": "佐藤 花", "email": "sato@city.example"}
    assert told() == ("correct-person", before, after)
    with pytest.raises(ValidationError):
        people.correct(person=person, name="", email="", by=BY)


def test_one_time_passwords_are_hashed_quickly_and_strongly_again_at_the_first_login(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    person = people.create(login="new", name="新人", password=PASSWORD, by=BY)
    assert person.password.split("$")[1] == "10000"
    assert person.check_password(PASSWORD)
    assert int(Person.objects.get().password.split("$")[1]) > 500_000


# Roles


@pytest.mark.parametrize(
    ("begins", "ends", "fits"),
    [
        (BEGINS, LAST, False),
        (BEGINS - DAY, BEGINS, False),
        (LAST, None, False),
        (BEGINS - DAY, None, False),
        (BEGINS - DAY, BEGINS - DAY, True),
        (LAST + DAY, None, True),
    ],
)
def test_the_same_role_is_not_held_twice_at_a_time(begins, ends, fits):
    person = make_person("sato", Role.PLANNER)
    memberships.end(membership=Membership.objects.get(), on=LAST, by=BY)

    def give():
        memberships.give(person=person, role=Role.PLANNER, begins=begins, ends=ends, by=BY)

    if fits:
        give()
    else:
        with pytest.raises(ValidationError, match="重なる期間"):
            give()


def test_two_departments_at_a_time_are_two_roles():
    one, two = make_department("環境課"), make_department("福祉課")
    person = make_person("sato", Role.DEPARTMENT_STAFF, department=one)
    memberships.give(
        person=person, role=Role.DEPARTMENT_STAFF, department=two, begins=BEGINS, by=BY
    )
    assert Membership.objects.count() == 2


def test_a_role_lasts_longer_than_foreseen():
    make_person("sato", Role.PLANNER)
    held = Membership.objects.get()
    memberships.end(membership=held, on=LAST, by=BY)
    before = held.as_data()
    memberships.extend(membership=held, ends=None, by=BY)
    assert told() == ("extend-role", before, {**before, "ends": None})


def test_a_role_that_has_not_begun_is_taken_back():
    person = make_person("sato")
    tomorrow = timezone.localdate() + DAY
    given = memberships.give(person=person, role=Role.PLANNER, begins=tomorrow, by=BY)
    before = given.as_data()
    memberships.cancel(membership=given, by=BY)
    assert told() == ("cancel-role", before, None)
    assert not Membership.objects.exists()


def test_a_role_that_has_begun_is_not_taken_back():
    make_person("sato", Role.PLANNER)
    with pytest.raises(ValidationError, match="すでに始まった"):
        memberships.cancel(membership=Membership.objects.get(), by=BY)
