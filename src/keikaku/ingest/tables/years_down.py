"""Years down the side of a table of one indicator: 年度 | 目標値 | 実績値 over R6 | 90 | 97."""

from collections.abc import Mapping
from dataclasses import replace

from keikaku.core.text import fold
from keikaku.documents.model import Grid
from keikaku.ingest.tables.bracketed_roles import role_in_brackets
from keikaku.ingest.tables.columns import is_year, read_header
from keikaku.ingest.tables.roles import BASES, ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.tables.turned import turned
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2
_AIMS = frozenset({ColumnRole.TARGET, ColumnRole.PLANNED})
# What stands over the kinds of values.
_KINDS = "区分"


def years_across(grid: Grid, words: Vocabulary) -> Grid | None:
    """The table with a row for each kind of value and a column for each year; None for others.

    What else its columns say (取組計画, 備考) is of the years and not of the values.
    """
    rows = range(1, grid.n_rows)
    if len(rows) < _FEWEST or not all(_tells_year(grid.text(row, 0), words) for row in rows):
        return None
    kinds = {c: kind for c in range(1, grid.n_columns) if (kind := _kind(grid.text(0, c), words))}
    roles = {said.role for kind in kinds.values() if (said := kind_of_row(kind, words))}
    if len(kinds) < _FEWEST or not roles & _AIMS:
        return None
    return turned(_columns_of(grid, kinds), range(grid.n_rows))


def _kind(head: str, words: Vocabulary) -> str:
    """What a head says of the values under it: 目標値 of 目標値 and of 指標（目標値）."""
    if kind_of_row(head, words) is not None:
        return head
    named = read_header(0, head, words).role is ColumnRole.NAME
    return next(iter(role_in_brackets(fold(head), words, dated=False)), "") if named else ""


def _tells_year(text: str, words: Vocabulary) -> bool:
    """令和6年度, 令和6年度（実績）, 基準値（令和5年度）."""
    said = read_header(0, text, words)
    return is_year(text) or (said.role in BASES and said.period is not None)


def _columns_of(grid: Grid, kinds: Mapping[int, str]) -> Grid:
    """The column of the years and those of values, each under what it says of them."""
    columns, heads = [0, *kinds], {0: _KINDS, **kinds}
    cells = tuple(
        replace(
            cell,
            column=columns.index(cell.column),
            colspan=1,
            text=heads[cell.column] if cell.row == 0 else cell.text,
        )
        for cell in grid.cells
        if cell.column in columns
    )
    return Grid(grid.n_rows, len(columns), cells, grid.source, grid.caption)
