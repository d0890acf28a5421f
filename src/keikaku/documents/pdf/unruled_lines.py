"""Lines of text that may be rows of a table without rules, and the zones that such tables fill."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from keikaku.documents.pdf.grid_text import PARTED, Scene
from keikaku.documents.pdf.page import Floats, Indexes

# A line follows the one above at no more than this, in parts of its size; more where it has text
# in several columns.
NEXT, NEXT_ALONE = 2.8, 1.9


class Zone(NamedTuple):
    """Where a table stands: the edges of its columns, its ends, and its shaded cells."""

    xs: list[float]
    top: float
    bottom: float
    fills: Floats


class Line(NamedTuple):
    """A line: where its pieces begin and end, and what they say."""

    top: float
    base: float
    size: float
    spans: Floats
    texts: list[str]

    @property
    def middle(self) -> float:
        """Half-way down its letters."""
        return (self.top + self.base) / 2


def lines_of(scene: Scene, letters: Indexes, parted: float = PARTED) -> Iterator[Line]:
    """The lines that letters make, from top to bottom."""
    pieces = scene.pieces(letters, parted)
    texts = scene.texts(pieces)
    if not len(pieces):
        return
    starts = np.concatenate([[0], (pieces.line[1:] > pieces.line[:-1]).nonzero()[0] + 1])
    top = np.minimum.reduceat(pieces.box[:, 1], starts).tolist()
    base = np.maximum.reduceat(pieces.box[:, 3], starts).tolist()
    size = np.maximum.reduceat(pieces.size, starts).tolist()
    sides = pieces.box[:, ::2]
    for nth, (first, end) in enumerate(pairwise([*starts.tolist(), len(pieces)])):
        yield Line(top[nth], base[nth], size[nth], sides[first:end], texts[first:end])


def columns_of(line: Line, xs: Sequence[float]) -> int:
    """How many columns a line has text in; 0 where it runs over an edge or stands outside."""
    edges = np.array(xs)
    begin, end = line.spans[:, :1], line.spans[:, 1:]
    if begin.min() < edges[0] - 1 or end.max() > edges[-1] + 1:
        return 0
    if np.count_nonzero((begin < edges - 1) & (end > edges + 1)):
        return 0
    return len(set(edges.searchsorted(line.spans.mean(axis=1)).tolist()))


def follows(above: float, line: Line, xs: Sequence[float]) -> bool:
    """Whether a line goes on with a table in these columns, whose last line ends at `above`."""
    columns = columns_of(line, xs)
    return columns > 0 and line.base - above <= (NEXT if columns > 1 else NEXT_ALONE) * line.size


def zone_of(lines: Sequence[Line], xs: Sequence[float]) -> Zone:
    """The zone that lines fill."""
    return Zone(list(xs), lines[0].top - 1, lines[-1].base + 1, np.zeros((0, 4), np.float32))
