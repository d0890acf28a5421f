"""The part of a draft that a department sees: its own rows and the titles above them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Node, Plan, PlanDraft
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
    nodes = _own_nodes(plan.nodes, mine)

    def belongs(owners: tuple[str, ...], places: Iterable[str | None]) -> bool:
        if owners:
            return any(squeeze(owner) in mine for owner in owners)
        return any(place in nodes for place in places)

    left = _left(plan, belongs, nodes)
    own = frozenset(nodes) | _ids(left)
    return Part(PlanDraft(left, _problems(draft, own)), own)


def _own_nodes(nodes: tuple[Node, ...], mine: frozenset[str]) -> set[str]:
    own: set[str] = set()
    for node in nodes:
        by_name = any(squeeze(owner) in mine for owner in node.owners)
        if by_name or (not node.owners and node.parent in own):
            own.add(node.id)
    return own


_Belongs = Callable[[tuple[str, ...], Iterable[str | None]], bool]


def _left(plan: Plan, belongs: _Belongs, nodes: set[str]) -> Plan:
    indicators = [
        each
        for each in plan.indicators
        if belongs(each.owners, (place.node for place in each.placements))
    ]
    initiatives = tuple(each for each in plan.initiatives if belongs(each.owners, (each.node,)))
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
    return replace(
        new,
        links=tuple(each for each in plan.links if new.has(each.start) and new.has(each.end)),
        corrections=tuple(each for each in plan.corrections if each.where in nodes | _ids(new)),
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
