"""Rows where no rule parts them: which lines of text begin one, and which go on with it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.grid_text import Pieces

# Lines nearer than this, in parts of their size, stand beside each other: a name on two lines
# and its values half-way between them.
_BESIDE = 0.85


@dataclass(slots=True)
class Row:
    """Lines that belong together: for each column its pieces from top to bottom."""

    top: float
    bottom: float
    base: float
    columns: dict[int, list[int]] = field(default_factory=dict)

    def add(self, other: "Row") -> None:
        """Takes the lines of another row, which stands below."""
        self.top, self.bottom = min(self.top, other.top), max(self.bottom, other.bottom)
        self.base = max(self.base, other.base)
        for column, pieces in other.columns.items():
            self.columns.setdefault(column, []).extend(pieces)


class Columns:
    """What the columns of a table tell of its lines: which of them were full."""

    def __init__(self, pieces: Pieces, xs: Sequence[float]) -> None:
        self.pieces = pieces
        middles = (pieces.box[:, 0] + pieces.box[:, 2]) / 2
        # A piece that runs over edges is of the column where it begins.
        begins = np.searchsorted(xs, pieces.box[:, 0] + 0.5 * pieces.size, side="right") - 1
        ends = np.searchsorted(xs, middles, side="right") - 1
        self.of_piece = np.minimum(begins, ends).clip(0, len(xs) - 2)
        self._limit = self._limits(xs)

    def is_full(self, piece: int, after: int) -> bool:
        """Whether the first letter of another piece would not have fitted behind a piece."""
        end = float(self.pieces.box[piece, 2] + self.pieces.size[after])
        return end > self._limit[self.of_piece[piece]]

    def _limits(self, xs: Sequence[float]) -> NDArray[np.float64]:
        """How far the text of each column may reach: as far as its longest line does."""
        limits = np.full(len(xs) - 1, np.inf)
        for column in range(len(limits)):
            ends = self.pieces.box[self.of_piece == column, 2]
            if len(ends):
                limits[column] = float(ends.max()) + 0.3 * float(np.median(self.pieces.size))
        return limits


def rows_of(pieces: Pieces, xs: Sequence[float], breaks: Sequence[float] = ()) -> list[Row]:
    """The rows that pieces make in columns; at `breaks` a row ends in any case."""
    columns = Columns(pieces, xs)
    rows: list[Row] = []
    for line in _beside_each_other(_lines(columns), columns, breaks):
        if rows and not _parted(rows[-1], line, breaks) and _goes_on(rows[-1], line, columns):
            rows[-1].add(line)
        else:
            rows.append(line)
    return rows


def _lines(columns: Columns) -> list[Row]:
    lines: list[Row] = []
    numbers = columns.pieces.line
    for piece, box in enumerate(columns.pieces.box.tolist()):
        if not piece or numbers[piece] != numbers[piece - 1]:
            lines.append(Row(box[1], box[3], box[3]))
        lines[-1].add(Row(box[1], box[3], box[3], {int(columns.of_piece[piece]): [piece]}))
    return lines


def _beside_each_other(
    lines: Sequence[Row], columns: Columns, breaks: Sequence[float]
) -> list[Row]:
    found: list[Row] = []
    for line in lines:
        piece = next(iter(line.columns.values()))[0]
        near = _BESIDE * float(columns.pieces.size[piece])
        if found and line.base - found[-1].base < near and not _parted(found[-1], line, breaks):
            found[-1].add(line)
        else:
            found.append(line)
    return found


def _parted(above: Row, below: Row, breaks: Sequence[float]) -> bool:
    first, last = (above.top + above.bottom) / 2, (below.top + below.bottom) / 2
    return any(first < edge < last for edge in breaks)


def _goes_on(row: Row, line: Row, columns: Columns) -> bool:
    """Whether a line goes on with a row, rather than begins one."""
    if not line.columns.keys() <= row.columns.keys():
        return _ends_name(row, line, columns)
    if len(line.columns) == len(row.columns) > 1:
        return False
    full = all(
        columns.is_full(row.columns[column][-1], pieces[0])
        for column, pieces in line.columns.items()
    )
    # A note below a value, or the second line of one, needs not be full.
    beside_name = len(line.columns) == 1 and min(line.columns) > min(row.columns)
    return full or beside_name


def _ends_name(row: Row, line: Row, columns: Columns) -> bool:
    """Whether a row is only the beginning of a name, whose end stands beside the values."""
    if len(row.columns) != 1:
        return False
    ((column, pieces),) = row.columns.items()
    return column in line.columns and columns.is_full(pieces[-1], line.columns[column][0])
