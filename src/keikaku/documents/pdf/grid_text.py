"""The text of a page as pieces on lines: where it stands, before anybody asks what it says."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.characters import is_space, text_of
from keikaku.documents.pdf.grid import Places
from keikaku.documents.pdf.page import Box, Floats, Glyphs, Indexes, in_order

# Base lines of one line of text differ by less than this part of the letters' size.
_NEW_LINE = 0.35
# A gap wider than this part of the size parts two pieces; one that is narrower than NARROW is
# no more than the space between Latin and Japanese letters.
PARTED, NARROW = 0.45, 0.3
_UPRIGHT = 10.0
# The sides of boxes may be rounded by as much; points.
_TENTH = np.float32(0.1)
_NONE = np.zeros(0, np.intp)
_FIRST = np.zeros(1, np.intp)


@dataclass(frozen=True, slots=True)
class Pieces:
    """Pieces of text, by line and then from left to right; arrays of one length.

    `box` is n x 4; `line` numbers the lines from 0; `first` and `end` are where the letters of
    a piece stand in `letters`, which holds indexes of the page's characters.
    """

    box: Floats
    size: Floats
    line: Indexes
    first: Indexes
    end: Indexes
    letters: Indexes

    def __len__(self) -> int:
        return len(self.box)

    def indexes(self, piece: int) -> Indexes:
        """The characters of a piece."""
        return self.letters[self.first[piece] : self.end[piece]]

    def split(self, ends: Indexes) -> "list[Pieces]":
        """The pieces of groups of letters, one after the other; `ends` are those of the groups."""
        at = self.first.searchsorted(ends).tolist()
        return [
            self._part(slice(begin, end), slice(first, last))
            for (begin, end), (first, last) in zip(
                pairwise(at), pairwise(ends.tolist()), strict=True
            )
        ]

    def _part(self, own: slice, letters: slice) -> "Pieces":
        line = self.line[own]
        return Pieces(
            self.box[own],
            self.size[own],
            line - line[:1],
            self.first[own] - letters.start,
            self.end[own] - letters.start,
            self.letters[letters],
        )


@dataclass(frozen=True, slots=True)
class Scene:
    """The letters of a page that may stand in tables: upright ones that show something.

    `glyphs` are all of the page, with a single space counted as part of the letter before it, so
    that it parts no pieces; `shown` are the indexes of those letters, `x` and `y` their middles.
    """

    glyphs: Glyphs
    shown: Indexes
    x: Places
    y: Places
    # What is known of boxes: the same ones are looked into again and again.
    _inside: dict[Box, Indexes] = field(default_factory=dict, repr=False, compare=False)
    _pieces_inside: dict[tuple[Box, float], Pieces] = field(
        default_factory=dict, repr=False, compare=False
    )

    @classmethod
    def of(cls, glyphs: Glyphs) -> "Scene":
        """The scene of a page's characters."""
        turned = glyphs.lean > _UPRIGHT
        spaces = is_space(glyphs.codes)
        shown = (~turned & ~spaces).nonzero()[0]
        box = glyphs.box.take(shown, axis=0)
        x, y = (box[:, 0] + box[:, 2]) / 2, (box[:, 1] + box[:, 3]) / 2
        return cls(_with_spaces(glyphs, spaces), shown, x, y)

    def inside(self, box: Box) -> Indexes:
        """The letters with their middle in a box."""
        found = self._inside.get(box)
        if found is None:
            left, top, right, bottom = box
            within = (self.x > left) & (self.x < right) & (self.y > top) & (self.y < bottom)
            found = self._inside[box] = self.shown[within]
        return found

    def at_height(self, boxes: Sequence[Box]) -> Indexes:
        """How many letters stand between top and bottom of each box: none holds more of them."""
        _, tops, _, bottoms = np.array(boxes, self.y.dtype).reshape(-1, 4).T
        heights = np.sort(self.y)
        above = heights.searchsorted(tops - _TENTH, side="right")
        return heights.searchsorted(bottoms + _TENTH) - above

    def in_rows(self, left: float, right: float, ys: Sequence[float]) -> list[Indexes]:
        """The letters between each two of some heights and two sides, as `inside` finds them."""
        within = ((self.x > left) & (self.x < right)).nonzero()[0]
        order = within[self.y[within].argsort(kind="stable")]
        # Compared as `inside` compares: no more exactly than the places of letters are known.
        y, edges = self.y[order], np.array(ys, self.y.dtype)
        first = y.searchsorted(edges[:-1], side="right").tolist()
        end = y.searchsorted(edges[1:], side="left").tolist()
        return [self.shown[np.sort(order[a:b])] for a, b in zip(first, end, strict=True)]

    def lines_in_rows(self, left: float, right: float, ys: Sequence[float]) -> list[int]:
        """How many lines the letters make that `in_rows` finds in each row."""
        chosen = self.inside((left, ys[0], right, ys[-1]))
        box = self.glyphs.box.take(chosen, axis=0)
        y = (box[:, 1] + box[:, 3]) / 2
        edges = np.array(ys, y.dtype)
        rows = edges.searchsorted(y) - 1
        # What stands on an edge is in no row.
        within = edges[rows + 1] != y
        if np.count_nonzero(within) < len(within):
            chosen, rows = chosen[within], rows[within]
        line = _lines(self.glyphs, chosen, rows)
        row_of_line = np.zeros(line.max(initial=-1) + 1, np.intp)
        row_of_line[line] = rows
        counts: list[int] = np.bincount(row_of_line, minlength=len(ys) - 1).tolist()
        return counts

    def without(self, box: Box) -> "Scene":
        """The scene without the letters in a box; what is known of boxes beside it stays."""
        gone = np.zeros(len(self.glyphs), np.bool_)
        gone[self.inside(box)] = True
        kept = ~gone[self.shown]
        letters = {other: found for other, found in self._inside.items() if _apart(other, box)}
        pieces = {key: found for key, found in self._pieces_inside.items() if key[0] in letters}
        shown, x, y = self.shown[kept], self.x[kept], self.y[kept]
        return Scene(self.glyphs, shown, x, y, letters, pieces)

    def texts(self, pieces: Pieces) -> list[str]:
        """What each of some pieces says."""
        text = text_of(self.glyphs.codes[pieces.letters])
        return [text[first:end] for first, end in zip(pieces.first, pieces.end, strict=True)]

    def pieces(self, chosen: Indexes, parted: float = PARTED) -> Pieces:
        """The pieces that letters make, parted by gaps of `parted` of their size."""
        return self._pieces(chosen, _lines(self.glyphs, chosen), parted)

    def pieces_inside(self, boxes: Sequence[Box], parted: float = PARTED) -> list[Pieces]:
        """The pieces that the letters inside each of some boxes make."""
        new = [box for box in boxes if (box, parted) not in self._pieces_inside]
        letters = [self.inside(box) for box in new]
        for box, found in zip(new, self.pieces_of_groups(letters, parted), strict=True):
            self._pieces_inside[box, parted] = found
        return [self._pieces_inside[box, parted] for box in boxes]

    def pieces_of_groups(self, groups: Sequence[Indexes], parted: float = PARTED) -> list[Pieces]:
        """The pieces that the letters of each of many groups make, such as the rows of a table."""
        lengths = [len(group) for group in groups]
        chosen = np.concatenate([_NONE, *groups])
        of_group = np.repeat(np.arange(len(groups)), lengths)
        line = _lines(self.glyphs, chosen, of_group)
        ends = np.cumsum([0, *lengths])
        return self._pieces(chosen, line, parted).split(ends)

    def _pieces(self, chosen: Indexes, line: Indexes, parted: float) -> Pieces:
        if not len(chosen):
            return Pieces(np.zeros((0, 4), np.float32), np.zeros(0, np.float32), *[_NONE] * 4)
        box = self.glyphs.box.take(chosen, axis=0)
        if not in_order(line, box[:, 0]):
            order = np.lexsort((box[:, 0], line))
            chosen, line, box = chosen[order], line[order], box.take(order, axis=0)
        size = self.glyphs.size[chosen]
        begins = (line[1:] > line[:-1]) | _wide(box, size, parted)
        first = np.concatenate([_FIRST, begins.nonzero()[0] + 1])
        end = np.concatenate([first[1:], [len(chosen)]])
        low = np.minimum.reduceat(box[:, :2], first)
        high = np.maximum.reduceat(box[:, 2:], first)
        around = np.concatenate([low, high], axis=1)
        return Pieces(around, np.maximum.reduceat(size, first), line[first], first, end, chosen)


def _apart(box: Box, other: Box) -> bool:
    """Whether no letter can be inside both of two boxes."""
    beside = box[2] <= other[0] or box[0] >= other[2]
    return beside or box[3] <= other[1] or box[1] >= other[3]


def _with_spaces(glyphs: Glyphs, spaces: NDArray[np.bool_]) -> Glyphs:
    """The same with each letter as wide as itself and a single space that follows it."""
    if len(glyphs) < 3:
        return glyphs
    single = (~spaces[:-2] & spaces[1:-1] & ~spaces[2:]).nonzero()[0]
    near = np.abs(glyphs.box[single + 1, 0] - glyphs.box[single, 2]) < glyphs.size[single]
    single = single[near & (glyphs.box[single + 1, 1] == glyphs.box[single, 1])]
    box = glyphs.box.copy()
    box[single, 2] = np.maximum(box[single, 2], box[single + 1, 2])
    return replace(glyphs, box=box)


def _wide(box: Floats, size: Floats, parted: float) -> NDArray[np.bool_]:
    larger = np.maximum(size[1:], size[:-1])
    return np.asarray(box[1:, 0] - box[:-1, 2] > parted * larger)


def _lines(glyphs: Glyphs, chosen: Indexes, of_group: Indexes | None = None) -> Indexes:
    """The number of the line of each letter, counted through all groups of letters."""
    if not len(chosen):
        return _NONE
    bottom = glyphs.box[:, 3].take(chosen)
    order = bottom.argsort(kind="stable") if of_group is None else np.lexsort((bottom, of_group))
    size, bottom = glyphs.size[chosen[order]], bottom[order]
    begins = bottom[1:] - bottom[:-1] > _NEW_LINE * size[1:]
    if of_group is not None:
        begins |= of_group[1:] > of_group[:-1]
    line = np.zeros(len(chosen), np.intp)
    line[order[1:]] = begins.cumsum()
    return line
