"""Merges and splits that names show: 防犯対策 and 防災対策 stand in 防犯・防災対策."""

from collections.abc import Iterator, Sequence

from keikaku.core.revision import LinkReason, LinkReasonKind
from keikaku.lineage.assignment import Assignment
from keikaku.lineage.continuations import Join, share
from keikaku.lineage.grams import Grams, Matrix, key

_HELD = 0.8
_PARTNER_HELD = 0.6


def name_joins(
    old: Sequence[str], new: Sequence[str], assignment: Assignment, allowed: Matrix
) -> Iterator[Join]:
    """Joins of what found no partner with a pair whose one name holds both others.

    `allowed` is 1 where an old and a new thing may belong together by their places.
    """
    olds, news = [key(name) for name in old], [key(name) for name in new]
    merged = _held(olds, news, assignment, allowed)
    yield from (_join(old, new, o, n, score) for o, n, score in merged)
    split = _held(news, olds, assignment.turned(), allowed.T)
    yield from (_join(old, new, o, n, score) for n, o, score in split)


def _held(
    parts: Sequence[str], wholes: Sequence[str], assignment: Assignment, allowed: Matrix
) -> Iterator[tuple[int, int, float]]:
    """The lone part, the whole that holds it, and how much of it is held."""
    lone = [single.index for single in assignment.old]
    if not lone or not assignment.pairs:
        return
    held = Grams.of(parts, wholes).held_in_new() * allowed
    among = Grams.of([parts[at] for at in lone], parts).held_in_new()
    for row, part in enumerate(lone):
        fitting = [
            (float(held[part, pair.new]), pair.new)
            for pair in assignment.pairs
            if held[part, pair.new] >= _HELD
            and held[pair.old, pair.new] >= _PARTNER_HELD
            and parts[pair.old] != wholes[pair.new]
            # What stands in the partner's name already says nothing of a merge.
            and among[row, pair.old] < _HELD
        ]
        if fitting:
            score, whole = max(fitting)
            yield part, whole, score


def _join(old: Sequence[str], new: Sequence[str], o: int, n: int, score: float) -> Join:
    reason = LinkReason(LinkReasonKind.NAME_HELD, share(score), old[o], new[n])
    return Join(o, n, score * 0.8, reason)
