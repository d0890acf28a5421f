"""Who may open what: every address × every role and the anonymous visitor, as one table.

An address without a row fails. An address of a department has two rows, `own` and `other`.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from tests.web.conftest import logged_in, make_department, make_person
from tests.web.library.shelf import make_owned_shelf

ALL = frozenset(Role)
NOBODY: frozenset[Role] = frozenset()
Parts = Callable[[Department, Department], Mapping[str, Any]]
"""Makes what an address is about, of the own or another department, and gives its parts."""


class Row(NamedTuple):
    """Who may: these roles; `no_role` is a person who has none today, `anonymous` a stranger.

    `whose` is "own" or "other" for what belongs to a department.
    """

    name: str
    method: str = "get"
    whose: str = ""
    roles: frozenset[Role] = ALL
    no_role: bool = True
    anonymous: bool = False
    parts: Parts | None = None


# Plans: sealed editions are for all but those who see laid papers only, drafts for fewer.
LAID_PAPERS = frozenset({Role.COUNCIL_MEMBER, Role.AREA_SECRETARIAT})
READERS = ALL - LAID_PAPERS
ALL_PLANS = frozenset({Role.PLANNER, Role.EXECUTIVE, Role.FINANCE, Role.AUDITOR})
DRAFT_READERS = ALL_PLANS | OF_A_DEPARTMENT
PLANNERS = frozenset({Role.PLANNER})


def of_plan(*names: str, whose: str = "own", **fixed: Any) -> Parts:
    """The parts of an address of a plan, whose node and indicator are the own department's."""

    def make(own: Department, other: Department) -> Mapping[str, Any]:
        shelf = make_owned_shelf((own if whose == "own" else other).name)
        every = {"plan": shelf.plan.pk, "number": 1, "draft": shelf.draft.pk, **fixed}
        return {name: every[name] for name in (*names, *fixed)}

    return make


ROWS = [
    Row("home"),
    Row("account_login", anonymous=True),
    Row("account_logout", method="post"),
    Row("account_change_password"),
    Row("set_language", method="post", anonymous=True),
    Row("log", roles=frozenset({Role.AUDITOR}), no_role=False),
    # The library
    Row("library", roles=READERS),
    Row("search", roles=READERS),
    Row("library_new_plan", roles=PLANNERS, no_role=False),
    Row("library_plan", roles=READERS, parts=of_plan("plan")),
    Row("library_change_plan", roles=PLANNERS, no_role=False, parts=of_plan("plan")),
    Row("library_new_frame", roles=PLANNERS, no_role=False),
    Row("library_map", roles=READERS, parts=of_plan("plan", frame="sdgs")),
    Row(
        "library_map_node", roles=PLANNERS, no_role=False,
        parts=of_plan("plan", frame="sdgs", node="n1"),
    ),
    Row("library_edition", roles=READERS, parts=of_plan("plan", "number")),
    Row(
        "library_edition_node", roles=READERS,
        parts=of_plan("plan", "number", whose="other", node="n1"),
    ),
    Row(
        "library_edition_indicator", roles=READERS,
        parts=of_plan("plan", "number", whose="other", indicator="i1"),
    ),
    Row("library_draft", roles=DRAFT_READERS, no_role=False, parts=of_plan("draft")),
    *(
        Row(
            f"library_draft_{kind}", whose=whose, no_role=False,
            roles=DRAFT_READERS if whose == "own" else ALL_PLANS,
            parts=of_plan("draft", whose=whose, **{kind: name}),
        )
        for kind, name in (("node", "n1"), ("indicator", "i1"))
        for whose in ("own", "other")
    ),
]  # fmt: skip
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
    parts = row.parts(own, other) if row.parts else of_department(row, own, other)
    response = getattr(client_of(visitor, own), row.method)(reverse(row.name, kwargs=dict(parts)))
    assert outcome(response) == ("in" if may(row, visitor) else refusal(visitor))


def of_department(row: Row, own: Department, other: Department) -> Mapping[str, Any]:
    return {"department": (own if row.whose == "own" else other).pk} if row.whose else {}


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
    assert response.status_code in {200, 302, 403}
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
