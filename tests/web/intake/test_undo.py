"""One step back from each decision of a review, and when there is none."""

from dataclasses import replace

import pytest
from django.urls import reverse

from keikaku.core.editing import edits
from keikaku.core.plan import PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.intake.models import Intake, ReviewStep
from keikaku.web.log.verbs import VERBS
from keikaku.web.plans.actions import drafts, editions
from keikaku.web.plans.models import Draft, DraftState, Plan
from keikaku.web.plans.queries import draft_at
from tests.unit.core.editing.city import FULL
from tests.web.conftest import logged_in, make_person
from tests.web.intake.made import HANA, made_intake

pytestmark = pytest.mark.django_db


def doubt(number: int, where: str, field: str, code: str = "x") -> Problem:
    return Problem(f"p{number}", code, Severity.WARNING, f"疑い{number}", where, field, None)


READING = PlanDraft(
    FULL,
    (
        doubt(1, "i1", "baseline.amount"),
        doubt(2, "n1", "title"),
        doubt(3, "i1", "target.period", "y"),
        doubt(4, "i1", "direction", "y"),
        doubt(5, "e1", "population"),
    ),
)
BASELINE = {
    "where": "i1", "field": "baseline", "value": "1", "was:raw": "499", "was:period": "令和6年度",
    "was:accumulation": "", "was:role": "baseline", "now:raw": "489", "now:period": "令和6年度",
}  # fmt: skip
TITLE = {"problem": "p2", "where": "n1", "was:title": "題n1", "now:title": "安心なまち"}
# What is sent to which page, and the problem to which one step back leads.
DECISIONS = {
    "let stand": ("intake_settle", {"problem": "p2"}, "p2"),
    "all of a kind": ("intake_settle", {"problem": "p3", "code": "y"}, "p3"),
    "set aside": ("intake_aside", {"problem": "p2"}, "p2"),
    "a value put right": ("intake_correct", {"problem": "p1", **BASELINE}, "p1"),
    "a year put right": (
        "intake_correct",
        {"problem": "p1", **BASELINE, "now:raw": "499", "now:period": "令和5年度"},
        "p1",
    ),
    "a value put among others": (
        "intake_correct",
        {"problem": "p1", **BASELINE, "now:raw": "499", "now:role": "actual"},
        "p1",
    ),
    "a population put right": (
        "intake_correct",
        {**BASELINE, "problem": "p5", "where": "e1", "field": "population", "was:raw": "12,345人",
         "was:role": "actual"},
        "p5",
    ),
    "a title put right": ("intake_correct", TITLE, "p2"),
    "assumed and found right": ("intake_assumed", {"chosen": "i1\x1fdirection\x1fincrease"}, ""),
}  # fmt: skip


@pytest.fixture
def planner(db):
    return logged_in(make_person("kikaku", Role.PLANNER))


@pytest.fixture
def intake(db) -> Intake:
    return made_intake(READING)


def send(client, page: str, intake: Intake, **told: str) -> str:
    response = client.post(reverse(page, args=[intake.pk]), told)
    assert response.status_code == 302
    where: str = response.url
    return where


def undo(client, intake: Intake, problem: str = "") -> str:
    return send(client, "intake_undo", intake, problem=problem)


def said(intake: Intake) -> tuple[PlanDraft, list[str]]:
    row = Intake.objects.get(pk=intake.pk)
    return draft_at(Draft.objects.get(intake=row)), row.aside


def messages(client, intake: Intake) -> str:
    text: str = client.get(reverse("intake_one", args=[intake.pk])).content.decode()
    return text


@pytest.mark.parametrize("name", DECISIONS)
def test_one_step_back_and_all_is_as_before(planner, intake, name):
    page, told, back = DECISIONS[name]
    before = said(intake)
    send(planner, page, intake, **told)
    assert said(intake) != before
    assert undo(planner, intake, "p1" if back == "p1" else back) == (
        reverse("intake_review", args=[intake.pk]) + f"?p={back}"
    )
    assert said(intake) == before
    last = AuditEvent.objects.order_by("-sequence")[0]
    assert (last.verb, last.about) == ("undo-decision", f"intake/{intake.pk}")
    assert last.verb in VERBS


def test_step_by_step_back_to_the_reading_itself(planner, intake):
    seen = []
    for name in ("set aside", "let stand", "a title put right", "all of a kind"):
        page, told, _ = DECISIONS[name]
        seen.append(said(intake))
        send(planner, page, intake, **told)
    for before in reversed(seen):
        undo(planner, intake)
        assert said(intake) == before
    undo(planner, intake)
    assert "元に戻せる操作は、もうありません" in messages(planner, intake)


def test_what_was_set_aside_and_then_let_stand_comes_last_again(planner, intake):
    send(planner, "intake_aside", intake, problem="p2")
    send(planner, "intake_settle", intake, problem="p2")
    assert said(intake)[1] == []
    undo(planner, intake)
    assert said(intake)[1] == ["p2"]


def test_the_page_says_what_goes_back(planner, intake):
    address = reverse("intake_review", args=[intake.pk])
    assert 'data-key="u"' not in planner.get(address).content.decode()
    send(planner, "intake_settle", intake, problem="p1", code="x")
    text = planner.get(address).content.decode()
    assert 'data-key="u"' in text
    assert "「このままでよい」3件" in text
    auditor = logged_in(make_person("kansa", Role.AUDITOR))
    assert 'data-key="u"' not in auditor.get(address).content.decode()


# Two people


@pytest.fixture
def other(db):
    return logged_in(make_person("taro", Role.PLANNER))


def test_nobody_takes_back_what_another_decided(planner, other, intake):
    send(planner, "intake_settle", intake, problem="p2")
    before = said(intake)
    undo(other, intake)
    assert said(intake) == before


def test_both_let_the_same_stand_and_the_second_is_told(planner, other, intake):
    send(planner, "intake_settle", intake, problem="p2")
    assert send(other, "intake_settle", intake, problem="p2").endswith("?p=p2")
    assert "ほかの人が先に確認か訂正をしています" in messages(other, intake)
    assert ReviewStep.objects.count() == 1


def test_a_problem_that_a_correction_answered_cannot_be_let_stand_unseen(planner, other, intake):
    send(planner, "intake_correct", intake, **{"problem": "p1", **BASELINE})
    send(other, "intake_settle", intake, problem="p1")
    assert "ほかの人が先に確認か訂正をしています" in messages(other, intake)


def test_the_second_of_two_who_put_the_same_right_sees_what_stands_there(planner, other, intake):
    send(planner, "intake_correct", intake, **TITLE)
    send(other, "intake_correct", intake, **{**TITLE, "now:title": "元気なまち"})
    assert "今は「安心なまち」です" in messages(other, intake)
    assert said(intake)[0].plan.nodes[0].title == "安心なまち"


def test_what_another_built_upon_is_not_taken_back(planner, other, intake):
    send(planner, "intake_correct", intake, **TITLE)
    again = {**TITLE, "was:title": "安心なまち", "now:title": "元気なまち"}
    send(other, "intake_correct", intake, **again)
    undo(planner, intake)
    assert said(intake)[0].plan.nodes[0].title == "元気なまち"
    assert ReviewStep.objects.filter(undone=True).count() == 0


def test_an_own_edit_elsewhere_is_taken_back_first(intake):
    client = logged_in(person := make_person("hana", Role.PLANNER))
    send(client, "intake_correct", intake, **TITLE)
    step = ReviewStep.objects.get()
    by = replace(HANA, who=step.who, person=person.pk)
    drafts.edit(draft=intake.draft_id, edit=edits.RetitleNode("n2", "題n2", "題"), by=by)
    undo(client, intake)
    assert "先にそちらを元に戻してください" in messages(client, intake)
    assert said(intake)[0].plan.nodes[0].title == "安心なまち"


# Accepted


def accept(client, intake: Intake, **told: str) -> Draft:
    told = told or {"name": "湖北市総合計画", "kind": "basic"}
    send(client, "intake_accept", intake, **told)
    return Draft.objects.get(intake=intake)


def test_the_acceptance_is_taken_back_by_anyone_and_the_empty_plan_goes(planner, other, intake):
    before = said(intake)
    accept(planner, intake)
    undo(other, intake)
    draft = Draft.objects.get(intake=intake)
    assert (draft.state, draft.plan) == (DraftState.REVIEW, None)
    assert (said(intake), Plan.objects.count()) == (before, 0)
    verbs = [each.verb for each in AuditEvent.objects.order_by("-sequence")[:3]]
    assert verbs == ["undo-decision", "remove-plan", "take-back-acceptance"]
    assert accept(planner, intake).state == DraftState.DRAFT


def test_a_plan_that_was_there_before_stays(planner, intake):
    plan = Plan.objects.create(name="湖北市総合計画", kind="basic")
    accept(planner, intake, plan=str(plan.pk))
    undo(planner, intake)
    assert Plan.objects.get() == plan


def test_a_plan_that_others_hang_on_stays_and_that_is_told(planner, intake):
    plan = accept(planner, intake).plan
    Plan.objects.create(name="下の計画", kind="sectoral", parent=plan)
    undo(planner, intake)
    assert "ほかで使われているため一覧に残ります" in messages(planner, intake)
    assert Plan.objects.count() == 2


def test_decisions_before_the_acceptance_are_taken_back_after_it(planner, intake):
    send(planner, "intake_settle", intake, problem="p2")
    accept(planner, intake)
    undo(planner, intake)
    undo(planner, intake)
    assert not any(each.settled for each in said(intake)[0].problems)


@pytest.mark.parametrize("what", ["edited", "edited and undone", "sealed"])
def test_a_draft_that_was_worked_on_does_not_go_back(planner, intake, what):
    draft = accept(planner, intake)
    if what == "sealed":
        editions.seal(draft=draft.pk, reason="策定", by=HANA)
    else:
        edit = edits.RetitleNode("n1", "題n1", "別の題")
        drafts.edit(draft=draft.pk, edit=edit, by=HANA)
    if what == "edited and undone":
        drafts.undo(draft=draft.pk, by=HANA)
    undo(planner, intake)
    assert "読取りの確認には戻せません" in messages(planner, intake)
    assert Draft.objects.get(intake=intake).state != DraftState.REVIEW


def test_nothing_is_taken_back_of_a_withdrawn_reading(planner, intake):
    send(planner, "intake_settle", intake, problem="p2")
    send(planner, "intake_withdraw", intake, reason="間違い")
    undo(planner, intake)
    assert "確認中ではありません" in messages(planner, intake)
