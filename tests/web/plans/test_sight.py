"""What a department sees goes on through reorganisations."""

import pytest
from django.utils import timezone

from keikaku.web.accounts.actions import departments
from keikaku.web.accounts.models import Department, Succession
from keikaku.web.accounts.queries import names_since, rights_of
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.plans.sight import sight_by
from tests.web.conftest import BEGINS, make_department, make_person

pytestmark = pytest.mark.django_db
DAY = BEGINS


def heir(name: str, *origins: Department) -> Department:
    made = departments.create(name=name, begins=DAY, by=COMMAND_LINE)
    for origin in origins:
        Succession.objects.create(department=origin, successor=made, on=DAY)
    return made


def test_an_heir_has_the_names_of_all_before_it():
    oldest, other = make_department("商工課"), make_department("観光課")
    middle = heir("商工観光課", oldest, other)
    newest = heir("産業振興課", middle)
    assert names_since([newest.pk]) == {"産業振興課", "商工観光課", "商工課", "観光課"}
    assert names_since([oldest.pk]) == {"商工課"}


def test_both_heirs_of_one_that_was_divided_have_its_name():
    whole = make_department("福祉課")
    parts = [heir(name, whole) for name in ("高齢者課", "こども課")]
    assert [names_since([each.pk]) for each in parts] == [
        {"高齢者課", "福祉課"},
        {"こども課", "福祉課"},
    ]


def test_departments_that_took_over_from_each_other_end_somewhere():
    first = make_department("A課")
    second = heir("B課", first)
    Succession.objects.create(department=second, successor=first, on=DAY)
    assert names_since([first.pk]) == names_since([second.pk]) == {"A課", "B課"}


def test_staff_see_the_rows_that_still_name_the_office_before(django_assert_num_queries):
    office = heir("観光交流課", make_department("観光課"))
    staff = make_person("tanto", Role.DEPARTMENT_STAFF, department=office)
    rights = rights_of(staff, timezone.localdate())
    with django_assert_num_queries(2):
        assert sight_by(rights).departments == {"観光交流課", "観光課"}


def test_who_is_of_no_department_asks_nothing_about_them(django_assert_num_queries):
    rights = rights_of(make_person("kikaku", Role.PLANNER), timezone.localdate())
    with django_assert_num_queries(0):
        assert sight_by(rights).departments == frozenset()
