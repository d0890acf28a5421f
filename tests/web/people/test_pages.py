"""What the administrator's pages answer: search, registering, roles, departments, hand-over."""

import time
from datetime import date, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from keikaku.web.accounts.actions import departments, memberships, people
from keikaku.web.accounts.models import Department, Membership, Person, Succession
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from tests.web.conftest import BEGINS, logged_in, make_department, make_person
from tests.web.crossing.pages import form_of

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def administrator() -> Client:
    return logged_in(make_person("kanri", Role.ADMINISTRATOR))


@pytest.fixture
def office() -> Department:
    return make_department("環境課")


def today() -> date:
    return timezone.localdate()


def text(response) -> str:
    assert response.status_code == 200
    found: str = response.content.decode()
    return found


def follow(client: Client, page: str, /, *parts: object, **form: object):
    """The form of the page as it is shown now, with other entries."""
    address = reverse(page, args=parts)
    return client.post(address, {**form, **seen_at(client, address)}, follow=True)


def seen_at(client: Client, address: str) -> dict[str, str]:
    shown = client.get(address)
    form = form_of(shown) if shown.status_code == 200 else {}
    return {"seen": form["seen"]} if "seen" in form else {}


# The list


@pytest.fixture
def crowd(administrator, office) -> None:
    sato = make_person("sato", Role.DEPARTMENT_STAFF, department=office)
    people.correct(person=sato, name="佐藤　花", email="hana@city.example", by=COMMAND_LINE)
    make_person("tanaka")
    people.deactivate(person=make_person("moto", Role.PLANNER), by=COMMAND_LINE)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["kanri", "sato", "tanaka"]),
        ({"shown": "idle"}, ["tanaka"]),
        ({"shown": "gone"}, ["moto"]),
        ({"shown": "all"}, ["kanri", "moto", "sato", "tanaka"]),
        ({"q": "佐藤"}, ["sato"]),
        ({"q": "佐藤花"}, ["sato"]),
        ({"q": "佐藤 花"}, ["sato"]),
        ({"q": "SATO"}, ["sato"]),
        ({"q": "hana@"}, ["sato"]),
        ({"q": "環境"}, ["sato"]),
        ({"q": "moto"}, []),
        ({"q": "%"}, []),
        ({"page": "99"}, ["kanri", "sato", "tanaka"]),
    ],
)
def test_people_are_found(administrator, crowd, asked, found):
    response = administrator.get(reverse("people"), asked)
    assert sorted(person.login for person in response.context["page"]) == found
    if not found:
        assert "当てはまる人はいません。" in text(response)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_no_more_for_more_people(
    administrator, office, count, django_assert_num_queries
):
    for number in range(count):
        make_person(f"p{number}", Role.DEPARTMENT_STAFF, Role.PLANNER, department=office)
    with django_assert_num_queries(6):
        assert f"p{count - 1} さん" in text(administrator.get(reverse("people")))


# One person


def test_a_person_is_registered_with_a_role_and_a_password_told_once(administrator, office):
    form = {
        "name": "春瀬 花子", "login": "haruse.h", "email": "", "role": "department-staff",
        "department": office.pk, "begins": "2026-04-01",
    }  # fmt: skip
    response = administrator.post(reverse("person_register"), form)
    (new,) = response.context["new"]
    person = Person.objects.get(login="haruse.h")
    assert person.check_password(new.password)
    assert new.password in text(response)
    assert response["Cache-Control"] == "no-store"
    assert str(person.memberships.get().department) == "環境課"
    assert all(
        new.password not in f"{event.before}{event.after}" for event in AuditEvent.objects.all()
    )
    again = administrator.post(reverse("person_register"), form)
    assert "このログイン名は使われています。" in text(again)


@pytest.mark.parametrize(
    ("entered", "fault"),
    [
        ({"login": "花子"}, "だけを使ってください"),
        ({"login": "KANRI"}, "このログイン名は使われています。"),
        ({"name": ""}, "必須"),
        ({"role": "department-head", "begins": "2026-04-01"}, "この役割には課が要ります。"),
        ({"role": "planner"}, "役割の開始日を入れてください。"),
        ({"role": "mayor"}, "選択"),
        ({"role": "planner", "begins": "0001-01-01"}, "1900"),
    ],
)
def test_what_cannot_be_registered_is_told_at_its_field(administrator, entered, fault):
    form = {"name": "春瀬 花子", "login": "haruse.h", **entered}
    response = administrator.post(reverse("person_register"), form)
    assert fault in text(response)
    assert Person.objects.count() == 1


def test_a_role_that_cannot_be_given_registers_nobody(administrator, office):
    form = {
        "name": "春瀬 花子", "login": "haruse.h", "role": "department-staff",
        "department": office.pk, "begins": (BEGINS - DAY).isoformat(),
    }  # fmt: skip
    assert "在りません" in text(administrator.post(reverse("person_register"), form))
    assert Person.objects.count() == 1


def test_the_page_of_a_person_shows_roles_over_time(administrator, office):
    person = make_person("sato", Role.DEPARTMENT_STAFF, department=office)
    memberships.end(membership=person.memberships.get(), on=today() - DAY, by=COMMAND_LINE)
    memberships.give(person=person, role=Role.PLANNER, begins=today(), by=COMMAND_LINE)
    memberships.give(person=person, role=Role.AUDITOR, begins=today() + DAY, by=COMMAND_LINE)
    response = administrator.get(reverse("person", args=[person.pk]))
    shown = [(str(label), when) for _role, label, when in response.context["roles"]]
    assert shown == [("監査担当", "coming"), ("企画担当", "held"), ("所管課の担当者", "over")]
    assert [each.what for each in response.context["held"]] == ["企画担当"]


def test_roles_are_given_ended_and_taken_back(administrator, office):
    person = make_person("sato")
    form = {"role": "department-head", "department": office.pk, "begins": today().isoformat()}
    follow(administrator, "role_give", person.pk, **form)
    held = person.memberships.get()
    assert (held.role, held.department) == ("department-head", office)
    follow(administrator, "role_end", person.pk, held.pk, ends="2099-03-31")
    assert person.memberships.get().ends == date(2099, 3, 31)
    follow(administrator, "role_end", person.pk, held.pk, ends="")
    assert person.memberships.get().ends is None
    follow(administrator, "role_give", person.pk, role="planner", begins="2099-04-01")
    follow(administrator, "role_cancel", person.pk, person.memberships.get(role="planner").pk)
    assert [each.role for each in person.memberships.all()] == ["department-head"]


@pytest.mark.parametrize(
    ("entered", "fault"),
    [
        ({"role": "department-staff", "begins": "2026-04-01"}, "この役割には課が要ります。"),
        ({"role": "planner", "begins": "2026-04-01", "ends": "2026-03-31"}, "始まりの日より前です。"),
        ({"role": "planner", "begins": "2030-04-01"}, "同じ役割を、重なる期間にすでに持っています。"),
        ({"role": "planner", "begins": "四月"}, "日付"),
    ],
)  # fmt: skip
def test_what_cannot_be_given_is_told(administrator, entered, fault):
    person = make_person("sato", Role.PLANNER)
    assert fault in text(administrator.post(reverse("role_give", args=[person.pk]), entered))
    assert person.memberships.count() == 1


def test_a_role_of_another_person_is_not_found(administrator):
    role = make_person("sato", Role.PLANNER).memberships.get()
    other = make_person("tanaka")
    assert administrator.get(reverse("role_end", args=[other.pk, role.pk])).status_code == 404


def test_a_person_is_corrected_deactivated_and_let_in_again(administrator):
    person = make_person("sato")
    follow(administrator, "person_correct", person.pk, name="鈴木 花", email="")
    assert Person.objects.get(pk=person.pk).name == "鈴木 花"
    follow(administrator, "person_deactivate", person.pk)
    assert not Person.objects.get(pk=person.pk).is_active
    follow(administrator, "person_reactivate", person.pk)
    assert Person.objects.get(pk=person.pk).is_active


def test_another_password_is_told_once(administrator):
    person = make_person("sato")
    response = administrator.post(reverse("person_password", args=[person.pk]))
    (new,) = response.context["new"]
    assert Person.objects.get(pk=person.pk).check_password(new.password)
    assert response["Cache-Control"] == "no-store"


def test_who_lost_the_second_factor_comes_in_by_password_alone(administrator):
    person = make_person("sato")
    response = follow(administrator, "person_reset_factors", person.pk)
    assert "二段階目は登録されていません。" in text(response)
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})
    response = follow(administrator, "person_reset_factors", person.pk)
    assert "二段階目を取り消しました。" in text(response)
    assert not Authenticator.objects.exists()


# Nobody locks the city hall


def test_the_last_administrator_stays(administrator):
    person = Person.objects.get()
    role = person.memberships.get()
    response = follow(administrator, "person_deactivate", person.pk)
    assert '<p class="fault">' in text(response)
    assert "システム管理者がいなくなる" in text(response)
    response = follow(administrator, "role_end", person.pk, role.pk, ends=today().isoformat())
    assert "システム管理者がいなくなる" in text(response)
    assert (Person.objects.get().is_active, Membership.objects.get().ends) == (True, None)


# Passwords as a file


def sealed(client: Client) -> str:
    response = client.post(reverse("person_password", args=[make_person("sato").pk]))
    found: str = response.context["sealed"]
    return found


def test_the_file_has_the_passwords_of_the_page(administrator):
    response = administrator.post(reverse("people_passwords"), {"sealed": sealed(administrator)})
    rows = response.content.decode("utf-8-sig").splitlines()
    assert (rows[0], len(rows)) == ("氏名,ログイン名,一度限りのパスワード", 2)
    assert Person.objects.get(login="sato").check_password(rows[1].split(",")[2])
    assert response["Cache-Control"] == "no-store"


def test_a_file_that_is_too_old_or_made_up_is_refused(administrator, monkeypatch):
    good = sealed(administrator)
    later = time.time() + 11 * 60
    for content in ("", "made:up:text", good):
        with monkeypatch.context() as patch:
            patch.setattr("django.core.signing.time.time", lambda: later)
            response = administrator.post(
                reverse("people_passwords"), {"sealed": content}, follow=True
            )
        assert "時間がたったため" in text(response)


# Departments


def test_departments_are_added_renamed_merged_and_mended(administrator, office):
    follow(administrator, "department_create", name="生活部", begins="2024-04-01", sort=0)
    top = Department.objects.get(name="生活部")
    form = {"name": "環境政策課", "parent": top.pk, "on": "2030-04-01"}
    follow(administrator, "department_replace", office.pk, **form)
    new = Department.objects.get(name="環境政策課")
    assert (new.parent, [str(each) for each in Succession.objects.all()]) == (
        top, ["環境課 → 環境政策課"],
    )  # fmt: skip
    follow(administrator, "department_dissolve", new.pk, on="2031-03-31", successors=[top.pk])
    assert Succession.objects.count() == 2
    form = {"name": "生活環境部", "begins": "2024-04-01", "sort": 5}
    follow(administrator, "department_correct", top.pk, **form)
    assert Department.objects.get(pk=top.pk).name == "生活環境部"


@pytest.mark.parametrize(
    ("page", "entered", "fault"),
    [
        ("department_replace", {"name": "環境課", "on": "2024-04-01"}, "設置日より後"),
        ("department_dissolve", {"on": "2020-03-31"}, "設置日より前です。"),
        ("department_correct", {"name": "環境／課", "begins": "2024-04-01", "sort": 0}, "使えません"),
        ("department_correct", {"name": "環境課", "begins": "2024-04-01", "ends": "2024-03-31", "sort": 0}, "始まりの日より前です。"),
    ],
)  # fmt: skip
def test_what_a_department_cannot_be_is_told(administrator, office, page, entered, fault):
    assert fault in text(follow(administrator, page, office.pk, **entered))
    assert str(Department.objects.get()) == "環境課"


def test_the_tree_of_a_day_is_nested_and_whole(administrator, office):
    desk = departments.create(name="公害係", begins=BEGINS, parent=office, by=COMMAND_LINE)
    departments.create(name="分析室", begins=BEGINS, parent=desk, by=COMMAND_LINE)
    departments.create(name="未来課", begins=date(2099, 4, 1), by=COMMAND_LINE)
    response = administrator.get(reverse("departments"), {"on": "2026-04-01"})
    page = text(response)
    tree = page[page.index('<ul class="tree">') : page.index("</section>", page.index("tree"))]
    assert (tree.count("<ul"), tree.count("</ul>")) == (3, 3)
    assert tree.count("<li>") == tree.count("</li>") == 3
    assert [each.name for each in response.context["coming"]] == ["未来課"]
    assert "この日に在る課はありません。" in text(
        administrator.get(reverse("departments"), {"on": "1990-01-01"})
    )
    assert "環境課" in text(administrator.get(reverse("departments"), {"on": "nonsense"}))


def test_roles_left_in_a_department_that_ended_are_told(administrator, office):
    make_person("sato", Role.DEPARTMENT_STAFF, department=office)
    departments.end(department=office, on=today() - DAY, by=COMMAND_LINE)
    assert "廃止された課に役割が残っています" in text(administrator.get(reverse("departments")))


def test_the_page_of_a_department_tells_what_it_was_and_who_is_there(administrator, office):
    make_person("sato", Role.DEPARTMENT_STAFF, department=office)
    follow(administrator, "department_replace", office.pk, name="環境政策課", on="2030-04-01")
    old = text(administrator.get(reverse("department", args=[office.pk])))
    new = Department.objects.get(name="環境政策課")
    assert f'<a href="{reverse("department", args=[new.pk])}">環境政策課</a> 2030-04-01' in old
    assert "sato さん" in text(administrator.get(reverse("department", args=[new.pk])))


# Hand-over


def test_the_list_is_handed_over_from_the_page(administrator, office):
    old = make_person("sato", Role.DEPARTMENT_STAFF, Role.PLANNER, department=office)
    new = make_person("tanaka")
    page = administrator.get(reverse("handover", args=[old.pk]), {"on": "2030-04-01"})
    held = [each.address for _kind, each, chosen in page.context["held"] if chosen]
    assert len(held) == 2
    follow(administrator, "handover", old.pk, on="2030-04-01", successor=new.pk, held=held)
    assert {each.begins for each in new.memberships.all()} == {date(2030, 4, 1)}
    assert {each.ends for each in old.memberships.all()} == {date(2030, 3, 31)}


def test_the_list_comes_as_a_file(administrator, office):
    person = make_person("sato", Role.DEPARTMENT_STAFF, department=office)
    response = administrator.get(reverse("handover_csv", args=[person.pk]), {"on": "2030-04-01"})
    assert response.content.decode("utf-8-sig").splitlines() == [
        "種類,引き継ぐもの,いつから,いつまで",
        "役割,所管課の担当者：環境課,2024-04-01,",
    ]


def test_what_cannot_be_handed_over_is_told_and_keeps_what_was_chosen(administrator, office):
    person = make_person("sato", Role.DEPARTMENT_STAFF, Role.PLANNER, department=office)
    other = make_person("tanaka")
    url = reverse("handover", args=[person.pk])
    response = administrator.post(url, {"on": "2030-04-01", "successor": other.pk})
    assert "引き継ぐものを選んでください。" in text(response)
    assert [chosen for _kind, _each, chosen in response.context["held"]] == [False, False]
    response = administrator.post(url, {"on": "2030-04-01", "successor": person.pk})
    assert "選択" in text(response)
