"""All that a person held goes to a successor, at once or not at all."""

from collections.abc import Collection
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from keikaku.web.accounts.actions import people
from keikaku.web.accounts.holdings import all_held
from keikaku.web.accounts.models import Person
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json


@transaction.atomic
def hand_over(
    *, person: Person, successor: Person, on: date, chosen: Collection[str], by: Actor
) -> None:
    """Gives what is chosen, by its address, to the successor from the day on.

    Raises ValidationError where something is not held any more: then the list that the person
    saw was old, and nothing is handed over.
    """
    if person == successor:
        raise ValidationError(_("後任には別の人を選んでください。"))
    if not successor.is_active:
        raise ValidationError(_("後任の利用が停止されています。"))
    held = {each.address: (kind, each) for kind, each in all_held(person, on)}
    if not chosen:
        raise ValidationError(_("引き継ぐものを選んでください。"))
    if set(chosen) - held.keys():
        raise ValidationError(_("一覧が変わりました。もう一度確かめてください。"))
    for kind, each in (held[address] for address in held if address in chosen):
        kind.hand_over(held=each, person=person, successor=successor, on=on, by=by)
    after: Json = {"successor": successor.pk, "on": on.isoformat(), "handed": [*sorted(chosen)]}
    record(by=by, verb="hand-over", about=people.address(person), after=after)
