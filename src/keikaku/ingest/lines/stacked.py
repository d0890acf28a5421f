"""Tables that came out of their print one cell a line.

Three orders are seen: heads and then row after row; heads and then column after column; and all
names before the heads of the values.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from keikaku.documents.model import Block
from keikaku.ingest.lines.boxed_cells import by_boxes, stand_row_by_row
from keikaku.ingest.lines.context import Context, heads_of
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.slices import Slice, is_figure, whole
from keikaku.ingest.lines.stacked_columns import by_columns
from keikaku.ingest.lines.stacked_gaps import by_gaps
from keikaku.ingest.lines.stacked_heads import Column, Lines, WholeLines, read_heads, ways_to_join
from keikaku.ingest.lines.stacked_names_first import names_first
from keikaku.ingest.lines.stacked_pairs import in_pairs
from keikaku.ingest.lines.stacked_rows import by_rows
from keikaku.ingest.lines.stacked_table import NAMES, Cells, is_code
from keikaku.ingest.lines.stacked_whole import doubted, is_whole
from keikaku.ingest.tables.roles import BASES, ColumnRole

_OVER = (*BASES, ColumnRole.ACTUAL)
_BEFORE_NAMES = (ColumnRole.CODE, ColumnRole.MEASURE)
# Heads of unknown words for the names need so many known heads and rows beside them.
_FEWEST = 2
_LONGEST = 60
_EXPECTED = re.compile("推計|予測|見通し|試算")


class StackedReader:
    """Reads a table of single cells that begins at a block of a document."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._lines = WholeLines(blocks)

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table, whichever its order; None where none begins."""
        if blocks[at].grid is not None or len(blocks[at].text) > _LONGEST:
            return None
        lines = Lines(self._lines, at, context.words)
        before = blocks[at - 1] if at else None
        if begins_inside(lines, before):
            return None
        if (table := by_gaps(lines)) is not None:
            return table
        boxed = by_boxes(lines)
        found = boxed if boxed is not None and _can_stand(boxed) else None
        if boxed is None:
            by_row = stand_row_by_row(lines)
            found = (
                (None if by_row else _headed(lines, context))
                or in_pairs(lines, before, context)
                or (None if by_row else names_first(lines, before))
            )
        if found is None or not found.rows or _is_expected(found):
            return None
        return _table(found, lines)


def _is_expected(cells: Cells) -> bool:
    """Whether heads say what was and what is expected (推計), and none that its names count."""
    if any(column.role in NAMES and column.head.block is not None for column in cells.columns):
        return False
    values = [column for column in cells.columns if column.is_value]
    expected = [column for column in values if _EXPECTED.search(column.head.text)]
    return bool(expected) and {c.role for c in values} <= {ColumnRole.ACTUAL, ColumnRole.PLANNED}


def begins_inside(lines: Lines, before: Block | None) -> bool:
    """Whether a line goes on with heads close above it, so that not all heads are known."""
    if before is None or before.grid is not None or len(lines) == 0 or lines[0].gap_before:
        return False
    above = Lines(WholeLines([before]), 0, lines.words)
    head = above.any_head(0)
    return above.is_bracket(0) or (head is not None and head.is_value)


def _headed(lines: Lines, context: Context) -> Cells | None:
    """The table whose heads begin right here."""
    first = lines.head(0)
    if first is not None and first.role not in (*NAMES, *_BEFORE_NAMES):
        return None
    if first is None and (lines.cell(0) is None or lines.head(1) is None):
        return None
    return _under_all_heads(lines, context)


def _under_all_heads(lines: Lines, context: Context) -> Cells | None:
    found: list[tuple[int, int, int, Cells]] = []
    for columns, end in _ways(lines, context):
        cells = by_rows(lines, columns, end) or by_columns(lines, columns, end)
        if cells is not None and _can_stand(cells):
            found.append((_n_words(cells), -len(cells.rows), len(found), cells))
    return min(found)[-1] if found else None


def _ways(lines: Lines, context: Context) -> Iterator[tuple[list[Column], int]]:
    """The ways to read the heads: those of known words first."""
    told: set[tuple[str, ...]] = set()
    for dated in (False, True):
        columns, end = _columns(lines, dated=dated)
        for heads in _numbered(lines, end, ways_to_join(columns, context.words)):
            texts = tuple(head.head.text for head in heads)
            named = any(head.role in (*NAMES, None) and not head.is_value for head in heads)
            if texts not in told and named and any(head.is_value for head in heads):
                told.add(texts)
                yield heads, end


def _columns(lines: Lines, *, dated: bool) -> tuple[list[Column], int]:
    """The heads, of which that of the names may be of unknown words: the first, or behind No."""
    columns, end = read_heads(lines, 0, dated=dated)
    only_code = len(columns) == 1 and columns[0].role is ColumnRole.CODE
    unknown = lines.cell(end) if only_code or not columns else None
    if unknown is None:
        return columns, end
    further, behind = read_heads(lines, end + 1, dated=dated)
    return [*columns, Column(whole(unknown), None), *further], behind


def _numbered(lines: Lines, end: int, ways: Iterable[list[Column]]) -> Iterator[list[Column]]:
    """The heads, and one for the numbers of the rows before them where they have none."""
    first = lines.cell(end)
    unnamed = first is not None and is_code(first.text)
    for heads in ways:
        if unnamed and not any(head.role is ColumnRole.CODE for head in heads):
            yield [Column(Slice("No."), ColumnRole.CODE), *heads]
        yield heads


def _can_stand(cells: Cells) -> bool:
    """Whether the heads are known well enough: what only years tell must go up with them."""
    values = [column for column in cells.columns if column.is_value]
    years = [column.year for column in values]
    if any(column.is_dated for column in values):
        rising = all(a is not None and b is not None and a < b for a, b in pairwise(years))
        return rising and len(values) > 1
    unnamed = not any(column.role in NAMES for column in cells.columns)
    return not unnamed or min(len(values), len(cells.rows)) >= _FEWEST


def _n_words(cells: Cells) -> int:
    """How many values are mere words, which a value seldom is."""
    values = [n for n, column in enumerate(cells.columns) if column.is_value]
    texts = [row[n] for row in cells.rows for n in values]
    return sum(cell is not None and not is_figure(cell.text) for cell in texts)


def _table(cells: Cells, lines: Lines) -> LineTable:
    rows = cells.rows if is_whole(cells, lines) else [doubted(row, cells) for row in cells.rows]
    return LineTable([*_heads(cells.columns)], tuple(rows), lines.end(cells.end))


def _heads(columns: Sequence[Column]) -> Iterator[Slice]:
    """The heads; where words are unknown, what their place says that they are.

    A year before one that is known to be over, or of an assessment, says no target: the table
    tells what it may be.
    """
    values = [column for column in columns if column.is_value]
    named = any(column.role in NAMES for column in columns)
    over = max((n for n, column in enumerate(columns) if column.role in _OVER), default=0)
    for place, column in enumerate(columns):
        if column.is_dated and place > over and "評価" not in column.head.text:
            word = heads_of(len(values))[values.index(column)]
            bracket = column.head.text[len(column.head.text.replace("（", "(").partition("(")[0]) :]
            yield Slice(word + bracket, column.head.block, column.head.at)
        elif column.role is None and not named:
            yield Slice("指標名", column.head.block, column.head.at)
        else:
            yield column.head
