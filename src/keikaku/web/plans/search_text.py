"""Text as search compares it: one width, one kind of kana, lower case, no spaces within."""

from dataclasses import dataclass

from keikaku.core.text import fold_with_offsets

# ァ to ヶ lie as far from ぁ to ゖ as ァ from ぁ; ー and ・ are used with both.
_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
FIELD_END = "\n"
"""Stands between fields: no word of a query holds it, so none is found across two fields."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a word stands in a raw text."""

    start: int
    end: int


def search_text(*fields: str) -> str:
    """The fields as they are searched."""
    return FIELD_END.join(_plain(field)[0] for field in fields if field.strip())


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query, all of which must be found. Spaces of either width part them."""
    spaced = query.replace("\u3000", " ").split()
    return tuple(dict.fromkeys(word for each in spaced if (word := _plain(each)[0])))


def places(raw: str, words: tuple[str, ...]) -> tuple[Found, ...]:
    """Where the words stand in a raw text, in their order; what overlaps is one place."""
    text, offsets = _plain(raw)
    spans = sorted(
        (start, start + len(word)) for word in words for start in _starts(text, word)
    )  # fmt: skip
    joined: list[Found] = []
    for start, end in spans:
        first, last = offsets[start], offsets[end - 1] + 1
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


def _plain(raw: str) -> tuple[str, list[int]]:
    """The searched form, and for each of its letters the place in the raw text."""
    folded = fold_with_offsets(raw)
    kept = [
        (_lower(letter), offset)
        for letter, offset in zip(folded.text, folded.offsets, strict=True)
        if not letter.isspace()
    ]
    return "".join(letter for letter, _ in kept).translate(_HIRAGANA), [at for _, at in kept]


def _lower(letter: str) -> str:
    low = letter.lower()
    return low if len(low) == 1 else letter  # İ would become two letters
