"""The part of a draft that a department sees: its own rows and the titles above them.

What is chosen to be laid before a body is a part of the same form.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Initiative, Node, Plan, PlanDraft
from keikaku.core.problems import Problem
from keikaku.core.text import squeeze


@dataclass(frozen=True, slots=True)
class Part:
    """What is left of a draft, and the ids of what is shown whole rather than by its title."""

    draft: PlanDraft
    own: frozenset[str]


def own_part(draft: PlanDraft, departments: Iterable[str]) -> Part:
    """What belongs to any of the departments by the names in `owners`.

    What names no owner belongs to the owners of the node above it. Of the nodes on the way to an
    own one only the title is left.
    """
    mine = frozenset(squeeze(name) for name in departments)
    plan = draft.plan
    of_nodes = _owners_of_nodes(plan.nodes)
    nodes = {node for node, owners in of_nodes.items() if _among(owners, mine)}

    def belongs(thing: Indicator | Initiative) -> bool:
        return _among(_owners(thing, of_nodes), mine)

    left = _left(plan, belongs, nodes)
    own = frozenset(nodes) | _ids(left)
    return Part(PlanDraft(left, _problems(draft, own)), own)


def owners_of_indicators(plan: Plan) -> dict[str, tuple[str, ...]]:
    """The owners of each indicator by its id, as `own_part` takes them: its own, or those of the
    nodes where it stands.
    """
    of_nodes = _owners_of_nodes(plan.nodes)
    return {each.id: _owners(each, of_nodes) for each in plan.indicators}


def chosen_part(draft: PlanDraft, nodes: Iterable[str], indicators: Iterable[str]) -> Part:
    """The nodes with what stands at them and below them, and the indicators wherever they stand.

    What is of the whole plan (its terms, periods, other plans) is left out; of nodes above only
    the title is left. A part of a part by the same choice is that part.
    """
    plan = draft.plan
    below, named = set(nodes), set(indicators)
    for node in plan.nodes:
        if node.parent in below:
            below.add(node.id)
    below &= {node.id for node in plan.nodes}
    plan = replace(plan, indicators=tuple(_within_nodes(each, below) for each in plan.indicators))

    def belongs(thing: Indicator | Initiative) -> bool:
        return thing.id in named or any(place in below for place in _places(thing))

    left = replace(_left(plan, belongs, below), terms=(), periods=())
    own = frozenset(below) | _ids(left)
    return Part(PlanDraft(left, _problems(draft, own)), own)


def _within_nodes(indicator: Indicator, nodes: set[str]) -> Indicator:
    """Without its placements elsewhere; one that stands nowhere in the nodes keeps them."""
    places = tuple(each for each in indicator.placements if each.node in nodes)
    return replace(indicator, placements=places) if places else indicator


def _places(thing: Indicator | Initiative) -> Iterable[str | None]:
    if isinstance(thing, Indicator):
        return (place.node for place in thing.placements)
    return (thing.node,)


def _owners(
    thing: Indicator | Initiative, of_nodes: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    if thing.owners:
        return thing.owners
    found = (of_nodes.get(place or "", ()) for place in _places(thing))
    return tuple(dict.fromkeys(owner for owners in found for owner in owners))


def _owners_of_nodes(nodes: tuple[Node, ...]) -> dict[str, tuple[str, ...]]:
    """The owners of each node: its own, or those of the node above it."""
    found: dict[str, tuple[str, ...]] = {}
    for node in nodes:
        found[node.id] = node.owners or found.get(node.parent or "", ())
    return found


def _among(owners: Iterable[str], mine: frozenset[str]) -> bool:
    return any(squeeze(owner) in mine for owner in owners)


_Belongs = Callable[[Indicator | Initiative], bool]


def _left(plan: Plan, belongs: _Belongs, nodes: set[str]) -> Plan:
    indicators = [each for each in plan.indicators if belongs(each)]
    initiatives = tuple(each for each in plan.initiatives if belongs(each))
    places = {place.node for each in indicators for place in each.placements}
    needed = nodes | places | {each.node for each in initiatives}
    shown = _with_way(plan.nodes, nodes, {node for node in needed if node is not None})
    kept = {node.id for node in shown}
    new = replace(
        plan,
        head=replace(plan.head, scope=plan.head.scope and _within(plan.head.scope, kept)),
        nodes=shown,
        indicators=tuple(_placed(each, kept) for each in indicators),
        initiatives=initiatives,
        results=_at(plan.results, nodes),
        events=_at(plan.events, nodes),
        tables=_at(plan.tables, nodes),
        areas=(), members=(), bodies=(), links=(), corrections=(),
    )  # fmt: skip
    values = frozenset(value.id for each in indicators for value in each.values)
    about = nodes | _ids(new) | values
    return replace(
        new,
        links=tuple(each for each in plan.links if new.has(each.start) and new.has(each.end)),
        corrections=tuple(each for each in plan.corrections if each.where in about),
    )


def _with_way(
    nodes: tuple[Node, ...], own: Iterable[str], needed: Iterable[str]
) -> tuple[Node, ...]:
    """The own nodes as they are; those above them and their originals (再掲元) by their title."""
    by_id = {node.id: node for node in nodes}
    kept: set[str] = set()
    waiting = list(needed)
    while waiting:
        node = by_id[waiting.pop()]
        if node.id not in kept:
            kept.add(node.id)
            waiting += [each for each in (node.parent, node.cross_listed) if each is not None]
    whole = set(own)
    return tuple(
        node if node.id in whole else replace(node, text="", owners=())
        for node in nodes
        if node.id in kept
    )


def _within(scope: tuple[str, ...], kept: set[str]) -> tuple[str, ...]:
    return tuple(each for each in scope if each in kept)


def _placed(indicator: Indicator, kept: set[str]) -> Indicator:
    places = tuple(each for each in indicator.placements if each.node is None or each.node in kept)
    return indicator if places == indicator.placements else replace(indicator, placements=places)


_Placed = TypeVar("_Placed")


def _at(things: tuple[_Placed, ...], nodes: set[str]) -> tuple[_Placed, ...]:
    return tuple(each for each in things if getattr(each, "node", None) in nodes)


def _ids(plan: Plan) -> frozenset[str]:
    lists: tuple[tuple[object, ...], ...] = (
        plan.indicators, plan.initiatives, plan.results, plan.events, plan.tables, plan.terms,
        plan.periods,
    )  # fmt: skip
    return frozenset(str(getattr(each, "id", "")) for things in lists for each in things)


def _problems(draft: PlanDraft, own: frozenset[str]) -> tuple[Problem, ...]:
    return tuple(each for each in draft.problems if each.where in own)
