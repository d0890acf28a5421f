"""A lattice of edges, with walls and floors between its squares, and the cells that it makes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.page import Box, Floats, Indexes

Walls = NDArray[np.bool_]
Places = NDArray[np.floating[Any]]


# A lattice of more squares is a pattern or graph paper.
MAX_SQUARES = 10_000


class Span(NamedTuple):
    """The squares that one cell covers; row and column count from 0."""

    row: int
    column: int
    rowspan: int
    colspan: int


@dataclass(frozen=True)
class Lattice:
    """Edges of columns (`xs`) and rows (`ys`), and where there is a border.

    `walls` is rows x (columns + 1), a border at the left of each square and at the right of the
    last one; `floors` is (rows + 1) x columns, a border above each square and below the last.
    `guessed` says that some edges are no more than an inference from where the text stands.
    `pitched` says that its rows, though no rule parts them, are told by the pitch of their lines.
    `opened` says that no upright rule stands in it.
    `over` are texts that run over a wall, each with its row, its edge and its letters.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    walls: Walls
    floors: Walls
    guessed: bool = False
    over: "tuple[tuple[int, int, Indexes], ...]" = ()
    pitched: bool = False
    opened: bool = False

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

    @cached_property
    def spans(self) -> Sequence[Span]:
        """The cells, in order of rows: squares without a border between them are one cell.

        Where that is no rectangle, because a rule is missing, it is cut into rows.
        """
        links = _links(self.walls, self.floors)
        if not links:
            return _single_squares(self.n_rows, self.n_columns)
        squares = [(row, column) for row in range(self.n_rows) for column in range(self.n_columns)]
        root = _roots(links)
        found = [Span(*square, 1, 1) for at, square in enumerate(squares) if at not in root]
        regions: dict[int, list[tuple[int, int]]] = {}
        for at in sorted(root):
            regions.setdefault(root[at], []).append(squares[at])
        found += [span for region in regions.values() for span in _rectangles(region)]
        return sorted(found)

    @cached_property
    def places(self) -> Indexes:
        """For each square, which of the spans covers it."""
        if len(self.spans) == self.n_rows * self.n_columns:
            return np.arange(len(self.spans)).reshape(self.n_rows, self.n_columns)
        found = np.zeros((self.n_rows, self.n_columns), np.intp)
        for number, (row, column, rowspan, colspan) in enumerate(self.spans):
            found[row : row + rowspan, column : column + colspan] = number
        return found

    def squares_at(self, box: Floats) -> tuple[Indexes, Indexes]:
        """The row and the column in which the middle of each box lies."""
        x, y = (box[:, 0] + box[:, 2]) / 2, (box[:, 1] + box[:, 3]) / 2
        columns, rows = self._inner_edges
        return rows.searchsorted(y, side="right"), columns.searchsorted(x, side="right")

    @cached_property
    def _inner_edges(self) -> tuple[Places, Places]:
        # What lies outside of the outermost edges counts with the squares beside them.
        return np.array(self.xs[1:-1], np.float64), np.array(self.ys[1:-1], np.float64)


@lru_cache(maxsize=64)
def _single_squares(n_rows: int, n_columns: int) -> Sequence[Span]:
    """A cell for each square. The tables of a document are often of one shape."""
    return [Span(row, column, 1, 1) for row in range(n_rows) for column in range(n_columns)]


def edges_of(places: Places, apart: float) -> NDArray[np.float64]:
    """The middles of places that lie nearer to each other than `apart`, in order."""
    if not len(places):
        return np.zeros(0)
    # Few places as a rule: they are told apart faster one by one than as arrays.
    ordered = sorted(places.tolist())
    far = [at for at, (one, other) in enumerate(pairwise(ordered)) if other - one > apart]
    begins = [ordered[at] for at in (0, *(at + 1 for at in far))]
    ends = [ordered[at] for at in (*far, -1)]
    return np.array([(begin + end) / 2 for begin, end in zip(begins, ends, strict=True)])


def nearest(edges: NDArray[np.float64], places: Places) -> Indexes:
    """Which edge each place is nearest to."""
    if len(edges) < 2:
        return np.zeros(len(places), np.intp)
    after = edges[1:-1].searchsorted(places) + 1
    nearer = places - edges[after - 1] < edges[after] - places
    return after - nearer


def _links(walls: Walls, floors: Walls) -> list[tuple[int, int]]:
    """The squares, numbered row by row, that no border parts from the one beside or below."""
    columns = floors.shape[1]
    if np.count_nonzero(walls) == walls.size and np.count_nonzero(floors) == floors.size:
        return []
    beside, below = (~walls[:, 1:-1]).nonzero(), (~floors[1:-1]).nonzero()
    squares = [
        (row * columns + column, step)
        for (rows, places), step in ((beside, 1), (below, columns))
        for row, column in zip(rows.tolist(), places.tolist(), strict=True)
    ]
    return [(square, square + step) for square, step in squares]


def _roots(links: Sequence[tuple[int, int]]) -> dict[int, int]:
    """For each square with links one that stands for all those it is linked with."""
    root = {square: square for link in links for square in link}

    def find(square: int) -> int:
        while root[square] != square:
            root[square] = root[root[square]]
            square = root[square]
        return square

    for one, other in links:
        root[find(other)] = find(one)
    return {square: find(square) for square in root}


def _rectangles(squares: Sequence[tuple[int, int]]) -> list[Span]:
    """The rectangles that squares make: one, or what their rows make."""
    top, left = squares[0][0], min(column for _, column in squares)
    high = squares[-1][0] - top + 1
    wide = max(column for _, column in squares) - left + 1
    if len(squares) == high * wide:
        return [Span(top, left, high, wide)]
    open_spans: dict[tuple[int, int], Span] = {}
    done: list[Span] = []
    for row in range(top, top + high):
        pieces = _pieces([column for at, column in squares if at == row])
        done += [span for key, span in open_spans.items() if key not in pieces]
        open_spans = {
            key: _taller(open_spans[key]) if key in open_spans else Span(row, key[0], 1, key[1])
            for key in pieces
        }
    return [*done, *open_spans.values()]


def _taller(span: Span) -> Span:
    return span._replace(rowspan=span.rowspan + 1)


def _pieces(columns: Sequence[int]) -> list[tuple[int, int]]:
    """Where unbroken stretches of a row begin, and how long they are."""
    found: list[tuple[int, int]] = []
    for column in columns:
        if found and sum(found[-1]) == column:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((column, 1))
    return found
