"""The demonstration's city hall after a year: whatever a page can show has happened once."""

from dataclasses import replace
from datetime import date, timedelta

from django.utils import timezone

from keikaku.cli.demo.run import sample_documents
from keikaku.core.editing.head_edits import SetHead
from keikaku.web.accounts.actions import memberships, people, reorganisations
from keikaku.web.accounts.models import Department, Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import Actor
from keikaku.web.bodies.actions import layings
from keikaku.web.bodies.actions.layings import Question
from keikaku.web.bodies.models import Body, Laying
from keikaku.web.demo.bodies import acting
from keikaku.web.demo.filling import fill
from keikaku.web.drafting.actions import comments, errata
from keikaku.web.drafting.actions.errata import Mistake
from keikaku.web.intake.actions import uploads
from keikaku.web.intake.actions.uploads import Given
from keikaku.web.intake.rounds import work_off
from keikaku.web.library.actions import frames
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.models import Draft, DraftState, Edition, Plan
from keikaku.web.plans.queries import draft_at, edition_at
from tests.web.conftest import PASSWORD


def fill_hall() -> None:
    """What the demonstration holds, and what comes of it."""
    fill(sample_documents(), PASSWORD, lambda *_step: None)
    planner = acting("kikaku")
    _of_people(acting("admin"))
    _of_drafts(planner)
    _of_intake(planner)
    _of_bodies(planner)
    frames.create(name="市長公約", targets=["子育て", "防災"], by=planner)


def _of_people(by: Actor) -> None:
    today = timezone.localdate()
    gone = people.create(login="taishoku", name="退職 七郎", password=PASSWORD, by=by)
    role = memberships.give(person=gone, role=Role.AUDITOR, begins=date(2024, 4, 1), by=by)
    memberships.end(membership=role, on=today - timedelta(days=1), by=by)
    people.deactivate(person=gone, by=by)
    later = today + timedelta(days=30)
    memberships.give(
        person=Person.objects.get(login="tanto"), role=Role.EXECUTIVE, begins=later, by=by
    )
    office = Department.objects.get(name="水産振興課")
    reorganisations.replace(department=office, name="水産課", parent=office.parent, on=later, by=by)


def _of_drafts(by: Actor) -> None:
    first = Draft.objects.filter(state=DraftState.DRAFT).order_by("pk")[0]
    comments.add(draft=first.pk, about="plan", text="期間を確かめる", by=by)
    settled = comments.add(draft=first.pk, about="plan", text="題名を確かめる", by=by)
    comments.settle(comment=settled, by=by)
    head = draft_at(first).plan.head
    drafts.edit(draft=first.pk, edit=SetHead(head, replace(head, edition="改訂案")), by=by)
    edition = Edition.objects.order_by("pk")[0]
    mistake = Mistake("施策1-1", "540千人", "504千人", "転記誤り")
    errata.issue(
        edition=edition, issued=date(2026, 4, 1), issuer="企画政策課", mistakes=[mistake], by=by
    )
    again = drafts.begin(draft=edition_at(edition), plan=edition.plan, base=edition, by=by)
    drafts.withdraw(draft=again.pk, reason="取り違え", by=by)


def _of_intake(by: Actor) -> None:
    given = [
        Given("memo.txt", "打合せ\n明日の予定\n".encode()),
        Given("broken.pdf", b"%PDF-1.7\nbroken"),
        Given("waiting.txt", "待つ\n".encode()),
    ]
    read = [uploads.take(files=[each], by=by).intakes[0] for each in given[:2]]
    work_off()
    uploads.withdraw(intake=read[0].pk, reason="取り違え", by=by)
    uploads.take(files=given[2:], by=by)


def _of_bodies(by: Actor) -> None:
    body = Body.objects.get(name="榛瀬市総合計画審議会")
    question = Question("確かめてください。", timezone.localdate() + timedelta(days=9))
    edition = Edition.objects.filter(plan=Plan.objects.order_by("pk")[0]).order_by("pk")[0]
    laying = layings.lay_edition(body=body, edition=edition, choice=None, question=question, by=by)
    layings.withdraw(laying=laying.pk, reason="取り違え", by=by)
    assert Laying.objects.count() > 1
