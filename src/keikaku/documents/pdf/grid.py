"""A lattice of edges, with walls and floors between its squares, and the cells that it makes."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.page import Box, Indexes

Walls = NDArray[np.bool_]
Places = NDArray[np.floating[Any]]


class Span(NamedTuple):
    """The squares that one cell covers; row and column count from 0."""

    row: int
    column: int
    rowspan: int
    colspan: int


@dataclass(frozen=True, slots=True)
class Lattice:
    """Edges of columns (`xs`) and rows (`ys`), and where there is a border.

    `walls` is rows x (columns + 1), a border at the left of each square and at the right of the
    last one; `floors` is (rows + 1) x columns, a border above each square and below the last.
    `guessed` says that some edges are no more than an inference from where the text stands.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    walls: Walls
    floors: Walls
    guessed: bool = False

    @property
    def n_rows(self) -> int:
        """How many rows of squares there are."""
        return len(self.ys) - 1

    @property
    def n_columns(self) -> int:
        """How many columns of squares there are."""
        return len(self.xs) - 1

    @property
    def box(self) -> Box:
        """The outer edges."""
        return (self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def box_of(self, span: Span) -> Box:
        """The edges of a cell."""
        right, bottom = span.column + span.colspan, span.row + span.rowspan
        return (self.xs[span.column], self.ys[span.row], self.xs[right], self.ys[bottom])

    def spans(self) -> list[Span]:
        """The cells, in order of rows: squares without a border between them are one cell.

        Where that is no rectangle, because a rule is missing, it is cut into rows.
        """
        labels = _regions(self.walls, self.floors)
        found: list[Span] = []
        for label in dict.fromkeys(labels.ravel().tolist()):
            found += _rectangles(labels == label)
        return sorted(found)


def edges_of(places: Places, apart: float) -> NDArray[np.float64]:
    """The middles of places that lie nearer to each other than `apart`, in order."""
    if not len(places):
        return np.zeros(0)
    ordered = np.sort(places.astype(np.float64))
    begins = np.flatnonzero(np.diff(ordered, prepend=-np.inf) > apart)
    ends = np.r_[begins[1:], len(ordered)] - 1
    return np.asarray((ordered[begins] + ordered[ends]) / 2)


def nearest(edges: NDArray[np.float64], places: Places) -> Indexes:
    """Which edge each place is nearest to."""
    after = np.searchsorted(edges, places).clip(1, max(len(edges) - 1, 1))
    if len(edges) < 2:
        return np.zeros(len(places), np.intp)
    nearer = places - edges[after - 1] < edges[after] - places
    return np.asarray(after - nearer, np.intp)


def _regions(walls: Walls, floors: Walls) -> Indexes:
    """A label for each square; those that no border parts have the same."""
    rows, columns = len(walls), floors.shape[1]
    root = list(range(rows * columns))

    def find(square: int) -> int:
        while root[square] != square:
            root[square] = root[root[square]]
            square = root[square]
        return square

    for row, column in np.argwhere(~walls[:, 1:-1]).tolist():
        square = row * columns + column
        root[find(square + 1)] = find(square)
    for row, column in np.argwhere(~floors[1:-1]).tolist():
        square = row * columns + column
        root[find(square + columns)] = find(square)
    labels = [find(square) for square in range(rows * columns)]
    return np.array(labels, np.intp).reshape(rows, columns)


def _rectangles(region: Walls) -> list[Span]:
    """The rectangles that a region is made of: itself, or what its rows make."""
    rows = np.flatnonzero(region.any(axis=1))
    columns = np.flatnonzero(region.any(axis=0))
    top, left = int(rows[0]), int(columns[0])
    high, wide = int(rows[-1]) - top + 1, int(columns[-1]) - left + 1
    if int(region.sum()) == high * wide:
        return [Span(top, left, high, wide)]
    open_spans: dict[tuple[int, int], Span] = {}
    done: list[Span] = []
    for row in range(top, top + high):
        pieces = _pieces(region[row])
        done += [span for key, span in open_spans.items() if key not in pieces]
        open_spans = {
            key: _taller(open_spans[key]) if key in open_spans else Span(row, key[0], 1, key[1])
            for key in pieces
        }
    return [*done, *open_spans.values()]


def _taller(span: Span) -> Span:
    return span._replace(rowspan=span.rowspan + 1)


def _pieces(row: Walls) -> list[tuple[int, int]]:
    """Where unbroken stretches of a row begin, and how long they are."""
    steps = np.diff(row.astype(np.int8), prepend=0, append=0)
    begins, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    return [(int(begin), int(end - begin)) for begin, end in zip(begins, ends, strict=True)]
