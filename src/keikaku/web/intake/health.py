"""What `keikaku doctor` says of the process that reads documents."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils import timezone

from keikaku.web.health.finding import Finding, doubtful, well
from keikaku.web.intake.models import Intake, State
from keikaku.web.intake.queries import SILENT

_PATIENCE = timedelta(minutes=2)
"""A worker that is free takes what waits within a second."""


def reading_findings() -> Iterator[Finding]:
    """Whether what was uploaded is being read."""
    yield of_waiting(unread(timezone.now()))


def unread(now: datetime) -> int:
    """How many wait though nothing is being read."""
    if Intake.objects.filter(state=State.READING, beat__gte=now - SILENT).exists():
        return 0
    waiting = Intake.objects.filter(state=State.WAITING, uploaded__lt=now - _PATIENCE)
    broken = Intake.objects.filter(state=State.READING)
    return waiting.count() + broken.count()


def of_waiting(count: int) -> Finding:
    """Whether documents wait in vain."""
    if not count:
        return well("読取りを待ったままの文書はありません", "No document waits in vain to be read")
    return doubtful(
        (
            f"{count} 件の文書が、読み取られないまま待っています。",
            f"{count} documents wait, and nothing is being read.",
        ),
        (
            "keikaku serve が動いているかを確かめ、動いているなら起動し直してください。"
            "理由はその表示に出ます。",
            "Check that keikaku serve runs; if it does, start it again. Its output says why.",
        ),
    )
