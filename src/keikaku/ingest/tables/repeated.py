"""Merged cells whose text stands in each place that they cover, as tables copied as text have them.

What is printed twice side by side, or again in the rows below beside something else, is one cell.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Words
from keikaku.documents.model import Block, Cell, Grid
from keikaku.ingest.tables.columns import is_year, read_header
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.roles import VALUE_ROLES
from keikaku.ingest.vocabulary import Vocabulary

_SHORTEST = 2


def with_repeats_merged(blocks: Sequence[Block], words: Vocabulary) -> list[Block]:
    """The blocks; tables without a merged cell in which some stand in several places have them."""
    return [
        replace(block, grid=_merged(block.grid, words)) if block.grid is not None else block
        for block in blocks
    ]


def _merged(grid: Grid, words: Vocabulary) -> Grid:
    if any(cell.rowspan > 1 or cell.colspan > 1 for cell in grid.cells):
        return grid
    wide = [list(_across(grid, row, _n_labels(grid), words)) for row in range(grid.n_rows)]
    cells = _down(grid, wide)
    if len(cells) == len(grid.cells):
        return grid
    return replace(grid, cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


def _n_labels(grid: Grid) -> int:
    """How many columns stand before figures, which the first may be that number the rows."""
    firsts = (_first_figure(grid, row) for row in range(grid.n_rows))
    return min((at for at in firsts if at is not None), default=0)


def _first_figure(grid: Grid, row: int) -> int | None:
    places = range(1, grid.n_columns)
    return next((at for at in places if _is_filled_figure(grid.text(row, at))), None)


def _is_filled_figure(text: str) -> bool:
    return bool(text.strip()) and is_figure(text)


def _across(grid: Grid, row: int, n_labels: int, words: Vocabulary) -> Iterator[Cell]:
    """The cells of a row, those that say the same side by side as one."""
    last: Cell | None = None
    for column in range(grid.n_columns):
        cell = grid.at(row, column)
        if cell is None:
            continue
        beside = last is not None and last.column + last.colspan == column
        if last is not None and beside and _is_one(last, cell, n_labels, words):
            last = replace(last, colspan=last.colspan + 1)
            continue
        if last is not None:
            yield last
        last = cell
    if last is not None:
        yield last


def _is_one(before: Cell, cell: Cell, n_labels: int, words: Vocabulary) -> bool:
    text = cell.text.strip()
    if before.text.strip() != text or len(squeeze(text)) < _SHORTEST or is_year(text):
        return False
    if any(not isinstance(value.reading, Words) for value in parse_cell(text)):
        return False
    values = read_header(0, text, words).role in VALUE_ROLES
    return not values and (cell.column < n_labels or measures(text))


def _down(grid: Grid, rows: Sequence[Sequence[Cell]]) -> list[Cell]:
    """All cells, those that say the same in rows one under the other as one."""
    made: list[Cell] = []
    open_at: dict[int, int] = {}
    for cells in rows:
        told: dict[int, int] = {}
        joined = True
        for cell in cells:
            above = made[open_at[cell.column]] if cell.column in open_at else None
            joined = joined and above is not None and _goes_down(grid, above, cell)
            if joined and above is not None:
                told[cell.column] = open_at[cell.column]
                made[told[cell.column]] = replace(above, rowspan=above.rowspan + 1)
            else:
                told[cell.column] = len(made)
                made.append(cell)
        open_at = told
    return made


def _goes_down(grid: Grid, above: Cell, cell: Cell) -> bool:
    """Whether a cell says again what stands over it, where another before the figures does not."""
    same = above.text.strip() == cell.text.strip() and above.colspan == cell.colspan
    if not same or len(squeeze(cell.text)) < _SHORTEST or is_figure(cell.text):
        return False
    end = min(_first_figure(grid, row) or grid.n_columns for row in (cell.row - 1, cell.row))
    places = range(cell.column + cell.colspan, end)
    over, beside = (
        [grid.text(row, at).strip() for at in places] for row in (cell.row - 1, cell.row)
    )
    return any(a and b and a != b for a, b in zip(over, beside, strict=True))
