"""Readings that wait for the person who took the document in, as a kind of what people hold."""

from collections.abc import Sequence
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.holdings import Held, Holding
from keikaku.web.accounts.models import Person
from keikaku.web.audit.actor import Actor
from keikaku.web.intake.actions import uploads
from keikaku.web.intake.actions.locking import address
from keikaku.web.intake.queries import in_review, shown


def held(person: Person, on: date) -> Sequence[Held]:
    """The readings of this person that are under way or under review, whatever the day."""
    return [
        Held(address(row), row.name, localdate(row.uploaded))
        for row in shown().filter(person=person)
        if row.under_way or in_review(row)
    ]


def hand_over(*, held: Held, person: Person, successor: Person, on: date, by: Actor) -> None:
    """The successor goes on with it. Who took the document in stays on record."""
    uploads.hand_over(intake=int(held.address.rsplit("/", 1)[-1]), successor=successor, by=by)


READINGS = Holding("readings", _("確認中の読取り"), held, hand_over)
