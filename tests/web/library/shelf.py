"""A city with plans in the library: an edition, the draft after it, and its people."""

from dataclasses import dataclass, replace
from datetime import date

from django.test import Client

from keikaku.core.indicators import Placement
from keikaku.core.plan import PlanDraft
from keikaku.exchange.reader import loads
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.drafting.actions import errata
from keikaku.web.drafting.actions.errata import Mistake
from keikaku.web.drafting.models import Erratum
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import Draft, Edition, Plan, PlanKind
from tests.repository.tree import ROOT
from tests.unit.core.editing.city import PLAN as CITY
from tests.web.conftest import logged_in, make_department, make_person

TRUTH = ROOT / "samples" / "truth"


def sample(name: str) -> PlanDraft:
    return loads((TRUTH / f"{name}.json").read_text("utf-8"))


@dataclass(frozen=True)
class Shelf:
    """The plan, its edition and its draft."""

    plan: Plan
    edition: Edition
    draft: Draft

    @property
    def edition_base(self) -> str:
        return f"/plans/{self.plan.pk}/edition/{self.edition.number}/"

    @property
    def draft_base(self) -> str:
        return f"/drafts/{self.draft.pk}/read/"


def make_shelf(content: PlanDraft | None = None, name: str = "榛瀬市総合戦略") -> Shelf:
    plan = plans.create(name=name, kind=PlanKind.STRATEGY, by=COMMAND_LINE)
    begun = drafts.begin(draft=content or sample("senryaku"), plan=plan, by=COMMAND_LINE)
    edition = editions.seal(draft=begun.pk, reason="策定", by=COMMAND_LINE)
    return Shelf(plan, edition, Draft.objects.get(pk=begun.pk))


def issue_erratum(shelf: Shelf) -> Erratum:
    return errata.issue(
        edition=shelf.edition, issued=date(2026, 4, 1), issuer="企画課",
        mistakes=[Mistake("指標1", "540千人", "504千人")], by=COMMAND_LINE,
    )  # fmt: skip


def planner() -> Client:
    return logged_in(make_person("kikaku", Role.PLANNER))


def staff_of(name: str) -> Client:
    return logged_in(make_person("staff", Role.DEPARTMENT_STAFF, department=make_department(name)))


def owned_plan(owner: str) -> PlanDraft:
    """A node of the department with an indicator, and one of nobody else's business."""
    first, *others = CITY.nodes
    nodes = (replace(first, owners=(owner,)), *(replace(each, parent=None) for each in others))
    (indicator,) = CITY.indicators
    placed = replace(indicator, placements=(Placement("n1", indicator.name, False, None),))
    return PlanDraft(replace(CITY, nodes=nodes, indicators=(placed,)))


def make_owned_shelf(owner: str) -> Shelf:
    return make_shelf(owned_plan(owner))
