"""An installation with a large plan as draft and edition, and a planner who reads it."""

import itertools
from dataclasses import dataclass

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from benchmarks.pages.editing import editing_pages
from benchmarks.pages.large_plan import large_plan
from keikaku.core.editing.edits import RetitleNode
from keikaku.web.accounts.actions import memberships, people
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import Draft, Piece, PlanKind
from keikaku.web.plans.queries import draft_at


@dataclass(frozen=True)
class CityHall:
    """The client of the planner, the draft, and its pages by name."""

    client: Client
    draft: int
    pages: dict[str, str]
    rows: int
    turns: "itertools.count[int]"

    def bare_rows(self) -> None:
        """What every page stands on, read as the ORM reads rows, and nothing else."""
        for each in Piece.objects.filter(draft=self.draft):
            _ = each.data

    def change(self) -> None:
        """Somebody edits the draft, so that the next page is new."""
        node = draft_at(Draft.objects.get(pk=self.draft)).plan.nodes[-1]
        edit = RetitleNode(node.id, node.title, f"変更{next(self.turns)}")
        drafts.edit(draft=self.draft, edit=edit, by=COMMAND_LINE)


def city_hall(nodes: int, indicators: int) -> CityHall:
    """Builds it in the database of this process."""
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.STORAGES["staticfiles"] = {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
    }
    call_command("migrate", verbosity=0)
    plan = plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=COMMAND_LINE)
    begun = drafts.begin(draft=large_plan(nodes, indicators), plan=plan, by=COMMAND_LINE)
    editions.seal(draft=begun.pk, reason="", by=COMMAND_LINE)
    base, sealed = f"/drafts/{begun.pk}/read/", f"/plans/{plan.pk}/edition/1/"
    pages = {
        "library": "/plans/",
        "plan page (draft)": base,
        "plan page (draft), all open": f"{base}?open=all",
        "plan page (edition)": sealed,
        "measure": f"{base}node/n7/",
        "indicator": f"{base}indicator/i7/",
        "cross map": f"/plans/{plan.pk}/map/sdgs/",
        "search": "/search/?q=水質",
        "search, two words": "/search/?q=水質 300",
        **editing_pages(begun.pk),
    }
    rows = Piece.objects.filter(draft=begun.pk).count()
    return CityHall(_planner(), begun.pk, pages, rows, itertools.count(1))


def _planner() -> Client:
    from datetime import date

    person = people.create(login="kikaku", name="企画", password="mizuumi-1", by=COMMAND_LINE)
    people.change_password(person=person, password="mizuumi-no-asa", by=COMMAND_LINE)
    begins = date(2020, 4, 1)
    memberships.give(person=person, role=Role.PLANNER, begins=begins, by=COMMAND_LINE)
    client = Client()
    client.force_login(person)
    return client
