"""Names that print the kind of their row in a bracket: 来館者数（目標） over 来館者数（実績）."""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary

_KIND_BEHIND = re.compile(
    r"(?P<name>.+?)\s*[(（\[［【〔〈](?P<kind>[^()（）\[\]［］【】〔〕〈〉]{1,8})[)）\]］】〕〉]\s*\Z",
    re.DOTALL,
)
_FEWEST = 2
_COLUMNS = 3


def kinds_apart(grid: Grid, words: Vocabulary) -> Grid:
    """The table with the kinds in a column of their own behind the names; itself where none are."""
    for column in range(min(_COLUMNS, grid.n_columns)):
        cells = [cell for cell in grid.cells if cell.column == column and cell.colspan == 1]
        found = {id(c): parts for c in cells if (parts := _parts(c, words)) is not None}
        if _are_pairs(list(found.values())):
            return _with_column(grid, column, found)
    return grid


def _parts(cell: Cell, words: Vocabulary) -> tuple[str, str] | None:
    match = _KIND_BEHIND.match(cell.text.strip())
    if match is None or kind_of_row(match["kind"], words) is None:
        return None
    return match["name"], match["kind"]


def _are_pairs(found: Sequence[tuple[str, str]]) -> bool:
    """Whether the names come again with another kind, most of them."""
    names = [name for name, _ in found]
    again = sum(names.count(name) >= _FEWEST for name in names)
    return len(set(found)) == len(found) >= _FEWEST and 2 * again > len(names)


def _with_column(grid: Grid, column: int, found: dict[int, tuple[str, str]]) -> Grid:
    cells: list[Cell] = []
    for cell in grid.cells:
        if cell.column > column:
            cells.append(replace(cell, column=cell.column + 1))
        elif cell.column + cell.colspan > column + 1:
            cells.append(replace(cell, colspan=cell.colspan + 1))
        else:
            name, kind = found.get(id(cell), (cell.text, ""))
            cells.append(replace(cell, text=name))
            if cell.column == column:
                cells.append(replace(cell, text=kind, column=column + 1, colspan=1))
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    width = grid.n_columns + 1
    return Grid(grid.n_rows, width, ordered, grid.source, grid.caption, grid.header_rows)
