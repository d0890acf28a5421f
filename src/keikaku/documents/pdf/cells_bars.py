"""Bars of schedules: arrows, thick lines and shading that lie over cells under years."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.core.years.parse import find_spans
from keikaku.documents.pdf.found import FoundCell, FoundTable
from keikaku.documents.pdf.grid import Lattice, nearest
from keikaku.documents.pdf.page import Box, Floats, PageContent

# A bar is longer than it is high and leaves some of its row free; a column that it covers so
# much of is meant.
_LONGER, _COVERED = 1.5, 0.5
# A fill is the shading of a cell where its edges are those of the cell; points.
_SAME_EDGE = 3.0
# Lines of a table keep so near to the edges of rows.
_ON_EDGE = 2.5
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
    return Figures(boxes[long], is_rule[long])


def bars_over(lattice: Lattice, figures: Figures) -> list[Bar]:
    """The figures that lie inside one row of a lattice, as the bars of a schedule do."""
    left, top, right, bottom = lattice.box
    boxes = figures.box
    middle = (boxes[:, 1] + boxes[:, 3]) / 2
    inside = (boxes[:, 0] > left - 1) & (boxes[:, 2] < right + 1)
    inside &= (middle > top) & (middle < bottom)
    kept = _within_rows(lattice, Figures(boxes[inside], figures.is_rule[inside]))
    return [bar for row, box in kept if (bar := _bar(lattice, row, box)) is not None]


def _within_rows(lattice: Lattice, figures: Figures) -> list[tuple[int, list[float]]]:
    """The boxes that keep to one row, each with its row."""
    if not len(figures.box):
        return []
    places, xs, ys = figures.box.astype(np.float64), np.array(lattice.xs), np.array(lattice.ys)
    left, top, right, bottom = places.T
    row = ys.searchsorted((top + bottom) / 2) - 1
    over, under = top - ys[row], ys[row + 1] - bottom
    kept = (over >= _ON_EDGE) & (under >= _ON_EDGE)
    at_edge = ~kept & ~figures.is_rule & (over >= -_ON_EDGE) & (under >= -_ON_EDGE)
    # What ends at the edges of columns and rows is a rule or the shading of a cell.
    if at_edge.any():
        kept |= at_edge & ~(_on_edge(xs, left) & _on_edge(xs, right))
    return list(zip(row[kept].tolist(), places[kept].tolist(), strict=True))


def shaded(table: FoundTable, fills: Floats) -> NDArray[np.bool_]:
    """Which cells are shaded from edge to edge."""
    left, top, right, bottom = table.box
    near = (fills[:, 0] < right + _SAME_EDGE) & (fills[:, 2] > left - _SAME_EDGE)
    near &= (fills[:, 1] < bottom + _SAME_EDGE) & (fills[:, 3] > top - _SAME_EDGE)
    fills = fills[near]
    if not len(fills):
        return np.zeros(len(table.cells), np.bool_)
    boxes = np.array([cell.box for cell in table.cells]).reshape(-1, 1, 4)
    covered = (fills[:, :2] < boxes[:, :, :2] + _SAME_EDGE) & (
        fills[:, 2:] > boxes[:, :, 2:] - _SAME_EDGE
    )
    whole: NDArray[np.bool_] = np.asarray(covered.all(axis=2))
    shades: NDArray[np.bool_] = np.asarray(whole.any(axis=1))
    return shades


def with_bars(table: FoundTable, bars: Sequence[Bar], content: PageContent) -> FoundTable:
    """The table with the cells marked that lie under years and under bars."""
    is_shaded = shaded(table, content.fills)
    # What is marked lies below a head.
    below = any(table.cells[at].row for at in np.flatnonzero(is_shaded).tolist())
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


def _on_edge(xs: NDArray[np.float64], x: NDArray[np.float64]) -> NDArray[np.bool_]:
    return np.asarray(np.abs(xs[nearest(xs, x)] - x) < _SAME_EDGE)


def _year_columns(table: FoundTable) -> dict[int, int]:
    """The columns under a cell that names a year, each with the row of that cell."""
    found: dict[int, int] = {}
    for cell in table.cells:
        text, columns = cell.text.strip(), range(cell.column, cell.column + cell.colspan)
        new = [column for column in columns if column not in found]
        if new and 0 < len(text) <= _LONGEST_HEAD and find_spans(text):
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
