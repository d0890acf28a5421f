"""Rows of heads that stand a column beside the cells under them, as lost or added tabs leave them.

They are put over their cells only where that leaves no other way to read the table.
"""

from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.text import squeeze
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Block, Grid
from keikaku.ingest.tables.columns import is_year
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.roles import ColumnRole, exact_role
from keikaku.ingest.vocabulary import Vocabulary

SHIFTED = "table.head_shifted"
_YEARS = frozenset({"年度", "年", "年次", "時点", "時期"})
_VALUES = frozenset({"値", "数値", "実績", "目標", ""})
_FEWEST = 2


def with_heads_in_place(blocks: Sequence[Block], words: Vocabulary) -> list[Block]:
    """The blocks, heads that stand a column beside their cells put over them and marked so."""
    return [_settled(block, block.grid, words) if block.grid else block for block in blocks]


def _settled(block: Block, grid: Grid, words: Vocabulary) -> Block:
    if grid.n_rows <= _FEWEST or any(c.rowspan > 1 or c.colspan > 1 for c in grid.cells):
        return block
    if _stands_right(grid, words):
        moved = _moved(grid, 0, -1)
    elif _years_stand_left(grid):
        moved = _moved(grid, 1, 1)
    else:
        return block
    return replace(block, grid=moved, flags=(*block.flags, SHIFTED))


def _moved(grid: Grid, row: int, by: int) -> Grid:
    kept = (c for c in grid.cells if c.row != row or 0 <= c.column + by < grid.n_columns)
    cells = (replace(c, column=c.column + by) if c.row == row else c for c in kept)
    return replace(grid, cells=tuple(cells))


def _stands_right(grid: Grid, words: Vocabulary) -> bool:
    """|指標名|現状値|目標値 over rows that fill all columns but the last.

    Under the head of the names there are then figures or units, and nothing at its left.
    """
    heads, last = grid.row(0), grid.n_columns - 1
    named = exact_role(squeeze(heads[1]), words) is ColumnRole.NAME if last > 1 else False
    if heads[0].strip() or not named or not all(text.strip() for text in heads[1:]):
        return False
    rows = [texts for row in range(1, grid.n_rows) if any((texts := grid.row(row))[1:])]
    told = (texts[0].strip() and not texts[last].strip() for texts in rows)
    none = (is_figure(texts[1]) or is_unit(texts[1]) for texts in rows)
    return len(rows) >= _FEWEST and all(told) and all(none)


def _years_stand_left(grid: Grid) -> bool:
    """|年度|値|年度|値 one column at the left of the years and values of each row."""
    heads = [squeeze(text) for text in grid.row(1)]
    years = [column for column, text in enumerate(heads) if text in _YEARS]
    if len(years) < _FEWEST or not set(heads) <= _YEARS | _VALUES or heads[-1]:
        return False
    rows = [row for row in range(2, grid.n_rows) if any(grid.row(row)[1:])]
    texts = [
        [grid.text(row, column + by).strip() for row in rows] for by in (0, 1) for column in years
    ]
    here, beside = texts[: len(years)], texts[len(years) :]
    return bool(rows) and all(map(_are_years, beside)) and not any(map(_are_years, here))


def _are_years(texts: Sequence[str]) -> bool:
    """Years and nothing else: 2013 is one too, and so may a value be."""
    return bool(texts) and all(is_year(t) or _is_bare_year(t) for t in texts)


def _is_bare_year(text: str) -> bool:
    return text.isdecimal() and len(text) == len("2013") and text.startswith(("19", "20"))
