"""Labels at the left of a table within a form: 目標 beside its heads and all its rows."""

from dataclasses import replace

from keikaku.core.indicators import IndicatorKind
from keikaku.core.text import squeeze
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

_LABELS = frozenset({ColumnRole.NAME, ColumnRole.TARGET})
_PLAIN = (None, IndicatorKind.KPI)


def without_side_labels(grid: Grid, words: Vocabulary) -> Grid:
    """The table without words that say of heads and rows beside them that they are indicators.

    Such a cell reaches further down than the head of names beside it: it heads no column. What
    it says of the kind of indicators (KGI) is kept.
    """
    labels = [cell for cell in grid.cells if _is_label(cell, grid, words)]
    if not labels:
        return grid
    cells = (replace(cell, text="") if cell in labels else cell for cell in grid.cells)
    return replace(grid, cells=tuple(cells))


def _is_label(cell: Cell, grid: Grid, words: Vocabulary) -> bool:
    label = squeeze(cell.text)
    if cell.column != 0 or cell.rowspan == 1 or exact_role(label, words) not in _LABELS:
        return False
    if kind_in(label, words) not in _PLAIN:
        return False
    heads = [head for head in grid.row_cells(cell.row) if head.column > 0]
    roles = [read_header(0, head.text, words).role for head in heads]
    named = roles[:1] == [ColumnRole.NAME] and heads[0].rowspan < cell.rowspan
    return named and any(role in VALUE_ROLES for role in roles)
