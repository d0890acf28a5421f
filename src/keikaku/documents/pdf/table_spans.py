"""Cells that stand beside several rows of a table whose rows are told by its pitch."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from keikaku.documents.pdf.cell_blocks import CellBlock
from keikaku.documents.pdf.table_rows import TableRows, running_on

# The middle of a cell is that of its rows but for this part of the letters' size.
_SAME = 0.4


class Span(NamedTuple):
    """A cell that stands beside several rows, from the first to the last of them."""

    column: int
    first: int
    last: int


def spans_of(found: TableRows) -> list[Span]:
    """The cells beside several rows, one for each text."""
    if found.centred:
        spans = (span for column in _columns(found) for span in _centred(found, column))
        return [span for span in spans if span.last > span.first]
    labels = [span for column in range(found.first_value) for span in _labels(found, column)]
    begun = {(span.column, span.first) for span in labels}
    return labels + [span for span in _running_on(found) if (span.column, span.first) not in begun]


def _columns(found: TableRows) -> list[int]:
    blocks = [*found.beside, *(cell for row in found.rows for cell in row.cells.values())]
    return sorted({block.column for block in blocks})


def _labels(found: TableRows, column: int) -> Iterator[Span]:
    """Labels set at the top of their cells: each holds for the blank places below it."""
    begin: int | None = None
    for place, row in [*enumerate(found.rows), (len(found.rows), None)]:
        if row is not None and begin is not None and _is_under(found, place, column):
            continue
        if begin is not None and place - begin > 1:
            yield Span(column, begin, place - 1)
        labelled = row is not None and column in row.cells and found.is_valued(place)
        begin = place if labelled else None


def _is_under(found: TableRows, place: int, column: int) -> bool:
    """Whether a row has values, and a label above holds for its blank place in a column.

    That of a group holds where names follow behind it; all of them do where a row has no name.
    """
    cells = found.rows[place].cells
    left = min(cells)
    behind = column < left or found.name not in cells
    return found.is_valued(place) and left < found.first_value and column not in cells and behind


def _running_on(found: TableRows) -> Iterator[Span]:
    """Texts so long that they go on beside the rows below."""
    for place in range(len(found.rows)):
        last = dict(running_on(found, place))
        yield from (Span(column, place, below) for column, below in last.items())


def _centred(found: TableRows, column: int) -> Iterator[Span]:
    """Labels set in the middle of their rows, each from where the one before it ends.

    Those of values are heads, and so is what stands over the first row of values.
    """
    edges, rows = _edges(found), found.rows
    heads = found.heads
    end = len(rows) if column < found.first_value else heads
    own = {row.cells[column]: place for place, row in enumerate(rows) if column in row.cells}
    alone = heads in own.values()
    ordered = sorted((*own, *_beside(found, column)), key=lambda block: block.first)
    lows = [*(block.middle for block in ordered[1:]), float("inf")]
    first = 0
    for block, below in zip(ordered, lows, strict=True):
        if alone and block in own:
            # The first row of values has a label: each may hold for its own row alone.
            first = own[block] + 1
            continue
        span = _around(block, edges, range(first, end), below)
        if span is not None:
            first = span.last + 1
            yield span


def _beside(found: TableRows, column: int) -> list[CellBlock]:
    return [block for block in found.beside if block.column == column]


def _edges(found: TableRows) -> list[float]:
    """The heights half-way between rows, and as far above the first and below the last."""
    between = [(above.bottom + below.top) / 2 for above, below in pairwise(found.rows)]
    margin = min((b.top - a.bottom for a, b in pairwise(found.rows)), default=0.0) / 2
    return [found.rows[0].top - margin, *between, found.rows[-1].bottom + margin]


def _around(block: CellBlock, edges: Sequence[float], rows: range, below: float) -> Span | None:
    """The rows that a text stands in the middle of, above the next text; None without such."""
    middle = (block.top + block.last) / 2
    for first in rows:
        if edges[first] > middle:
            return None
        for last in range(first, rows.stop):
            if edges[last + 1] > below:
                break
            if abs((edges[first] + edges[last + 1]) / 2 - middle) < _SAME * block.size:
                return Span(block.column, first, last)
    return None
