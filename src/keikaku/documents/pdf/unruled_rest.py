"""Lines at the top of a page that go on with a table without rules."""

from collections.abc import Sequence

import numpy as np

from keikaku.documents.pdf.cells import runs_on
from keikaku.documents.pdf.found import FoundCell, FoundTable
from keikaku.documents.pdf.grid_text import NARROW, Scene
from keikaku.documents.pdf.joiner import going_on
from keikaku.documents.pdf.unruled_lines import (
    NEXT_ALONE,
    Line,
    Zone,
    columns_of,
    follows,
    lines_of,
    zone_of,
)

# Above the rest of a table stands no more than the header of the page.
_MOST_ABOVE = 2
_SAME_LEFT = 3.0


def rest_zone(scene: Scene, before: FoundTable) -> Zone | None:
    """The zone of lines that go on with a table that ended the page before."""
    lines = list(lines_of(scene, scene.shown, NARROW))
    hint = going_on(before, before.box)
    for begin, line in enumerate(lines[: _MOST_ABOVE + 1]):
        columns = columns_of(line, before.xs)
        if columns < 2 or hint is None or not hint.may_have(line.texts):
            continue
        end = begin + 1
        while end < len(lines) and follows(lines[end - 1].base, lines[end], before.xs):
            end += 1
        if end - begin > 1 or columns > 2:
            return zone_of(lines[begin:end], before.xs)
    return _rest_of_name(lines, before)


def _rest_of_name(lines: Sequence[Line], before: FoundTable) -> Zone | None:
    """The zone of the lone line at the top of a page that ends a text of the last row."""
    for place, line in enumerate(lines[: _MOST_ABOVE + 1]):
        below = lines[place + 1].base - line.base if place + 1 < len(lines) else np.inf
        if below > NEXT_ALONE * line.size and len(line.texts) == 1:
            above = [cell for cell in _last_cells(before) if _stands_under(line, cell)]
            if above and runs_on(above[0], line.texts[0], line.size):
                return zone_of([line], before.xs)
    return None


def _last_cells(table: FoundTable) -> list[FoundCell]:
    """The cells with text at the foot of a table."""
    return [cell for cell in table.cells if cell.row + cell.rowspan == table.n_rows and cell.lines]


def _stands_under(line: Line, cell: FoundCell) -> bool:
    within = cell.box[0] <= line.spans[0, 0] and line.spans[0, 1] <= cell.box[2]
    return bool(within) and abs(float(line.spans[0, 0]) - cell.lines[-1].box[0]) < _SAME_LEFT
