"""Lines that may be cells of a table that came out of its print one cell a line, and its heads."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from keikaku.core.text import fold
from keikaku.core.years.model import CalendarYear, FiscalYear, Year
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.headings import may_name
from keikaku.ingest.lines.slices import Slice, is_number, is_value, whole
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import is_phrase
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_PAGE = re.compile(r"^[-―–]\s?\d{1,4}\s?[-―–]$")
_DATED = re.compile(
    r"^[^()\d\s]{0,3}\d{0,2}[^()\d\s]{1,8}\(([^()]*\d[^()]*年[^()]*|[RH]\d{1,2})\)$"
)
_BRACKET = re.compile(r"^[(\[].{1,20}[)\]]$")
_HEADINGS = ("label:", "chapter:", "coded", "clause", "angle")
_LONGEST_HEAD, _LONGEST_NAME = 30, 60
_YEARS = (ColumnRole.BASE_YEAR, ColumnRole.TARGET_YEAR)


@dataclass(slots=True)
class Column:
    """A head of one line or two, its role, and the cells found below it so far.

    A head of unknown words with a year in a bracket (５年後（令和８年度）) has values too.
    """

    head: Slice
    role: ColumnRole | None
    cells: list[Slice] = field(default_factory=list)

    @property
    def is_value(self) -> bool:
        """Whether its cells are values: 基準年度（令和5年度） heads those of its own year."""
        dated = self.role in _YEARS and self.year is not None
        return self.role in VALUE_ROLES or dated or self.is_dated

    @property
    def is_dated(self) -> bool:
        """Whether nothing but its year tells what it is."""
        return self.role is None and _DATED.match(fold(self.head.text)) is not None

    @property
    def year(self) -> int | None:
        """The year that it prints."""
        spans = [found.span for found in find_spans(self.head.text)]
        years = (s.year for s in spans if isinstance(s, FiscalYear | CalendarYear | Year))
        return next(years, None)


class WholeLines:
    """The lines of a document that may be cells, without what belongs to the page.

    A line that begins inside of a bracket, or is the year of a value, goes on with the one before.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks: list[Block] = []
        self.places: list[int] = []
        for place, block in enumerate(blocks):
            if not is_of_page(block):
                self._add(place, block)

    def _add(self, place: int, block: Block) -> None:
        last = self.blocks[-1] if self.blocks else None
        if last is not None and ((_is_open(last) and _closes(block)) or _is_dated(last, block)):
            self.blocks[-1] = replace(last, text=last.text + block.text)
            self.places[-1] = place
        else:
            self.blocks.append(block)
            self.places.append(place)


class Lines:
    """The lines from a block on. Places are counted in them; `end` leads back to the blocks."""

    def __init__(self, whole: WholeLines, at: int, words: Vocabulary) -> None:
        self._whole = whole
        self._first = bisect_left(whole.places, at)
        self.words = words

    def __len__(self) -> int:
        return len(self._whole.blocks) - self._first

    def __getitem__(self, at: int) -> Block:
        return self._whole.blocks[self._first + at]

    def end(self, at: int) -> int:
        """The block right after the last line before a place."""
        return self._whole.places[self._first + at - 1] + 1

    def cell(self, at: int) -> Block | None:
        """The line when it can be a cell: no heading, no sentence, not apart from those above."""
        block = self[at] if at < len(self) else None
        return block if block is not None and may_be_cell(block) else None

    def heading(self, at: int) -> Block | None:
        """The line when it is a heading that can be a name."""
        block = self[at] if at < len(self) else None
        return block if block is not None and may_name(block, self.words) else None

    def head(self, at: int) -> Column | None:
        """The line as the head of a column."""
        block = self[at] if at < len(self) else None
        return head_of(block, self.words) if block is not None else None

    def any_head(self, at: int) -> Column | None:
        """The line as a head, though only its year be known."""
        column = self.head(at)
        block = self[at] if at < len(self) else None
        if column is not None or block is None or block.grid is not None:
            return column
        dated = Column(whole(block), None)
        return dated if dated.is_dated and dated.year is not None else None

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


def may_be_cell(block: Block) -> bool:
    """Whether a line can be a cell: no heading and no sentence."""
    if block.grid is not None or block.kind is not BlockKind.PARAGRAPH:
        return False
    mark = parse_mark(block.text)
    heading = mark is not None and mark.style.startswith(_HEADINGS)
    return not heading and is_phrase(block.text, _LONGEST_NAME)


def head_of(block: Block, words: Vocabulary) -> Column | None:
    """A line of known words as the head of a column."""
    if block.grid is not None or len(block.text) > _LONGEST_HEAD:
        return None
    column = read_header(0, block.text, words)
    unsure = column.assumed and column.role is not ColumnRole.YEAR
    if column.role is None or unsure or is_value(block.text) or _is_bracket(block):
        return None
    return Column(whole(block), column.role)


def read_heads(lines: Lines, at: int, *, dated: bool = False) -> tuple[list[Column], int]:
    """All heads from a line on, each with the bracket below it, and the line after them.

    `dated` takes those too of which only the year is known.
    """
    columns: list[Column] = []
    head = lines.any_head if dated else lines.head
    while (column := head(at)) is not None and not (columns and is_apart(lines[at])):
        columns.append(column)
        at += 1
        if not lines.is_bracket(at + 1) and lines.with_bracket(column, at):
            at += 1
    return columns, _spread_brackets(lines, columns, at)


def ways_to_join(columns: list[Column], words: Vocabulary) -> Iterator[list[Column]]:
    """The heads as lines, and with heads of two lines joined.

    令和４年度 stands over 実績 or under it, head after head; or all years stand together before all
    words, or behind them.
    """
    yield columns
    for dated_first in (True, False):
        joined: list[Column] = []
        for column in columns:
            last = joined[-1] if joined else None
            if last is not None and _is_pair(last, column, dated_first):
                joined[-1] = _both(last, column, words)
            else:
                joined.append(column)
        if len(joined) < len(columns):
            yield joined
    yield from _layers_joined(columns, words)


def _layers_joined(columns: list[Column], words: Vocabulary) -> Iterator[list[Column]]:
    """Heads of which the years stand together, and the words together before or behind them."""
    values = [n for n, column in enumerate(columns) if column.is_value]
    half = len(values) // 2
    together = values == list(range(values[0], values[0] + 2 * half)) if half > 1 else False
    if not together:
        return
    first, second = columns[values[0] : values[half]], columns[values[half] : values[-1] + 1]
    for dated_first in (True, False):
        if all(_is_pair(*pair, dated_first) for pair in zip(first, second, strict=True)):
            joined = [_both(*pair, words) for pair in zip(first, second, strict=True)]
            yield [*columns[: values[0]], *joined, *columns[values[-1] + 1 :]]


def _both(first: Column, second: Column, words: Vocabulary) -> Column:
    text = first.head.text + second.head.text
    head = Slice(text, first.head.block, first.head.at)
    return Column(head, read_header(0, text, words).role)


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


def is_of_page(block: Block) -> bool:
    """Whether a line is a page number or other furniture between the cells."""
    return block.kind is BlockKind.FURNITURE or _PAGE.match(fold(block.text).strip()) is not None


def _is_open(block: Block) -> bool:
    text = fold(block.text)
    short = block.grid is None and len(text) <= _LONGEST_NAME
    return short and text.count("(") == text.count(")") + 1


def _closes(block: Block) -> bool:
    text = fold(block.text)
    short = block.grid is None and not block.gap_before and len(text) <= _LONGEST_NAME
    return short and text.count(")") == text.count("(") + 1


def _is_dated(value: Block, block: Block) -> bool:
    """Whether a line is the year of a value alone on the line above it: 86.2%, （R4年度）."""
    plain = value.grid is None and block.grid is None and not block.gap_before
    bracketed = plain and _is_bracket(block) and is_year(fold(block.text).strip())
    return bracketed and is_number(value.text) and not find_spans(value.text)


def _is_bracket(block: Block) -> bool:
    return _BRACKET.match(fold(block.text)) is not None


def is_apart(block: Block) -> bool:
    """Whether a wide gap parts a line from what stands above it."""
    return block.gap_before > 1
