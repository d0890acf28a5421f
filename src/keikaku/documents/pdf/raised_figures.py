"""Figures printed small and above the line: numbers of notes and exponents.

Beside the figures of a value they would be read as figures of it: 120 with a small 1 as 1201.
"""

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.page import Glyphs
from keikaku.documents.raised import raised

_FIGURES = "0123456789０１２３４５６７８９()（）"
_CODES = np.array(sorted(map(ord, _FIGURES)), dtype=np.uint32)
_RAISED = np.array([ord(raised(chr(code))) for code in _CODES.tolist()], dtype=np.uint32)
# In parts of the size of the letter before: how small, how far above its foot, how near. A browser
# prints <sup> five sixths as large.
_SMALL, _ABOVE, _NEAR = 0.86, 0.12, 0.4
# What goes on with a raised figure has its size and stands on its line.
_SAME = 0.1
# 1)2) and (10) are the longest numbers of notes.
_LONGEST = 4


def with_raised(glyphs: Glyphs) -> NDArray[np.uint32]:
    """The codes of the letters of a page, figures raised beside the letter before them marked."""
    at = _CODES.searchsorted(glyphs.codes).clip(max=len(_CODES) - 1)
    figure = _CODES[at] == glyphs.codes
    figure[:1] = False
    found = figure.nonzero()[0]
    small = found[glyphs.size[found] <= _SMALL * glyphs.size[found - 1]]
    begins = small[_is_raised(glyphs, small)] if len(small) else small
    if not len(begins):
        return glyphs.codes
    marked = np.zeros(len(glyphs), np.bool_)
    marked[begins] = True
    for _ in range(_LONGEST - 1):
        begins = begins[begins + 1 < len(glyphs)] + 1
        begins = begins[figure[begins] & _goes_on(glyphs, begins)]
        marked[begins] = True
    codes = glyphs.codes.copy()
    codes[marked] = _RAISED[at[marked]]
    return codes


def _is_raised(glyphs: Glyphs, small: NDArray[np.intp]) -> NDArray[np.bool_]:
    box, before = glyphs.box.take(small, axis=0), glyphs.box.take(small - 1, axis=0)
    size = glyphs.size[small - 1]
    above = before[:, 3] - box[:, 3]
    within = (above >= _ABOVE * size) & (box[:, 3] > before[:, 1])
    near = np.abs(box[:, 0] - before[:, 2]) <= _NEAR * size
    marks: NDArray[np.bool_] = within & near & _upright(glyphs, small)
    return marks


def _goes_on(glyphs: Glyphs, after: NDArray[np.intp]) -> NDArray[np.bool_]:
    box, before = glyphs.box[after], glyphs.box[after - 1]
    size = glyphs.size[after - 1]
    alike = np.abs(glyphs.size[after] - size) <= _SAME * size
    level = np.abs(box[:, 3] - before[:, 3]) <= _SAME * size
    marks: NDArray[np.bool_] = alike & level & (np.abs(box[:, 0] - before[:, 2]) <= _NEAR * size)
    return marks


def _upright(glyphs: Glyphs, chosen: NDArray[np.intp]) -> NDArray[np.bool_]:
    upright: NDArray[np.bool_] = (glyphs.angle[chosen] == 0) & (glyphs.angle[chosen - 1] == 0)
    return upright
