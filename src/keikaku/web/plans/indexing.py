"""The index of search, kept in the transaction of what it tells of."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef

from keikaku.core.plan import PlanDraft
from keikaku.exchange.pieces import KINDS, pieces_of
from keikaku.web.plans.models import Draft, Edition, IndexEntry
from keikaku.web.plans.search_text import FIELD_END, search_text
from keikaku.web.plans.searchable import searchable

_BATCH = 500


def index_pieces(
    row: Draft | Edition, kind: str, changed: Mapping[str, Any], gone: Iterable[str] = ()
) -> None:
    """Indexes things of one kind anew, and forgets those that are gone."""
    old = [*changed, *gone]
    for start in range(0, len(old), _BATCH):
        _entries(row).filter(kind=kind, key__in=old[start : start + _BATCH]).delete()
    _add(row, kind, changed)


def index_whole(row: Draft | Edition, content: PlanDraft) -> None:
    """Indexes all that a draft or an edition says, whatever was indexed before."""
    _entries(row).delete()
    things = pieces_of(content).things
    for kind in KINDS:
        _add(row, kind, things[kind])


@transaction.atomic
def forget_all() -> None:
    """Empties the index; `index_whole` fills it again."""
    IndexEntry.objects.all().delete()


def unindexed_drafts() -> list[Draft]:
    """Drafts of which search knows nothing: each has at least its head in the index."""
    entry = IndexEntry.objects.filter(draft=OuterRef("pk"))
    return list(Draft.objects.filter(~Exists(entry)))


def unindexed_editions() -> list[Edition]:
    """Editions of which search knows nothing, without their documents."""
    entry = IndexEntry.objects.filter(edition=OuterRef("pk"))
    return list(Edition.objects.filter(~Exists(entry)).defer("document"))


def _entries(row: Draft | Edition) -> Any:
    if isinstance(row, Draft):
        return IndexEntry.objects.filter(draft=row)
    return IndexEntry.objects.filter(edition=row)


def _add(row: Draft | Edition, kind: str, things: Mapping[str, Any]) -> None:
    of = {"draft": row} if isinstance(row, Draft) else {"edition": row}
    found = ((key, searchable(kind, thing)) for key, thing in things.items())
    IndexEntry.objects.bulk_create(
        [
            IndexEntry(
                **of,
                kind=kind,
                key=key,
                place=one.place or "",
                title=one.title,
                raw=FIELD_END.join(text for text in one.texts if text.strip()),
                text=search_text(*one.texts),
            )
            for key, one in found
            if one is not None
        ],
        batch_size=_BATCH,
    )
