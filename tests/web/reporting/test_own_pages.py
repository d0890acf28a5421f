"""The page on which staff enter: what it shows, saves, refuses, and never loses."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html as parser

from keikaku.web.accounts.models import Succession
from keikaku.web.accounts.roles import Role
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.queries import draft_at
from keikaku.web.reporting.models import Report, State
from keikaku.web.reporting.queries import gathering_drafts, reports_of
from keikaku.web.reporting.rows import rows_in
from tests.web.conftest import logged_in, make_department, make_person
from tests.web.crossing.pages import form_of
from tests.web.reporting.made import (
    OWN,
    YEAR,
    acting,
    approve,
    enter,
    make_office,
    send_back,
    take,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def page_of(client: Client, year: int = YEAR):
    return client.get(reverse("reports"), {"year": year})


def text(answer) -> str:
    (main,) = parser.fromstring(answer.content.decode()).iter("main")
    said = " ".join(" ".join(map(str, main.itertext())).split())
    return said.replace(" ：", "：").replace("： ", "：")


def prefix(office, indicator: str = "i1", label: str = "") -> str:
    (draft,) = gathering_drafts()
    found = rows_in(draft, YEAR, reports_of([draft], YEAR), {indicator})
    return next(row.prefix for row in found if row.label == label)


def send(client: Client, told: dict, **fields):
    return client.post(f"{reverse('reports')}?year={YEAR}", {**told, **fields})


def field(office, name: str = "raw", indicator: str = "i1", label: str = "") -> str:
    return f"{prefix(office, indicator, label)}-{name}"


def test_own_indicators_stand_beside_baseline_target_and_the_last_actual_value(office):
    take(office, approve(office, enter(office, "505", year=2024)))
    said = text(page_of(office.client("staff")))
    assert "観光客数 未入力 題n1 基準値 499千人（令和6年度）" in said
    assert "目標値 540千人（令和6年度）" in said
    assert "前の実績 505千人" in said
    assert "平均寿命（男）" in said and "平均寿命（女）" in said
    assert "相談件数" not in said
    assert "まだ 3 件が未入力です。" in said


def test_several_rows_are_saved_at_once_and_wait_for_the_head(office):
    client = office.client("staff")
    told = form_of(page_of(client))
    answer = send(
        client,
        told,
        **{
            field(office): "５１２千人",
            field(office, "note"): "宿泊統計",
            field(office, "raw", "i3", "男"): "79.1",
        },
    )
    assert answer.status_code == 302
    assert list(Report.objects.values_list("indicator", "label", "raw", "note", "state")) == [
        ("i1", "", "５１２千人", "宿泊統計", State.ENTERED),
        ("i3", "男", "79.1", "", State.ENTERED),
    ]
    said = text(client.get(answer.url))
    assert "2 件を保存しました。" in said
    assert said.count("承認待ち") == 2


def test_what_cannot_be_read_is_refused_with_its_reason_and_stays_in_its_field(office):
    client = office.client("staff")
    told = form_of(page_of(client))
    one, other = field(office), field(office, "raw", "i3", "男")
    answer = send(client, told, **{one: "1O5", other: "79.1"})
    assert answer.status_code == 422
    assert "「1O5」を1つの値として読めません。" in text(answer)
    assert form_of(answer)[one] == "1O5"
    assert [row.raw for row in Report.objects.all()] == ["79.1"]
    assert form_of(answer)[other] == "79.1"


def test_a_field_that_is_emptied_is_refused_rather_than_taken_back(office):
    enter(office)
    client = office.client("staff")
    answer = send(client, form_of(page_of(client)), **{field(office): ""})
    assert answer.status_code == 422
    assert "値を入力してください。" in text(answer)
    assert Report.objects.get().raw == "512"


def test_what_is_not_touched_is_not_entered_again(office):
    report = enter(office)
    client = office.client("staff")
    answer = send(client, form_of(page_of(client)))
    assert answer.status_code == 302
    report.refresh_from_db()
    assert report.revision == 1


def test_the_second_of_two_sees_what_the_first_entered_and_chooses(office):
    second = logged_in(make_person("hana", Role.DEPARTMENT_STAFF, department=office.own))
    told = form_of(page_of(second))
    enter(office, "512")
    name = field(office)
    answer = send(second, told, **{name: "520"})
    assert answer.status_code == 409
    said = text(answer)
    assert "いまの内容は「512」です（あなたが見ていたのは「（なし）」）。" in said
    assert str(office.staff) in said
    assert form_of(answer)[name] == "520"
    assert Report.objects.get().raw == "512"
    assert send(second, form_of(answer)).status_code == 302
    assert Report.objects.get().raw == "520"


def test_what_was_approved_meanwhile_is_not_changed_and_what_was_typed_stays(office):
    client = office.client("staff")
    report = enter(office, "512")
    told = form_of(page_of(client))
    approve(office, report)
    name = field(office)
    answer = send(client, told, **{name: "600"})
    assert answer.status_code == 422
    assert "承認された後なので変えられません。" in text(answer)
    assert form_of(answer)[name] == "600"
    assert Report.objects.get().raw == "512"


def test_what_was_typed_for_what_is_no_longer_own_is_told(office):
    client = office.client("staff")
    answer = send(client, form_of(page_of(client)), **{"rgone-raw": "77"})
    assert answer.status_code == 422
    assert "保存できなかった入力：77" in text(answer)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("5,120", "これまでの値「499」（令和6年度）と10倍以上の開きがあります。"),
        ("512円", "「512円」の単位は「円」ですが、この指標の単位は「千人」です。"),
        ("512（R4年度）", "別の年（令和4年度）が書かれています。"),
        ("未調査", "「未調査」は値がないことを表します。"),
    ],
)
def test_what_is_odd_is_told_beside_the_field_and_saved(office, raw, told):
    client = office.client("staff")
    assert send(client, form_of(page_of(client)), **{field(office): raw}).status_code == 302
    assert told in text(page_of(client))
    assert Report.objects.get().raw == raw


def test_a_year_that_has_not_begun_is_told(office):
    enter(office, year=2150)
    assert "2150年度は、まだ始まっていません。" in text(page_of(office.client("staff"), 2150))


def test_the_reason_of_a_return_stands_at_its_row(office):
    send_back(office, enter(office), "確報に直してください。")
    said = text(page_of(office.client("staff")))
    assert "差戻しの理由：確報に直してください。" in said
    assert str(office.head) in said


def test_approved_rows_have_no_field(office):
    approve(office, enter(office))
    assert field(office) not in form_of(page_of(office.client("staff")))


def test_the_head_sees_the_rows_and_enters_nothing(office):
    enter(office)
    answer = page_of(office.client("head"))
    assert "512" in text(answer)
    assert b"-raw" not in answer.content
    assert send(office.client("head"), {}, **{field(office): "1"}).status_code == 403


@pytest.mark.parametrize("year", ["", "x", "99999999999999999999", "12", "-1", "２０２５"])
def test_a_year_that_is_none_is_taken_for_the_usual_one(office, year):
    assert office.client("staff").get(reverse("reports"), {"year": year}).status_code == 200


def test_a_department_that_took_over_reports_the_rows_of_the_old_one(office):
    heir = make_department("観光文化課")
    Succession.objects.create(department=office.own, successor=heir, on=date(2026, 4, 1))
    staff = logged_in(make_person("shin", Role.DEPARTMENT_STAFF, department=heir))
    assert "観光客数" in text(page_of(staff))
    assert send(staff, form_of(page_of(staff)), **{field(office): "512"}).status_code == 302
    assert Report.objects.get().department == heir


def test_who_owns_nothing_is_told_what_to_do(office):
    other = make_person("hito", Role.DEPARTMENT_STAFF, department=make_department("別の課"))
    assert "編集中の計画の案にありません。" in text(page_of(logged_in(other)))


def test_of_a_plan_the_draft_after_the_newest_edition_gathers(office):
    edition = office.shelf.edition
    other = drafts.begin(
        draft=draft_at(office.draft), plan=office.shelf.plan, base=edition,
        by=acting(office.planner),
    )  # fmt: skip
    assert [row.pk for row in gathering_drafts()] == [office.shelf.draft.pk]
    drafts.withdraw(draft=office.shelf.draft.pk, reason="やり直し", by=acting(office.planner))
    assert [row.pk for row in gathering_drafts()] == [other.pk]


def test_a_page_asks_no_more_for_more_rows(office, django_assert_max_num_queries):
    client = office.client("staff")
    page_of(client)
    with django_assert_max_num_queries(16):
        page_of(client)
    assert OWN in text(page_of(client))
