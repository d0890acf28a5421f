"""Cards whose values stand over their labels: 来客数 / 118人 ➡ 125人 / 現状値 | 目標値."""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

# A name, values and labels.
_ROWS = 3
_FEWEST = 2
_ARROW = re.compile(r"^\s*[→⇒➡⇨➔➜▶►▷»]+\s*$")
_AIMS = (ColumnRole.TARGET, ColumnRole.INTERIM)


def labels_on_top(grid: Grid, words: Vocabulary) -> Grid:
    """The card with its labels over its values; any other table as it is."""
    if grid.n_rows != _ROWS:
        return grid
    last = grid.n_rows - 1
    labels, values = _begun(grid, last), _begun(grid, last - 1)
    if not _are_labels(labels, words) or not _stand_over(values, labels):
        return grid
    cells = [_moved(cell, last) for cell in grid.cells]
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    return Grid(grid.n_rows, grid.n_columns, ordered, grid.source, grid.caption)


def _begun(grid: Grid, row: int) -> list[Cell]:
    """The cells with text that stand in a row and in no other; an arrow says nothing."""
    cells = (cell for cell in grid.row_cells(row) if cell.row == row and cell.rowspan == 1)
    return [cell for cell in cells if _ARROW.sub("", cell.text).strip()]


def _are_labels(cells: Sequence[Cell], words: Vocabulary) -> bool:
    """Whether the cells of a row say what values are, one of them a target, and nothing else."""
    heads = [read_header(0, cell.text, words) for cell in cells]
    told = all(head.role in VALUE_ROLES and not head.assumed for head in heads)
    return len(cells) >= _FEWEST and told and any(head.role in _AIMS for head in heads)


def _stand_over(values: Sequence[Cell], labels: Sequence[Cell]) -> bool:
    """Whether each label has a value right over it; some of them may be words."""
    places = [cell.column for cell in values]
    level = places == [cell.column for cell in labels]
    return level and any(is_number(cell.text) for cell in values)


def _moved(cell: Cell, last: int) -> Cell:
    alone = cell.rowspan == 1 and cell.row >= last - 1
    return replace(cell, row=2 * last - 1 - cell.row) if alone else cell
