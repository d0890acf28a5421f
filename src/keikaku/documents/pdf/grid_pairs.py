"""Cards whose rows hold labels, each beside its value: 現況値 | 48人 | 目標値 | 60人."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.grid import Walls
from keikaku.documents.pdf.grid_columns import Head, whitest
from keikaku.documents.pdf.header_words import is_header_word, is_value
from keikaku.documents.pdf.page import Floats

# Labels and values stand so far apart; points.
_GAP = 8.0
_FEWEST = 4


def with_pairs(
    edges: Sequence[float], rows: Sequence[Sequence[Head]], spans: Sequence[Floats]
) -> list[float]:
    """The edges, with those added that part labels and values in rows of them."""
    found = list(edges)
    for row in filter(_is_of_pairs, rows):
        for before, after in pairwise(row):
            if not any(before.right - 1 < edge < after.left + 1 for edge in found):
                found.append(whitest(spans, before.right, after.left))
    return sorted(found)


def without_idle_walls(
    walls: Walls, rows: Sequence[Sequence[Head]], xs: NDArray[np.float64]
) -> Walls:
    """The walls, but those right of a label's only value where other rows are of pairs."""
    if not any(map(_is_of_pairs, rows)):
        return walls
    walls = walls.copy()
    for wall, row in zip(walls, rows, strict=True):
        if len(row) == 2 and row[0].right - 1 <= xs[1] <= row[1].left + 1:
            wall[2:-1] = False
    return walls


def _is_of_pairs(row: Sequence[Head]) -> bool:
    """Whether the texts of a row are, by turns, labels and values that stand apart."""
    labels, values = row[::2], row[1::2]
    if len(row) < _FEWEST or len(labels) != len(values):
        return False
    apart = all(after.left - one.right >= _GAP for one, after in pairwise(row))
    named = any(_is_label(one.text) for one in labels)
    named = named and not any(is_value(one.text) for one in labels)
    told = not any(is_header_word(one.text) for one in values)
    return apart and named and told and any(is_value(one.text) for one in values)


def _is_label(text: str) -> bool:
    return is_header_word(text) or text.endswith("値")
