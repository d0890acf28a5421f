"""In which order the things of a plan are read, so that findings come as the pages do."""

from collections.abc import Mapping

from keikaku.core.plan import Plan, homes
from keikaku.core.plan.fields import things
from keikaku.core.plan.homes import home_of
from keikaku.core.problems.model import PLAN

Position = tuple[int, int]


def positions(plan: Plan) -> Mapping[str, Position]:
    """For the id of each thing the number of its node and its own: the head first, what stands
    at no node last."""
    nodes = {node.id: number for number, node in enumerate(plan.nodes)}
    last = len(nodes)
    placed: dict[str, Position] = {}
    for number, (identifier, thing) in enumerate(things(plan)):
        at = home_of(thing)
        placed[identifier] = (nodes[at] if at is not None else last, number)
    return placed | {PLAN: (-1, 0)}


def within(plan: Plan, node: str) -> frozenset[str]:
    """The ids of a node, of all below it, and of what stands at them; 再掲 counts at its place."""
    inside: set[str] = {node}
    for each in plan.nodes:
        if each.parent in inside:
            inside.add(each.id)
    things_there = {each for each, home in homes(plan).items() if home in inside}
    repeated = {
        indicator.id
        for indicator in plan.indicators
        if any(place.node in inside for place in indicator.placements)
    }
    return frozenset(inside | things_there | repeated)
