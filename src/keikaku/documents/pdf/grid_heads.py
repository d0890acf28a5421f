"""Names in the middle over several columns, where no upright rule shows which ones."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.grid import Walls
from keikaku.documents.pdf.grid_columns import Head
from keikaku.documents.pdf.header_words import is_header_word
from keikaku.documents.pdf.page import Floats

# Two heads over, and one below beside each: fewer texts make no such head.
_FEWEST, _TOUCH = 3, 1.0
# The middle of a name and that of its columns differ by no more; points.
_SAME_MIDDLE = 2.5


def with_wide_heads(
    walls: Walls, floors: Walls, rows: Sequence[Sequence[Head]], xs: NDArray[np.float64]
) -> Walls:
    """The walls, but those in empty columns about a name in the middle of them.

    A rule below parts the name from the names of those columns.
    """
    if len(rows) < 2:
        return walls
    filled = np.array([_filled(row, xs) for row in rows[:2]])
    walls = walls.copy()
    for head in rows[0]:
        span = _span(head, filled, floors[1], xs) if is_header_word(head.text) else None
        if span is not None:
            walls[0, span[0] + 1 : span[1]] = False
    return walls


def below_upper_heads(box: Floats) -> float | None:
    """The height below heads that stand over the gap between two others; None without such.

    Texts are given by their boxes. 目標 stands above and between 令和10年度 and 令和15年度.
    """
    if len(box) < _FEWEST:
        return None
    upper = [text for text in box if _is_over_a_gap(text, box)]
    if not upper:
        return None
    bottom = max(float(text[3]) for text in upper)
    top = min((float(top) for top in box[:, 1] if top > bottom - _TOUCH), default=bottom)
    return (bottom + top) / 2


def _is_over_a_gap(text: Floats, box: Floats) -> bool:
    """Whether texts begin left and right of a text, both below it, and none stands below or beside.

    The next ones of its own line stand further off than those.
    """
    lower = box[box[:, 1] > text[3] - _TOUCH]
    beside = box[(box[:, 1] <= text[3] - _TOUCH) & (box[:, 3] >= text[1] + _TOUCH)]
    left, right = lower[lower[:, 2] < text[0]], lower[lower[:, 0] > text[2]]
    under = (lower[:, 0] < text[2]) & (lower[:, 2] > text[0])
    if not len(left) or not len(right) or under.any():
        return False
    between = (beside[:, 2] > left[:, 2].max()) & (beside[:, 0] < right[:, 0].min())
    return bool(between.sum() == 1)


def _filled(row: Sequence[Head], xs: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which columns hold text of a row."""
    found = np.zeros(len(xs) - 1, np.bool_)
    for head in row:
        found |= (xs[:-1] < head.right - 1) & (xs[1:] > head.left + 1)
    return found


def _span(
    head: Head, filled: NDArray[np.bool_], floor: NDArray[np.bool_], xs: NDArray[np.float64]
) -> tuple[int, int] | None:
    """The widest stretch of columns with a name in the middle; None where there is but its own."""
    own = np.flatnonzero((xs[:-1] < head.right - 1) & (xs[1:] > head.left + 1))
    first, last = low, high = int(own[0]), int(own[-1]) + 1
    free = ~filled[0] & filled[1] & floor
    while low > 0 and free[low - 1]:
        low -= 1
    while high < len(free) and free[high]:
        high += 1
    middle = (head.left + head.right) / 2
    found = [
        (right - left, left, right)
        for left in range(low, first + 1)
        for right in range(last, high + 1)
        if abs((xs[left] + xs[right]) / 2 - middle) <= _SAME_MIDDLE
    ]
    _, left, right = max(found, default=(0, first, last))
    return (left, right) if right - left > last - first else None
