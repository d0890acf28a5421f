"""What a person decided about the lineage (版間対応の確認) takes the place of what was proposed."""

from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain
from typing import Any

from keikaku.core.revision.links import Continuation, ContinuationKind, Lineage
from keikaku.core.revision.reading_order import Of
from keikaku.core.revision.reasons import LinkReason, LinkReasonKind

_SURE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Decision:
    """These old things continue as these new ones, says a person; either side may be empty.

    `redefined`: one indicator takes the place of another, but counts something else.
    """

    of: Of
    old: tuple[str, ...]
    new: tuple[str, ...]
    by: str
    redefined: bool = False


def with_decisions(lineage: Lineage, decisions: Iterable[Decision]) -> Lineage:
    """The lineage as persons decided it, the last decision about a thing counting.

    A decision about a thing that is in neither of the compared parts is passed over. What a
    decision took from a proposed group is proposed without it, and is to be looked at.
    """
    for decision in decisions:
        name = decision.of.value
        changed: dict[str, Any] = {name: tuple(_decided(getattr(lineage, name), decision))}
        lineage = replace(lineage, **changed)
    return lineage


def _decided(links: tuple[Continuation, ...], decision: Decision) -> Iterator[Continuation]:
    old, new = set(decision.old), set(decision.new)
    if not _is_about(decision, links):
        yield from links
        return
    said = True
    for link in links:
        if old.isdisjoint(link.old) and new.isdisjoint(link.new):
            yield link
            continue
        if said:
            yield from _as_decided(link, decision)
            said = False
        yield from _left_over(link, old, new)


def _is_about(decision: Decision, links: Sequence[Continuation]) -> bool:
    """Whether all that was decided about is there, so that nothing of it is lost."""
    there = set(chain.from_iterable(link.old for link in links))
    here = set(chain.from_iterable(link.new for link in links))
    asked = bool(decision.old or decision.new)
    return asked and there.issuperset(decision.old) and here.issuperset(decision.new)


def _as_decided(link: Continuation, decision: Decision) -> Iterator[Continuation]:
    """What the person said; of several that end or begin, each by itself."""
    said = LinkReason(LinkReasonKind.DECIDED, was=decision.by)
    if decision.old and decision.new:
        same = (link.old, link.new) == (decision.old, decision.new)
        reasons = (said, *link.reasons) if same else (said,)
        kind = _kind(decision, link.kind if same else None)
        yield Continuation(kind, decision.old, decision.new, _SURE, reasons, certain=True)
        return
    for each in decision.old:
        yield Continuation(ContinuationKind.ABOLISHED, (each,), (), _SURE, (said,), certain=True)
    for each in decision.new:
        yield Continuation(ContinuationKind.NEW, (), (each,), _SURE, (said,), certain=True)


_KINDS = {
    (1, 1): ContinuationKind.CONTINUED,
    (2, 1): ContinuationKind.MERGED,
    (1, 2): ContinuationKind.SPLIT,
    (2, 2): ContinuationKind.REGROUPED,
}


def _kind(decision: Decision, proposed: ContinuationKind | None) -> ContinuationKind:
    if decision.redefined:
        return ContinuationKind.REDEFINED
    if proposed is not None and proposed is not ContinuationKind.REDEFINED:
        return proposed
    return _by_number(decision.old, decision.new)


def _by_number(old: Sized, new: Sized) -> ContinuationKind:
    return _KINDS[min(len(old), 2), min(len(new), 2)]


def _left_over(link: Continuation, old: set[str], new: set[str]) -> Iterator[Continuation]:
    rest_old = tuple(each for each in link.old if each not in old)
    rest_new = tuple(each for each in link.new if each not in new)
    why = (LinkReason(LinkReasonKind.DECIDED_ELSEWHERE),)
    if rest_old and rest_new:
        kind = _by_number(rest_old, rest_new)
        yield Continuation(kind, rest_old, rest_new, link.confidence, (*link.reasons, *why))
        return
    for each in rest_old:
        yield Continuation(ContinuationKind.ABOLISHED, (each,), (), link.confidence, why)
    for each in rest_new:
        yield Continuation(ContinuationKind.NEW, (), (each,), link.confidence, why)
