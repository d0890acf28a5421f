"""What django-allauth could do and a city hall must not have: none of it is reachable."""

import pytest
from django.apps import apps
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tests.web.conftest import logged_in, make_person

CLOSED = {
    "account_signup": "signup",
    "account_reset_password": "password/reset",
    "account_set_password": "password/set",
    "account_email": "email",
    "account_email_verification_sent": "confirm-email",
    "account_confirm_login_code": "login/code/confirm",
    "account_request_reauthentication_code": "reauthenticate/code",
    "account_inactive": "inactive",
    "mfa_list_webauthn": "2fa/webauthn",
    "mfa_download_recovery_codes": "2fa/recovery-codes/download",
    "mfa_signup_webauthn": "2fa/webauthn/signup",
    "socialaccount_connections": "3rdparty",
    "socialaccount_signup": "3rdparty/signup",
    "usersessions_list": "sessions/list",
}


@pytest.mark.parametrize("name", CLOSED)
def test_no_address_has_the_name(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize("path", CLOSED.values())
@pytest.mark.django_db
def test_no_page_has_the_address(path):
    client = logged_in(make_person("sato"))
    for prefix in ("accounts", "oidc", ""):
        for method in (client.get, client.post, Client().get, Client().post):
            assert method(f"/{prefix}/{path}/".replace("//", "/")).status_code == 404


def test_no_template_of_the_library_can_appear():
    assert not apps.is_installed("allauth")
