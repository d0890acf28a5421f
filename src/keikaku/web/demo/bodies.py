"""The bodies of the invented city, and what lies before them."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from keikaku.web.accounts.models import Person
from keikaku.web.audit.actor import COMMAND_LINE, Actor
from keikaku.web.bodies.actions import bodies, entrusting, layings, opinions
from keikaku.web.bodies.actions.layings import Question
from keikaku.web.bodies.models import About, Body, Laying, Outcome
from keikaku.web.demo.city import BEGINS, MEETINGS, OPEN_DAYS, PAPERS, PEOPLE, Meeting
from keikaku.web.plans.models import Edition, Plan
from keikaku.web.plans.queries import draft_at, working_drafts


def fill_bodies() -> None:
    """Each body with all that lies before it, or not at all; one that is there is left alone."""
    for meeting in MEETINGS:
        if not Body.objects.filter(name=meeting.name).exists():
            _fill(meeting)


def bodies_are_there() -> bool:
    """Whether every body is there."""
    wanted = {meeting.name for meeting in MEETINGS}
    return wanted <= set(Body.objects.values_list("name", flat=True))


def acting(login: str) -> Actor:
    """A person of the demonstration, who acts from the command line."""
    person = Person.objects.get(login=login)
    return Actor(str(person), person.pk, COMMAND_LINE.origin)


@transaction.atomic
def _fill(meeting: Meeting) -> None:
    planner = acting(PEOPLE[0].login)
    plan = Plan.objects.get(name=PAPERS[meeting.plan].name)
    body = bodies.create(
        name=meeting.name, kind=meeting.kind, plans=[plan], begins=BEGINS, by=planner
    )
    if meeting.sits is not None:
        person = Person.objects.get(login=meeting.sits)
        bodies.seat(body=body, person=person, begins=BEGINS, by=planner)
    laying = layings.lay_edition(
        body=body,
        edition=Edition.objects.filter(plan=plan).order_by("-number")[0],
        choice=None,
        question=Question(meeting.question, timezone.localdate() + timedelta(days=OPEN_DAYS)),
        by=planner,
    )
    if meeting.entrusted:
        _entrust(meeting, body, plan, planner)
    if meeting.sits is not None:
        _discuss(meeting, laying, acting(meeting.sits), planner)


def _entrust(meeting: Meeting, body: Body, plan: Plan, planner: Actor) -> None:
    draft = working_drafts(plan)[0]
    nodes = [each.id for each in draft_at(draft).plan.nodes if each.title in meeting.entrusted]
    entrusting.entrust(body=body, draft=draft.pk, nodes=nodes, by=planner)


def _discuss(meeting: Meeting, laying: Laying, member: Actor, planner: Actor) -> None:
    said = [
        opinions.write(laying=laying.pk, about=About.WHOLE, thing="", text=text, by=member)
        for text in meeting.opinions
    ]
    for first in said[:1]:
        opinions.answer(
            opinion=first.pk, outcome=Outcome.ADOPTED, reason=meeting.answer, by=planner
        )
