"""Attempts are limited across processes; who must wait is told for how long, and so is the log."""

import json
import time

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse

from keikaku.web.audit.models import AuditEvent
from keikaku.web.login import limits
from tests.web.conftest import PASSWORD, logged_in, make_person

pytestmark = pytest.mark.django_db


def attempt(login: str, password: str = "wrong", **headers: str):
    form = {"login": login, "password": password}
    return Client(headers=headers).post(reverse("account_login"), form)


def page(response):
    return response.content.decode()


@pytest.fixture
def clock(monkeypatch):
    """Time that passes when it is told to."""

    class Clock:
        def __init__(self) -> None:
            self.now = time.time()

        def __call__(self) -> float:
            return self.now

    found = Clock()
    monkeypatch.setattr("allauth.core.internal.ratelimit.time.time", found)
    return found


def test_five_wrong_passwords_stop_a_name_and_the_right_one_too(clock):
    make_person("sato")
    for _ in range(5):
        assert "ログイン名かパスワードが違います。" in page(attempt("sato"))
    stopped = attempt("SATO", PASSWORD)
    assert "約5分待ってください。" in page(stopped)
    assert stopped.status_code == 200
    event = AuditEvent.objects.order_by("-sequence")[0]
    assert event.verb == "refuse-login"
    assert json.loads(event.after) == {"why": "wait 300 s"}


def test_after_the_wait_the_name_is_let_in(clock):
    make_person("sato")
    for _ in range(5):
        attempt("sato")
    clock.now += 255
    assert "45秒待ってください。" in page(attempt("sato", PASSWORD))
    clock.now += 46
    assert attempt("sato", PASSWORD).status_code == 302


def test_others_are_not_stopped_with_them():
    make_person("sato")
    make_person("tanaka")
    for _ in range(6):
        attempt("sato")
    assert attempt("tanaka", PASSWORD).status_code == 302


def test_right_passwords_do_not_count():
    make_person("sato")
    for _ in range(8):
        assert attempt("sato", PASSWORD).status_code == 302


def test_names_that_nobody_has_are_stopped_alike():
    for _ in range(5):
        attempt("nobody")
    assert "待ってください。" in page(attempt("nobody"))


def test_many_names_from_one_address_are_stopped(clock):
    for number in range(60):
        attempt(f"nobody{number}")
    assert "60秒待ってください。" in page(attempt("another"))


def test_a_flood_from_one_address_is_told_in_our_frame(clock):
    client = Client()
    for _ in range(120):
        client.post(reverse("account_login"), {})
    response = client.post(reverse("account_login"), {})
    assert response.status_code == 429
    assert "1分待ってから" in page(response)


def test_passkeys_from_one_address_are_limited(clock):
    client = Client()
    address = reverse("mfa_login_webauthn")
    assert {client.post(address, {"credential": "{}"}).status_code for _ in range(120)} == {302}
    assert client.post(address, {"credential": "{}"}).status_code == 429


def test_guesses_of_the_old_password_are_limited():
    client = logged_in(make_person("sato"))
    form = {"old_password": "wrong", "new_password1": "x", "new_password2": "x"}
    address = reverse("account_change_password")
    assert {client.post(address, form).status_code for _ in range(5)} == {200}
    assert client.post(address, form).status_code == 429


def test_the_counts_lie_in_the_database():
    """Two processes of the server share them."""
    attempt("nobody")
    assert type(caches["default"]).__name__ == "DatabaseCache"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "1秒"),
        (1, "1秒"),
        (60, "60秒"),
        (61, "約2分"),
        (120, "約2分"),
        (299, "約5分"),
        (301, "約6分"),
    ],
)
def test_a_wait_is_never_told_too_short(seconds, told):
    assert f"{told}待ってください。" in limits.sentence(seconds)
