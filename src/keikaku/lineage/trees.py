"""The nodes of a part with what stands in them, as the comparison of nodes needs them."""

from collections.abc import Hashable
from dataclasses import dataclass

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Node
from keikaku.core.revision import Part, home_of
from keikaku.core.text import squeeze


@dataclass(frozen=True, slots=True)
class Tree:
    """A part by its nodes: the parent inside the part, how deep it lies, and all it is."""

    part: Part
    parents: tuple[int | None, ...]
    depths: tuple[int, ...]
    prints: tuple[Hashable, ...]

    @classmethod
    def of(cls, part: Part) -> "Tree":
        """Parents stand before their children, so that one pass each way is enough."""
        at = {node.id: index for index, node in enumerate(part.nodes)}
        parents = tuple(at.get(node.parent or "") for node in part.nodes)
        depths: list[int] = []
        for parent in parents:
            depths.append(0 if parent is None else depths[parent] + 1)
        return cls(part, parents, tuple(depths), _prints(part, at, parents))


def _prints(
    part: Part, at: dict[str, int], parents: tuple[int | None, ...]
) -> tuple[Hashable, ...]:
    """All that can be told of a node and of what is in it; equal ones cannot be told apart."""
    inside: list[list[Hashable]] = [[] for _ in part.nodes]
    for indicator in part.indicators:
        home = at.get(home_of(indicator) or "")
        if home is not None:
            inside[home].append(print_of(indicator))
    for initiative in part.initiatives:
        home = at.get(initiative.node or "")
        if home is not None:
            inside[home].append((initiative.name, initiative.spans))
    found: list[Hashable] = [None] * len(part.nodes)
    for index in range(len(part.nodes) - 1, -1, -1):
        found[index] = (_node_print(part.nodes[index]), frozenset(inside[index]))
        parent = parents[index]
        if parent is not None:
            inside[parent].append(hash(found[index]))
    return tuple(found)


def _node_print(node: Node) -> Hashable:
    return (node.level, squeeze(node.title), squeeze(node.text))


def print_of(indicator: Indicator) -> Hashable:
    """All that is compared of an indicator but its place."""
    values = tuple((v.role, v.label, v.raw, v.period and v.period.span) for v in indicator.values)
    notes = frozenset(indicator.scope_notes)
    return (indicator.name, indicator.kind, indicator.unit, notes, indicator.definition, values)
