"""Which node each thing of a plan belongs to."""

from typing import Any

from keikaku.core.indicators import Indicator
from keikaku.core.plan.draft import Plan
from keikaku.core.plan.parts import Node


def home_of(thing: Any) -> str | None:
    """The node of a thing, where it has one; an indicator's is that of its first placement."""
    if isinstance(thing, Node):
        return thing.id
    if isinstance(thing, Indicator):
        return thing.placements[0].node if thing.placements else None
    node: str | None = getattr(thing, "node", None)
    return node


def homes(plan: Plan) -> dict[str, str | None]:
    """The node of every thing that can have one, and of the values of indicators."""
    found: dict[str, str | None] = {}
    for group in (
        plan.nodes, plan.indicators, plan.initiatives, plan.results, plan.events, plan.tables,
    ):  # fmt: skip
        found |= {thing.id: home_of(thing) for thing in group}
    for indicator in plan.indicators:
        found |= dict.fromkeys((value.id for value in indicator.values), home_of(indicator))
    return found
