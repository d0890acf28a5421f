"""How a reading goes: begun by the worker, finished, failed, cancelled, started again."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.core.editing.carrying import Carried, carry
from keikaku.core.plan import PlanDraft
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json
from keikaku.web.intake.actions.locking import address, locked
from keikaku.web.intake.models import Intake, State
from keikaku.web.intake.queries import in_review
from keikaku.web.intake.reading.english import TWICE, in_english
from keikaku.web.intake.reading.job import Told
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow

WORKER = Actor("keikaku", None, "reading")
_MOST_ATTEMPTS = 2


@transaction.atomic
def claim(*, intake: int) -> Intake | None:
    """The worker takes one that waits; None where it was cancelled or taken meanwhile."""
    row = locked(intake)
    if row.state != State.WAITING:
        return None
    row.state, row.beat, row.attempts = State.READING, timezone.now(), row.attempts + 1
    row.step, row.at, row.of, row.message, row.message_en = "", 0, 0, "", ""
    row.save()
    return row


def tell(*, intake: int, told: Told) -> bool:
    """How far it is. False where the reading is no longer wanted."""
    going = Intake.objects.filter(pk=intake, state=State.READING)
    return bool(going.update(step=told.step, at=told.at, of=told.of, beat=timezone.now()))


@transaction.atomic
def finish(*, intake: int, reading: PlanDraft) -> None:
    """What was read is to be reviewed. Where it was cancelled meanwhile nothing is done."""
    row = locked(intake)
    if row.state != State.READING:
        return
    by = Actor(row.who, row.person_id, WORKER.origin)
    carried = _carried(row, reading, by)
    row.draft = drafts.begin(draft=carried.draft, by=by)
    row.state, row.step = State.READY, ""
    row.kept = _told_of(carried) if row.again_of else None
    row.save()
    after: Json = {"draft": drafts.address(row.draft), "kept": row.kept}
    record(by=WORKER, verb="finish-reading", about=address(row), after=after)


@transaction.atomic
def fail(*, intake: int, message: str, english: str) -> None:
    """It could not be read; the message says why and what to do, in Japanese and in English."""
    row = locked(intake)
    if row.state != State.READING:
        return
    row.state, row.message, row.message_en = State.FAILED, message, english
    row.save()
    after: Json = {"message": message, "message_en": english}
    record(by=WORKER, verb="fail-reading", about=address(row), after=after)


@transaction.atomic
def resume(*, intake: int) -> None:
    """A reading whose worker is gone waits once more; after that a person is asked."""
    row = locked(intake)
    if row.state != State.READING:
        return
    if row.attempts < _MOST_ATTEMPTS:
        row.state = State.WAITING
        row.save()
        record(by=WORKER, verb="restart-reading", about=address(row))
        return
    fail(intake=intake, message=TWICE, english=in_english(TWICE))


@transaction.atomic
def cancel(*, intake: int, by: Actor) -> None:
    """A person does not want it read. Raises `NotNow` where it has ended already."""
    row = locked(intake)
    if not row.under_way:
        raise NotNow(_("読取りは、もう終わっています。"))
    row.state = State.CANCELLED
    row.save(update_fields=["state"])
    record(by=by, verb="cancel-reading", about=address(row))


@transaction.atomic
def restart(*, intake: int, by: Actor) -> None:
    """It is read anew after it failed or was cancelled. Raises `NotNow`."""
    row = locked(intake)
    if row.state not in (State.FAILED, State.CANCELLED):
        raise NotNow(_("読み直せるのは、失敗したか中止した取込みだけです。"))
    row.state, row.attempts, row.message, row.message_en = State.WAITING, 0, "", ""
    row.save()
    record(by=by, verb="restart-reading", about=address(row))


def _carried(row: Intake, reading: PlanDraft, by: Actor) -> Carried:
    """With the decisions about the earlier file, whose own reading ends with this."""
    before = row.again_of
    if before is None or before.draft is None or not in_review(before):
        return Carried(reading)
    carried = carry(draft_at(before.draft), reading)
    reason = _("訂正したファイルの取込み {number} に置き換えました。").format(number=row.pk)
    drafts.withdraw(draft=before.draft.pk, reason=reason, by=by)
    before.state, before.message = State.WITHDRAWN, reason
    before.message_en = f"Replaced by intake {row.pk}, of the corrected file."
    before.save()
    record(by=by, verb="withdraw-upload", about=address(before), after={"reason": reason})
    return carried


def _told_of(carried: Carried) -> dict[str, Json]:
    lost: list[Json] = [{"decision": each.decision, "about": each.about} for each in carried.lost]
    kept: dict[str, Json] = {str(decision): count for decision, count in carried.kept.items()}
    return {"kept": kept, "lost": lost}
