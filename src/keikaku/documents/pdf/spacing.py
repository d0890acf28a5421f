"""What the gaps between letters mean: a space, a tab, or a word that was only set wide.

Gaps are in parts of the letters' size (em). Japanese text knows no space between words, but
justification, centring and tabs part its letters; Latin words are parted by gaps alone.
"""

from collections.abc import Sequence
from itertools import pairwise
from operator import add

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.characters import SPACES
from keikaku.documents.pdf.page import Floats

WIDE = 1.6
"""A gap so wide parts two texts that stand on one line."""

MIXED = 0.5
"""The widest gap between Latin and Japanese letters that is no space, where none is usual."""

# So many gaps must be seen, and so large a share of them be one, within so much.
_LEAST_MIXED = 8
_MOST = 0.85
_JITTER = 0.03
_OF_A_SPACE = 0.08
_END_OF_LATIN = "\u0250"
_LOOSE = 0.25
_LATIN_GAP = 0.18
_JAPANESE_GAP = 0.8
# In a line whose letters stand close a narrower gap is a space as well: that of a proportional
# font, which PDFium leaves out. So many gaps show that they do.
_CLOSE, _PROPORTIONAL, _FEWEST_GAPS = 0.12, 0.5, 4
# A label in bold stands so much farther from its text than letters do, and is parted by so much.
_BEHIND_LABEL = 0.12
_OF_LABEL = 0.9
# Letters of one word are set so far apart at most; digits, which may be values, less so.
_WIDEST_WORD = 2.6
_WIDEST_PAIR = 3.2
# So many Japanese letters of a line, and gaps beside them, show that all of it is set apart.
_FEWEST_OF_WORDS = 3
_WIDEST_NUMBER = 0.6
# Equal gaps differ by so much at most, in em and in parts of themselves.
_UNEQUAL = 0.15
_UNEQUAL_SHARE = 0.2


def spaced_text(letters: str, gaps: Sequence[float], mixed: float = MIXED) -> str:
    """The text of a line; `gaps` are those between its letters, and spaces may be among them.

    `mixed` is the widest gap between a Latin and a Japanese letter that is no space.
    """
    shown, printed, between = _parted(letters, gaps)
    if not shown:
        return ""
    joined = _set_wide(shown, printed, between)
    # Most gaps are too narrow to mean anything, whichever letters they part.
    japanese = _PROPORTIONAL if _stands_close(between) else _JAPANESE_GAP
    least = min(mixed, _LATIN_GAP, japanese)
    spaces = [
        ""
        if joined[i] or not (printed[i] or gap > least)
        else printed[i] or _meant(shown[i], shown[i + 1], gap, mixed, japanese)
        for i, gap in enumerate(between)
    ]
    return shown[0] + "".join(map(add, spaces, shown[1:]))


def with_label_apart(gaps: list[float], bold: Sequence[bool]) -> list[float]:
    """The gaps of a line, that behind a label in bold letters wide enough to be a space.

    想定事業量 延べ利用回数: nothing else on the line stands so far apart.
    """
    label = next((n for n, heavy in enumerate(bold) if not heavy), len(bold))
    if not 0 < label < len(bold) or any(bold[label:]):
        return gaps
    others = [*gaps[: label - 1], *gaps[label:]]
    if gaps[label - 1] < max(others, default=0.0) + _BEHIND_LABEL:
        return gaps
    return [*gaps[: label - 1], max(gaps[label - 1], _OF_LABEL), *gaps[label:]]


def _parted(letters: str, gaps: Sequence[float]) -> tuple[list[str], list[str], list[float]]:
    """The visible letters, the spaces printed between them, and the gaps between them."""
    shown: list[str] = []
    printed: list[str] = []
    between: list[float] = []
    for letter, gap in zip(letters, [*gaps, 0.0], strict=False):
        if letter not in SPACES:
            shown.append(letter)
            printed.append("")
            between.append(gap)
        elif shown:
            printed[-1] += letter
            between[-1] += gap + _width(letter)
    return shown, printed[:-1], between[:-1]


def _width(space: str) -> float:
    return 1.0 if space == "\u3000" else _LOOSE


def _set_wide(shown: list[str], printed: list[str], between: list[float]) -> list[bool]:
    """Which gaps lie inside words whose letters are spread evenly (目 標 値)."""
    joined = [False] * len(between)
    if max(between, default=0.0) <= _LOOSE:
        return joined
    if _is_set_evenly(shown, between):
        # Programs that spread letters put a space between any two, writers between those of a word.
        by_program = len(shown) > _FEWEST_OF_WORDS and all(spaces == " " for spaces in printed)
        return [by_program or not spaces for spaces in printed]
    for first, last in _even_runs(between):
        gaps = between[first:last]
        if _is_word(shown[first : last + 1], gaps, alone=len(gaps) == len(between)):
            joined[first:last] = [not spaces for spaces in printed[first:last]]
    return joined


def _is_set_evenly(shown: list[str], between: list[float]) -> bool:
    """Whether all letters of a line are set apart alike: 現 状 値 （ R6 ）, to fill a cell.

    Latin letters and figures may stand together in it as one word.
    """
    if sum(letter.isalpha() and not _is_latin(letter) for letter in shown) < _FEWEST_OF_WORDS:
        return False
    pairs = zip(between, pairwise(shown), strict=True)
    gaps = [gap for gap, (one, other) in pairs if not (_is_latin(one) and _is_latin(other))]
    usual = sorted(gaps)[len(gaps) // 2] if len(gaps) >= _FEWEST_OF_WORDS else 0.0
    if not _LOOSE < usual <= _WIDEST_WORD:
        return False
    even = all(_equal(usual, gap) for gap in gaps)
    return even and all(gap <= usual + _UNEQUAL for gap in between)


def _even_runs(between: Sequence[float]) -> list[tuple[int, int]]:
    """From which to which letter each letter stands alone, with equal gaps."""
    loose = [True, *(gap > _LOOSE for gap in between), True]
    alone = [before and after for before, after in pairwise(loose)]
    runs: list[tuple[int, int]] = []
    for i, gap in enumerate(between):
        if not (alone[i] and alone[i + 1]):
            continue
        if runs and runs[-1][1] == i and _equal(between[i - 1], gap):
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return runs


def _equal(first: float, second: float) -> bool:
    return abs(first - second) <= max(_UNEQUAL, _UNEQUAL_SHARE * first)


def _is_word(letters: list[str], gaps: Sequence[float], *, alone: bool) -> bool:
    if all(letter.isdecimal() or letter in ".," for letter in letters):
        return len(gaps) > 1 and max(gaps) < _WIDEST_NUMBER
    if not all(letter.isalpha() for letter in letters):
        return False
    if len(letters) == 2:
        return alone and max(gaps) <= _WIDEST_PAIR and not _is_latin(letters[0])
    return max(gaps) <= _WIDEST_WORD


def _stands_close(between: Sequence[float]) -> bool:
    """Whether the letters of a line follow one another closely, save where a word ends."""
    if max(between, default=0.0) <= _PROPORTIONAL:
        return False
    narrow = sum(gap <= _CLOSE for gap in between)
    wide = sum(gap > _PROPORTIONAL for gap in between)
    return narrow >= _FEWEST_GAPS and narrow + wide == len(between)


def _meant(before: str, after: str, gap: float, mixed: float, japanese: float) -> str:
    """The space that a gap between two letters stands for; `japanese` is the widest that is none.

    Signs are set half as wide as they are counted, with half a letter beside them.
    """
    if gap > WIDE:
        return "\u3000"
    latin = _is_latin(before) + _is_latin(after)
    signs = not (before.isalnum() and after.isalnum())
    # A slash is narrower than it is counted too: 人/日.
    mixed = max(mixed, MIXED) if "/" in (before, after) else mixed
    least = (_JAPANESE_GAP if signs else japanese, mixed, _LATIN_GAP)[latin]
    return " " if gap > least else ""


def _is_latin(letter: str) -> bool:
    return letter < _END_OF_LATIN


def glued(lines: Sequence[str]) -> str:
    """The lines of one text: Latin words keep a space between them, Japanese ones need none."""
    if len(lines) == 1:
        return lines[0]
    made = list(lines[:1])
    for before, line in pairwise(lines):
        if before and line and _is_word_letter(before[-1]) and _is_word_letter(line[0]):
            made.append(" ")
        made.append(line)
    return "".join(made)


def _is_word_letter(letter: str) -> bool:
    return _is_latin(letter) and letter.isalnum()


def widest_mixed_gap(codes: NDArray[np.uint32], gaps: Floats) -> float:
    """The widest gap between Latin and Japanese letters that is no space on a page.

    Programs set them apart by a fixed share of the size, if at all; a space is wider than that.
    `gaps` are those between the letters of `codes`, one after the other.
    """
    latin = codes < ord(_END_OF_LATIN)
    mixed = gaps[(latin[:-1] != latin[1:]) & (np.abs(gaps) < MIXED)]
    if len(mixed) < _LEAST_MIXED:
        return MIXED
    usual = _usual(mixed)
    fixed = (np.abs(mixed) < _JITTER) | (np.abs(mixed - usual) < _JITTER)
    return usual + _OF_A_SPACE if fixed.mean() >= _MOST else MIXED


def _usual(gaps: Floats) -> float:
    """The gap that most of some gaps do not exceed."""
    ordered = np.sort(gaps)
    place, rest = divmod(_MOST * (len(gaps) - 1), 1)
    low, high = ordered[int(place) : int(place) + 2].tolist()
    return float(low + (high - low) * rest)
