"""Bars of schedules: arrows, thick lines and shading that lie over cells under years."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.core.years.parse import find_spans
from keikaku.documents.pdf.found import FoundCell, FoundTable
from keikaku.documents.pdf.grid import Lattice
from keikaku.documents.pdf.page import Box, Floats, PageContent

# A bar is longer than it is high and leaves some of its row free; a column that it covers so
# much of is meant.
_LONGER, _COVERED = 1.5, 0.5
# A fill is the shading of a cell where its edges are those of the cell; points.
_SAME_EDGE = 3.0
# Lines of a table keep so near to the edges of rows.
_ON_EDGE = 2.5
# Bars may reach so far over the sides of their table.
_NEARLY = (-1.0, 0.0, 1.0, 0.0)
_AROUND = (-_SAME_EDGE, 0.0, _SAME_EDGE, _SAME_EDGE)
# So many pairs of a table and a figure are looked at in one step.
_AT_ONCE = 2_000_000
_DIGIT = re.compile(r"\d")
_LONGEST_HEAD = 20


class Bar(NamedTuple):
    """A figure over the cells of one row: the first column and the one after the last."""

    row: int
    first: int
    end: int
    box: Box


class Figures(NamedTuple):
    """Figures of a page that may be bars, and which of them are rules; arrays of one length."""

    box: Floats
    is_rule: NDArray[np.bool_]


def figures_of(content: PageContent) -> Figures:
    """The figures of a page that are longer than they are high."""
    boxes = np.concatenate([content.shapes, content.fills, content.rules])
    is_rule = np.arange(len(boxes)) >= len(boxes) - len(content.rules)
    long = boxes[:, 2] - boxes[:, 0] > _LONGER * (boxes[:, 3] - boxes[:, 1])
    return Figures(boxes.compress(long, axis=0), is_rule[long])


def bars_over(lattices: Sequence[Lattice], figures: Figures) -> list[list[Bar]]:
    """For each lattice, the figures that lie inside one row of it, as the bars of a schedule do."""
    found: list[list[Bar]] = [[] for _ in lattices]
    # Few figures lie inside a table: they are looked at faster one by one than as arrays.
    boxes, is_rule = figures.box.tolist(), figures.is_rule.tolist()
    for place, at in _inside(lattices, figures.box):
        lattice, box = lattices[place], boxes[at]
        row = bisect_left(lattice.ys, (box[1] + box[3]) / 2) - 1
        if (
            _is_within(lattice, row, box, is_rule[at])
            and (bar := _bar(lattice, row, box)) is not None
        ):
            found[place].append(bar)
    return found


def _inside(lattices: Sequence[Lattice], boxes: Floats) -> Iterator[tuple[int, int]]:
    """The places of lattices, each with those of the boxes that lie inside it."""
    around = np.array([lattice.box for lattice in lattices]).reshape(-1, 4) + _NEARLY
    middle = (boxes[:, 1] + boxes[:, 3]) / 2
    # Compared no more exactly than the places of figures are known.
    for start, sides in _in_steps(around.astype(np.float32), len(boxes)):
        left, top, right, bottom = sides
        inside = (boxes[:, 0] > left) & (boxes[:, 2] < right) & (middle > top) & (middle < bottom)
        of_lattice, at = inside.nonzero()
        yield from zip((of_lattice + start).tolist(), at.tolist(), strict=True)


def _in_steps(around: Floats, count: int) -> Iterator[tuple[int, Floats]]:
    """The sides of boxes to be compared with so many others, and where each step of them begins."""
    at_once = max(_AT_ONCE // max(count, 1), 1)
    for start in range(0, len(around), at_once):
        yield start, around[start : start + at_once].T[:, :, None]


def _is_within(lattice: Lattice, row: int, box: Sequence[float], is_rule: bool) -> bool:
    """Whether a box keeps to its row."""
    over, under = box[1] - lattice.ys[row], lattice.ys[row + 1] - box[3]
    if over >= _ON_EDGE and under >= _ON_EDGE:
        return True
    if is_rule or over < -_ON_EDGE or under < -_ON_EDGE:
        return False
    # What ends at the edges of columns and rows is a rule or the shading of a cell.
    return not (_on_edge(lattice.xs, box[0]) and _on_edge(lattice.xs, box[2]))


def shades_of(lattices: Sequence[Lattice], fills: Floats) -> list[Floats]:
    """For each lattice the fills that may shade cells below its first row: above are heads."""
    tops = [lattice.ys[min(2, lattice.n_rows)] for lattice in lattices]
    around = np.array([lattice.box for lattice in lattices]).reshape(-1, 4) + _AROUND
    around[:, 1] = np.array(tops) - _SAME_EDGE - 1
    found = [fills[:0]] * len(lattices)
    for start, sides in _in_steps(around.astype(np.float32), len(fills)):
        left, top, right, bottom = sides
        near = (fills[:, 0] < right) & (fills[:, 2] > left)
        near &= (fills[:, 1] < bottom) & (fills[:, 3] > top)
        for place in near.any(axis=1).nonzero()[0].tolist():
            if lattices[start + place].n_rows > 1:
                found[start + place] = fills.compress(near[place], axis=0)
    return found


def _shaded(table: FoundTable, fills: Floats) -> NDArray[np.bool_]:
    """Which cells are shaded from edge to edge."""
    if not len(fills):
        return np.zeros(len(table.cells), np.bool_)
    left, top, right, bottom = np.array([cell.box for cell in table.cells]).T[:, :, None]
    covered = (fills[:, 0] < left + _SAME_EDGE) & (fills[:, 2] > right - _SAME_EDGE)
    covered &= (fills[:, 1] < top + _SAME_EDGE) & (fills[:, 3] > bottom - _SAME_EDGE)
    return np.asarray(covered.any(axis=1))


def with_bars(table: FoundTable, bars: Sequence[Bar], fills: Floats) -> FoundTable:
    """The table with the cells marked that lie under years and under bars, or are shaded."""
    if not bars and not len(fills):
        return table
    is_shaded = _shaded(table, fills)
    below = any(table.cells[at].row for at in is_shaded.nonzero()[0].tolist())
    years = _year_columns(table) if bars or below else {}
    if not years:
        return table
    marked = _shaded_apart(table, is_shaded, years)
    for bar in bars:
        marked |= {(bar.row, column) for column in range(bar.first, bar.end)}
    if not marked:
        return table
    cells = tuple(
        cell._replace(bar=True) if _is_marked(cell, marked, years) else cell for cell in table.cells
    )
    return replace(table, cells=cells)


def _bar(lattice: Lattice, row: int, box: Sequence[float]) -> Bar | None:
    left, top, right, bottom = box
    covered = [
        column
        for column, (begin, end) in enumerate(pairwise(lattice.xs))
        if min(end, right) - max(begin, left) > _COVERED * (end - begin)
    ]
    if not covered:
        return None
    return Bar(row, covered[0], covered[-1] + 1, (left, top, right, bottom))


def _on_edge(xs: Sequence[float], x: float) -> bool:
    at = bisect_left(xs, x)
    return (at < len(xs) and xs[at] - x < _SAME_EDGE) or (at > 0 and x - xs[at - 1] < _SAME_EDGE)


@lru_cache(maxsize=1024)
def _names_year(text: str) -> bool:
    """Whether a text names a year. The heads of tables recur."""
    return bool(find_spans(text))


def _year_columns(table: FoundTable) -> dict[int, int]:
    """The columns under a cell that names a year, each with the row of that cell."""
    found: dict[int, int] = {}
    for cell in table.cells:
        text = cell.text.strip()
        if not 0 < len(text) <= _LONGEST_HEAD:
            continue
        columns = range(cell.column, cell.column + cell.colspan)
        new = [column for column in columns if column not in found]
        if new and _names_year(text):
            found |= dict.fromkeys(new, cell.row)
    return found


def _is_marked(cell: FoundCell, marked: set[tuple[int, int]], years: dict[int, int]) -> bool:
    below = years.get(cell.column)
    if below is None or cell.row <= below:
        return False
    columns = range(cell.column, cell.column + cell.colspan)
    rows = range(cell.row, cell.row + cell.rowspan)
    return any((row, column) in marked for row in rows for column in columns)


def _shaded_apart(
    table: FoundTable, is_shaded: NDArray[np.bool_], years: dict[int, int]
) -> set[tuple[int, int]]:
    """The cells that are shaded apart from their row and their column.

    Heads, columns of labels and every second row are shaded as a whole: that says nothing. A
    figure on a ground of its own is one that somebody marked.
    """
    squares = {
        (row, column): own
        for cell, own in zip(table.cells, is_shaded.tolist(), strict=True)
        for row in range(cell.row, cell.row + cell.rowspan)
        for column in range(cell.column, cell.column + cell.colspan)
    }
    below = range(max(years.values()) + 1, table.n_rows)
    rows = {r for r in below if all(squares.get((r, c)) for c in range(table.n_columns))}
    columns = {c for c in range(table.n_columns) if all(squares.get((r, c)) for r in below)}
    return {
        (cell.row, cell.column)
        for cell, own in zip(table.cells, is_shaded.tolist(), strict=True)
        if own and cell.row not in rows
        if not columns.issuperset(range(cell.column, cell.column + cell.colspan))
        if not _DIGIT.search(cell.text)
    }
