"""Who may open what: every address × every role and the anonymous visitor, as one table.

An address without a row fails. An address of a department has two rows, `own` and `other`.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import PlanKind
from tests.unit.core.editing.city import PLAN
from tests.web.conftest import logged_in, make_department, make_person
from tests.web.intake.made import made_intake

ALL = frozenset(Role)
NOBODY: frozenset[Role] = frozenset()


class Row(NamedTuple):
    """Who may: these roles; `no_role` is a person who has none today, `anonymous` a stranger."""

    name: str
    method: str = "get"
    whose: str = ""
    roles: frozenset[Role] = ALL
    no_role: bool = True
    anonymous: bool = False
    parts: Callable[[], dict[str, int]] = dict


def an_intake() -> dict[str, int]:
    return {"pk": made_intake().pk}


def a_file() -> dict[str, int]:
    return {"pk": made_intake().pk, "number": 1}


def a_draft() -> dict[str, int]:
    return {"pk": drafts.begin(draft=PlanDraft(PLAN), by=COMMAND_LINE).pk}


def an_edition() -> dict[str, int]:
    plan = plans.create(name="計画", kind=PlanKind.BASIC, by=COMMAND_LINE)
    draft = drafts.begin(draft=PlanDraft(PLAN), plan=plan, by=COMMAND_LINE)
    return {"pk": editions.seal(draft=draft.pk, reason="策定", by=COMMAND_LINE).pk}


PLANNERS = frozenset({Role.PLANNER})
PLANNERS_AND_AUDITORS = frozenset({Role.PLANNER, Role.AUDITOR})
SEE_PLANS = frozenset({Role.PLANNER, Role.EXECUTIVE, Role.FINANCE, Role.AUDITOR})

ROWS = [
    Row("home"),
    Row("account_login", anonymous=True),
    Row("account_logout", method="post"),
    Row("account_change_password"),
    Row("set_language", method="post", anonymous=True),
    Row("log", roles=frozenset({Role.AUDITOR}), no_role=False),
    # intake
    Row("intake", roles=PLANNERS_AND_AUDITORS, no_role=False),
    Row("intake_upload", "post", roles=PLANNERS, no_role=False),
    *(
        Row(name, roles=PLANNERS_AND_AUDITORS, no_role=False, parts=an_intake)
        for name in (
            "intake_one",
            "intake_review",
            "intake_assumed",
            "intake_values",
            "intake_place",
            "intake_accept",
        )
    ),
    *(
        Row(name, "post", roles=PLANNERS, no_role=False, parts=an_intake)
        for name in (
            "intake_cancel",
            "intake_restart",
            "intake_withdraw",
            "intake_again",
            "intake_settle",
            "intake_aside",
            "intake_correct",
            "intake_assumed",
            "intake_accept",
        )
    ),
    Row("intake_original", roles=PLANNERS_AND_AUDITORS, no_role=False, parts=a_file),
    Row("intake_picture", roles=PLANNERS_AND_AUDITORS, no_role=False, parts=a_file),
    Row("draft_json", roles=SEE_PLANS, no_role=False, parts=a_draft),
    Row("edition_json", roles=SEE_PLANS, no_role=False, parts=an_edition),
]
VISITORS: list[Role | str] = [*Role, "no role", "anonymous"]


def test_every_address_has_its_row():
    assert {name for name, _ in addresses()} == {row.name for row in ROWS}


def test_an_address_of_a_department_is_tried_with_an_own_and_another():
    of_departments = {name for name, parts in addresses() if "department" in parts}
    for name in of_departments:
        assert {row.whose for row in ROWS if row.name == name} == {"own", "other"}


@pytest.mark.parametrize("visitor", VISITORS, ids=str)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name} {row.method} {row.whose}")
@pytest.mark.django_db
def test_each_visitor_may_what_the_table_says(row, visitor):
    own, other = make_department("環境課"), make_department("福祉課")
    parts = {"department": (own if row.whose == "own" else other).pk} if row.whose else row.parts()
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
    # What is not there was asked for by somebody who may ask.
    assert response.status_code in {200, 302, 403, 404}
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
