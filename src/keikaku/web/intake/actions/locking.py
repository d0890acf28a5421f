"""The row of an intake for one transaction alone, and its name in the log."""

from keikaku.web.intake.models import Intake


def locked(intake: int) -> Intake:
    """The row of an intake, which nobody else changes until this transaction ends."""
    return Intake.objects.select_for_update().get(pk=intake)


def address(row: Intake) -> str:
    """How the log names an intake."""
    return f"intake/{row.pk}"
