"""Whether every edition is the one that was sealed: its hash, and what the log says of it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from keikaku.exchange.pieces import HEAD_KIND, read_piece
from keikaku.web.audit.models import AuditEvent
from keikaku.web.plans.actions.editions import address, as_data
from keikaku.web.plans.mapping import show_head
from keikaku.web.plans.models import Edition, Headed
from keikaku.web.plans.queries import seal_of

_SEALED = "seal-edition"


class SealBreach(StrEnum):
    """What is wrong with an edition."""

    DOCUMENT = "document"
    ROW = "row"
    UNLOGGED = "unlogged"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class BrokenSeal:
    """An edition by its address in the log, and how it is broken."""

    about: str
    breach: SealBreach


def broken_seals() -> Iterator[BrokenSeal]:
    """Editions that were altered, that the log does not know, or that are gone from it."""
    # An edition is sealed once: of several events the first counts.
    events = AuditEvent.objects.filter(verb=_SEALED).order_by("-sequence")
    logged = {event.about: json.loads(event.after) for event in events}
    for edition in Edition.objects.order_by("pk").iterator(chunk_size=1):
        about = address(edition)
        sealed = logged.pop(about, None)
        if sealed is None:
            yield BrokenSeal(about, SealBreach.UNLOGGED)
        elif not _hash_of(edition.document) == edition.sha256 == sealed["sha256"]:
            yield BrokenSeal(about, SealBreach.DOCUMENT)
        elif as_data(edition) != sealed or not _shows_its_head(edition):
            yield BrokenSeal(about, SealBreach.ROW)
    for about in logged:
        yield BrokenSeal(about, SealBreach.GONE)


def _hash_of(document: object) -> str | None:
    """None for what no program of ours wrote: SQLite keeps anything in any column."""
    return seal_of(document) if isinstance(document, str) else None


def _shows_its_head(edition: Edition) -> bool:
    shown = Edition()
    show_head(shown, read_piece(HEAD_KIND, json.dumps(json.loads(edition.document)["plan"])))
    names = [field.name for field in Headed._meta.get_fields()]
    return all(getattr(shown, name) == getattr(edition, name) for name in names)
