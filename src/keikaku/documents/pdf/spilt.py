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
# Texts in cells have no more lines.
_MOST_LINES = 12
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
    spilt = list(_Page(lines, edges).spilt())
    if not spilt:
        return glyphs
    box, size = glyphs.box.copy(), glyphs.size.copy()
    ends = np.append(lines.starts[1:], len(glyphs))
    for first, last, cell in spilt:
        at = slice(lines.starts[first], ends[last])
        drawn = lines.box[first : last + 1]
        left, right = drawn[:, 0].min(), drawn[:, 2].max()
        room = np.array([left, cell.top, right, cell.bottom], np.float32)
        box[at], size[at] = fitted(box[at], size[at], drawn, room)
    return replace(glyphs, box=box, size=size)


class _Page:
    """The lines of a page and the rules that are edges of cells."""

    def __init__(self, lines: _Lines, edges: Floats) -> None:
        self._lines = lines
        self._edges = edges
        self._height = (edges[:, 1] + edges[:, 3]) / 2

    def spilt(self) -> Iterator[tuple[int, int, _Cell]]:
        """The first and the last line of each text that goes beyond its cell, and the cell."""
        for first, last in self._sequences():
            beyond = self._go_beyond(first, last)
            at = first if beyond.any() else last
            while at < last:
                found = self._longest(at, min(last, at + _MOST_LINES), beyond[at - first :])
                if found:
                    yield at, *found
                at = found[0] + 1 if found else at + 1

    def _sequences(self) -> Iterator[tuple[int, int]]:
        """Lines that follow each other downwards, as those of one text do, over edges of cells."""
        follows = _follows(self._lines)
        breaks = np.flatnonzero(~follows)
        firsts, lasts = np.append(0, breaks + 1), np.append(breaks, len(follows))
        leads_over = np.zeros(len(follows) + 1, np.intp)
        upper = np.flatnonzero(follows)
        leads_over[upper] = self._lie_between(upper)
        over = np.add.reduceat(leads_over, firsts) > 0
        yield from zip(firsts[over].tolist(), lasts[over].tolist(), strict=True)

    def _lie_between(self, upper: Indexes) -> NDArray[np.bool_]:
        """Whether an edge lies between the middle of a line and that of the next."""
        middle, x = self._lines.middle, self._lines.across[upper][:, None]
        between = (self._height > middle[upper][:, None]) & (
            self._height < middle[upper + 1][:, None]
        )
        return np.asarray(
            (between & (x >= self._edges[:, 0]) & (x <= self._edges[:, 2])).any(axis=1)
        )

    def _longest(
        self, first: int, last: int, beyond: NDArray[np.bool_]
    ) -> tuple[int, _Cell] | None:
        """The last line and the cell of the longest text that begins with a line."""
        for end in range(self._evenly(first, last), first, -1):
            for cell in self._cells_of(first, end):
                if self._spills(first, beyond[: end + 1 - first], cell):
                    return end, cell
        return None

    def _evenly(self, first: int, last: int) -> int:
        """Down to which line the steps are those of one text."""
        steps = np.diff(self._lines.middle[first : last + 1])
        uneven = np.abs(steps - steps[0]) > _EVEN * self._lines.size[first]
        return first + (int(np.argmax(uneven)) if uneven.any() else len(steps))

    def _cells_of(self, first: int, last: int) -> Iterator[_Cell]:
        """The cells in which a text stands as texts do."""
        box, middle = self._lines.box, self._lines.middle
        top, bottom = float(box[first, 1]), float(box[last, 3])
        size = float(self._lines.size[first])
        across = float(self._lines.across[first : last + 1].mean())
        about = self._around(across, (top + bottom) / 2)
        if about and abs(top + bottom - about.top - about.bottom) / 2 <= _ABOUT * size:
            yield about
        below = self._around(across, float(middle[first]))
        if below and 0 <= top - below.top <= _AT_EDGE * size:
            yield below
        above = self._around(across, float(middle[last]))
        if above and 0 <= above.bottom - bottom <= _AT_EDGE * size:
            yield above

    def _around(self, x: float, y: float) -> _Cell | None:
        """The edges of the cell around a place."""
        over = self._height[(self._edges[:, 0] <= x) & (self._edges[:, 2] >= x)]
        above, below = over[over <= y], over[over > y]
        return _Cell(float(above.max()), float(below.min())) if len(above) and len(below) else None

    def _spills(self, first: int, beyond: NDArray[np.bool_], cell: _Cell) -> bool:
        """Whether lines of a text stand outside its cell, and none of them as in one of its own."""
        middle = self._lines.middle[first : first + len(beyond)]
        outside = (middle < cell.top) | (middle > cell.bottom)
        others = first + np.flatnonzero(outside & ~beyond)
        return bool((outside & beyond).any()) and not any(map(self._has_cell, others.tolist()))

    def _has_cell(self, at: int) -> bool:
        place = float(self._lines.across[at]), float(self._lines.middle[at])
        return self._around(*place) is not None

    def _go_beyond(self, first: int, last: int) -> NDArray[np.bool_]:
        """Which lines of a sequence an edge goes through, or stand upon lines of others."""
        box, size = self._lines.box[first : last + 1], self._lines.size[first : last + 1]
        x, inset = ((box[:, :1] + box[:, 2:3]) / 2, _THROUGH * size[:, None])
        through = (self._height > box[:, 1:2] + inset) & (self._height < box[:, 3:] - inset)
        through &= (x >= self._edges[:, 0]) & (x <= self._edges[:, 2])
        return np.asarray(through.any(axis=1) | self._stand_upon(first, last))

    def _stand_upon(self, first: int, last: int) -> NDArray[np.bool_]:
        box, size = self._lines.box, self._lines.size[first : last + 1, None]
        own = box[first : last + 1]
        upon = np.ones((len(own), len(box)), np.bool_)
        for low, high in ((0, 2), (1, 3)):
            end = np.minimum(own[:, high, None], box[:, high])
            upon &= end - np.maximum(own[:, low, None], box[:, low]) > _SHARED * size
        upon[:, first : last + 1] = False
        return np.asarray(upon.any(axis=1))


def _follows(lines: _Lines) -> NDArray[np.bool_]:
    """Which lines the next one follows as in one text: below it, in line and of its size."""
    box, size = lines.box, lines.size[:-1]
    step = np.diff(lines.middle) / size
    left, right = np.abs(np.diff(box[:, 0])), np.abs(np.diff(box[:, 2]))
    aside = np.minimum(np.minimum(left, right), np.abs(np.diff(lines.across)))
    alike = np.abs(np.diff(lines.size)) <= _EVEN * size
    shared = np.minimum(box[1:, 2], box[:-1, 2]) - np.maximum(box[1:, 0], box[:-1, 0])
    aligned = (aside <= _ALIGNED * size) & (shared > _SHARED * size)
    below = (step >= _LEAST_STEP) & (step <= _MOST_STEP)
    return np.asarray(below & alike & aligned)


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
