"""Sealing with the head that the edition shall bear: both or neither."""

from dataclasses import replace

from django.db import transaction

from keikaku.core.editing import edits
from keikaku.core.plan import PlanHead
from keikaku.web.audit.actor import Actor
from keikaku.web.plans.actions import drafts, editions
from keikaku.web.plans.models import Draft, Edition
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow


@transaction.atomic
def seal(
    *, draft: int, revision: int, head: PlanHead, reason: str, by: Actor, changed: str
) -> Edition:
    """Seals what was seen at `revision`; raises `NotNow` with `changed` where it is another now."""
    row = Draft.objects.select_for_update().get(pk=draft)
    if row.revision != revision:
        raise NotNow(changed)
    was = draft_at(row).plan.head
    if head != was:
        now = replace(head, assumed=was.assumed, source=was.source)
        drafts.edit(draft=draft, edit=edits.SetHead(was, now), by=by)
    return editions.seal(draft=draft, reason=reason, by=by)
