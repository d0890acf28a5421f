"""Lines at the top of a page that go on with a table without rules."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

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
from keikaku.documents.pdf.wrapping import width_of_start

# Above the rest of a table stands no more than the header of the page.
_MOST_ABOVE = 2
_SAME_LEFT = 3.0
# Lines of one cell stand no further from each other than its others do, but for this part.
_SAME_STEP = 1.04


def rest_zone(scene: Scene, before: FoundTable) -> Zone | None:
    """The zone of lines that go on with a table that ended the page before."""
    if not (before.guessed or before.opened):
        return None
    lines = list(lines_of(scene, scene.shown, NARROW))
    rest = _rest_of_row(lines, before)
    if rest is not None:
        return zone_of(lines[rest.start : _end_of_rows(lines, rest.stop, before)], before.xs)
    # Only a table without rules has rows that go on without them.
    if not before.guessed:
        return None
    hint = going_on(before, before.box)
    for begin, line in enumerate(lines[: _MOST_ABOVE + 1]):
        columns = columns_of(line, before.xs)
        if columns < 2 or hint is None or not hint.may_have(line.texts):
            continue
        end = _end_of_rows(lines, begin + 1, before)
        if end - begin > 1 or columns > 2:
            return zone_of(lines[begin:end], before.xs)
    return None


def _end_of_rows(lines: Sequence[Line], end: int, before: FoundTable) -> int:
    """Where lines end that follow as rows of the table."""
    while end < len(lines) and follows(lines[end - 1].base, lines[end], before.xs):
        end += 1
    return end


def _rest_of_row(lines: Sequence[Line], before: FoundTable) -> range | None:
    """The lines at the top of a page that end the texts of the row that it cuts.

    They stand under full lines of it, nearer to each other than to what comes below.
    """
    for begin, line in enumerate(lines[: _MOST_ABOVE + 1]):
        above = lines[begin - 1].base if begin else -np.inf
        if line.base - above > NEXT_ALONE * line.size and _ends_row(line, before):
            end = _end_of_cells(lines, begin, before)
            return range(begin, end) if _is_apart(lines, begin, end, before) else None
    return None


def _ends_row(line: Line, before: FoundTable) -> bool:
    """Whether each text of a line stands under a full one of the last row."""
    cells = _last_cells(before)
    spans = zip(line.spans.tolist(), line.texts, strict=True)
    return len(line.texts) < before.n_columns and all(
        any(_stands_under(span, cell) and _is_full(cell, text, line, before) for cell in cells)
        for span, text in spans
    )


def _is_full(cell: FoundCell, text: str, line: Line, before: FoundTable) -> bool:
    """Whether a cell goes on with a text: its last line is full, or as long as others are."""
    if runs_on(cell, text, line.size):
        return True
    last = cell.lines[-1]
    return last.box[2] - last.box[0] + width_of_start(text) * line.size > _longest(cell, before)


def _longest(cell: FoundCell, table: FoundTable) -> float:
    """How long the lines are with which texts of a cell's column go on."""
    same = (one for one in table.cells if (one.column, one.colspan) == (cell.column, cell.colspan))
    lines = (line.box for one in same for line in one.lines[:-1])
    return max((box[2] - box[0] for box in lines), default=np.inf)


def _end_of_cells(lines: Sequence[Line], begin: int, before: FoundTable) -> int:
    """Where the lines of the cells end that a line at the top of a page goes on with."""
    end = begin + 1
    while end < len(lines) and _is_next(lines[end - 1], lines[end], lines[begin], before):
        end += 1
    return end


def _is_next(above: Line, line: Line, first: Line, before: FoundTable) -> bool:
    lefts = [left for left, _ in first.spans.tolist()]
    under = all(any(abs(own - left) < _SAME_LEFT for left in lefts) for own in line.spans[:, 0])
    within = columns_of(line, before.xs) > 0
    return under and within and line.base - above.base <= _step(before, line.size)


def _is_apart(lines: Sequence[Line], begin: int, end: int, before: FoundTable) -> bool:
    """Whether what stands below some lines is further from them than they are from each other."""
    if end == len(lines):
        return True
    own = [below.base - above.base for above, below in pairwise(lines[begin:end])]
    size = lines[end].size
    step = max(own) * _SAME_STEP if own else _step(before, size)
    return lines[end].base - lines[end - 1].base > step


def _step(before: FoundTable, size: float) -> float:
    """How far the lines of a cell may be from each other: as those of the last row are."""
    return max(_steps(before), default=NEXT_ALONE * size / _SAME_STEP) * _SAME_STEP


def _steps(before: FoundTable) -> Iterator[float]:
    for cell in _last_cells(before):
        for above, below in pairwise(cell.lines):
            yield below.box[3] - above.box[3]


def _last_cells(table: FoundTable) -> list[FoundCell]:
    """The cells with text at the foot of a table."""
    return [cell for cell in table.cells if cell.row + cell.rowspan == table.n_rows and cell.lines]


def _stands_under(span: Sequence[float], cell: FoundCell) -> bool:
    left, right = span
    last = cell.lines[-1].box
    level = abs(left - last[0]), abs(left + right - last[0] - last[2]) / 2
    return cell.box[0] <= left and right <= cell.box[2] and min(level) < _SAME_LEFT
