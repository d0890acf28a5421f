"""Heads over several columns, where no rule shows how far they reach: their place tells it."""

import numpy as np

from keikaku.documents.pdf.grid import Walls
from keikaku.documents.pdf.header_words import looks_like_header
from keikaku.documents.pdf.table_rows import TableRow
from keikaku.documents.pdf.unruled_rows import Columns

# Texts with one left side or one middle differ by no more, in parts of the letters' size.
_SAME = 0.15
_HEADS = 2

Sides = dict[int, tuple[float, float]]


def with_upper_heads(walls: Walls, rows: list[TableRow], heads: int, columns: Columns) -> Walls:
    """The walls, but those in the blanks that heads of an upper line reach over.

    Texts that begin where those below them begin are set at the left of their cells, and so is a
    head over several: it reaches up to the next head. Where texts are set in the middle, a head
    has the middle of all columns that it is over.
    """
    if heads != _HEADS or not _names_columns(rows[0]):
        return walls
    upper, lower = (_sides(row, columns) for row in rows[:_HEADS])
    near = _SAME * float(np.median(columns.pieces.size))
    spans = _spans_at_left(upper, lower, walls.shape[1] - 1, near)
    walls = walls.copy()
    for first, last in spans or _spans_in_middle(upper, lower, near):
        walls[0, first + 1 : last + 1] = False
    return walls


def _names_columns(row: TableRow) -> bool:
    return looks_like_header("".join(line.text for line in one.lines) for one in row.cells.values())


def _sides(row: TableRow, columns: Columns) -> Sides:
    """Where the texts of a row begin and end, by their columns."""
    box = columns.pieces.box
    middle = (box[:, 1] + box[:, 3]) / 2
    within = (middle > row.top) & (middle < row.bottom)
    found: Sides = {}
    for piece in np.flatnonzero(within).tolist():
        left, right = float(box[piece, 0]), float(box[piece, 2])
        column = int(columns.of_piece[piece])
        before = found.get(column, (left, right))
        found[column] = min(left, before[0]), max(right, before[1])
    return found


def _spans_at_left(
    upper: Sides, lower: Sides, n_columns: int, near: float
) -> list[tuple[int, int]]:
    """The first and last column of each head, where all begin where those under them do.

    None where none of them is longer or shorter, as they may be set in the middle then.
    """
    both = upper.keys() & lower.keys()
    same = all(abs(upper[at][0] - lower[at][0]) < near for at in both)
    if not same or all(abs(_middle(upper[at]) - _middle(lower[at])) < near for at in both):
        return []
    starts = sorted(upper)
    ends = [*starts[1:], n_columns]
    return [
        (first, end - 1)
        for first, end in zip(starts, ends, strict=True)
        if all(column in lower for column in range(first, end))
    ]


def _spans_in_middle(upper: Sides, lower: Sides, near: float) -> list[tuple[int, int]]:
    """The first and last column of each head that has the middle of several; the most it can."""
    found = []
    for own, sides in upper.items():
        spans = [
            (first, last)
            for first in range(own, -1, -1)
            for last in range(own, max(lower, default=own) + 1)
            if _is_free(range(first, last + 1), own, upper, lower)
            and abs(_middle(lower[first]) + _middle(lower[last]) - 2 * _middle(sides)) < 2 * near
        ]
        found.append(max(spans, key=lambda span: span[1] - span[0], default=(own, own)))
    return found


def _is_free(span: range, own: int, upper: Sides, lower: Sides) -> bool:
    """Whether each column has a head below, and none but a head's own has one above."""
    return all(column in lower and (column == own or column not in upper) for column in span)


def _middle(sides: tuple[float, float]) -> float:
    return (sides[0] + sides[1]) / 2
