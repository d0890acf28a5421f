"""Heads of rows whose cells single spaces part: one line or many, in the order of their columns.

A page taken out of a PDF cell after cell prints a head of two lines as two lines of text, with what
else its row holds before or behind them: 指標 単位, 現状値, （令和5年度）, 目標値, （令和11年度） 備考.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold, squeeze
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block
from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.slices import Slice, is_value
from keikaku.ingest.lines.tokens import ANY, WIDE, tokens_of, with_spread_words
from keikaku.ingest.tables.columns import Column, read_header
from keikaku.ingest.tables.roles import BASES, VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_NAMING = (ColumnRole.NAME, ColumnRole.PART, ColumnRole.MEASURE)
_FIRST = (*_NAMING, ColumnRole.CODE, ColumnRole.UNIT)
_AHEAD = (ColumnRole.TARGET, ColumnRole.INTERIM, ColumnRole.PLANNED)
_WORDED = (
    *_FIRST,
    ColumnRole.OWNER,
    ColumnRole.DEFINITION,
    ColumnRole.REMARKS,
    ColumnRole.DIRECTION,
    ColumnRole.DERIVED,
)
_MOST_LINES = 24
_LONGEST_LINE = 160
_FEWEST_VALUES = 2
_RECKONED = re.compile("率|比|差|減|増|度|[%％]")
# 指 標 対 象 is two words of two letters each.
_HALVES = (2,)
_OPENING, _CLOSING = "(（", ")）"
_REST = re.compile(r"度?[)）]?(?:末[)）]?)?\Z")
_PROSE = re.compile("[。、：]")
# A head of unknown words: 対象, 進捗, 評価.
_LETTERS = re.compile(r"[^\W\d_]{1,6}")
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
        return [column.index for column in self.columns if _is_of_values(column)]

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
        parts = [c.index for c in before if c.role in (None, ColumnRole.PART)]
        return parts[0] if names and parts else None

    def column_of(self, role: ColumnRole) -> int | None:
        """The first column of a role."""
        return next((c.index for c in self.columns if c.role is role), None)


def read_counted_heads(blocks: Sequence[Block], at: int, context: Context) -> CountedHeads | None:
    """The heads that begin at a block; None where their columns cannot be told for certain."""
    words = context.words
    printed: list[Slice] = []
    end = at
    while end < min(at + _MOST_LINES, len(blocks)):
        line = _rest_of_year(blocks[end], printed) or head_line(blocks[end], words)
        if line is None or (end > at and blocks[end].gap_before):
            break
        printed = _with_rest(printed, line)
        end += 1
    if not printed or not _can_begin(printed[0], blocks[at - 1] if at else None, words):
        return None
    pieces = _dated(_in_pairs(_closed(printed), words), context)
    if pieces is None:
        return None
    columns = tuple(read_header(n, piece.text, words) for n, piece in enumerate(pieces))
    lines = tuple(squeeze(block.text) for block in blocks[at:end])
    heads = CountedHeads(columns, tuple(pieces), lines, end)
    return heads if _are_clear(heads) else None


def heads_on(block: Block, words: Vocabulary) -> bool:
    """Whether a line says years or values of columns, as only a head does."""
    line = head_line(block, words) or []
    return any(_is_of_values(read_header(0, piece.text, words)) for piece in line)


def _can_begin(first: Slice, above: Block | None, words: Vocabulary) -> bool:
    """Whether heads can begin so: with a name, a number, a unit, a year; and below no others."""
    over = (head_line(above, words) or []) if above is not None else []
    named = _role(first, words) in (ColumnRole.NAME, ColumnRole.MEASURE, ColumnRole.CODE)
    if len(over) > 1 or (over and (is_year(over[0].text) or not named)):
        return False
    if _role(first, words) in _FIRST:
        return True
    headed = above is not None and _HEADED.search(fold(above.text)) is not None
    return is_year(first.text) and not _is_bracketed(first.text) and not headed


def _role(piece: Slice, words: Vocabulary) -> ColumnRole | None:
    return read_header(0, piece.text, words).role


def _rest_of_year(block: Block, before: Sequence[Slice]) -> list[Slice] | None:
    """The stretches of a line that begins with the end of a year: （令和5年, 度）."""
    tokens = tokens_of(block, ANY) if before and block.grid is None else []
    if not tokens or not is_year(before[-1].text + tokens[0].text):
        return None
    return [token.piece for token in tokens] if _REST.match(tokens[0].text) else None


def _with_rest(before: Sequence[Slice], line: Sequence[Slice]) -> list[Slice]:
    if not before or not _REST.match(line[0].text):
        return [*before, *line]
    last = replace(before[-1], text=before[-1].text + line[0].text, joined=True)
    return [*before[:-1], last, *line[1:]]


def head_line(block: Block, words: Vocabulary) -> list[Slice] | None:
    """The stretches of a line of heads and years, of which one may be of unknown words."""
    text = block.text
    plain = block.grid is None and len(text) <= _LONGEST_LINE and not _PROSE.search(text)
    if not plain or WIDE.search(text.strip()) is not None:
        return None

    def known(word: str) -> bool:
        return _is_known(read_header(0, word, words))

    def is_one(word: str) -> bool:
        return known(word) and not any(known(word[:n]) and known(word[n:]) for n in _HALVES)

    tokens = with_spread_words(tokens_of(block, ANY), block, is_one)
    pieces = [token.piece for token in tokens]
    unknown = [p for p in pieces if not known(p.text) and not _is_bracketed(p.text)]
    fits = not unknown or (len(unknown) == 1 < len(pieces) and _can_head(unknown[0]))
    return pieces if fits and pieces and not any(map(_is_cell, pieces)) else None


def _can_head(piece: Slice) -> bool:
    return _LETTERS.fullmatch(piece.text) is not None


def _is_cell(piece: Slice) -> bool:
    return is_value(piece.text) and not is_year(piece.text)


def _is_bracketed(text: str) -> bool:
    return text[0] in _OPENING and text[-1] in _CLOSING


def _closed(pieces: Sequence[Slice]) -> list[Slice]:
    """The stretches with each bracket that says no year behind the head that it goes on with."""
    closed: list[Slice] = []
    for piece in pieces:
        if closed and _is_bracketed(piece.text) and not is_year(piece.text):
            closed[-1] = replace(closed[-1], text=closed[-1].text + piece.text, joined=True)
        else:
            closed.append(piece)
    return closed


def _in_pairs(pieces: Sequence[Slice], words: Vocabulary) -> list[Slice]:
    """The stretches with each word that stands below its year behind it: R5, 実績, R6, 見込み."""
    first = next((n for n, piece in enumerate(pieces) if is_year(piece.text)), len(pieces))
    end = first
    while end + 1 < len(pieces) and _is_pair(pieces[end], pieces[end + 1], words):
        end += 2
    before = any(_is_of_values(read_header(0, p.text, words)) for p in pieces[:first])
    goes_on = end < len(pieces) and is_year(pieces[end].text)
    if end - first < 2 * _FEWEST_VALUES or before or goes_on:
        return list(pieces)
    pairs = zip(pieces[first:end:2], pieces[first + 1 : end : 2], strict=True)
    return [*pieces[:first], *(_over(said, year) for year, said in pairs), *pieces[end:]]


def _is_pair(year: Slice, said: Slice, words: Vocabulary) -> bool:
    column = read_header(0, said.text, words)
    bare = is_year(year.text) and not _is_bracketed(year.text)
    return bare and column.role in VALUE_ROLES and column.period is None


@dataclass(slots=True)
class _Group:
    """Heads one after the other, and the years behind them."""

    heads: list[Slice]
    years: list[Slice]


def _groups(pieces: Sequence[Slice]) -> Iterator[_Group]:
    group = _Group([], [])
    for piece in pieces:
        if is_year(piece.text) or _is_led_by_year(piece.text):
            group.years.append(piece)
        else:
            if group.years:
                yield group
                group = _Group([], [])
            group.heads.append(piece)
    yield group


def _is_led_by_year(text: str) -> bool:
    """Whether a head begins with its year: 令和9年（中間）."""
    spans = find_spans(fold(text))
    return bool(spans) and spans[0].start == 0


def _dated(pieces: Sequence[Slice], context: Context) -> list[Slice] | None:
    """The heads with their years; None where whose these are is not told for certain."""
    made: list[Slice] = []
    for group in _groups(pieces):
        heads = _with_years(group, context)
        if heads is None:
            return None
        made += heads
    return made


def _with_years(group: _Group, context: Context) -> list[Slice] | None:
    years = _once(group.years)
    if years is None:
        return None
    group = _Group(group.heads, years)
    roles = [read_header(0, head.text, context.words) for head in group.heads]
    open_to_years = [n for n, c in enumerate(roles) if _is_of_values(c) and c.period is None]
    count = len(group.years)
    if not count:
        return group.heads
    if not open_to_years:
        return [*group.heads, *group.years]
    if len(open_to_years) == count:
        years = dict(zip(open_to_years, group.years, strict=True))
        return [_over(h, years[n]) if n in years else h for n, h in enumerate(group.heads)]
    if count == 1:
        return _with_last_year(group, roles, context)
    if open_to_years[-1] - open_to_years[0] + 1 > len(open_to_years) or count < len(open_to_years):
        return None
    shares = _shares([roles[n] for n in open_to_years], group.years, context)
    if shares is None:
        return None
    years_of = iter(group.years)
    spread = [_over(group.heads[n], next(years_of)) for n, k in _counted(open_to_years, shares) for _ in range(k)]
    return [*group.heads[: open_to_years[0]], *spread, *group.heads[open_to_years[-1] + 1 :]]


def _with_last_year(
    group: _Group, roles: Sequence[Column], context: Context
) -> list[Slice] | None:
    """The heads with one year for several values: that of the targets, the last of them."""
    values = [n for n, column in enumerate(roles) if _is_of_values(column)]
    period = read_header(0, group.years[0].text, context.words).period
    ahead = roles[values[-1]].role is ColumnRole.TARGET and roles[values[0]].role in BASES
    if not ahead or context.period is None or period is None or period.end is None:
        return None
    if len(values) != _FEWEST_VALUES or period.end <= context.period[0]:
        return None
    last = values[-1]
    dated = _over(group.heads[last], group.years[0])
    return [*group.heads[:last], dated, *group.heads[last + 1 :]]


def _once(years: Sequence[Slice]) -> list[Slice] | None:
    """The years, each with the way in which a bracket behind all of them counts it: （2024）."""
    bare = [year for year in years if not _is_bracketed(year.text)]
    bracketed = [year for year in years if _is_bracketed(year.text)]
    if not bare or not bracketed:
        return list(years)
    if len(bare) != len(bracketed) or years != [*bare, *bracketed]:
        return None
    return bare


def _counted(places: Sequence[int], shares: Sequence[int]) -> Iterator[tuple[int, int]]:
    return zip(places, shares, strict=True)


def _shares(
    columns: Sequence[Column], years: Sequence[Slice], context: Context
) -> tuple[int, ...] | None:
    """Over how many years each head stands: all, or those before the plan and those of it."""
    if len(columns) == 1:
        return (len(years),)
    before, ahead = columns[0].role, columns[-1].role
    parted = before in (*BASES, ColumnRole.ACTUAL) and ahead in _AHEAD
    if len(columns) != 2 or not parted or context.period is None:
        return None
    read = [read_header(0, year.text, context.words).period for year in years]
    ends = [period.end for period in read if period is not None and period.end is not None]
    past = sum(end < context.period[0] for end in ends)
    whole = len(ends) == len(years) and 0 < past < len(years) and ends == sorted(ends)
    return (past, len(years) - past) if whole else None


def _over(head: Slice, year: Slice) -> Slice:
    text = year.text if _is_bracketed(year.text) else f"（{year.text}）"
    return replace(head, text=head.text + text, joined=True)


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
    worded = set(before) <= {*_FIRST, None} and set(behind) <= {*_WORDED, None}
    alone = len(set(before)) == len(before) and not set(behind) & set(_FIRST)
    return worded and alone and _in_order(before)


def _in_order(before: Sequence[ColumnRole | None]) -> bool:
    """Whether a name stands before its part, and both before their unit; one column each."""
    named = [role for role in before if role in (ColumnRole.NAME, ColumnRole.MEASURE)]
    parts = [role for role in before if role in (None, ColumnRole.PART)]
    units = [role for role in before if role is ColumnRole.UNIT]
    order = [role for role in before if role is not ColumnRole.CODE]
    return len(named) <= 1 and len(parts) <= 1 and order == [*named, *parts, *units]


def _is_of_values(column: Column) -> bool:
    return column.role in VALUE_ROLES or (column.role is None and column.period is not None)


def _is_known(column: Column) -> bool:
    return column.role is not None or _is_of_values(column)
