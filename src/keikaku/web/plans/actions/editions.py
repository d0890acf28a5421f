"""Sealing: what was adopted becomes an edition that nothing alters; the draft goes on from it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.exchange.writer import dumps
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json
from keikaku.web.plans.actions.drafts import address as draft_address
from keikaku.web.plans.actions.drafts import check_settled, locked
from keikaku.web.plans.awaited import awaited
from keikaku.web.plans.indexing import index_whole
from keikaku.web.plans.mapping import show_head
from keikaku.web.plans.models import Change, Draft, DraftState, Edition, Plan
from keikaku.web.plans.queries import draft_at, seal_of
from keikaku.web.plans.refusals import NotNow


@transaction.atomic
def seal(*, draft: int, reason: str, by: Actor) -> Edition:
    """Seals what the draft says now. The draft goes on as the next one, based on the edition.

    What was done to the draft before can no longer be undone. Raises `NotNow` while an error is
    open or the draft is still a reading under review.
    """
    row = locked(draft)
    if row.state != DraftState.DRAFT or row.plan_id is None:
        raise NotNow(_("確認中の読取りは、版にできません。先に計画の案にしてください。"))
    # Whoever seals another draft of the plan waits, so that both get numbers of their own.
    plan = Plan.objects.select_for_update(no_key=True).get(pk=row.plan_id)
    content = draft_at(row)
    check_settled(content)
    open_ends = _open_ends(row)
    document = dumps(content)
    last = Edition.objects.filter(plan=plan).order_by("-number").first()
    edition = Edition(
        plan=plan,
        draft=row,
        number=1 if last is None else last.number + 1,
        sealed=timezone.now(),
        by_id=by.person,
        reason=reason,
        document=document,
        sha256=seal_of(document),
    )
    show_head(edition, content.plan.head)
    edition.save(force_insert=True)
    index_whole(edition, content)
    row.base = edition
    row.save()
    Change.objects.filter(draft=row).update(undone=True)
    record(
        by=by,
        verb="seal-edition",
        about=address(edition),
        before={"draft": draft_address(row), "revision": row.revision, **open_ends},
        after=as_data(edition),
    )
    return edition


def _open_ends(row: Draft) -> dict[str, Json]:
    """What the office did not wait for, knowingly: the log says so."""
    found: list[Json] = [each.about for each in awaited(row)]
    return {"not_awaited": found} if found else {}


def address(edition: Edition) -> str:
    """How the log names an edition: below its plan."""
    return f"plan/{edition.plan_id}/edition/{edition.pk}"


def as_data(edition: Edition) -> dict[str, Json]:
    """What the log keeps of an edition, by which it is known again."""
    return {
        "sha256": edition.sha256,
        "number": edition.number,
        "reason": edition.reason,
        "sealed": edition.sealed.isoformat(),
        "draft": edition.draft_id,
        "by": edition.by_id,
    }
