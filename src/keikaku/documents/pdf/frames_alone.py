"""Frames that are no cells: no rule runs on from them, as between cells, or divides them."""

from collections.abc import Sequence
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.page import Box, Floats

# The rules of a frame end so near to it; points.
_NEAR = 3.0
# So many pairs of a frame and a rule are looked at in one step.
_AT_ONCE = 500_000


def frames_alone(frames: Sequence[Box], rules: Floats) -> list[Box]:
    """The frames that stand alone, in their order."""
    if not frames or not len(rules):
        return list(frames)
    boxes = np.array(frames)
    step = max(1, _AT_ONCE // len(rules))
    parts = [_alone(boxes[at : at + step], rules) for at in range(0, len(boxes), step)]
    return list(compress(frames, np.concatenate(parts).tolist()))


def _alone(boxes: NDArray[np.float64], rules: Floats) -> NDArray[np.bool_]:
    """Which boxes have no rule that stands out of them, and none upright within."""
    left, top, right, foot = boxes.T[:, :, None]
    x0, y0, x1, y1 = rules.T
    across = (x0 <= right + _NEAR) & (x1 >= left - _NEAR)
    touching = across & (y0 <= foot + _NEAR) & (y1 >= top - _NEAR)
    out = (x0 < left - _NEAR) | (y0 < top - _NEAR) | (x1 > right + _NEAR) | (y1 > foot + _NEAR)
    within = (y1 - y0 > x1 - x0) & (x0 > left + _NEAR) & (x1 < right - _NEAR)
    return np.asarray(~(touching & (out | within)).any(axis=1))
