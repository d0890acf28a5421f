"""The yearly tables through the pages: choice, preview, taking in, passwords, what is refused."""

import base64

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from keikaku.web.accounts.models import Department, Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from tests.web.conftest import logged_in, make_department, make_person

pytestmark = pytest.mark.django_db
DEPARTMENTS = """\
名称,上位,設置日,廃止日,前身
環境課,,2024-04-01,2027-03-31,
環境政策課,,2027-04-01,,環境課
"""
PEOPLE = """\
氏名,ログイン名,メール,課,役割,開始日,終了日
春瀬 花子,haruse.h,,環境政策課,所管課の担当者,2027-04-01,
"""


@pytest.fixture
def administrator() -> Client:
    make_department("環境課")
    return logged_in(make_person("kanri", Role.ADMINISTRATOR))


def look(client: Client, departments: str = "", people: str = "", **further: object):
    files = {
        name: SimpleUploadedFile(f"{name}.csv", text.encode("cp932"))
        for name, text in (("departments", departments), ("people", people))
        if text
    }
    response = client.post(reverse("people_import"), {**files, **further})
    assert response.status_code == 200
    return response


def carried(response, **further: object) -> dict[str, object]:
    """What the page of the preview sends."""
    context = response.context
    return {
        "carried_departments": context["carried"]["departments"],
        "carried_people": context["carried"]["people"],
        "shown": context["shown"],
        **further,
    }


def take(client: Client, response, **further: object):
    return client.post(reverse("people_import_apply"), carried(response, **further), follow=True)


def told(response) -> list[tuple[str, str]]:
    return [(row.about, row.what) for _kind, rows in response.context["groups"] for row in rows]


def test_the_preview_tells_everything_and_changes_nothing(administrator):
    count = AuditEvent.objects.count()
    response = look(administrator, DEPARTMENTS, PEOPLE)
    assert told(response) == [
        ("環境政策課", "課 2027-04-01〜"),
        ("環境政策課", "2027-04-01 に「環境課」から引き継ぐ"),
        ("春瀬 花子（haruse.h）", "利用者"),
        ("春瀬 花子（haruse.h）", "所管課の担当者：環境政策課 2027-04-01〜"),
        ("環境課", "課 2027-03-31 で終わる"),
    ]
    assert AuditEvent.objects.count() == count
    assert [row.about for row in response.context["missing"]] == ["kanri さん（kanri）"]


def test_what_was_shown_is_taken_in_and_passwords_are_told_once(administrator):
    response = take(administrator, look(administrator, DEPARTMENTS, PEOPLE))
    (new,) = response.context["new"]
    assert Person.objects.get(login="haruse.h").check_password(new.password)
    assert response["Cache-Control"] == "no-store"
    again = look(administrator, DEPARTMENTS, PEOPLE)
    assert (told(again), again.context["ready"]) == ([], False)
    assert "変わることはありません" in again.content.decode()


def test_sending_the_page_again_makes_no_second_passwords(administrator):
    page = look(administrator, DEPARTMENTS, PEOPLE)
    take(administrator, page)
    password = Person.objects.get(login="haruse.h").password
    response = take(administrator, page)
    assert "確かめた後に登録が変わりました" in response.content.decode()
    assert Person.objects.get(login="haruse.h").password == password


def test_faults_are_told_with_their_lines_and_nothing_can_be_taken_in(administrator):
    page = look(administrator, DEPARTMENTS, PEOPLE.replace("所管課の担当者", "係長"))
    html = page.content.decode()
    assert "利用者の表 2行目</strong> 役割「係長」はありません。" in html
    assert "このとおりに取り込む" not in html
    take(administrator, page)
    assert Department.objects.count() == 1


def test_others_end_only_where_the_person_says_so(administrator):
    make_person("moto", Role.PLANNER)
    people = f"{PEOPLE},kanri,,,システム管理者,2024-04-01,\n"
    page = look(administrator, DEPARTMENTS, people)
    assert [row.what for row in page.context["missing"]] == ["企画担当 2024-04-01〜"]
    asked = administrator.post(
        reverse("people_import"), carried(page, end_others="on", last_day="2027-03-31")
    )
    assert ("moto さん（moto）", "企画担当 2027-03-31 で終わる") in told(asked)
    take(administrator, asked, end_others="on", last_day="2027-03-31")
    assert str(Person.objects.get(login="moto").memberships.get().ends) == "2027-03-31"


def test_the_tick_alone_changes_nothing_that_was_not_shown(administrator):
    make_person("moto", Role.PLANNER)
    page = look(administrator, DEPARTMENTS, f"{PEOPLE},kanri,,,システム管理者,2024-04-01,\n")
    response = take(administrator, page, end_others="on", last_day="2027-03-31")
    assert "確かめた後に登録が変わりました" in response.content.decode()
    assert Person.objects.get(login="moto").memberships.get().ends is None


def test_the_day_is_asked_for(administrator):
    page = look(administrator, DEPARTMENTS, PEOPLE)
    response = administrator.post(reverse("people_import"), carried(page, end_others="on"))
    assert "最後の日を入れてください。" in response.content.decode()
    assert not response.context["ready"]


def test_the_last_administrator_is_not_ended_by_a_table(administrator):
    page = look(administrator, people=PEOPLE.replace("環境政策課", "環境課"))
    asked = administrator.post(
        reverse("people_import"), carried(page, end_others="on", last_day="2027-03-31")
    )
    assert "2027-04-01 からシステム管理者がいなくなります。" in asked.content.decode()


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({}, "ファイルを選んでください。"),
        ({"carried_people": "***"}, "表を受け取れませんでした。"),
        ({"people": SimpleUploadedFile("a.csv", b"x" * 600_001)}, "ファイルが大きすぎます。"),
        ({"people": SimpleUploadedFile("a.csv", b"")}, "直すところがあります"),
        ({"people": SimpleUploadedFile("a.xlsx", b"PK\x03\x04" + b"\0" * 99)}, "CSVのファイルではありません。"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_told(administrator, sent, told):
    response = administrator.post(reverse("people_import"), sent)
    assert response.status_code == 200
    assert told in response.content.decode()


def test_names_of_a_table_are_only_text(administrator):
    people = PEOPLE.replace("春瀬 花子", "<script>alert(1)</script>")
    html = look(administrator, DEPARTMENTS, people).content.decode()
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_the_address_of_taking_in_alone_leads_to_the_choice(administrator):
    for response in (
        administrator.get(reverse("people_import_apply")),
        administrator.post(reverse("people_import_apply")),
    ):
        assert response["Location"] == reverse("people_import")


def test_the_present_state_and_the_template_are_files(administrator):
    answer = administrator.get(reverse("people_export", args=["people"]))
    assert answer.content.decode("utf-8-sig").splitlines()[1] == (
        "kanri さん,kanri,,,システム管理者,2024-04-01,"
    )
    assert answer["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
    assert administrator.get(reverse("people_template", args=["departments"])).status_code == 200
    assert administrator.get(reverse("people_export", args=["others"])).status_code == 404


def test_the_export_chosen_again_changes_nothing(administrator):
    files = {
        name: SimpleUploadedFile(
            "a.csv", administrator.get(reverse("people_export", args=[name])).content
        )
        for name in ("departments", "people")
    }
    response = administrator.post(reverse("people_import"), files)
    assert "変わることはありません" in response.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_preview_asks_no_more_for_more_rows(administrator, count, django_assert_num_queries):
    rows = "".join(f"甲{n},p{n},,環境課,所管課の担当者,2027-04-01,\n" for n in range(count))
    data = base64.b64encode(f"{PEOPLE.splitlines()[0]}\n{rows}".encode()).decode()
    with django_assert_num_queries(7):
        response = administrator.post(reverse("people_import"), {"carried_people": data})
    assert len(told(response)) == 2 * count
