"""Areas of which the colour changes from one side to the other, painted step by step.

Each step covers the one before but for a strip along one side. A reader sees one area.
"""

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.page import Floats

# Sides of steps that are one up to this are the same; points.
_SAME = 0.6
# Steps change each colour by no more, and so few of them may be cells with other grounds.
_COLOUR, _FEWEST = 12, 6


def is_step(box: Floats, colour: NDArray[np.uint8], filled: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which figures are the further steps of such an area; its first one is the area itself."""
    found = np.zeros(len(box), np.bool_)
    at = np.flatnonzero(filled)
    if len(at) <= _FEWEST:
        return found
    follows = _follows(box[at], colour[at].astype(np.int16))
    ends = np.flatnonzero(np.diff(np.concatenate([[False], follows, [False]]).astype(np.int8)))
    for first, end in ends.reshape(-1, 2).tolist():
        if end - first >= _FEWEST:
            found[at[first + 1 : end + 1]] = True
    return found


def _follows(box: Floats, colour: NDArray[np.int16]) -> NDArray[np.bool_]:
    """Which areas are followed by one that lies on them, along three of their sides."""
    moved = box[1:] - box[:-1]
    same = np.abs(moved) <= _SAME
    inside = (moved[:, :2] >= -_SAME).all(axis=1) & (moved[:, 2:] <= _SAME).all(axis=1)
    near = (np.abs(colour[1:] - colour[:-1]) <= _COLOUR).all(axis=1)
    return np.asarray(inside & near & (same.sum(axis=1) >= 3))
