"""How well each old indicator fits each new one: by name, figures, unit, place and order."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from keikaku.core.revision import home_of
from keikaku.lineage import likeness
from keikaku.lineage.counting import count_of, unit_of
from keikaku.lineage.figures import evidence
from keikaku.lineage.grams import Matrix
from keikaku.lineage.places import nearness
from keikaku.lineage.trees import Tree, print_of

_NAME, _FIGURES, _PLACE, _ORDER = 0.6, 0.3, 0.2, 0.05
# Another unit or kind of count speaks little against a link: it may be the thing redefined.
_SAME, _UNIT, _OTHER_UNIT, _OTHER_COUNT = 0.2, 0.05, 0.02, 0.02
# Two figures for one year are two things, unless the name says that they are one.
_AGAINST = 0.5
# The same notes of scope (A館) tell more than the same figures, which may have been corrected.
_SCOPE = 0.35


@dataclass(frozen=True, slots=True)
class IndicatorScores:
    """The matrices that tell why two indicators belong together."""

    names: Matrix
    figures: Matrix
    against: Matrix
    places: Matrix
    twins: Matrix
    units: Matrix
    scopes: Matrix

    @classmethod
    def of(cls, old: Tree, new: Tree, nodes: Matrix) -> "IndicatorScores":
        """Of two parts; `nodes` is 1 where an old node continues as a new one."""
        there, here = old.part.indicators, new.part.indicators
        homes = [home_of(each) for each in there], [home_of(each) for each in here]
        return cls(
            likeness.of_indicator_names(
                [each.name for each in there], [each.name for each in here]
            ),
            *evidence(there, here),
            nearness(old, new, nodes, *homes),
            likeness.same([print_of(each) for each in there], [print_of(each) for each in here]),
            _units(old, new),
            _scopes(old, new),
        )

    def total(self) -> Matrix:
        """The score; 1 and more where name, figures and place agree."""
        found = _NAME * self.names + _FIGURES * self.figures
        found = found - _AGAINST * self.against * (1 - self.names)
        found = found + _PLACE * self.places + _SAME * self.twins + self.units
        found = found + _SCOPE * self.scopes * self.names
        order: Matrix = found + _ORDER * likeness.of_order(*self.names.shape)
        return order


def _units(old: Tree, new: Tree) -> Matrix:
    """What units speak for, and kinds of count against; what is not printed says nothing."""
    there, here = old.part.indicators, new.part.indicators
    units = [unit_of(each) for each in there], [unit_of(each) for each in here]
    counts = [count_of(each) for each in there], [count_of(each) for each in here]
    one_unit, both_units = likeness.same(*units), _both(*units)
    found: Matrix = _UNIT * one_unit * both_units - _OTHER_UNIT * (1 - one_unit) * both_units
    return found - _OTHER_COUNT * (1 - likeness.same(*counts)) * _both(*counts)


def _scopes(old: Tree, new: Tree) -> Matrix:
    """1 where both have notes of scope, and the same ones."""
    there, here = (
        [frozenset(each.scope_notes) or None for each in tree.part.indicators]
        for tree in (old, new)
    )
    same: Matrix = likeness.same(there, here) * _both(there, here)
    return same


def _both(old: Sequence[object], new: Sequence[object]) -> Matrix:
    there = np.array([each is not None for each in old], dtype=float)
    return np.outer(there, np.array([each is not None for each in new], dtype=float))
