"""The pages of the head and of the planner, and of one report; what home tells of each."""

from typing import Any

import pytest
from django.urls import reverse
from lxml import html as parser

from keikaku.core.indicators import Role as ValueRole
from keikaku.web.accounts.roles import NOT_YET, Permission, Role
from keikaku.web.plans.queries import draft_at
from keikaku.web.reporting.models import Report, State
from keikaku.web.reporting.views import overview
from keikaku.web.reporting.views import waiting as views
from tests.web.conftest import logged_in, make_person
from tests.web.crossing.pages import form_of
from tests.web.reporting.made import (
    OTHER,
    YEAR,
    approve,
    enter,
    make_office,
    send_back,
    take,
)
from tests.web.reporting.test_own_pages import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def test_the_three_permissions_are_promised():
    assert {
        Permission.ENTER_OWN_ROWS, Permission.APPROVE_OWN_ROWS, Permission.ASK_DEPARTMENTS,
    }.isdisjoint(NOT_YET)  # fmt: skip


def waiting(office, **chosen):
    client = office.client("head")
    told = form_of(client.get(reverse("reports_waiting")))
    return client.post(reverse("reports_waiting"), {**told, **chosen}, follow=True)


def test_the_head_sees_only_what_waits_and_is_own(office):
    enter(office, "512", note="宿泊統計")
    enter(office, "44", "i2", department=office.other)
    approve(office, enter(office, "79.1", "i3", label="男"))
    said = text(office.client("head").get(reverse("reports_waiting")))
    assert "観光客数" in said and "512" in said and "宿泊統計" in said
    assert "読み：512千人" in said
    assert "相談件数" not in said and "平均寿命" not in said


def test_the_head_approves_what_is_chosen(office):
    one, other = enter(office), enter(office, "79.1", "i3", label="男")
    said = text(waiting(office, report=[str(one.pk)]))
    assert "観光客数" not in said
    assert dict(Report.objects.values_list("pk", "state")) == {
        one.pk: State.APPROVED, other.pk: State.ENTERED,
    }  # fmt: skip


def test_the_head_approves_all_that_the_page_showed_and_nothing_that_came_since(office):
    enter(office)
    client = office.client("head")
    told = form_of(client.get(reverse("reports_waiting")))
    later = enter(office, "79.1", "i3", label="男")
    client.post(reverse("reports_waiting"), {**told, "all": "yes"})
    assert Report.objects.get(pk=later.pk).state == State.ENTERED
    assert Report.objects.filter(state=State.APPROVED).count() == 1


def test_more_than_a_form_holds_is_shown_part_by_part(office, monkeypatch):
    monkeypatch.setattr(views, "AT_ONCE", 1)
    monkeypatch.setattr(overview, "AT_ONCE", 1)
    enter(office)
    enter(office, "79.1", "i3", label="男")
    answer = office.client("head").get(reverse("reports_waiting"))
    assert "ほかに 1 件あります。" in text(answer)
    waiting(office, all="yes")
    waiting(office, all="yes")
    assert Report.objects.filter(state=State.APPROVED).count() == 2
    assert "ほかに 1 件あります。" in text(office.client("planner").get(of_draft(office)))


def test_what_was_changed_since_is_told_and_waits_on(office):
    report = enter(office)
    client = office.client("head")
    told = form_of(client.get(reverse("reports_waiting")))
    enter(office, "999")
    answer = client.post(
        reverse("reports_waiting"), {**told, "report": str(report.pk)}, follow=True
    )
    assert "その間に入力が変わりました" in answer.content.decode()
    assert Report.objects.get().state == State.ENTERED


def test_nothing_of_another_department_is_approved(office):
    report = enter(office, "44", "i2", department=office.other)
    told = {"report": str(report.pk), f"revision-{report.pk}": "1"}
    office.client("head").post(reverse("reports_waiting"), told)
    assert Report.objects.get().state == State.ENTERED


def test_choosing_nothing_is_told(office):
    enter(office)
    assert "承認するものを選んでください。" in waiting(office).content.decode()


def test_sending_back_asks_for_the_reason(office):
    report = enter(office)
    client, address = office.client("head"), reverse("report_send_back", args=[report.pk])
    told = form_of(client.get(address))
    assert client.post(address, {**told, "reason": " "}).status_code == 422
    assert client.post(address, {**told, "reason": "確報に"}).url == reverse("reports_waiting")
    report.refresh_from_db()
    assert (report.state, report.reason) == (State.RETURNED, "確報に")


def test_what_changed_under_the_form_of_a_return_is_told(office):
    report = enter(office)
    client, address = office.client("head"), reverse("report_send_back", args=[report.pk])
    told = form_of(client.get(address))
    enter(office, "600")
    answer = client.post(address, {**told, "reason": "確報に"})
    assert answer.status_code == 422
    assert "その間に入力が変わりました" in text(answer)
    assert "確報に" in answer.content.decode()


def taking(office, **chosen):
    client, address = office.client("planner"), of_draft(office)
    return client.post(address, {**form_of_taking(client.get(address)), **chosen}, follow=True)


def form_of_taking(answer):
    (main,) = parser.fromstring(answer.content.decode()).iter("main")
    forms: Any = [each for each in main.iter("form") if each.get("method") == "post"]
    found: dict[str, list[str]] = {}
    for name, value in forms[0].form_values() if forms else ():
        found.setdefault(name, []).append(value)
    found.pop("csrfmiddlewaretoken", None)
    return found


def of_draft(office) -> str:
    return reverse("reports_of_draft", args=[office.shelf.draft.pk, YEAR])


def test_the_planner_takes_what_is_approved_into_the_draft(office):
    report = approve(office, enter(office, "515千人"))
    approve(office, enter(office, "79.1", "i3", label="男"))
    said = text(taking(office, report=[str(report.pk)]))
    assert "案に取り込めるもの 1" in said
    (value,) = office.indicator().of_role(ValueRole.ACTUAL)
    assert value.raw == "515千人"
    assert "案に取り込めるもの 0" in text(taking(office, all="yes"))
    assert len(draft_at(office.draft).plan.corrections) == 2


def test_the_page_of_the_indicator_tells_who_entered_the_value(office):
    take(office, approve(office, enter(office, "515千人", note="確報")))
    address = reverse("library_draft_indicator", args=[office.shelf.draft.pk, "i1"])
    for who in ("planner", "staff"):
        said = text(office.client(who).get(address))
        assert f"515千人 確報 なし {office.staff}" in said
        assert f"承認：{office.head}" in said
        assert "値 — → 515千人 理由：観光課の報告" in said
        assert "案 確定前の内容です。" in said


def test_a_value_that_changed_in_the_draft_since_is_not_overwritten(office):
    first = take(office, approve(office, enter(office, "512")))
    send_back(office, first, "誤り", states={State.TAKEN})
    second = approve(office, enter(office, "498"))
    told = {
        "report": str(second.pk), f"revision-{second.pk}": "2", f"there-{second.pk}": "500",
    }  # fmt: skip
    answer = office.client("planner").post(of_draft(office), told, follow=True)
    assert "案の値が変わりました" in answer.content.decode()
    assert [each.raw for each in office.indicator().of_role(ValueRole.ACTUAL)] == ["512"]


def test_departments_are_counted_by_the_owners_of_the_plan(office):
    enter(office)
    approve(office, enter(office, "44", "i2", department=office.other))
    answer = office.client("planner").get(reverse("reports_overview"), {"year": YEAR})
    said = text(answer)
    # 対象, 未入力, 案に値あり, 承認待ち, 差戻し, 承認済み, 案に反映済み
    assert "観光課 3 2 0 1 0 0 0" in said
    assert f"{OTHER} 3 2 0 0 0 1 0" in said
    assert "課の登録にない名前" not in said


def test_an_owner_that_is_no_department_is_marked(office):
    office.other.name = "別名課"
    office.other.save()
    said = text(office.client("planner").get(reverse("reports_overview"), {"year": YEAR}))
    assert f"{OTHER} 課の登録にない名前" in said


def test_the_rows_of_one_owner(office):
    address = of_draft(office)
    said = text(office.client("planner").get(address, {"owner": OTHER}))
    assert "相談件数" in said and "観光客数" not in said


@pytest.mark.parametrize("draft_year", [(0, YEAR), (None, 99999)])
def test_what_is_not_there(office, draft_year):
    draft, year = draft_year
    number = office.shelf.draft.pk if draft is None else draft
    address = reverse("reports_of_draft", args=[number, year])
    assert office.client("planner").get(address).status_code == 404


def test_the_history_of_an_entry_is_read_by_staff_and_auditor(office):
    report = enter(office, "999")
    send_back(office, report, "一桁多い")
    enter(office, "512")
    for client in (office.client("staff"), logged_in(make_person("kansa", Role.AUDITOR))):
        said = text(client.get(reverse("report", args=[report.pk])))
        assert said.index("512") < said.index("一桁多い") < said.rindex("999")
    auditor = logged_in(make_person("kansa2", Role.AUDITOR))
    about = f"draft/{office.shelf.draft.pk}/i1"
    assert "実績を入力した" in auditor.get(reverse("log"), {"about": about}).content.decode()


def test_staff_take_an_entry_back(office):
    report = enter(office, "999")
    client = office.client("staff")
    told = form_of(client.get(reverse("report", args=[report.pk])))
    assert client.post(reverse("report_withdraw", args=[report.pk]), told).status_code == 302
    report.refresh_from_db()
    assert (report.state, report.raw) == (State.WITHDRAWN, "")
    assert "999" in text(client.get(reverse("report", args=[report.pk])))
