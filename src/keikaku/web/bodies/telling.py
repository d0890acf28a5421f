"""How the log names what bodies have, and what it keeps of it."""

from datetime import date, datetime
from typing import Any

from keikaku.web.audit.chain import Json
from keikaku.web.bodies.models import (
    Added,
    Answer,
    Body,
    Decision,
    Entrusting,
    Laying,
    Opinion,
    Seat,
    Withdrawal,
)

# The document itself is told by its hash.
_LEFT_OUT = frozenset({"id", "document"})


def address(row: Added | Body | Seat | Entrusting) -> str:
    """Below its body, so that the log of a body tells all of it."""
    match row:
        case Body():
            return f"body/{row.pk}"
        case Seat():
            return f"body/{row.body_id}/seat/{row.pk}"
        case Entrusting():
            return f"body/{row.body_id}/entrusted/{row.draft_id}"
        case Laying():
            return f"body/{row.body_id}/laying/{row.pk}"
        case Opinion() | Withdrawal() | Decision():
            return f"{address(row.laying)}/{type(row).__name__.lower()}/{row.pk}"
        case Answer():
            return f"{address(row.opinion)}/answer/{row.pk}"
    raise TypeError(type(row).__name__)


def as_data(row: Added | Body | Seat | Entrusting) -> dict[str, Json]:
    """Every field as an event tells it."""
    fields = row._meta.local_concrete_fields
    found: dict[str, Json] = {
        field.name: _plain(getattr(row, field.attname))
        for field in fields
        if field.name not in _LEFT_OUT
    }
    if found.get("speaker", 0) is None:
        # What members wrote themselves is told as it was before the office could enter anything.
        del found["speaker"]
    if isinstance(row, Body):
        found["plans"] = [*row.plans.order_by("pk").values_list("pk", flat=True)]
    return found


def _plain(value: Any) -> Json:
    """Days and moments as text. A word of an enumeration is its value."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, str):
        return str(value)
    plain: Json = value
    return plain
