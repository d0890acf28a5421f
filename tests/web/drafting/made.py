"""A draft whose plan has a sealed edition, with a comment and an erratum."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from keikaku.core.plan import PlanDraft
from keikaku.web.audit.actor import Actor
from keikaku.web.drafting.actions import comments, errata
from keikaku.web.drafting.actions.errata import Mistake
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import Draft, PlanKind
from tests.unit.core.editing.city import PLAN

OFFICE = Actor("企画課", None, "tests")
MISTAKE = Mistake("施策1-1", "540千人", "504千人", "転記誤り")


def begin(content: PlanDraft | None = None) -> Draft:
    plan = plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=OFFICE)
    return drafts.begin(draft=content or PlanDraft(PLAN), plan=plan, by=OFFICE)


def a_sealed_draft() -> Mapping[str, Any]:
    """What the addresses of drafting name."""
    draft = begin()
    edition = editions.seal(draft=draft.pk, reason="議決", by=OFFICE)
    comment = comments.add(draft=draft.pk, about="n1", text="確認", by=OFFICE)
    erratum = errata.issue(
        edition=edition, issued=date(2026, 4, 1), issuer="企画課", mistakes=[MISTAKE], by=OFFICE
    )
    made = {"draft": draft, "edition": edition, "comment": comment, "erratum": erratum}
    return {name: thing.pk for name, thing in made.items()} | {"where": "n1"}
