"""Level lines that are no rules of a table: arrows over its cells."""

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.page import Floats

# The head of an arrow is no larger than this, and more small figures than so many are a drawing;
# ends nearer than `_NEAR` meet. Points.
_HEAD, _NEAR = 14.0, 4.0
_MOST_HEADS = 500


def arrows(rules: Floats, shapes: Floats) -> NDArray[np.bool_]:
    """Which rules are arrows: with a head at an end, or across upright rules and ending at none."""
    is_level = rules[:, 2] - rules[:, 0] >= rules[:, 3] - rules[:, 1]
    level, upright = rules.compress(is_level, axis=0), rules.compress(~is_level, axis=0)
    found = np.zeros(len(rules), np.bool_)
    floats = _floats(level, upright)
    if np.count_nonzero(floats):
        floats &= ~_paired(level)
    found[is_level] = _has_head(level, shapes) | floats
    return found


def _has_head(level: Floats, shapes: Floats) -> NDArray[np.bool_]:
    heads = shapes.compress((shapes[:, 2:] - shapes[:, :2] < _HEAD).all(axis=1), axis=0)
    if not len(heads) or len(heads) > _MOST_HEADS:
        return np.zeros(len(level), np.bool_)
    y = (level[:, 1:2] + level[:, 3:]) / 2
    beside = (heads[:, 1] < y) & (heads[:, 3] > y)
    at_left = _holds(heads, level[:, :1])
    at_right = _holds(heads, level[:, 2:3])
    return np.asarray((beside & (at_left | at_right)).any(axis=1))


def _holds(heads: Floats, x: Floats) -> NDArray[np.bool_]:
    return np.asarray((heads[:, 0] < x + 1) & (heads[:, 2] > x - 1))


def _floats(level: Floats, upright: Floats) -> NDArray[np.bool_]:
    """Which level lines cross upright ones and end at none."""
    x = (upright[:, 0] + upright[:, 2]) / 2
    y = (level[:, 1:2] + level[:, 3:]) / 2
    met = (upright[:, 1] < y + _NEAR) & (upright[:, 3] > y - _NEAR)
    ends = met & ((np.abs(x - level[:, :1]) < _NEAR) | (np.abs(x - level[:, 2:3]) < _NEAR))
    crosses = met & (x > level[:, :1] + _NEAR) & (x < level[:, 2:3] - _NEAR)
    return np.asarray(crosses.any(axis=1) & ~ends.any(axis=1))


def _paired(level: Floats) -> NDArray[np.bool_]:
    """Which level lines have the same ends as another one, as the rules of open tables have."""
    ends = np.round(level[:, [0, 2]] / _NEAR)
    _, inverse, counts = np.unique(ends, axis=0, return_inverse=True, return_counts=True)
    return np.asarray(counts[inverse.ravel()] > 1)
