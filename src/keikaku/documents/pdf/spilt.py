"""Text that is printed over the edges of its cell, because its row is not high enough for it.

Its lines cross the rules above and below, or stand upon the text of the cells around. In the file
they follow each other all the same, and together they stand where a cell has its text: about its
middle, below its upper or above its lower edge. Such a text is drawn smaller here, until it has
room in that cell.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.clipped import fitted
from keikaku.documents.pdf.page import Floats, Glyphs, Indexes

# In sizes of the letters: letters of one line stand as high, and no farther apart.
_LEVEL, _APART, _BACK = 0.25, 0.7, 0.3
# How far below each other the lines of a text stand, and how much their steps differ.
_LEAST_STEP, _MOST_STEP, _EVEN = 0.9, 2.2, 0.1
# Lines below each other begin, end or have their middle at one place, but for an indent.
_ALIGNED = 1.2
# A rule goes through a line that has so much of its letters on both sides.
_THROUGH = 0.12
# A text stands about the middle of its cell or at one of its edges, up to this.
_ABOUT, _AT_EDGE = 0.35, 0.6
# Lines stand upon each other that share so much both ways.
_SHARED = 0.3
# A rule that goes this little beyond another meets it; points.
_NEAR = 1.5


class _Lines(NamedTuple):
    """The lines of a page as the file has them; arrays of one length.

    `starts` are their first letters; `box` is about the letters that can be seen.
    """

    starts: Indexes
    box: Floats
    size: Floats

    @property
    def middle(self) -> Floats:
        """How far down the middle of each line is."""
        return np.asarray((self.box[:, 1] + self.box[:, 3]) / 2)

    @property
    def across(self) -> Floats:
        """How far to the right the middle of each line is."""
        return np.asarray((self.box[:, 0] + self.box[:, 2]) / 2)


class _Cell(NamedTuple):
    top: float
    bottom: float


def in_their_cells(glyphs: Glyphs, rules: Floats) -> Glyphs:
    """The characters of a page, those of texts that go beyond their cells so that all have room."""
    edges = _edges(rules)
    if not len(edges) or not len(glyphs):
        return glyphs
    lines = _lines(glyphs)
    crossed = _crossed(lines, edges) & (glyphs.angle[lines.starts] == 0)
    if not np.count_nonzero(crossed):
        return glyphs
    page = _Page(lines, edges, crossed)
    box, size = glyphs.box.copy(), glyphs.size.copy()
    ends = np.append(lines.starts[1:], len(glyphs))
    for first, last, cell in page.spilt():
        at = slice(lines.starts[first], ends[last])
        drawn = lines.box[first : last + 1]
        left, right = drawn[:, 0].min(), drawn[:, 2].max()
        room = np.array([left, cell.top, right, cell.bottom], np.float32)
        box[at], size[at] = fitted(box[at], size[at], drawn, room)
    return replace(glyphs, box=box, size=size)


class _Page:
    """The lines of a page and the rules that are edges of cells."""

    def __init__(self, lines: _Lines, edges: Floats, crossed: NDArray[np.bool_]) -> None:
        self._lines = lines
        self._edges = edges
        self._height = (edges[:, 1] + edges[:, 3]) / 2
        self._crossed = crossed

    def spilt(self) -> Iterator[tuple[int, int, _Cell]]:
        """The first and the last line of each text that goes beyond its cell, and the cell."""
        for first, last in self._sequences():
            while first < last:
                found = self._longest(first, last)
                if found:
                    yield first, *found
                first = found[0] + 1 if found else first + 1

    def _sequences(self) -> Iterator[tuple[int, int]]:
        """Lines that follow each other downwards, as those of one text do."""
        box, size = self._lines.box, self._lines.size
        step = np.diff(self._lines.middle) / size[:-1]
        aside = np.abs(np.diff(box[:, 0])), np.abs(np.diff(box[:, 2]))
        aside = (*aside, np.abs(np.diff(self._lines.across)))
        aligned = np.minimum.reduce(aside) <= _ALIGNED * size[:-1]
        alike = np.abs(np.diff(size)) <= _EVEN * size[:-1]
        follows = aligned & alike & (step >= _LEAST_STEP) & (step <= _MOST_STEP)
        breaks = np.flatnonzero(~follows)
        firsts = np.append(0, breaks + 1)
        for first, last in zip(firsts, np.append(breaks, len(size) - 1), strict=True):
            if first < last:
                yield int(first), int(last)

    def _longest(self, first: int, last: int) -> tuple[int, _Cell] | None:
        """The last line and the cell of the longest text that begins with a line."""
        for end in range(self._evenly(first, last), first, -1):
            cell = self._cell_of(first, end)
            if cell and self._spills(first, end, cell):
                return end, cell
        return None

    def _evenly(self, first: int, last: int) -> int:
        """Down to which line the steps are those of one text."""
        steps = np.diff(self._lines.middle[first : last + 1])
        uneven = np.abs(steps - steps[0]) > _EVEN * self._lines.size[first]
        return first + 1 + (int(np.argmax(uneven)) - 1 if uneven.any() else len(steps) - 1)

    def _cell_of(self, first: int, last: int) -> _Cell | None:
        """The cell in which a text stands as texts do."""
        box = self._lines.box
        top, bottom = float(box[first, 1]), float(box[last, 3])
        size = float(self._lines.size[first])
        across = float(self._lines.across[first : last + 1].mean())
        about = self._around(across, (top + bottom) / 2)
        if about and abs(top + bottom - about.top - about.bottom) / 2 <= _ABOUT * size:
            return about
        below = self._around(across, float(self._lines.middle[first]))
        if below and 0 <= top - below.top <= _AT_EDGE * size:
            return below
        above = self._around(across, float(self._lines.middle[last]))
        if above and 0 <= above.bottom - bottom <= _AT_EDGE * size:
            return above
        return None

    def _around(self, x: float, y: float) -> _Cell | None:
        """The edges of the cell around a place."""
        over = self._height[(self._edges[:, 0] <= x) & (self._edges[:, 2] >= x)]
        above, below = over[over <= y], over[over > y]
        return _Cell(float(above.max()), float(below.min())) if len(above) and len(below) else None

    def _spills(self, first: int, last: int, cell: _Cell) -> bool:
        """Whether lines of a text stand beyond its cell, and none of them as in one of its own."""
        middle = self._lines.middle[first : last + 1]
        beyond = first + np.flatnonzero((middle < cell.top) | (middle > cell.bottom))
        others = [at for at in beyond.tolist() if not self._goes_beyond(at, first, last)]
        return len(others) < len(beyond) and not any(map(self._has_cell, others))

    def _goes_beyond(self, at: int, first: int, last: int) -> bool:
        return bool(self._crossed[at]) or self._stands_upon(at, first, last)

    def _has_cell(self, at: int) -> bool:
        place = float(self._lines.across[at]), float(self._lines.middle[at])
        return self._around(*place) is not None

    def _stands_upon(self, at: int, first: int, last: int) -> bool:
        """Whether a line stands upon the lines of other texts."""
        box, size = self._lines.box, float(self._lines.size[at])
        shared = np.minimum(box[:, 2:], box[at, 2:]) - np.maximum(box[:, :2], box[at, :2])
        upon = (shared > _SHARED * size).all(axis=1)
        upon[first : last + 1] = False
        return bool(upon.any())


def _edges(rules: Floats) -> Floats:
    """The level rules that upright ones meet in two places, as the edges of cells do."""
    width, height = (rules[:, 2:] - rules[:, :2]).T
    level, upright = rules[width > height], rules[height > width]
    y = (level[:, 1] + level[:, 3])[:, None] / 2
    x = (upright[:, 0] + upright[:, 2]) / 2
    meets = (y >= upright[:, 1] - _NEAR) & (y <= upright[:, 3] + _NEAR)
    meets &= (x >= level[:, :1] - _NEAR) & (x <= level[:, 2:3] + _NEAR)
    return np.asarray(level[meets.sum(axis=1) >= 2])


def _lines(glyphs: Glyphs) -> _Lines:
    """The lines in the order of the file."""
    box, size = glyphs.box, glyphs.size
    middle = (box[:, 1] + box[:, 3]) / 2
    gap = box[1:, 0] - box[:-1, 2]
    before = size[:-1]
    parted = np.abs(middle[1:] - middle[:-1]) > _LEVEL * before
    parted |= (gap > _APART * before) | (gap < -_BACK * before)
    parted |= np.abs(size[1:] - before) > _EVEN * before
    starts = np.append(0, np.flatnonzero(parted) + 1)
    low = np.minimum.reduceat(box[:, :2], starts)
    high = np.maximum.reduceat(box[:, 2:], starts)
    return _Lines(starts, np.concatenate([low, high], axis=1), size[starts])


def _crossed(lines: _Lines, edges: Floats) -> NDArray[np.bool_]:
    """Through which lines an edge goes."""
    y = (edges[:, 1] + edges[:, 3]) / 2
    top, bottom = (lines.box[:, 1], lines.box[:, 3])
    inset = _THROUGH * lines.size
    x = lines.across[:, None]
    through = (y > (top + inset)[:, None]) & (y < (bottom - inset)[:, None])
    through &= (x >= edges[:, 0]) & (x <= edges[:, 2])
    return np.asarray(through.any(axis=1))
