"""Questions to the log."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from django.utils.timezone import get_default_timezone

from keikaku.web.audit.chain import EMPTY, Head
from keikaku.web.audit.models import AuditEvent


def head() -> Head:
    """The newest event by number and hash."""
    newest = AuditEvent.objects.order_by("-sequence").values_list("sequence", "digest").first()
    return Head(*newest) if newest else EMPTY


def last_who(about: str) -> str:
    """Who wrote last about a thing; empty where nobody has."""
    newest = AuditEvent.objects.filter(about=about).order_by("-sequence")
    return newest.values_list("who", flat=True).first() or ""


@dataclass(frozen=True, slots=True)
class Sought:
    """Which events are sought; what is empty narrows nothing.

    `about` is an address and all below it: `draft/12` with `draft/12/i5`. `word` stands anywhere
    in the address, in what was or in what is. Days are those of Japan, both ends with them.
    """

    about: str = ""
    who: str = ""
    verb: str = ""
    word: str = ""
    first: date | None = None
    last: date | None = None


def newest_first(sought: Sought | None = None) -> QuerySet[AuditEvent]:
    """The events that are sought, the newest at the top."""
    wanted = sought or Sought()
    rows = AuditEvent.objects.order_by("-sequence")
    if wanted.about:
        rows = rows.filter(Q(about=wanted.about) | Q(about__startswith=f"{wanted.about}/"))
    if wanted.who:
        rows = rows.filter(who__icontains=wanted.who)
    if wanted.verb:
        rows = rows.filter(verb=wanted.verb)
    if wanted.word:
        fields = ("about", "before", "after")
        anywhere = (Q(**{f"{name}__icontains": wanted.word}) for name in fields)
        rows = rows.filter(reduce(or_, anywhere))
    return _between(rows, wanted)


def _between(rows: QuerySet[AuditEvent], wanted: Sought) -> QuerySet[AuditEvent]:
    """`at` is text in UTC whose order is that of time."""
    if wanted.first is not None:
        rows = rows.filter(at__gte=_beginning(wanted.first))
    if wanted.last is not None:
        rows = rows.filter(at__lt=_beginning(wanted.last + timedelta(days=1)))
    return rows


def _beginning(day: date) -> str:
    midnight = datetime.combine(day, time(), get_default_timezone())
    return midnight.astimezone(UTC).isoformat(timespec="microseconds")
