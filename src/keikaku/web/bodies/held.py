"""Seats in bodies as a kind of what people hold."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.holdings import Held, Holding
from keikaku.web.accounts.models import Person
from keikaku.web.accounts.queries import in_force
from keikaku.web.audit.actor import Actor
from keikaku.web.bodies.actions import bodies
from keikaku.web.bodies.models import Seat
from keikaku.web.bodies.telling import address


def held(person: Person, on: date) -> Sequence[Held]:
    """The seats that began before the day and do not end before it."""
    rows = Seat.objects.filter(Q(ends__isnull=True) | Q(ends__gte=on), person=person, begins__lt=on)
    return [
        Held(address(row), row.body.name, row.begins, row.ends)
        for row in rows.select_related("body")
    ]


def hand_over(*, held: Held, person: Person, successor: Person, on: date, by: Actor) -> None:
    """The successor, who needs the role, sits there for the rest of the term."""
    own = Seat.objects.select_related("body").get(
        pk=int(held.address.rsplit("/", 1)[-1]), person=person
    )
    if not Seat.objects.filter(in_force(on), body=own.body, person=successor).exists():
        bodies.seat(body=own.body, person=successor, begins=on, ends=own.ends, by=by)
    bodies.end_seat(seat=own, on=on - timedelta(days=1), by=by)


SEATS = Holding("seats", _("会議体の席"), held, hand_over)
