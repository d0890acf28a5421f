"""Lines taken apart where the side of a frame runs between their letters.

Cards stand side by side nearer than the large figures in them are wide: 150件 ends one card and
1,234人 begins the next, and no gap parts the two as columns are parted.
"""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from keikaku.documents.pdf.page import Box, Glyphs, Indexes
from keikaku.documents.pdf.text_line import TextLine

# Letters at a side overlap it by no more of their size.
_EDGE = 0.1


def parted_at_sides(
    glyphs: Glyphs,
    pieces: Sequence[TextLine],
    frames: Sequence[Box],
    line: Callable[[Indexes], TextLine],
) -> list[TextLine]:
    """The pieces of a page's text, those that run out of a frame or into one parted there."""
    if not frames or not pieces:
        return list(pieces)
    cuts = _cuts(pieces, frames)
    if not cuts:
        return list(pieces)
    found: list[TextLine] = []
    for at, piece in enumerate(pieces):
        found += _parts(glyphs, piece, cuts[at], line) if at in cuts else [piece]
    return found


def _cuts(pieces: Sequence[TextLine], frames: Sequence[Box]) -> dict[int, list[float]]:
    """The sides that run through each piece, by the place of the piece."""
    box = np.array([piece.box for piece in pieces])
    left, top, right, bottom = box.T
    found: dict[int, list[float]] = {}
    for frame_left, frame_top, frame_right, frame_bottom in frames:
        level = (top > frame_top) & (bottom < frame_bottom)
        for side in (frame_left, frame_right):
            for at in np.flatnonzero(level & (left < side) & (right > side)).tolist():
                if not pieces[at].down:
                    found.setdefault(at, []).append(side)
    return found


def _parts(
    glyphs: Glyphs, piece: TextLine, sides: Sequence[float], line: Callable[[Indexes], TextLine]
) -> Iterator[TextLine]:
    """The piece in parts; whole where a side runs through a letter, as that of no frame does."""
    box, edge = glyphs.box[piece.indexes], _EDGE * piece.size
    through = [
        side for side in sides if not ((box[:, 0] < side - edge) & (box[:, 2] > side + edge)).any()
    ]
    middle = box[:, ::2].sum(axis=1) / 2
    part = np.searchsorted(np.unique(through), middle)
    parts = [piece.indexes[part == number] for number in np.unique(part)]
    if piece.ruby or len(parts) == 1:
        yield piece
    else:
        yield from filter(lambda one: one.text, map(line, parts))
