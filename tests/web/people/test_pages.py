"""The list of people."""

import pytest
from django.urls import reverse

from keikaku.web.accounts.actions import people
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from tests.web.conftest import make_person
from tests.web.people.pages import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def crowd(administrator, office) -> None:
    sato = make_person("sato", Role.DEPARTMENT_STAFF, department=office)
    people.correct(person=sato, name="佐藤　花", email="hana@city.example", by=COMMAND_LINE)
    make_person("tanaka")
    people.deactivate(person=make_person("moto", Role.PLANNER), by=COMMAND_LINE)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["kanri", "sato", "tanaka"]),
        ({"shown": "idle"}, ["tanaka"]),
        ({"shown": "gone"}, ["moto"]),
        ({"shown": "all"}, ["kanri", "moto", "sato", "tanaka"]),
        ({"q": "佐藤"}, ["sato"]),
        ({"q": "佐藤花"}, ["sato"]),
        ({"q": "佐藤 花"}, ["sato"]),
        ({"q": "SATO"}, ["sato"]),
        ({"q": "hana@"}, ["sato"]),
        ({"q": "環境"}, ["sato"]),
        ({"q": "moto"}, []),
        ({"q": "%"}, []),
        ({"page": "99"}, ["kanri", "sato", "tanaka"]),
    ],
)
def test_people_are_found(administrator, crowd, asked, found):
    response = administrator.get(reverse("people"), asked)
    assert sorted(person.login for person in response.context["page"]) == found
    if not found:
        assert "当てはまる人はいません。" in text(response)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_no_more_for_more_people(
    administrator, office, count, django_assert_num_queries
):
    for number in range(count):
        make_person(f"p{number}", Role.DEPARTMENT_STAFF, Role.PLANNER, department=office)
    with django_assert_num_queries(6):
        assert f"p{count - 1} さん" in text(administrator.get(reverse("people")))
