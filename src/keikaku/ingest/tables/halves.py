"""Columns whose head says what the two halves of a row hold: 上段：目標 下段：実績.

They may be of two years under one head of values too: 目標値 上段：令和11年度 下段：令和17年度.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold, squeeze
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.roles import VALUE_ROLES, exact_role
from keikaku.ingest.vocabulary import Vocabulary

_NOTED = r"(?:\s*\((?![^()]*[上下]段)[^()]*\))?"
_WORD = rf"\s*[:=]?\s*([^\s()、,/・上下段:=]+{_NOTED})"
_HALVES = re.compile(rf"\(?\s*上段{_WORD}\s*\)?[\s、,/・]*\(?\s*下段{_WORD}\s*\)?")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_TWO = 2


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a column of halves, and what it says of each.

    `stacked` tells that it prints two years and no word of halves.
    """

    cell: Cell
    upper: str
    lower: str
    stacked: bool = False


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
    heads = [head for head in heads if not head.stacked or _all_in_lines(grid, first, head)]
    if not heads:
        return grid
    columns = [head.cell.column for head in heads]
    lower = [row for row in range(first + 1, grid.n_rows) if _is_lower(grid, row, columns)]
    if not lower and not any(_lines(cell) for cell in _body(grid, first, columns)):
        return grid
    return _Apart(grid, heads, first, frozenset(lower)).grid_of()


def _head(cell: Cell, words: Vocabulary) -> _Head | None:
    text = fold(cell.text)
    match = _HALVES.search(text)
    if match is None:
        return _of_two_years(cell, text, words)
    rest = " ".join((text[: match.start()] + text[match.end() :]).split())
    return _of_halves(cell, rest, match.groups(), words)


def _of_two_years(cell: Cell, text: str, words: Vocabulary) -> _Head | None:
    """The lines 目標値, 令和11年度 and 令和17年度: what two lines in each cell below are of."""
    first, *years = [line.strip() for line in text.split("\n") if line.strip()] or [""]
    if len(years) != _TWO or not all(parse_span(_BRACKETS.sub("", year)) for year in years):
        return None
    found = _of_halves(cell, first, years, words)
    return replace(found, stacked=True) if found is not None else None


def _of_halves(cell: Cell, rest: str, halves: Sequence[str], words: Vocabulary) -> _Head | None:
    upper, lower = (_said(rest, half, words) for half in halves)
    return _Head(cell, upper, lower) if upper and lower and cell.colspan == 1 else None


def _said(rest: str, half: str, words: Vocabulary) -> str:
    """The head of one half: a role of values, else a year or 中間 under one; blank for others."""
    word = squeeze(_BRACKETS.sub("", half))
    under = exact_role(squeeze(_BRACKETS.sub("", rest)), words) in VALUE_ROLES
    if under and word in (*words.columns["early"], *words.columns["final"]):
        # 中間目標値（令和11年度）
        return f"{word}{rest} {half[len(word) :]}".strip()
    said = exact_role(word, words) in VALUE_ROLES or (under and parse_span(word) is not None)
    return f"{rest} {half}".strip() if said else ""


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


def _all_in_lines(grid: Grid, first: int, head: _Head) -> bool:
    """Whether every cell under a head has two lines, as it has years."""
    cells = [cell for cell in _body(grid, first, [head.cell.column]) if cell.text.strip()]
    return bool(cells) and all(_lines(cell) for cell in cells)


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
