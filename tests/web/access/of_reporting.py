"""Reporting: staff enter and heads approve what is their department's; planners and auditors see all."""

from collections.abc import Mapping
from typing import Any

from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.reporting.actions import entering
from tests.web.access.row import AUDITORS, PLANNERS, Parts, Row, rows
from tests.web.library.shelf import make_shelf
from tests.web.reporting.made import YEAR, two_offices_plan

STAFF, HEADS = frozenset({Role.DEPARTMENT_STAFF}), frozenset({Role.DEPARTMENT_HEAD})
ALL_SEEING = PLANNERS | AUDITORS


def made(*parts: str, own: bool = True) -> Parts:
    """A report about an indicator of the visitor's own department, or of the other."""

    def make(mine: Department, other: Department) -> Mapping[str, Any]:
        content: PlanDraft = two_offices_plan(mine.name, other.name)
        draft = make_shelf(content).draft
        report = entering.enter(
            draft=draft.pk, indicator="i1" if own else "i2", label="", year=YEAR,
            department=mine if own else other, raw="512", note="", by=COMMAND_LINE,
        )  # fmt: skip
        found = {"draft": draft.pk, "year": YEAR, "report": report.pk}
        return {name: found[name] for name in parts}

    return make


def of_report(name: str, method: str, own: frozenset[Role], other: frozenset[Role]) -> list[Row]:
    return [
        Row(name, method, "own", own, no_role=False, parts=made("report")),
        Row(name, method, "other", other, no_role=False, parts=made("report", own=False)),
    ]


ROWS = [
    *rows("reports", roles=OF_A_DEPARTMENT),
    *rows("reports", "post", roles=STAFF),
    *rows("reports_waiting", roles=HEADS),
    *rows("reports_waiting", "post", roles=HEADS),
    *rows("reports_overview", roles=ALL_SEEING),
    *rows("reports_of_draft", roles=ALL_SEEING, parts=made("draft", "year")),
    *rows("reports_of_draft", "post", roles=PLANNERS, parts=made("draft", "year")),
    *of_report("report", "get", OF_A_DEPARTMENT | ALL_SEEING, ALL_SEEING),
    *of_report("report_withdraw", "post", STAFF, frozenset()),
    *of_report("report_send_back", "get", HEADS | PLANNERS, PLANNERS),
    *of_report("report_send_back", "post", HEADS | PLANNERS, PLANNERS),
]
