"""Rows of a form whose cells print their own heads: 来館者数 | 現状値（R5） 365人 | 目標値 …"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Event, Missing, Range, Relative
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2
_LONGEST_HEAD = 20
_SAID = VALUE_ROLES - {ColumnRole.YEAR}
_VALUES = Amount | Range | Relative | Event | Missing


@dataclass(frozen=True, slots=True)
class _Part:
    """A cell that prints a head and, in its other lines or behind a colon, what stands under it."""

    cell: Cell
    head: str
    said: str


@dataclass(frozen=True, slots=True)
class _Row:
    name: Cell
    parts: tuple[_Part, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        return tuple(part.head for part in self.parts)


def labelled_as_rows(grid: Grid, words: Vocabulary) -> tuple[Grid, ...]:
    """The rows with such cells as tables of their own, one for each line of heads."""
    rows = [row for at in range(grid.n_rows) if (row := _row(grid, at, words)) is not None]
    return tuple(_table(grid, list(alike)) for _, alike in groupby(rows, key=lambda row: row.heads))


def labelled_rows(grid: Grid, words: Vocabulary) -> set[int]:
    """The rows that hold such cells."""
    return {at for at in range(grid.n_rows) if _row(grid, at, words) is not None}


def _row(grid: Grid, at: int, words: Vocabulary) -> _Row | None:
    cells = [cell for cell in grid.row_cells(at) if cell.text.strip()]
    parts = tuple(part for cell in cells if (part := _part(cell, words)) is not None)
    roles = {read_header(0, part.head, words).role for part in parts}
    before = [cell for cell in cells if parts and cell.column < parts[0].cell.column]
    named = [cell for cell in before if cell.row == at and not is_number(cell.text)]
    if len(parts) < _FEWEST or len(roles) < _FEWEST or not named:
        return None
    return _Row(named[-1], parts)


def _part(cell: Cell, words: Vocabulary) -> _Part | None:
    """A head of a value in the first line, or before a colon, and a value behind it."""
    head, _, said = _cut(cell.text.strip())
    if not said or not 0 < len(head) <= _LONGEST_HEAD:
        return None
    if read_header(0, head, words).role not in _SAID:
        return None
    readings = [value.reading for value in parse_cell(said)]
    return _Part(cell, head, said) if all(isinstance(r, _VALUES) for r in readings) else None


def _cut(text: str) -> tuple[str, str, str]:
    for sign in ("\n", "：", ":", "　", " "):
        head, cut, said = text.partition(sign)
        if cut and said.strip():
            return head.strip(), cut, said.strip()
    return text, "", ""


def _table(grid: Grid, rows: Sequence[_Row]) -> Grid:
    cells = [
        *_heads(rows[0]),
        *(c for nth, row in enumerate(rows, start=1) for c in _line(row, nth)),
    ]
    return Grid(len(rows) + 1, len(rows[0].parts) + 1, tuple(cells), grid.source, grid.caption, 1)


def _heads(row: _Row) -> Iterator[Cell]:
    yield _at(row.name, 0, 0, "指標")
    for column, part in enumerate(row.parts, start=1):
        yield _at(part.cell, 0, column, part.head)


def _line(row: _Row, nth: int) -> Iterator[Cell]:
    yield _at(row.name, nth, 0, row.name.text)
    for column, part in enumerate(row.parts, start=1):
        yield _at(part.cell, nth, column, part.said)


def _at(cell: Cell, row: int, column: int, text: str) -> Cell:
    return replace(cell, text=text, row=row, column=column, rowspan=1, colspan=1)
