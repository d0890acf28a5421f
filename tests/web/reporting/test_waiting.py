"""What home tells of reports, and what sealing, the hand-over and the doctor know of them."""

import pytest
from django.urls import reverse

from keikaku.web.accounts.holdings import all_held
from keikaku.web.accounts.roles import Role
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.awaited import awaited
from keikaku.web.reporting.actions.entering import withdraw
from keikaku.web.reporting.health import report_findings
from keikaku.web.reporting.held import REPORTS
from keikaku.web.reporting.models import Report, State
from tests.web.conftest import make_person
from tests.web.reporting.made import acting, approve, enter, make_office, send_back, take
from tests.web.reporting.test_own_pages import text
from tests.web.reporting.test_pages import of_draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def home(office, who: str) -> str:
    return text(office.client(who).get(reverse("home")))


def test_home_tells_each_what_waits(office):
    assert "実績を入力してください。まだの指標が 3 件あります。" in home(office, "staff")
    report = enter(office)
    assert "まだの指標が 2 件あります。" in home(office, "staff")
    assert "課の実績の入力 1 件が、承認を待っています。" in home(office, "head")
    report = send_back(office, report)
    assert "実績 1 件が差し戻されています。" in home(office, "staff")
    assert "承認を待っています" not in home(office, "head")
    approve(office, enter(office, "600"))
    assert "差し戻されています" not in home(office, "staff")
    assert "実績 1 件を案に取り込めます。" in home(office, "planner")
    take(office, Report.objects.get())
    assert "取り込めます" not in home(office, "planner")


def test_what_another_department_does_waits_for_nobody_here(office):
    enter(office, "44", "i2", department=office.other)
    assert "承認を待っています" not in home(office, "head")


def test_a_draft_about_to_be_sealed_tells_of_what_is_not_taken(office):
    report = approve(office, enter(office))
    (told,) = awaited(office.draft)
    assert told.text == "令和7年度(2025年度)の承認済みの実績 1 件を、まだ案に取り込んでいません。"
    assert told.link == of_draft(office)
    take(office, report)
    assert awaited(office.draft) == []


def test_what_is_not_approved_is_handed_over(office):
    report = enter(office)
    approve(office, enter(office, "79.1", "i3", label="男"))
    (held,) = [
        one for kind, one in all_held(office.staff, report.entered.date()) if kind is REPORTS
    ]
    assert "観光客数" in held.what
    heir = make_person("kotai", Role.DEPARTMENT_STAFF, department=office.own)
    REPORTS.hand_over(
        held=held, person=office.staff, successor=heir, on=report.entered.date(),
        by=acting(office.planner),
    )  # fmt: skip
    report.refresh_from_db()
    assert (report.holder, report.entered_by) == (heir, office.staff)
    assert not REPORTS.held(office.staff, report.entered.date())
    assert REPORTS.held(heir, report.entered.date())


def test_the_doctor_tells_of_reports_that_nobody_comes_upon(office):
    report = enter(office)
    assert [each.state for each in report_findings()] == ["well"]
    drafts.withdraw(draft=office.shelf.draft.pk, reason="x", by=acting(office.planner))
    (told,) = report_findings()
    assert (told.state, told.told["ja"][:10]) == ("doubtful", "実績の入力 1 件は")
    assert report.state == State.ENTERED


def test_what_was_withdrawn_is_nothing_to_hand_over(office):
    report = enter(office)
    withdraw(report=report.pk, revision=1, by=acting(office.staff))
    assert not REPORTS.held(office.staff, report.entered.date())
