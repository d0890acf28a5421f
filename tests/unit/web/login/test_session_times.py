"""When a session is over, as a table."""

import pytest
from django.contrib.sessions.backends.base import SessionBase

from keikaku.web.login.session_times import Ending, begin_times, ending, note_use

IDLE, LONGEST = 3600, 43200


@pytest.mark.parametrize(
    ("uses", "now", "expected"),
    [
        ([], 0, None),
        ([], IDLE - 1, None),
        ([], IDLE, Ending.IDLE),
        ([1800], IDLE, None),
        ([1800], 1800 + IDLE - 1, None),
        ([1800], 1800 + IDLE, Ending.IDLE),
        (range(0, LONGEST, 1800), LONGEST - 1, None),
        (range(0, LONGEST, 1800), LONGEST, Ending.TOO_LONG),
        ([], 10 * LONGEST, Ending.TOO_LONG),
        # A clock that is set back ends nothing.
        ([], -500, None),
    ],
)
def test_when_a_session_is_over(uses, now, expected):
    session = SessionBase()
    begin_times(session, 0)
    for use in uses:
        note_use(session, use)
    assert ending(session, now, idle=IDLE, longest=LONGEST) is expected


def test_a_session_that_does_not_know_when_it_began_begins_with_its_first_use():
    session = SessionBase()
    assert ending(session, 5 * LONGEST, idle=IDLE, longest=LONGEST) is None
    assert note_use(session, 5 * LONGEST)
    assert ending(session, 5 * LONGEST + IDLE, idle=IDLE, longest=LONGEST) is Ending.IDLE


def test_use_is_noted_by_the_minute():
    session = SessionBase()
    begin_times(session, 0)
    assert [note_use(session, now) for now in (1, 59, 60, 61, 119, 120)] == [
        False, False, True, False, False, True,
    ]  # fmt: skip
