"""Frames whose four rules do not meet: dashed ones with round corners, whose arcs are no rules."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.page import Floats

# So near to an upright rule one that lies meets it; so far from it a round corner ends; points.
_NEAR, _ROUND = 2.5, 20.0
_SMALLEST = 20.0
_MOST = 200


def rounded_frames(rules: Floats) -> Floats:
    """The boxes between two upright rules that meet no other, with a rule above and one below."""
    wide, high = rules[:, 2] - rules[:, 0], rules[:, 3] - rules[:, 1]
    upright = rules.compress((high > wide) & (high > _SMALLEST), axis=0)[:_MOST]
    level = rules.compress((wide > high) & (wide > _SMALLEST), axis=0)
    if len(upright) < 2 or len(level) < 2:
        return rules[:0]
    loose = upright.compress(~_meets(upright, level), axis=0)
    boxes = [box for sides in _pairs(loose) for box in _closed(*sides, level)]
    return np.array(boxes, np.float32).reshape(-1, 4)


def _meets(upright: Floats, level: Floats) -> NDArray[np.bool_]:
    """Which upright rules one that lies meets or crosses."""
    left, top, right, foot = upright.T[:, :, None]
    across = (level[:, 0] <= right + _NEAR) & (level[:, 2] >= left - _NEAR)
    along = (level[:, 1] <= foot + _NEAR) & (level[:, 3] >= top - _NEAR)
    return np.asarray((across & along).any(axis=1))


def _pairs(loose: Floats) -> Iterator[tuple[Floats, Floats]]:
    """Each upright rule with the next one at its right that is as high."""
    ordered = loose[np.argsort(loose[:, 0], kind="stable")]
    for n, left in enumerate(ordered):
        beside = ordered[n + 1 :]
        same = (np.abs(beside[:, 1::2] - left[1::2]) < _ROUND).all(axis=1)
        same &= beside[:, 0] > left[2] + _SMALLEST
        if same.any():
            yield left, beside[int(same.argmax())]


def _closed(left: Floats, right: Floats, level: Floats) -> Iterator[list[float]]:
    """The box of two upright rules, where a rule lies from the one to the other at both ends."""
    begins = (level[:, 0] > left[0]) & (level[:, 0] < left[2] + _ROUND)
    across = level[begins & (level[:, 2] < right[2]) & (level[:, 2] > right[0] - _ROUND)]
    top, foot = min(left[1], right[1]), max(left[3], right[3])
    above = across[(across[:, 3] < top) & (across[:, 1] > top - _ROUND)]
    below = across[(across[:, 1] > foot) & (across[:, 3] < foot + _ROUND)]
    if len(above) and len(below):
        yield [float(left[0]), float(above[:, 1].max()), float(right[2]), float(below[:, 3].min())]
