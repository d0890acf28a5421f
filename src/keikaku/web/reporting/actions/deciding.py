"""The head approves what the department reports, or sends it back; so does the planner later."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.plans.refusals import NotNow
from keikaku.web.reporting.actions.entering import check_seen, held
from keikaku.web.reporting.models import Report, State
from keikaku.web.reporting.telling import address, as_data

BY_HEAD = frozenset({State.ENTERED, State.APPROVED})
BY_PLANNER = frozenset({State.APPROVED, State.TAKEN})
"""What each may send back. What was taken stays in the draft until the next is taken."""


@transaction.atomic
def approve(*, report: int, revision: int, by: Actor) -> Report:
    """Approves what was seen. Raises `NotNow` where it is another now, or waits no longer."""
    row = held(report)
    check_seen(row, revision)
    if row.state != State.ENTERED:
        raise NotNow(_("この入力は、承認を待っていません。"))
    return _decided(row, State.APPROVED, "", verb="approve-report", by=by)


@transaction.atomic
def send_back(
    *, report: int, revision: int, reason: str, states: Collection[State], by: Actor
) -> Report:
    """Sends back what was seen, with a reason; `states` are those that this person may.

    Raises `NotNow`.
    """
    row = held(report)
    check_seen(row, revision)
    if row.state not in states:
        raise NotNow(_("この入力は、いまは差し戻せません。"))
    if not reason.strip():
        raise NotNow(_("差し戻す理由を入力してください。"))
    return _decided(row, State.RETURNED, reason.strip(), verb="send-back-report", by=by)


def _decided(row: Report, state: State, reason: str, *, verb: str, by: Actor) -> Report:
    before = as_data(row)
    row.state, row.reason = state, reason
    row.decided, row.decided_by_id, row.decided_who = timezone.now(), by.person, by.who
    row.save()
    record(by=by, verb=verb, about=address(row), before=before, after=as_data(row))
    return row
