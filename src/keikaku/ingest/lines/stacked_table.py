"""What a run of single cells is as a table, before it goes to the others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.text import fold
from keikaku.core.values.units import is_counter, is_unit
from keikaku.documents.model import Block
from keikaku.ingest.lines.grids import Row
from keikaku.ingest.lines.slices import is_figure, is_numeric, is_words
from keikaku.ingest.lines.stacked_heads import Column, Lines
from keikaku.ingest.tables.roles import ColumnRole

NAMES = (ColumnRole.NAME, ColumnRole.PART)
ORDER_ASSUMED = ("value.order_assumed",)

_LONGEST_WORD = 8
_CODE = re.compile(
    r"^(?:No\.?\s?)?\(?(?:[A-Za-zア-ン]{1,2}[-‐－―]?)?\d{1,3}(?:[-‐－―ー.]\d{1,3}){0,3}[).]?$|^[①-⑳]$"
)


@dataclass(frozen=True, slots=True)
class Cells:
    """Heads and rows, and the line after the last cell."""

    columns: Sequence[Column]
    rows: list[Row]
    end: int


def may_be_value(text: str) -> bool:
    """A figure, or a short word: a longer one is rather a part of a name."""
    return is_numeric(text) or (len(text) <= _LONGEST_WORD and (is_figure(text) or is_words(text)))


def is_code(text: str) -> bool:
    """The number of a row: 1, 2-1, ③, A-4."""
    return _CODE.match(fold(text).strip()) is not None or _CODE.match(text.strip()) is not None


def fits(column: Column, block: Block | None) -> bool:
    """Whether a line can be a cell of a column."""
    if block is None:
        return False
    if column.role is ColumnRole.CODE:
        return is_code(block.text)
    if column.is_value:
        return may_be_value(block.text)
    if column.role is ColumnRole.UNIT:
        return is_counter(block.text)
    return not is_numeric(block.text)


def names_nothing(text: str) -> bool:
    """Whether a text is a unit or a letter, as cells beside names are: 千人, B."""
    plain = text.strip()
    return is_unit(text) or (len(plain) == 1 and plain.isascii())


def heads_values(lines: Lines, at: int) -> bool:
    """Whether a line heads values (目標値), and is neither a name nor a cell though it be short."""
    head = lines.any_head(at)
    return head is not None and head.is_value


def goes_on(block: Block | None) -> bool:
    """Whether a number follows close to the cells above it."""
    return block is not None and not block.gap_before and is_numeric(block.text)
