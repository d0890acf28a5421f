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
_WIDEST = 0.65
# Some box of those alike holds as many lines; a row of heads does not. Rounded ones need fewer.
_FEWEST_LINES, _FEWEST_IN_ROUNDED = 3, 2
_MOST = 100


def boxes_apart(frames: Sequence[Box], shapes: Floats, width: float, scene: Scene) -> list[Box]:
    """Such boxes among the frames of a page; none where there is only one, or none holds a text.

    `shapes` are the figures of the page that are no rectangles, `width` is that of the page.
    """
    narrow = [box for box in frames if box[2] - box[0] < _WIDEST * width]
    if not 2 <= len(narrow) <= _MOST or np.count_nonzero(scene.at_height(narrow)) < 2:
        return []
    tenths = set(map(tuple, np.array(narrow).round(1).tolist()))
    boxes = np.array(sorted(tenths), np.float32)
    boxes = boxes.compress(~_is_sign(boxes, scene), axis=0)
    boxes = boxes.compress(_alone(boxes), axis=0)
    lines = [_lines(scene, box) for box in _boxes(boxes)]
    held = [n for n, count in enumerate(lines) if count]
    groups = [[held[n] for n in group] for group in _alike(boxes[held])]
    return [
        box
        for group in groups
        if len(group) > 1 and max(lines[n] for n in group) >= _fewest_lines(boxes[group], shapes)
        for box in _boxes(boxes[group])
    ]


def without_boxes(scene: Scene, boxes: Sequence[Box]) -> Scene:
    """The letters that stand in none of the boxes."""
    for box in boxes:
        scene = scene.without(box)
    return scene


def _is_sign(boxes: Floats, scene: Scene) -> NDArray[np.bool_]:
    """Which boxes lie in another and hold no text, as arrows between values do."""
    within, boxed = _holds(boxes).any(axis=0), _boxes(boxes)
    empty = [at for at in np.flatnonzero(within).tolist() if not _lines(scene, boxed[at])]
    return np.isin(np.arange(len(boxes)), empty)


def _alone(boxes: Floats) -> NDArray[np.bool_]:
    """Which boxes have white all around them: they neither touch another nor hold one."""
    left, top, right, bottom = boxes.T
    apart = np.maximum(left[:, None] - right, left - right[:, None])
    above = np.maximum(top[:, None] - bottom, top - bottom[:, None])
    near = np.maximum(apart, above) < _LEAST_WHITE
    np.fill_diagonal(near, val=False)
    # A box drawn twice, with its shadow or its rounded edge, is one; what surrounds all is a page.
    return np.asarray(~(near & ~_holds(boxes).T).any(axis=1))


def _holds(boxes: Floats) -> NDArray[np.bool_]:
    """Which boxes lie in which others."""
    left, top, right, bottom = boxes.T
    outer = (left[:, None] <= left) & (top[:, None] <= top)
    outer &= (right[:, None] >= right) & (bottom[:, None] >= bottom)
    return np.asarray(outer & ~np.eye(len(boxes), dtype=bool))


def _fewest_lines(boxes: Floats, shapes: Floats) -> int:
    near = np.abs(boxes[:, None] - shapes) < _SAME
    rounded = near.all(axis=2).any(axis=1).all()
    return _FEWEST_IN_ROUNDED if rounded else _FEWEST_LINES


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
