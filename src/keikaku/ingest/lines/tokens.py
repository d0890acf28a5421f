"""Stretches of a line between spaces, with the places that they take in print."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from keikaku.core.text import fold_with_offsets
from keikaku.core.values.print_spaces import spaces_of_print
from keikaku.documents.model import Block
from keikaku.ingest.lines.slices import Slice, part

WIDE = re.compile(r"(?:[ \u00a0]{2,}|[ \u00a0]?\u3000)[ \u00a0\u3000]*")
"""Space that parts columns; a single half-width space stands inside of names too."""
ANY = re.compile(r"[ \u00a0\u3000]+")

Measure = Callable[[str], int]
"""How many places a text takes: `width`, or `len` where its writer counted letters."""

_LETTER = 2
# A word of heads is spread over no more letters and no wider.
_MOST_LETTERS = 4
_WIDEST_SPREAD = 6
_FULL_WIDTH = 0x1100
_HALF_KANA = range(0xFF61, 0xFFA0)


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of text; `start` and `end` count places from the left edge of the print."""

    piece: Slice
    start: int
    end: int

    @property
    def text(self) -> str:
        """What it says."""
        return self.piece.text

    def overlap(self, other: "Token") -> int:
        """How many places two tokens stand over each other; negative: lie apart."""
        return min(self.end, other.end) - max(self.start, other.start)


def tokens_of(block: Block, gap: re.Pattern[str], measure: Measure | None = None) -> list[Token]:
    """The tokens of a line that has such gaps between them, placed by their width in print.

    Programs that print a page as text count every letter as one place: `measure` says so.
    """
    inner = _spaces_of_print(block.text)
    gaps = (match for match in gap.finditer(block.text) if match.span() not in inner)
    edges = [0, *(edge for match in gaps for edge in match.span())]
    edges.append(len(block.text))
    pieces = (part(block, *ends) for ends in zip(edges[::2], edges[1::2], strict=True))
    return [placed(piece, measure or width) for piece in pieces if piece.text]


def _spaces_of_print(text: str) -> set[tuple[int, int]]:
    folded = fold_with_offsets(text)
    places = (folded.offsets[at] for at in spaces_of_print(folded.text))
    return {(place, place + 1) for place in places if text[place] != "\u3000"}


def placed(piece: Slice, measure: Measure) -> Token:
    """A stretch at the place where it is printed."""
    block = piece.block
    start = block.indent + measure(block.text[: piece.at]) if block is not None else 0
    return Token(piece, start, start + measure(piece.text))


def joined(tokens: Sequence[Token], block: Block) -> Slice:
    """The text from the first of some neighbouring tokens to the last."""
    first, last = tokens[0].piece, tokens[-1].piece
    return part(block, first.at, last.at + len(last.text))


def with_spread_words(
    tokens: Sequence[Token], block: Block, known: Callable[[str], bool]
) -> list[Token]:
    """The tokens, letters of one word that stand evenly apart as that word: 目　標　値.

    They are spread to fill a column. Letters one letter's width apart are a word in any case,
    since columns stand farther apart; others where they make one that is known.
    """
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _end_of_word(tokens, at, known)
        made.append(_word(tokens[at:end], block))
        at = end
    return made


def _end_of_word(tokens: Sequence[Token], at: int, known: Callable[[str], bool]) -> int:
    ends = range(min(at + _MOST_LETTERS, len(tokens)), at + 1, -1)
    words = [end for end in ends if _is_spread(tokens[at:end], known)]
    if words:
        return max(words, key=lambda end: (*_spread(tokens, at, end), end))
    end = at + 1
    while end < len(tokens) and _gap(tokens[end - 1], tokens[end]) == _LETTER:
        end += 1
    return end


def _is_spread(letters: Sequence[Token], known: Callable[[str], bool]) -> bool:
    gaps = [gap for a, b in pairwise(letters) if (gap := _gap(a, b)) is not None]
    even = len(gaps) == len(letters) - 1 and max(gaps) - min(gaps) <= 1
    word = "".join(letter.text for letter in letters)
    return even and max(gaps) <= _WIDEST_SPREAD and known(word)


def _spread(tokens: Sequence[Token], at: int, end: int) -> tuple[bool, bool]:
    """Whether a word stands farther from the next than its letters do, and is quite even."""
    gaps = [b.start - a.end for a, b in pairwise(tokens[at : end + 1])]
    inner = gaps[: end - at - 1]
    apart = len(gaps) == len(inner) or gaps[-1] > max(inner)
    return apart, max(inner) == min(inner)


def _gap(token: Token, following: Token) -> int | None:
    """How far two single letters stand apart; None where one is more than a letter."""
    single = len(token.text) == len(following.text) == 1
    return following.start - token.end if single else None


def _word(run: Sequence[Token], block: Block) -> Token:
    return run[0] if len(run) == 1 else Token(joined(run, block), run[0].start, run[-1].end)


def unevenness(pieces: Sequence[Slice], measure: Measure) -> int:
    """How far texts are from standing below each other, by their left or their right edges."""
    tokens = [placed(piece, measure) for piece in pieces]
    edges = ([token.start for token in tokens], [token.end for token in tokens])
    return min(sum(abs(at - median_low(places)) for at in places) for places in edges if places)


def width(text: str) -> int:
    """How many half widths a text takes in print."""
    return sum(_width_of(ord(character)) for character in text)


def _width_of(code: int) -> int:
    return 1 if code < _FULL_WIDTH or code in _HALF_KANA else 2
