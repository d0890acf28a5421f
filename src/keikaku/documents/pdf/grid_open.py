"""Lattices where upright rules are missing: edges from ends of rules, shaded cells and gaps."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.found import GoingOn
from keikaku.documents.pdf.grid import MAX_SQUARES, Lattice, Places, Walls, edges_of, nearest
from keikaku.documents.pdf.grid_columns import Head, heads_of, with_gaps, with_heads
from keikaku.documents.pdf.grid_heads import below_upper_heads, with_wide_heads
from keikaku.documents.pdf.grid_pairs import with_pairs, without_idle_walls
from keikaku.documents.pdf.grid_ruled import RuleGroup, borders, closed, is_open
from keikaku.documents.pdf.grid_text import NARROW, Pieces, Scene
from keikaku.documents.pdf.header_words import is_header_word, looks_like_header
from keikaku.documents.pdf.page import Box, Floats

_SAME_EDGE, _SAME_LEVEL = 5.0, 3.5
_SLACK = 1.0
# A head without a rule above it stands so near to the rule below; in parts of the letters' size.
_HEAD = 2.2
# What a word of a head has below it.
_BRACKETS = ("（", "(", "［", "[")
# So do the lines of one head to each other; it has no more than so many, and is no higher.
_NEXT_HEAD, _MOST_HEADS, _HIGH_HEAD = 1.9, 3, 6.0


def open_lattice(
    group: RuleGroup, scene: Scene, fills: Floats, hint: GoingOn | None = None
) -> Lattice | None:
    """The lattice of a table whose rules are level ones, all or most; None where there is none.

    `hint` tells of a table that it goes on with, if it does.
    """
    left, top, right, bottom = group.box
    levels = edges_of((group.level[:, 1] + group.level[:, 3]) / 2, _SAME_LEVEL)
    if len(levels) < 2:
        return None
    top = top_of_head(group.box, levels, scene)
    ys = edges_of(np.array([top, *levels, bottom]), _SAME_LEVEL)
    rows = scene.pieces_of_groups(scene.in_rows(left, right, ys.tolist()))
    headed = len(rows) > 1 and looks_like_header(scene.texts(rows[0]))
    split = below_upper_heads(rows[0].box) if headed else None
    if split is not None:
        ys = np.array([ys[0], split, *ys[1:]])
        rows = scene.pieces_of_groups(scene.in_rows(left, right, ys.tolist()))
    shaded = shaded_cells(fills, group.box, ys)
    told = [heads_of(pieces.box, scene.texts(pieces)) for pieces in rows]
    known = _known_edges(group, shaded)
    xs = np.array(_columns(known, rows, told, scene, hint))
    if len(xs) < 3 or len(xs) * len(ys) > MAX_SQUARES:
        return None
    floors = borders(group.level, ys, xs, 1).T
    floors[1] |= split is not None
    walls = with_wide_heads(virtual_walls(scene, ys.tolist(), xs, shaded), floors, told, xs)
    walls = borders(group.upright, xs, ys, 0) | without_idle_walls(walls, told, xs)
    opened = is_open(group)
    # Where there are upright rules, those that are missing are missing for a reason.
    guessed = len(xs) > len(known) and not opened
    edges = tuple(xs.tolist()), tuple(ys.tolist())
    return Lattice(*edges, closed(walls), closed(floors.T).T, guessed, opened=opened)


def _columns(
    known: list[float],
    rows: Sequence[Pieces],
    told: Sequence[Sequence[Head]],
    scene: Scene,
    hint: GoingOn | None,
) -> list[float]:
    """The edges of columns: those known, those hinted at if nothing speaks against it, and gaps."""
    if not any(map(len, rows)):
        return known
    head = scene.texts(rows[0])
    if hint is not None and hint.may_have(head):
        edges = hint.edges if _agree(known[1:-1], hint.edges) else ()
        if edges and _fit(rows, edges):
            return [known[0], *edges, known[-1]]
    # Two rules with text between them are a table only where something shows its columns.
    if len(rows) < 2:
        return known
    size = float(np.median(np.concatenate([pieces.size for pieces in rows])))
    spans = [merged_spans(pieces.box) for pieces in rows]
    found = with_pairs(with_gaps(known, spans, size), told, spans)
    return with_heads(found, told[0], spans) if looks_like_header(head) else found


def _agree(known: Sequence[float], hint: Sequence[float]) -> bool:
    """Whether there are hints, and what is known is among them."""
    return len(hint) > 0 and all(
        min(abs(edge - other) for other in hint) <= _SAME_EDGE for edge in known
    )


def _fit(rows: Sequence[Pieces], edges: Sequence[float]) -> bool:
    """Whether text runs over edges in few rows only."""
    over = [bool(across(pieces.box, np.array(edges), _SLACK).any()) for pieces in rows]
    return sum(over) <= len(rows) / 3


def top_of_head(box: Box, levels: Places, scene: Scene) -> float:
    """Where a table begins: above the lines that name its columns, though no rule is over them."""
    left, top, right, _ = box
    first = scene.pieces(scene.inside((left, float(levels[0]), right, float(levels[1]))))
    if looks_like_header(scene.texts(first)):
        return top
    above = scene.pieces(scene.inside((left, top - _HIGH_HEAD * _size(scene), right, top)))
    return min(_tops_of_heads(above, scene.texts(above), top), default=top)


def _tops_of_heads(above: Pieces, texts: Sequence[str], top: float) -> Iterator[float]:
    """Where lines begin that name columns, from the last one up as long as nothing else comes.

    A word alone stands half-way down beside others of two lines, or is the title over them all.
    """
    bottom, near = top, _HEAD
    lines = range(int(above.line[-1]), -1, -1) if len(above) else ()
    for line in list(lines)[:_MOST_HEADS]:
        of_line = np.flatnonzero(above.line == line)
        box, size = above.box[of_line], float(above.size[of_line].max())
        said = [texts[piece] for piece in of_line.tolist()]
        words = [text for text in said if not text.startswith(_BRACKETS)] or said
        if bottom - float(box[:, 1].min()) > near * size or not all(map(is_header_word, words)):
            return
        bottom, near = float(box[:, 1].min()), _NEXT_HEAD
        if looks_like_header(said):
            yield bottom - 1


def _size(scene: Scene) -> float:
    return scene.glyphs.middle_size if len(scene.glyphs) else 10.0


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


def _known_edges(group: RuleGroup, shaded: Floats) -> list[float]:
    left, _, right, _ = group.box
    upright = (group.upright[:, 0] + group.upright[:, 2]) / 2
    places = np.concatenate(
        [upright, group.level[:, 0], group.level[:, 2], shaded[:, 0], shaded[:, 2]]
    )
    inner = places[(places > left + _SAME_EDGE) & (places < right - _SAME_EDGE)]
    return [left, *edges_of(inner, _SAME_EDGE).tolist(), right]


def merged_spans(box: Floats) -> Floats:
    """Where text stands from left to right, the lines of a row taken together."""
    if not len(box):
        return np.zeros((0, 2), np.float32)
    order = np.argsort(box[:, 0], kind="stable")
    left, right = box[order, 0], np.maximum.accumulate(box[order, 2])
    first = np.flatnonzero(np.r_[True, left[1:] > right[:-1]])
    end = np.r_[first[1:], len(left)] - 1
    return np.stack([left[first], right[end]], axis=1)


def virtual_walls(
    scene: Scene, ys: Sequence[float], xs: NDArray[np.float64], shaded: Floats
) -> Walls:
    """A wall at each edge of each row, but where text or the shading of a cell runs across it."""
    walls = np.ones((len(ys) - 1, len(xs)), np.bool_)
    letters = scene.in_rows(float(xs[0]), float(xs[-1]), ys)
    shaded = shaded[shaded[:, 2] - shaded[:, 0] < 0.95 * (xs[-1] - xs[0])]
    for row, pieces in enumerate(scene.pieces_of_groups(letters, NARROW)):
        walls[row] &= ~across(pieces.box, xs, _SLACK)
        within = (shaded[:, 1] < ys[row + 1] - 3) & (shaded[:, 3] > ys[row] + 3)
        for fill in shaded[within]:
            walls[row] &= ~_bridged(fill, pieces.box, xs)
    return walls


def across(box: Floats, xs: NDArray[np.float64], slack: float) -> NDArray[np.bool_]:
    """Which edges boxes run across."""
    return np.asarray(((box[:, :1] < xs - slack) & (box[:, 2:3] > xs + slack)).any(axis=0))


def _bridged(fill: Floats, text: Floats, xs: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which edges a shaded cell runs across without text in it on both sides."""
    x = (text[:, 0] + text[:, 2]) / 2
    x = x[(x > fill[0]) & (x < fill[2])]
    before, after = (x[:, None] < xs).any(axis=0), (x[:, None] > xs).any(axis=0)
    return np.asarray(across(fill[None], xs, _SAME_EDGE) & ~(before & after))
