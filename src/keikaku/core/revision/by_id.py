"""Two editions that were written one upon the other: there the id says what continues as what."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from keikaku.core.plan import Plan
from keikaku.core.revision.links import Continuation, ContinuationKind, Lineage
from keikaku.core.revision.reasons import LinkReason, LinkReasonKind

_SURE = Fraction(1)
_SAME = (LinkReason(LinkReasonKind.SAME_ID),)


def lineage_by_id(old: Plan, new: Plan) -> Lineage:
    """What became of everything, where the new plan was edited out of the old one.

    Nothing is guessed: a thing that was taken out and another that was put in are two things.
    """
    return Lineage(
        tuple(_continued(old.nodes, new.nodes, "title")),
        tuple(_continued(old.indicators, new.indicators, "name")),
        tuple(_continued(old.initiatives, new.initiatives, "name")),
    )


def _continued(old: Iterable[Any], new: Iterable[Any], name: str) -> Iterator[Continuation]:
    here: Mapping[str, Any] = {thing.id: thing for thing in new}
    there = {thing.id for thing in old}
    for was in old:
        now = here.get(was.id)
        if now is None:
            yield _one(ContinuationKind.ABOLISHED, (was.id,), ())
        else:
            same = getattr(was, name) == getattr(now, name)
            kind = ContinuationKind.CONTINUED if same else ContinuationKind.RENAMED
            yield _one(kind, (was.id,), (was.id,))
    yield from (_one(ContinuationKind.NEW, (), (each,)) for each in here if each not in there)


def _one(kind: ContinuationKind, old: tuple[str, ...], new: tuple[str, ...]) -> Continuation:
    return Continuation(kind, old, new, _SURE, _SAME if old and new else (), certain=True)
