"""Where text stands beside a stack of boxes: the white between them parts two columns.

A card is often no higher than a few lines, and its own lines do not run to its edge.
"""

import numpy as np

from keikaku.documents.pdf.page import Floats

_SAME = 2.5
_FEWEST_BOXES, _FEWEST_LINES = 2, 3


def beside_boxes(lines: Floats, boxes: Floats, size: float) -> float | None:
    """The middle of the white between boxes one below the other and the lines beside them."""
    left, right = boxes[:, 0], boxes[:, 2]
    if not _any_beside(lines, boxes):
        return None
    same = (np.abs(left - left[:, None]) < _SAME) & (np.abs(right - right[:, None]) < _SAME)
    for at in (same.sum(axis=1) >= _FEWEST_BOXES).nonzero()[0].tolist():
        first, stack = boxes[at], boxes[same[at]]
        top, foot = float(stack[:, 1].min()), float(stack[:, 3].max())
        level = (lines[:, 3] > top) & (lines[:, 1] < foot)
        gutter = _white(lines[level], float(first[0]), float(first[2]), size)
        if gutter is not None:
            return gutter
    return None


def _any_beside(lines: Floats, boxes: Floats) -> bool:
    """Whether any line stands beside a box: most pages have tables as wide as their text."""
    if len(lines) < _FEWEST_LINES or len(boxes) < _FEWEST_BOXES:
        return False
    before = lines[:, 2].min() <= boxes[:, 0].max()
    return bool(before or lines[:, 0].max() >= boxes[:, 2].min())


def _white(lines: Floats, left: float, right: float, size: float) -> float | None:
    """The middle of the white at the one side of a stack on which lines stand."""
    before, behind = lines[lines[:, 2] <= left], lines[lines[:, 0] >= right]
    if max(len(before), len(behind)) < len(lines):
        return None
    if len(before) >= _FEWEST_LINES and left - before[:, 2].max() >= size:
        return (left + float(before[:, 2].max())) / 2
    if len(behind) >= _FEWEST_LINES and behind[:, 0].min() - right >= size:
        return (right + float(behind[:, 0].min())) / 2
    return None
