"""Sessions end by themselves, at a change of password, and by their owner's hand."""

import json
import time
from types import SimpleNamespace

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from keikaku.web.accounts.models import Person
from keikaku.web.audit.models import AuditEvent
from tests.web.conftest import PASSWORD, make_person

pytestmark = pytest.mark.django_db
MINUTE, HOUR = 60, 60 * 60
NEW = "ao-i-sora-no-iro"
TOLD = "時間がたったため、安全のためにログアウトしました。"


@pytest.fixture
def person(db) -> Person:
    return make_person("sato")


@pytest.fixture
def clock(monkeypatch):
    """Time that passes when it is told to."""
    seconds_now = [time.time()]
    for module in ("middleware", "listening"):
        shown = SimpleNamespace(time=lambda: seconds_now[0])
        monkeypatch.setattr(f"keikaku.web.login.{module}.time", shown)

    def forward(seconds: float) -> None:
        seconds_now[0] += seconds

    return forward


def come_in(login: str = "sato") -> Client:
    client = Client(headers={"user-agent": f"Browser of {login}"})
    client.post(reverse("account_login"), {"login": login, "password": PASSWORD})
    assert is_in(client)
    return client


def is_in(client: Client) -> bool:
    return client.get(reverse("home")).status_code == 200


def last(verb: str) -> AuditEvent:
    return AuditEvent.objects.filter(verb=verb).order_by("-sequence")[0]


# By themselves


def test_a_session_ends_after_an_hour_without_a_request(person, clock):
    client = come_in()
    clock(59 * MINUTE)
    assert is_in(client)
    clock(61 * MINUTE)
    response = client.get("/log/?page=2")
    assert response["Location"] == f"{reverse('account_login')}?next=/log/%3Fpage%3D2"
    assert TOLD in client.get(reverse("account_login")).content.decode()
    event = last("log-out")
    assert (event.about, json.loads(event.after)) == (f"person/{person.pk}", {"why": "idle"})
    assert event.who == str(person)
    assert not is_in(client)


def test_a_session_ends_after_half_a_day_however_busy(person, clock):
    client = come_in()
    for _ in range(23):
        clock(30 * MINUTE)
        assert is_in(client)
    clock(30 * MINUTE + 1)
    assert not is_in(client)
    assert json.loads(last("log-out").after) == {"why": "too long"}


def test_what_was_sent_too_late_is_not_done(person, clock):
    client = come_in()
    clock(2 * HOUR)
    form = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    response = client.post(reverse("account_change_password"), form)
    assert response["Location"] == f"{reverse('account_login')}?next=/"
    assert Person.objects.get().check_password(PASSWORD)


def test_use_is_noted_once_a_minute(person, clock, django_assert_num_queries):
    client = come_in()
    clock(59)
    with django_assert_num_queries(3):  # the session, the person, the rights
        client.get(reverse("home"))
    clock(1)
    before = UserSession.objects.get().last_seen_at
    client.get(reverse("home"))
    assert UserSession.objects.get().last_seen_at > before


# At a change of password


def test_a_new_password_ends_all_other_sessions_and_keeps_this_one(person):
    here, elsewhere = come_in(), come_in()
    form = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    here.post(reverse("account_change_password"), form)
    assert is_in(here)
    assert not is_in(elsewhere)
    assert UserSession.objects.get().session_key == here.session.session_key
    assert len(json.loads(last("end-sessions").before)) == 1


# By hand


def test_the_owner_sees_where_they_are_logged_in(person):
    here = come_in()
    come_in()
    make_person("tanaka")
    come_in("tanaka")
    page = here.get(reverse("own_sessions")).content.decode()
    assert page.count("127.0.0.1</h2>") + page.count("127.0.0.1 <span") == 2
    assert page.count("この端末") == 1
    assert "Browser of tanaka" not in page


def test_one_other_session_is_ended(person):
    here, first, second = come_in(), come_in(), come_in()
    chosen = UserSession.objects.get(session_key=first.session.session_key)
    here.post(reverse("end_sessions"), {"session": str(chosen.pk)})
    assert [is_in(each) for each in (here, first, second)] == [True, False, True]
    (told,) = json.loads(last("end-sessions").before)
    assert told["origin"] == "127.0.0.1"
    assert last("end-sessions").about == f"person/{person.pk}"


def test_all_other_sessions_are_ended(person):
    here, first, second = come_in(), come_in(), come_in()
    here.post(reverse("end_sessions"))
    assert [is_in(each) for each in (here, first, second)] == [True, False, False]


@pytest.mark.parametrize("which", ["own", "of another", "x", "9" * 30, "-1"])
def test_no_session_is_ended_that_is_not_ones_own_other(person, which):
    here = come_in()
    make_person("tanaka")
    other = come_in("tanaka")
    keys = {"own": here, "of another": other}
    number = (
        str(UserSession.objects.get(session_key=keys[which].session.session_key).pk)
        if which in keys
        else which
    )
    before = AuditEvent.objects.count()
    here.post(reverse("end_sessions"), {"session": number})
    assert is_in(here)
    assert is_in(other)
    assert AuditEvent.objects.count() == before


def test_logging_out_leaves_nothing_behind(person):
    client = come_in()
    client.post(reverse("account_logout"))
    assert not UserSession.objects.exists()
    assert not Session.objects.filter(session_key=client.session.session_key).exists()
    assert json.loads(last("log-out").after) == {"why": "asked"}


@pytest.mark.parametrize("forwarded", ["192.0.2.9", "2001:db8::9", "unix:", "", "192.0.2.9:4711"])
def test_any_address_that_a_proxy_tells_lets_people_in(person, settings, forwarded):
    settings.TRUST_FORWARDED_ADDRESS = True
    client = Client(headers={"x-forwarded-for": forwarded})
    client.post(reverse("account_login"), {"login": "sato", "password": PASSWORD})
    assert is_in(client)
