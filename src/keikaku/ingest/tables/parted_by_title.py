"""Tables whose title says what their rows are parts of: 部門別の温室効果ガス排出量 over 部門."""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.text import squeeze
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.around import Around
from keikaku.ingest.tables.caption_names import name_in_caption
from keikaku.ingest.tables.heads import read_head
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_BY = re.compile(r"(?P<parts>[^\s別]{1,10})別の?(?P<name>.+)")
# What is told of it behind its name: 排出量の削減目標, 排出量の現状と目標, 排出量は次のとおりです。
_TOLD = re.compile(
    r"(?:(?:の|と|及び|・)?(?:現状値?|実績値?|基準値|目標値?|(?:削減|達成|数値)目標|推移|内訳))*"
    r"(?:は、?(?:次|以下)の(?:とおり|通り|よう).*)?$"
)
_ANY_PARTS = frozenset({"区分", "項目", "内訳", ""})
_FEWEST = 2
# So many lines over a table may be its title, with the unit on the last.
_NEAR = 2


def parted_by_title(grid: Grid, around: Around, words: Vocabulary) -> tuple[Grid, ...]:
    """The table with what its title counts before the parts in its first column; none for others.

    Where a row names what it counts itself, the title only groups such names. Without a target the
    table is one of statistics.
    """
    titles = (around.title, *around.lines[:_NEAR], around.heading)
    names = (_TOLD.sub("", name_in_caption(title).name.strip()) for title in titles)
    said = next(filter(None, map(_BY.fullmatch, names)), None)
    name = said["name"] if said is not None else ""
    head = read_head(grid, 0, words) if measures(name) else None
    roles = [column.role for column in head.columns] if head is not None else []
    if said is None or head is None or roles[0] in VALUE_ROLES or ColumnRole.TARGET not in roles:
        return ()
    rows = range(head.n_rows, grid.n_rows)
    headed = squeeze(grid.text(0, 0))
    if not (said["parts"] in headed or headed in _ANY_PARTS) or not _are_parts(grid, rows):
        return ()
    return (_named(grid, name, head.n_rows),)


def _are_parts(grid: Grid, rows: Sequence[int]) -> bool:
    texts = [text for row in rows if (text := grid.text(row, 0).strip())]
    return len({*texts}) == len(texts) >= _FEWEST and not any(map(measures, texts))


def _named(grid: Grid, name: str, n_heads: int) -> Grid:
    head = Cell(0, 0, "指標", grid.source, rowspan=n_heads)
    cell = Cell(n_heads, 0, name, grid.source, rowspan=grid.n_rows - n_heads)
    moved = (replace(other, column=other.column + 1) for other in grid.cells)
    cells = tuple(sorted((head, cell, *moved), key=lambda one: (one.row, one.column)))
    width = grid.n_columns + 1
    return Grid(grid.n_rows, width, cells, grid.source, grid.caption, grid.header_rows)
