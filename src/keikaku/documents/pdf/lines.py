"""Characters into lines of text."""

from collections.abc import Sequence
from copy import copy
from itertools import pairwise, repeat

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.many import tuples
from keikaku.documents.pdf.characters import is_space, text_of
from keikaku.documents.pdf.page import Box, Floats, Glyphs, Indexes, in_order
from keikaku.documents.pdf.ruby import without_small_pieces
from keikaku.documents.pdf.spacing import spaced_text, widest_mixed_gap, with_label_apart
from keikaku.documents.pdf.text_line import TextLine
from keikaku.documents.pdf.vertical import stacks

__all__ = ["LineMaker", "TextLine", "lines_of", "lines_of_groups"]

# The square of a letter reaches so far below its base line.
_DESCENT = 0.14
# Base lines of one line differ by less than this part of the letters' size.
_NEW_LINE = 0.3
# A line whose gaps are all smaller is its letters and nothing else.
_NO_SPACE = 0.15
# Text that is turned by more stands sideways.
_SIDEWAYS = 45.0
_WHOLE, _NOTHING = np.zeros(1, np.intp), np.zeros(0, np.intp)


def lines_of(glyphs: Glyphs, chosen: Indexes) -> list[TextLine]:
    """The lines that the chosen characters make, top to bottom, each left to right."""
    return lines_of_groups(glyphs, [chosen])[0]


def lines_of_groups(glyphs: Glyphs, groups: Sequence[Indexes]) -> list[list[TextLine]]:
    """The lines of each of many groups of characters, such as the cells of a table."""
    return LineMaker(glyphs).lines(groups)


class LineMaker:
    """Makes lines of the characters of one page.

    `wide` is the gap, in em, that parts a line into pieces, for it may be the white between two
    columns. `any_down` is False where it is known that no letters run downwards.
    """

    def __init__(self, glyphs: Glyphs, wide: float | None = None, *, any_down: bool = True) -> None:
        self._glyphs = glyphs
        self._wide = wide
        self._spaces = is_space(glyphs.codes)
        self._mixed = _mixed(glyphs)
        self._any_down = any_down and bool(stacks(glyphs, np.arange(len(glyphs)))[1])
        self._side = glyphs.lean > _SIDEWAYS
        self._any_side = bool(np.count_nonzero(self._side))

    def parting(self, wide: float) -> "LineMaker":
        """The same for lines that a gap of so many em parts."""
        other = copy(self)
        other._wide = wide
        return other

    def lines(self, groups: Sequence[Indexes]) -> list[list[TextLine]]:
        """The lines of each group, top to bottom, each left to right."""
        lengths = np.array([len(group) for group in groups], np.intp)
        return self.lines_of_stretches(np.concatenate([_NOTHING, *groups]), lengths)

    def lines_of_stretches(self, chosen: Indexes, lengths: Indexes) -> list[list[TextLine]]:
        """The lines of groups that stand one after the other, each of so many characters."""
        if not (self._any_down or self._any_side):
            return self._whole(self._across(chosen, lengths))
        ends = lengths.cumsum()
        groups = np.split(chosen, ends[:-1]) if len(lengths) else []
        parted = [self._across_and_down(group) for group in groups]
        rests = [rest for rest, _ in parted]
        rest_lengths = np.array([len(rest) for rest in rests], np.intp)
        across = self._whole(self._across(np.concatenate([_NOTHING, *rests]), rest_lengths))
        return [
            _in_order([*(self._made(one, _WHOLE, down=True)[0] for one in down), *lines])
            if down
            else lines
            for (_, down), lines in zip(parted, across, strict=True)
        ]

    def _whole(self, groups: Sequence[list[TextLine]]) -> list[list[TextLine]]:
        """The lines of each group, small pieces taken to those that they belong to."""
        return [
            without_small_pieces(self._glyphs, lines, self.line) if len(lines) > 1 else lines
            for lines in groups
        ]

    def _across_and_down(self, chosen: Indexes) -> tuple[Indexes, list[Indexes]]:
        """The characters that run across, and the lines of others in the order of the file."""
        chosen = np.sort(chosen)
        side = chosen[self._side[chosen]]
        middle = self._glyphs.box[side, ::2].sum(axis=1) / 2
        parted = np.abs(np.diff(middle)) > _NEW_LINE * self._glyphs.size[side][1:]
        sideways = np.split(side, np.flatnonzero(parted) + 1) if len(side) else []
        rest, down = stacks(self._glyphs, chosen[~self._side[chosen]])
        return rest, [*sideways, *down]

    def joined(self, pieces: Sequence[TextLine]) -> TextLine:
        """Pieces of one line as the one line that they are."""
        if len(pieces) == 1:
            return pieces[0]
        ruby = tuple(reading for piece in pieces for reading in piece.ruby)
        return self.line(np.concatenate([piece.indexes for piece in pieces]))._replace(ruby=ruby)

    def line(self, indexes: Indexes) -> TextLine:
        """The line that characters make, from left to right."""
        indexes = indexes[self._glyphs.box[:, 0].take(indexes).argsort(kind="stable")]
        return self._made(indexes, _WHOLE)[0]

    def _across(self, chosen: Indexes, lengths: Indexes) -> list[list[TextLine]]:
        found: list[list[TextLine]] = [[] for _ in lengths]
        if not len(chosen):
            return found
        group = np.arange(len(lengths)).repeat(lengths)
        row = self._rows(chosen, group)
        left = self._glyphs.box[:, 0].take(chosen)
        if not in_order(row, left):
            order = np.lexsort((left, row))
            chosen, group, row = chosen[order], group[order], row[order]
        parted = (row[1:] > row[:-1]) | self._wide_gaps(chosen)[1:]
        starts = np.concatenate([_WHOLE, parted.nonzero()[0] + 1])
        for place, line in zip(group[starts].tolist(), self._made(chosen, starts), strict=True):
            if line.text:
                found[place].append(line)
        return found

    def _rows(self, chosen: Indexes, group: Indexes) -> Indexes:
        """The number of the row of each character, counted through all groups."""
        size = self._glyphs.size[chosen]
        base = self._glyphs.box[:, 3].take(chosen) - _DESCENT * size
        order = np.lexsort((base, group))
        size, base, group = size[order], base[order], group[order]
        smaller = np.minimum(size[1:], size[:-1])
        steps = base[1:] - base[:-1] > _NEW_LINE * smaller
        row = np.zeros(len(chosen), np.intp)
        row[order[1:]] = (steps | (group[1:] > group[:-1])).cumsum()
        return row

    def _wide_gaps(self, chosen: Indexes) -> NDArray[np.bool_]:
        """Before which characters a gap is so wide that their line is parted there."""
        wide = np.zeros(len(chosen), np.bool_)
        if self._wide is None:
            return wide
        shown = (~self._spaces[chosen]).nonzero()[0]
        letters = chosen[shown]
        box, size = self._glyphs.box.take(letters, axis=0), self._glyphs.size[letters]
        gaps = box[1:, 0] - box[:-1, 2]
        wide[shown[1:][gaps > self._wide * np.maximum(size[1:], size[:-1])]] = True
        return wide

    def _made(self, chosen: Indexes, starts: Indexes, *, down: bool = False) -> list[TextLine]:
        """A line for each stretch of the chosen characters, which are in order."""
        glyphs, spaces = self._glyphs, self._spaces[chosen]
        letters, size = text_of(glyphs.codes[chosen]), glyphs.size[chosen]
        box = glyphs.box.take(chosen, axis=0)
        heavy = glyphs.bold[chosen] | spaces
        bold = np.logical_and.reduceat(heavy, starts).tolist()
        gaps = np.zeros(len(chosen), np.float32)
        gaps[:-1] = (box[1:, 0] - box[:-1, 2]) / size[:-1]
        # Behind the last letter of a line there is no gap.
        gaps[starts[1:] - 1] = 0.0
        plain = (np.maximum.reduceat(gaps, starts) < _NO_SPACE).tolist()
        around = _around(box, spaces, starts)
        bounds = [*starts.tolist(), len(chosen)]
        texts = [
            letters[start:end].strip()
            if down or is_plain
            else self._spaced(letters[start:end], gaps[start : end - 1], heavy[start:end])
            for (start, end), is_plain in zip(pairwise(bounds), plain, strict=True)
        ]
        indexes = [chosen[start:end] for start, end in pairwise(bounds)]
        middles = _middles(size, starts)
        rows = zip(texts, around, middles, bold, indexes, repeat(()), repeat(down), strict=False)
        return tuples(TextLine, rows)

    def _spaced(self, letters: str, gaps: Floats, heavy: NDArray[np.bool_]) -> str:
        return spaced_text(letters, with_label_apart(gaps.tolist(), heavy.tolist()), self._mixed)


def _mixed(glyphs: Glyphs) -> float:
    """The widest gap between a Latin and a Japanese letter that is no space on this page."""
    box, size = glyphs.box, np.maximum(glyphs.size[1:], 0.1)
    level = np.abs(box[1:, 3] - box[:-1, 3]) < _NEW_LINE * size
    gaps = np.where(level, (box[1:, 0] - box[:-1, 2]) / size, np.float32(np.inf))
    return widest_mixed_gap(glyphs.codes, gaps)


def _middles(size: Floats, starts: Indexes) -> list[float]:
    """The size of each stretch of letters that stands in the middle when they are in order."""
    if np.array_equal(np.minimum.reduceat(size, starts), np.maximum.reduceat(size, starts)):
        return _shared(size[starts].tolist())
    lengths = np.append(starts[1:], len(size)) - starts
    of_stretch = np.repeat(np.arange(len(starts)), lengths)
    ordered = size[np.lexsort((size, of_stretch))]
    return _shared(ordered[starts + lengths // 2].tolist())


def _around(box: Floats, spaces: NDArray[np.bool_], starts: Indexes) -> list[Box]:
    """The box around what is visible of each stretch."""
    least, most = box[:, :2], box[:, 2:]
    if np.count_nonzero(spaces):
        least = np.where(spaces[:, None], np.float32(np.inf), least)
        most = np.where(spaces[:, None], np.float32(-np.inf), most)
    low, high = np.minimum.reduceat(least, starts), np.maximum.reduceat(most, starts)
    each = iter(_shared(np.concatenate([low, high], axis=1).ravel().tolist()))
    return list(zip(each, each, each, each, strict=True))


def _shared(numbers: list[float]) -> list[float]:
    """The same with one object for all equal ones, as a long document keeps many.

    Lines of one row or column share an edge, and most are of one size.
    """
    shared: dict[float, float] = {}
    return list(map(shared.setdefault, numbers, numbers))


def _in_order(lines: Sequence[TextLine]) -> list[TextLine]:
    """From top to bottom; side by side from left to right, but columns from right to left."""
    return sorted(lines, key=lambda ln: (round(ln.box[1]), -ln.box[0] if ln.down else ln.box[0]))
