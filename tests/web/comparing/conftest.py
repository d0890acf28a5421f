"""A plan with drafts and editions, read twice, and the planner who compares them."""

import pytest
from django.urls import reverse

from keikaku.core.editing import edits as e
from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Language
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.comparing.lineages import compared
from keikaku.web.comparing.sides import side_of
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import Draft, PlanKind
from tests.unit.core.editing.city import PLAN
from tests.web.conftest import logged_in, make_person

BY = COMMAND_LINE


def sealed(draft: Draft) -> str:
    return f"e{editions.seal(draft=draft.pk, reason='策定', by=BY).pk}"


@pytest.fixture
def plan():
    return plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=BY)


@pytest.fixture
def draft(plan) -> Draft:
    return drafts.begin(draft=PlanDraft(PLAN), plan=plan, by=BY)


@pytest.fixture
def planner():
    return logged_in(make_person("kikaku", Role.PLANNER))


@pytest.fixture
def another_reading(plan) -> Draft:
    """The same document read anew: its ids are its own."""
    return drafts.begin(draft=PlanDraft(PLAN), plan=plan, by=BY)


def edit(draft: Draft, *edits: e.Edit) -> None:
    drafts.edit(draft=draft.pk, edit=e.Batch(edits), by=BY)


def kinds(old: str, new: str) -> dict[str, str]:
    """What became of each node, by its id on the old side or, where it is new, on the new one."""
    lineage = compared(side_of(old), side_of(new), Language.JA, unchanged=False).lineage
    old_ones = {"+".join(link.old): link.kind.value for link in lineage.nodes}
    new_ones = {"+".join(link.new): link.kind.value for link in lineage.nodes}
    return {**new_ones, **old_ones}


@pytest.fixture
def pair(draft, another_reading) -> dict[str, str]:
    edit(another_reading, e.RetitleNode("n6", "題n6", "港のにぎわいづくり"))
    return {"old": f"d{draft.pk}", "new": f"d{another_reading.pk}"}


def address_of(pair: dict[str, str], of: str, side: str, thing: str) -> str:
    return reverse("compare_link", kwargs={**pair, "of": of, "side": side, "thing": thing})
