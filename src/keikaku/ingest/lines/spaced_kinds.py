"""Rows of spaced columns of which a column tells the kind: 目標 and 実績 below one name.

The name is printed once, on the first of its rows, half-way down or over several of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.spaced_broken import RowLine, doubted
from keikaku.ingest.lines.spaced_heads import Heads
from keikaku.ingest.lines.spaced_row import Row
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 2


def rows_of_kinds(lines: Sequence[RowLine], heads: Heads, words: Vocabulary) -> list[Row] | None:
    """The rows, each group of kinds with one name; None where no column tells kinds in turn."""
    at = heads.column_of(ColumnRole.PART)
    valued = [n for n, line in enumerate(lines) if line.row.holds_values(heads)]
    kinds = [_kind(lines[n].row, at) for n in valued]
    count = _in_turn(kinds, words)
    if at is None or count < _FEWEST or heads.name == at:
        return None
    edges = [*_edges(lines, valued, count), valued[-1] + 1]
    groups = [lines[a:b] for a, b in pairwise(edges)]
    made = [row for group in groups for row in _rows(group, heads)]
    return made if all(any(one.row.name for one in group) for group in groups) else None


def _kind(row: Row, at: int | None) -> str:
    return row.cells[at].text if at is not None and at in row.cells else ""


def _in_turn(kinds: Sequence[str], words: Vocabulary) -> int:
    """How many kinds come in turn again and again: 目標, 実績, 目標, 実績; 0 where they do not."""
    count = next((n for n in range(1, len(kinds)) if kinds[n] == kinds[0]), len(kinds))
    said = [kind_of_row(kind, words) for kind in kinds[:count]]
    told = all(kind is not None for kind in said)
    values = any(kind is not None and kind.role in VALUE_ROLES for kind in said)
    whole = len(kinds) % max(count, 1) == 0
    even = all(kind == kinds[n % count] for n, kind in enumerate(kinds))
    return count if told and values and whole and even else 0


def _edges(lines: Sequence[RowLine], valued: Sequence[int], count: int) -> Iterator[int]:
    """Where each group begins: a name that stands over its first row belongs to it."""
    for n in range(0, len(valued), count):
        first = valued[n]
        start = valued[n - 1] + 1 if n else 0
        above = lines[first].row.name is None or lines[start].block.gap_before
        yield start if above or not n else first


def _rows(group: Sequence[RowLine], heads: Heads) -> Iterator[Row]:
    """The rows of one group: the first has the name, and the unit where only one row has it."""
    rows = [line.row for line in group if line.row.holds_values(heads)]
    names = [line.row.name for line in group if line.row.name is not None]
    unit = heads.column_of(ColumnRole.UNIT)
    units = [one.row.cells[unit] for one in group if unit in one.row.cells] if unit else []
    outside = len(names) > 1 and any(not line.row.cells for line in group)
    for n, row in enumerate(rows):
        made = replace(row, name=_read_on(names) if not n and names else None)
        if unit is not None and len(units) == 1:
            made.cells = {**row.cells, unit: units[0]}
        yield doubted(made) if outside else made


def _read_on(names: Sequence[Slice]) -> Slice:
    return replace(names[0], text="\n".join(name.text for name in names))
