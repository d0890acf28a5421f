"""The part of a plan that is compared: some nodes with all that stands below them."""

from dataclasses import dataclass

from keikaku.core.errors import Invalid
from keikaku.core.indicators import Indicator
from keikaku.core.plan import Initiative, Node, Plan

Roots = tuple[str, ...] | None
"""The nodes at the top of a part; None is the whole plan."""


@dataclass(frozen=True, slots=True)
class Part:
    """Nodes, indicators and initiatives of a part, in reading order."""

    nodes: tuple[Node, ...]
    indicators: tuple[Indicator, ...]
    initiatives: tuple[Initiative, ...]


def home_of(indicator: Indicator) -> str | None:
    """The node of an indicator: of its first placement that is no 再掲, else of its first."""
    places = indicator.placements
    own = [place.node for place in places if not place.cross_listed]
    return next(iter(own or [place.node for place in places]), None)


def part_of(plan: Plan, roots: Roots) -> Part:
    """What stands at the roots and below. What belongs elsewhere and is only 再掲 here is not in.

    Raises `Invalid` for a root that is no node of the plan.
    """
    if roots is None:
        return Part(plan.nodes, plan.indicators, plan.initiatives)
    inside = _inside(plan, roots)
    return Part(
        tuple(node for node in plan.nodes if node.id in inside),
        tuple(each for each in plan.indicators if home_of(each) in inside),
        tuple(each for each in plan.initiatives if each.node in inside),
    )


def _inside(plan: Plan, roots: tuple[str, ...]) -> set[str]:
    """Parents stand before their children, so one pass finds all that is below."""
    known = {node.id for node in plan.nodes}
    for root in roots:
        if root not in known:
            raise Invalid(root, "比べる範囲の節が、計画の中にありません。")
    inside = set(roots)
    for node in plan.nodes:
        if node.parent in inside:
            inside.add(node.id)
    return inside
