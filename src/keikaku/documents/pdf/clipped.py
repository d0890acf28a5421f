"""Text of which a page shows a part only: a spreadsheet cuts it off where its cell ends.

The file holds all of it, drawn as large as ever, so that letters stand in the cells around, or
beside the table. What cuts them off tells whose they are: each such text is drawn smaller here,
until it has room in its cell.
"""

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf import calls
from keikaku.documents.pdf.characters import is_space
from keikaku.documents.pdf.frame import Frame, boxes
from keikaku.documents.pdf.page import Floats, Indexes

# A rectangle is drawn with its four corners, and with the first of them once more.
_CORNERS = (4, 5)
# Cells are no higher, in sizes of their letters: what cuts off more is the edge of a picture.
_HIGHEST = 15.0
# The edges of one cell are the same up to this, points.
_STEP = 0.1


class Letters(NamedTuple):
    """The letters of a page: their codes, boxes and sizes, and which text each is of."""

    codes: NDArray[np.uint32]
    box: Floats
    size: Floats
    of_text: Indexes


def cells_of(texts: Sequence[Any], frame: Frame) -> Floats:
    """The rectangle that cuts each text off, in the frame; not a number where none does.

    PDFium has none for texts that lie inside of it as a whole.
    """
    paths = list(map(calls.pointer, map(calls.clip_path, texts)))
    counts = np.fromiter(map(calls.count_clips, paths), np.int32, len(paths))
    found = np.full((len(paths), 4), np.nan, np.float32)
    for at in np.flatnonzero(counts == 1).tolist():
        found[at] = _rectangle(paths[at])
    some = np.isfinite(found[:, 0])
    found[some] = boxes(frame.matrix, found[some])
    return found


def in_their_cells(letters: Letters, cells: Floats) -> tuple[Floats, Floats]:
    """The boxes and sizes of letters, those of texts that are cut off so that all have room."""
    cut = np.flatnonzero(np.isfinite(cells[:, 0]))
    box, size = letters.box, letters.size
    if not len(cut):
        return box, size
    whole = np.flatnonzero(np.isnan(cells[letters.of_text, 0]))
    box, size = box.copy(), size.copy()
    for cell, own in _cut_off(letters, cells, cut):
        drawn = _drawn(letters, own)
        if not _is_cut(box[drawn], cell, float(size[drawn].max(initial=0))):
            continue
        at = np.append(own, whole[_inside(box[whole], cell)])
        box[at], size[at] = fitted(box[at], size[at], box[_drawn(letters, at)], cell)
    return box, size


def fitted(box: Floats, size: Floats, drawn: Floats, cell: Floats) -> tuple[Floats, Floats]:
    """The boxes and sizes of a text drawn so small that the boxes of its letters fit a cell."""
    low, high = drawn[:, :2].min(axis=0), drawn[:, 2:].max(axis=0)
    room, needed = cell[2:] - cell[:2], high - low
    share = min(1.0, float((room / np.maximum(needed, _STEP)).min()))
    spare = (needed * share) / 2
    # What has room one way stays there; the rest is drawn about the middle.
    middle = np.clip((low + high) / 2, cell[:2] + spare, cell[2:] - spare)
    moved = np.tile(middle, 2) + (box - np.tile((low + high) / 2, 2)) * share
    return moved.astype(np.float32), (size * share).astype(np.float32)


def _rectangle(path: Any) -> Floats:
    """The rectangle of which the edge of a text is drawn, if it is one."""
    count = calls.count_clip_segments(path, 0)
    if count not in _CORNERS:
        return np.full(4, np.nan, np.float32)
    pieces = map(calls.clip_segment, repeat(path), repeat(0), range(count))
    segments = list(map(calls.pointer, pieces))
    points = calls.written(calls.segment_point, np.float32, (count, 2), segments, places=2)
    return np.concatenate([points.min(axis=0), points.max(axis=0)])


def _cut_off(letters: Letters, cells: Floats, cut: Indexes) -> Iterator[tuple[Floats, Indexes]]:
    """Each cell that cuts text off, and the letters of that text."""
    of_cell, nth = np.unique(np.round(cells[cut] / _STEP), axis=0, return_inverse=True)
    owner = np.full(len(cells), -1, np.intp)
    owner[cut] = nth.reshape(-1)
    of_letter = owner[letters.of_text]
    for number, edges in enumerate((of_cell * _STEP).astype(np.float32)):
        yield edges, np.flatnonzero(of_letter == number)


def _inside(box: Floats, cell: Floats) -> NDArray[np.bool_]:
    """Which letters stand in a cell: lines of its text may lie inside of it as a whole."""
    middle = (box[:, :2] + box[:, 2:]) / 2
    return np.asarray(((middle > cell[:2]) & (middle < cell[2:])).all(axis=1))


def _drawn(letters: Letters, at: Indexes) -> Indexes:
    return at[~is_space(letters.codes[at])]


def _is_cut(box: Floats, cell: Floats, size: float) -> bool:
    """Whether a text is cut off at the edges of its cell, and not painted beside it as a whole."""
    if not len(box) or cell[3] - cell[1] > _HIGHEST * size:
        return False
    low, high = box[:, :2].min(axis=0), box[:, 2:].max(axis=0)
    reaches = (high > cell[:2]).all() and (low < cell[2:]).all()
    return bool(reaches and not _inside(box, cell).all())
