"""Folding of Japanese text for matching. Raw text is never replaced by its folded form (T52)."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.letters import ORDINARY, as_meant
from keikaku.core.remembered import remembered
from keikaku.core.typeset import as_printed

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
# Ligatures and the last compatibility forms; those before them are among the ordinary letters.
_LOOK_ALIKES = range(0xFA0E, 0xFB00)
_FOLDED: dict[str, str] = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{chr(code): unicodedata.normalize("NFKC", chr(code)) for code in _LOOK_ALIKES},
    **ORDINARY,
    **{sign: one for sign, one in _SIGNS.items() if sign != one},
    **dict.fromkeys(_INVISIBLE, ""),
}
# Most characters of a text fold to themselves; looking at each would be the most of the work.
_FOLDING = re.compile(f"[{''.join(map(re.escape, _FOLDED))}]")

_TAGS = (
    "p|br|hr|small|big|sup|sub|span|b|i|u|s|strong|em|del|ins|div|font|a|li|ul|ol|td|th|tr|table"
    "|tbody|thead|ruby|rt|rp|img|h[1-6]|center|nobr|wbr"
)
_BREAK = re.compile(r"(?<=[A-Za-z])<br\s*/?>(?=[A-Za-z])", re.IGNORECASE)
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
    """Fold width, dashes, tildes, spaces and typesetting, keeping where each character came from.

    Characters that carry meaning of their own (㎡, ①, ½, ★) are kept: NFKC would change them.
    """
    text = raw
    for sign in set(_FOLDING.findall(raw)):
        text = text.replace(sign, _FOLDED[sign])
    offsets: Sequence[int] = range(len(raw))
    if len(text) != len(raw) or _HALF_KANA.search(raw):
        pieces = list(_pieces(raw))
        text, offsets = "".join(c for _, c in pieces), tuple(index for index, _ in pieces)
    text, offsets = as_printed(text, offsets)
    return Folded(text, raw, offsets)


@remembered
def fold(raw: str) -> str:
    """The folded text alone; `fold(fold(x)) == fold(x)`."""
    return fold_with_offsets(raw).text


@remembered
def squeeze(raw: str) -> str:
    """A key for comparing names: folded, without any white space, lower case."""
    return "".join(fold(raw).split()).lower()


def readable(raw: str) -> str:
    """A text as it is shown to people: letters as they are meant, no tags, no typesetting."""
    plain, _ = as_printed(as_meant(raw), range(len(raw)))
    return HTML_REMAINS.sub("", _BREAK.sub(" ", plain))
