"""Stretches of a line between spaces, with the places that they take in print."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.text import fold_with_offsets
from keikaku.core.values.print_spaces import spaces_of_print
from keikaku.documents.model import Block
from keikaku.ingest.lines.slices import Slice, part

WIDE = re.compile(r"(?:[ \u00a0]{2,}|[ \u00a0]?\u3000)[ \u00a0\u3000]*")
"""Space that parts columns; a single half-width space stands inside of names too."""
ANY = re.compile(r"[ \u00a0\u3000]+")

_LETTER = 2
_FULL_WIDTH = 0x1100
_HALF_KANA = range(0xFF61, 0xFFA0)


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of text; `start` and `end` count half widths from the left edge of the print."""

    piece: Slice
    start: int
    end: int

    @property
    def text(self) -> str:
        """What it says."""
        return self.piece.text

    def overlap(self, other: "Token") -> int:
        """How many half widths two tokens stand over each other; negative: lie apart."""
        return min(self.end, other.end) - max(self.start, other.start)


def tokens_of(block: Block, gap: re.Pattern[str]) -> list[Token]:
    """The tokens of a line that has such gaps between them."""
    inner = _spaces_of_print(block.text)
    gaps = (match for match in gap.finditer(block.text) if match.span() not in inner)
    edges = [0, *(edge for match in gaps for edge in match.span())]
    edges.append(len(block.text))
    pieces = (part(block, *ends) for ends in zip(edges[::2], edges[1::2], strict=True))
    return [_token(block, piece) for piece in pieces if piece.text]


def _spaces_of_print(text: str) -> set[tuple[int, int]]:
    folded = fold_with_offsets(text)
    places = (folded.offsets[at] for at in spaces_of_print(folded.text))
    return {(place, place + 1) for place in places if text[place] != "\u3000"}


def _token(block: Block, piece: Slice) -> Token:
    start = block.indent + width(block.text[: piece.at])
    return Token(piece, start, start + width(piece.text))


def joined(tokens: Sequence[Token], block: Block) -> Slice:
    """The text from the first of some neighbouring tokens to the last."""
    first, last = tokens[0].piece, tokens[-1].piece
    return part(block, first.at, last.at + len(last.text))


def with_spread_words(tokens: Sequence[Token], block: Block) -> list[Token]:
    """The tokens, those of one letter that stand one letter's width apart as one word: 目　標　値.

    They are spread to fill a column. Columns stand farther apart than the letters of a word.
    """
    made: list[list[Token]] = []
    for token in tokens:
        if made and _spreads_on(made[-1][-1], token):
            made[-1].append(token)
        else:
            made.append([token])
    return [_word(run, block) for run in made]


def _spreads_on(token: Token, following: Token) -> bool:
    single = len(token.text) == len(following.text) == 1
    return single and following.start - token.end == _LETTER


def _word(run: Sequence[Token], block: Block) -> Token:
    return run[0] if len(run) == 1 else Token(joined(run, block), run[0].start, run[-1].end)


def width(text: str) -> int:
    """How many half widths a text takes in print."""
    return sum(_width_of(ord(character)) for character in text)


def _width_of(code: int) -> int:
    return 1 if code < _FULL_WIDTH or code in _HALF_KANA else 2
