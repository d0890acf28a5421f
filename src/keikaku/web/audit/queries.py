"""Questions to the log."""

from django.db.models import QuerySet

from keikaku.web.audit.chain import EMPTY, Head
from keikaku.web.audit.models import AuditEvent


def head() -> Head:
    """The newest event by number and hash."""
    newest = AuditEvent.objects.order_by("-sequence").values_list("sequence", "digest").first()
    return Head(*newest) if newest else EMPTY


def newest_first() -> QuerySet[AuditEvent]:
    """All events, the newest at the top."""
    return AuditEvent.objects.order_by("-sequence")


def history_of(about: str) -> QuerySet[AuditEvent]:
    """What happened to one thing, in its order."""
    return AuditEvent.objects.filter(about=about)
