"""How near two things stand, by the links of the nodes in which they stand."""

from collections.abc import Sequence

import numpy as np

from keikaku.lineage.grams import Matrix
from keikaku.lineage.trees import Tree

_FARTHER = 0.5
# What is common only farther up tells nothing more.
_STEPS = 5


def nearness(
    old: Tree,
    new: Tree,
    nodes: Matrix,
    old_homes: Sequence[str | None],
    new_homes: Sequence[str | None],
) -> Matrix:
    """1 in linked nodes or at no node, a half below linked parents, a quarter one further up."""
    shape = nodes.shape
    found = _of_nodes(old, new, nodes)
    wide = np.zeros((shape[0] + 1, shape[1] + 1))
    wide[:-1, :-1] = found
    wide[-1, -1] = 1
    return wide[np.ix_(_indexes(old, old_homes), _indexes(new, new_homes))]


def _of_nodes(old: Tree, new: Tree, links: Matrix) -> Matrix:
    """The nearest pair of ancestors that is linked tells how near two nodes are."""
    found = links.copy()
    old_way, new_way, share = list(range(len(old.parents))), list(range(len(new.parents))), 1.0
    for _ in range(min(max((*old.depths, *new.depths), default=0), _STEPS)):
        share *= _FARTHER
        old_way = [_above(old, each) for each in old_way]
        new_way = [_above(new, each) for each in new_way]
        found = np.maximum(found, share * links[np.ix_(old_way, new_way)])
    return found


def _above(tree: Tree, index: int) -> int:
    parent = tree.parents[index]
    return index if parent is None else parent


def _indexes(tree: Tree, homes: Sequence[str | None]) -> list[int]:
    at = {node.id: index for index, node in enumerate(tree.part.nodes)}
    return [at.get(home or "", -1) for home in homes]
