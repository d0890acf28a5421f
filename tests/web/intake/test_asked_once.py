"""What was assumed is asked once, by the problem that tells of it or in the list of assumptions."""

from dataclasses import replace

import pytest
from django.urls import reverse

from keikaku.core.editing.assumptions import assumptions
from keikaku.core.plan import PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.core.values.model import Accumulation, AccumulationKind
from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from keikaku.web.accounts.roles import Role
from keikaku.web.intake.models import Intake
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from tests.unit.core.editing.city import FULL
from tests.web.conftest import logged_in, make_person
from tests.web.intake.made import made_intake

pytestmark = pytest.mark.django_db
LINES = """湖北市観光振興計画
第1章 観光
KPI 来客数 基準値 1,200人（R5） 目標値 1,500人（R10）
KPI 宿泊者数 基準値 300人（R5） 目標値 400人（R10）
"""


def note(number: int, field: str, code: str = "x") -> Problem:
    return Problem(f"p{number}", code, Severity.NOTE, f"補い{number}", "i1", field, None)


def reading() -> PlanDraft:
    """Two fields that are assumed, each with its note; another note about one of them."""
    found, *others = FULL.indicators
    sure = (replace(each, assumed=()) for each in found.values[1:])
    value = replace(found.values[0], assumed=("period",))
    found = replace(found, assumed=("direction",), values=(value, *sure))
    plan = replace(FULL, indicators=(found, *others))
    return PlanDraft(
        plan, (note(1, "direction"), note(2, "baseline.period"), note(3, "direction", "y"))
    )


@pytest.fixture
def planner():
    return logged_in(make_person("kikaku", Role.PLANNER))


def draft(row: Intake) -> PlanDraft:
    return draft_at(Draft.objects.get(intake=row))


def state(row: Intake) -> tuple[list[str], list[str], int]:
    """What is still assumed of the indicator, which problems are open, how many decisions are on record."""
    now = draft(row)
    return (
        [each.name for each in assumptions(now.plan) if each.part.where == "i1"],
        [each.id for each in now.problems if not each.settled],
        len(now.plan.corrections),
    )


def test_a_note_that_may_stand_confirms_what_it_tells_of_and_undo_takes_both_back(planner):
    row = made_intake(reading())
    before = draft(row)
    planner.post(reverse("intake_settle", args=[row.pk]), {"problem": "p1"})
    assert state(row) == (["period"], ["p2"], 1)
    planner.post(reverse("intake_undo", args=[row.pk]))
    assert draft(row) == before


def test_all_of_a_kind_confirms_all_that_they_tell_of(planner):
    row = made_intake(reading())
    before = draft(row)
    planner.post(reverse("intake_settle", args=[row.pk]), {"problem": "p1", "code": "x"})
    assert state(row) == ([], [], 2)
    planner.post(reverse("intake_undo", args=[row.pk]))
    assert draft(row) == before


def test_a_note_that_is_opened_again_is_assumed_again(planner):
    row = made_intake(reading())
    planner.post(reverse("intake_settle", args=[row.pk]), {"problem": "p2"})
    confirmed = draft(row)
    planner.post(reverse("intake_settle", args=[row.pk]), {"problem": "p2", "open": "1"})
    assert state(row) == (["direction", "period"], ["p1", "p2", "p3"], 0)
    planner.post(reverse("intake_undo", args=[row.pk]))
    assert draft(row) == confirmed


def test_after_all_notes_of_a_text_nothing_is_left_to_confirm(planner):
    document = read_bytes("計画.txt", LINES.encode(), source_id="s1")
    row = made_intake(read_plan([document]), data=LINES.encode())
    for code in {each.code for each in draft(row).problems}:
        planner.post(reverse("intake_settle", args=[row.pk]), {"problem": "", "code": code})
    now = draft(row)
    assert assumptions(now.plan) == ()
    assert all(each.settled for each in now.problems)


def test_the_page_of_acceptance_tells_what_is_still_assumed(planner):
    found = replace(reading(), problems=())
    page = planner.get(reverse("intake_accept", args=[made_intake(found).pk])).content.decode()
    assert "確認していない補った項目: 3" in page


def test_the_list_of_assumptions_tells_how_a_value_is_counted_in_words(planner):
    found, *others = FULL.indicators
    counted = Accumulation(AccumulationKind.CUMULATIVE)
    value = replace(found.values[0], accumulation=counted, assumed=("accumulation",))
    found = replace(found, values=(value, *found.values[1:]))
    row = made_intake(PlanDraft(replace(FULL, indicators=(found, *others))))
    page = planner.get(reverse("intake_assumed", args=[row.pk])).content.decode()
    assert "<strong>累計</strong>" in page
    assert "<strong>Accumulation(" not in page
