"""Columns where no rule parts them: the white gaps that rows of text share."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.page import Floats

# A gap is at least so wide, in parts of the letters' size; more where only two rows share it.
_GAP, _GAP_OF_TWO = 0.7, 1.0
# A piece that fills more of its slot than this runs over columns, and says nothing of them.
_RUNS_OVER = 0.55
# So many of the rows may have merged cells, and so many must have text on both sides of a gap.
_MERGED, _SUPPORT = 0.34, 0.4
_ONE_LETTER = 1.3


class Head(NamedTuple):
    """A text in the head of a table: where it begins and ends, and what it says."""

    left: float
    right: float
    text: str


def heads_of(box: Floats, texts: Sequence[str]) -> list[Head]:
    """The texts of a row that stand beside each other; of those under others the first one's."""
    found: list[Head] = []
    highest = 0.0
    for (left, top, right, _), text in sorted(zip(box.tolist(), texts, strict=True)):
        if not found or left > found[-1].right:
            found.append(Head(left, right, text))
            highest = top
        else:
            last = found[-1]
            found[-1] = Head(
                last.left, max(right, last.right), text if top < highest else last.text
            )
            highest = min(highest, top)
    return found


def with_gaps(edges: Sequence[float], rows: Sequence[Floats], size: float) -> list[float]:
    """The edges, with those added that the rows' gaps make between them.

    Each row is k x 2: where its pieces begin and end, from left to right.
    """
    # The gaps that all rows have are sure; others show without rows that have merged cells.
    sure = _parted(edges, rows, size, merged=0.0)
    return _parted(sure, rows, size, merged=_MERGED)


def _parted(
    edges: Sequence[float], rows: Sequence[Floats], size: float, *, merged: float
) -> list[float]:
    found = [edges[0]]
    for left, right in pairwise(edges):
        inside = [_inside(row, left, right) for row in rows]
        found += _gaps(inside, right - left, size, merged)
        found.append(right)
    return found


def with_heads(
    edges: Sequence[float], heads: Sequence[Head], rows: Sequence[Floats]
) -> list[float]:
    """The edges, with those added that part the heads of columns from each other."""
    found = list(edges)
    for (_, left, before), (right, _, after) in pairwise(heads):
        # Single letters far apart are those of a word that is spread over its column.
        spread = len(before) == 1 and len(after) == 1
        if not spread and not any(left - 1 < edge < right + 1 for edge in edges):
            found.append(whitest(rows, left, right))
    return sorted(found)


def whitest(rows: Sequence[Floats], left: float, right: float) -> float:
    """The middle of the stretch between two places that the fewest pieces run over.

    The place itself where both are one: heads may touch.
    """
    if left == right:
        return left
    pieces = np.concatenate(rows)
    inner = pieces[(pieces > left) & (pieces < right)]
    places = np.array(sorted({left, right, *inner.tolist()}))
    middles = (places[1:] + places[:-1]) / 2
    over = ((pieces[:, :1] < middles) & (pieces[:, 1:] > middles)).sum(axis=0)
    fewest = np.flatnonzero(over == over.min())
    return float(middles[fewest[np.argmax((places[1:] - places[:-1])[fewest])]])


def _inside(row: Floats, left: float, right: float) -> Floats:
    middle = row.mean(axis=1)
    return np.asarray(row[(middle > left) & (middle < right)])


def _gaps(rows: Sequence[Floats], width: float, size: float, merged: float) -> list[float]:
    """Where gaps part one slot, with the fewest texts over them; some rows may be left out."""
    told = [row for row in rows if len(row) and not _runs_over(row, width)]
    if len(told) < 2 or sum(len(row) > 1 for row in told) < 2:
        return []
    # Rows of few and wide pieces are those that may have merged cells.
    told.sort(key=lambda row: (-len(row), float((row[:, 1] - row[:, 0]).max())))
    least = max(2, len(told) - int(merged * len(told)))
    tries = [_gaps_of(told[:count], size) for count in range(len(told), least - 1, -1)]
    return [whitest(rows, begin, end) for begin, end in max(tries, key=len)]


def _gaps_of(rows: Sequence[Floats], size: float) -> list[tuple[float, float]]:
    """The gaps that all of these rows have."""
    least = (_GAP if len(rows) > 2 else _GAP_OF_TWO) * size
    gaps = [gap for gap in _white(rows) if gap[1] - gap[0] >= least]
    return _between_columns(rows, [gap for gap in gaps if _supported(rows, gap)], size)


def _runs_over(row: Floats, width: float) -> bool:
    return len(row) == 1 and bool(row[0, 1] - row[0, 0] > _RUNS_OVER * width)


def _white(rows: Sequence[Floats]) -> list[tuple[float, float]]:
    """Where no row has text, between the first text and the last."""
    pieces = np.concatenate(rows)
    pieces = pieces[np.argsort(pieces[:, 0], kind="stable")]
    reach = np.maximum.accumulate(pieces[:, 1])
    begins = np.flatnonzero(pieces[1:, 0] > reach[:-1])
    return [(float(reach[place]), float(pieces[place + 1, 0])) for place in begins]


def _supported(rows: Sequence[Floats], gap: tuple[float, float]) -> bool:
    middle = (gap[0] + gap[1]) / 2
    both = sum(bool(row[0, 0] < middle < row[-1, 1]) for row in rows)
    return both >= max(2, _SUPPORT * len(rows))


def _between_columns(
    rows: Sequence[Floats], gaps: list[tuple[float, float]], size: float
) -> list[tuple[float, float]]:
    """The gaps that part columns: not those that part one column's text from itself.

    A centred head stands beside what is below it, and 目 標 値 is spread over its column.
    """
    first = min(float(row[0, 0]) for row in rows)
    last = max(float(row[-1, 1]) for row in rows)
    while gaps:
        ends = [first, *(end for _, end in gaps)], [*(begin for begin, _ in gaps), last]
        strips = list(zip(*ends, strict=True))
        filled = np.array([[_has_text(row, strip) for row in rows] for strip in strips])
        apart = _apart(filled) | _spread(filled, strips, size)
        if not apart.any():
            break
        widths = [
            end - begin if out else np.inf for (begin, end), out in zip(gaps, apart, strict=True)
        ]
        gaps = [gap for place, gap in enumerate(gaps) if place != int(np.argmin(widths))]
    return gaps


def _has_text(row: Floats, strip: tuple[float, float]) -> bool:
    return bool(((row[:, 1] > strip[0]) & (row[:, 0] < strip[1])).any())


def _apart(filled: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which gaps lie between strips of which no row fills both."""
    return np.asarray(~(filled[1:] & filled[:-1]).any(axis=1))


def _spread(
    filled: NDArray[np.bool_], strips: Sequence[tuple[float, float]], size: float
) -> NDArray[np.bool_]:
    """Which gaps lie beside a single letter that stands alone in its strip, one row among many."""
    narrow = np.array([right - left <= _ONE_LETTER * size for left, right in strips])
    lone = narrow & (filled.sum(axis=1) == 1) & (filled.shape[1] > 2)
    return np.asarray(lone[1:] | lone[:-1])
