"""The headquarters decides what was laid before it, once."""

from django.db import transaction
from django.utils.translation import gettext as _

from keikaku.web.audit.actor import Actor
from keikaku.web.bodies.actions.adding import add, by_now
from keikaku.web.bodies.actions.layings import open_laying
from keikaku.web.bodies.models import BodyKind, Decision, Verdict
from keikaku.web.plans.refusals import NotNow


@transaction.atomic
def decide(*, laying: int, verdict: Verdict, reason: str, by: Actor) -> Decision:
    """Approves it, or returns it with a reason. Raises `NotNow`."""
    row = open_laying(laying)
    if row.body.kind != BodyKind.HEADQUARTERS:
        raise NotNow(_("決定できるのは、推進本部に付議されたものだけです。"))
    if Decision.objects.filter(laying=row).exists():
        raise NotNow(_("この付議は、すでに決定されています。"))
    if verdict == Verdict.RETURNED and not reason.strip():
        raise NotNow(_("差し戻す理由を入力してください。"))
    decision = Decision(laying=row, verdict=verdict, reason=reason.strip(), **by_now(by))
    add(decision, verb="decide-paper", by=by)
    return decision
