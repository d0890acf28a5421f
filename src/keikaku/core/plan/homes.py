"""Which node each thing of a plan belongs to."""

from itertools import chain

from keikaku.core.plan.draft import Placed, Plan


def homes(plan: Plan) -> dict[str, str | None]:
    """The node of every thing that has one; an indicator's is that of its first placement."""
    found: dict[str, str | None] = {node.id: node.id for node in plan.nodes}
    for indicator in plan.indicators:
        home = next((placement.node for placement in indicator.placements), None)
        found[indicator.id] = home
        found |= {value.id: home for value in indicator.values}
    placed: tuple[tuple[Placed, ...], ...] = (
        plan.initiatives, plan.results, plan.events, plan.tables,
    )  # fmt: skip
    for thing in chain.from_iterable(placed):
        found[thing.id] = thing.node
    return found
