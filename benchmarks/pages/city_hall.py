"""An installation with a large plan as draft and edition, and people who read it."""

import itertools
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.test import Client

from benchmarks.pages.comparing import comparing_pages
from benchmarks.pages.editing import editing_pages
from benchmarks.pages.large_plan import OWNER, large_plan
from benchmarks.pages.timing import get
from keikaku.core.editing.edits import Batch, Entry, RenameInitiative, RetitleNode, SetValue
from keikaku.core.plan import PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.web.accounts.actions import departments, memberships, people
from keikaku.web.accounts.models import Department, Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.intake.models import Intake, State
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import Draft, Piece, PlanKind
from keikaku.web.plans.queries import draft_at

_BEGINS = date(2020, 4, 1)
_PROBLEMS, _EVENTS = 5000, 3000


@dataclass(frozen=True)
class Page:
    """A page, who reads it, and whether an edit of the draft changes it."""

    name: str
    client: Client
    address: str
    changes: bool = True

    def read(self) -> None:
        """Reads it once."""
        get(self.client, self.address)


@dataclass(frozen=True)
class CityHall:
    """The draft, and the pages that are read."""

    planner: Client
    draft: int
    pages: tuple[Page, ...]
    rows: int
    turns: "itertools.count[int]"
    draft_page: str
    edition_page: str

    def bare_rows(self) -> None:
        """What every page stands on, read as the ORM reads rows, and nothing else."""
        for each in Piece.objects.filter(draft=self.draft):
            _ = each.data

    def change(self) -> None:
        """Somebody edits a node, a value and an initiative: something on every page."""
        plan, turn = draft_at(Draft.objects.get(pk=self.draft)).plan, next(self.turns)
        node, indicator = plan.nodes[_SHOWN], plan.indicators[_SHOWN]
        value = indicator.values[-1]
        work = next(each for each in plan.initiatives if each.node == node.id)
        edits = (
            RetitleNode(node.id, node.title, f"変更{turn}"),
            SetValue(indicator.id, value, Entry(f"{70 + turn % 20}%", "%", value.period)),
            RenameInitiative(work.id, work.name, f"調査{turn}"),
        )
        drafts.edit(draft=self.draft, edit=Batch(edits), by=COMMAND_LINE)


_SHOWN = 21
"""The number of the node and of the indicator whose pages are read."""


def city_hall(nodes: int, indicators: int) -> CityHall:
    """Builds it in the database of this process."""
    call_command("migrate", verbosity=0)
    plan = plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=COMMAND_LINE)
    begun = drafts.begin(draft=large_plan(nodes, indicators), plan=plan, by=COMMAND_LINE)
    editions.seal(draft=begun.pk, reason="", by=COMMAND_LINE)
    draft, edition = f"/drafts/{begun.pk}/read/", f"/plans/{plan.pk}/edition/1/"
    _person("kikaku", Role.PLANNER)
    client = planner()
    pages = (
        Page("library", client, "/plans/"),
        Page("plan page (draft)", client, draft),
        Page("plan page (draft), all open", client, f"{draft}?open=all"),
        Page("plan page (draft), a department", _staff(), draft),
        Page("plan page (edition)", client, edition, changes=False),
        Page("measure", client, f"{draft}node/n{_SHOWN}/"),
        Page("indicator", client, f"{draft}indicator/i{_SHOWN}/"),
        Page("cross map", client, f"/plans/{plan.pk}/map/sdgs/"),
        Page("search", client, "/search/?q=水質"),
        Page("search, two words", client, "/search/?q=水質 300"),
        *(Page(name, client, address) for name, address in editing_pages(begun.pk).items()),
        *(Page(name, client, address) for name, address in comparing_pages(begun.pk).items()),
        Page("review of 5,000 problems", client, _review(), changes=False),
        Page("log", _auditor(), "/log/"),
    )
    rows = Piece.objects.filter(draft=begun.pk).count()
    return CityHall(client, begun.pk, pages, rows, itertools.count(1), draft, edition)


def planner() -> Client:
    """The planner, logged in in this process."""
    return _logged_in(Person.objects.get(login="kikaku"))


def _staff() -> Client:
    """Somebody of the department that owns a tenth of the plan."""
    department = departments.create(name=OWNER, begins=_BEGINS, by=COMMAND_LINE)
    return _logged_in(_person("kankyo", Role.DEPARTMENT_STAFF, department))


def _review() -> str:
    """A reading with an indicator for every ten of its problems; no source lies beside it."""
    row = Intake.objects.create(who="企画", state=State.READY)
    plan = large_plan(100, _PROBLEMS // 10, 3).plan
    told = (
        Problem(
            f"p{n}", "value.missing", Severity.WARNING, f"疑い{n}", f"i{n % (_PROBLEMS // 10)}",
            "baseline.amount", None,
        )
        for n in range(_PROBLEMS)
    )  # fmt: skip
    row.draft = drafts.begin(draft=PlanDraft(plan, tuple(told)), by=COMMAND_LINE)
    row.save()
    return f"/intake/{row.pk}/review/"


def _auditor() -> Client:
    """Who reads a log of some thousand events."""
    with transaction.atomic():
        for number in range(_EVENTS):
            record(by=COMMAND_LINE, verb="edit-draft", about=f"draft/1/n{number}", after="改題")
    return _logged_in(_person("kansa", Role.AUDITOR))


def _person(login: str, role: Role, department: Department | None = None) -> Person:
    person = people.create(login=login, name=login, password="mizuumi-1", by=COMMAND_LINE)
    people.change_password(person=person, password="mizuumi-no-asa", by=COMMAND_LINE)
    memberships.give(
        person=person, role=role, department=department, begins=_BEGINS, by=COMMAND_LINE
    )
    return person


def _logged_in(person: Person) -> Client:
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.STORAGES["staticfiles"] = {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
    }
    client = Client()
    client.force_login(person)
    return client
