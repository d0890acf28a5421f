"""When a session began, when it was last used, and whether it is over."""

from enum import StrEnum

from django.contrib.sessions.backends.base import SessionBase

_BEGAN, _SEEN = "keikaku_began", "keikaku_seen"
# A finer grain would write into the database at every request.
_GRAIN = 60


class Ending(StrEnum):
    """Why a session is over."""

    IDLE = "idle"
    TOO_LONG = "too long"


def begin_times(session: SessionBase, now: float) -> None:
    """The session begins here and now."""
    session[_BEGAN] = session[_SEEN] = int(now)


def ending(session: SessionBase, now: float, *, idle: int, longest: int) -> Ending | None:
    """Whether the session is over by now. One that does not know when it began is not old."""
    if now - session.get(_BEGAN, now) >= longest:
        return Ending.TOO_LONG
    if now - session.get(_SEEN, now) >= idle:
        return Ending.IDLE
    return None


def note_use(session: SessionBase, now: float) -> bool:
    """Notes that the session is used; whether that was new enough to be written."""
    session.setdefault(_BEGAN, int(now))
    if _SEEN in session and now - session[_SEEN] < _GRAIN:
        return False
    session[_SEEN] = int(now)
    return True
