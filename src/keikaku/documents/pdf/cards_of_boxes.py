"""Cards of several boxes: the name in one, and 現状値（R6） 31.5% in others beside it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from keikaku.documents.pdf.grid import Lattice
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.page import Box
from keikaku.documents.pdf.unruled_cards import framed_cards

_NEAR = 2.5
# The cells of a table share their edges, or nearly so.
_LEAST_WHITE = 4.0
_MOST = 200


def cards_of_boxes(frames: Sequence[Box], scene: Scene) -> list[Lattice]:
    """The cards that boxes in one row make, each a table of its own."""
    rows = _rows(sorted(set(frames), key=lambda box: box[1])[:_MOST])
    return framed_cards([_around(row) for row in rows if _stand_apart(row)], scene)


def _rows(frames: Sequence[Box]) -> Iterator[list[Box]]:
    """Boxes of one top and foot, from left to right."""
    left = list(frames)
    while left:
        first = left[0]
        row = [box for box in left if _is_level(first, box)]
        yield sorted(row)
        left = [box for box in left if box not in row]


def _is_level(one: Box, other: Box) -> bool:
    return max(abs(one[1] - other[1]), abs(one[3] - other[3])) < _NEAR


def _stand_apart(row: Sequence[Box]) -> bool:
    """Whether there are several boxes, with white between each two."""
    whites = [right[0] - left[2] for left, right in pairwise(row)]
    return bool(whites) and all(white >= _LEAST_WHITE for white in whites)


def _around(row: Sequence[Box]) -> Box:
    return (row[0][0], min(box[1] for box in row), row[-1][2], max(box[3] for box in row))
