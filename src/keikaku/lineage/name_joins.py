"""Merges and splits that names show: 防犯対策 and 防災対策 stand in 防犯・防災対策."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import LCSseq

from keikaku.core.revision import LinkReason, LinkReasonKind
from keikaku.lineage.assignment import Assignment
from keikaku.lineage.continuations import Join, share
from keikaku.lineage.grams import Grams, Matrix
from keikaku.lineage.naming import gist

_HELD = 0.75
_HELD_BESIDE = 0.6


def name_joins(
    old: Sequence[str],
    new: Sequence[str],
    assignment: Assignment,
    allowed: Matrix,
    core: Callable[[str], str],
) -> Iterator[Join]:
    """Joins of what found no partner with what holds its name and that of another one.

    `allowed` is 1 where an old and a new thing may belong together by their places; `core` makes
    of a name what must be held of it.
    """
    merged = _held(_Names.of(old, core), _Names.of(new, core), assignment, allowed)
    yield from (_join(old, new, o, n, score) for o, n, score in merged)
    split = _held(_Names.of(new, core), _Names.of(old, core), assignment.turned(), allowed.T)
    yield from (_join(old, new, o, n, score) for n, o, score in split)


class _Names(NamedTuple):
    whole: list[str]
    cores: list[str]

    @classmethod
    def of(cls, names: Sequence[str], core: Callable[[str], str]) -> "_Names":
        return cls([gist(name) for name in names], [core(name) for name in names])


def _held(
    parts: _Names, wholes: _Names, assignment: Assignment, allowed: Matrix
) -> Iterator[tuple[int, int, float]]:
    """The lone part, the whole that holds it and another part, and how much of it is held."""
    lone = [single.index for single in assignment.old]
    if not lone:
        return
    held = _holding(parts.cores, wholes.whole) * allowed
    among = _holding([parts.cores[at] for at in lone], parts.whole)
    others = {pair.new: [pair.old] for pair in assignment.pairs}
    others |= {single.index: lone for single in assignment.new}
    for row, part in enumerate(lone):
        fitting = [
            (float(held[part, whole]), whole)
            for whole, beside in others.items()
            if held[part, whole] >= _HELD
            and any(
                held[other, whole] >= _HELD_BESIDE
                and parts.whole[other] != wholes.whole[whole]
                # What stands in the name of the other already says nothing of a merge.
                and among[row, other] < _HELD_BESIDE
                for other in beside
                if other != part
            )
        ]
        if fitting:
            score, whole = max(fitting)
            yield part, whole, score


def _holding(cores: Sequence[str], wholes: Sequence[str]) -> Matrix:
    """How much of each core stands in each whole: by pairs of letters, and by letters in order.

    The order alone tells that 防犯対策 stands in 防犯・防災対策.
    """
    in_order = process.cdist(cores, wholes, scorer=LCSseq.similarity, dtype=np.float32)
    lengths = np.array([max(len(core), 1) for core in cores], dtype=float)
    found: Matrix = (Grams.of(cores, wholes).held_in_new() + in_order / lengths[:, None]) / 2
    return found


def _join(old: Sequence[str], new: Sequence[str], o: int, n: int, score: float) -> Join:
    reason = LinkReason(LinkReasonKind.NAME_HELD, share(score), old[o], new[n])
    return Join(o, n, score * 0.8, reason)
