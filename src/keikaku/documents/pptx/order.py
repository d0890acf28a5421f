"""The order in which a person reads the shapes of a slide.

Shapes that stand in a group or on a common ground belong together. What is left falls apart at the
wider of the gaps between rows and between columns, again and again, so that the boxes of a card
come one after the other, and so do those of a column.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from keikaku.documents.office.markup import descendants
from keikaku.documents.pptx.boxes import Box
from keikaku.documents.pptx.shapes import Kind, Shape

# Boxes are larger than their letters: edges may overlap by a tenth of an inch.
_OVERLAP = 91_440
_MOST_OVERLAP = 0.2
# A row is left for a column only where the gap between the columns is wider by this factor.
_ROWS_FIRST = 1.5
# A ground is larger than what lies on it, by this factor at least.
_GROUND = 1.2
_LONGEST_FIGURE = 12
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

    @property
    def has_text(self) -> bool:
        """Whether it is a box with words or figures."""
        return bool(_text(self.shape))

    @property
    def is_figure(self) -> bool:
        """Whether it is a box with a figure and little else: 100万人, 12.5％."""
        text = _text(self.shape)
        return len(text) <= _LONGEST_FIGURE and any(map(str.isdecimal, text))


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


def _text(shape: Shape) -> str:
    if shape.kind is not Kind.TEXT:
        return ""
    return "".join(text.text or "" for text in descendants(shape.element, "t")).strip()


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
    if min(down, across) <= 0:
        return (_below_title(knots) or between_rows) if down > 0 else between_columns
    alike = _are_alike(knots, _DOWN), _are_alike(knots, _ACROSS)
    if alike == (True, False):
        return between_columns
    if alike == (False, True) or down * _ROWS_FIRST >= across:
        return between_rows
    return between_columns


def _below_title(knots: list[_Knot]) -> list[list[_Knot]]:
    """The shape over all others and these, where they stand in columns of as many each."""
    title, *rest = _bands(knots, _DOWN)
    others = [knot for band in rest for knot in band]
    beside = len(rest) > 1 and {len(band) for band in rest} == {len(rest[0])} != {1}
    columns = beside and _widest(others, _ACROSS)[0] > 0
    return [title, others] if columns and len(title) == 1 else []


def _are_alike(knots: list[_Knot], axis: int) -> bool:
    """Whether each row (or column) holds nothing but names or nothing but figures.

    Then a name and its figures stand across it, and belong together.
    """
    bands = [[knot.is_figure for knot in band if knot.has_text] for band in _bands(knots, axis)]
    return all(len(set(band)) < 2 for band in bands) and len({f for b in bands for f in b}) == 2


def _bands(knots: list[_Knot], axis: int) -> Iterator[list[_Knot]]:
    """The shapes parted at every gap along one axis."""
    band: list[_Knot] = []
    reach = float("-inf")
    for knot in sorted(knots, key=lambda knot: knot.box[axis]):
        begin, end = _shrunk(knot.box, axis)
        if band and begin > reach:
            yield band
            band = []
        band.append(knot)
        reach = max(reach, end)
    yield band


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
