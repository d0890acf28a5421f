"""Boxes that stand apart beside or below others alike: cards and panels, each read on its own.

Text in them stands in columns as that of a table does, and yet each box is a text of its own.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.page import Box, Floats

# The cells of a table share their edges, or nearly so; points.
_LEAST_WHITE = 5.0
_SAME = 2.5
# A wider box is a part of the page.
_WIDEST = 0.5
# Some box of those alike holds as many lines; a row of heads does not.
_FEWEST_LINES = 3
_MOST = 100


def boxes_apart(frames: Sequence[Box], width: float, scene: Scene) -> list[Box]:
    """Such boxes among the frames of a page; none where there is only one, or none holds a text.

    `width` is that of the page.
    """
    narrow = [box for box in frames if box[2] - box[0] < _WIDEST * width]
    if not 2 <= len(narrow) <= _MOST or np.count_nonzero(scene.at_height(narrow)) < 2:
        return []
    tenths = set(map(tuple, np.array(narrow).round(1).tolist()))
    boxes = np.array(sorted(tenths), np.float32)
    boxes = boxes.compress(_alone(boxes), axis=0)
    lines = [_lines(scene, box) for box in _boxes(boxes)]
    held = [n for n, count in enumerate(lines) if count]
    groups = _alike(boxes[held])
    return [
        box
        for group in groups
        if len(group) > 1 and max(lines[held[n]] for n in group) >= _FEWEST_LINES
        for box in _boxes(boxes[[held[n] for n in group]])
    ]


def without_boxes(scene: Scene, boxes: Sequence[Box]) -> Scene:
    """The letters that stand in none of the boxes."""
    for box in boxes:
        scene = scene.without(box)
    return scene


def _alone(boxes: Floats) -> NDArray[np.bool_]:
    """Which boxes have white all around them: they neither touch another nor hold one."""
    left, top, right, bottom = boxes.T
    apart = np.maximum(left[:, None] - right, left - right[:, None])
    above = np.maximum(top[:, None] - bottom, top - bottom[:, None])
    near = np.maximum(apart, above) < _LEAST_WHITE
    np.fill_diagonal(near, val=False)
    # A box drawn twice, with its shadow or its rounded edge, is one; what surrounds all is a page.
    outer = (left[:, None] <= left) & (top[:, None] <= top)
    outer &= (right[:, None] >= right) & (bottom[:, None] >= bottom)
    holds = outer & ~np.eye(len(boxes), dtype=bool)
    return np.asarray(~(near & ~holds.T).any(axis=1))


def _lines(scene: Scene, box: Box) -> int:
    return len(set(scene.pieces(scene.inside(box)).line.tolist()))


def _alike(boxes: Floats) -> list[list[int]]:
    """The places of boxes of one width that stand in one row or one column, put together."""
    groups: list[list[int]] = []
    for n, box in enumerate(boxes):
        near = [g for g in groups if any(_are_alike(box, boxes[other]) for other in g)]
        groups = [g for g in groups if g not in near]
        groups.append([*(other for g in near for other in g), n])
    return groups


def _are_alike(one: Floats, other: Floats) -> bool:
    wide = abs((one[2] - one[0]) - (other[2] - other[0])) < 2 * _SAME
    return bool(wide and (np.abs(one[:2] - other[:2]) < _SAME).any())


def _boxes(boxes: Floats) -> list[Box]:
    return [(left, top, right, bottom) for left, top, right, bottom in boxes.tolist()]
