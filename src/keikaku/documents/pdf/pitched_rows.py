"""Rows of a table without rules, told by the pitch of its lines."""

from collections.abc import Collection, Iterator, Sequence

from keikaku.documents.pdf.cell_blocks import CellBlock, CellLine, blocks_of, cuts_of
from keikaku.documents.pdf.table_rows import TableRows, rows_of_blocks, running_on
from keikaku.documents.pdf.table_spans import Span, spans_of
from keikaku.documents.pdf.value_columns import value_columns

# The lines of one table on a page; a page that has more is no plan's.
_MOST_LINES = 2_000


def pitched_rows(
    columns: Sequence[Sequence[CellLine]], breaks: Sequence[float]
) -> TableRows | None:
    """The rows of a table by the lines of its columns; None where the pitch does not tell them.

    Each way to part lines from rows is tried, and cells set at their tops and in their middles; the
    way that leaves the fewest gaps is taken. Where each line is a row, it has to leave none.
    """
    values = value_columns(columns)
    if not values or sum(map(len, columns)) > _MOST_LINES:
        return None
    ways = [_set(blocks, values) for blocks in _ways(columns, breaks)]
    return _best(ways[0], ways[1:]) if ways else None


def _best(plain: TableRows, parted: Sequence[TableRows]) -> TableRows | None:
    """The rows with the fewest gaps; each line for itself only where it leaves no gap or doubt."""
    gaps, doubtful = _gaps(plain), _labels_come_again(plain)
    best = min(parted, key=_gaps, default=plain)
    if best is not plain and _gaps(best) < gaps + max(doubtful, _has_heads_beside(plain)):
        return best._replace(told=not any(_stand_nowhere(best)))
    return None if gaps or doubtful else plain


def _has_heads_beside(found: TableRows) -> bool:
    """Whether heads stand beside two lines of others, which may be those of one head."""
    end = found.rows[found.heads - 1].bottom if found.heads else 0.0
    return any(block.middle < end for block in found.beside)


def _labels_come_again(found: TableRows) -> bool:
    """Whether two labels stand below each other behind the names of several pairs of rows.

    What stands before the second of them may be the end of the name before the first.
    """
    return any(found.pairs_of(column) for column in range(found.name + 1, found.first_value))


def _set(blocks: Sequence[CellBlock], values: frozenset[int]) -> TableRows:
    """The rows that blocks make, set at their tops or in their middles."""
    made = (rows_of_blocks(blocks, values, centred=centred) for centred in (False, True))
    return min(made, key=_gaps)


def _ways(
    columns: Sequence[Sequence[CellLine]], breaks: Sequence[float]
) -> Iterator[list[CellBlock]]:
    """The ways to put lines together, until one puts numbers under numbers: those are rows."""
    for cut in cuts_of(columns):
        blocks = blocks_of(columns, cut, breaks)
        if any(block.stacks_values for block in blocks):
            return
        yield blocks


def _gaps(found: TableRows) -> int:
    """How many rows lack their name or all values, and how many texts stand beside other rows."""
    spans = set(spans_of(found))
    named = set(_named(found, spans))
    lacking = sum(
        not (found.is_wide(place) or (place in named and found.is_valued(place)))
        for place in range(len(found.rows))
    )
    over = sum(len(list(running_on(found, place))) for place in range(len(found.rows)))
    return lacking + over + sum(_stand_nowhere(found)) + _unlabelled(found)


def _stand_nowhere(found: TableRows) -> Iterator[bool]:
    """Of each text beside several rows, whether it holds for none of them."""
    spans = list(spans_of(found))
    for block in found.beside:
        yield not any(_holds(span, block, found) for span in spans)


def _holds(span: Span, block: CellBlock, found: TableRows) -> bool:
    """Whether a text stands beside the rows of a span."""
    first, last = found.rows[span.first], found.rows[span.last]
    return span.column == block.column and first.top < block.middle < last.bottom


def _named(found: TableRows, spans: Collection[Span]) -> Iterator[int]:
    """The rows with a name, and heads and labelled rows in the middle of which one stands."""
    beside = {
        place
        for span in spans
        if found.centred and span.column == found.name
        for place in range(span.first, span.last + 1)
    }
    for place, row in enumerate(found.rows):
        head, labelled = place < found.heads, min(row.cells) < found.first_value
        if (
            found.name in row.cells
            or (head and labelled)
            or ((head or labelled) and place in beside)
        ):
            yield place


def _unlabelled(found: TableRows) -> int:
    """How many labels set at their tops the first row of values lacks: none stand above it."""
    body = found.rows[found.heads :]
    if found.centred or not body:
        return 0
    labels = {column for row in body for column in row.cells if column < found.first_value}
    return len(labels - body[0].cells.keys() - {found.first_value - 1})
