"""How much of what stands in a node stands in another: indicators and initiatives by name."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy import sparse

from keikaku.core.revision import home_of
from keikaku.lineage import likeness
from keikaku.lineage.assignment import assign
from keikaku.lineage.grams import Matrix
from keikaku.lineage.trees import Tree

_ORDER = 0.01
# Three things of one name in both nodes are no chance any more.
_ENOUGH = 3


class Contents(NamedTuple):
    """The share that two nodes have in common, and how much it tells: 1 where both have enough.

    The share is the mean of that of both and that of the one with less, for plans grow.

    A kind that only one of them has says nothing: a draft has no initiatives yet.
    """

    shared: Matrix
    asked: Matrix


class _Named(NamedTuple):
    """Things of one kind by their names, and the nodes in which they stand."""

    names: Sequence[str]
    homes: Sequence[str | None]


def contents(old: Tree, new: Tree) -> Contents:
    """Of every two nodes, with all that stands below them."""
    indicators = _of_kind(old, new, _indicators(old), _indicators(new))
    initiatives = _of_kind(old, new, _initiatives(old), _initiatives(new))
    told = indicators.asked + initiatives.asked
    sums = indicators.shared * indicators.asked + initiatives.shared * initiatives.asked
    shared = np.divide(sums, told, out=np.zeros_like(sums), where=told > 0)
    return Contents(shared, np.minimum(told, 1))


def _indicators(tree: Tree) -> _Named:
    things = tree.part.indicators
    return _Named([each.name for each in things], [home_of(each) for each in things])


def _initiatives(tree: Tree) -> _Named:
    things = tree.part.initiatives
    return _Named([each.name for each in things], [each.node for each in things])


def _of_kind(old: Tree, new: Tree, of_old: _Named, of_new: _Named) -> Contents:
    """Names that fit best are taken for one thing; it counts for every node that it stands in."""
    names = likeness.of_indicator_names(of_old.names, of_new.names)
    order = likeness.of_order(*names.shape)
    pairs = assign(names + _ORDER * order, np.zeros_like(names)).pairs
    there, here = _standing(old, of_old.homes), _standing(new, of_new.homes)
    olds, news = [pair.old for pair in pairs], [pair.new for pair in pairs]
    common: Matrix = (there[:, olds] @ here[:, news].T).toarray()
    sizes = np.asarray(there.sum(axis=1)).ravel(), np.asarray(here.sum(axis=1)).ravel()
    asked = np.minimum(np.minimum.outer(*sizes), _ENOUGH) / _ENOUGH
    of_both = 2 * common / np.maximum(np.add.outer(*sizes), 1)
    of_less = common / np.maximum(np.minimum.outer(*sizes), 1)
    return Contents((of_both + of_less) / 2, asked)


def _standing(tree: Tree, homes: Sequence[str | None]) -> sparse.csr_array:
    """1 where a thing (column) stands in a node (row) or below it."""
    at = {node.id: index for index, node in enumerate(tree.part.nodes)}
    rows: list[int] = []
    columns: list[int] = []
    for column, home in enumerate(homes):
        node = at.get(home or "")
        while node is not None:
            rows.append(node)
            columns.append(column)
            node = tree.parents[node]
    shape = (len(at), len(homes))
    return sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=shape)
