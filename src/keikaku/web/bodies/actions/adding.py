"""Adding one row with its event: what is added is known to the log as it stands."""

from typing import Any

from django.utils import timezone

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.bodies.models import Added
from keikaku.web.bodies.telling import address, as_data


def by_now(by: Actor) -> dict[str, Any]:
    """The fields of who adds a row, and when."""
    return {"at": timezone.now(), "by_id": by.person, "who": by.who}


def add(row: Added, *, verb: str, by: Actor) -> None:
    """Keeps the row and records it. `keikaku audit verify` holds the row against this event."""
    row.save(force_insert=True)
    record(by=by, verb=verb, about=address(row), after=as_data(row))
