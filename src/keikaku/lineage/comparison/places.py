"""Under which headings each thing of a plan stands."""

from keikaku.core.plan import Plan
from keikaku.core.revision import home_of
from keikaku.lineage.comparison.cards import node_label


class Headings:
    """The headings of one plan."""

    def __init__(self, plan: Plan) -> None:
        self._nodes = {node.id: node for node in plan.nodes}
        self._homes: dict[str, str | None] = {
            **{node.id: node.id for node in plan.nodes},
            **{each.id: home_of(each) for each in plan.indicators},
            **{each.id: each.node for each in plan.initiatives},
        }

    def of(self, thing: str) -> tuple[str, ...]:
        """From the outermost heading to that of its own node; none for what stands at no node."""
        path: list[str] = []
        at = self._homes[thing]
        while at is not None:
            path.append(node_label(self._nodes[at]))
            at = self._nodes[at].parent
        return tuple(reversed(path))
