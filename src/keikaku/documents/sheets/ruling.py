"""The lines of a sheet as arrays: the sides of its cells, and what they hold together."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from keikaku.documents.sheets.sheet import BOTTOM, LEFT, RIGHT, TOP, Area

# More places than this are a sheet that somebody has drawn on all over: it has no tables.
_MOST_PLACES = 60_000_000

Sides = npt.NDArray[np.uint8]
Marks = npt.NDArray[np.bool_]


class Ruling:
    """The sides of the cells of a view. Only rows in which something is drawn are kept.

    `drawn` are cells with their own sides; the sides of `merged` cells lie around the whole, and
    none between them.
    """

    def __init__(self, drawn: Sequence[tuple[int, int, int]], merged: Iterable[Area] = ()) -> None:
        cells = np.array(drawn, dtype=np.int64).reshape(-1, 3)
        merged = list(merged)
        rows = np.unique(cells[:, 0])
        width = 1 + max([*cells[:, 1].max(initial=0, keepdims=True), *(a.right for a in merged)])
        rows = self._with_rows_of(merged, rows)
        if len(rows) * width > _MOST_PLACES:
            cells, rows, merged = cells[:0], rows[:0], []
        self._rows = rows
        self._own: Sides = np.zeros((len(rows), width), dtype=np.uint8)
        self._own[np.searchsorted(rows, cells[:, 0]), cells[:, 1]] = cells[:, 2]
        self._inside_right: Marks = np.zeros(self._own.shape, dtype=bool)
        self._inside_down: Marks = np.zeros(self._own.shape, dtype=bool)
        room = _MOST_PLACES
        for area in merged:
            first, last = np.searchsorted(rows, (area.top, area.bottom + 1))
            room -= (last - first) * (area.right - area.left + 1)
            if room > 0:
                self._surround(area, first, last)
        self._all = self._shared()

    @staticmethod
    def _with_rows_of(merged: Sequence[Area], rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """The rows with those of merged cells that begin in one of them."""
        known, more, room = set(rows.tolist()), [rows], _MOST_PLACES
        for area in merged:
            room -= area.bottom - area.top
            if area.top in known and area.bottom > area.top and room > 0:
                more.append(np.arange(area.top, area.bottom + 1))
        return np.unique(np.concatenate(more)) if len(more) > 1 else rows

    def _surround(self, area: Area, first: int, last: int) -> None:
        columns = slice(area.left, area.right + 1)
        block, rows = self._own[first:last, columns], self._rows[first:last]
        corner = block[0, 0] if len(rows) and rows[0] == area.top else np.uint8(0)
        outer = np.zeros_like(block)
        outer[rows == area.top] |= TOP
        outer[rows == area.bottom] |= BOTTOM
        outer[:, :1] |= LEFT
        outer[:, -1:] |= RIGHT
        block[:] = (block | corner) & outer
        if block.any():
            self._inside_right[first:last, area.left : area.right] = True
            self._inside_down[first : last - 1, columns] = True

    def _shared(self) -> Sides:
        """The lines at each cell, those that its neighbours have at its side among them."""
        own, shared = self._own, self._own.copy()
        shared[:, 1:] |= np.where(own[:, :-1] & RIGHT, LEFT, 0).astype(np.uint8)
        shared[:, :-1] |= np.where(own[:, 1:] & LEFT, RIGHT, 0).astype(np.uint8)
        near = (np.diff(self._rows) == 1)[:, None]
        shared[1:] |= np.where(near & (own[:-1] & BOTTOM > 0), TOP, 0).astype(np.uint8)
        shared[:-1] |= np.where(near & (own[1:] & TOP > 0), BOTTOM, 0).astype(np.uint8)
        return shared

    def lines(self, row: int, column: int) -> int:
        """The lines at a cell, whichever of the two cells beside a line has it."""
        index = int(np.searchsorted(self._rows, row))
        inside = index < len(self._rows) and column < self._own.shape[1]
        return int(self._all[index, column]) if inside and self._rows[index] == row else 0

    def columns_begun(self, area: Area) -> list[int]:
        """The columns of an area that have a line at their left in some row."""
        found = (self._in(area) & LEFT).any(axis=0)
        return [area.left + int(column) for column in np.flatnonzero(found)]

    def columns_begun_by_row(self, area: Area) -> dict[int, list[int]]:
        """The same for each row, without the first column."""
        rows, columns = np.nonzero(self._in(area)[:, 1:] & LEFT)
        numbers = self._rows[self._reach(area)][rows]
        found: dict[int, list[int]] = {}
        for row, column in zip(numbers.tolist(), columns.tolist(), strict=True):
            found.setdefault(row, []).append(area.left + 1 + column)
        return found

    def rows_begun(self, area: Area) -> list[int]:
        """The rows of an area that have a line over one of their cells."""
        found = (self._in(area) & TOP).any(axis=1)
        return [int(row) for row in self._rows[self._reach(area)][found]]

    def _reach(self, area: Area) -> slice:
        first, last = np.searchsorted(self._rows, (area.top, area.bottom + 1))
        return slice(int(first), int(last))

    def _in(self, area: Area) -> Sides:
        return self._all[self._reach(area), area.left : area.right + 1]

    def joined(self) -> Iterator[Area]:
        """The rectangles around the cells that lines hold together."""
        node: Marks = self._own > 0
        right, down = self._joins_right(node), self._joins_down(node)
        begins = node.copy()
        begins[:, 1:] &= ~right[:, :-1]
        runs = np.cumsum(begins.ravel()).reshape(node.shape) - 1
        above, below = runs[:-1][down[:-1]], runs[1:][down[:-1]]
        pairs = np.unique(np.stack([above, below], axis=1), axis=0)
        tops = _united(int(begins.sum()), pairs.tolist())
        ends = node.copy()
        ends[:, :-1] &= ~right[:, :-1]
        yield from self._rectangles(tops, begins, ends)

    def _joins_right(self, node: Marks) -> Marks:
        """Where a line runs between a cell and the one at its right, or along both."""
        here, beside = self._all[:, :-1], self._all[:, 1:]
        joins = np.zeros_like(node)
        drawn = (here & RIGHT > 0) | (here & beside & (TOP | BOTTOM) > 0)
        joins[:, :-1] = (node[:, :-1] & node[:, 1:] & drawn) | self._inside_right[:, :-1]
        return joins & node & np.roll(node, -1, axis=1)

    def _joins_down(self, node: Marks) -> Marks:
        """Where a line runs along a cell and the one below, or both lie between lines.

        The line under a title, or over a note, does not make it part of a table.
        """
        here, below = self._all[:-1], self._all[1:]
        along = here & below & (LEFT | RIGHT) > 0
        between = (here & TOP > 0) & (here & BOTTOM > 0) & (below & BOTTOM > 0)
        near = (np.diff(self._rows) == 1)[:, None]
        joins = np.zeros_like(node)
        drawn = near & (along | between)
        joins[:-1] = node[:-1] & node[1:] & (drawn | self._inside_down[:-1])
        return joins

    def _rectangles(self, tops: Sequence[int], begins: Marks, ends: Marks) -> Iterator[Area]:
        rows, lefts = np.nonzero(begins)
        _, rights = np.nonzero(ends)
        found: dict[int, Area] = {}
        places = zip(tops, self._rows[rows].tolist(), lefts.tolist(), rights.tolist(), strict=True)
        for top, row, left, right in places:
            seen = found.get(top)
            if seen is None:
                found[top] = Area(row, left, row, right)
            else:
                found[top] = Area(seen.top, min(seen.left, left), row, max(seen.right, right))
        yield from found.values()


def _united(count: int, pairs: Iterable[Sequence[int]]) -> list[int]:
    """For each number the first of those that the pairs make one with it."""
    above = list(range(count))

    def top(number: int) -> int:
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    for one, other in pairs:
        first, second = sorted((top(one), top(other)))
        above[second] = first
    return [top(number) for number in range(count)]
