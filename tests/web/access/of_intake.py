"""Intake: planners upload and decide, the auditor looks; exchange documents for all who see plans."""

from collections.abc import Mapping

from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.models import Department
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import PlanKind
from tests.unit.core.editing.city import PLAN
from tests.web.access.row import AUDITORS, PLANNERS, SEE_ALL_PLANS, rows
from tests.web.intake.made import made_intake

LOOKERS = PLANNERS | AUDITORS


def an_intake(_own: Department, _other: Department) -> Mapping[str, int]:
    return {"pk": made_intake().pk, "number": 1}


def a_draft(_own: Department, _other: Department) -> Mapping[str, int]:
    return {"pk": drafts.begin(draft=PlanDraft(PLAN), by=COMMAND_LINE).pk}


def an_edition(_own: Department, _other: Department) -> Mapping[str, int]:
    plan = plans.create(name="計画", kind=PlanKind.BASIC, by=COMMAND_LINE)
    draft = drafts.begin(draft=PlanDraft(PLAN), plan=plan, by=COMMAND_LINE)
    return {"pk": editions.seal(draft=draft.pk, reason="策定", by=COMMAND_LINE).pk}


ROWS = [
    *rows("intake", roles=LOOKERS),
    *rows("intake_upload", "post", roles=PLANNERS),
    *rows("intake_one intake_review intake_assumed", roles=LOOKERS, parts=an_intake),
    *rows("intake_values intake_place intake_accept", roles=LOOKERS, parts=an_intake),
    *rows("intake_original intake_picture", roles=LOOKERS, parts=an_intake),
    *rows("intake_cancel intake_restart intake_withdraw", "post", roles=PLANNERS, parts=an_intake),
    *rows("intake_again intake_settle intake_aside", "post", roles=PLANNERS, parts=an_intake),
    *rows("intake_correct intake_assumed intake_accept", "post", roles=PLANNERS, parts=an_intake),
    *rows("draft_json", roles=SEE_ALL_PLANS, parts=a_draft),
    *rows("edition_json", roles=SEE_ALL_PLANS, parts=an_edition),
]
