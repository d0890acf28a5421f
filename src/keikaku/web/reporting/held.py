"""Reports that wait for the person who entered them, as a kind of what people hold."""

from collections.abc import Sequence
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.holdings import Held, Holding
from keikaku.web.accounts.models import Person
from keikaku.web.audit.actor import Actor
from keikaku.web.plans.models import DraftState
from keikaku.web.reporting.actions import entering
from keikaku.web.reporting.models import Report, State
from keikaku.web.reporting.queries import with_people
from keikaku.web.reporting.rows import row_of, year_words
from keikaku.web.reporting.telling import address


def held(person: Person, on: date) -> Sequence[Held]:
    """What the person entered that is not approved yet, whatever the day."""
    rows = with_people(Report.objects.filter(holder=person, draft__state=DraftState.DRAFT))
    return [
        Held(address(row), f"{year_words(row.year)} {name_of(row)}", localdate(row.entered))
        for row in rows.filter(state__in=(State.ENTERED, State.RETURNED))
    ]


def name_of(report: Report) -> str:
    """What the indicator is called; its id where the draft has it no longer."""
    row = row_of(report)
    return report.indicator if row is None else row.name


def hand_over(*, held: Held, person: Person, successor: Person, on: date, by: Actor) -> None:
    """The successor goes on with it."""
    number = int(held.address.rsplit("/", 1)[-1])
    entering.hand_over(report=number, successor=successor, by=by)


REPORTS = Holding("reports", _("承認されていない実績の入力"), held, hand_over)
