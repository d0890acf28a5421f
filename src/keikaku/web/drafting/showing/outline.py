"""The outline of a draft (目次): what stands above, beside and below the thing that is edited."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from keikaku.core.plan import Plan
from keikaku.web.drafting.names import name_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the outline; `more` says that something stands below that is not shown."""

    id: str
    name: str
    depth: int
    current: bool
    more: int
    comments: int


def outline(
    plan: Plan, at: str | None, comments: Mapping[str, int], everything: bool = False
) -> Iterator[Entry]:
    """The nodes to be shown, in their order: the whole of a small plan, else the way to `at`."""
    parents = {node.id: node.parent for node in plan.nodes}
    below = Counter(node.parent for node in plan.nodes)
    depths: dict[str | None, int] = {None: 0}
    opened = None if everything else {None, *way_to(plan, at)}
    for node in plan.nodes:
        depths[node.id] = depths[parents[node.id]] + 1
        if opened is not None and node.parent not in opened:
            continue
        closed = opened is not None and node.id not in opened
        more = below[node.id] if closed else 0
        yield Entry(
            node.id,
            name_of(node),
            min(depths[node.id], 6),
            node.id == at,
            more,
            comments.get(node.id, 0),
        )


def way_to(plan: Plan, at: str | None) -> tuple[str, ...]:
    """The nodes from the top to a node, itself the last."""
    parents = {node.id: node.parent for node in plan.nodes}
    way: list[str] = []
    while at is not None and at in parents:
        way.append(at)
        at = parents[at]
    return tuple(reversed(way))


def node_choices(plan: Plan, without: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """All nodes with indents, to choose one from."""
    depths: dict[str | None, int] = {None: -1}
    for node in plan.nodes:
        depths[node.id] = depths[node.parent] + 1
        if node.id not in without:
            yield node.id, f"{'　' * depths[node.id]}{name_of(node)}"
