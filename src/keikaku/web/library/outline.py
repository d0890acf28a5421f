"""What stands at which node of a plan, gathered once for a page."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Initiative, Node, Plan, PlanEvent, Result, Table


class _Placed(Protocol):
    @property
    def node(self) -> str | None: ...


_T = TypeVar("_T", bound=_Placed)
Lists = dict[str | None, list[_T]]


@dataclass(frozen=True, slots=True)
class Outline:
    """The nodes in reading order and below each other, and the things at each of them."""

    nodes: dict[str, Node]
    below: dict[str | None, list[Node]]
    indicators: dict[str | None, list[Indicator]]
    initiatives: dict[str | None, list[Initiative]]
    results: dict[str | None, list[Result]]
    tables: dict[str | None, list[Table]]
    events: dict[str | None, list[PlanEvent]]

    def path(self, node: Node) -> list[Node]:
        """The nodes above, from the top."""
        found: list[Node] = []
        parent = node.parent
        while parent is not None:
            found.append(self.nodes[parent])
            parent = self.nodes[parent].parent
        return found[::-1]

    def depth_first(self) -> list[tuple[Node, int]]:
        """All nodes as the tree shows them, each with its depth."""
        found: list[tuple[Node, int]] = []
        waiting = [(node, 0) for node in reversed(self.below.get(None, ()))]
        while waiting:
            node, depth = waiting.pop()
            found.append((node, depth))
            waiting += [(each, depth + 1) for each in reversed(self.below.get(node.id, ()))]
        return found


def outline_of(plan: Plan) -> Outline:
    """The outline of a plan."""
    below: defaultdict[str | None, list[Node]] = defaultdict(list)
    for node in plan.nodes:
        below[node.parent].append(node)
    indicators: defaultdict[str | None, list[Indicator]] = defaultdict(list)
    for indicator in plan.indicators:
        places = dict.fromkeys(place.node for place in indicator.placements)
        for place in places or {None: None}:
            indicators[place].append(indicator)
    return Outline(
        {node.id: node for node in plan.nodes},
        dict(below),
        dict(indicators),
        _by_node(plan.initiatives),
        _by_node(plan.results),
        _by_node(plan.tables),
        _by_node(plan.events),
    )


def _by_node(things: Iterable[_T]) -> Lists[_T]:
    found: defaultdict[str | None, list[_T]] = defaultdict(list)
    for thing in things:
        found[thing.node].append(thing)
    return dict(found)
