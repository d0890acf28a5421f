"""Lattices where upright rules are missing: edges from ends of rules, shaded cells and gaps."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.grid import Lattice, Walls, edges_of, nearest
from keikaku.documents.pdf.grid_columns import with_gaps
from keikaku.documents.pdf.grid_ruled import RuleGroup, borders, closed
from keikaku.documents.pdf.grid_text import NARROW, Scene
from keikaku.documents.pdf.page import Box, Floats

_SAME_EDGE, _SAME_LEVEL = 5.0, 3.5
_SLACK = 1.0


def open_lattice(
    group: RuleGroup, scene: Scene, fills: Floats, hint: Sequence[float] = ()
) -> Lattice | None:
    """The lattice of a table whose rules are level ones, all or most; None where there is none.

    `hint` are edges of columns that it has for another reason than its own rules.
    """
    left, top, right, bottom = group.box
    middles = (group.level[:, 1] + group.level[:, 3]) / 2
    ys = edges_of(np.append(middles, [top, bottom]).astype(np.float32), _SAME_LEVEL)
    shaded = shaded_cells(fills, group.box, ys)
    known = _known_edges(group, shaded, hint)
    # Two rules with text between them are a table only where something shows its columns.
    if len(ys) < 2 or (len(ys) == 2 and len(known) == 2):
        return None
    bands = [(left, float(y0), right, float(y1)) for y0, y1 in pairwise(ys)]
    rows = [scene.pieces(scene.inside(band)) for band in bands]
    spans = [_merged_spans(pieces.box) for pieces in rows]
    sizes = np.concatenate([pieces.size for pieces in rows])
    if not len(sizes):
        return None
    size = float(np.median(sizes))
    xs = np.array(with_gaps(known, spans, size))
    if len(xs) < 3:
        return None
    walls = borders(group.upright, xs, ys, 0) | virtual_walls(scene, bands, xs, shaded)
    floors = borders(group.level, ys, xs, 1).T
    return Lattice(tuple(xs.tolist()), tuple(ys.tolist()), closed(walls), closed(floors.T).T)


def shaded_cells(fills: Floats, box: Box, ys: NDArray[np.float64]) -> Floats:
    """The fills that lie in a box and end at the edges of rows, as shaded cells do."""
    left, top, right, bottom = box
    inside = (
        (fills[:, 0] > left - _SAME_EDGE)
        & (fills[:, 2] < right + _SAME_EDGE)
        & (fills[:, 1] > top - _SAME_EDGE)
        & (fills[:, 3] < bottom + _SAME_EDGE)
    )
    fills = fills[inside]
    above = np.abs(ys[nearest(ys, fills[:, 1])] - fills[:, 1]) <= _SAME_LEVEL
    below = np.abs(ys[nearest(ys, fills[:, 3])] - fills[:, 3]) <= _SAME_LEVEL
    return fills[above & below]


def _known_edges(group: RuleGroup, shaded: Floats, hint: Sequence[float]) -> list[float]:
    left, _, right, _ = group.box
    upright = (group.upright[:, 0] + group.upright[:, 2]) / 2
    places = np.concatenate(
        [upright, group.level[:, 0], group.level[:, 2], shaded[:, 0], shaded[:, 2], hint]
    )
    inner = places[(places > left + _SAME_EDGE) & (places < right - _SAME_EDGE)]
    return [left, *edges_of(inner, _SAME_EDGE).tolist(), right]


def _merged_spans(box: Floats) -> Floats:
    """Where text stands from left to right, the lines of a row taken together."""
    if not len(box):
        return np.zeros((0, 2), np.float32)
    order = np.argsort(box[:, 0], kind="stable")
    left, right = box[order, 0], np.maximum.accumulate(box[order, 2])
    first = np.flatnonzero(np.r_[True, left[1:] > right[:-1]])
    end = np.r_[first[1:], len(left)] - 1
    return np.stack([left[first], right[end]], axis=1)


def virtual_walls(scene: Scene, bands: list[Box], xs: NDArray[np.float64], shaded: Floats) -> Walls:
    """A wall at each edge of each row, but where text or the shading of a cell runs across it."""
    walls = np.ones((len(bands), len(xs)), np.bool_)
    for row, band in enumerate(bands):
        box = scene.pieces(scene.inside(band), NARROW).box
        walls[row] &= ~_across(box, xs, _SLACK)
        within = (shaded[:, 1] < band[3] - 3) & (shaded[:, 3] > band[1] + 3)
        wide = shaded[within & (shaded[:, 2] - shaded[:, 0] < 0.95 * (xs[-1] - xs[0]))]
        for fill in wide:
            walls[row] &= ~_bridged(fill, box, xs)
    return walls


def _across(box: Floats, xs: NDArray[np.float64], slack: float) -> NDArray[np.bool_]:
    """Which edges boxes run across."""
    return np.asarray(((box[:, :1] < xs - slack) & (box[:, 2:3] > xs + slack)).any(axis=0))


def _bridged(fill: Floats, text: Floats, xs: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which edges a shaded cell runs across without text in it on both sides."""
    x = (text[:, 0] + text[:, 2]) / 2
    x = x[(x > fill[0]) & (x < fill[2])]
    before, after = (x[:, None] < xs).any(axis=0), (x[:, None] > xs).any(axis=0)
    return np.asarray(_across(fill[None], xs, _SAME_EDGE) & ~(before & after))
