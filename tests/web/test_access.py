"""Who may open what: every address × every role and the anonymous visitor, as one table.

The rows stand in `access`, a file for each part. An address without a row fails. An address of a
department has two rows, `own` and `other`.
"""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from tests.web.access import (
    of_accounts,
    of_administration,
    of_bodies,
    of_comparing,
    of_drafting,
    of_intake,
    of_library,
    of_login,
    of_people,
    of_reporting,
)
from tests.web.access.row import ALL, Row
from tests.web.conftest import logged_in, make_department, make_person

ROWS = [
    *of_accounts.ROWS,
    *of_administration.ROWS,
    *of_bodies.ROWS,
    *of_comparing.ROWS,
    *of_drafting.ROWS,
    *of_intake.ROWS,
    *of_library.ROWS,
    *of_login.ROWS,
    *of_people.ROWS,
    *of_reporting.ROWS,
]
VISITORS: list[Role | str] = [*Role, "no role", "anonymous"]


def test_every_address_has_its_row():
    assert {name for name, _ in addresses()} == {row.name for row in ROWS}


def test_an_address_of_a_department_is_tried_with_an_own_and_another():
    of_departments = {name for name, parts in addresses() if "department" in parts}
    for name in of_departments | {row.name for row in ROWS if row.whose}:
        assert {row.whose for row in ROWS if row.name == name} == {"own", "other"}


@pytest.mark.parametrize("visitor", VISITORS, ids=str)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: " ".join(filter(None, row[:3])))
@pytest.mark.django_db
def test_each_visitor_may_what_the_table_says(row, visitor):
    own, other = make_department("環境課"), make_department("福祉課")
    parts = parts_of(row, own, other)
    response = getattr(client_of(visitor, own), row.method)(reverse(row.name, kwargs=parts))
    assert outcome(response) == ("in" if may(row, visitor) else refusal(visitor))


def parts_of(row: Row, own: Department, other: Department) -> dict[str, object]:
    """What stands in the address; a row may make more than its address has."""
    made = row.parts(own, other) if row.parts else {}
    return {name: made[name] for name in dict(addresses())[row.name]}


def client_of(visitor: Role | str, department: Department) -> Client:
    if visitor == "anonymous":
        return Client()
    roles = [visitor] if isinstance(visitor, Role) else []
    return logged_in(make_person("visitor", *roles, department=department))


def may(row: Row, visitor: Role | str) -> bool:
    if isinstance(visitor, Role):
        return visitor in row.roles
    return row.anonymous if visitor == "anonymous" else row.no_role


def refusal(visitor: Role | str) -> str:
    return "login" if visitor == "anonymous" else "forbidden"


def outcome(response) -> str:
    if response.status_code == 302 and response.url.startswith(reverse("account_login") + "?next"):
        return "login"
    # What is not there was asked for by somebody who may ask; a form with nothing in it is answered
    # with what is missing.
    assert response.status_code in {200, 302, 403, 404, 422}
    return "forbidden" if response.status_code == 403 else "in"


def addresses() -> Iterator[tuple[str, frozenset[str]]]:
    """Every address of the application by name, with the names of its parts."""
    yield from below(get_resolver().url_patterns)


def below(patterns: list[URLPattern | URLResolver]) -> Iterator[tuple[str, frozenset[str]]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from below(pattern.url_patterns)
        else:
            assert pattern.name, f"{pattern} has no name"
            yield pattern.name, frozenset(pattern.pattern.regex.groupindex)


def test_roles_of_a_department_are_tried_in_one():
    assert OF_A_DEPARTMENT <= ALL
