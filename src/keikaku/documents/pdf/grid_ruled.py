"""Lattices out of rules: those that touch make one lattice."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keikaku.documents.pdf.grid import MAX_SQUARES, Lattice, Walls, edges_of, nearest
from keikaku.documents.pdf.grid_arrows import arrows
from keikaku.documents.pdf.grid_parts import without_idle_edges
from keikaku.documents.pdf.page import Box, Floats, Indexes

# More rules than this are a drawing; the longest are looked at.
MAX_RULES = 2_500
# Rules that end so near to each other touch; edges so near to each other are one.
_TOUCH, _SAME_EDGE = 2.5, 3.5
# A border is there when rules cover so much of it.
_COVERED = 0.6
# Rules that stop short of the ends by no more than this part of a step cover all of it.
_SHORT_OF_END = 0.3
# Rules that reach so far over the outermost crossing ones show an open side.
_OVERHANG = 6.0
# An upright rule is inside a group where it stands so far from its ends.
_INSIDE = 4.0


class RuleGroup(NamedTuple):
    """Rules that touch: the level ones, the upright ones, and the box around all."""

    level: Floats
    upright: Floats
    box: Box


def groups_of(rules: Floats, shapes: Floats) -> list[RuleGroup]:
    """The rules of a page in groups of those that touch, from top to bottom.

    Level lines that are arrows over cells are left out; `shapes` are the figures of the page, the
    heads of arrows among them.
    """
    rules = _longest(rules)
    rules = rules.compress(~arrows(rules, shapes), axis=0)
    if not len(rules):
        return []
    wide = rules[:, 2] - rules[:, 0] >= rules[:, 3] - rules[:, 1]
    labels = touching(rules)
    # By groups, the level rules of each first.
    order = np.lexsort((~wide, labels))
    rules, labels, wide = rules.take(order, axis=0), labels[order], wide[order]
    starts = np.concatenate([[0], (labels[1:] != labels[:-1]).nonzero()[0] + 1])
    low = np.minimum.reduceat(rules[:, :2], starts)
    high = np.maximum.reduceat(rules[:, 2:], starts)
    upright = (starts + np.add.reduceat(wide, starts, dtype=np.intp)).tolist()
    ends = [*starts[1:].tolist(), len(rules)]
    found = [
        RuleGroup(rules[start:turn], rules[turn:end], (left, top, right, bottom))
        for start, turn, end, (left, top), (right, bottom) in zip(
            starts.tolist(), upright, ends, low.tolist(), high.tolist(), strict=True
        )
    ]
    return sorted(found, key=lambda group: (group.box[1], group.box[0]))


def is_open(group: RuleGroup) -> bool:
    """Whether no upright rule stands inside a group of rules."""
    # Few rules: they are looked at faster one by one than as arrays.
    begin, end = group.box[0] + _INSIDE, group.box[2] - _INSIDE
    return not any(begin < (x + right) / 2 < end for x, _, right, _ in group.upright.tolist())


def lattice_of(group: RuleGroup) -> Lattice | None:
    """The lattice of a group of rules; None where they make none."""
    xs = _edges(group.upright, group.level, 0)
    ys = _edges(group.level, group.upright, 1)
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > MAX_SQUARES:
        return None
    walls = borders(group.upright, xs, ys, 0)
    floors = borders(group.level, ys, xs, 1).T
    lattice = Lattice(tuple(xs.tolist()), tuple(ys.tolist()), closed(walls), closed(floors.T).T)
    return without_idle_edges(lattice)


def borders(
    rules: Floats, edges: NDArray[np.float64], crossing: NDArray[np.float64], across: int
) -> Walls:
    """For each step between crossing edges, and each edge, whether rules cover it."""
    along = 1 - across
    lengths = crossing[1:] - crossing[:-1]
    covered = np.zeros((len(lengths), len(edges)))
    if not len(rules):
        return np.asarray(covered >= _COVERED * lengths[:, None])
    middle = (rules[:, across] + rules[:, across + 2]) / 2
    at = nearest(edges, middle)
    near = np.abs(edges[at] - middle) <= _SAME_EDGE
    begins, ends = rules[:, along], rules[:, along + 2]
    if _run_through(begins.tolist(), ends.tolist(), crossing.tolist()):
        covered[:, at[near]] = 1
        return covered > 0
    low = np.maximum(begins[:, None], crossing[None, :-1])
    high = np.minimum(ends[:, None], crossing[None, 1:])
    np.add.at(covered.T, at[near], np.maximum(high - low, 0)[near])
    return np.asarray(covered >= _COVERED * lengths[:, None])


def _run_through(begins: list[float], ends: list[float], crossing: list[float]) -> bool:
    """Whether all rules run from end to end, as in tables without merged cells."""
    if len(crossing) < 2:
        return False
    latest = crossing[0] + _SHORT_OF_END * (crossing[1] - crossing[0])
    earliest = crossing[-1] - _SHORT_OF_END * (crossing[-1] - crossing[-2])
    return max(begins) <= latest and min(ends) >= earliest


def closed(walls: Walls) -> Walls:
    """The same with a border at both ends: a table ends there, drawn or not."""
    walls = walls.copy()
    walls[:, 0] = walls[:, -1] = True
    return walls


def _longest(rules: Floats) -> Floats:
    if len(rules) <= MAX_RULES:
        return rules
    length = np.maximum(rules[:, 2] - rules[:, 0], rules[:, 3] - rules[:, 1])
    return rules[np.sort(np.argsort(-length, kind="stable")[:MAX_RULES])]


def touching(rules: Floats, within: float = _TOUCH) -> Indexes:
    """A label for each box; those that touch, directly or through others, have the same."""
    met = _met(rules, within)
    # Small numbers, for there is one for each two boxes.
    most = np.int16(len(rules))
    labels = np.arange(most, dtype=np.int16)
    while True:
        # The least label of those that a box touches, told to all that have its label: so a long
        # chain needs few rounds, in whichever order its boxes are drawn.
        least = np.where(met, labels, most).min(axis=1, initial=most)
        np.minimum.at(least, labels, least)
        least = least[least]
        if np.count_nonzero(least == labels) == most:
            return labels.astype(np.intp)
        labels = least


def _met(rules: Floats, within: float) -> NDArray[np.bool_]:
    """For each box, which boxes touch it."""
    left, top, right, bottom = rules.T
    met = (left <= (right + within)[:, None]) & (right >= (left - within)[:, None])
    met &= (top <= (bottom + within)[:, None]) & (bottom >= (top - within)[:, None])
    return np.asarray(met)


def _edges(rules: Floats, crossing: Floats, across: int) -> NDArray[np.float64]:
    """The edges that rules make, and the open sides that the crossing rules reach over them."""
    found = edges_of((rules[:, across] + rules[:, across + 2]) / 2, _SAME_EDGE)
    if not len(crossing):
        return found
    low, high = min(crossing[:, across].tolist()), max(crossing[:, across + 2].tolist())
    if not len(found):
        return np.array([low, high])
    if low < found[0] - _OVERHANG:
        found = np.append(low, found)
    return np.append(found, high) if high > found[-1] + _OVERHANG else found
