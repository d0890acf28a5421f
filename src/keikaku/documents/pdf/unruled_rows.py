"""Rows where no rule parts them: which lines of text begin one, and which go on with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from keikaku.documents.pdf.cell_blocks import CellLine, with_piece
from keikaku.documents.pdf.grid_text import Pieces
from keikaku.documents.pdf.wrapping import width_of_start

# Lines nearer than this, in parts of their size, stand beside each other: a name on two lines
# and its values half-way between them.
_BESIDE = 0.85
_LONG = 4
_BRACKETS = ("(", "（", "〔", "[", "［")
_NUMBERED = re.compile(r"[（(][0-9０-９]{1,2}[）)]\s*\S{2}")


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
    """The columns of a table, and what they tell of its lines: which of them were full.

    `exact` says that the edges of the columns are those of cells, not the middles of gaps.
    """

    def __init__(
        self, pieces: Pieces, texts: Sequence[str], xs: Sequence[float], *, exact: bool
    ) -> None:
        self.pieces = pieces
        self._xs = xs
        self._texts = texts
        middles = (pieces.box[:, 0] + pieces.box[:, 2]) / 2
        # A piece that runs over edges is of the column where it begins.
        begins = np.searchsorted(xs, pieces.box[:, 0] + 0.5 * pieces.size, side="right") - 1
        ends = np.searchsorted(xs, middles, side="right") - 1
        self.of_piece = np.minimum(begins, ends).clip(0, len(xs) - 2)
        self._limit = [self._longest(xs, column, exact) for column in range(len(xs) - 1)]

    def lines(self) -> list[list[CellLine]]:
        """The lines of each column from top to bottom."""
        found: list[list[CellLine]] = [[] for _ in self._limit]
        for piece, column in enumerate(self.of_piece.tolist()):
            with_piece(found[column], self.line(column, piece))
        return found

    def line(self, column: int, piece: int) -> CellLine:
        """A piece as a line of its column."""
        _, top, _, base = self.pieces.box[piece].tolist()
        size, text = float(self.pieces.size[piece]), self._texts[piece]
        over, alone = self.runs_over(piece), self._is_alone(piece)
        return CellLine(column, top, base, size, text, over, alone)

    def _is_alone(self, piece: int) -> bool:
        """Whether nothing stands beside a piece in another column."""
        top, base = self.pieces.box[piece, 1], self.pieces.box[piece, 3]
        level = (self.pieces.box[:, 1] < base) & (self.pieces.box[:, 3] > top)
        return not np.count_nonzero(level & (self.of_piece != self.of_piece[piece]))

    def is_full(self, piece: int, after: int) -> bool:
        """Whether the beginning of another piece would not have fitted behind a piece."""
        box, size = self.pieces.box[piece], float(self.pieces.size[after])
        width = float(box[2] - box[0]) + width_of_start(self._texts[after]) * size
        return width > self._limit[int(self.of_piece[piece])]

    def runs_over(self, piece: int) -> bool:
        """Whether a piece ends behind the beginning of the next column."""
        edges = self._xs[int(self.of_piece[piece]) + 1 :]
        return bool(self.pieces.box[piece, 2] > edges[0] + 0.5 * self.pieces.size[piece])

    def is_note(self, piece: int) -> bool:
        """Whether a piece is in brackets, as years under values are."""
        return self._texts[piece].startswith(_BRACKETS) and not self.is_numbered(piece)

    def is_numbered(self, piece: int) -> bool:
        """Whether a number in brackets stands before a piece: (3) 港に着く船."""
        return _NUMBERED.match(self._texts[piece]) is not None

    def is_long(self, piece: int) -> bool:
        """Whether a piece has so many letters that it may be a line of a longer text."""
        box = self.pieces.box[piece]
        return float(box[2] - box[0]) >= _LONG * float(self.pieces.size[piece])

    def _longest(self, xs: Sequence[float], column: int, exact: bool) -> float:
        """How long the text of a column may be: as wide as it is, or as its longest line."""
        box = self.pieces.box[self.of_piece == column]
        # What runs over the next edge stands in a merged cell.
        box = box[box[:, 2] < xs[column + 1] + 1]
        if not len(box):
            return float("inf")
        slack = 0.3 * float(np.median(self.pieces.size))
        longest = float((box[:, 2] - box[:, 0]).max()) + slack
        if not exact:
            return longest
        left, right = float(box[:, 0].min()) - xs[column], xs[column + 1] - float(box[:, 2].max())
        room = xs[column + 1] - xs[column] - 2 * max(min(left, right), 0.0) - slack
        return max(longest, room)


def rows_of(columns: Columns, breaks: Sequence[float] = ()) -> list[Row]:
    """The rows that pieces make in columns; at `breaks` a row ends in any case."""
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
    below = {column: pieces[0] for column, pieces in line.columns.items()}
    if any(map(columns.is_numbered, below.values())):
        return False
    notes = {column for column, piece in below.items() if columns.is_note(piece)}
    if len(line.columns) == len(row.columns) > 1 and not notes:
        return False
    above = {column: row.columns[column][-1] for column in below.keys() - notes}
    full = all(columns.is_full(piece, below[column]) for column, piece in above.items())
    if len(line.columns) > 1:
        # Short words of one length, such as 計画 over 実績, are full without going on.
        return full and all(map(columns.is_long, above.values()))
    # A note below a value, or the second line of one, needs not be full.
    return full or min(line.columns) > min(row.columns)


def _ends_name(row: Row, line: Row, columns: Columns) -> bool:
    """Whether a row is only the beginning of a name, whose end stands beside the values."""
    if len(row.columns) != 1:
        return False
    ((column, pieces),) = row.columns.items()
    # What runs over the next column is the title of the rows below.
    if column not in line.columns or columns.runs_over(pieces[-1]):
        return False
    return columns.is_full(pieces[-1], line.columns[column][0])
