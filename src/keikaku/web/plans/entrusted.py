"""Parts of drafts that are entrusted to areas (圏域): what belongs to one, and what does not.

The app of bodies knows which nodes were entrusted to whom; drafting opens them. Neither imports
the other: the one gives its finder here, the other asks it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from django.http import HttpRequest
from django.utils.translation import gettext as _

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Initiative, Node, Plan, PlanDraft, Result
from keikaku.web.plans.refusals import NotNow

Roots = frozenset[str]
"""The nodes that were entrusted, each with all below it."""

Finder = Callable[[HttpRequest], Mapping[int, Roots]]
_FINDERS: list[Finder] = []


def find_entrusted_by(finder: Finder) -> None:
    """Called once, when the app of bodies is made ready."""
    _FINDERS[:] = [finder]


def entrusted_to(request: HttpRequest) -> Mapping[int, Roots]:
    """What is entrusted to the visitor of the request today, by the number of the draft."""
    return _FINDERS[0](request) if _FINDERS else {}


def nodes_within(plan: Plan, roots: Roots) -> frozenset[str]:
    """The nodes that are there still, and all below them."""
    found: set[str] = set()
    for node in plan.nodes:
        if node.id in roots or node.parent in found:
            found.add(node.id)
    return frozenset(found)


def things_within(plan: Plan, roots: Roots) -> frozenset[str]:
    """The ids of all that may be edited: what stands in the nodes and nowhere else."""
    nodes = nodes_within(plan, roots)
    placed = {each.id for each in plan.indicators if _wholly(each, nodes)}
    at: tuple[Initiative | Result, ...] = (*plan.initiatives, *plan.results)
    return nodes | placed | {each.id for each in at if each.node in nodes}


def only_within(draft: PlanDraft, roots: Roots) -> PlanDraft:
    """The part by itself: of the nodes above and of all beside it nothing is left."""
    plan, nodes = draft.plan, nodes_within(draft.plan, roots)
    things = things_within(plan, roots)
    left = replace(
        plan,
        head=replace(plan.head, scope=None),
        nodes=tuple(_by_itself(each, nodes) for each in plan.nodes if each.id in nodes),
        indicators=tuple(each for each in plan.indicators if each.id in things),
        initiatives=tuple(each for each in plan.initiatives if each.node in nodes),
        results=tuple(each for each in plan.results if each.node in nodes),
        events=tuple(each for each in plan.events if each.node in nodes),
        tables=tuple(each for each in plan.tables if each.node in nodes),
        areas=(), members=(), bodies=(), terms=(), periods=(), links=(),
        corrections=tuple(each for each in plan.corrections if each.where in things),
    )  # fmt: skip
    return PlanDraft(left, tuple(each for each in draft.problems if each.where in things))


def check_only_within(roots: Roots) -> Callable[[Plan, Plan], None]:
    """A guard of edits: raises `NotNow` where anything outside the part would change."""

    def check(before: Plan, after: Plan) -> None:
        # What was corrected stays on record when the thing itself is removed.
        about = _correctable(before, roots) | _correctable(after, roots)
        if _outside(before, roots, about) != _outside(after, roots, about):
            raise reaches_out()

    return check


def reaches_out() -> NotNow:
    """Why an edit of more than the part is refused."""
    return NotNow(
        _("圏域に任された部分の外に及ぶ変更はできません。必要なときは企画担当に依頼してください。")
    )


def _outside(plan: Plan, roots: Roots, about: frozenset[str]) -> tuple[object, ...]:
    """Everything but the part, which stays where it was entrusted, and what is `about` it."""
    nodes, things = nodes_within(plan, roots), things_within(plan, roots)
    scope = plan.head.scope and tuple(each for each in plan.head.scope if each not in nodes)
    return (
        replace(plan.head, scope=scope),
        plan.sources,
        [_place(each, roots) for each in plan.nodes if each.id not in nodes or each.id in roots],
        [each for each in plan.indicators if each.id not in things],
        [each for each in plan.initiatives if each.node not in nodes],
        [each for each in plan.results if each.node not in nodes],
        [each for each in plan.events if each.node not in nodes],
        [each for each in plan.tables if each.node not in nodes],
        [each for each in plan.links if not {each.start, each.end} <= things],
        [each for each in plan.corrections if each.where not in about],
        (plan.areas, plan.members, plan.bodies, plan.terms, plan.periods),
    )  # fmt: skip


def _place(node: Node, roots: Roots) -> object:
    return (node.id, node.parent) if node.id in roots else node


def _correctable(plan: Plan, roots: Roots) -> frozenset[str]:
    things = things_within(plan, roots)
    values = (v.id for each in plan.indicators if each.id in things for v in each.values)
    return things | frozenset(values)


def _wholly(indicator: Indicator, nodes: frozenset[str]) -> bool:
    places = [each.node for each in indicator.placements]
    return bool(places) and all(each in nodes for each in places)


def _by_itself(node: Node, nodes: frozenset[str]) -> Node:
    return replace(
        node,
        parent=node.parent if node.parent in nodes else None,
        cross_listed=node.cross_listed if node.cross_listed in nodes else None,
    )
