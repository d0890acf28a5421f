"""Taking documents in."""

from collections.abc import Mapping

from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import PlanKind
from tests.unit.core.editing.city import PLAN
from tests.web.access.row import PLANNERS, SEE_ALL_PLANS, rows
from tests.web.intake.made import made_intake

READERS = PLANNERS | {Role.AUDITOR}


def an_intake(_own: Department, _other: Department) -> Mapping[str, int]:
    """With the number of its first file."""
    return {"pk": made_intake().pk, "number": 1}


def a_reading(_own: Department, _other: Department) -> Mapping[str, object]:
    return {"draft": made_intake().draft_id, "thing": "n1"}


def a_draft(_own: Department, _other: Department) -> Mapping[str, int]:
    return {"pk": drafts.begin(draft=PlanDraft(PLAN), by=COMMAND_LINE).pk}


def an_edition(_own: Department, _other: Department) -> Mapping[str, int]:
    plan = plans.create(name="計画", kind=PlanKind.BASIC, by=COMMAND_LINE)
    draft = drafts.begin(draft=PlanDraft(PLAN), plan=plan, by=COMMAND_LINE)
    return {"pk": editions.seal(draft=draft.pk, reason="策定", by=COMMAND_LINE).pk}


_READ = "intake_one intake_review intake_assumed intake_values intake_place intake_accept"
_WRITTEN = (
    "intake_cancel intake_restart intake_withdraw intake_again intake_settle intake_aside "
    "intake_correct intake_undo intake_assumed intake_accept"
)
ROWS = [
    *rows("intake", roles=READERS),
    *rows("intake_upload", "post", roles=PLANNERS),
    *rows(_READ, roles=READERS, parts=an_intake),
    *rows(_WRITTEN, "post", roles=PLANNERS, parts=an_intake),
    *rows("intake_original intake_picture", roles=SEE_ALL_PLANS, parts=an_intake),
    *rows("intake_source", roles=SEE_ALL_PLANS, parts=a_reading),
    *rows("intake_review_of_draft", roles=READERS, parts=a_reading),
    *rows("draft_json", roles=SEE_ALL_PLANS, parts=a_draft),
    *rows("edition_json", roles=SEE_ALL_PLANS, parts=an_edition),
]
