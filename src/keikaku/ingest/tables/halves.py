"""Columns whose head says what the two halves of a row hold: 上段：目標 下段：実績."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.roles import VALUE_ROLES, exact_role
from keikaku.ingest.vocabulary import Vocabulary

_WORD = r"\s*[:=]?\s*([^\s()、,/・上下段:=]+)"
_HALVES = re.compile(rf"\(?\s*上段{_WORD}\s*\)?[\s、,/・]*\(?\s*下段{_WORD}\s*\)?")
_TWO = 2


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a column of halves, and what it says without them and of each."""

    cell: Cell
    upper: str
    lower: str


def says_halves(header: str) -> bool:
    """Whether a head says of two halves of its cells which is which."""
    return _HALVES.search(fold(header)) is not None


def halves_apart(grid: Grid, words: Vocabulary) -> Grid:
    """The table with a row for two halves and a column for each; itself where there are none.

    Every other cell of the two rows reaches over both or is blank in the lower one; or a cell
    prints both halves as two lines.
    """
    heads = [head for cell in grid.cells if (head := _head(cell, words)) is not None]
    rows = sorted({head.cell.row for head in heads})
    if len(rows) != 1 or not heads:
        return grid
    first = rows[0] + max(head.cell.rowspan for head in heads)
    columns = [head.cell.column for head in heads]
    lower = [row for row in range(first + 1, grid.n_rows) if _is_lower(grid, row, columns)]
    if not lower and not any(_lines(cell) for cell in _body(grid, first, columns)):
        return grid
    return _Apart(grid, heads, first, frozenset(lower)).grid_of()


def _head(cell: Cell, words: Vocabulary) -> _Head | None:
    text = fold(cell.text)
    match = _HALVES.search(text)
    if match is None or cell.colspan > 1:
        return None
    if any(exact_role(squeeze(one), words) not in VALUE_ROLES for one in match.groups()):
        return None
    rest = " ".join((text[: match.start()] + text[match.end() :]).split())
    upper, lower = (f"{rest} {one}".strip() for one in match.groups())
    return _Head(cell, upper, lower)


def _body(grid: Grid, first: int, columns: Sequence[int]) -> Iterator[Cell]:
    return (cell for cell in grid.cells if cell.row >= first and cell.column in columns)


def _is_lower(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Whether nothing is printed in a row but the lower halves."""
    cells = [cell for cell in grid.row_cells(row) if cell.row == row and cell.text.strip()]
    above = all(grid.starts_at(row - 1, column) for column in columns)
    return above and bool(cells) and all(cell.column in columns for cell in cells)


def _lines(cell: Cell) -> tuple[str, str] | None:
    """The two lines of a cell that prints both halves."""
    lines = [line for line in cell.text.split("\n") if line.strip()]
    return (lines[0], lines[1]) if len(lines) == _TWO else None


class _Apart:
    """Puts the cells of a table into its new places."""

    def __init__(
        self, grid: Grid, heads: Sequence[_Head], first: int, lower: frozenset[int]
    ) -> None:
        self._grid = grid
        self._heads = {id(head.cell): head for head in heads}
        self._columns = {head.cell.column for head in heads}
        self._first = first
        self._lower = lower

    def grid_of(self) -> Grid:
        grid = self._grid
        cells = [made for cell in grid.cells for made in self._made(cell)]
        ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
        n_rows, width = self._row(grid.n_rows), self._column(grid.n_columns)
        return Grid(n_rows, width, ordered, grid.source, grid.caption, grid.header_rows)

    def _made(self, cell: Cell) -> list[Cell]:
        head = self._heads.get(id(cell))
        if head is not None:
            return self._two(cell, head.upper, head.lower)
        halved = cell.column in self._columns and cell.row >= self._first
        if cell.row in self._lower and not halved:
            return []
        if halved and cell.row in self._lower:
            return [replace(self._placed(cell), column=self._column(cell.column) + 1, colspan=1)]
        if halved and cell.row + 1 in self._lower:
            return [replace(self._placed(cell), colspan=1)]
        lines = _lines(cell) if halved else None
        return self._two(cell, *lines) if lines is not None else [self._placed(cell)]

    def _two(self, cell: Cell, upper: str, lower: str) -> list[Cell]:
        left = replace(self._placed(cell), text=upper, colspan=1)
        return [left, replace(left, text=lower, column=left.column + 1)]

    def _placed(self, cell: Cell) -> Cell:
        row, column = self._row(cell.row), self._column(cell.column)
        down = max(1, self._row(cell.row + cell.rowspan) - row)
        across = self._column(cell.column + cell.colspan) - column
        return replace(cell, row=row, column=column, rowspan=down, colspan=across)

    def _row(self, row: int) -> int:
        """Where a row lies among those that are no lower halves; theirs is that of the upper."""
        return row - sum(lower <= row for lower in self._lower)

    def _column(self, column: int) -> int:
        return column + sum(halved < column for halved in self._columns)
