"""Apps and recovery codes: enrolled, asked for, taken away and reset, each with its event."""

import json
import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import reverse

from keikaku.web.accounts.actions import second_factors
from keikaku.web.accounts.models import Person
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.models import AuditEvent
from tests.web.conftest import PASSWORD, make_person

pytestmark = pytest.mark.django_db
BY = Actor("管理者（admin）", 7, "192.0.2.1")
SECRET = re.compile(r'class="secret">([A-Z2-7]+)<')
CODES = re.compile(r"<li><code>(\d{8})</code>")


@pytest.fixture
def person(db) -> Person:
    return make_person("sato")


@pytest.fixture
def client(person) -> Client:
    """Came in by password, and has shown it once more."""
    found = Client()
    first_step(found)
    found.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return found


def first_step(client: Client):
    return client.post(reverse("account_login"), {"login": "sato", "password": PASSWORD})


def second_step(client: Client, code: str):
    return client.post(reverse("mfa_authenticate"), {"code": code})


def code_of(secret: str, steps: int = 0) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps)))


def enrol(client: Client) -> tuple[str, list[str]]:
    """The key of the app, and the recovery codes that came with it."""
    address = reverse("mfa_activate_totp")
    (secret,) = SECRET.findall(client.get(address).content.decode())
    shown = client.post(address, {"code": code_of(secret)}, follow=True)
    assert shown.redirect_chain[-1][0] == reverse("mfa_view_recovery_codes")
    return secret, CODES.findall(shown.content.decode())


def is_in(client: Client) -> bool:
    return client.get(reverse("home")).status_code == 200


def events(*verbs: str) -> list[tuple[str, str, object, object]]:
    rows = AuditEvent.objects.filter(verb__in=verbs)
    return [(row.verb, row.about, json.loads(row.before), json.loads(row.after)) for row in rows]


# Enrolling


def test_enrolling_asks_for_the_password_once_more(person):
    client = Client()
    first_step(client)
    for name in ("mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"):
        response = client.get(reverse(name))
        assert response["Location"].startswith(reverse("account_reauthenticate"))
    wrong = client.post(reverse("account_reauthenticate"), {"password": "wrong"})
    assert "パスワードが違います。" in wrong.content.decode()
    assert events("refuse-login") == [
        ("refuse-login", f"person/{person.pk}", None, {"why": "password"})
    ]


def test_an_app_is_added_with_recovery_codes_and_told_without_its_key(client, person):
    secret, codes = enrol(client)
    assert len(set(codes)) == 10
    about, after = f"person/{person.pk}", {"kind": "totp", "recovery_codes": True}
    assert events("add-second-factor") == [("add-second-factor", about, None, after)]
    log = "".join(f"{row.before}{row.after}" for row in AuditEvent.objects.all())
    assert not [each for each in (secret, *codes) if each in log]


def test_a_wrong_first_code_adds_nothing(client):
    address = reverse("mfa_activate_totp")
    client.get(address)
    page = client.post(address, {"code": "000000"}).content.decode()
    assert "番号か鍵が違います。" in page
    assert not Authenticator.objects.exists()
    assert events("add-second-factor") == []


def test_recovery_codes_are_shown_once(client):
    _secret, codes = enrol(client)
    again = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert not [each for each in codes if each in again]
    assert "残り：10" in again


def test_recovery_codes_are_made_anew(client, person):
    _secret, old = enrol(client)
    shown = client.post(reverse("mfa_generate_recovery_codes"), follow=True)
    new = CODES.findall(shown.content.decode())
    assert len(new) == 10
    assert not set(old) & set(new)
    about = f"person/{person.pk}"
    assert events("renew-recovery-codes") == [("renew-recovery-codes", about, None, None)]


# Coming in


def test_the_password_alone_opens_nothing_any_more(client):
    enrol(client)
    stranger = Client()
    assert first_step(stranger)["Location"] == reverse("mfa_authenticate")
    assert not is_in(stranger)
    # The page of login leads back to the step that is missing.
    assert stranger.get(reverse("account_login"))["Location"] == reverse("mfa_authenticate")


def test_password_and_code_open(client, person):
    secret, _codes = enrol(client)
    stranger = Client()
    first_step(stranger)
    # The code of the enrolment was used; that of the next step of time is let through too.
    assert second_step(stranger, code_of(secret, 1))["Location"] == reverse("home")
    ways = events("log-in")[-1]
    assert ways == ("log-in", f"person/{person.pk}", None, {"ways": ["password", "totp"]})


def test_a_code_opens_once(client):
    secret, _codes = enrol(client)
    code = code_of(secret, 1)
    for expected in (True, False):
        stranger = Client()
        first_step(stranger)
        second_step(stranger, code)
        assert is_in(stranger) is expected


def test_a_recovery_code_opens_once(client):
    _secret, (code, *_rest) = enrol(client)
    for expected in (True, False):
        stranger = Client()
        first_step(stranger)
        second_step(stranger, code)
        assert is_in(stranger) is expected
    assert events("log-in")[-1][3] == {"ways": ["password", "recovery_codes"]}


def test_a_wrong_code_is_told_and_too_many_say_how_long(client, person):
    enrol(client)
    stranger = Client()
    first_step(stranger)
    for _ in range(5):
        assert "番号か鍵が違います。" in second_step(stranger, "12345678").content.decode()
    assert "約5分待ってください。" in second_step(stranger, "12345678").content.decode()
    refusal = ("refuse-login", f"person/{person.pk}", None, {"why": "second factor"})
    assert events("refuse-login") == [refusal] * 5


def test_a_passkey_that_is_none_is_refused_as_second_step(client, person):
    enrol(client)
    stranger = Client()
    first_step(stranger)
    response = stranger.post(reverse("mfa_authenticate"), {"credential": "{}"})
    assert response.status_code == 200
    assert not is_in(stranger)
    assert events("refuse-login")[-1][3] == {"why": "passkey"}


def test_the_second_step_can_be_given_up(client):
    enrol(client)
    stranger = Client()
    first_step(stranger)
    assert stranger.post(reverse("account_logout"))["Location"] == reverse("account_login")
    assert stranger.get(reverse("account_login")).status_code == 200


# Taking away


def test_an_app_is_removed_with_its_recovery_codes(client, person):
    enrol(client)
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.exists()
    about = f"person/{person.pk}"
    assert events("remove-second-factor") == [
        ("remove-second-factor", about, {"kind": "totp"}, None)
    ]
    assert first_step(Client())["Location"] == reverse("home")


def test_the_passkey_of_another_cannot_be_removed(client):
    other = make_person("tanaka")
    key = Authenticator.objects.create(
        user=other, type=Authenticator.Type.WEBAUTHN, data={"name": "鍵", "credential": {}}
    )
    response = client.post(reverse("mfa_remove_webauthn", kwargs={"pk": key.pk}))
    assert response.status_code == 404
    assert Authenticator.objects.filter(pk=key.pk).exists()


def test_an_administrator_resets_all_and_ends_the_sessions(client, person):
    enrol(client)
    assert second_factors.reset(person=person, by=BY) == 2
    assert not Authenticator.objects.exists()
    assert not UserSession.objects.filter(user=person).exists()
    assert not is_in(client)
    about, before = f"person/{person.pk}", {"recovery_codes": 1, "totp": 1}
    assert events("reset-second-factors") == [("reset-second-factors", about, before, None)]
    assert AuditEvent.objects.get(verb="reset-second-factors").who == BY.who
    assert first_step(Client())["Location"] == reverse("home")


def test_where_there_is_nothing_to_reset_nothing_is_told(person):
    count = AuditEvent.objects.count()
    assert second_factors.reset(person=person, by=BY) == 0
    assert AuditEvent.objects.count() == count


# Pages


@pytest.mark.parametrize("name", ["mfa_deactivate_totp", "mfa_view_recovery_codes"])
def test_what_is_not_there_leads_to_the_overview(client, name):
    assert client.get(reverse(name))["Location"] == reverse("mfa_index")
