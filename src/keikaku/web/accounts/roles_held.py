"""Roles as the first kind of what people hold."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.actions import memberships
from keikaku.web.accounts.holdings import Held, Holding
from keikaku.web.accounts.models import Membership, Person
from keikaku.web.accounts.queries import in_force
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import Actor


def held(person: Person, on: date) -> Sequence[Held]:
    """The roles that began before the day and do not end before it.

    One that begins on the day or later is the person's own new post.
    """
    rows = Membership.objects.filter(
        Q(ends__isnull=True) | Q(ends__gte=on), person=person, begins__lt=on
    )
    return [_as_held(row) for row in rows.select_related("department")]


def hand_over(*, held: Held, person: Person, successor: Person, on: date, by: Actor) -> None:
    """Gives the role to the successor, who may have it already, and ends the person's own."""
    own = Membership.objects.select_related("department").get(pk=_key(held), person=person)
    same = Membership.objects.filter(
        in_force(on), person=successor, role=own.role, department=own.department
    )
    if not same.exists():
        memberships.give(
            person=successor,
            role=Role(own.role),
            department=own.department,
            begins=on,
            ends=own.ends,
            by=by,
        )
    memberships.end(membership=own, on=on - timedelta(days=1), by=by)


ROLES = Holding("roles", _("役割"), held, hand_over)


def _as_held(row: Membership) -> Held:
    label = str(Role(row.role).label)
    what = f"{label}{_('：')}{row.department}" if row.department else label
    return Held(memberships.address(row), what, row.begins, row.ends)


def _key(held: Held) -> int:
    return int(held.address.rsplit("/", 1)[-1])
