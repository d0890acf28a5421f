"""Tables whose heads come again beside themselves, under a line that names each time's values.

港の来客数　　　　　　　　船の数
現状値｜目標値｜現状値｜目標値
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.text import squeeze
from keikaku.documents.model import Grid

# A head alone that comes again is no table of its own.
_FEWEST_HEADS = 2
_GAP = re.compile(r"\s*(?:\u3000|\t|\s{2,})\s*")


def times_of_heads(grid: Grid) -> int:
    """How often the heads of the first row come one after the other; 1 in most tables."""
    texts = [squeeze(text) for text in grid.row(0)]
    for wide in range(_FEWEST_HEADS, len(texts) // 2 + 1):
        times, rest = divmod(len(texts), wide)
        if not rest and all(texts[:wide]) and texts == texts[:wide] * times:
            return times
    return 1


def parts_of(grid: Grid, caption: str, times: int) -> Sequence[tuple[Grid, str]]:
    """The table of each time with its name; none where the line does not hold as many names."""
    names = _GAP.split(caption.strip())
    wide = grid.n_columns // times
    over = any(
        cell.column // wide != (cell.column + cell.colspan - 1) // wide for cell in grid.cells
    )
    if len(names) != times or over:
        return ()
    return [(_part(grid, first * wide, wide), name) for first, name in enumerate(names)]


def _part(grid: Grid, first: int, wide: int) -> Grid:
    cells = (cell for cell in grid.cells if first <= cell.column < first + wide)
    moved = tuple(replace(cell, column=cell.column - first) for cell in cells)
    return replace(grid, n_columns=wide, cells=moved)
