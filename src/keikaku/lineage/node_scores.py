"""How well each old node fits each new one: by title, text, contents, level, place and order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from keikaku.lineage import likeness
from keikaku.lineage.assignment import Assignment, assign
from keikaku.lineage.contents import Contents, contents
from keikaku.lineage.grams import Matrix
from keikaku.lineage.trees import Tree

# Each kind of evidence with what it counts for. Text that neither has counts for nothing and
# leaves the rest its weight; a text that only one has counts half, for drafts fill up.
_TITLE, _TEXT, _CONTENTS, _PLACE = 0.45, 0.2, 0.45, 0.1
_SAME, _CODE, _ORDER = 0.15, 0.02, 0.02
_OTHER_LEVEL, _DEEPER = 0.3, 0.05


@dataclass(frozen=True, slots=True)
class NodeScores:
    """The matrices that tell why two nodes belong together."""

    old: Tree
    new: Tree
    titles: Matrix
    texts: Matrix
    contents: Contents
    twins: Matrix
    places: Matrix

    @classmethod
    def of(cls, old: Tree, new: Tree) -> "NodeScores":
        """Without places, for those are not known yet."""
        there, here = old.part.nodes, new.part.nodes
        nowhere = np.zeros((len(there), len(here)))
        return cls(
            old,
            new,
            likeness.of_names([n.title for n in there], [n.title for n in here]),
            likeness.of_texts([n.text for n in there], [n.text for n in here]),
            contents(old, new),
            likeness.same(old.prints, new.prints),
            nowhere,
        )

    def total(self) -> Matrix:
        """The score, mostly between 0 and 1."""
        there, here = self.old.part.nodes, self.new.part.nodes
        text = _asked([n.text for n in there], [n.text for n in here])
        inside = self.contents.asked
        title = _TITLE * _one_kind([n.title for n in there], [n.title for n in here])
        sums = title * self.titles + _TEXT * text * self.texts + _PLACE * self.places
        sums += _CONTENTS * inside * self.contents.shared
        found: Matrix = sums / (title + _TEXT * text + _CONTENTS * inside + _PLACE)
        codes = likeness.same([n.code for n in there], [n.code for n in here])
        found = found + _CODE * codes + _ORDER * likeness.of_order(len(there), len(here))
        return found + _SAME * self.twins - self._level_faults()

    def _level_faults(self) -> Matrix:
        """A 戦略方針 is seldom a 具体的施策 later; where levels are named anew, by depth."""
        old = [node.level for node in self.old.part.nodes]
        new = [node.level for node in self.new.part.nodes]
        known = set(old) & set(new)
        common = np.outer([e in known for e in old], [e in known for e in new])
        deeper = np.abs(np.subtract.outer(np.array(self.old.depths), np.array(self.new.depths)))
        other = (1 - likeness.same(old, new)) * common
        faults: Matrix = _OTHER_LEVEL * other + _DEEPER * np.minimum(deeper, 2)
        return faults

    def settled(self, ties: Matrix) -> "Settled":
        """Assigns once to know the places and once more with them.

        `ties` is 1 where part of an old node is known to stand in a new one.
        """
        first = assign(self.total(), self.twins)
        links = np.maximum(_linked(first, ties.shape), ties)
        placed = replace(self, places=_place_links(self.old.parents, self.new.parents, links))
        second = assign(placed.total(), placed.twins)
        return Settled(placed, second, np.maximum(_linked(second, ties.shape), ties))


class Settled(NamedTuple):
    """The scores with places, the pairs, and 1 wherever an old node continues as a new one."""

    scores: NodeScores
    assignment: Assignment
    links: Matrix


def _linked(assignment: Assignment, shape: tuple[int, ...]) -> Matrix:
    """1 where a pair is."""
    found = np.zeros(shape)
    for pair in assignment.pairs:
        found[pair.old, pair.new] = 1
    return found


def _one_kind(old: Sequence[str], new: Sequence[str]) -> Matrix:
    """0 where one has none and the other one: a heading that was lost is no other heading."""
    there, here = likeness.written(old), likeness.written(new)
    return np.equal.outer(there, here).astype(float)


def _asked(old: Sequence[str], new: Sequence[str]) -> Matrix:
    sums: Matrix = np.add.outer(likeness.written(old), likeness.written(new)) / 2
    return sums


def _place_links(old: Sequence[int | None], new: Sequence[int | None], links: Matrix) -> Matrix:
    """1 where the parents are linked, or both stand at the top."""
    wide = np.zeros((links.shape[0] + 1, links.shape[1] + 1))
    wide[:-1, :-1] = links
    wide[-1, -1] = 1
    rows = [-1 if each is None else each for each in old]
    columns = [-1 if each is None else each for each in new]
    return wide[np.ix_(rows, columns)]
