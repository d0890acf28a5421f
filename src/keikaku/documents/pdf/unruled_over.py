"""Texts of tables without rules that run over the edge of their column, as long names do.

Where the next column has a text of its own behind the end of such a one, both stand in their
columns all the same.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.grid import Walls
from keikaku.documents.pdf.grid_text import Pieces, Scene
from keikaku.documents.pdf.page import Indexes

_SLACK = 1.0


class RunOver(NamedTuple):
    """A text that runs over the edge at the right of its column, by its letters."""

    row: int
    edge: int
    letters: Indexes


def texts_run_over(
    scene: Scene, ys: Sequence[float], xs: NDArray[np.float64], walls: Walls
) -> tuple[RunOver, ...]:
    """The texts that take away a wall though both columns beside it are filled."""
    letters = scene.in_rows(float(xs[0]), float(xs[-1]), ys)
    found: list[RunOver] = []
    for row, pieces in enumerate(scene.pieces_of_groups(letters)):
        for edge in np.flatnonzero(~walls[row, 1:-1]).tolist():
            found += _over(row, edge + 1, pieces, xs)
    return tuple(found)


def _over(row: int, edge: int, pieces: Pieces, xs: NDArray[np.float64]) -> list[RunOver]:
    """The texts of a row that run over an edge and end before the text of the next column."""
    left, right = pieces.box[:, 0], pieces.box[:, 2]
    over = (left < xs[edge] - _SLACK) & (right > xs[edge] + _SLACK)
    within = (left > xs[edge - 1] - _SLACK) & (right < xs[edge + 1])
    own = (left > xs[edge]) & (right < xs[edge + 1] + _SLACK)
    if not over.any() or not within[over].all() or not own.any():
        return []
    if right[over].max() >= left[own].min() or _spread(over, own, pieces):
        return []
    return [RunOver(row, edge, pieces.indexes(n)) for n in np.flatnonzero(over).tolist()]


def _spread(over: NDArray[np.bool_], own: NDArray[np.bool_], pieces: Pieces) -> bool:
    """Whether a text and the one beside it stand no further apart than words of one text."""
    gap = pieces.box[own, 0].min() - pieces.box[over, 2].max()
    return bool(gap < pieces.size[over].max())
