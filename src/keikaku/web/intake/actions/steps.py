"""One step back: what a person decided last about a reading is as if it had not been."""

from collections.abc import Callable, Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json
from keikaku.web.intake.actions.locking import address, locked
from keikaku.web.intake.models import Intake, ReviewStep, StepKind
from keikaku.web.intake.queries import in_review, last_step
from keikaku.web.plans.actions import drafts, plans
from keikaku.web.plans.history import last_of
from keikaku.web.plans.models import Draft, Plan
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow


def remember(
    row: Intake,
    kind: StepKind,
    by: Actor,
    *,
    problems: Sequence[str] = (),
    aside: Sequence[str] = (),
    change: int | None = None,
    made: Plan | None = None,
) -> None:
    """Keeps what it takes to undo a decision, in the transaction of the decision itself."""
    ReviewStep.objects.create(
        intake=row,
        who=by.who,
        person=by.person,
        kind=kind,
        problems=list(problems),
        aside=list(aside),
        revision=_draft(row).revision,
        change=change,
        made=made,
    )


@transaction.atomic
def undo(*, intake: int, by: Actor) -> ReviewStep:
    """Takes the last decision of this person back, or the acceptance of the reading, by anyone.

    Raises `NotNow`, and `ChangedMeanwhile` where others have built upon a correction.
    """
    row = locked(intake)
    step = last_step(row, by)
    if step is None:
        raise NotNow(_("元に戻せる操作は、もうありません。"))
    if step.kind != StepKind.ACCEPT and not in_review(row):
        raise NotNow(_("この読取りは、確認中ではありません。"))
    _WAYS[StepKind(step.kind)](row, step, by)
    step.undone = True
    step.save(update_fields=["undone"])
    told: Json = {"undoes": step.kind, "problems": step.problems}
    record(by=by, verb="undo-decision", about=address(row), after=told)
    return step


def no_longer_aside(row: Intake, problems: Sequence[str]) -> list[str]:
    """These come in their order again; tells which of them had come last."""
    wanted = frozenset(problems)
    gone = [each for each in row.aside if each in wanted]
    if gone:
        row.aside = [each for each in row.aside if each not in wanted]
        row.save(update_fields=["aside"])
    return gone


def _settle_again(row: Intake, step: ReviewStep, by: Actor) -> None:
    _take_back(row, step, by)
    drafts.settle(draft=_draft(row).pk, problems=step.problems, by=by)


def _not_aside(row: Intake, step: ReviewStep, by: Actor) -> None:
    no_longer_aside(row, step.aside)


def _undecide(row: Intake, step: ReviewStep, by: Actor) -> None:
    _take_back(row, step, by)
    if step.problems:
        drafts.reopen(draft=_draft(row).pk, problems=step.problems, by=by)
    _aside_again(row, step)


def _take_back(row: Intake, step: ReviewStep, by: Actor) -> None:
    """Undoes the edit of a decision; one that only settles problems has none."""
    if step.change is None:
        return
    draft = _draft(row)
    change = last_of(draft, by)
    if change is None or change.revision != step.change:
        raise NotNow(_("この訂正のあとに別の編集をしています。先にそちらを元に戻してください。"))
    drafts.undo(draft=draft.pk, by=by)


def _unaccept(row: Intake, step: ReviewStep, by: Actor) -> None:
    drafts.take_back(draft=_draft(row).pk, revision=step.revision, by=by)
    if step.made is not None and plans.remove(plan=step.made, by=by):
        step.made = None


def _aside_again(row: Intake, step: ReviewStep) -> None:
    there = {each.id for each in draft_at(_draft(row)).problems}
    again = [each for each in step.aside if each in there and each not in row.aside]
    if again:
        row.aside = [*row.aside, *again]
        row.save(update_fields=["aside"])


def _draft(row: Intake) -> Draft:
    return Draft.objects.get(intake=row)


_WAYS: Mapping[StepKind, Callable[[Intake, ReviewStep, Actor], None]] = {
    StepKind.SETTLE: _undecide,
    StepKind.REOPEN: _settle_again,
    StepKind.ASIDE: _not_aside,
    StepKind.CORRECT: _undecide,
    StepKind.CONFIRM: _undecide,
    StepKind.ACCEPT: _unaccept,
}
