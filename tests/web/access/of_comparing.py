"""Comparing editions."""

from collections.abc import Mapping

from keikaku.core.plan import PlanDraft
from keikaku.core.revision import Of
from keikaku.web.accounts.models import Department
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.comparing.actions import links
from keikaku.web.plans.actions import drafts
from tests.unit.core.editing.city import PLAN
from tests.web.access.row import PLANNERS, SEE_ALL_PLANS, rows


def two_sides(_own: Department, _other: Department) -> Mapping[str, str]:
    first, second = (drafts.begin(draft=PlanDraft(PLAN), by=COMMAND_LINE) for _ in range(2))
    return {"old": f"d{first.pk}", "new": f"d{second.pk}"}


def a_file(own: Department, other: Department) -> Mapping[str, str]:
    return {**two_sides(own, other), "kind": "json"}


def an_indicator(_own: Department, _other: Department) -> Mapping[str, str]:
    draft = drafts.begin(draft=PlanDraft(PLAN), by=COMMAND_LINE)
    return {"side": f"d{draft.pk}", "indicator": "i1"}


def a_link(own: Department, other: Department) -> Mapping[str, str]:
    return {**two_sides(own, other), "of": "nodes", "side": "old", "thing": "n1"}


def a_decision(own: Department, other: Department) -> Mapping[str, object]:
    sides = two_sides(own, other)
    stocks = (int(sides["old"][1:]), int(sides["new"][1:]))
    decision = links.decide(stocks=stocks, of=Of.NODES, old=["n1"], new=["n1"], by=COMMAND_LINE)
    return {**sides, "decision": decision.pk}


ROWS = [
    *rows("compare", roles=SEE_ALL_PLANS),
    *rows("compare_table compare_links", roles=SEE_ALL_PLANS, parts=two_sides),
    *rows("compare_file", roles=SEE_ALL_PLANS, parts=a_file),
    *rows("compare_indicator", roles=SEE_ALL_PLANS, parts=an_indicator),
    *rows("compare_confirm", "post", roles=PLANNERS, parts=two_sides),
    *rows("compare_link", roles=PLANNERS, parts=a_link),
    *rows("compare_link", "post", roles=PLANNERS, parts=a_link),
    *rows("compare_take_back", "post", roles=PLANNERS, parts=a_decision),
]
