"""What the doctor says of the process that reads: documents that wait in vain are told."""

from datetime import timedelta

import pytest
from django.utils import timezone

from keikaku.web.health.finding import State as Found
from keikaku.web.intake.health import reading_findings, unread
from keikaku.web.intake.models import Intake, State

NOW = timezone.now() + timedelta(days=1)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def intake(state: State, age: timedelta, beat: timedelta | None = None) -> None:
    row = Intake.objects.create(who="佐藤", state=state, beat=None if beat is None else NOW - beat)
    Intake.objects.filter(pk=row.pk).update(uploaded=NOW - age)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ([], 0),
        ([(State.WAITING, MINUTE)], 0),  # it may be taken in a moment
        ([(State.WAITING, 3 * MINUTE)], 1),
        ([(State.WAITING, 3 * MINUTE), (State.READING, MINUTE, SECOND)], 0),  # its turn comes
        ([(State.WAITING, 3 * MINUTE), (State.READING, MINUTE, MINUTE)], 2),  # the worker is gone
        ([(State.READY, 3 * MINUTE), (State.FAILED, 3 * MINUTE), (State.CANCELLED, 3 * MINUTE)], 0),
    ],
)
def test_documents_that_wait_in_vain(rows, count):
    for row in rows:
        intake(*row)
    assert unread(NOW) == count


@pytest.mark.django_db
def test_they_are_told_with_what_to_do():
    (finding,) = reading_findings()
    assert finding.state is Found.WELL
    intake(State.WAITING, timedelta(days=2))
    (finding,) = reading_findings()
    assert finding.state is Found.DOUBTFUL
    assert "keikaku serve" in finding.mend["ja"]
