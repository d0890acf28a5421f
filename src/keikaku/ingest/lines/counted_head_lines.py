"""Lines of nothing but heads and years whose columns single spaces part."""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.documents.model import Block
from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.slices import Slice, is_numeric
from keikaku.ingest.lines.tokens import ANY, WIDE, tokens_of, with_spread_words
from keikaku.ingest.tables.columns import Column, read_header
from keikaku.ingest.tables.roles import VALUE_ROLES
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST_LINE = 160
# 指 標 対 象 is two words of two letters each.
_HALVES = (2,)
_OPENING, _CLOSING = "(（", ")）"
_REST = re.compile(r"度?[)）]?(?:末[)）]?)?\Z")
# Years in brackets may stand without space between them.
_BETWEEN = re.compile(rf"{ANY.pattern}|(?<=[)）])(?=[(（])")
_PROSE = re.compile("[。、：]")
# A head of names in words of its own stands beside so many others: 数値で見る成果 単位 現状 目標.
_BESIDE_NAMES = 2
# A head of unknown words: 対象, 進捗, 評価.
_LETTERS = re.compile(r"[^\W\d_]{1,6}")


def heads_on(block: Block, words: Vocabulary) -> bool:
    """Whether a line says years or values of columns, as only a head does."""
    line = head_line(block, words) or []
    bare = [piece.text for piece in line if not is_bracketed(piece.text)]
    columns = [read_header(0, text, words) for text in bare]
    return any(map(is_year, bare)) or any(c.role in VALUE_ROLES and not c.assumed for c in columns)


def rest_of_year(block: Block, before: Sequence[Slice]) -> list[Slice] | None:
    """The stretches of a line that begins with the end of a year: （令和5年, 度）."""
    tokens = tokens_of(block, ANY) if before and block.grid is None else []
    if not tokens or not is_year(before[-1].text + tokens[0].text):
        return None
    return [token.piece for token in tokens] if _REST.match(tokens[0].text) else None


def with_rest(before: Sequence[Slice], line: Sequence[Slice]) -> list[Slice]:
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
        return is_known(read_header(0, word, words))

    def is_one(word: str) -> bool:
        return known(word) and not any(known(word[:n]) and known(word[n:]) for n in _HALVES)

    tokens = with_spread_words(tokens_of(block, _BETWEEN), block, is_one)
    pieces = [token.piece for token in tokens]
    unknown = [p for p in pieces if not known(p.text) and not is_bracketed(p.text)]
    named = len(unknown) == 1 and pieces[0] is unknown[0] and len(pieces) > _BESIDE_NAMES
    fits = not unknown or (len(unknown) == 1 < len(pieces) and (named or _can_head(unknown[0])))
    return pieces if fits and pieces and not any(map(_is_cell, pieces)) else None


def _can_head(piece: Slice) -> bool:
    return _LETTERS.fullmatch(piece.text) is not None


def _is_cell(piece: Slice) -> bool:
    return is_numeric(piece.text) and not is_year(piece.text)


def is_bracketed(text: str) -> bool:
    return text[0] in _OPENING and text[-1] in _CLOSING


def holds_values(column: Column) -> bool:
    """Whether a head is one of values, though only its year be known."""
    return column.role in VALUE_ROLES or (column.role is None and column.period is not None)


def is_known(column: Column) -> bool:
    """Whether a head is one of known words, or of a year."""
    return column.role is not None or holds_values(column)
