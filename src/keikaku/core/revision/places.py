"""Whether something stands in the node that continues the one it stood in."""

from dataclasses import dataclass

from keikaku.core.plan import Node
from keikaku.core.revision.links import Lineage
from keikaku.core.revision.parts import Part


@dataclass(frozen=True, slots=True)
class Places:
    """The nodes of both parts and what continues what. A node outside a part is no place in it."""

    old: dict[str, Node]
    new: dict[str, Node]
    successors: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, old: Part, new: Part, lineage: Lineage) -> "Places":
        """The places of two compared parts."""
        return cls(
            {node.id: node for node in old.nodes},
            {node.id: node for node in new.nodes},
            {each: link.new for link in lineage.nodes for each in link.old},
        )

    def moved(self, was: str | None, now: str | None) -> tuple[Node | None, Node | None] | None:
        """The old and the new place where the new one does not continue the old; else None."""
        there, here = self.old.get(was or ""), self.new.get(now or "")
        if there is None or here is None:
            return None if there is here else (there, here)
        return None if here.id in self.successors[there.id] else (there, here)
