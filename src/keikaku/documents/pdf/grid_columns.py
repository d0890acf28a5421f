"""Columns where no rule parts them: the white gaps that rows of text share."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from keikaku.documents.pdf.page import Floats

# A gap is at least so wide, in parts of the letters' size; more where only two rows share it.
_GAP, _GAP_OF_TWO = 0.7, 1.0
# A piece that fills more of its slot than this runs over columns, and says nothing of them.
_RUNS_OVER = 0.55
# So many of the rows may have text in a gap, and so many must have text on both sides of it.
_CROSSING, _SUPPORT = 0.2, 0.4
_ONE_LETTER = 1.3


def with_gaps(edges: Sequence[float], rows: Sequence[Floats], size: float) -> list[float]:
    """The edges, with those added that the rows' gaps make between them.

    Each row is k x 2: where its pieces begin and end, from left to right.
    """
    found = [edges[0]]
    for left, right in pairwise(edges):
        inside = [_inside(row, left, right) for row in rows]
        found += _gaps(inside, right - left, size)
        found.append(right)
    return found


def _inside(row: Floats, left: float, right: float) -> Floats:
    middle = row.mean(axis=1)
    return np.asarray(row[(middle > left) & (middle < right)])


def _gaps(rows: Sequence[Floats], width: float, size: float) -> list[float]:
    """The middles of the gaps in one slot."""
    told = [row for row in rows if len(row) and not _runs_over(row, width)]
    if len(told) < 2 or sum(len(row) > 1 for row in told) < 2:
        return []
    places, covered = _coverage(told)
    allowed = int(_CROSSING * len(told)) if len(told) > 3 else 0
    least = (_GAP if len(told) > 2 else _GAP_OF_TWO) * size
    gaps = [gap for gap in _stretches(places, covered, allowed) if gap[1] - gap[0] >= least]
    gaps = [gap for gap in gaps if _supported(told, gap)]
    return [_whitest(places, covered, gap) for gap in _without_spread(told, gaps, size)]


def _runs_over(row: Floats, width: float) -> bool:
    return len(row) == 1 and bool(row[0, 1] - row[0, 0] > _RUNS_OVER * width)


def _coverage(rows: Sequence[Floats]) -> tuple[Floats, Floats]:
    """The places where pieces begin or end, and how many rows have text from each to the next."""
    places = np.unique(np.concatenate([row.ravel() for row in rows]))
    covered = np.zeros(len(places), np.float32)
    for row in rows:
        change = np.zeros(len(places), np.float32)
        np.add.at(change, np.searchsorted(places, row[:, 0]), 1)
        np.add.at(change, np.searchsorted(places, row[:, 1]), -1)
        covered += np.cumsum(change) > 0
    return places, covered


def _stretches(places: Floats, covered: Floats, allowed: int) -> list[tuple[float, float]]:
    """Where no more rows than allowed have text, between the first text and the last."""
    white = (covered[:-1] <= allowed).astype(np.int8)
    steps = np.diff(white, prepend=0, append=0)
    begins, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    return [
        (float(places[begin]), float(places[end])) for begin, end in zip(begins, ends, strict=True)
    ]


def _supported(rows: Sequence[Floats], gap: tuple[float, float]) -> bool:
    middle = (gap[0] + gap[1]) / 2
    both = sum(bool(row[0, 0] < middle < row[-1, 1]) for row in rows)
    return both >= max(2, _SUPPORT * len(rows))


def _without_spread(
    rows: Sequence[Floats], gaps: list[tuple[float, float]], size: float
) -> list[tuple[float, float]]:
    """The gaps without those inside a word that is spread over its column, as 目 標 値 is.

    Between two such gaps stands one letter, in one row.
    """
    if len(rows) < 3:
        return gaps
    first = min(float(row[0, 0]) for row in rows)
    last = max(float(row[-1, 1]) for row in rows)
    while True:
        ends = [first, *(end for _, end in gaps)], [*(begin for begin, _ in gaps), last]
        lone = [
            place
            for place, (left, right) in enumerate(zip(*ends, strict=True))
            if right - left <= _ONE_LETTER * size and _texts(rows, left, right) == 1
        ]
        if not lone or not gaps:
            return gaps
        around = [gap for gap in (lone[0] - 1, lone[0]) if 0 <= gap < len(gaps)]
        narrower = min(around, key=lambda gap: gaps[gap][1] - gaps[gap][0])
        gaps = gaps[:narrower] + gaps[narrower + 1 :]


def _texts(rows: Sequence[Floats], left: float, right: float) -> int:
    """How many rows have text in a strip."""
    return sum(bool(((row[:, 1] > left) & (row[:, 0] < right)).any()) for row in rows)


def _whitest(places: Floats, covered: Floats, gap: tuple[float, float]) -> float:
    """The middle of the widest part of a gap that the fewest rows have text in."""
    chosen = np.flatnonzero((places[:-1] >= gap[0]) & (places[1:] <= gap[1]))
    fewest = chosen[covered[chosen] == covered[chosen].min()]
    widest = fewest[np.argmax(places[fewest + 1] - places[fewest])]
    return float(places[widest] + places[widest + 1]) / 2
