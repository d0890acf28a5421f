"""A new installation tells at home where an administrator and a planner begin."""

import pytest
from django.urls import reverse
from django.utils import timezone

from keikaku.web.accounts.models import Person
from keikaku.web.accounts.roles import Role
from tests.web.conftest import logged_in, make_department, make_person
from tests.web.library.shelf import make_shelf

pytestmark = pytest.mark.django_db
NO_DEPARTMENT = "課がまだありません"
NO_PLANNER = "企画担当がまだいません"
NO_PLAN = "計画がまだありません"
NO_DOCUMENT = "文書がまだ取り込まれていません"


def home(client) -> str:
    page: str = client.get(reverse("home")).content.decode()
    return page


@pytest.fixture
def admin():
    return logged_in(make_person("admin", Role.ADMINISTRATOR))


def test_at_first_departments_and_a_planner_are_asked_for(admin):
    page = home(admin)
    assert NO_DEPARTMENT in page
    assert NO_PLANNER in page
    assert f'href="{reverse("person_register")}"' in page


def test_then_nothing_is(admin):
    make_department("企画課")
    make_person("kikaku", Role.PLANNER)
    page = home(admin)
    assert NO_DEPARTMENT not in page
    assert NO_PLANNER not in page
    assert "今は何もありません。" in page


@pytest.mark.parametrize(
    ("count", "told"), [(1, "1 person has no role."), (2, "2 people have no role.")]
)
def test_people_without_a_role_are_counted(admin, count, told):
    for number in range(count):
        make_person(f"person{number}")
    admin.post(reverse("set_language"), {"language": "en"})
    assert told in home(admin)
    listed = admin.get(reverse("people"), {"shown": "idle"}).content.decode()
    assert all(f"person{number}" in listed for number in range(count))


def test_a_planner_is_asked_for_a_plan_and_a_document():
    client = logged_in(make_person("kikaku", Role.PLANNER))
    page = home(client)
    assert NO_PLAN in page
    assert NO_DOCUMENT in page
    assert NO_DEPARTMENT not in page


def test_with_a_plan_and_its_draft_nothing_is_asked_for():
    make_shelf()
    page = home(logged_in(make_person("kikaku", Role.PLANNER)))
    assert NO_PLAN not in page
    assert NO_DOCUMENT not in page


@pytest.mark.parametrize("role", [Role.EXECUTIVE, Role.AUDITOR, Role.COUNCIL_MEMBER])
def test_nobody_else_is_asked(role):
    page = home(logged_in(make_person("who", role)))
    assert not any(each in page for each in (NO_DEPARTMENT, NO_PLANNER, NO_PLAN, NO_DOCUMENT))


def test_a_role_begins_today_unless_told_otherwise(admin):
    person = make_person("hanako")
    for address in (reverse("role_give", args=[person.pk]), reverse("person_register")):
        page = admin.get(address).content.decode()
        assert f'value="{timezone.localdate().isoformat()}"' in page


def test_whoever_is_registered_without_a_role_is_told_of(admin):
    told = {"name": "企画 花子", "login": "hanako", "role": "", "begins": ""}
    page = admin.post(reverse("person_register"), told).content.decode()
    person = Person.objects.get(login="hanako")
    assert "役割がないと、ログインしても何もできません。" in page
    assert reverse("role_give", args=[person.pk]) in page


def test_whoever_has_one_is_not(admin):
    told = {"name": "企画 花子", "login": "hanako", "role": "planner", "begins": "2026-04-01"}
    page = admin.post(reverse("person_register"), told).content.decode()
    assert "役割がないと" not in page
