"""Each change to people and rights, with the event that stands beside it."""

import json
import re
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from keikaku.web.accounts.actions import departments, memberships, people
from keikaku.web.accounts.models import Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.models import AuditEvent
from tests.web.conftest import PASSWORD

pytestmark = pytest.mark.django_db
BY = Actor("佐藤（sato）", 7, "192.0.2.1")
DAY, LATER = date(2024, 4, 1), date(2025, 3, 31)


def create(login: str = "tanaka") -> Person:
    return people.create(login=login, name="田中", password=PASSWORD, by=BY)


def told() -> tuple[str, str, str, object, object]:
    event = AuditEvent.objects.order_by("-sequence")[0]
    return event.who, event.verb, event.about, json.loads(event.before), json.loads(event.after)


def test_a_person_is_created():
    person = create()
    data = {"login": "tanaka", "name": "田中", "email": ""}
    assert told() == (BY.who, "create-person", f"person/{person.pk}", None, data)
    assert person.check_password(PASSWORD)
    assert person.must_change_password
    assert str(person) == "田中（tanaka）"


@pytest.mark.parametrize("login", ["tanaka", "TANAKA"])
def test_a_login_name_is_one_persons(login):
    create()
    with pytest.raises(ValidationError):
        create(login)
    assert AuditEvent.objects.count() == 1


def test_capital_letters_do_not_count_in_a_login_name():
    assert create() == Person.objects.get_by_natural_key("TanaKa")


def test_a_password_is_changed_and_never_told():
    person = create()
    people.change_password(person=person, password="ao-i-sora-no-iro", by=BY)
    assert told() == (BY.who, "change-password", f"person/{person.pk}", None, None)
    stored = Person.objects.get()
    assert (stored.must_change_password, stored.check_password("ao-i-sora-no-iro")) == (False, True)


def test_a_role_is_given_and_ended():
    person = create()
    given = memberships.give(person=person, role=Role.AUDITOR, begins=DAY, by=BY)
    data = {
        "person": person.pk, "role": "auditor", "department": None, "begins": "2024-04-01",
        "ends": None,
    }  # fmt: skip
    about = f"person/{person.pk}/membership/{given.pk}"
    assert told() == (BY.who, "give-role", about, None, data)
    memberships.end(membership=given, on=LATER, by=BY)
    assert told() == (BY.who, "end-role", about, data, {**data, "ends": "2025-03-31"})


def test_a_department_begins_and_ends():
    top = departments.create(name="総務部", begins=DAY, by=BY)
    below = departments.create(name="企画課", begins=DAY, parent=top, sort=1, by=BY)
    data = {"name": "企画課", "parent": top.pk, "begins": "2024-04-01", "ends": None, "sort": 1}
    assert told() == (BY.who, "create-department", f"department/{below.pk}", None, data)
    departments.end(department=below, on=LATER, by=BY)
    before, after = {"ends": None}, {"ends": "2025-03-31"}
    assert told() == (BY.who, "end-department", f"department/{below.pk}", before, after)


def test_one_time_passwords_can_be_read_aloud_and_differ():
    found = {people.one_time_password() for _ in range(50)}
    assert len(found) == 50
    assert all(re.fullmatch(r"([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}", each) for each in found)


def test_a_department_does_not_end_before_it_begins():
    department = departments.create(name="総務部", begins=LATER, by=BY)
    with pytest.raises(ValidationError, match="department_dates_in_order"):
        departments.end(department=department, on=DAY, by=BY)
