"""What the page of one thing of a draft needs, whatever the thing is."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from keikaku.core.editing import edits
from keikaku.core.editing.indicators import original_node
from keikaku.core.indicators import Indicator
from keikaku.core.lints import Checked
from keikaku.core.plan import Initiative, Node, Plan, PlanDraft, Result
from keikaku.core.problems import PLAN
from keikaku.web.accounts.languages import page_language
from keikaku.web.audit.actor import Actor
from keikaku.web.drafting import checking, queries
from keikaku.web.drafting.building import was_of
from keikaku.web.drafting.choices import chosen
from keikaku.web.drafting.names import (
    ACCUMULATIONS,
    KINDS,
    ROLES,
    STATUSES,
    Called,
    home_of,
    name_of,
    thing_of,
    with_values,
)
from keikaku.web.drafting.reach import Reach
from keikaku.web.drafting.showing import lists, things
from keikaku.web.drafting.showing.choosing import NodeOptions, Nodes, options, worded
from keikaku.web.drafting.showing.heads import head_form
from keikaku.web.drafting.showing.outline import drawn, outline, way_to
from keikaku.web.drafting.telling import said, told
from keikaku.web.plans.models import Draft

Context = dict[str, Any]
_SMALL = 60


def thing_page(
    row: Draft, where: str, by: Actor, reach: Reach, everything: bool = False
) -> Context | None:
    """All that the page of a thing shows; None where there is no such thing within reach.

    What is long is drawn where a template asks for it: the answer to a save holds less.
    """
    content = reach.content(row)
    parts = _parts(content, where) if reach.opens(content.plan, where) else None
    if parts is None:
        return None
    plan = content.plan
    everything = everything or len(plan.nodes) <= _SMALL
    called, home, found = Called(plan), home_of(plan, where), checking.known(row)
    return {
        **parts,
        **_within(row, where, reach),
        **bar(row, by, called),
        "where": where,
        "name": called[where],
        "way": [(each, called[each]) for each in way_to(plan, home) if each != where],
        "outline": lambda: _outline(row, plan, where, everything),
        "everything": everything,
        "head_id": PLAN,
        "doubts": _doubts(content, where),
        "known": found is not None,
        "faults": beside(plan, where, found),
        "comments": queries.comments(row, where),
        "changes": cache(lambda: _changes(row, with_values(plan, where), called)),
    }


def _changes(row: Draft, about: tuple[str, ...], called: Mapping[str, str]) -> SafeString:
    found = queries.history_of(row, *about)[:3]
    return lists.changes((told(each, called, about) for each in found), row, editor=True)


def _within(row: Draft, where: str, reach: Reach) -> Context:
    """What of a part is shown otherwise than of a whole draft."""
    outside_too = reach.placed_outside_too(row, where)
    return {
        "part": not reach.whole,
        "fixed": reach.fixed(where),
        "outside_too": [(each.name, _values_of(each)) for each in outside_too],
    }


def _values_of(it: Indicator) -> str:
    return _("、").join(f"{ROLES[each.role]} {said(each, {})}" for each in it.values)


def _outline(row: Draft, plan: Plan, where: str, everything: bool) -> SafeString:
    home, comments = home_of(plan, where), queries.open_comments(row)
    return drawn(outline(plan, home, comments, everything), row.pk, where)


def bar(row: Draft, by: Actor, called: Mapping[str, str]) -> Context:
    """What every page of a draft shows at its top."""
    return {
        "draft": row,
        "mine": [told(each, called) for each in queries.mine(row, by)],
        "unread_choices": chosen().fault,
    }


def beside(plan: Plan, where: str, found: Checked | None) -> list[checking.Told]:
    """What the checks found about a thing, where the plan was checked already."""
    if found is None:
        return []
    # What is about a value stands beside its indicator.
    about = {where, *(value.id for value in getattr(thing_of(plan, where), "values", ()))}
    here = tuple(fault for fault in found.faults if fault.where in about)
    return list(checking.told(here, plan, page_language()))


def _doubts(content: PlanDraft, where: str) -> int:
    return sum((p.where or PLAN) == where and not p.settled for p in content.problems)


def _parts(content: PlanDraft, where: str) -> Context | None:
    plan = content.plan
    if where == PLAN:
        return _head(plan)
    thing = thing_of(plan, where)
    if isinstance(thing, Node):
        return _node(plan, thing)
    if isinstance(thing, Indicator):
        return _indicator(content, thing)
    if isinstance(thing, Result):
        return _result(plan, thing)
    return _initiative(plan, thing) if isinstance(thing, Initiative) else None


def _head(plan: Plan) -> Context:
    loose = [each for each in plan.indicators if original_node(each) is None]
    return {
        "kind": "head",
        "what": _("基本情報"),
        "head": head_form(plan.head),
        "loose": [(each.id, each.name) for each in loose] + _without_node(plan),
        "below": [(each.id, name_of(each)) for each in plan.nodes if each.parent is None],
    }


def _without_node(plan: Plan) -> list[tuple[str, str]]:
    groups: tuple[tuple[Initiative | Result, ...], ...] = (plan.initiatives, plan.results)
    return [(each.id, name_of(each)) for group in groups for each in group if each.node is None]


def _node(plan: Plan, node: Node) -> Context:
    here = [
        (each.id, each.name, each.placements[0].node != node.id)
        for each in plan.indicators
        if any(place.node == node.id for place in each.placements)
    ]
    placed = frozenset(identifier for identifier, _name, _again in here)
    return {
        "kind": "node",
        "what": node.level or _("計画の項目"),
        "fields": things.node_fields(node),
        "text": things.text_form(node),
        "moving": cache(lambda: things.moving(plan, node)),
        "below": [(each.id, name_of(each)) for each in plan.nodes if each.parent == node.id],
        "indicators": here,
        "placeable": cache(lambda: _indicators(plan, placed)),
        "initiatives": [(each.id, each.name) for each in plan.initiatives if each.node == node.id],
        "kinds": worded(KINDS, "KPI"),
        "results": [(each.id, name_of(each)) for each in plan.results if each.node == node.id],
    }


def _nodes_of(plan: Plan) -> Nodes:
    return cache(lambda: NodeOptions(plan))


def _indicators(plan: Plan, without: frozenset[str]) -> SafeString:
    return options((each.id, each.name) for each in plan.indicators if each.id not in without)


def _indicator(content: PlanDraft, it: Indicator) -> Context:
    plan = content.plan
    placed, nodes = frozenset(place.node for place in it.placements), _nodes_of(plan)
    problems = checking.of_values(content, it.id, page_language())
    return {
        "kind": "indicator",
        "what": str(KINDS[it.kind]),
        "fields": things.indicator_fields(nodes, it),
        "values": list(things.value_forms(it, problems)),
        "further": list(things.further(plan, it)),
        "free": lambda: nodes()(without=placed),
        "unit": it.unit or "",
        "roles": worded(ROLES, "actual"),
        "counted": worded(ACCUMULATIONS, ""),
        "statuses": worded(STATUSES, "final"),
        "removal": was_of(edits.RemoveIndicator(it.id, it)),
    }


def _initiative(plan: Plan, it: Initiative) -> Context:
    return {
        "kind": "initiative",
        "what": _("取組"),
        "fields": things.initiative_fields(_nodes_of(plan), it),
        "grid": things.grid_form(plan, it),
        "removal": was_of(edits.RemoveInitiative(it.id, it)),
    }


def _result(plan: Plan, it: Result) -> Context:
    return {
        "kind": "result",
        "what": _("実績"),
        "fields": things.result_fields(_nodes_of(plan), it),
        "removal": was_of(edits.RemoveResult(it.id, it)),
    }
