"""How well each old initiative fits each new one: by name, text, place and order."""

from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.plan import Initiative
from keikaku.lineage import likeness
from keikaku.lineage.grams import Matrix
from keikaku.lineage.places import nearness
from keikaku.lineage.trees import Tree

_NAME, _TEXT, _PLACE, _ORDER, _SAME = 0.55, 0.2, 0.2, 0.05, 0.2


@dataclass(frozen=True, slots=True)
class InitiativeScores:
    """The matrices that tell why two initiatives belong together."""

    names: Matrix
    texts: Matrix
    places: Matrix
    twins: Matrix

    @classmethod
    def of(cls, old: Tree, new: Tree, nodes: Matrix) -> "InitiativeScores":
        """Of two parts; `nodes` is 1 where an old node continues as a new one."""
        there, here = old.part.initiatives, new.part.initiatives
        homes = [each.node for each in there], [each.node for each in here]
        return cls(
            likeness.of_names([each.name for each in there], [each.name for each in here]),
            likeness.of_texts(texts_of(there), texts_of(here)),
            nearness(old, new, nodes, *homes),
            likeness.same(
                [(each.name, each.spans) for each in there],
                [(each.name, each.spans) for each in here],
            ),
        )

    def total(self) -> Matrix:
        """The score; about 1 where all agrees."""
        found = _NAME * self.names + _TEXT * self.texts + _PLACE * self.places
        total: Matrix = found + _SAME * self.twins + _ORDER * likeness.of_order(*self.names.shape)
        return total


def texts_of(initiatives: Sequence[Initiative]) -> list[str]:
    """What is done, whatever the years."""
    return [" ".join(span.text for span in each.spans) for each in initiatives]
