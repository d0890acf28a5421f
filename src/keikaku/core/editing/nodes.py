"""Edits of the tree: nodes come, go and move; ids and the order of all others stay."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from keikaku.core.editing.edits import AddNode, Edit, MoveNode, Place, RemoveNode
from keikaku.core.editing.fields import check_not_listed
from keikaku.core.editing.lists import (
    before,
    behind,
    check_new,
    check_node,
    check_unlinked,
    find,
    index_of,
    put,
    with_list,
    without,
)
from keikaku.core.editing.refusals import Refusal, Refused
from keikaku.core.editing.step import Applied, corrections_of, together
from keikaku.core.plan import Node, Plan
from keikaku.core.plan.draft import Placed


def place_of(nodes: Sequence[Node], where: str) -> Place:
    """Where a node stands. Refuses one that is not there."""
    node, last = find(nodes, where), None
    for other in nodes:
        if other.id == where:
            break
        if other.parent == node.parent:
            last = other.id
    return Place(node.parent, last)


def below(nodes: Sequence[Node], where: str) -> frozenset[str]:
    """A node and all that stands below it."""
    found = {where}
    for node in nodes:  # parents stand before their children
        if node.parent in found:
            found.add(node.id)
    return frozenset(found)


def add_node(plan: Plan, edit: AddNode) -> Applied:
    """One more node. Its id is new, its place is there."""
    node = replace(edit.node, parent=edit.place.parent)
    check_new(plan, node.id, "n")
    if node.cross_listed == node.id:
        raise Refused(Refusal.LISTS_ITSELF, where=node.id)
    check_node(plan, node.cross_listed)
    at = _number(plan.nodes, edit.place)
    return Applied(with_list(plan, "nodes", put(plan.nodes, at, node)), RemoveNode(node.id, node))


def remove_node(plan: Plan, edit: RemoveNode) -> Applied:
    """A node goes, where nothing needs it; the corrections about it go with it."""
    at = index_of(plan.nodes, edit.where)
    _check_free(plan, edit.where)
    rest = without(plan.nodes, at)
    place = _exact(rest, place_of(plan.nodes, edit.where), before(plan.nodes, at))
    filed = corrections_of(plan, edit.where)
    kept = tuple(each for each in plan.corrections if each.where != edit.where)
    undo = together(AddNode(plan.nodes[at], place), *filed)
    return Applied(replace(plan, nodes=rest, corrections=kept), undo)


def move_node(plan: Plan, edit: MoveNode) -> Applied:
    """A node goes to another place with all below it."""
    moving = below(plan.nodes, edit.where)
    if edit.now.parent in moving or edit.now.after in moving:
        raise Refused(Refusal.BELOW_ITSELF, where=edit.where)
    rest = tuple(node for node in plan.nodes if node.id not in moving)
    block = tuple(node for node in plan.nodes if node.id in moving)
    at = _number(rest, edit.now)
    first = replace(block[0], parent=edit.now.parent)
    after = with_list(plan, "nodes", (*rest[:at], first, *block[1:], *rest[at:]))
    return Applied(after, _back(plan.nodes, rest, block, after.nodes))


def _back(
    nodes: Sequence[Node], rest: Sequence[Node], block: Sequence[Node], moved: Sequence[Node]
) -> Edit:
    root = block[0]
    at = index_of(nodes, root.id)
    place = _exact(rest, place_of(nodes, root.id), before(nodes, at))
    edits = [MoveNode(root.id, place_of(moved, root.id), place)]
    if tuple(nodes[at : at + len(block)]) != tuple(block):
        edits += _scattered(nodes, block)
    return together(*edits)


def _scattered(nodes: Sequence[Node], block: Sequence[Node]) -> list[MoveNode]:
    """What stood below a node without being next to it goes back to where it was."""
    places = [(node, place_of(nodes, node.id), index_of(nodes, node.id)) for node in block[1:]]
    return [
        MoveNode(node.id, place, replace(place, behind=before(nodes, at)))
        for node, place, at in places
    ]


def _exact(rest: Sequence[Node], place: Place, last: str | None) -> Place:
    """The place with what it stood behind, where the order of the tree would not lead there."""
    return place if before(rest, _number(rest, place)) == last else replace(place, behind=last)


def _number(nodes: Sequence[Node], place: Place) -> int:
    """The number in the flat list at which a node of this place stands. Refuses none such."""
    first = 0 if place.parent is None else _behind_parent(nodes, place.parent)
    if place.behind is not None:
        return max(first, behind(nodes, place.behind))
    if place.after is None:
        return first
    if all(each.id != place.after or each.parent != place.parent for each in nodes):
        raise Refused(Refusal.NO_PLACE, after=place.after)
    inside = below(nodes, place.after)
    return max(at for at, node in enumerate(nodes) if node.id in inside) + 1


def _behind_parent(nodes: Sequence[Node], parent: str) -> int:
    if all(node.id != parent for node in nodes):
        raise Refused(Refusal.NO_NODE, node=parent)
    return index_of(nodes, parent) + 1


def _check_free(plan: Plan, where: str) -> None:
    children = sum(node.parent == where for node in plan.nodes)
    if children:
        raise Refused(Refusal.HAS_CHILDREN, where=where, count=children)
    here = sum(
        any(placement.node == where for placement in indicator.placements)
        for indicator in plan.indicators
    )
    if here:
        raise Refused(Refusal.HAS_INDICATORS, where=where, count=here)
    placed: tuple[tuple[Placed, ...], ...] = (
        plan.initiatives, plan.results, plan.events, plan.tables,
    )  # fmt: skip
    others = sum(thing.node == where for thing in chain.from_iterable(placed))
    if others:
        raise Refused(Refusal.HAS_OTHERS, where=where, count=others)
    check_not_listed(plan, where)
    check_unlinked(plan, where)
    if where in (plan.head.scope or ()):
        raise Refused(Refusal.IN_SCOPE, where=where)
