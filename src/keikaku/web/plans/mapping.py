"""The one bridge between the rows of a draft and the pure plan."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from keikaku.core.plan import PlanDraft, PlanHead
from keikaku.exchange.pieces import KINDS, Pieces, pieces_of, read_piece, write_piece
from keikaku.web.plans.indexing import index_pieces
from keikaku.web.plans.models import Draft, Headed, Piece

_ORDER = "order"
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A draft at one of its revisions, with what the next refresh needs."""

    revision: int
    pieces: Pieces
    order: Mapping[str, tuple[str, ...]]
    draft: PlanDraft


def load(row: Draft, known: Loaded | None = None) -> Loaded:
    """The plan behind the rows; of a known earlier revision only what changed since is read.

    Raises `Invalid` where the rows do not hold as a plan.
    """
    if known is not None and known.revision == row.revision:
        return known
    since = 0 if known is None else known.revision
    rows = list(
        Piece.objects.filter(draft=row, revision__gt=since).values_list("kind", "key", "data")
    )
    order = dict(known.order) if known else dict.fromkeys(KINDS, ())
    order |= {key: tuple(json.loads(data)) for kind, key, data in rows if kind == _ORDER}
    fresh: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    for kind, key, data in rows:
        if kind != _ORDER:
            fresh[kind][key] = read_piece(kind, data)
    old = known.pieces.things if known else fresh
    pieces = Pieces({kind: _ordered(order[kind], old[kind], fresh[kind]) for kind in KINDS})
    return Loaded(row.revision, pieces, order, pieces.draft())


def _ordered(
    keys: tuple[str, ...], old: Mapping[str, Any], fresh: Mapping[str, Any]
) -> Mapping[str, Any]:
    """The things of a kind; those of the revision before where nothing of the kind is fresh."""
    together = {**old, **fresh} if fresh else old
    return together if tuple(together) == keys else {key: together[key] for key in keys}


def store(row: Draft, new: PlanDraft, old: PlanDraft | None = None) -> None:
    """Writes what differs from `old` at the row's revision, and the row itself with its head."""
    before = pieces_of(old).things if old else {kind: {} for kind in KINDS}
    after = pieces_of(new).things
    show_head(row, new.plan.head)
    row.save()
    for kind in KINDS:
        _store_kind(row, kind, before[kind], after[kind])


def _store_kind(row: Draft, kind: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    gone = [key for key in before if key not in after]
    if gone:
        Piece.objects.filter(draft=row, kind=kind, key__in=gone).delete()
    changed = {
        key: thing
        for key, thing in after.items()
        if key not in before or (before[key] is not thing and before[key] != thing)
    }
    _put(row, kind, {key: write_piece(kind, thing) for key, thing in changed.items()})
    if changed or gone:
        index_pieces(row, kind, changed, gone)
    if list(before) != list(after):
        _put(row, _ORDER, {kind: json.dumps(list(after))})


def _put(row: Draft, kind: str, texts: Mapping[str, str]) -> None:
    Piece.objects.bulk_create(
        [Piece(draft=row, kind=kind, key=key, data=data, revision=row.revision)
         for key, data in texts.items()],
        update_conflicts=True,
        unique_fields=("draft", "kind", "key"),
        update_fields=("data", "revision"),
        batch_size=500,
    )  # fmt: skip


def show_head(row: Headed, head: PlanHead) -> None:
    """What lists show of it."""
    row.title, row.label = head.title[:400], (head.edition or "")[:200]
    row.first_year, row.last_year = head.period or (None, None)
