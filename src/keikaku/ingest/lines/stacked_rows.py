"""Single cells row after row: a number of the row, a name, a unit, a figure for each head."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Block
from keikaku.ingest.furniture import PLAN_WORD
from keikaku.ingest.lines.grids import Row
from keikaku.ingest.lines.slices import Slice, is_numeric, whole
from keikaku.ingest.lines.stacked_heads import Column, Lines
from keikaku.ingest.lines.stacked_names import goes_on_with, joined
from keikaku.ingest.lines.stacked_table import (
    ORDER_ASSUMED,
    Cells,
    fits,
    goes_on,
    heads_values,
    is_code,
)
from keikaku.ingest.tables.roles import ColumnRole

_MOST_LINES = 4
# The number of a page has so many figures.
_LONGEST_NUMBER = 3
_NAMES = (ColumnRole.NAME, ColumnRole.PART, None)
# Their cells are words on one line, which no name is mixed up with.
_SHORT = (ColumnRole.CODE, ColumnRole.OWNER, ColumnRole.DIRECTION)


def by_rows(lines: Lines, columns: Sequence[Column], at: int) -> Cells | None:
    """The rows that follow one another in the order of the heads, as far as they come out even.

    Where figures follow that are no row any more, every value is doubtful; words among the values
    then tell that the rows have slipped.
    """
    shape = _Shape.of(columns)
    if shape is None:
        return None
    rows: list[Row] = []
    while (found := _next_row(lines, shape, columns, at, begun=bool(rows))) is not None:
        row, at = found
        rows.append(row)
        at = behind_heads(lines, columns, at)
    # A value too many belongs to another order of the cells.
    if not rows or goes_on(lines.cell(at)):
        return None
    if not _is_uneven(lines, at, len(columns)):
        return Cells(columns, rows, at)
    values = [n for n, column in enumerate(columns) if column.is_value]
    if any(not is_numeric(_text(row[n])) for row in rows for n in values):
        return None
    return Cells(columns, [_doubted(row, values) for row in rows], at)


@dataclass(frozen=True, slots=True)
class _Shape:
    """The columns before the name, and those behind it.

    `alone` tells that no other text stands beside the name, so that all its lines are its own.
    """

    before: Sequence[Column]
    behind: Sequence[Column]
    alone: bool
    has_unit: bool

    @classmethod
    def of(cls, columns: Sequence[Column]) -> "_Shape | None":
        places = [n for n, c in enumerate(columns) if c.role in _NAMES and not c.is_value]
        if not places:
            return None
        before, behind = columns[: places[0]], columns[places[0] + 1 :]
        beside = [*before, *(column for column in behind if _is_text(column))]
        alone = all(column.role in _SHORT for column in beside)
        return cls(before, behind, alone, any(c.role is ColumnRole.UNIT for c in behind))


def _is_text(column: Column) -> bool:
    return not column.is_value and column.role is not ColumnRole.UNIT


def _next_row(
    lines: Lines, shape: _Shape, columns: Sequence[Column], at: int, *, begun: bool
) -> tuple[Row, int] | None:
    """The row that begins at a line, or behind the number and the title that a page prints."""
    row = _row(lines, shape, at)
    if row is not None or not begun or not _is_number_alone(lines, at):
        return row
    titled = _is_alone(lines, at + 1) and PLAN_WORD.search(lines[at + 1].text) is not None
    return _row(lines, shape, behind_heads(lines, columns, at + 2 if titled else at + 1))


def _is_number_alone(lines: Lines, at: int) -> bool:
    """Whether a line is a bare number as a page has it; cells stand close to each other here."""
    text = fold(lines[at].text).strip() if _is_alone(lines, at) else ""
    return text.isdecimal() and len(text) <= _LONGEST_NUMBER


def _is_alone(lines: Lines, at: int) -> bool:
    """Whether blank lines part a line from those above and below it."""
    return at + 1 < len(lines) and bool(lines[at].gap_before and lines[at + 1].gap_before)


def _row(lines: Lines, shape: _Shape, at: int) -> tuple[Row, int] | None:
    """The row that begins at a line, and the line after it."""
    before = [lines.cell(at + n) for n in range(len(shape.before))]
    if not all(fits(*both) for both in zip(shape.before, before, strict=True)):
        return None
    named = _name(lines, shape, at + len(before))
    if named is None:
        return None
    name, at = named
    cells: list[Slice] = []
    for column in shape.behind:
        piece, at = _with_rest(lines, column, at)
        cells.append(piece)
    return (*(whole(block) for block in before if block is not None), name, *cells), at


def _with_rest(lines: Lines, column: Column, at: int) -> tuple[Slice, int]:
    """A cell that fits its column; a text goes on where it breaks off at the end of its line."""
    pieces = [whole(lines[at])]
    at += 1
    while _is_text(column) and (block := lines.cell(at)) is not None:
        if block.gap_before or is_numeric(block.text):
            break
        if not goes_on_with(pieces[-1], whole(block)):
            break
        pieces.append(whole(block))
        at += 1
    return joined(pieces), at


def _name(lines: Lines, shape: _Shape, at: int) -> tuple[Slice, int] | None:
    """The name of one line or more, up to where all further cells of the row fit."""
    names: list[Slice] = []
    while len(names) <= _MOST_LINES:
        if names and _fit_behind(lines, shape, at):
            return joined(names), at
        block = lines.cell(at)
        if block is None or not _can_name(block, shape) or (names and block.gap_before):
            return None
        if heads_values(lines, at):
            return None
        if names and not (shape.alone or goes_on_with(names[-1], whole(block))):
            return None
        names.append(whole(block))
        at += 1
    return None


def _fit_behind(lines: Lines, shape: _Shape, at: int) -> bool:
    """Whether the cells behind a name begin at a line."""
    for column in shape.behind:
        block = lines.cell(at)
        if block is None or block.gap_before or not fits(column, block):
            return False
        if column.role is ColumnRole.UNIT and not _is_certain_unit(lines, at):
            return False
        _, at = _with_rest(lines, column, at)
    return True


def _is_certain_unit(lines: Lines, at: int) -> bool:
    """A known unit, or a short word with a figure right behind it; else it may be of a name."""
    behind = lines.cell(at + 1)
    return is_unit(lines[at].text) or (behind is not None and is_numeric(behind.text))


def _can_name(block: Block, shape: _Shape) -> bool:
    unit = shape.has_unit and is_unit(block.text)
    return not (unit or is_numeric(block.text) or is_code(block.text))


def _is_uneven(lines: Lines, at: int, count: int) -> bool:
    """Whether figures follow close behind the rows before anything that begins anew."""
    for n in range(at, at + count + _MOST_LINES):
        block = lines.cell(n)
        if block is None or block.gap_before or lines.head(n) is not None:
            return False
        if is_numeric(block.text):
            return True
    return False


def _doubted(row: Row, values: Sequence[int]) -> Row:
    return [
        replace(cell, flags=ORDER_ASSUMED) if cell is not None and n in values else cell
        for n, cell in enumerate(row)
    ]


def _text(cell: Slice | None) -> str:
    return cell.text if cell is not None else ""


def behind_heads(lines: Lines, columns: Sequence[Column], at: int) -> int:
    """The line behind heads that a new page prints again."""
    printed = "".join(column.head.text for column in columns)
    n, said = at, ""
    while n < len(lines) and len(said) < len(printed):
        said += lines[n].text
        n += 1
    return n if said == printed else at
