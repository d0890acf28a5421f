"""Boxes around text, as notes, cards and panels have them: what stands in one is read together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from keikaku.documents.pdf.page import Box, Floats

# A frame holds several things, and not most of the page.
_FEWEST = 2
_LARGEST = 0.6
_SMALLEST = 20.0
# The rules of a frame meet within so much, and things may stand out of it by as much; points.
_NEAR = 2.5
_MOST = 200
# The shadow of a frame is a picture that stands out of it by less.
_SHADOW = 15.0


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
    """Of the boxes that are drawn, or that four rules close, those of a likely size."""
    boxes = [*map(_box, drawn.tolist()), *ruled_frames(rules)]
    return [
        box
        for box in boxes
        if min(box[2] - box[0], box[3] - box[1]) > _SMALLEST and _area(box) < _LARGEST * area
    ]


def is_shadow(picture: Box, frames: Sequence[Box]) -> bool:
    """Whether a picture is no more than the shadow that a frame casts."""
    return any(
        max(abs(a - b) for a, b in zip(picture, frame, strict=True)) < _SHADOW
        and picture[2] > frame[2] - _NEAR
        and picture[3] > frame[3] - _NEAR
        for frame in frames
    )


def ruled_frames(rules: Floats) -> list[Box]:
    """The rectangles that four rules close."""
    wide, high = rules[:, 2] - rules[:, 0], rules[:, 3] - rules[:, 1]
    upright = rules[(high > wide) & (high > _SMALLEST)][:_MOST]
    level = rules[(wide > high) & (wide > _SMALLEST)]
    found: list[Box] = []
    for left in upright:
        beside = np.abs(upright[:, (1, 3)] - left[[1, 3]]).max(axis=1) < _NEAR
        beside &= upright[:, 0] > left[0] + _SMALLEST
        for right in sorted(upright[beside, 2].tolist()):
            box = (float(left[0]), float(left[1]), float(right), float(left[3]))
            if _closed(level, box):
                found.append(box)
                break
    return found


def _closed(level: Floats, box: Box) -> bool:
    """Whether rules lie along the top and the foot of a box."""
    along = (level[:, 0] <= box[0] + _NEAR) & (level[:, 2] >= box[2] - _NEAR)
    top, foot = np.abs(level[:, 1] - box[1]) < _NEAR, np.abs(level[:, 3] - box[3]) < _NEAR
    return bool((along & top).any() and (along & foot).any())


def _box(edges: Sequence[float]) -> Box:
    left, top, right, bottom = edges
    return left, top, right, bottom


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
