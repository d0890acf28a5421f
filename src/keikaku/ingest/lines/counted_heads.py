"""Heads of rows whose cells single spaces part: one line or many, in the order of their columns.

A page taken out of a PDF cell after cell prints a head of two lines as two lines of text, with what
else its row holds before or behind them: 指標 単位, 現状値, （令和5年度）, 目標値, （令和11年度）.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Block
from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.counted_head_lines import (
    head_line,
    holds_values,
    is_bracketed,
    is_known,
    rest_of_year,
    with_rest,
)
from keikaku.ingest.lines.counted_years import closed_heads, dated_heads, in_pairs
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.tables.columns import Column, read_header
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_NAMING = (ColumnRole.NAME, ColumnRole.PART, ColumnRole.MEASURE)
_FIRST = (*_NAMING, ColumnRole.CODE, ColumnRole.UNIT)
_PARTS = (None, ColumnRole.PART)
_BESIDE = (ColumnRole.DEFINITION, ColumnRole.OWNER, ColumnRole.REMARKS)
_WORDED = (
    *_FIRST,
    ColumnRole.OWNER,
    ColumnRole.DEFINITION,
    ColumnRole.REMARKS,
    ColumnRole.DIRECTION,
    ColumnRole.DERIVED,
)
_MOST_LINES = 24
_FEWEST_VALUES = 2
_RECKONED = re.compile("率|比|差|減|増|度|[%％]")
# What may stand over years of which it says what they are.
_HEADED = re.compile("[値]|実績|目標|計画|見込|指標|項目|単位|現況|現状|現在|推計")


@dataclass(frozen=True, slots=True)
class CountedHeads:
    """The columns in their order; `lines` are the printed lines, `end` the block after them."""

    columns: tuple[Column, ...]
    pieces: tuple[Slice, ...]
    lines: tuple[str, ...]
    end: int

    @property
    def values(self) -> list[int]:
        """The columns that hold values."""
        return [column.index for column in self.columns if holds_values(column)]

    @property
    def figures(self) -> list[int]:
        """Those and the figures reckoned from them: 増減, but not 評価."""
        reckoned = (c for c in self.columns if c.role is ColumnRole.DERIVED)
        derived = (c.index for c in reckoned if _RECKONED.search(c.header))
        return sorted([*self.values, *derived])

    @property
    def behind(self) -> list[int]:
        """The columns of words behind the values."""
        return [c.index for c in self.columns if c.index > self.figures[-1]]

    @property
    def part_column(self) -> int | None:
        """The column behind the names that says what a row counts of one: 区分, 対象."""
        before = [column for column in self.columns if column.index < self.figures[0]]
        names = [c.index for c in before if c.role in (ColumnRole.NAME, ColumnRole.MEASURE)]
        parts = [c.index for c in before if c.role in _PARTS]
        return parts[0] if names and parts else None

    @property
    def beside_column(self) -> int | None:
        """That column, or one of words that say more of a name: 説明."""
        before = (c.index for c in self.columns if c.index < self.figures[0] and c.role in _BESIDE)
        return self.part_column if self.part_column is not None else next(before, None)

    def column_of(self, role: ColumnRole) -> int | None:
        """The first column of a role."""
        return next((c.index for c in self.columns if c.role is role), None)


def read_counted_heads(blocks: Sequence[Block], at: int, context: Context) -> CountedHeads | None:
    """The heads that begin at a block; None where their columns cannot be told for certain."""
    words = context.words
    printed: list[Slice] = []
    end = at
    while end < min(at + _MOST_LINES, len(blocks)):
        line = rest_of_year(blocks[end], printed) or head_line(blocks[end], words)
        if line is None or (end > at and blocks[end].gap_before):
            break
        printed = with_rest(printed, line)
        end += 1
    if not printed or not _can_begin(printed[0], blocks[at - 1] if at else None, words):
        return None
    pieces = dated_heads(in_pairs(closed_heads(printed), words), context)
    if pieces is None:
        return None
    if not is_known(read_header(0, pieces[0].text, words)):
        if not any(_role(piece, words) is ColumnRole.TARGET for piece in pieces):
            return None
        pieces[0] = Slice("指標名")
    columns = tuple(read_header(n, piece.text, words) for n, piece in enumerate(pieces))
    lines = tuple(squeeze(block.text) for block in blocks[at:end])
    heads = CountedHeads(columns, tuple(pieces), lines, end)
    return heads if _are_clear(heads) else None


def _can_begin(first: Slice, above: Block | None, words: Vocabulary) -> bool:
    """Whether heads can begin so: with a name, a number, a unit, a year; and below no others."""
    over = (head_line(above, words) or []) if above is not None else []
    named = _role(first, words) in (ColumnRole.NAME, ColumnRole.MEASURE, ColumnRole.CODE)
    if len(over) > 1 or (over and (is_year(over[0].text) or not named)):
        return False
    if _role(first, words) in _FIRST:
        return True
    if not is_known(read_header(0, first.text, words)):
        return not over
    headed = above is not None and _HEADED.search(fold(above.text)) is not None
    return is_year(first.text) and not is_bracketed(first.text) and not headed


def _role(piece: Slice, words: Vocabulary) -> ColumnRole | None:
    return read_header(0, piece.text, words).role


def _are_clear(heads: CountedHeads) -> bool:
    """Whether names or units stand first, then several values in a row, then words."""
    if len(heads.values) < _FEWEST_VALUES:
        return False
    figures = heads.figures
    if len(figures) != figures[-1] - figures[0] + 1:
        return False
    others = [column for column in heads.columns if column.index not in figures]
    before = [column.role for column in others if column.index < figures[0]]
    behind = [column.role for column in others if column.index > figures[0]]
    worded = set(before) <= {*_FIRST, *_BESIDE, None} and set(behind) <= {*_WORDED, None}
    alone = len(set(before)) == len(before) and not set(behind) & set(_FIRST)
    return worded and alone and _in_order(before)


def _in_order(before: Sequence[ColumnRole | None]) -> bool:
    """Whether a name stands before its part, and both before their unit; one column each."""
    named = [role for role in before if role in (ColumnRole.NAME, ColumnRole.MEASURE)]
    parts = [role for role in before if role in (*_PARTS, *_BESIDE)]
    units = [role for role in before if role is ColumnRole.UNIT]
    order = [role for role in before if role is not ColumnRole.CODE]
    return len(named) <= 1 and len(parts) <= 1 and order == [*named, *parts, *units]
