"""Questions about intakes: which there are, which is read next, which were broken off."""

from datetime import datetime, timedelta

from django.db.models import QuerySet

from keikaku.core.plan import PlanDraft
from keikaku.web.audit.actor import Actor
from keikaku.web.intake.models import Intake, ReviewStep, State, StepKind
from keikaku.web.plans.models import DraftState
from keikaku.web.plans.queries import draft_at

SILENT = timedelta(seconds=20)
"""A worker at work tells so every second; one that is silent for so long is gone."""


def shown() -> QuerySet[Intake]:
    """All intakes, the newest first, each with its files and its draft."""
    return Intake.objects.select_related("draft", "person").prefetch_related("files")


def next_waiting() -> Intake | None:
    """The one that waits longest."""
    return Intake.objects.filter(state=State.WAITING).order_by("pk").first()


def broken_off(now: datetime) -> QuerySet[Intake]:
    """Readings whose worker is gone."""
    return Intake.objects.filter(state=State.READING, beat__lt=now - SILENT)


def in_review(row: Intake) -> bool:
    """Whether its problems are being settled."""
    return (
        row.state == State.READY and row.draft is not None and row.draft.state == DraftState.REVIEW
    )


def reading_of(row: Intake) -> PlanDraft | None:
    """What was read, as it stands now; None where nothing was."""
    return None if row.draft is None else draft_at(row.draft)


def last_step(row: Intake, by: Actor) -> ReviewStep | None:
    """The decision that one step back would undo: of an accepted reading that it was accepted, by
    whomever; else the last one of this person.
    """
    left = ReviewStep.objects.filter(intake=row, undone=False).order_by("-pk")
    if row.draft is not None and row.draft.state == DraftState.DRAFT:
        return left.filter(kind=StepKind.ACCEPT).first()
    return left.filter(person=by.person, who=by.who).first()
