"""Lines that may be cells of a table that came out of its print one cell a line, and its heads."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from keikaku.core.text import fold
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.slices import Slice, is_value, whole
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import is_phrase
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_BRACKET = re.compile(r"^[(\[].{1,20}[)\]]$")
_HEADINGS = ("label:", "chapter:", "coded", "clause", "angle")
_LONGEST_HEAD, _LONGEST_NAME = 30, 60


@dataclass(slots=True)
class Column:
    """A head of one line or two, its role, and the cells found below it so far."""

    head: Slice
    role: ColumnRole | None
    cells: list[Slice] = field(default_factory=list)

    @property
    def is_value(self) -> bool:
        """Whether its cells are values."""
        return self.role in VALUE_ROLES


@dataclass(frozen=True, slots=True)
class Lines:
    """The blocks as lines that may be cells."""

    blocks: Sequence[Block]
    words: Vocabulary

    def cell(self, at: int) -> Block | None:
        """The line when it can be a cell: no heading, no sentence, not apart from those above."""
        block = self.blocks[at] if at < len(self.blocks) else None
        if block is None or block.grid is not None or block.kind is not BlockKind.PARAGRAPH:
            return None
        mark = parse_mark(block.text)
        heading = mark is not None and mark.style.startswith(_HEADINGS)
        return None if heading or not is_phrase(block.text, _LONGEST_NAME) else block

    def head(self, at: int) -> Column | None:
        """The line as the head of a column."""
        block = self.blocks[at] if at < len(self.blocks) else None
        if block is None or block.grid is not None or len(block.text) > _LONGEST_HEAD:
            return None
        column = read_header(0, block.text, self.words)
        unsure = column.assumed and column.role is not ColumnRole.YEAR
        if column.role is None or unsure or is_value(block.text) or _is_bracket(block):
            return None
        return Column(whole(block), column.role)

    def is_bracket(self, at: int) -> bool:
        """Whether a line is a bracket close to what stands above it: （令和５年度）."""
        block = self.cell(at)
        return block is not None and not block.gap_before and _is_bracket(block)

    def with_bracket(self, column: Column, at: int) -> bool:
        """Take a bracket below a head, with its year or unit, into the head."""
        block = self.cell(at)
        if block is None or not self.is_bracket(at):
            return False
        text = column.head.text + block.text
        role = read_header(0, text, self.words).role
        if role is None:
            return False
        column.head, column.role = Slice(text, column.head.block, column.head.at), role
        return True


def read_heads(lines: Lines, at: int) -> tuple[list[Column], int]:
    """All heads from a line on, each with the bracket below it, and the line after them."""
    columns: list[Column] = []
    while (column := lines.head(at)) is not None and not (columns and is_apart(lines.blocks[at])):
        columns.append(column)
        at += 1
        if not lines.is_bracket(at + 1) and lines.with_bracket(column, at):
            at += 1
    return columns, _spread_brackets(lines, columns, at)


def ways_to_join(columns: list[Column], words: Vocabulary) -> Iterator[list[Column]]:
    """The heads as lines, and with heads of two lines joined: 令和４年度 over 実績, or under it."""
    yield columns
    for dated_first in (True, False):
        joined: list[Column] = []
        for column in columns:
            last = joined[-1] if joined else None
            if last is not None and _is_pair(last, column, dated_first):
                text = last.head.text + column.head.text
                head = Slice(text, last.head.block, last.head.at)
                joined[-1] = Column(head, read_header(0, text, words).role)
            else:
                joined.append(column)
        if len(joined) < len(columns):
            yield joined


def _is_pair(first: Column, second: Column, dated_first: bool) -> bool:
    """Whether one of two heads is a year alone, and the other words that print none."""
    year, said = (first, second) if dated_first else (second, first)
    return year.role is ColumnRole.YEAR and said.is_value and not find_spans(said.head.text)


def _spread_brackets(lines: Lines, columns: Sequence[Column], at: int) -> int:
    """Brackets below all heads of values, one for each of them in order."""
    values = [column for column in columns if column.is_value]
    if values and all(lines.is_bracket(at + n) for n in range(len(values))):
        for n, column in enumerate(values):
            lines.with_bracket(column, at + n)
        return at + len(values)
    return at


def _is_bracket(block: Block) -> bool:
    return _BRACKET.match(fold(block.text)) is not None


def is_apart(block: Block) -> bool:
    """Whether a wide gap parts a line from what stands above it."""
    return block.gap_before > 1
