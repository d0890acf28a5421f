"""Boxes around text, as notes, cards and panels have them: what stands in one is read together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.page import Box, Floats, Indexes
from keikaku.documents.pdf.rounded_frames import rounded_frames

# A frame holds several things, and not most of the page.
_FEWEST = 2
_LARGEST = 0.6
_SMALLEST = 20.0
# The rules of a frame meet within so much, and things may stand out of it by as much; points.
_NEAR = 2.5
_MOST = 200
# The shadow of a frame is a picture that stands out of it by less.
_SHADOW = 15.0
# So many pairs of a box and a rule are looked at in one step.
_AT_ONCE = 2_000_000


@dataclass(frozen=True, slots=True)
class Group:
    """The things in one frame: places of things, and frames within it."""

    box: Box
    members: "tuple[int | Group, ...]"


def grouped(things: Floats, frames: Sequence[Box]) -> list[int | Group]:
    """The places of things, those in frames put together; smaller frames first.

    A box that cuts through a thing is no frame around the others.
    """
    nodes: list[int | Group] = list(range(len(things)))
    boxes = things
    for frame in sorted(frames, key=_area)[:_MOST]:
        low, high = np.array(frame[:2]), np.array(frame[2:])
        within = boxes[:, :2] >= low - _NEAR, boxes[:, 2:] <= high + _NEAR
        touching = boxes[:, 2:] > low + _NEAR, boxes[:, :2] < high - _NEAR
        inside, touched = (np.concatenate(both, axis=1).all(axis=1) for both in (within, touching))
        if inside.sum() < _FEWEST or (touched & ~inside).any() or inside.all():
            continue
        members = tuple(nodes[at] for at in np.flatnonzero(inside))
        nodes = [nodes[at] for at in np.flatnonzero(~inside)]
        nodes.append(Group(frame, members))
        boxes = np.concatenate([boxes[~inside], np.array([frame], np.float32)])
    return nodes


def likely_frames(drawn: Floats, rules: Floats, area: float) -> list[Box]:
    """Of the boxes that are drawn, or that four rules make, those of a likely size."""
    boxes = np.concatenate([drawn, ruled_frames(rules), rounded_frames(rules)]).astype(np.float64)
    left, top, right, bottom = boxes.T
    wide, high = right - left, bottom - top
    likely = (wide > _SMALLEST) & (high > _SMALLEST) & (wide * high < _LARGEST * area)
    return list(map(_box, boxes.compress(likely, axis=0).tolist()))


def is_shadow(picture: Box, frames: Sequence[Box]) -> bool:
    """Whether a picture is no more than the shadow that a frame casts."""
    return any(
        max(abs(a - b) for a, b in zip(picture, frame, strict=True)) < _SHADOW
        and picture[2] > frame[2] - _NEAR
        and picture[3] > frame[3] - _NEAR
        for frame in frames
    )


def ruled_frames(rules: Floats) -> Floats:
    """The rectangles that four rules close: for each left side the narrowest one."""
    wide, high = rules[:, 2] - rules[:, 0], rules[:, 3] - rules[:, 1]
    upright = rules.compress((high > wide) & (high > _SMALLEST), axis=0)[:_MOST]
    level = rules.compress((wide > high) & (wide > _SMALLEST), axis=0)
    if not len(upright) or not len(level):
        return rules[:0]
    left, right = _side_by_side(upright)
    boxes = upright.take(left, axis=0)
    boxes[:, 2] = upright[:, 2].take(right)
    closed = _closed(level, boxes)
    sides = left.compress(closed)
    narrowest = np.ones(len(sides), np.bool_)
    narrowest[1:] = sides[1:] > sides[:-1]
    return boxes.compress(closed, axis=0).compress(narrowest, axis=0)


def _side_by_side(upright: Floats) -> tuple[Indexes, Indexes]:
    """Pairs of upright rules of one height, by their left ones and then by their distance."""
    x, top, _, foot = upright.T
    same = (np.abs(top - top[:, None]) < _NEAR) & (np.abs(foot - foot[:, None]) < _NEAR)
    left, right = (same & (x > x[:, None] + _SMALLEST)).nonzero()
    order = np.lexsort((upright[:, 2].take(right), left))
    return left[order], right[order]


def _closed(level: Floats, boxes: Floats) -> NDArray[np.bool_]:
    """Along the top and the foot of which boxes rules lie."""
    closed = np.zeros(len(boxes), np.bool_)
    at_once = max(_AT_ONCE // max(len(level), 1), 1)
    for start in range(0, len(boxes), at_once):
        left, top, right, foot = boxes[start : start + at_once].T[:, :, None]
        along = (level[:, 0] <= left + _NEAR) & (level[:, 2] >= right - _NEAR)
        at_top, at_foot = np.abs(level[:, 1] - top) < _NEAR, np.abs(level[:, 3] - foot) < _NEAR
        both = (along & at_top).any(axis=1) & (along & at_foot).any(axis=1)
        closed[start : start + at_once] = both
    return closed


def _box(edges: Sequence[float]) -> Box:
    left, top, right, bottom = edges
    return left, top, right, bottom


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
