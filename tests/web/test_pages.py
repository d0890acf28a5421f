"""What pages answer: login and its log, the one-time password, languages, headers, faults."""

import pytest
from django.test import Client, override_settings
from django.urls import path, reverse
from django.utils import timezone

from keikaku.web.accounts.actions import people
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.config import urls
from tests.web.conftest import PASSWORD, logged_in, make_department, make_person

pytestmark = pytest.mark.django_db
NEW = "ao-i-sora-no-iro"


def log_in(client: Client, login: str, password: str = PASSWORD, **further: str):
    return client.post(reverse("account_login"), {"login": login, "password": password, **further})


def events() -> list[tuple[str, str, str]]:
    rows = AuditEvent.objects.values_list("verb", "who", "origin")
    return [row for row in rows if row[2] != "command line"]


# Login


def test_login_leads_home_and_is_told():
    make_person("sato")
    assert log_in(Client(), "SATO")["Location"] == reverse("home")
    assert events() == [("log-in", "sato さん（sato）", "127.0.0.1")]


def test_login_leads_to_where_the_visitor_wanted():
    make_person("sato")
    assert log_in(Client(), "sato", next="/log/").url == "/log/"
    outside = log_in(Client(), "sato", next="//elsewhere.example/")
    assert outside.url == reverse("home")


@pytest.mark.parametrize(("login", "about"), [("sato", "person/{}"), ("nobody", "person/unknown")])
def test_a_refused_login_says_the_same_to_all_and_is_told(login, about):
    person = make_person("sato")
    response = log_in(Client(), login, "wrong")
    assert "ログイン名かパスワードが違います。" in response.content.decode()
    event = AuditEvent.objects.order_by("-sequence")[0]
    assert (event.verb, event.who, event.about) == ("refuse-login", "", about.format(person.pk))
    assert event.after == '{"why":"password"}'


def test_who_left_does_not_come_in():
    person = make_person("sato")
    person.is_active = False
    person.save()
    assert log_in(Client(), "sato").status_code == 200
    assert events()[-1][0] == "refuse-login"


def test_logout_ends_the_session_and_is_told():
    client = logged_in(make_person("sato"))
    assert client.post(reverse("account_logout"))["Location"] == reverse("account_login")
    assert client.get(reverse("home")).status_code == 302
    assert [verb for verb, _, _ in events()] == ["log-out"]


# The one-time password


@pytest.fixture
def newcomer(db) -> Client:
    return logged_in(people.create(login="new", name="新人", password=PASSWORD, by=COMMAND_LINE))


def change(client: Client, old: str, new: str):
    form = {"old_password": old, "new_password1": new, "new_password2": new}
    return client.post(reverse("account_change_password"), form)


@pytest.mark.parametrize("name", ["home", "log"])
def test_a_one_time_password_opens_nothing_else(newcomer, name):
    assert newcomer.get(reverse(name))["Location"] == reverse("account_change_password")


def test_an_own_password_opens_the_rest(newcomer):
    assert change(newcomer, PASSWORD, NEW).url == reverse("home")
    assert (
        "パスワードを変更しました。ほかの端末ではログアウトされます。"
        in newcomer.get(reverse("home")).content.decode()
    )
    assert [verb for verb, _, _ in events()] == ["change-password"]


@pytest.mark.parametrize(
    ("old", "new"),
    [(PASSWORD, PASSWORD), ("wrong", NEW), (PASSWORD, "short"), (PASSWORD, "1" * 12)],
)
def test_a_password_that_is_none_is_refused(newcomer, old, new):
    response = change(newcomer, old, new)
    assert response.status_code == 200
    assert "入力を確かめてください" in response.content.decode()
    assert newcomer.get(reverse("home")).status_code == 302
    assert events() == []


# Home


def test_home_says_what_waits_and_what_one_may():
    environment = make_department("環境課")
    page = text(logged_in(make_person("sato", Role.DEPARTMENT_STAFF, department=environment)))
    assert "今は何もありません。" in page
    assert "所管課の担当者：環境課" in page
    assert "自分の課の指標の実績を入力する" in page


def test_home_says_what_to_do_without_a_role():
    assert "まだ役割がありません。" in text(logged_in(make_person("sato")))


@pytest.mark.parametrize("count", [1, 3])
def test_home_asks_the_same_for_one_role_and_for_three(count, django_assert_num_queries):
    client = logged_in(make_person("sato", *list(Role)[2 : 2 + count]))
    # The session, the person, the rights, what is in review, open comments, papers, answers,
    # reports to take, and whether there is a draft and a plan at all.
    with django_assert_num_queries(10):
        client.get(reverse("home"))


def text(client: Client, name: str = "home") -> str:
    return client.get(reverse(name)).content.decode()


# The log


def test_the_auditor_reads_the_log(auditor):
    page = text(auditor, "log")
    assert "役割を付けた" in page
    assert AuditEvent.objects.order_by("-sequence")[0].digest in page


@pytest.mark.parametrize("number", ["2", "999", "x", "-1"])
def test_any_page_of_the_log_is_one(auditor, number):
    assert auditor.get(reverse("log"), {"page": number}).status_code == 200


def test_the_log_is_offered_to_its_readers_alone(auditor):
    planner = logged_in(make_person("sato", Role.PLANNER))
    assert 'href="/log/"' in text(auditor)
    assert 'href="/log/"' not in text(planner)


# Languages


@pytest.mark.parametrize(
    ("asked", "heading"),
    [("", "ログイン"), ("fr", "ログイン"), ("ja", "ログイン"), ("en-GB", "Log in")],
)
def test_japanese_comes_first(asked, heading):
    page = Client(headers={"accept-language": asked}).get(reverse("account_login"))
    assert f"<h1>{heading}</h1>" in page.content.decode()


def test_the_visitor_chooses_a_language():
    client = Client()
    form = {"language": "en", "next": reverse("account_login")}
    assert client.post(reverse("set_language"), form)["Location"] == reverse("account_login")
    page = text(client, "account_login")
    assert '<html lang="en">' in page
    assert "Password" in page


# Headers


def test_pages_load_nothing_from_outside_and_stand_in_no_frame():
    response = Client().get(reverse("account_login"))
    assert set(response["Content-Security-Policy"].split("; ")) == {
        "default-src 'self'", "img-src 'self' data:", "object-src 'none'",
        "frame-ancestors 'none'", "base-uri 'none'",
        "form-action 'self' https: http://127.0.0.1:9",  # the provider's door stands here alone
    }  # fmt: skip
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"
    assert "no-cache" in response["Cache-Control"]


def test_a_form_from_elsewhere_is_refused():
    response = log_in(Client(enforce_csrf_checks=True), "sato")
    assert response.status_code == 403
    assert "もう一度送信してください" in response.content.decode()


# Faults


def broken(_request):
    raise RuntimeError("the secret of the program")


BROKEN = type("Urls", (), {**vars(urls), "urlpatterns": [path("", broken, name="home")]})


@pytest.mark.parametrize(("language", "title"), [("ja", "見つかりません"), ("en", "not found")])
def test_a_page_that_is_none_says_so(language, title):
    client = logged_in(make_person("sato"))
    response = client.get("/nothing/", headers={"accept-language": language})
    assert response.status_code == 404
    assert title in response.content.decode()


@pytest.mark.parametrize(("language", "title"), [("ja", "権限がありません"), ("en", "may not")])
def test_a_page_that_is_not_allowed_says_so(language, title):
    client = logged_in(make_person("sato"))
    response = client.get(reverse("log"), headers={"accept-language": language})
    assert response.status_code == 403
    assert title in response.content.decode()


@pytest.mark.parametrize(("language", "title"), [("ja", "完了できません"), ("en", "finished")])
@override_settings(ROOT_URLCONF=BROKEN)
def test_a_fault_of_the_program_shows_no_traceback(language, title, caplog):
    client = logged_in(make_person("sato"))
    client.raise_request_exception = False
    response = client.get("/", headers={"accept-language": language})
    page = response.content.decode()
    assert response.status_code == 500
    assert title in page
    assert f"{timezone.localtime():%Y-%m-%d %H:}" in page  # to be told to the administrator
    assert "secret" not in page
    assert "Traceback" not in page
    assert "the secret of the program" in caplog.text  # where the administrator finds it


def test_a_name_that_is_not_ours_is_refused():
    response = Client().get("/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "allowed_hosts" in response.content.decode()


@pytest.mark.parametrize(("language", "advice"), [("ja", "多すぎるか"), ("en", "too large")])
def test_a_request_that_is_too_large_is_refused_and_told(language, advice):
    client = logged_in(make_person("sato"))
    fields = {f"field{number}": "" for number in range(2000)}
    response = client.post(
        reverse("account_change_password"), fields, headers={"accept-language": language}
    )
    assert response.status_code == 400
    assert advice in response.content.decode()


# From where


@pytest.mark.parametrize(("trusted", "origin"), [(True, "192.0.2.9"), (False, "127.0.0.1")])
def test_a_proxy_is_believed_where_there_is_one(trusted, origin):
    forwarded = {"x-forwarded-for": "203.0.113.1, 192.0.2.9"}
    with override_settings(TRUST_FORWARDED_ADDRESS=trusted):
        log_in(Client(headers=forwarded), "sato")
    assert events()[-1][2] == origin
