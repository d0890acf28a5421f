"""Taking in the yearly tables: all that was shown, or nothing."""

import hashlib
from datetime import date

from django.db import transaction

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json
from keikaku.web.people.actions.taking import NewPassword, Taking
from keikaku.web.people.roster.compare import compare
from keikaku.web.people.roster.model import (
    ChangeRoleEnd,
    DepartmentRow,
    Outcome,
    PersonRow,
    Rows,
)
from keikaku.web.people.state import present_state


class NotAsShown(Exception):
    """Between the preview and now something changed; nothing was taken in."""


@transaction.atomic
def take_in(
    *,
    departments: Rows[DepartmentRow],
    people: Rows[PersonRow],
    last_day_of_others: date | None,
    shown: str,
    today: date,
    by: Actor,
) -> tuple[NewPassword, ...]:
    """Does what was shown; `shown` is the fingerprint of it. Raises NotAsShown, ValidationError."""
    outcome = compare(present_state(today), departments, people, last_day_of_others)
    if outcome.faults or fingerprint(outcome) != shown:
        raise NotAsShown
    taking = Taking(by)
    # Roles are given before others end, so that there is an administrator all the time.
    for change in sorted(outcome.changes, key=lambda change: isinstance(change, ChangeRoleEnd)):
        taking.apply(change)
    if outcome.changes:
        after: Json = {"changes": len(outcome.changes), "shown": shown}
        record(by=by, verb="import-people", about="people", after=after)
    return tuple(taking.passwords)


def fingerprint(outcome: Outcome) -> str:
    """The same for the same changes."""
    return hashlib.sha256("\n".join(map(repr, outcome.changes)).encode()).hexdigest()
