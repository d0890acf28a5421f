"""From a value of a draft or an edition back to the very line at which it was read."""

import pytest
from django.urls import reverse

from keikaku.core.editing import Entry
from keikaku.core.editing import edits as e
from keikaku.web.accounts.roles import Role
from keikaku.web.intake.actions import uploads
from keikaku.web.intake.actions.uploads import Given
from keikaku.web.intake.models import Intake
from keikaku.web.intake.rounds import work_off
from keikaku.web.plans.actions import drafts, editions, plans
from keikaku.web.plans.models import PlanKind
from keikaku.web.plans.queries import draft_at
from tests.web.conftest import logged_in, make_person
from tests.web.intake.made import HANA

# The reading goes on in a process of its own, which asks no database.
pytestmark = pytest.mark.django_db
TEXT = """湖北市総合戦略
令和7年3月
計画期間　令和7年度～令和11年度

基本目標1　港のにぎわい

項目\t現状値（R5）\t目標値（R11）
観光客数\t499千人\t540千人
"""


@pytest.fixture
def draft():
    taken = uploads.take(files=[Given("計画.txt", TEXT.encode())], by=HANA)
    assert work_off() == 1
    row = Intake.objects.get(pk=taken.intakes[0].pk).draft
    assert row is not None
    open_ones = [each.id for each in draft_at(row).problems]
    drafts.settle(draft=row.pk, problems=open_ones, by=HANA)
    plan = plans.create(name="湖北市総合戦略", kind=PlanKind.STRATEGY, by=HANA)
    drafts.accept(draft=row.pk, plan=plan, by=HANA)
    row.refresh_from_db()
    return row


@pytest.fixture
def executive():
    return logged_in(make_person("honbu", Role.EXECUTIVE))


def indicator_of(draft):
    return draft_at(draft).plan.indicators[0]


def page(client, draft, thing):
    return client.get(reverse("intake_source", args=[draft.pk, thing]))


def test_the_cell_is_marked_beside_what_was_read(draft, executive):
    baseline, _target = indicator_of(draft).values
    shown = page(executive, draft, baseline.id).content.decode()
    assert "<mark>499千人</mark>" in shown
    assert "観光客数" in shown


def test_what_was_written_anew_is_shown_as_it_was_sealed(draft, executive):
    editions.seal(draft=draft.pk, reason="策定", by=HANA)
    indicator = indicator_of(draft)
    baseline = indicator.values[0]
    edit = e.SetValue(indicator.id, baseline, Entry("520千人", indicator.unit, baseline.period))
    drafts.edit(draft=draft.pk, edit=edit, by=HANA)
    draft.refresh_from_db()
    assert "<mark>499千人</mark>" in page(executive, draft, baseline.id).content.decode()


def test_a_draft_begun_from_an_edition_leads_to_the_same_document(draft, executive):
    edition = editions.seal(draft=draft.pk, reason="策定", by=HANA)
    later = drafts.begin(draft=draft_at(draft), plan=edition.plan, base=edition, by=HANA)
    target = indicator_of(draft).values[1]
    assert "<mark>540千人</mark>" in page(executive, later, target.id).content.decode()


def test_what_was_never_read_has_no_place(draft, executive):
    assert page(executive, draft, "n99").status_code == 404
    plan = plans.create(name="別の計画", kind=PlanKind.OTHER, by=HANA)
    by_hand = drafts.begin(draft=draft_at(draft), plan=plan, by=HANA)
    assert page(executive, by_hand, indicator_of(draft).id).status_code == 404


def test_a_draft_leads_back_to_its_review(draft):
    planner = logged_in(make_person("kikaku", Role.PLANNER))
    answer = planner.get(reverse("intake_review_of_draft", args=[draft.pk]))
    assert answer["Location"] == reverse("intake_review", args=[draft.intake.pk])
