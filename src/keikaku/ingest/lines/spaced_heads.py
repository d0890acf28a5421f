"""The heads of a table whose columns are parted by spaces: one line, or two under each other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.slices import Slice, is_value
from keikaku.ingest.lines.spaced_head_lines import (
    beside_each_other,
    broken_years,
    divided,
    over_each_other,
)
from keikaku.ingest.lines.tokens import (
    ANY,
    WIDE,
    Measure,
    Token,
    placed,
    tokens_of,
    width,
    with_spread_words,
)
from keikaku.ingest.tables.columns import Column, read_header
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 3
_LONGEST = 160
# Years in brackets may stand without space between them.
_BETWEEN_YEARS = re.compile(r"[ \u3000]+|(?<=[)）])(?=[(（])")
_BRACKETS = "[]［］【】〔〕"
_NAMES = (ColumnRole.NAME, ColumnRole.PART, ColumnRole.MEASURE)


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads with their places; `lines` are the printed lines, `end` the block after them.

    `measure` is how the places of the table are counted.
    """

    tokens: tuple[Token, ...]
    columns: tuple[Column, ...]
    lines: tuple[str, ...]
    end: int
    measure: Measure = width

    @property
    def values(self) -> list[int]:
        """The columns that hold values."""
        return [c.index for c in self.columns if _is_of_values(c)]

    @property
    def name(self) -> int:
        """The column of the names."""
        roles = [column.role for column in self.columns]
        return next((roles.index(role) for role in _NAMES if role in roles), 0)

    def printed(self) -> list[Slice]:
        """The heads as a table has them: one of words that are not known is told by its year."""
        heads = [_told(*both) for both in zip(self.columns, self.tokens, strict=True)]
        if not self.tells_names:
            heads[self.name] = Slice("指標名")
        return heads

    @property
    def tells_names(self) -> bool:
        """Whether a head says that its column holds names."""
        return any(column.role in _NAMES for column in self.columns)

    @property
    def hold_values(self) -> bool:
        """Whether one of them is a value, and no word that heads a column as 評価 does."""
        heads = zip(self.columns, self.tokens, strict=True)
        return any(column.role is None and _is_cell(token) for column, token in heads)

    def leads_into(self, context: Context) -> bool:
        """Whether the years of the columns lead into the plan."""
        years = [c.period.end for c in self.columns if c.period is not None and c.period.end]
        return len(years) > 1 and context.period is not None and years[-1] > context.period[0]

    def column_of(self, role: ColumnRole) -> int | None:
        """The first column of a role."""
        return next((c.index for c in self.columns if c.role is role), None)

    def widened(self, cells: Sequence[Sequence[Slice]]) -> "Heads":
        """The heads as wide as the cells of their columns, where these stand clear of others."""
        spans = [_hull(*both, self.measure) for both in zip(self.tokens, cells, strict=True)]
        clear = [
            all(span.overlap(other) <= 0 for other in spans if other is not span) for span in spans
        ]
        tokens = zip(spans, self.tokens, clear, strict=True)
        return replace(self, tokens=tuple(span if fits else head for span, head, fits in tokens))

    def nearest(self, token: Token) -> int:
        """The column under whose head a token stands, or the one nearest to it."""
        return max(range(len(self.tokens)), key=lambda n: token.overlap(self.tokens[n]))


def _hull(head: Token, cells: Sequence[Slice], measure: Measure) -> Token:
    tokens = [head, *(placed(cell, measure) for cell in cells if "\n" not in cell.text)]
    return Token(head.piece, min(t.start for t in tokens), max(t.end for t in tokens))


def _is_of_values(column: Column) -> bool:
    return column.role in VALUE_ROLES or (column.role is None and column.period is not None)


def _told(column: Column, token: Token) -> Slice:
    if column.role is not None or column.period is None:
        return token.piece
    told = column.period.as_printed or token.text
    return replace(token.piece, text=told, joined=told not in token.piece.text)


def read_heads(
    blocks: Sequence[Block], at: int, context: Context, measure: Measure = width
) -> Heads | None:
    """The heads that begin at a block; None when it names no column of names and of values."""
    block, words = blocks[at], context.words
    if len(squeeze(block.text)) > _LONGEST or "。" in block.text:
        return None
    heads = _heads_of_line(block, at, words, measure) or _in_middle(blocks, at, words, measure)
    if heads is None or heads.hold_values:
        return None
    whole = _with_lines_below(heads, blocks, words)
    whole = _with_line_above(whole, blocks[at - 1] if at else None, block, words)
    told = whole.tells_names or whole.leads_into(context)
    unknown = sum(not _is_known(column) for column in whole.columns)
    return whole if told and unknown <= 1 else None


def _heads_of_line(block: Block, at: int, words: Vocabulary, measure: Measure) -> Heads | None:
    if len(ANY.findall(block.text.strip())) < _FEWEST - 1:
        return None
    found = (_heads_in(block, gap, at + 1, words, measure) for gap in (WIDE, ANY))
    return next((each for each in found if each is not None), None)


def _in_middle(
    blocks: Sequence[Block], at: int, words: Vocabulary, measure: Measure
) -> Heads | None:
    """Heads of values with those of the line below, which stand in the middle of their cells."""
    lines = blocks[at : at + 2]
    if len(lines) < 2 or lines[1].gap_before or lines[1].kind is not BlockKind.PARAGRAPH:
        return None
    above, below = (tokens_of(block, WIDE, measure) for block in lines)
    said = [read_header(0, token.text, words) for token in above]
    if not said or not all(one.role in VALUE_ROLES and not one.assumed for one in said):
        return None
    both = beside_each_other(above, below)
    printed = tuple(squeeze(block.text) for block in lines)
    return _heads(both, printed, at + 2, words, measure) if both is not None else None


def _heads_in(
    block: Block, gap: re.Pattern[str], end: int, words: Vocabulary, measure: Measure
) -> Heads | None:
    def known(word: str) -> bool:
        return _is_known(read_header(0, word, words))

    tokens = with_spread_words(tokens_of(block, gap, measure), block, known)
    return _heads(tokens, (squeeze(block.text),), end, words, measure)


def _heads(
    tokens: Sequence[Token], lines: tuple[str, ...], end: int, words: Vocabulary, measure: Measure
) -> Heads | None:
    if len(tokens) < _FEWEST:
        return None
    columns = tuple(read_header(n, token.text, words) for n, token in enumerate(tokens))
    roles = [column.role for column in columns]
    named = any(role in _NAMES for role in roles) or not _is_known(columns[0])
    if not named or not any(map(_is_of_values, columns)):
        return None
    return Heads(tuple(tokens), columns, lines, end, measure)


def _with_lines_below(heads: Heads, blocks: Sequence[Block], words: Vocabulary) -> Heads:
    broken = broken_years(blocks, heads.end, heads.measure)
    if broken is not None and (dated := _dated(heads, *broken, blocks, words)) is not None:
        return dated
    parted = _divided(heads, blocks, words)
    return parted if parted is not None else _with_second_line(heads, blocks, words)


def _dated(
    heads: Heads, years: Sequence[Token], end: int, blocks: Sequence[Block], words: Vocabulary
) -> Heads | None:
    """The heads with years that are broken over several lines."""
    in_order = len(years) == len(heads.values)
    places = heads.values if in_order else [heads.nearest(year) for year in years]
    if len(set(places)) < len(places) or not set(places) <= set(heads.values):
        return None
    tokens = list(heads.tokens)
    for place, year in zip(places, years, strict=True):
        tokens[place] = over_each_other(tokens[place], year)
    lines = (*heads.lines, *(squeeze(block.text) for block in blocks[heads.end : end]))
    return _heads(tokens, lines, end, words, heads.measure)


def _divided(heads: Heads, blocks: Sequence[Block], words: Vocabulary) -> Heads | None:
    """The heads with each of the years that stand below one of them: 実績値 over R4, R5 and R6."""
    block = blocks[heads.end] if heads.end < len(blocks) else None
    values = heads.values
    below = tokens_of(block, WIDE, heads.measure) if block is not None else []
    years = len(below) > len(values) and all(is_year(token.text) for token in below)
    series = [n for n, at in enumerate(values) if heads.columns[at].role is ColumnRole.ACTUAL]
    groups = divided([heads.tokens[n] for n in values], below, series) if years else None
    if block is None or groups is None:
        return None
    under = dict(zip(values, groups, strict=True))
    tokens = [
        token
        for n, head in enumerate(heads.tokens)
        for token in ([_of_group(head, year) for year in under[n]] if n in under else [head])
    ]
    lines = (*heads.lines, squeeze(block.text))
    return _heads(tokens, lines, heads.end + 1, words, heads.measure)


def _of_group(head: Token, year: Token) -> Token:
    piece = replace(year.piece, text=head.text + year.text, joined=True)
    return replace(year, piece=piece)


def _with_second_line(heads: Heads, blocks: Sequence[Block], words: Vocabulary) -> Heads:
    """The heads with the years or words that stand below them, each in the column of one."""
    block = blocks[heads.end] if heads.end < len(blocks) else None
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return heads
    below = tokens_of(block, WIDE, heads.measure)
    years = tokens_of(block, _BETWEEN_YEARS, heads.measure)
    in_order = len(years) == len(heads.values) and all(is_year(token.text) for token in years)
    below = years if in_order else below
    if block.gap_before and not all(is_year(token.text) for token in below):
        return heads
    places = heads.values if in_order else [heads.nearest(token) for token in below]
    fitting = places and min(places) > heads.name and len(set(places)) == len(places)
    if not fitting or any(map(_is_cell, below)):
        return heads
    tokens = list(heads.tokens)
    for place, token in zip(places, below, strict=True):
        tokens[place] = over_each_other(tokens[place], token)
    both = (*heads.lines, squeeze(block.text))
    found = _heads(tokens, both, heads.end + 1, words, heads.measure)
    known = found is not None and all(
        found.columns[n].role is not None or is_year(token.text)
        for n, token in zip(places, below, strict=True)
    )
    return found if found is not None and known else heads


def _with_line_above(heads: Heads, above: Block | None, block: Block, words: Vocabulary) -> Heads:
    """Heads that are nothing but years with the words of the line right above, one for each."""
    bare = all(heads.columns[n].role is ColumnRole.YEAR for n in heads.values)
    if not bare or above is None or above.kind is not BlockKind.PARAGRAPH or block.gap_before:
        return heads
    told = tokens_of(above, WIDE, heads.measure)
    roles = [read_header(0, token.text, words) for token in told]
    plain = all(r.role in VALUE_ROLES and r.period is None and not r.assumed for r in roles)
    if len(told) != len(heads.values) or not plain:
        return heads
    tokens = list(heads.tokens)
    for place, token in zip(heads.values, told, strict=True):
        tokens[place] = over_each_other(token, tokens[place])
    return _heads(tokens, heads.lines, heads.end, words, heads.measure) or heads


def _is_cell(token: Token) -> bool:
    """Whether a stretch is a value, though a bracket opens or closes beside it, and no head."""
    return is_value(token.text.strip(_BRACKETS)) and not is_year(token.text)


def _is_known(column: Column) -> bool:
    return column.role is not None or _is_of_values(column)
