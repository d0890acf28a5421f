"""Characters into lines of text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.characters import is_space, text_of
from keikaku.documents.pdf.page import Box, Floats, Font, Glyphs, Indexes
from keikaku.documents.pdf.ruby import without_small_pieces
from keikaku.documents.pdf.spacing import WIDE, spaced_text
from keikaku.documents.pdf.vertical import stacks

# The square of a letter reaches so far below its base line.
_DESCENT = 0.14
# Base lines of one line differ by less than this part of the letters' size.
_NEW_LINE = 0.3
# A line whose gaps are all smaller is its letters and nothing else.
_NO_SPACE = 0.15
# Text that is turned by more, as a stamp across the page is, stands on no line.
_SLANT = 10.0


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text, and which characters of the page it is made of.

    `box` is in the coordinates of the page's content, `size` the size of most of its letters.
    `ruby` are the readings (ふりがな) that stand over its letters. `down` marks a line that runs
    from top to bottom.
    """

    text: str
    box: Box
    size: float
    bold: bool
    indexes: Indexes
    ruby: tuple[str, ...] = ()
    down: bool = False

    @property
    def middle(self) -> float:
        """Half its height down."""
        return (self.box[1] + self.box[3]) / 2


def lines_of(glyphs: Glyphs, chosen: Indexes, fonts: Sequence[Font] = ()) -> list[TextLine]:
    """The lines that the chosen characters make, top to bottom, each left to right."""
    return lines_of_groups(glyphs, [chosen], fonts)[0]


def lines_of_groups(
    glyphs: Glyphs, groups: Sequence[Indexes], fonts: Sequence[Font] = ()
) -> list[list[TextLine]]:
    """The lines of each of many groups of characters, such as the cells of a table."""
    return LineMaker(glyphs, fonts).lines(groups)


def pieces_of(glyphs: Glyphs, chosen: Indexes, fonts: Sequence[Font] = ()) -> list[TextLine]:
    """The lines of a page, parted wherever a wide gap may be the white between two columns."""
    return LineMaker(glyphs, fonts, wide=WIDE).lines([chosen])[0]


def joined(glyphs: Glyphs, pieces: Sequence[TextLine], fonts: Sequence[Font] = ()) -> TextLine:
    """Pieces of one line as the one line that they are."""
    if len(pieces) == 1:
        return pieces[0]
    indexes = np.concatenate([piece.indexes for piece in pieces])
    ruby = tuple(reading for piece in pieces for reading in piece.ruby)
    return replace(LineMaker(glyphs, fonts).line(indexes), ruby=ruby)


def slanted(glyphs: Glyphs) -> NDArray[np.bool_]:
    """Which characters are turned against the others."""
    turned: NDArray[np.bool_] = np.abs((glyphs.angle + 180) % 360 - 180) > _SLANT
    return turned


class LineMaker:
    """Makes lines of the characters of one page; `wide` is the gap that parts a line, in em."""

    def __init__(
        self, glyphs: Glyphs, fonts: Sequence[Font] = (), wide: float | None = None
    ) -> None:
        self._glyphs = glyphs
        self._wide = wide
        self._bold = np.array([font.bold for font in fonts] or [False], np.bool_)
        self._spaces = is_space(glyphs.codes)

    def lines(self, groups: Sequence[Indexes]) -> list[list[TextLine]]:
        """The lines of each group, top to bottom, each left to right."""
        found: list[list[TextLine]] = [[] for _ in groups]
        across: list[Indexes] = []
        for place, chosen in enumerate(groups):
            rest, down = stacks(self._glyphs, chosen)
            across.append(rest)
            found[place] += [replace(self._stack(indexes), down=True) for indexes in down]
        for place, pieces in enumerate(self._across(across)):
            lines = without_small_pieces(pieces, self.line)
            found[place] = _in_order([*found[place], *lines]) if found[place] else lines
        return found

    def line(self, indexes: Indexes) -> TextLine:
        """The line that characters make, from left to right."""
        indexes = indexes[np.argsort(self._glyphs.box[indexes, 0], kind="stable")]
        return self._made(indexes, self._glyphs.box[indexes])

    def _across(self, groups: Sequence[Indexes]) -> list[list[TextLine]]:
        found: list[list[TextLine]] = [[] for _ in groups]
        chosen = np.concatenate([np.zeros(0, np.intp), *groups])
        if not len(chosen):
            return found
        group = np.repeat(np.arange(len(groups)), [len(each) for each in groups])
        row = self._rows(chosen, group)
        order = np.lexsort((self._glyphs.box[chosen, 0], row))
        chosen, group, row = chosen[order], group[order], row[order]
        box = self._glyphs.box[chosen]
        starts = np.flatnonzero((np.diff(row, prepend=-1) > 0) | self._wide_gaps(chosen, box))
        ends = np.append(starts[1:], len(chosen))
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            if not self._spaces[chosen[start:end]].all():
                found[group[start]].append(self._made(chosen[start:end], box[start:end]))
        return found

    def _rows(self, chosen: Indexes, group: Indexes) -> Indexes:
        """The number of the row of each character, counted through all groups."""
        size = self._glyphs.size[chosen]
        base = self._glyphs.box[chosen, 3] - _DESCENT * size
        order = np.lexsort((base, group))
        steps = np.diff(base[order]) > _NEW_LINE * size[order][1:]
        row = np.empty(len(chosen), np.intp)
        row[order] = np.append(0, np.cumsum(steps | (np.diff(group[order]) > 0)))
        return row

    def _wide_gaps(self, chosen: Indexes, box: Floats) -> NDArray[np.bool_]:
        """Before which characters a gap is so wide that their line is parted there."""
        wide = np.zeros(len(chosen), np.bool_)
        if self._wide is None:
            return wide
        shown = np.flatnonzero(~self._spaces[chosen])
        gaps = box[shown[1:], 0] - box[shown[:-1], 2]
        size = np.maximum(
            self._glyphs.size[chosen[shown[1:]]], self._glyphs.size[chosen[shown[:-1]]]
        )
        wide[shown[1:][gaps > self._wide * size]] = True
        return wide

    def _stack(self, indexes: Indexes) -> TextLine:
        return self._made(indexes, self._glyphs.box[indexes], down=True)

    def _made(self, indexes: Indexes, box: Floats, *, down: bool = False) -> TextLine:
        shown = ~self._spaces[indexes]
        sizes = self._glyphs.size[indexes][shown]
        size = float(np.sort(sizes)[len(sizes) // 2])
        letters = text_of(self._glyphs.codes[indexes])
        gaps = (box[1:, 0] - box[:-1, 2]) / size
        text = (
            letters.strip()
            if down or (gaps < _NO_SPACE).all()
            else spaced_text(letters, gaps.tolist())
        )
        seen = box[shown]
        left, top = seen[:, :2].min(axis=0).tolist()
        right, bottom = seen[:, 2:].max(axis=0).tolist()
        bold = bool(self._bold[self._glyphs.font[indexes][shown]].all())
        return TextLine(text, (left, top, right, bottom), size, bold, indexes)


def _in_order(lines: Sequence[TextLine]) -> list[TextLine]:
    return sorted(lines, key=lambda line: (line.box[1], line.box[0]))
