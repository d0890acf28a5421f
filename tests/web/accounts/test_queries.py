"""Who is what on a day, and how the departments stand on it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from keikaku.web.accounts.actions import departments, memberships
from keikaku.web.accounts.queries import departments as tree
from keikaku.web.accounts.queries import rights_of
from keikaku.web.accounts.roles import PERMISSIONS, Permission, Role
from keikaku.web.audit.actor import COMMAND_LINE as BY
from tests.web.conftest import BEGINS, make_department, make_person

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
LAST = date(2025, 3, 31)


def test_a_role_holds_from_its_first_to_its_last_day():
    person = make_person("sato", Role.PLANNER)
    (membership,) = rights_of(person, BEGINS).memberships
    memberships.end(membership=membership, on=LAST, by=BY)
    held = {day: rights_of(person, day).permissions for day in (BEGINS, LAST)}
    assert set(held.values()) == {PERMISSIONS[Role.PLANNER]}
    assert rights_of(person, BEGINS - DAY).permissions == frozenset()
    assert rights_of(person, LAST + DAY).permissions == frozenset()


def test_two_roles_give_the_permissions_of_both():
    person = make_person("sato", Role.PLANNER, Role.AUDITOR)
    both = PERMISSIONS[Role.PLANNER] | PERMISSIONS[Role.AUDITOR]
    assert rights_of(person, BEGINS).permissions == both


def test_permission_for_a_departments_rows_is_for_that_department_alone():
    own = make_department("環境課")
    make_department("福祉課")
    rights = rights_of(make_person("sato", Role.DEPARTMENT_STAFF, department=own), BEGINS)
    assert rights.departments_for(Permission.ENTER_OWN_ROWS) == {own.pk}
    assert rights.departments_for(Permission.APPROVE_OWN_ROWS) == frozenset()


def test_a_departments_role_needs_a_department():
    person = make_person("sato")
    with pytest.raises(ValidationError, match="department_roles_have_a_department"):
        memberships.give(person=person, role=Role.DEPARTMENT_HEAD, begins=BEGINS, by=BY)


def test_a_role_does_not_end_before_it_begins():
    person = make_person("sato", Role.PLANNER)
    (membership,) = rights_of(person, BEGINS).memberships
    with pytest.raises(ValidationError, match="membership_dates_in_order"):
        memberships.end(membership=membership, on=BEGINS - DAY, by=BY)


@pytest.mark.parametrize("count", [1, 3])
def test_rights_are_one_question(count, django_assert_num_queries):
    roles = list(Role)[2 : 2 + count]
    person = make_person("sato", *roles)
    with django_assert_num_queries(1):
        assert rights_of(person, BEGINS).permissions


def test_the_tree_stands_as_on_the_day():
    top = departments.create(name="総務部", begins=BEGINS, by=BY)
    old = departments.create(name="企画課", begins=BEGINS, parent=top, sort=2, by=BY)
    departments.create(name="財政課", begins=BEGINS, parent=top, sort=1, by=BY)
    departments.create(name="企画政策課", begins=LAST + DAY, parent=top, sort=2, by=BY)
    departments.create(name="統計係", begins=BEGINS, parent=old, by=BY)
    departments.end(department=old, on=LAST, by=BY)
    assert shown(LAST) == [("総務部", 0), ("財政課", 1), ("企画課", 1), ("統計係", 2)]
    # What is left below a department that ended is not lost.
    assert shown(LAST + DAY) == [("総務部", 0), ("財政課", 1), ("企画政策課", 1), ("統計係", 0)]


def shown(day: date) -> list[tuple[str, int]]:
    return [(department.name, depth) for department, depth in tree(day)]


@pytest.mark.parametrize("count", [1, 3])
def test_the_tree_is_two_questions(count, django_assert_num_queries):
    for number in range(count):
        make_department(f"第{number}課")
    with django_assert_num_queries(2):
        assert len(shown(BEGINS)) == count
