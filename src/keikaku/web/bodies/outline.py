"""The nodes of a plan to choose from, in their order."""

from collections.abc import Iterator

from keikaku.core.plan import Node, Plan


def nodes_to_choose(plan: Plan) -> Iterator[tuple[str, str]]:
    """Each node by its id, moved in as deep as it stands."""
    depths: dict[str | None, int] = {None: -1}
    for node in plan.nodes:
        depths[node.id] = depths[node.parent] + 1
        yield node.id, "　" * depths[node.id] + name_of(node)


def name_of(node: Node) -> str:
    """Number and title."""
    return " ".join(filter(None, (node.code, node.title)))
