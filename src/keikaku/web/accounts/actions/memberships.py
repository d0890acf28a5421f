"""Roles are given from a day on and end on a day; what was is kept."""

from datetime import date

from django.db import transaction

from keikaku.web.accounts.models import Department, Membership, Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor


@transaction.atomic
def give(
    *,
    person: Person,
    role: Role,
    begins: date,
    by: Actor,
    department: Department | None = None,
    ends: date | None = None,
) -> Membership:
    """A role from a day on. Raises ValidationError where the role needs a department."""
    membership = Membership(
        person=person, role=role, department=department, begins=begins, ends=ends
    )
    membership.full_clean()
    membership.save(force_insert=True)
    record(by=by, verb="give-role", about=address(membership), after=membership.as_data())
    return membership


@transaction.atomic
def end(*, membership: Membership, on: date, by: Actor) -> None:
    """The last day of a role. The row stays, so that it can be told who was what."""
    before = membership.as_data()
    membership.ends = on
    membership.full_clean()
    membership.save(update_fields=["ends"])
    about = address(membership)
    record(by=by, verb="end-role", about=about, before=before, after=membership.as_data())


def address(membership: Membership) -> str:
    """How the log names a membership: below its person."""
    return f"person/{membership.person_id}/membership/{membership.pk}"
