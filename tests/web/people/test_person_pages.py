"""The pages of one person: registered, with roles, corrected; one-time passwords as a file."""

import time
from datetime import date, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from keikaku.web.accounts.actions import memberships
from keikaku.web.accounts.models import Membership, Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from tests.web.conftest import BEGINS, make_person
from tests.web.people.pages import follow, text, today

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


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
