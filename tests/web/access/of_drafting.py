"""Drafting: planners edit, who sees all plans reads histories, departments read seals and errata."""

from collections.abc import Mapping
from typing import Any

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from tests.web.access.row import AUDITORS, PLANNERS, SEE_ALL_PLANS, Parts, Row, rows
from tests.web.drafting.made import a_sealed_draft

# The secretariats of this table have no seat: what is entrusted to those who have one is the matter
# of `bodies/test_entrusted_pages.py`.
EDITORS = PLANNERS | {Role.AREA_SECRETARIAT}
READERS = SEE_ALL_PLANS | OF_A_DEPARTMENT


def made(*parts: str) -> Parts:
    def make(_own: Department, _other: Department) -> Mapping[str, Any]:
        found = a_sealed_draft()
        return {name: found[name] for name in parts}

    return make


def of(names: str, method: str, roles: frozenset[Any], *parts: str) -> list[Row]:
    named = " ".join(f"drafting_{name}" for name in names.split())
    return rows(named, method, roles=roles, parts=made(*parts) if parts else None)


ROWS = [
    *of("drafts", "get", SEE_ALL_PLANS | {Role.AREA_SECRETARIAT}),
    *of("history", "get", SEE_ALL_PLANS, "draft"),
    *of("history_of_thing", "get", SEE_ALL_PLANS, "draft", "where"),
    *of("draft", "get", EDITORS, "draft"),
    *of("checks numbering withdraw seal", "get", PLANNERS, "draft"),
    *of("thing", "get", EDITORS, "draft", "where"),
    *of("checks_beside", "get", PLANNERS, "draft", "where"),
    *of("begin", "post", PLANNERS),
    *of("save undo", "post", EDITORS, "draft"),
    *of("withdraw seal", "post", PLANNERS, "draft"),
    *of("comment", "post", PLANNERS, "draft", "where"),
    *of("settle_comment", "post", PLANNERS, "comment"),
    *of("new_erratum", "get", PLANNERS, "edition"),
    *of("new_erratum", "post", PLANNERS, "edition"),
    *of("seal_of_edition document_of_edition errata", "get", READERS, "edition"),
    *of("erratum erratum_as_word", "get", READERS, "erratum"),
    *of("verification_of_edition", "get", AUDITORS, "edition"),
]
