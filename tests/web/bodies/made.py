"""Bodies with members, and what lies before them."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.test import Client
from django.utils import timezone

from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.models import Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import Actor
from keikaku.web.bodies.actions import bodies, entrusting, layings, opinions
from keikaku.web.bodies.actions.layings import Choice, Question
from keikaku.web.bodies.models import About, Body, BodyKind, Laying, Opinion, Outcome
from keikaku.web.plans.models import Draft, Plan
from tests.unit.core.editing.city import PLAN
from tests.web.conftest import BEGINS, logged_in, make_person
from tests.web.library.shelf import Shelf, make_shelf

OFFICE = Actor("企画課", None, "tests")
MEMBER_OF: dict[BodyKind, Role] = {
    BodyKind.COUNCIL: Role.COUNCIL_MEMBER,
    BodyKind.EVALUATION: Role.COUNCIL_MEMBER,
    BodyKind.AREA: Role.AREA_SECRETARIAT,
}


def in_days(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def city_shelf() -> Shelf:
    """A plan with the nodes n1 (n2, n3) and n4 (n5, n6), and i1 at n2 and again at n5."""
    return make_shelf(PlanDraft(PLAN), "湖北市総合計画")


def make_body(
    *plans: Plan, kind: BodyKind = BodyKind.COUNCIL, name: str = "総合計画審議会"
) -> Body:
    return bodies.create(name=name, kind=kind, plans=plans, begins=BEGINS, by=OFFICE)


def make_member(body: Body, login: str = "iin", ends: date | None = None) -> Person:
    person = make_person(login, MEMBER_OF[BodyKind(body.kind)])
    bodies.seat(body=body, person=person, begins=BEGINS, ends=ends, by=OFFICE)
    return person


def entrust(body: Body, draft: Draft, *nodes: str) -> None:
    entrusting.entrust(body=body, draft=draft.pk, nodes=nodes, by=OFFICE)


def question(days: int = 10) -> Question:
    return Question("素案についてご意見をお願いします。", in_days(days), "第2回資料")


def lay_edition(body: Body, shelf: Shelf, choice: Choice | None = None, days: int = 10) -> Laying:
    return layings.lay_edition(
        body=body, edition=shelf.edition, choice=choice, question=question(days), by=OFFICE
    )


def lay_draft(body: Body, shelf: Shelf, choice: Choice | None = None) -> Laying:
    shelf.draft.refresh_from_db()
    return layings.lay_draft(
        body=body,
        draft=shelf.draft.pk,
        seen=shelf.draft.revision,
        choice=choice,
        question=question(),
        by=OFFICE,
    )


def acting(person: Person) -> Actor:
    return Actor(str(person), person.pk, "127.0.0.1")


def say(laying: Laying, person: Person, text: str = "目標が低い。", node: str = "") -> Opinion:
    about = About.NODE if node else About.WHOLE
    return opinions.write(laying=laying.pk, about=about, thing=node, text=text, by=acting(person))


def answer(
    opinion: Opinion, outcome: Outcome = Outcome.ADOPTED, reason: str = "改めます。"
) -> None:
    opinions.answer(opinion=opinion.pk, outcome=outcome, reason=reason, by=OFFICE)


@dataclass(frozen=True)
class Council:
    """A council with a member, before which an edition lies with an opinion of the member."""

    shelf: Shelf
    body: Body
    member: Person
    laying: Laying
    opinion: Opinion

    def client(self) -> Client:
        return logged_in(self.member)


def make_council(kind: BodyKind = BodyKind.COUNCIL) -> Council:
    shelf = city_shelf()
    body = make_body(shelf.plan, kind=kind)
    member = make_member(body)
    laying = lay_edition(body, shelf)
    return Council(shelf, body, member, laying, say(laying, member))
