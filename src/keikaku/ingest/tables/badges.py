"""Badges of cards: 数値目標 before a name, where both fill all rows, or over it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.indicators import IndicatorKind
from keikaku.core.text import fold
from keikaku.documents.model import Cell, Grid, Origin
from keikaku.ingest.tables.columns import header_words, read_header
from keikaku.ingest.tables.ends_in_head import only_ends_in_head
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

_KINDS = (IndicatorKind.KPI, IndicatorKind.KGI, IndicatorKind.NUMERICAL_TARGET)
_NUMBER = re.compile(r"\s?(?:[0-9]{1,2}|[①-⑳])$")
# Labels, a year below each, and values.
_ROWS = (2, 3)
_LONGEST = 12
_HEAD = "指標名"


def without_badge_on_top(grid: Grid, words: Vocabulary) -> Grid:
    """The card without a badge that fills the row over its name; any other table as it is."""
    first, second = grid.at(0, 0), grid.at(1, 0) if grid.n_rows > 1 else None
    if first is None or second is None or first.rowspan > 1 or second.rowspan > 1:
        return grid
    whole = first.colspan == second.colspan == grid.n_columns > 1
    if not whole or not is_badge(first.text, words) or not _names(second, words):
        return grid
    cells = tuple(replace(cell, row=cell.row - 1) for cell in grid.cells if cell is not first)
    return Grid(grid.n_rows - 1, grid.n_columns, cells, grid.source, grid.caption)


def badge_as_head(grid: Grid, words: Vocabulary) -> Grid:
    """The card with its badge over its name; any other table as it is.

    A name without a badge that ends in the word of a head (社会増減数) gets a head too.
    """
    first, second = grid.at(0, 0), grid.at(0, 1) if grid.n_columns > 1 else None
    if grid.n_rows not in _ROWS or first is None or second is None or not _fills(first, grid):
        return grid
    if not _heads_values(grid, words):
        return grid
    if is_badge(first.text, words) and _fills(second, grid) and _names(second, words):
        rest = [replace(c, column=c.column - 1) for c in grid.cells if c not in (first, second)]
        return _headed(grid, first, second, rest)
    if _names(first, words) and only_ends_in_head(first.text, words):
        head = replace(first, text=_HEAD, origin=Origin.INFERRED)
        return _headed(grid, head, first, [c for c in grid.cells if c is not first])
    return grid


def _fills(cell: Cell, grid: Grid) -> bool:
    return cell.rowspan == grid.n_rows and cell.colspan == 1


def _names(cell: Cell, words: Vocabulary) -> bool:
    return bool(cell.text.strip()) and not is_badge(cell.text, words)


def is_badge(text: str, words: Vocabulary) -> bool:
    """Whether a text says no more than that a name stands with it: KPI, 指標1, 数値目標."""
    plain = _NUMBER.sub("", fold(text).strip())
    said = exact_role(header_words(plain), words) is ColumnRole.NAME
    return len(plain) <= _LONGEST and (said or kind_in(plain, words) in _KINDS)


def _heads_values(grid: Grid, words: Vocabulary) -> bool:
    roles = [read_header(0, cell.text, words).role for cell in grid.row_cells(0)[1:]]
    return any(role in VALUE_ROLES for role in roles)


def _headed(grid: Grid, head: Cell, name: Cell, rest: Sequence[Cell]) -> Grid:
    """The table with a head over the name, which stands in the last row."""
    last = grid.n_rows - 1
    own = (replace(head, rowspan=last), replace(name, row=last, column=0, rowspan=1))
    cells = tuple(sorted((*own, *rest), key=lambda cell: (cell.row, cell.column)))
    width = max(cell.column + cell.colspan for cell in cells)
    return Grid(grid.n_rows, width, cells, grid.source, grid.caption)
