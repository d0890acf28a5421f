"""The heads of a table whose columns are parted by spaces: one line, or two under each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.slices import Slice, is_value
from keikaku.ingest.lines.tokens import ANY, WIDE, Token, tokens_of
from keikaku.ingest.tables.columns import Column, read_header
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_FEWEST = 3
_LONGEST = 160
_NAMES = (ColumnRole.NAME, ColumnRole.PART, ColumnRole.MEASURE)


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads with their places; `lines` are the printed lines, `end` the block after them."""

    tokens: tuple[Token, ...]
    columns: tuple[Column, ...]
    lines: tuple[str, ...]
    end: int

    @property
    def values(self) -> list[int]:
        """The columns that hold values."""
        return [c.index for c in self.columns if c.role in VALUE_ROLES]

    @property
    def name(self) -> int:
        """The column of the names."""
        roles = [column.role for column in self.columns]
        return next(roles.index(role) for role in _NAMES if role in roles)

    def column_of(self, role: ColumnRole) -> int | None:
        """The first column of a role."""
        return next((c.index for c in self.columns if c.role is role), None)

    def nearest(self, token: Token) -> int:
        """The column under whose head a token stands, or the one nearest to it."""
        return max(range(len(self.tokens)), key=lambda n: token.overlap(self.tokens[n]))


def read_heads(blocks: Sequence[Block], at: int, words: Vocabulary) -> Heads | None:
    """The heads that begin at a block; None when it names no column of names and of values."""
    text = blocks[at].text
    if len(text) > _LONGEST or "。" in text or len(ANY.findall(text.strip())) < _FEWEST - 1:
        return None
    tokens = tokens_of(blocks[at], WIDE)
    heads = _heads(tokens, (squeeze(blocks[at].text),), at + 1, words)
    if heads is None:
        heads = _heads(tokens_of(blocks[at], ANY), (squeeze(blocks[at].text),), at + 1, words)
    if heads is None or any(is_value(token.text) for token in heads.tokens):
        return None
    return _with_second_line(heads, blocks, words)


def _heads(
    tokens: Sequence[Token], lines: tuple[str, ...], end: int, words: Vocabulary
) -> Heads | None:
    if len(tokens) < _FEWEST:
        return None
    columns = tuple(read_header(n, token.text, words) for n, token in enumerate(tokens))
    roles = [column.role for column in columns]
    named = any(role in _NAMES for role in roles) and any(role in VALUE_ROLES for role in roles)
    if not named or roles.count(None) > 1:
        return None
    return Heads(tuple(tokens), columns, lines, end)


def _with_second_line(heads: Heads, blocks: Sequence[Block], words: Vocabulary) -> Heads:
    """The heads with the years or words that stand below them, each in the column of one."""
    block = blocks[heads.end] if heads.end < len(blocks) else None
    if block is None or block.kind is not BlockKind.PARAGRAPH or block.gap_before:
        return heads
    below = tokens_of(block, WIDE)
    places = [heads.nearest(token) for token in below]
    fitting = places and min(places) > heads.name and len(set(places)) == len(places)
    if not fitting or any(is_value(token.text) for token in below):
        return heads
    tokens = list(heads.tokens)
    for place, token in zip(places, below, strict=True):
        tokens[place] = _over_each_other(tokens[place], token)
    both = (*heads.lines, squeeze(block.text))
    found = _heads(tokens, both, heads.end + 1, words)
    known = found is not None and all(found.columns[n].role is not None for n in places)
    return found if found is not None and known else heads


def _over_each_other(head: Token, below: Token) -> Token:
    piece = Slice(head.text + below.text, head.piece.block, head.piece.at)
    return Token(piece, min(head.start, below.start), max(head.end, below.end))
