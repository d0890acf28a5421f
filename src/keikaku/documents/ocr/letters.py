"""Where the letters of read lines stand: a box and a size for each, as if a file had told it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.ocr.reading import ReadLine

Floats = NDArray[np.float32]

# Letters that fill the square that they are set in, from top to bottom; those that reach deep.
_FULL = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff○●◎△▲□■①-⑳]")
_DEEP = re.compile(r"[,;()（）［］「」、。gjpqy]")
# In em: how high the ink of full letters and of others is, and how far it reaches below the base
# line; the square of a letter reaches to the descent.
_FULL_INK, _OTHER_INK = 0.92, 0.76
_DESCENT, _FULL_FOOT, _DEEP_FOOT = 0.14, 0.08, 0.12
# Letters of one advance, one behind the other, and how their pitch compares with their height.
_RUN = re.compile(r"[\u3041-\u3096\u30a1-\u30fc\u3400-\u9fff]{5,}")
_LIKELY = (0.9, 1.4)
_LOOSE = 1.35
_USUAL, _OTHER_USUAL = (0.85, 1.15), 1.3
_SAME = 1.08
_HALF_WIDTH = 0.5
# White of more em between two letters is shown; a space between Latin ones is so wide.
_WHITE, _SPACE = 0.6, 0.3


class Letters(NamedTuple):
    """The letters of a line, and their boxes (n x 4: left, top, right, bottom) in pixels."""

    text: str
    box: Floats


def sizes_of(lines: Sequence[ReadLine], letter: float) -> list[float]:
    """The size in pixels that each line is set in; sizes that are nearly equal are one.

    `letter` is how high the ink of most letters is.
    """
    pitches = [_pitch(line) for line in lines]
    known = [(line, size) for line, size in zip(lines, pitches, strict=True) if size]
    letters = [size for line, size in known for _ in line.text]
    usual = float(np.median(letters)) if letters else letter / _FULL_INK
    sizes = [
        pitch or _size(line, _nearby(line, known, usual))
        for line, pitch in zip(lines, pitches, strict=True)
    ]
    groups: list[list[float]] = []
    for size in sorted(sizes):
        if groups and size <= groups[-1][0] * _SAME:
            groups[-1].append(size)
        else:
            groups.append([size])
    middle = {size: group[len(group) // 2] for group in groups for size in group}
    return [middle[size] for size in sizes]


def letters_of(line: ReadLine, size: float) -> Letters:
    """The letters of a line side by side, but for white that the page shows; no spaces."""
    shown = [at for at, letter in enumerate(line.text) if not letter.isspace()]
    text = "".join(line.text[at] for at in shown)
    if not text:
        return Letters("", np.zeros((0, 4), np.float32))
    middles = np.array([line.middles[at] for at in shown])
    half = np.array([_width(letter) for letter in text]) * size / 2
    ends, starts = middles[:-1] + half[:-1], middles[1:] - half[1:]
    white = _white(text, (starts - ends) / size, np.diff(shown) > 1) * size
    between = (starts + ends) / 2
    edges = np.empty(2 * len(text))
    edges[0], edges[-1] = line.box.left, line.box.right
    edges[1:-1:2], edges[2::2] = between - white / 2, between + white / 2
    edges = np.maximum.accumulate(edges.clip(line.box.left, line.box.right))
    foot = _foot(line, size)
    box = np.empty((len(text), 4), np.float32)
    box[:, 0], box[:, 2] = edges[::2], edges[1::2]
    box[:, 1], box[:, 3] = foot - size, foot
    return Letters(text, box)


def _white(text: str, gaps: NDArray[np.float64], spaces: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The white between letters in em; `spaces` says where the model saw some.

    Digits and Latin letters are taken to be half as wide as the others; those that are as wide
    stand in gaps that are none.
    """
    latin = np.array([_is_latin(letter) for letter in text])
    digit = np.array([letter.isdecimal() for letter in text])
    wide = _HALF_WIDTH / 2 * (latin[:-1].astype(np.float64) + latin[1:])
    shown = gaps - wide > _WHITE
    between_words = spaces & latin[:-1] & latin[1:] & ~(digit[:-1] & digit[1:])
    return np.where(shown, gaps, np.where(between_words, np.maximum(gaps, _SPACE), 0.0))


def _pitch(line: ReadLine) -> float:
    """The size of a line by the advance of its letters; 0.0 where too few stand side by side."""
    runs = [slice(*found.span()) for found in _RUN.finditer(line.text)]
    if not runs:
        return 0.0
    steps = np.concatenate([np.diff(line.middles[run]) for run in runs])
    size = float(steps[steps < _LOOSE * np.median(steps)].mean())
    height = line.box.bottom - line.box.top
    least, most = _LIKELY
    return size if least * height <= size <= most * height else 0.0


def _nearby(line: ReadLine, known: Sequence[tuple[ReadLine, float]], usual: float) -> float:
    """The size of the nearest line of the same area of which it is known."""
    sizes = {
        abs(other.box.top - line.box.top): size
        for other, size in known
        if other.box.area == line.box.area
    }
    return sizes[min(sizes)] if sizes else usual


def _size(line: ReadLine, usual: float) -> float:
    """The size of a line by its height, that of its like where they do not differ by much."""
    height = line.box.bottom - line.box.top
    if not _FULL.search(line.text):
        # A mark says nothing of the size that it is set in.
        size = height / _OTHER_INK
        return size if size > _OTHER_USUAL * usual else usual
    size = height / _FULL_INK
    least, most = _USUAL
    return usual if least * usual <= size <= most * usual else size


def _foot(line: ReadLine, size: float) -> float:
    """How far down the square of the letters reaches."""
    top, bottom = line.box.top, line.box.bottom
    if bottom - top < size / 2:
        return (top + bottom + size) / 2
    if _FULL.search(line.text):
        return bottom + (_DESCENT - _FULL_FOOT) * size
    deep = _DEEP_FOOT if _DEEP.search(line.text) else 0.0
    return bottom + (_DESCENT - deep) * size


def _width(letter: str) -> float:
    return _HALF_WIDTH if _is_latin(letter) else 1.0


def _is_latin(letter: str) -> bool:
    return letter < "\u0250"
