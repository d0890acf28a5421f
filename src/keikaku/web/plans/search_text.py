"""Text as search compares it: one width, one kind of kana, lower case, no spaces within."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from keikaku.core.text import fold, fold_with_offsets

# ァ to ヶ lie as far from ぁ to ゖ as ァ from ぁ; ー and ・ are used with both.
_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_HALF_KANA = re.compile("[\uff66-\uff9f]")
_PIECES = re.compile("[\uff66-\uff9d][\uff9e\uff9f]?|.", re.DOTALL)
FIELD_END = "\n"
"""Stands between fields: no word of a query holds it, so none is found across two fields."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a word stands in a raw text."""

    start: int
    end: int


def search_text(*fields: str) -> str:
    """The fields as they are searched."""
    return FIELD_END.join(_plain(field) for field in fields if field.strip())


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query, all of which must be found. Spaces of either width part them."""
    spaced = query.replace("\u3000", " ").split()
    return tuple(dict.fromkeys(word for each in spaced if (word := _plain(each))))


def places(raw: str, words: tuple[str, ...]) -> tuple[Found, ...]:
    """Where the words stand in a raw text, in their order; what overlaps is one place."""
    text, spots = _placed(raw)
    spans = sorted(
        (start, start + len(word)) for word in words for start in _starts(text, word)
    )  # fmt: skip
    joined: list[Found] = []
    for start, end in spans:
        first, last = spots[start][0], spots[end - 1][1]
        if joined and first <= joined[-1].end:
            joined[-1] = Found(joined[-1].start, max(last, joined[-1].end))
        else:
            joined.append(Found(first, last))
    return tuple(joined)


def _starts(text: str, word: str) -> list[int]:
    starts, at = [], text.find(word)
    while at >= 0:
        starts.append(at)
        at = text.find(word, at + 1)
    return starts


def _plain(raw: str) -> str:
    return _even("".join(fold(raw).split()))


_Spot = tuple[int, int]


def _placed(raw: str) -> tuple[str, list[_Spot]]:
    """The searched form, and for each of its letters the first and last place in the raw text."""
    kept = [(letter, spot) for letter, spot in _letters(raw) if not letter.isspace()]
    return _even("".join(letter for letter, _ in kept)), [spot for _, spot in kept]


def _letters(raw: str) -> Iterator[tuple[str, _Spot]]:
    """Folded letters with their places; a half-width letter and its voicing are folded together."""
    if not _HALF_KANA.search(raw):
        folded = fold_with_offsets(raw)
        for letter, at in zip(folded.text, folded.offsets, strict=True):
            yield letter, (at, at + 1)
        return
    for piece in _PIECES.finditer(raw):
        yield from ((letter, piece.span()) for letter in fold(piece.group()))


def _even(text: str) -> str:
    """Lower case and hiragana, letter for letter: ς is σ wherever it stands, İ stays."""
    low = text.lower().replace("ς", "σ")
    if len(low) != len(text):
        low = "".join(each if len(each.lower()) != 1 else each.lower() for each in text)
    return low.translate(_HIRAGANA)
