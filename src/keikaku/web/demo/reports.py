"""What a department of the invented city reports of the year that ended last."""

from django.db import transaction

from keikaku.web.accounts.models import Department
from keikaku.web.audit.actor import Actor
from keikaku.web.demo.bodies import acting
from keikaku.web.demo.city import (
    PAPERS,
    PEOPLE,
    REPORTED,
    REPORTING_HEAD,
    REPORTING_STAFF,
    Reported,
)
from keikaku.web.plans.models import Draft, Plan
from keikaku.web.plans.queries import draft_at, working_drafts
from keikaku.web.reporting.actions import deciding, entering
from keikaku.web.reporting.models import Report
from keikaku.web.reporting.queries import usual_year


def reports_are_there() -> bool:
    """Whether the department has reported; what a visitor makes of it since is the visitor's."""
    return Report.objects.exists()


@transaction.atomic
def fill_reports() -> None:
    """Some rows wait for the head, one is approved, one was sent back; the rest is missing."""
    if reports_are_there():
        return
    draft = working_drafts(Plan.objects.get(name=PAPERS[0].name))[0]
    ids = {each.name: each.id for each in draft_at(draft).plan.indicators}
    staff, head = acting(REPORTING_STAFF), acting(REPORTING_HEAD)
    for each in REPORTED:
        _fill(draft, ids[each.indicator], each, staff, head)


def _fill(draft: Draft, indicator: str, said: Reported, staff: Actor, head: Actor) -> None:
    office = next(each.department for each in PEOPLE if each.login == REPORTING_STAFF)
    report = entering.enter(
        draft=draft.pk, indicator=indicator, label="", year=usual_year(),
        department=Department.objects.get(name=office), raw=said.raw, note=said.note, by=staff,
    )  # fmt: skip
    if said.approved:
        deciding.approve(report=report.pk, revision=report.revision, by=head)
    if said.sent_back:
        deciding.send_back(
            report=report.pk, revision=report.revision, reason=said.sent_back,
            states=deciding.BY_HEAD, by=head,
        )  # fmt: skip
