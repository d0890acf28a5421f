"""Forms that add, move and remove nodes."""

from keikaku.core.editing import Batch, Edit, Place
from keikaku.core.editing.edits import AddNode, MoveNode, RemoveNode
from keikaku.core.editing.nodes import place_of
from keikaku.core.editing.numbering import renumber
from keikaku.core.plan import Node, Plan
from keikaku.web.drafting.building.carried import NotReadable, Sent
from keikaku.web.drafting.building.wording import needs_words, no_further, nothing_chosen
from keikaku.web.plans.new_ids import NODE, new_id


def add_node(sent: Sent) -> Edit:
    """A new node: the last below another one, or next after it."""
    title = sent.text("title").strip()
    if not title:
        raise NotReadable(needs_words())
    place = _place(sent)
    level = sent.line("level") or _level_at(sent.plan, place)
    node = Node(new_id(sent.row, sent.plan, NODE), place.parent, level, sent.line("code"), title)
    return AddNode(node, place)


def _place(sent: Sent) -> Place:
    beside = next((node for node in sent.plan.nodes if node.id == sent.where), None)
    if beside is not None and sent.text("at") == "after":
        return Place(beside.parent, beside.id)
    parent = None if beside is None else beside.id
    return Place(parent, _last(sent.plan, parent))


def _level_at(plan: Plan, place: Place) -> str | None:
    """The level of its sisters; where there are none, that of its cousins."""
    depths: dict[str | None, int] = {None: 0}
    for node in plan.nodes:
        depths[node.id] = depths[node.parent] + 1
    sisters = [node.level for node in plan.nodes if node.parent == place.parent]
    depth = depths[place.parent] + 1
    alike = sisters or [node.level for node in plan.nodes if depths[node.id] == depth]
    return alike[-1] if alike else None


def _last(plan: Plan, parent: str | None, without: str | None = None) -> str | None:
    below = [node.id for node in plan.nodes if node.parent == parent and node.id != without]
    return below[-1] if below else None


def move_node(sent: Sent) -> Edit:
    """A node goes up or down among its sisters, or below another one (as the last there)."""
    was = sent.seen("move_node", "now").was
    now = place_of(sent.plan.nodes, sent.where)
    way = sent.text("to")
    if way in ("up", "down"):
        now = _beside(sent.plan, sent.where, now, 1 if way == "down" else -1)
    else:
        parent = sent.line("parent")
        now = Place(parent, _last(sent.plan, parent, sent.where))
    return MoveNode(sent.where, was, now)


def _beside(plan: Plan, where: str, place: Place, step: int) -> Place:
    sisters = [node.id for node in plan.nodes if node.parent == place.parent]
    at = sisters.index(where) + step
    if not 0 <= at < len(sisters):
        raise NotReadable(no_further())
    sisters.remove(where)
    return Place(place.parent, sisters[at - 1] if at else None)


def remove_node(sent: Sent) -> Edit:
    """A node goes."""
    return RemoveNode(sent.where, sent.seen("remove_node").was)


def renumber_nodes(sent: Sent) -> Edit:
    """Those of the proposed numbers that were ticked, if they are still what is proposed."""
    chosen = set(sent.texts("renumber"))
    edits = tuple(
        each for each in renumber(sent.plan).edits if f"{each.where}:{each.now}" in chosen
    )
    if not edits:
        raise NotReadable(nothing_chosen())
    return Batch(edits)
