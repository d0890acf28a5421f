"""Single cells whose rows blank lines part: each block holds as many cells as there are heads.

So many cells in every block tell each one's column, though some heads be of unknown words and some
cells be texts.
"""

from collections.abc import Iterator, Sequence

from keikaku.documents.model import Block
from keikaku.ingest.lines.grids import LineTable, Row
from keikaku.ingest.lines.slices import Slice, is_numeric, whole
from keikaku.ingest.lines.stacked_heads import Column, Lines, is_apart
from keikaku.ingest.lines.stacked_names import goes_on_with, joined
from keikaku.ingest.lines.stacked_table import fits, is_code
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import ColumnRole

_FEWEST, _MOST = 3, 14
_FEWEST_VALUES = 2
# A name is broken over so many lines more.
_MOST_FURTHER = 3
_NAMES = (ColumnRole.NAME, ColumnRole.PART)
_WORDS = (ColumnRole.CODE, ColumnRole.UNIT)

Group = list[Block]


def by_gaps(lines: Lines) -> LineTable | None:
    """The table whose heads are the block that begins right here, and whose rows those below it."""
    heads, at = _heads(lines)
    if not _are_heads(heads):
        return None
    first = _group(lines, at)
    if first and is_code(first[0].text) and all(c.role is not ColumnRole.CODE for c in heads):
        heads = [Column(Slice("No."), ColumnRole.CODE), *heads]
    rows: list[Row] = []
    while (row := _row(heads, group := _group(lines, at))) is not None:
        rows.append(row)
        at += len(group)
    if not rows:
        return None
    return LineTable([column.head for column in heads], tuple(rows), lines.end(at))


def _heads(lines: Lines) -> tuple[list[Column], int]:
    """The cells of the first block as heads, each with the bracket on the line below it."""
    columns: list[Column] = []
    group = _group(lines, 0)
    for n, block in enumerate(group):
        if columns and lines.is_bracket(n):
            head = columns[-1].head
            columns[-1] = _column(Slice(head.text + block.text, head.block, head.at), lines)
        elif is_numeric(block.text):
            return [], 0
        else:
            columns.append(_column(whole(block), lines))
    return columns, len(group)


def _column(head: Slice, lines: Lines) -> Column:
    found = read_header(0, head.text, lines.words)
    return Column(head, None if found.assumed else found.role)


def _are_heads(columns: Sequence[Column]) -> bool:
    """Whether one of the heads is that of the names, and two or more those of values behind it."""
    names = [n for n, column in enumerate(columns) if column.role in _NAMES]
    values = [n for n, column in enumerate(columns) if column.is_value]
    told = any(column.role is ColumnRole.TARGET for column in columns)
    counted = _FEWEST <= len(columns) <= _MOST and len(names) == 1 and told
    return counted and len(values) >= _FEWEST_VALUES and values[0] > names[0]


def _group(lines: Lines, at: int) -> Group:
    """The cells from a line on, up to the next blank line."""
    return list(_cells(lines, at))


def _cells(lines: Lines, at: int) -> Iterator[Block]:
    begin = at
    while (block := lines.cell(at)) is not None:
        if is_apart(block) if at == begin else block.gap_before:
            return
        yield block
        at += 1


def _row(columns: Sequence[Column], group: Group) -> Row | None:
    """The cells of a block as a row; None where they are not as many or do not fit the heads."""
    further = len(group) - len(columns)
    if not 0 <= further <= _MOST_FURTHER:
        return None
    place = next(n for n, column in enumerate(columns) if column.role in _NAMES)
    names = [whole(block) for block in group[place : place + 1 + further]]
    cells = [*group[:place], *group[place + 1 + further :]]
    others = [*columns[:place], *columns[place + 1 :]]
    if not (all(map(_can_hold, others, cells)) and _is_name(names, columns[place + 1])):
        return None
    values = [b.text for c, b in zip(others, cells, strict=True) if c.is_value]
    if not any(map(is_numeric, values)):
        return None
    told = [whole(block) for block in cells]
    return [*told[:place], joined(names), *told[place:]]


def _can_hold(column: Column, block: Block) -> bool:
    """Whether a cell fits its head; below one of unknown words anything may stand."""
    strict = column.is_value or column.role in _WORDS
    return fits(column, block) if strict else True


def _is_name(names: Sequence[Slice], behind: Column) -> bool:
    """Whether lines are a name, whose rest stands apart from a text in the column behind it."""
    plain = not any(is_numeric(name.text) or is_code(name.text) for name in names)
    certain = behind.is_value or behind.role in _WORDS
    return plain and (certain or all(map(goes_on_with, names[:-1], names[1:])))
