"""One optimal assignment: the pairs that together fit best, and what speaks against each."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from keikaku.lineage.grams import Matrix

LINKED = 0.5
"""What fits less than this is no pair."""
CERTAIN = 0.75
"""A pair that fits as well as this and has no rival stands without a person."""
_MARGIN = 0.08
_UNLIKE = LINKED - 0.08


@dataclass(frozen=True, slots=True)
class Pair:
    """Old and new by their indexes; `rival` is a pair of one of them that fits about as well."""

    old: int
    new: int
    score: float
    rival: tuple[int, int] | None

    @property
    def clear(self) -> bool:
        """Whether it fits well and nothing else does."""
        return self.score >= CERTAIN and self.rival is None

    def turned(self) -> "Pair":
        """The same pair, seen from the other edition."""
        rival = None if self.rival is None else (self.rival[1], self.rival[0])
        return Pair(self.new, self.old, self.score, rival)


@dataclass(frozen=True, slots=True)
class Single:
    """One that found no other; `nearest` is the best that it might have been, if anything was."""

    index: int
    nearest: int | None
    score: float

    @property
    def clear(self) -> bool:
        """Whether nothing that it might have been is at all like it."""
        return self.score < _UNLIKE


@dataclass(frozen=True, slots=True)
class Assignment:
    """Every old and every new once: in a pair, or single."""

    pairs: tuple[Pair, ...]
    old: tuple[Single, ...]
    new: tuple[Single, ...]

    def turned(self) -> "Assignment":
        """The same, seen from the other edition."""
        return Assignment(tuple(pair.turned() for pair in self.pairs), self.new, self.old)


def assign(scores: Matrix, twins: Matrix) -> Assignment:
    """The pairs with the greatest sum of what they fit above the least that makes a pair.

    `twins` is 1 where an old and a new are the same in all that can be told: among such, another
    choice says nothing else, so that they are no rivals.
    """
    rows, columns = linear_sum_assignment(np.maximum(scores - LINKED, 0), maximize=True)
    chosen = [(int(r), int(c)) for r, c in zip(rows, columns, strict=True)]
    chosen = [(r, c) for r, c in chosen if scores[r, c] >= LINKED]
    pairs = tuple(Pair(r, c, float(scores[r, c]), _rival(scores, twins, r, c)) for r, c in chosen)
    lone_old = sorted(set(range(scores.shape[0])) - {r for r, _ in chosen})
    lone_new = sorted(set(range(scores.shape[1])) - {c for _, c in chosen})
    singles = _singles(scores, lone_old, lone_new), _singles(scores.T, lone_new, lone_old)
    return Assignment(pairs, *singles)


def _rival(scores: Matrix, twins: Matrix, row: int, column: int) -> tuple[int, int] | None:
    """The best other pair of either of the two, if it comes near."""
    across, fits_across = _best_other(scores[row], twins[row], column)
    down, fits_down = _best_other(scores[:, column], twins[:, column], row)
    if max(fits_across, fits_down) <= scores[row, column] - _MARGIN:
        return None
    return (row, across) if fits_across >= fits_down else (down, column)


def _best_other(line: Matrix, twins: Matrix, chosen: int) -> tuple[int, float]:
    """The best of a line but the chosen one; if that is a twin, but all twins."""
    others = np.where(twins > 0, -np.inf, line) if twins[chosen] else line.copy()
    others[chosen] = -np.inf
    best = int(others.argmax())
    return best, float(others[best])


def _singles(scores: Matrix, own: Sequence[int], others: Sequence[int]) -> tuple[Single, ...]:
    """Each with what it would have been a pair with, had another not fitted better; else with the
    nearest of what was left over.
    """
    found = []
    for index in own:
        line = scores[index]
        best = int(line.argmax()) if len(line) else None
        if best is not None and line[best] < LINKED:
            best = max(others, key=lambda other: float(line[other]), default=None)
        found.append(Single(index, best, 0.0 if best is None else float(line[best])))
    return tuple(found)
