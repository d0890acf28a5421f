"""The demonstration is filled by the real reading, once, and goes on where it was broken off."""

from collections import Counter

import pytest

from keikaku.cli.demo.run import sample_documents
from keikaku.core.problems import Severity
from keikaku.web.accounts.models import Department, Membership, Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.bodies.models import Laying, Opinion
from keikaku.web.bodies.queries import unanswered
from keikaku.web.demo import filling
from keikaku.web.demo.city import IN_REVIEW, MEETINGS, PAPERS, PEOPLE
from keikaku.web.plans.actions import editions
from keikaku.web.plans.models import Draft, Edition, Plan
from keikaku.web.plans.queries import draft_at, edition_at
from keikaku.web.plans.verification import broken_seals
from keikaku.web.reporting.models import Report, State
from keikaku.web.reporting.queries import usual_year

pytestmark = pytest.mark.django_db
PASSWORD = "umi-no-mieru-machi"


def fill() -> list[tuple[int, int, str]]:
    told: list[tuple[int, int, str]] = []
    filling.fill(sample_documents(), PASSWORD, lambda *step: told.append(step))
    return told


def counts() -> tuple[int, ...]:
    rows = (
        Department, Person, Membership, Plan, Draft, Edition, Laying, Opinion, Report, AuditEvent,
    )  # fmt: skip
    return tuple(model.objects.count() for model in rows)


def test_the_city_hall_is_there(client):
    """Filled once, for it takes a while."""
    told = fill()
    total = 2 + sum(len(paper.documents) for paper in PAPERS)
    assert [done for done, _, _ in told] == list(range(total + 1))
    everyone_can_log_in(client)
    departments_are_those_that_the_plans_name()
    every_document_is_an_edition_in_its_order()
    each_plan_has_one_draft_that_goes_on_from_its_last_edition()
    one_reading_waits_for_review()
    bodies_have_their_papers(client)
    the_department_has_rows_in_every_state(client)


def everyone_can_log_in(client):
    assert {each.role for each in PEOPLE} == set(Role)
    for each in PEOPLE:
        assert client.login(username=each.login, password=PASSWORD)
    assert not Person.objects.filter(must_change_password=True).exists()


def departments_are_those_that_the_plans_name():
    named = {
        owner
        for edition in Edition.objects.all()
        for node in edition_at(edition).plan.nodes
        for owner in node.owners
    }
    assert named <= set(Department.objects.values_list("name", flat=True))


def every_document_is_an_edition_in_its_order():
    found = Edition.objects.order_by("plan_id", "number").values_list("plan__name", "reason")
    assert list(found) == [(paper.name, name) for paper in PAPERS for name in paper.documents]
    assert list(broken_seals()) == []


def each_plan_has_one_draft_that_goes_on_from_its_last_edition():
    for plan in Plan.objects.all():
        draft = Draft.objects.get(plan=plan, state="draft")
        assert draft.base == plan.editions.order_by("-number")[0]
        content = draft_at(draft)
        assert not any(
            each.severity is Severity.ERROR and not each.settled for each in content.problems
        )


def one_reading_waits_for_review():
    assert [each.intake.name for each in Draft.objects.filter(state="review")] == [IN_REVIEW]


def bodies_have_their_papers(client):
    laid = Laying.objects.values_list("body__name", "edition__plan__name")
    assert set(laid) == {(each.name, PAPERS[each.plan].name) for each in MEETINGS}
    assert list(unanswered().values_list("text", flat=True)) == [MEETINGS[0].opinions[1]]
    for each in MEETINGS:
        if each.sits is not None:
            client.login(username=each.sits, password=PASSWORD)
            paper = Laying.objects.get(body__name=each.name)
            assert f"{each.name}：「{paper.name}」" in client.get("/").content.decode()
            assert client.get(f"/papers/{paper.pk}/read/").status_code == 200


def the_department_has_rows_in_every_state(client):
    states = Counter(Report.objects.values_list("state", flat=True))
    assert states == {State.ENTERED: 3, State.APPROVED: 1, State.RETURNED: 1}
    told = {
        "tanto": ["まだの指標が 6 件あります。", "1 件が差し戻されています。"],
        "kacho": ["課の実績の入力 3 件が、承認を待っています。"],
        "kikaku": ["実績 1 件を案に取り込めます。"],
    }
    # Within the period of the plan: later nothing of it is due any more.
    due = usual_year() <= 2029
    for login, sentences in told.items():
        client.login(username=login, password=PASSWORD)
        page = client.get("/").content.decode()
        for sentence in sentences[0 if due else 1 :]:
            assert sentence in page


def test_filling_twice_changes_nothing():
    fill()
    before = counts()
    assert filling.is_filled()
    fill()
    assert counts() == before


def test_what_was_broken_off_goes_on(monkeypatch):
    def broken(**_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(editions, "seal", broken)
        fill()
    assert not filling.is_filled()
    fill()
    assert filling.is_filled()
    assert Draft.objects.filter(state="draft").count() == len(PAPERS)
