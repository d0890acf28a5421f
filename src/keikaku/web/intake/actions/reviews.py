"""What a person decides about a reading: settled, set aside, put right, confirmed, accepted."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.core.editing import Edit
from keikaku.core.editing.assumptions import assumptions
from keikaku.core.editing.correcting import (
    OF_VALUES,
    Reviewer,
    Told,
    fields_corrected,
    says,
    value_added,
    value_at,
    value_corrected,
)
from keikaku.core.editing.edits import Batch
from keikaku.core.indicators import Role
from keikaku.core.plan import Plan as ReadPlan
from keikaku.core.plan import PlanDraft
from keikaku.core.problems import Problem
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.intake.actions.locking import address, locked
from keikaku.web.intake.actions.steps import no_longer_aside, remember
from keikaku.web.intake.asked import confirmations, doubts
from keikaku.web.intake.models import Intake, StepKind
from keikaku.web.intake.queries import in_review
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.actions.plans import create
from keikaku.web.plans.models import Draft, Plan, PlanKind
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow


@dataclass(frozen=True, slots=True)
class NewTexts:
    """What a person writes for the fields of a thing: `was` are the texts that were seen there."""

    where: str
    was: Mapping[str, str]
    now: Mapping[str, str]
    why: str


@dataclass(frozen=True, slots=True)
class NewValue:
    """What a person says of a value: `was` is what was seen of it, by field; empty for none."""

    where: str
    field: str
    was: Mapping[str, str]
    told: Told
    why: str


@transaction.atomic
def settle(*, intake: int, problems: Collection[str], by: Actor) -> int:
    """These problems may stand as they are; tells how many were open. Raises `NotNow`.

    What they tell was assumed is confirmed with it, so that nobody is asked again.
    """
    row, draft = _under_review(intake)
    return _settled(row, draft, problems, by)


@transaction.atomic
def reopen(*, intake: int, problems: Collection[str], by: Actor) -> None:
    """These problems are to be looked at once more, and with them what was assumed.

    Raises `NotNow`.
    """
    row, draft = _under_review(intake)
    opened = drafts.reopen(draft=draft.pk, problems=problems, by=by)
    if opened:
        now = draft_at(draft)
        edits = doubts(now.plan, _named(now, opened))
        change = _edited(draft, Batch(tuple(edits)), by) if edits else None
        remember(row, StepKind.REOPEN, by, problems=opened, change=change)


@transaction.atomic
def settle_kind(*, intake: int, code: str, by: Actor) -> int:
    """All open problems of one kind may stand; tells how many these were. Raises `NotNow`."""
    row, draft = _under_review(intake)
    ids = [each.id for each in draft_at(draft).problems if each.code == code and not each.settled]
    return _settled(row, draft, ids, by)


@transaction.atomic
def set_aside(*, intake: int, problem: str, by: Actor) -> None:
    """A problem stays open and comes last. Raises `NotNow`."""
    row, draft = _under_review(intake)
    if problem not in {each.id for each in draft_at(draft).problems}:
        raise NotNow(_("この確認事項は、もうありません。"))
    known = problem in row.aside
    row.aside = [*(each for each in row.aside if each != problem), problem]
    row.save(update_fields=["aside"])
    remember(row, StepKind.ASIDE, by, problems=[], aside=[] if known else [problem])
    record(by=by, verb="set-aside-problems", about=address(row), after={"problems": [problem]})


@transaction.atomic
def correct_value(*, intake: int, new: NewValue, by: Actor) -> None:
    """Another text, year, counting or role of a value; what was read is kept on record.

    Raises `NotNow` where somebody else changed it meanwhile, and `Refused`.
    """
    row, draft = _under_review(intake)
    plan, reviewer = draft_at(draft).plan, _reviewer(by, new.why)
    if new.was:
        _check_value_seen(plan, new)
        edit = value_corrected(plan, new.where, new.field, new.told, reviewer)
    else:
        edit = value_added(plan, new.where, Role(new.field), new.told, reviewer)
    remember(row, StepKind.CORRECT, by, change=_edited(draft, edit, by))


@transaction.atomic
def correct_fields(*, intake: int, new: NewTexts, problem: str | None, by: Actor) -> None:
    """Other texts of fields that are no values; the problem about one is settled with it.

    Raises `NotNow` where somebody else changed one meanwhile, and `Refused`.
    """
    row, draft = _under_review(intake)
    before = draft_at(draft)
    for field, text in new.was.items():
        _check_seen(text, says(before.plan, new.where, field))
    edit = fields_corrected(before.plan, new.where, new.now, _reviewer(by, new.why))
    change = _edited(draft, edit, by)
    answered = [
        each.id
        for each in before.problems
        if each.id == problem and (each.field or "").partition("[")[0] in new.now
    ]
    settled = drafts.settle(draft=draft.pk, problems=answered, by=by) if answered else []
    aside = no_longer_aside(row, settled)
    remember(row, StepKind.CORRECT, by, problems=settled, aside=aside, change=change)


@transaction.atomic
def confirm(*, intake: int, chosen: Collection[tuple[str, str, str]], by: Actor) -> int:
    """What was assumed is right, each told by thing, field and what it said when it was seen.

    Tells how many were confirmed; what says something else by now is left. Raises `NotNow`.
    """
    row, draft = _under_review(intake)
    reviewer = _reviewer(by, "")
    edits: list[Edit] = [
        each.confirmed(reviewer.by, reviewer.on)
        for each in assumptions(draft_at(draft).plan)
        if (each.where, each.field, each.says or "") in chosen
    ]
    if edits:
        change = _edited(draft, Batch(tuple(edits)), by)
        remember(row, StepKind.CONFIRM, by, change=change)
    return len(edits)


@transaction.atomic
def accept(*, intake: int, plan: Plan | None, name: str, kind: str, by: Actor) -> Plan:
    """The reading becomes a draft of the plan, which is made where none is given.

    Raises `NotNow` while an error is open, and ValidationError for a plan that cannot be made.
    """
    row, draft = _under_review(intake)
    drafts.check_settled(draft_at(draft))
    chosen = plan or create(name=name, kind=PlanKind(kind), by=by)
    drafts.accept(draft=draft.pk, plan=chosen, by=by)
    remember(row, StepKind.ACCEPT, by, made=None if plan else chosen)
    return chosen


def _under_review(intake: int) -> tuple[Intake, Draft]:
    row = locked(intake)
    draft = row.draft
    if draft is None or not in_review(row):
        raise NotNow(_("この読取りは、確認中ではありません。"))
    return row, drafts.locked(draft.pk)


def _edited(draft: Draft, edit: Edit, by: Actor) -> int:
    """Makes the edit, and tells the revision by which its change is known."""
    drafts.edit(draft=draft.pk, edit=edit, by=by)
    return Draft.objects.get(pk=draft.pk).revision


def _settled(row: Intake, draft: Draft, problems: Collection[str], by: Actor) -> int:
    settled = drafts.settle(draft=draft.pk, problems=problems, by=by)
    aside = no_longer_aside(row, list(problems))
    if settled:
        now = draft_at(draft)
        edits = confirmations(now.plan, _named(now, settled), _reviewer(by, ""))
        change = _edited(draft, Batch(tuple(edits)), by) if edits else None
        remember(row, StepKind.SETTLE, by, problems=settled, aside=aside, change=change)
    return len(settled)


def _named(draft: PlanDraft, problems: Collection[str]) -> list[Problem]:
    wanted = frozenset(problems)
    return [each for each in draft.problems if each.id in wanted]


def _check_value_seen(plan: ReadPlan, new: NewValue) -> None:
    if value_at(plan, new.where, new.field) is None:
        raise NotNow(_("この値は、ほかの人の操作でなくなりました。"))
    for name in OF_VALUES:
        if name in new.was:
            _check_seen(new.was[name], says(plan, new.where, f"{new.field}.{name}"))


def _check_seen(was: str, now: str) -> None:
    if now != was:
        raise NotNow(
            _(
                "ほかの人が先に直しました。今は「{now}」です。"
                "確かめてから、必要ならもう一度直してください。"
            ).format(now=now or "—")
        )


def _reviewer(by: Actor, why: str) -> Reviewer:
    return Reviewer(by.who, timezone.localdate().isoformat(), why)
