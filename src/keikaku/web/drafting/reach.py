"""How far into a draft a visitor reaches: all of it, or the part that is entrusted to an area."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import Http404, HttpRequest

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.problems import PLAN
from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.plans.actions.drafts import Guard
from keikaku.web.plans.entrusted import (
    Roots,
    check_only_within,
    entrusted_to,
    nodes_within,
    only_within,
    things_within,
)
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at


@dataclass(frozen=True, slots=True)
class Reach:
    """`roots` are the nodes that are entrusted; None where the visitor edits the whole draft."""

    roots: Roots | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing of the draft is closed."""
        return self.roots is None

    @property
    def guard(self) -> Guard | None:
        """What looks at each edit before it is kept."""
        return None if self.roots is None else check_only_within(self.roots)

    def content(self, row: Draft) -> PlanDraft:
        """What there is to see of the draft."""
        content = draft_at(row)
        return content if self.roots is None else only_within(content, self.roots)

    def opens(self, plan: Plan, where: str) -> bool:
        """Whether a thing of the plan may be opened and edited."""
        return self.roots is None or where in things_within(plan, self.roots)

    def fixed(self, where: str) -> bool:
        """Whether the place of a node is not the visitor's to change."""
        return self.roots is not None and where in self.roots

    def first(self, row: Draft) -> str:
        """Where the visitor begins: at the head of the plan or at the first node of the part."""
        if self.roots is None:
            return PLAN
        there = (each.id for each in draft_at(row).plan.nodes if each.id in (self.roots or ()))
        return next(there, PLAN)

    def placed_outside_too(self, row: Draft, node: str) -> Iterator[Indicator]:
        """The indicators at a node that stand at others outside of the part, too."""
        if self.roots is None:
            return
        plan = draft_at(row).plan
        within = nodes_within(plan, self.roots)
        for each in plan.indicators:
            places = {place.node for place in each.placements}
            if node in places and not places <= within:
                yield each


def reach_of(request: HttpRequest, row: Draft) -> Reach:
    """How far the visitor reaches into this draft. Raises Http404 where it is none of theirs."""
    if rights(request).may(Permission.EDIT_PLANS):
        return Reach()
    roots = entrusted_to(request).get(row.pk)
    if roots is None:
        raise Http404
    return Reach(roots)
