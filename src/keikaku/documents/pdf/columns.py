"""The order in which a page is read: its columns, and the rows of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.beside_boxes import beside_boxes
from keikaku.documents.pdf.page import Floats, Indexes

# So many rows need text on both sides of the white between two columns.
_LEAST_ROWS = 4
# The white between columns, in parts of the letters' size, and where on the page it may lie.
_LEAST_WHITE = 1.2
_OUTER = 0.2
# A text is set in columns when so many lines of the left one run to its edge; the lines of a list
# of labels and values do not.
_FULL = 0.5
_NEARLY = 2.0
_WIDEST_SHARE = 0.6
_LEVEL = 0.2
# Labels take no more of the width of the page's text.
_SHORT_SHARE = 0.25
# The two pages of a spread lie apart by so much of its width.
_FOLD = 0.03
_LEAST_ON_SIDE = 3
# Two tables stand beside each other along so much of the lower one.
_SIDE_BY_SIDE = 0.3
_DEEPEST = 4
# No page of text has more lines; those of other pages are read row by row.
_MOST_LINES = 2_000


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page that is read from top to bottom, a row after the other.

    `rows` hold the places of the things in it, each row from left to right. `whole` says that the
    region is as wide as the page's text.
    """

    left: float
    right: float
    rows: tuple[tuple[int, ...], ...]
    whole: bool


def regions_of(
    box: Floats,
    is_text: NDArray[np.bool_],
    size: float,
    page: tuple[float, float],
    is_value: NDArray[np.bool_] | None = None,
) -> list[Region]:
    """The regions of a page in the order in which they are read.

    `box` are the places of lines and of other things, `is_text` tells which are lines and
    `is_value` which of these are values; `size` is that of the letters, `page` its
    width and height.
    """
    values = np.zeros(len(box), np.bool_) if is_value is None else is_value
    return _Page(box, is_text, size, page, values).regions(np.arange(len(box)), 0)


class _Page:
    def __init__(
        self,
        box: Floats,
        is_text: NDArray[np.bool_],
        size: float,
        page: tuple[float, float],
        is_value: NDArray[np.bool_],
    ) -> None:
        self.box = box
        self.is_value = is_value
        self.is_text = is_text
        self.size = size
        self.width, self.height = page

    def regions(self, chosen: Indexes, depth: int) -> list[Region]:
        """The regions that some of the things make; none where there are no things."""
        if not len(chosen):
            return []
        gutter = self._gutter(chosen) if depth < _DEEPEST else None
        if gutter is None:
            return [self._region(chosen, whole=depth == 0)]
        made: list[Region] = []
        for kind, stretch in self._parted(self._stretches(chosen, gutter), gutter):
            if kind:
                left = self.box[stretch, 2] <= gutter
                made += self.regions(stretch[left], depth + 1)
                made += self.regions(stretch[~left], depth + 1)
            else:
                made.append(self._region(stretch, whole=depth == 0))
        return made

    def _stretches(self, chosen: Indexes, gutter: float) -> list[tuple[bool, Indexes]]:
        """The things from top to bottom, in turns as wide as the page and set in columns."""
        box = self.box[chosen]
        middle = (box[:, 1] + box[:, 3]) / 2
        order = np.argsort(middle, kind="stable")
        across = box[(box[:, 0] < gutter) & (box[:, 2] > gutter)]
        # What stands beside a thing that lies across the white is in no column either.
        beside = (middle[:, None] > across[:, 1]) & (middle[:, None] < across[:, 3])
        crosses = np.asarray(beside.any(axis=1))[order]
        stretches: list[tuple[bool, Indexes]] = []
        for crossing, group in groupby(range(len(order)), lambda at: bool(crosses[at])):
            stretch = chosen[order[list(group)]]
            left = self.box[stretch, 2] <= gutter
            set_in_columns = not crossing and bool(left.any()) and not bool(left.all())
            if stretches and not set_in_columns and not stretches[-1][0]:
                stretches[-1] = (False, np.concatenate([stretches[-1][1], stretch]))
            else:
                stretches.append((set_in_columns, stretch))
        return stretches

    def _parted(
        self, stretches: Sequence[tuple[bool, Indexes]], gutter: float
    ) -> list[tuple[bool, Indexes]]:
        """Takes short lines that head what follows the columns out of the left column."""
        made = list(stretches)
        for n, (in_columns, stretch) in enumerate(made[:-1]):
            if not in_columns:
                continue
            low = self._below(stretch, gutter)
            if np.count_nonzero(low):
                made[n] = (True, stretch[~low])
                made[n + 1] = (False, np.concatenate([stretch[low], made[n + 1][1]]))
        return made

    def _below(self, stretch: Indexes, gutter: float) -> NDArray[np.bool_]:
        """Which things stand on the left below both columns, parted from them by white."""
        box = self.box[stretch]
        foot = box[box[:, 0] >= gutter, 3].max()
        low = (box[:, 2] <= gutter) & (box[:, 1] >= foot)
        if not low.any() or low.sum() > _LEAST_ON_SIDE:
            return np.zeros(len(stretch), np.bool_)
        above = box[~low & (box[:, 2] <= gutter), 3]
        white = box[low, 1].min() - (above.max() if len(above) else foot)
        return low if white >= _LEAST_WHITE * self.size else np.zeros(len(stretch), np.bool_)

    def _region(self, chosen: Indexes, *, whole: bool) -> Region:
        box = self.box[chosen]
        rows = tuple(tuple(row) for row in self._rows(chosen))
        return Region(float(box[:, 0].min()), float(box[:, 2].max()), rows, whole)

    def _rows(self, chosen: Indexes) -> list[list[int]]:
        """Things on one base line are a row; what is no line is a row of its own, by its top."""
        foot = np.where(self.is_text[chosen], self.box[chosen, 3], self.box[chosen, 1])
        order = np.lexsort((self.box[chosen, 0], np.round(foot)))
        rows: list[list[int]] = []
        last = 0.0
        for at in chosen[order].tolist():
            base = float(self.box[at, 3] if self.is_text[at] else self.box[at, 1])
            beside = rows and self.is_text[at] and self.is_text[rows[-1][-1]]
            if beside and base - last < 0.5 * self._height(at):
                rows[-1].append(at)
            else:
                rows.append([at])
                last = base
        return [sorted(row, key=lambda at: float(self.box[at, 0])) for row in rows]

    def _height(self, at: int) -> float:
        return float(self.box[at, 3] - self.box[at, 1])

    def _gutter(self, chosen: Indexes) -> float | None:
        """The middle of the white that runs down between two columns; None where none does."""
        if len(chosen) < 2 * _LEAST_ON_SIDE:
            return None
        fold = self._fold(chosen)
        if fold is not None:
            return fold
        boxes, is_text = self.box.take(chosen, axis=0), self.is_text[chosen]
        lines, solids = boxes.compress(is_text, axis=0), boxes.compress(~is_text, axis=0)
        left, right = float(boxes[:, 0].min()), float(boxes[:, 2].max())
        candidate = self._whitest(lines, left, right)
        if candidate is not None and self._is_gutter(chosen, candidate):
            return candidate
        beside = beside_boxes(lines, solids, self.size)
        return beside if beside is not None else self._between_tables(lines, solids)

    def _between_tables(self, lines: Floats, solids: Floats) -> float | None:
        """The middle of the white between two tables that stand beside each other.

        Each has lines of its own above or below it, which are not to be read across.
        """
        white = (solids[:, 0] - solids[:, 2:3]).astype(np.float64)
        for nth, other in zip(*(white >= self.size).nonzero(), strict=True):
            left, right = solids[nth], solids[other]
            level = float(min(left[3], right[3]) - max(left[1], right[1]))
            low = min(float(left[3] - left[1]), float(right[3] - right[1]))
            if level < _SIDE_BY_SIDE * low:
                continue
            gutter = float(left[2] + right[0]) / 2
            if (lines[:, 2] <= gutter).any() and (lines[:, 0] >= gutter).any():
                return gutter
        return None

    def _fold(self, chosen: Indexes) -> float | None:
        """The middle of a spread, when nothing lies across it and both sides hold something.

        Of an upright page only the upper part may be one, and labels with their values are not.
        """
        if self.width < self._tall(chosen):
            return None
        middle, half = self.width / 2, self.width * _FOLD / 2
        left = self.box[chosen, 2] <= middle - half
        right = self.box[chosen, 0] >= middle + half
        sides = min(int(left.sum()), int(right.sum()))
        spread = bool((left | right).all())
        if not spread or sides < _LEAST_ON_SIDE or self._are_values(chosen, middle):
            return None
        level = self.width < self.height and self._are_level(chosen, middle)
        return None if level else middle

    def _tall(self, chosen: Indexes) -> float:
        return float(self.box[chosen, 3].max())

    def _whitest(self, lines: Floats, left: float, right: float) -> float | None:
        """Where the most rows have white between two neighbours."""
        gaps = self._gaps(lines)
        low, high = left + _OUTER * (right - left), right - _OUTER * (right - left)
        places = np.arange(low, high, 1.0)
        if len(gaps) < _LEAST_ROWS or not len(places):
            return None
        count = ((gaps[:, :1] < places) & (places < gaps[:, 1:])).sum(axis=0)
        if count.max() < _LEAST_ROWS:
            return None
        best = np.flatnonzero(count == count.max())
        # Of several stretches of white the first; of one its middle.
        run = best[: int(np.argmax(np.append(np.diff(best), 2) > 1)) + 1]
        return float(places[run[len(run) // 2]])

    def _gaps(self, box: Floats) -> Floats:
        """From where to where each line has white to its right, up to the next beside it."""
        if not 2 <= len(box) <= _MOST_LINES:
            return np.zeros((0, 2), np.float32)
        middle = (box[:, 1] + box[:, 3]) / 2
        beside = (middle[:, None] > box[None, :, 1]) & (middle[:, None] < box[None, :, 3])
        beside &= box[None, :, 0] >= box[:, None, 2]
        if np.count_nonzero(beside) < _LEAST_ROWS:
            return np.zeros((0, 2), np.float32)
        start = np.where(beside, box[None, :, 0], np.inf).min(axis=1)
        wide = np.isfinite(start) & (start - box[:, 2] >= _LEAST_WHITE * self.size)
        return np.stack([box[wide, 2], start[wide]], axis=1)

    def _is_gutter(self, chosen: Indexes, gutter: float) -> bool:
        """Whether lines of running text stand on both sides.

        Those of the left side run to its edge; or the base lines of the two sides differ, so that
        no line can be the label of one beside it. Labels of one length run to an edge too, and
        are no column of text: they are short.
        """
        box = self.box[chosen[self.is_text[chosen]]]
        left, right = box[box[:, 2] <= gutter], box[box[:, 0] >= gutter]
        if min(len(left), len(right)) < _LEAST_ON_SIDE:
            return False
        white = float(right[:, 0].min() - left[:, 2].max())
        if white < _LEAST_WHITE * self.size or self._are_values(chosen, gutter):
            return False
        apart = self._apart(left, right)
        short = self._reach(left) < _SHORT_SHARE * self._reach(self.box[chosen])
        return apart or (self._full(left) and not short)

    def _reach(self, box: Floats) -> float:
        return float(box[:, 2].max() - box[:, 0].min())

    def _are_values(self, chosen: Indexes, gutter: float) -> bool:
        """Whether most lines at the right are values, each level with what it is the value of."""
        lines = chosen[self.is_text[chosen]]
        right = lines[self.box[lines, 0] >= gutter]
        names = self.box[lines[self.box[lines, 2] <= gutter]]
        apart = np.abs(self.box[right, 3][:, None] - names[:, 3])
        level = (apart < _LEVEL * self.size).any(axis=1)
        return bool(len(right)) and bool((level & self.is_value[right]).mean() > _FULL)

    def _full(self, side: Floats) -> bool:
        start, edge = float(side[:, 0].min()), float(side[:, 2].max())
        long = side[:, 2] >= edge - _NEARLY * self.size
        long &= side[:, 2] - side[:, 0] >= _WIDEST_SHARE * (edge - start)
        return bool(long.mean() >= _FULL)

    def _are_level(self, chosen: Indexes, gutter: float) -> bool:
        box = self.box[chosen[self.is_text[chosen]]]
        left, right = box[box[:, 2] <= gutter], box[box[:, 0] >= gutter]
        return bool(len(left) and len(right)) and not self._apart(left, right)

    def _apart(self, left: Floats, right: Floats) -> bool:
        level = np.abs(left[:, 3][:, None] - right[:, 3]) < _LEVEL * self.size
        return bool(level.any(axis=1).mean() < _FULL)
