"""Rows of a table of spaces whose names are broken over several lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from keikaku.documents.model import Block
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.spaced_heads import Heads
from keikaku.ingest.lines.spaced_row import Row
from keikaku.ingest.lines.spaced_rows import heads_group
from keikaku.ingest.lines.spaced_wraps import DOUBT, Aligned, Line, alignment, parted
from keikaku.ingest.tables.roles import ColumnRole


@dataclass(frozen=True, slots=True)
class RowLine:
    """What a line holds of a row, and where it stands."""

    row: Row
    block: Block
    at: int


def whole_rows(lines: Sequence[RowLine], heads: Heads) -> tuple[list[Row], int] | None:
    """The rows whose values do not stand on the last line of their names, and how many lines.

    None where they do, and where lines head rows that are set in below them.
    """
    if _grouped(lines, heads):
        return None
    plain = [_line(one, heads) for one in lines]
    way, sure = alignment(plain)
    parts = parted(plain, way)
    beside = any(one.row.cells and not one.row.holds_values(heads) for one in lines)
    if parts is None or (way is Aligned.LAST and not (sure and beside)):
        return None
    count = sum(map(len, parts))
    starts = [0, *(sum(map(len, parts[: n + 1])) for n in range(len(parts)))]
    return [_row(lines[a:b], heads, sure=sure) for a, b in pairwise(starts)], count


def doubtful_rows(lines: Sequence[RowLine], heads: Heads) -> set[int]:
    """The rows between which lines stand that could as well belong to the other one."""
    if _grouped(lines, heads) or alignment([_line(one, heads) for one in lines])[1]:
        return set()
    valued = [n for n, one in enumerate(lines) if one.row.holds_values(heads)]
    before = {n for n, (a, b) in enumerate(pairwise(valued)) if b - a > 1}
    return before | {n + 1 for n in before}


def _grouped(lines: Sequence[RowLine], heads: Heads) -> bool:
    """Whether a row is part of something, or a line stands over rows that are set in below it."""
    return any(one.row.group is not None for one in lines) or any(
        heads_group(above.row, below.row)
        for above, below in pairwise(lines)
        if not above.row.cells and below.row.holds_values(heads) and below.row.name is not None
    )


def _line(one: RowLine, heads: Heads) -> Line:
    row = one.row
    return Line(row.name, row.holds_values(heads), bool(one.block.gap_before), row.indent)


def _row(lines: Sequence[RowLine], heads: Heads, *, sure: bool) -> Row:
    """One row of several lines; their texts in each column are read on."""
    rows = [one.row for one in lines]
    values = next(row for row in rows if row.holds_values(heads))
    made = Row(dict(values.cells), values.name, values.indent)
    if len(rows) == 1:
        return made
    for n in {n for row in rows for n in row.cells} - set(heads.values):
        made.cells[n] = _read_on([row.cells[n] for row in rows if n in row.cells])
    names = [row.name for row in rows if row.name is not None]
    made.name = _named_unit(_read_on(names), made, heads)
    return made if sure else doubted(made)


def _named_unit(name: Slice, row: Row, heads: Heads) -> Slice:
    """The name, without a doubt of its end where it says itself what the unit counts."""
    at = heads.column_of(ColumnRole.UNIT)
    unit = row.cells.get(at) if at is not None else None
    if unit is None or DOUBT not in name.flags or unit.text not in name.text.replace("\n", ""):
        return name
    return replace(name, flags=tuple(flag for flag in name.flags if flag != DOUBT))


def _read_on(pieces: Sequence[Slice]) -> Slice:
    text = "\n".join(piece.text for piece in pieces)
    return replace(pieces[0], text=text)


def doubted(row: Row) -> Row:
    """The row with a doubt of its name."""
    if row.name is not None and DOUBT not in row.name.flags:
        row.name = replace(row.name, flags=(*row.name.flags, DOUBT))
    return row
