"""Folding of Japanese text for matching. Raw text is never replaced by its folded form (T52)."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.remembered import remembered

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
# Radicals and compatibility forms that look like the ordinary character of their normal form.
_LOOK_ALIKES = [*range(0x2F00, 0x2FD6), *range(0xF900, 0xFB00)]
_FOLDED: dict[str, str] = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{chr(code): unicodedata.normalize("NFKC", chr(code)) for code in _LOOK_ALIKES},
    **{sign: one for sign, one in _SIGNS.items() if sign != one},
    **dict.fromkeys(_INVISIBLE, ""),
}
# Most characters of a text fold to themselves; looking at each would be the most of the work.
_FOLDING = re.compile(f"[{''.join(map(re.escape, _FOLDED))}]")

_TAGS = (
    "p|br|hr|small|big|sup|sub|span|b|i|u|s|strong|em|del|ins|div|font|a|li|ul|ol|td|th|tr|table"
    "|tbody|thead|ruby|rt|rp|img|h[1-6]|center|nobr|wbr"
)
HTML_REMAINS = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,200}})?/?>|&nbsp;", re.IGNORECASE)
"""Tags that a word processor or a web page left in the text of a plan."""


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text with, for each of its characters, the index of the raw character it came from."""

    text: str
    raw: str
    offsets: Sequence[int]

    def raw_slice(self, start: int, end: int) -> str:
        """The raw text behind `text[start:end]`."""
        if start >= end:
            return ""
        return self.raw[self.offsets[start] : self.offsets[end - 1] + 1]


def _pieces(raw: str) -> Iterator[tuple[int, str]]:
    """Folded characters, each with the index of the raw one that it came from."""
    at = 0
    for kana in _HALF_KANA.finditer(raw):
        yield from _plain(raw, at, kana.start())
        # Half-width voiced kana are two characters, so a run is folded as a whole.
        whole = unicodedata.normalize("NFKC", kana.group())
        last = len(kana.group()) - 1
        yield from ((kana.start() + min(place, last), c) for place, c in enumerate(whole))
        at = kana.end()
    yield from _plain(raw, at, len(raw))


def _plain(raw: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for index in range(start, end):
        for character in _FOLDED.get(raw[index], raw[index]):
            yield index, character


@remembered
def fold_with_offsets(raw: str) -> Folded:
    """Fold width, dashes, tildes and spaces, keeping where each character came from.

    Characters that carry meaning of their own (㎡, ①, ½, ★) are kept: NFKC would change them.
    """
    text = raw
    for sign in set(_FOLDING.findall(raw)):
        text = text.replace(sign, _FOLDED[sign])
    if len(text) == len(raw) and not _HALF_KANA.search(raw):
        return Folded(text, raw, range(len(raw)))
    pieces = list(_pieces(raw))
    return Folded("".join(c for _, c in pieces), raw, tuple(index for index, _ in pieces))


def fold(raw: str) -> str:
    """The folded text alone; `fold(fold(x)) == fold(x)`."""
    return fold_with_offsets(raw).text


@remembered
def squeeze(raw: str) -> str:
    """A key for comparing names: folded, without any white space, lower case."""
    return "".join(fold(raw).split()).lower()
