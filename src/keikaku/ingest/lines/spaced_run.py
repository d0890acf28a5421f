"""Rows of spaced columns with as many figures one after the other as heads of values.

Their order says whose they are, wherever they stand: a page printed as text shifts what is behind
wide letters. Two texts before them are a name and the part of it that the row counts.
"""

from collections.abc import Sequence

from keikaku.core.values.units import is_unit
from keikaku.documents.model import Block
from keikaku.ingest.lines.slices import Slice, is_numeric
from keikaku.ingest.lines.spaced_heads import Heads
from keikaku.ingest.lines.spaced_row import Row, is_label
from keikaku.ingest.lines.tokens import ANY, WIDE, Token, joined, tokens_of
from keikaku.ingest.tables.roles import ColumnRole

_FEWEST = 2
_NAME_AND_PART = 2
# Columns that hold words, so that no figure stands for a value that is missing.
_WORDED = (
    ColumnRole.UNIT,
    ColumnRole.OWNER,
    ColumnRole.DEFINITION,
    ColumnRole.REMARKS,
    ColumnRole.DIRECTION,
)


def row_with_run(block: Block, heads: Heads) -> Row | None:
    """The row; None where the figures are more or fewer, or the heads call for more."""
    if not _fits(heads):
        return None
    tokens = tokens_of(block, ANY, heads.measure)
    first = _run(tokens, len(heads.values))
    if first is None:
        return None
    cells = {n: t.piece for n, t in zip(heads.values, tokens[first:], strict=False)}
    behind = _behind(tokens[first + len(heads.values) :], block, heads)
    before = tokens[:first]
    unit = heads.column_of(ColumnRole.UNIT)
    if unit is not None and before:
        count = next((n for n in (2, 1) if is_unit("".join(t.text for t in before[-n:]))), 0)
        if not count:
            return None
        cells[unit] = joined(before[-count:], block)
        before = before[:-count]
    return _named({**cells, **behind}, before, block, heads) if behind is not None else None


def _fits(heads: Heads) -> bool:
    """Whether the heads are one of names, perhaps one of units, those of values and of words."""
    values = heads.values
    if len(values) < _FEWEST or heads.name != 0 or len(values) != values[-1] - values[0] + 1:
        return False
    others = [column for column in heads.columns[1:] if column.index not in values]
    worded = all(column.role in _WORDED for column in others)
    units = all(column.role is ColumnRole.UNIT for column in others if column.index < values[0])
    return worded and units


def _run(tokens: Sequence[Token], count: int) -> int | None:
    """Where the figures begin, when the only run of several has as many as there are values."""
    runs: list[list[int]] = [[]]
    for at, token in enumerate(tokens):
        if is_numeric(token.text):
            runs[-1].append(at)
        elif runs[-1]:
            runs.append([])
    several = [run for run in runs if len(run) >= _FEWEST]
    return several[0][0] if len(several) == 1 and len(several[0]) == count else None


def _behind(tokens: Sequence[Token], block: Block, heads: Heads) -> dict[int, Slice] | None:
    """The words behind the values by column; None where no head stands over them."""
    columns = [n for n in range(len(heads.tokens)) if n > heads.values[-1]]
    if not tokens:
        return {}
    if len(columns) == 1:
        return {columns[0]: joined(tokens, block)}
    start = tokens[0].piece.at
    wide = [t for t in tokens_of(block, WIDE, heads.measure) if t.piece.at >= start]
    places = [heads.nearest(token) for token in wide]
    fits = len(set(places)) == len(places) and set(places) <= set(columns)
    return {n: t.piece for n, t in zip(places, wide, strict=True)} if fits and wide else None


def _named(
    cells: dict[int, Slice], before: Sequence[Token], block: Block, heads: Heads
) -> Row | None:
    if not before:
        return None
    end = before[-1].end
    name = [t for t in tokens_of(block, WIDE, heads.measure) if t.start < end]
    if len(name) > _NAME_AND_PART or (len(before) == 1 and len(name) != 1):
        return None
    inside = [[t for t in before if one.start <= t.start < one.end] for one in name]
    pieces = [joined(tokens, block) for tokens in inside]
    if len(pieces) == 1 or is_label(pieces[0].text):
        return Row(cells, pieces[-1], name[-1].start)
    return Row(cells, pieces[1], name[1].start, pieces[0])
