"""Folding of Japanese text for matching. Raw text is never replaced by its folded form (T52)."""

import re
import unicodedata
from dataclasses import dataclass

# One class each: a person reads the members as the same sign.
_HYPHENS = "-‐‑‒–−－﹣⁃˗"
_DASHES = "—―─━ｰ"
_TILDES = "~〜～∼˜∿"
_SPACES = " \u3000\u00a0\u2002\u2003\u2009\u200a\t"
_SIGNS = {
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys(_DASHES, "—"),
    **dict.fromkeys(_TILDES, "~"),
    **dict.fromkeys(_SPACES, " "),
}
_INVISIBLE = "\u200b\u200c\u200d\ufeff\u00ad"
_HALF_KANA = re.compile("[\uff66-\uff9f]+")
_FULL_ASCII = range(0xFF01, 0xFF5F)
_RADICALS = (range(0x2F00, 0x2FD6), range(0xF900, 0xFB00))


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text with, for each of its characters, the index of the raw character it came from."""

    text: str
    raw: str
    offsets: tuple[int, ...]

    def raw_slice(self, start: int, end: int) -> str:
        """The raw text behind `text[start:end]`."""
        if start >= end:
            return ""
        return self.raw[self.offsets[start] : self.offsets[end - 1] + 1]


def _fold_character(character: str) -> str:
    if character in _SIGNS:
        return _SIGNS[character]
    if character in _INVISIBLE:
        return ""
    code = ord(character)
    if code in _FULL_ASCII:
        return chr(code - 0xFEE0)
    if any(code in block for block in _RADICALS):
        return unicodedata.normalize("NFKC", character)
    return character


def _pieces(raw: str) -> list[tuple[int, str]]:
    pieces: list[tuple[int, str]] = []
    at = 0
    for kana in _HALF_KANA.finditer(raw):
        pieces += [(index, raw[index]) for index in range(at, kana.start())]
        # Half-width voiced kana are two characters, so a run is folded as a whole.
        whole = unicodedata.normalize("NFKC", kana.group())
        pieces += [(kana.start() + min(k, len(kana.group()) - 1), c) for k, c in enumerate(whole)]
        at = kana.end()
    return pieces + [(index, raw[index]) for index in range(at, len(raw))]


def fold_with_offsets(raw: str) -> Folded:
    """Fold width, dashes, tildes and spaces, keeping where each character came from.

    Characters that carry meaning of their own (㎡, ①, ½, ★) are kept: NFKC would change them.
    """
    characters: list[str] = []
    offsets: list[int] = []
    for index, character in _pieces(raw):
        for out in _fold_character(character):
            characters.append(out)
            offsets.append(index)
    return Folded("".join(characters), raw, tuple(offsets))


def fold(raw: str) -> str:
    """The folded text alone; `fold(fold(x)) == fold(x)`."""
    if raw.isascii() and "\t" not in raw:
        return raw
    return fold_with_offsets(raw).text


def squeeze(raw: str) -> str:
    """A key for comparing names: folded, without any white space, lower case."""
    return re.sub(r"\s+", "", fold(raw)).lower()
