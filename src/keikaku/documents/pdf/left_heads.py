"""Heads at the left of the columns that they stand over, where no rule shows how far they reach."""

import numpy as np

from keikaku.documents.pdf.grid import Walls
from keikaku.documents.pdf.table_rows import TableRow
from keikaku.documents.pdf.unruled_rows import Columns

# Texts with one left side differ by no more, in parts of the letters' size; those that are set in
# the middle of their column have their middles nearer to each other.
_SAME_LEFT = 0.15
_HEADS = 2


def with_left_heads(walls: Walls, rows: list[TableRow], heads: int, columns: Columns) -> Walls:
    """The walls, but those in blanks behind a head that stands at the left of its columns.

    Texts that begin where those below them begin are set at the left of their cells, and so is a
    head over several: it reaches up to the next head.
    """
    if heads != _HEADS:
        return walls
    sides = [_sides(row, columns) for row in rows[:_HEADS]]
    upper, lower = sides
    starts = sorted(upper)
    walls = walls.copy()
    for column, end in zip(starts, [*starts[1:], walls.shape[1] - 1], strict=True):
        reaches = column + 1
        while reaches < end and reaches in lower:
            reaches += 1
        if column in lower and reaches == end and _are_at_left(upper, lower, columns):
            walls[0, column + 1 : end] = False
    return walls


def _sides(row: TableRow, columns: Columns) -> dict[int, tuple[float, float]]:
    """Where the texts of a row begin and end, by their columns."""
    box = columns.pieces.box
    middle = (box[:, 1] + box[:, 3]) / 2
    within = (middle > row.top) & (middle < row.bottom)
    found: dict[int, tuple[float, float]] = {}
    for piece in np.flatnonzero(within).tolist():
        left, right = float(box[piece, 0]), float(box[piece, 2])
        column = int(columns.of_piece[piece])
        before = found.get(column, (left, right))
        found[column] = min(left, before[0]), max(right, before[1])
    return found


def _are_at_left(
    upper: dict[int, tuple[float, float]], lower: dict[int, tuple[float, float]], columns: Columns
) -> bool:
    """Whether all heads begin where those under them do, one of which is longer or shorter."""
    size = float(np.median(columns.pieces.size))
    both = upper.keys() & lower.keys()
    same = all(abs(upper[at][0] - lower[at][0]) < _SAME_LEFT * size for at in both)
    middles = (abs(sum(upper[at]) - sum(lower[at])) / 2 for at in both)
    return same and any(off > _SAME_LEFT * size for off in middles)
