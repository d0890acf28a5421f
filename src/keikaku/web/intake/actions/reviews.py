"""What a person decides about a reading: settled, set aside, put right, confirmed, accepted."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.core.editing import Edit
from keikaku.core.editing.assumptions import assumptions
from keikaku.core.editing.correcting import (
    Reviewer,
    field_corrected,
    says,
    value_at,
    value_corrected,
)
from keikaku.core.editing.edits import Batch
from keikaku.core.values.model import Accumulation
from keikaku.core.years.model import Period
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.intake.actions.locking import address, locked
from keikaku.web.intake.models import Intake
from keikaku.web.intake.queries import in_review
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.actions.plans import create
from keikaku.web.plans.models import Draft, Plan, PlanKind
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow


@dataclass(frozen=True, slots=True)
class NewText:
    """What a person writes for a field: `was` is the text that was seen there."""

    where: str
    field: str
    was: str
    now: str
    why: str


@dataclass(frozen=True, slots=True)
class NewValue:
    """What a person writes for a value: its text, and what the form says beside it."""

    text: NewText
    period: Period | None
    accumulation: Accumulation | None


@transaction.atomic
def settle(*, intake: int, problems: Collection[str], by: Actor) -> None:
    """These problems may stand as they are. Raises `NotNow`."""
    row, draft = _under_review(intake)
    drafts.settle(draft=draft.pk, problems=problems, by=by)
    _no_longer_aside(row, problems)


@transaction.atomic
def reopen(*, intake: int, problems: Collection[str], by: Actor) -> None:
    """These problems are to be looked at once more. Raises `NotNow`."""
    _row, draft = _under_review(intake)
    drafts.reopen(draft=draft.pk, problems=problems, by=by)


@transaction.atomic
def settle_kind(*, intake: int, code: str, by: Actor) -> int:
    """All open problems of one kind may stand; tells how many these were. Raises `NotNow`."""
    row, draft = _under_review(intake)
    ids = [each.id for each in draft_at(draft).problems if each.code == code and not each.settled]
    drafts.settle(draft=draft.pk, problems=ids, by=by)
    _no_longer_aside(row, ids)
    return len(ids)


@transaction.atomic
def set_aside(*, intake: int, problem: str, by: Actor) -> None:
    """A problem stays open and comes last. Raises `NotNow`."""
    row, draft = _under_review(intake)
    if problem not in {each.id for each in draft_at(draft).problems}:
        raise NotNow(_("この確認事項は、もうありません。"))
    row.aside = [*(each for each in row.aside if each != problem), problem]
    row.save(update_fields=["aside"])
    record(by=by, verb="set-aside-problems", about=address(row), after={"problems": [problem]})


@transaction.atomic
def correct_value(*, intake: int, new: NewValue, by: Actor) -> None:
    """Another text of a value; what was read is kept on record.

    Raises `NotNow` where somebody else changed it meanwhile, and `Refused`.
    """
    _row, draft = _under_review(intake)
    plan, text = draft_at(draft).plan, new.text
    found = value_at(plan, text.where, text.field)
    _check_seen(text, None if found is None else found[1].raw)
    edit = value_corrected(
        plan,
        text.where,
        text.field,
        text.now,
        reviewer=_reviewer(by, text.why),
        period=new.period,
        accumulation=new.accumulation,
    )
    drafts.edit(draft=draft.pk, edit=edit, by=by)


@transaction.atomic
def correct_field(*, intake: int, new: NewText, problem: str | None, by: Actor) -> None:
    """Another text of a field that is no value; the problem about it is settled with it.

    Raises `NotNow` where somebody else changed it meanwhile, and `Refused`.
    """
    row, draft = _under_review(intake)
    plan = draft_at(draft).plan
    _check_seen(new, says(plan, new.where, new.field))
    edit = field_corrected(plan, new.where, new.field, new.now, _reviewer(by, new.why))
    drafts.edit(draft=draft.pk, edit=edit, by=by)
    if problem:
        drafts.settle(draft=draft.pk, problems=[problem], by=by)
        _no_longer_aside(row, [problem])


@transaction.atomic
def confirm(*, intake: int, chosen: Collection[tuple[str, str, str]], by: Actor) -> int:
    """What was assumed is right, each told by thing, field and what it said when it was seen.

    Tells how many were confirmed; what says something else by now is left. Raises `NotNow`.
    """
    _row, draft = _under_review(intake)
    reviewer = _reviewer(by, "")
    edits: list[Edit] = [
        each.confirmed(reviewer.by, reviewer.on)
        for each in assumptions(draft_at(draft).plan)
        if (each.where, each.field, each.says or "") in chosen
    ]
    if edits:
        drafts.edit(draft=draft.pk, edit=Batch(tuple(edits)), by=by)
    return len(edits)


@transaction.atomic
def accept(*, intake: int, plan: Plan | None, name: str, kind: str, by: Actor) -> Plan:
    """The reading becomes a draft of the plan, which is made where none is given.

    Raises `NotNow` while an error is open, and ValidationError for a plan that cannot be made.
    """
    _row, draft = _under_review(intake)
    drafts.check_settled(draft_at(draft))
    chosen = plan or create(name=name, kind=PlanKind(kind), by=by)
    drafts.accept(draft=draft.pk, plan=chosen, by=by)
    return chosen


def _under_review(intake: int) -> tuple[Intake, Draft]:
    row = locked(intake)
    draft = row.draft
    if draft is None or not in_review(row):
        raise NotNow(_("この読取りは、確認中ではありません。"))
    return row, drafts.locked(draft.pk)


def _no_longer_aside(row: Intake, problems: Collection[str]) -> None:
    left = [each for each in row.aside if each not in problems]
    if left != row.aside:
        row.aside = left
        row.save(update_fields=["aside"])


def _check_seen(text: NewText, now: str | None) -> None:
    if now != text.was:
        raise NotNow(
            _(
                "ほかの人が先に直しました。今は「{now}」です。"
                "確かめてから、必要ならもう一度直してください。"
            ).format(now="—" if now is None else now)
        )


def _reviewer(by: Actor, why: str) -> Reviewer:
    return Reviewer(by.who, timezone.localdate().isoformat(), why)
