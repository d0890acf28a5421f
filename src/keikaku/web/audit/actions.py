"""The one way in: an event beside the change that it tells of, in the same transaction."""

from datetime import UTC, datetime

from django.db import connection

from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json, canonical, digest_of
from keikaku.web.audit.models import AuditEvent
from keikaku.web.audit.queries import head

# Any number will do that nobody else locks by; these are the letters of "keikaku".
_TURN = 0x6B65696B616B75


class OutsideTransaction(RuntimeError):
    """An event is recorded beside its change or not at all: the caller forgot `atomic()`."""


def record(
    *, by: Actor, verb: str, about: str, before: Json = None, after: Json = None
) -> AuditEvent:
    """Adds an event. Record last: others who record wait until this transaction ends."""
    if not connection.in_atomic_block:
        raise OutsideTransaction(f"{verb} {about}")
    take_turn()
    last = head()
    event = AuditEvent(
        sequence=last.sequence + 1,
        at=datetime.now(UTC).isoformat(timespec="microseconds"),
        who=by.who,
        person=by.person,
        origin=by.origin,
        verb=verb,
        about=about,
        before=canonical(before),
        after=canonical(after),
        previous=last.digest,
    )
    event.digest = digest_of(event.hashed_fields())
    event.save(force_insert=True)
    return event


def take_turn() -> None:
    """SQLite's writers take turns from their BEGIN IMMEDIATE on; PostgreSQL's are made to.

    `record` does so. Earlier only what writes to no row that could be locked.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])
