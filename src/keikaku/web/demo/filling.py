"""Fills an empty installation with the demonstration; what is there already is left alone.

Each plan comes whole or not at all, so that a start that was broken off goes on at the next.
"""

from collections.abc import Callable
from pathlib import Path

from django.db import transaction

from keikaku.core.problems import Severity
from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan
from keikaku.web.accounts.actions import departments, memberships, people
from keikaku.web.accounts.models import Department, Person
from keikaku.web.audit.actor import COMMAND_LINE, Actor
from keikaku.web.demo.city import BEGINS, DEPARTMENTS, PAPERS, PEOPLE, Paper
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import Edition, Plan
from keikaku.web.plans.queries import working_drafts

Progress = Callable[[int, int, str], None]
"""Told how many steps are done, how many there are, and what is being done."""


def fill(documents: Path, password: str, tell: Progress) -> None:
    """People first, then each plan with its editions. Raises KeikakuError for unreadable files."""
    total = 1 + sum(len(paper.documents) for paper in PAPERS)
    tell(0, total, "")
    _fill_people(password)
    done = 1
    for paper in PAPERS:
        for document in paper.documents:
            tell(done, total, document)
            _read_edition(paper, documents / document)
            done += 1
    tell(total, total, "")


def is_filled() -> bool:
    """Whether every document of the demonstration is there as an edition."""
    there = set(Edition.objects.values_list("plan__name", "reason"))
    wanted = {(paper.name, document) for paper in PAPERS for document in paper.documents}
    return wanted <= there


@transaction.atomic
def _fill_people(password: str) -> None:
    if Department.objects.exists():
        return
    offices: dict[str, Department] = {}
    for sort, (name, below) in enumerate(DEPARTMENTS.items()):
        head = departments.create(name=name, begins=BEGINS, sort=sort, by=COMMAND_LINE)
        for place, office in enumerate(below):
            offices[office] = departments.create(
                name=office, begins=BEGINS, parent=head, sort=place, by=COMMAND_LINE
            )
    for each in PEOPLE:
        person = people.create(login=each.login, name=each.name, password=password, by=COMMAND_LINE)
        # Who tries the program out need not choose a password first.
        people.change_password(person=person, password=password, by=COMMAND_LINE)
        office_of = offices[each.department] if each.department else None
        memberships.give(
            person=person, role=each.role, begins=BEGINS, department=office_of, by=COMMAND_LINE
        )


def _read_edition(paper: Paper, document: Path) -> None:
    """Reads a document, settles its errors and seals it, as the planner would on screen."""
    sealed = Edition.objects.filter(plan__name=paper.name, reason=document.name)
    if sealed.exists():
        return
    content = read_plan([read_document(document)])
    with transaction.atomic():
        if sealed.all().exists():  # by another start, while this one was reading
            return
        planner = _planner()
        plan = _plan_of(paper, planner)
        for older in working_drafts(plan):
            drafts.withdraw(draft=older.pk, reason=document.name, by=planner)
        row = drafts.begin(draft=content, by=planner)
        errors = [each.id for each in content.problems if each.severity is Severity.ERROR]
        drafts.settle(draft=row.pk, problems=errors, by=planner)
        drafts.accept(draft=row.pk, plan=plan, by=planner)
        editions.seal(draft=row.pk, reason=document.name, by=planner)


def _planner() -> Actor:
    person = Person.objects.get(login=PEOPLE[0].login)
    return Actor(str(person), person.pk, COMMAND_LINE.origin)


def _plan_of(paper: Paper, by: Actor) -> Plan:
    found = Plan.objects.filter(name=paper.name).first()
    if found is not None:
        return found
    above = None if paper.above is None else Plan.objects.get(name=PAPERS[paper.above].name)
    return plans.create(name=paper.name, kind=paper.kind, parent=above, by=by)
