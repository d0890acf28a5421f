"""The order in which a person reads the shapes of a slide.

Shapes that stand in a group or on a common ground belong together. What is left falls apart at the
wider of the gaps between rows and between columns, again and again, so that the boxes of a card
come one after the other, and so do those of a column.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from keikaku.documents.pptx.boxes import Box
from keikaku.documents.pptx.shapes import Kind, Shape

# Boxes are larger than their letters: edges may overlap by a tenth of an inch.
_OVERLAP = 91_440
_MOST_OVERLAP = 0.2
# A row is left for a column only where the gap between the columns is wider by this factor.
_ROWS_FIRST = 1.5
# A ground is larger than what lies on it, by this factor at least.
_GROUND = 1.2
# Beyond this number of shapes only their places are compared.
_MOST = 400
# Where a box has its begin along each axis; its end is two places behind.
_ACROSS, _DOWN = 0, 1


@dataclass(slots=True)
class _Knot:
    """A shape with those that lie on it."""

    shape: Shape
    box: Box
    upon: list["_Knot"] = field(default_factory=list)


def in_order(shapes: Iterable[Shape]) -> list[Shape]:
    """All shapes, those of groups in their places, in the order in which they are read."""
    ordered: list[Shape] = []
    waiting = _sorted(_knots(shapes))[::-1]
    while waiting:
        knot = waiting.pop()
        ordered.append(knot.shape)
        inside = _knots(knot.shape.parts)
        waiting += _sorted([*inside, *knot.upon])[::-1]
    return ordered


def _knots(shapes: Iterable[Shape]) -> list[_Knot]:
    """Shapes, each under the smallest of those that it lies on."""
    knots = [_Knot(shape, _extent(shape)) for shape in shapes]
    if len(knots) > _MOST:
        return knots
    by_size = sorted(knots, key=lambda knot: -_area(knot.box))
    tops: list[_Knot] = []
    for at, knot in enumerate(by_size):
        grounds = (other for other in reversed(by_size[:at]) if _lies_on(knot, other))
        ground = next(grounds, None)
        (ground.upon if ground is not None else tops).append(knot)
    return tops


def _extent(shape: Shape) -> Box:
    """The place of a shape; of a group, that of its parts."""
    boxes = [_extent(part) for part in shape.parts]
    if shape.kind is not Kind.GROUP or not boxes:
        return shape.box
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _area(box: Box) -> float:
    return box.width * box.height


def _lies_on(knot: _Knot, ground: _Knot) -> bool:
    if ground.shape.kind in (Kind.LINE, Kind.GROUP):
        return False
    return _area(ground.box) > _GROUND * _area(knot.box) and ground.box.holds(knot.box)


def _sorted(knots: Sequence[_Knot]) -> list[_Knot]:
    if len(knots) > _MOST:
        return sorted(knots, key=lambda knot: (knot.box.top, knot.box.left))
    ordered: list[_Knot] = []
    waiting = [list(knots)]
    while waiting:
        some = waiting.pop()
        parts = _cut(some) if len(some) > 1 else []
        if parts:
            waiting += reversed(parts)
        else:
            ordered += sorted(some, key=lambda knot: (knot.box.top, knot.box.left))
    return ordered


def _cut(knots: list[_Knot]) -> list[list[_Knot]]:
    """The two parts at the widest gap; none where all shapes overlap."""
    down, between_rows = _widest(knots, _DOWN)
    across, between_columns = _widest(knots, _ACROSS)
    if max(down, across) <= 0:
        return []
    return between_rows if down * _ROWS_FIRST >= across else between_columns


def _widest(knots: Iterable[_Knot], axis: int) -> tuple[float, list[list[_Knot]]]:
    """The widest gap along one axis, and what stands before and behind it."""
    ordered = sorted(knots, key=lambda knot: knot.box[axis])
    spans = [_shrunk(knot.box, axis) for knot in ordered]
    widest, at = 0.0, 0
    reach = spans[0][1]
    for index, (begin, end) in enumerate(spans[1:], 1):
        if begin - reach > widest:
            widest, at = begin - reach, index
        reach = max(reach, end)
    return widest, [ordered[:at], ordered[at:]]


def _shrunk(box: Box, axis: int) -> tuple[float, float]:
    begin, end = box[axis], box[axis + 2]
    slack = min(_OVERLAP, _MOST_OVERLAP * (end - begin)) / 2
    return begin + slack, end - slack
