"""Fills an empty installation with the demonstration; what is there already is left alone.

Each plan comes whole or not at all, so that a start that was broken off goes on at the next.
"""

from collections.abc import Callable
from pathlib import Path

from django.db import transaction

from keikaku.core.errors import Unreadable
from keikaku.core.problems import Severity
from keikaku.web.accounts.actions import departments, memberships, people
from keikaku.web.accounts.models import Department
from keikaku.web.audit.actor import COMMAND_LINE, Actor
from keikaku.web.demo.bodies import acting, bodies_are_there, fill_bodies
from keikaku.web.demo.city import BEGINS, DEPARTMENTS, IN_REVIEW, PAPERS, PEOPLE, Paper
from keikaku.web.demo.reports import fill_reports, reports_are_there
from keikaku.web.intake.actions import uploads
from keikaku.web.intake.actions.uploads import Given
from keikaku.web.intake.models import Intake, State
from keikaku.web.intake.rounds import work_off
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import Draft, DraftState, Edition, Plan
from keikaku.web.plans.queries import draft_at, working_drafts

Progress = Callable[[int, int, str], None]
"""Told how many steps are done, how many there are, and what is being done."""


def fill(documents: Path, password: str, tell: Progress) -> None:
    """People first, then each plan with its editions and the bodies, last what waits for review.

    Raises KeikakuError for a document that cannot be read.
    """
    total = 2 + sum(len(paper.documents) for paper in PAPERS)
    tell(0, total, "")
    _fill_people(password)
    _give_up_unfinished()
    done = 1
    for paper in PAPERS:
        for document in paper.documents:
            tell(done, total, document)
            _read_edition(paper, documents / document)
            done += 1
    fill_bodies()
    fill_reports()
    tell(done, total, IN_REVIEW)
    if not _waits_for_review():
        _taken_in(documents / IN_REVIEW)
    tell(total, total, "")


def is_filled() -> bool:
    """Whether every document of the demonstration is there."""
    there = set(Edition.objects.values_list("plan__name", "reason"))
    wanted = {(paper.name, document) for paper in PAPERS for document in paper.documents}
    filled = bodies_are_there() and reports_are_there()
    return wanted <= there and _waits_for_review() and filled


def _waits_for_review() -> bool:
    """Whether the one document that is left to a visitor was taken in."""
    return Intake.objects.filter(files__name=IN_REVIEW, state=State.READY).exists()


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
    """Takes a document in, settles its errors and seals it, as the planner would on screen."""
    sealed = Edition.objects.filter(plan__name=paper.name, reason=document.name)
    if sealed.exists():
        return
    row = _taken_in(document)
    with transaction.atomic():
        planner = _planner()
        plan = _plan_of(paper, planner)
        for older in working_drafts(plan):
            drafts.withdraw(draft=older.pk, reason=document.name, by=planner)
        content = draft_at(row)
        errors = [each.id for each in content.problems if each.severity is Severity.ERROR]
        drafts.settle(draft=row.pk, problems=errors, by=planner)
        drafts.accept(draft=row.pk, plan=plan, by=planner)
        editions.seal(draft=row.pk, reason=document.name, by=planner)


def _taken_in(document: Path) -> Draft:
    """The reading of a document as an upload gives it. Raises Unreadable."""
    given = Given(document.name, document.read_bytes())
    taken = uploads.take(files=[given], by=_planner())
    work_off()
    for each in taken.intakes:
        intake = Intake.objects.select_related("draft").get(pk=each.pk)
        if intake.draft is not None:
            return intake.draft
        raise Unreadable(document.name, "", intake.message, _AGAIN)
    raise Unreadable(document.name, "", "".join(map(str, taken.refused)), _AGAIN)


_AGAIN = "もう一度 keikaku demo を実行してください。"


def _give_up_unfinished() -> None:
    """What a start that was broken off had taken in and not sealed."""
    for intake in Intake.objects.exclude(state=State.WITHDRAWN).exclude(
        files__name=IN_REVIEW, state=State.READY
    ):
        if intake.draft is None or intake.draft.state == DraftState.REVIEW:
            uploads.withdraw(intake=intake.pk, reason=_BROKEN_OFF, by=_planner())


_BROKEN_OFF = "見本の準備が途中で止まった / broken off"


def _planner() -> Actor:
    return acting(PEOPLE[0].login)


def _plan_of(paper: Paper, by: Actor) -> Plan:
    found = Plan.objects.filter(name=paper.name).first()
    if found is not None:
        return found
    above = None if paper.above is None else Plan.objects.get(name=PAPERS[paper.above].name)
    return plans.create(name=paper.name, kind=paper.kind, parent=above, by=by)
