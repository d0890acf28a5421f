"""Cards: one indicator a table, each cell with its label beside it (指標 | 名称 / 現状 | 64件)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import Column, read_header
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST_LABEL = 24


@dataclass(slots=True)
class _Card:
    """The pairs of one card: labels and what stands beside them."""

    labels: list[Cell] = field(default_factory=list)
    said: list[Cell] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)

    def take(self, label: Cell, said: Cell, words: Vocabulary) -> None:
        self.columns.append(read_header(len(self.columns), label.text, words))
        self.labels.append(label)
        self.said.append(said)

    def is_whole(self) -> bool:
        """A name and a target, or a name and two values."""
        roles = [column.role for column in self.columns]
        values = [role for role in roles if role in VALUE_ROLES]
        return ColumnRole.NAME in roles and (ColumnRole.TARGET in values or len(values) > 1)


def cards_as_rows(grid: Grid, words: Vocabulary) -> tuple[Grid, ...]:
    """Each card of a table as a table of its own: a line of heads over a line of what they say."""
    found: list[_Card] = []
    for row in range(grid.n_rows):
        for label, said in pairs_of(grid, row):
            if not _is_short(label):
                continue
            column = read_header(0, label.text, words)
            if column.role is ColumnRole.NAME and said.text.strip():
                found.append(_Card())
            if found and _is_pair(column, said, words):
                found[-1].take(label, said, words)
    whole = [card for card in found if card.is_whole()]
    return tuple(_as_rows(card, grid) for card in whole) if len(whole) == len(found) else ()


def pairs_of(grid: Grid, row: int) -> Iterator[tuple[Cell, Cell]]:
    """Cells of a row by twos; a label that stands over several rows belongs to none of them."""
    cells = [
        cell
        for column in range(grid.n_columns)
        if (cell := grid.at(row, column)) is not None and grid.starts_at(row, column)
    ]
    if len(cells) % 2 and cells[0].rowspan > 1:
        cells = cells[1:]
    if len(cells) % 2 == 0:
        yield from list(pairwise(cells))[::2]


def _is_pair(column: Column, said: Cell, words: Vocabulary) -> bool:
    """Whether a cell is what its neighbour labels, and no label itself."""
    known = column.role is not None or bool(said.text.strip())
    role = read_header(0, said.text, words).role if _is_short(said) else None
    return known and role in (None, ColumnRole.YEAR)


def _is_short(label: Cell) -> bool:
    return 0 < len(label.text.strip()) <= _LONGEST_LABEL


def _as_rows(card: _Card, grid: Grid) -> Grid:
    cells = [*_line(card.labels, 0), *_line(card.said, 1)]
    return Grid(2, len(card.labels), tuple(cells), grid.source, grid.caption)


def _line(cells: Sequence[Cell], row: int) -> Iterator[Cell]:
    for column, cell in enumerate(cells):
        yield replace(cell, row=row, column=column, rowspan=1, colspan=1)
