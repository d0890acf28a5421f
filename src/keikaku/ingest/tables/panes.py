"""Tables printed side by side in one grid: 指標 | 現状 | 目標 | 指標 | 現状 | 目標."""

from collections.abc import Sequence
from dataclasses import replace

from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.heads import read_head
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_TWO = 2


def panes_of(grid: Grid, words: Vocabulary) -> tuple[Grid, ...]:
    """The tables that stand side by side, from the left; none where there is one only."""
    for row in range(min(grid.n_rows, _HEADS_WITHIN)):
        head = read_head(grid, row, words)
        starts = _starts(head.columns) if head is not None else []
        if len(starts) >= _TWO:
            ends = [*starts[1:], grid.n_columns]
            return tuple(_part(grid, a, b) for a, b in zip([0, *starts[1:]], ends, strict=True))
    return ()


# Titles over the heads take no more rows than this.
_HEADS_WITHIN = 3


def _starts(columns: Sequence[Column]) -> list[int]:
    """Where names begin anew behind values, under the same heads as the first time."""
    starts: list[int] = []
    valued = True
    for column in columns:
        if column.role is ColumnRole.NAME and valued and not column.continues:
            starts.append(column.index)
            valued = False
        valued = valued or column.role in VALUE_ROLES
    return starts if valued and len(starts) >= _TWO and _are_alike(columns, starts) else []


def _are_alike(columns: Sequence[Column], starts: Sequence[int]) -> bool:
    """Whether the heads of the panes are the same; a column without one parts them or nothing."""
    ends = [*starts[1:], len(columns)]
    panes = [columns[a:b] for a, b in zip(starts, ends, strict=True)]
    roles = [[c.role for c in pane if c.header.strip() or c.continues] for pane in panes]
    return all(role == roles[0] for role in roles)


def _part(grid: Grid, first: int, end: int) -> Grid:
    """Some columns of a grid as a grid of their own; a cell that reaches in from outside is cut."""
    cells = tuple(
        replace(
            cell,
            column=max(cell.column, first) - first,
            colspan=min(cell.column + cell.colspan, end) - max(cell.column, first),
        )
        for cell in grid.cells
        if cell.column < end and cell.column + cell.colspan > first
    )
    return Grid(grid.n_rows, end - first, cells, grid.source, grid.caption, grid.header_rows)
