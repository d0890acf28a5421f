"""Whether a table of single cells is all that stands there, or a part of one printed otherwise.

A page taken out of a PDF column by column leaves cells beside those that look like a table.
"""

from dataclasses import replace

from keikaku.ingest.lines.grids import Row
from keikaku.ingest.lines.slices import is_numeric
from keikaku.ingest.lines.stacked_heads import Lines
from keikaku.ingest.lines.stacked_table import NAMES, Cells
from keikaku.ingest.tables.roles import BASES

_BESIDE = "name.cells_beside"
_NEAR, _FEWEST = 4, 2


def is_whole(cells: Cells, lines: Lines) -> bool:
    """Whether all values are there: not what was alone, and no figures close behind."""
    values = [column for column in cells.columns if column.is_value]
    if len(values) == 1 and values[0].role in BASES:
        return False
    behind = range(cells.end, min(cells.end + _NEAR, len(lines)))
    return sum(_is_figure(lines, at) for at in behind) < _FEWEST


def _is_figure(lines: Lines, at: int) -> bool:
    return lines[at].grid is None and is_numeric(lines[at].text)


def doubted(row: Row, cells: Cells) -> Row:
    """The row with a doubt at its name."""
    roles = [column.role for column in cells.columns]
    at = next((roles.index(role) for role in NAMES if role in roles), 0)
    return [
        replace(cell, flags=(*cell.flags, _BESIDE)) if n == at and cell is not None else cell
        for n, cell in enumerate(row)
    ]
