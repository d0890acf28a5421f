"""All names one below the other, and only then the heads of the values and the values.

The heads stand in one line and a row of values in each line below it; or each head stands over its
own values; or all heads stand over all values.
"""

from collections.abc import Sequence

from keikaku.core.text import squeeze
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Block
from keikaku.ingest.lines.grids import Row
from keikaku.ingest.lines.slices import Slice, is_numeric, whole
from keikaku.ingest.lines.stacked_columns import in_columns, rows_of, values_below
from keikaku.ingest.lines.stacked_heads import Column, Lines, WholeLines, is_apart, read_heads
from keikaku.ingest.lines.stacked_names import join_names
from keikaku.ingest.lines.stacked_table import Cells, fits, goes_on, may_be_value, names_nothing
from keikaku.ingest.lines.tokens import WIDE, tokens_of
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import ColumnRole

_FEWEST = 2
_NAMES = (ColumnRole.NAME, ColumnRole.PART)


def names_first(lines: Lines, before: Block | None) -> Cells | None:
    """The table whose names begin right here, or whose head of the names does."""
    head = lines.head(0)
    named = head is not None and head.role in _NAMES
    if not named and (head is not None or hangs_on(lines, before)):
        return None
    first = [head] if named and head is not None else []
    unit = lines.head(1) if first else None
    first += [unit] if unit is not None and unit.role is ColumnRole.UNIT else []
    at = len(first)
    names = _names(lines, at)
    at += len(names)
    if len(first) > 1:
        names = _without_units(names, first[1])
    if len(names) < _FEWEST or any(names_nothing(name.text) for name in names):
        return None
    columns = first or [Column(Slice("指標名"), ColumnRole.NAME)]
    return (
        _in_lines(lines, columns, names, at)
        or _under_own_heads(lines, columns, names, at)
        or _under_all_heads(lines, columns, names, at)
    )


def _without_units(lines: Sequence[Slice], unit: Column) -> list[Slice]:
    """The names of lines that end with a unit for each, which its column takes."""
    count = 0
    while count < len(lines) and is_unit(lines[-1 - count].text):
        count += 1
    names = lines[: len(lines) - count]
    unit.cells = list(lines[len(names) :])
    return (join_names(names, count) or []) if count else []


def hangs_on(lines: Lines, before: Block | None) -> bool:
    """Whether the line above may be a name too, so that nothing tells where the names begin."""
    if before is None or before.grid is not None or parse_mark(before.text) is not None:
        return False
    above = Lines(WholeLines([before]), 0, lines.words)
    line = above.cell(0)
    apart = len(lines) > 0 and lines[0].gap_before > 0
    return line is not None and above.head(0) is None and not is_numeric(line.text) and not apart


def _names(lines: Lines, at: int) -> list[Slice]:
    """The lines up to the first head or figure, without a heading of another form before them."""
    names: list[Slice] = []
    while (block := lines.cell(at)) is not None:
        if is_numeric(block.text) or lines.any_head(at) or _spaced_heads(lines, block):
            break
        if names and is_apart(block) and not is_unit(block.text):
            return []
        names.append(whole(block))
        at += 1
    return names


def _spaced_heads(lines: Lines, block: Block) -> list[Column]:
    """The heads that a line prints with wide space between them, that of the names left out."""
    tokens = tokens_of(block, WIDE)
    heads = [Column(t.piece, read_header(0, t.text, lines.words).role) for t in tokens]
    if heads and heads[0].role in _NAMES:
        heads = heads[1:]
    known = len(heads) >= _FEWEST and all(head.is_value for head in heads)
    return heads if known else []


def _in_lines(
    lines: Lines, first: Sequence[Column], names: Sequence[Slice], at: int
) -> Cells | None:
    """A line of heads, and below it a line with as many values for each name."""
    block = lines.cell(at)
    heads = _spaced_heads(lines, block) if block is not None else []
    if not heads:
        return None
    at += 1
    rows: list[list[Slice]] = []
    while (row := _values_in(lines.cell(at), len(heads))) is not None:
        rows.append(row)
        at += 1
    whole_names = join_names(names, len(rows)) if rows else None
    if whole_names is None:
        return None
    beside = [column.cells for column in first[1:]]
    told: list[Row] = [(*n, *row) for *n, row in zip(whole_names, *beside, rows, strict=True)]
    return Cells([*first, *heads], told, at)


def _values_in(block: Block | None, count: int) -> list[Slice] | None:
    if block is None:
        return None
    pieces = [token.piece for token in tokens_of(block, WIDE)]
    even = len(pieces) == count and all(may_be_value(piece.text) for piece in pieces)
    return pieces if even and any(is_numeric(piece.text) for piece in pieces) else None


def _under_own_heads(
    lines: Lines, first: Sequence[Column], names: Sequence[Slice], at: int
) -> Cells | None:
    """A head and a value for each name below it, again and again."""
    columns: list[Column] = []
    while (column := lines.any_head(at)) is not None and column.role not in _NAMES:
        if any(squeeze(column.head.text) == squeeze(c.head.text) for c in columns):
            break
        start = at + 1
        start += lines.with_bracket(column, start)
        most = len(columns[0].cells) if columns else len(names)
        cells = values_below(lines, [column], most, start)
        if cells is None or (columns and len(cells) != most):
            break
        column.cells = cells
        columns.append(column)
        at = start + len(cells)
    whole_names = join_names(names, len(columns[0].cells)) if columns else None
    if whole_names is None or goes_on(lines.cell(at)) or _has_further(lines, at, columns):
        return None
    first[0].cells = whole_names
    return Cells([*first, *columns], list(rows_of([*first, *columns], doubtful=False)), at)


def _has_further(lines: Lines, at: int, columns: Sequence[Column]) -> bool:
    """Whether another head of values follows, whose cells do not come out even with the others."""
    head = lines.any_head(at)
    known = {squeeze(column.head.text) for column in columns}
    return head is not None and head.is_value and squeeze(head.head.text) not in known


def _under_all_heads(
    lines: Lines, first: Sequence[Column], names: Sequence[Slice], at: int
) -> Cells | None:
    """All heads, and below them all values column after column."""
    columns, end = read_heads(lines, at, dated=True)
    if not columns or not any(fits(column, lines.cell(end)) for column in columns):
        return None
    cells = values_below(lines, columns, len(names), end)
    whole_names = join_names(names, len(cells) // len(columns)) if cells else None
    if cells is None or whole_names is None or _has_further(lines, end + len(cells), columns):
        return None
    units = [cell for column in first[1:] for cell in column.cells]
    return in_columns([*first, *columns], whole_names, [*units, *cells], end + len(cells))
