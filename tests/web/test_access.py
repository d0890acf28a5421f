"""Who may open what: every address × every role and the anonymous visitor, as one table.

An address without a row fails. An address of a department has two rows, `own` and `other`.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from tests.web.conftest import logged_in, make_department, make_person
from tests.web.drafting.made import a_sealed_draft

ALL = frozenset(Role)
NOBODY: frozenset[Role] = frozenset()


class Row(NamedTuple):
    """Who may: these roles; `no_role` is a person who has none today, `anonymous` a stranger.

    `made` makes what an address names, and gives the parts that an address may have.
    """

    name: str
    method: str = "get"
    whose: str = ""
    roles: frozenset[Role] = ALL
    no_role: bool = True
    anonymous: bool = False
    made: Callable[[], Mapping[str, object]] = dict


ROWS = [
    Row("home"),
    Row("account_login", anonymous=True),
    Row("account_logout", method="post"),
    Row("account_change_password"),
    Row("set_language", method="post", anonymous=True),
    Row("log", roles=frozenset({Role.AUDITOR}), no_role=False),
]
# Drafting
EDITORS = frozenset({Role.PLANNER})
SEE_ALL = frozenset({Role.PLANNER, Role.EXECUTIVE, Role.FINANCE, Role.AUDITOR})
READERS = SEE_ALL | OF_A_DEPARTMENT
ROWS += [
    Row(f"drafting_{name}", method=method, roles=roles, no_role=False, made=a_sealed_draft)
    for roles, method, names in [
        (SEE_ALL, "get", "drafts history history_of_thing"),
        (EDITORS, "get", "draft thing checks checks_beside numbering withdraw seal new_erratum"),
        (EDITORS, "post", "begin save undo comment settle_comment"),
        (READERS, "get", "seal_of_edition document_of_edition errata erratum erratum_as_word"),
        (frozenset({Role.AUDITOR}), "get", "verification_of_edition"),
    ]
    for name in names.split()
]
VISITORS: list[Role | str] = [*Role, "no role", "anonymous"]


def test_every_address_has_its_row():
    assert {name for name, _ in addresses()} == {row.name for row in ROWS}


def test_an_address_of_a_department_is_tried_with_an_own_and_another():
    of_departments = {name for name, parts in addresses() if "department" in parts}
    for name in of_departments:
        assert {row.whose for row in ROWS if row.name == name} == {"own", "other"}


@pytest.mark.parametrize("visitor", VISITORS, ids=str)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name} {row.whose}".strip())
@pytest.mark.django_db
def test_each_visitor_may_what_the_table_says(row, visitor):
    own, other = make_department("環境課"), make_department("福祉課")
    parts = {"department": (own if row.whose == "own" else other).pk} if row.whose else {}
    parts |= {name: made for name, made in row.made().items() if name in PARTS[row.name]}
    response = getattr(client_of(visitor, own), row.method)(reverse(row.name, kwargs=parts))
    assert outcome(response) == ("in" if may(row, visitor) else refusal(visitor))


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
    # Nothing is sent with a form here: a page that says what is missing is one that may be used.
    assert response.status_code in {200, 302, 403, 422}
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


PARTS = dict(addresses())


def test_roles_of_a_department_are_tried_in_one():
    assert OF_A_DEPARTMENT <= ALL
