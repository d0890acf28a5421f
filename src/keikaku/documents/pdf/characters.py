"""The characters of a page as they are meant: radicals as ordinary letters, no letter twice.

Fonts often name a letter by a code that only looks like it (⾮ for 非). What is written otherwise
than the file has it is told once for the document.
"""

from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from keikaku.core.letters import ORDINARY
from keikaku.documents.pdf.page import Glyphs, Indexes, PageContent
from keikaku.documents.pdf.raised_figures import with_raised

# Signs of the fonts Symbol and Wingdings, which have places of their own instead of codes.
_SIGNS = {
    0xF06C: "●",
    0xF06D: "○",
    0xF06E: "■",
    0xF06F: "□",
    0xF070: "□",
    0xF071: "□",
    0xF072: "□",
    0xF074: "◆",
    0xF075: "◆",
    0xF076: "◆",
    0xF077: "◆",
    0xF0A1: "○",
    0xF0A7: "■",
    0xF0A8: "□",
    0xF0AA: "★",
    0xF0AB: "★",
    0xF0B7: "・",
    0xF09F: "・",
    0xF09E: "・",
    0xF0D8: "▶",
    0xF0E0: "→",
    0xF0E8: "→",
    0xF0F0: "⇒",
    0xF0FC: "✓",
    0xF0FE: "☑",
}
_SOFT_HYPHEN = 0xAD
_NUL = 0
_LOST = 0xFFFD
# Letters of one code that lie nearer than this part of their size are one, printed twice.
_SAME_PLACE = 0.12


def _meanings() -> dict[int, int]:
    written = {ord(printed): letter for printed, letter in ORDINARY.items()} | _SIGNS
    return {code: ord(letter) for code, letter in written.items()}


_MEANT = _meanings()
_MEANT_CODES = np.array(sorted(_MEANT), dtype=np.uint32)
_MEANT_LETTERS = np.array([_MEANT[int(code)] for code in _MEANT_CODES], dtype=np.uint32)
SPACES = frozenset("\t\n\r \u00a0\u3000") | frozenset(map(chr, range(0x2000, 0x200C)))
"""Characters that show nothing."""

_BEHIND_SPACES = np.uint32(max(map(ord, SPACES)) + 1)
_SHOWS_NOTHING = np.isin(np.arange(_BEHIND_SPACES + 1), [*map(ord, SPACES)])


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A letter that is written otherwise than the file has it."""

    printed: str
    written: str


def readable(page: PageContent) -> tuple[PageContent, frozenset[Rewritten]]:
    """The page with the letters that are meant, each once, and which of them were rewritten."""
    kept = _printed_once(page.glyphs)
    glyphs = page.glyphs if len(kept) == len(page.glyphs) else page.glyphs.chosen(kept)
    codes, rewritten = _meant(with_raised(glyphs))
    if codes is page.glyphs.codes:
        return page, rewritten
    return replace(page, glyphs=replace(glyphs, codes=codes)), rewritten


def is_space(codes: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which of the codes show nothing."""
    return _SHOWS_NOTHING[np.minimum(codes, _BEHIND_SPACES)]


def text_of(codes: NDArray[np.uint32]) -> str:
    """The codes as a string; what is no character is U+FFFD."""
    return codes.astype("<u4", copy=False).tobytes().decode("utf-32-le", "replace")


def _meant(codes: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], frozenset[Rewritten]]:
    at = _MEANT_CODES.searchsorted(codes).clip(max=len(_MEANT_CODES) - 1)
    known = _MEANT_CODES[at] == codes
    hyphen, lost = codes == _SOFT_HYPHEN, codes == _NUL
    if not np.count_nonzero(known | hyphen | lost):
        return codes, frozenset()
    meant = codes.copy()
    meant[hyphen] = ord("-")
    meant[lost] = _LOST
    meant[known] = _MEANT_LETTERS[at[known]]
    found = np.unique(codes[known])
    rewritten = frozenset(Rewritten(chr(code), chr(_MEANT[code])) for code in found.tolist())
    return meant, rewritten


def _printed_once(glyphs: Glyphs) -> Indexes:
    """Indexes without the second printings that make letters look bold or give them a shadow.

    Two letters in one cell of a fine grid are one letter; the grid is laid four times, shifted by
    half, so that no border parts a pair.
    """
    kept = np.arange(len(glyphs), dtype=np.intp)
    width = np.maximum(glyphs.size * _SAME_PLACE, 0.01)
    place = glyphs.box[:, :2].T / width
    codes = glyphs.codes.astype(np.int64) << 42
    shifted = [np.floor(place + shift).astype(np.int64) & 0x1FFFFF for shift in (0.0, 0.5)]
    columns, rows = [codes | (x << 21) for x, _ in shifted], [y for _, y in shifted]
    for places in (column | row for column, row in product(columns, rows)):
        own = places if len(kept) == len(places) else places[kept]
        ordered = np.sort(own)
        if np.count_nonzero(ordered[1:] == ordered[:-1]):
            _, first, of = np.unique(own, return_index=True, return_inverse=True)
            # Places are told in parts of a letter's size: those of two sizes may agree by chance.
            away = np.abs(glyphs.box[kept, :2] - glyphs.box[kept[first[of]], :2])
            apart = (away > width[kept, None]).any(axis=1)
            apart[first] = True
            kept = kept[apart]
    return kept
