"""Splits and merges that notes show: 健康寿命 that is now 健康寿命（男性）and 健康寿命（女性）."""

from collections.abc import Iterator, Sequence

from keikaku.core.indicators import Indicator
from keikaku.core.revision import LinkReason, LinkReasonKind
from keikaku.lineage.assignment import Assignment
from keikaku.lineage.continuations import Join
from keikaku.lineage.grams import Matrix, key

_SCORE = 0.8


def note_joins(
    old: Sequence[Indicator], new: Sequence[Indicator], assignment: Assignment, near: Matrix
) -> Iterator[Join]:
    """Joins of lone indicators that bear the name of a pair and a note of their own."""
    for o, n in _found(old, new, assignment, near):
        yield Join(o, n, _SCORE, _reason(old[o], new[n]))
    for n, o in _found(new, old, assignment.turned(), near.T):
        yield Join(o, n, _SCORE, _reason(old[o], new[n]))


def _found(
    parts: Sequence[Indicator], wholes: Sequence[Indicator], assignment: Assignment, near: Matrix
) -> Iterator[tuple[int, int]]:
    by_name: dict[str, list[tuple[int, int]]] = {}
    for pair in assignment.pairs:
        by_name.setdefault(key(wholes[pair.new].name), []).append((pair.old, pair.new))
    for single in assignment.old:
        part = parts[single.index]
        for beside, whole in by_name.get(key(part.name), ()):
            of_whole, of_other = _notes(wholes[whole]), _notes(parts[beside])
            apart = _notes(part) - of_other and of_other - _notes(part)
            if near[single.index, whole] and apart and of_whole <= (_notes(part) & of_other):
                yield single.index, whole
                break


def _notes(indicator: Indicator) -> frozenset[str]:
    return frozenset(key(note) for note in indicator.scope_notes)


def _reason(old: Indicator, new: Indicator) -> LinkReason:
    was, now = "、".join(old.scope_notes), "、".join(new.scope_notes)
    return LinkReason(LinkReasonKind.OTHER_SCOPE, was=was, now=now)
