"""What an installation makes of Django: the database's options, cookies, headers, languages."""

from dataclasses import replace

import pytest

from keikaku.web.config.django_settings import database_settings, django_settings
from keikaku.web.database_url import parse_database
from keikaku.web.identity_provider import IdentityProvider
from keikaku.web.installation import Installation, Screen


@pytest.fixture
def installation(tmp_path):
    return Installation(tmp_path, parse_database("sqlite:///k.db", tmp_path), "s" * 50)


def test_sqlite_takes_turns_in_writing(tmp_path):
    settings = database_settings(parse_database("sqlite:///k.db", tmp_path))
    assert settings["NAME"] == str(tmp_path / "k.db")
    assert settings["OPTIONS"] == {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;"
        "PRAGMA mmap_size=134217728;PRAGMA cache_size=-20000;",
    }


def test_postgresql_is_given_what_the_address_says(tmp_path):
    url = "postgres://u:p@db:5433/plans?sslmode=require"
    settings = database_settings(parse_database(url, tmp_path))
    named = {key: settings[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")}
    assert named == {
        "NAME": "plans", "USER": "u", "PASSWORD": "p", "HOST": "db", "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }  # fmt: skip


@pytest.mark.parametrize("behind_proxy", [True, False])
def test_cookies_go_over_https_where_there_is_one(installation, behind_proxy):
    settings = django_settings(replace(installation, behind_proxy=behind_proxy))
    assert settings["SESSION_COOKIE_SECURE"] is behind_proxy
    assert settings["CSRF_COOKIE_SECURE"] is behind_proxy
    assert bool(settings["SECURE_HSTS_SECONDS"]) is behind_proxy
    assert bool(settings["SECURE_PROXY_SSL_HEADER"]) is behind_proxy


def test_nothing_is_loaded_from_outside(installation):
    policy = django_settings(installation)["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]
    assert policy["default-src"] == ["'self'"]
    assert not [source for sources in policy.values() for source in sources if "unsafe" in source]


def test_japanese_comes_first(installation):
    assert django_settings(installation)["LANGUAGE_CODE"] == "ja"
    assert django_settings(replace(installation, language=Screen.EN))["LANGUAGE_CODE"] == "en"


def test_no_installation_shows_tracebacks(installation):
    assert django_settings(installation)["DEBUG"] is False


def test_sessions_last_as_long_as_the_installation_says(installation):
    settings = django_settings(replace(installation, idle_minutes=30, session_hours=9))
    assert settings["SESSION_COOKIE_AGE"] == 9 * 60 * 60
    assert (settings["LOGIN_RULES"].idle, settings["LOGIN_RULES"].longest) == (30 * 60, 9 * 60 * 60)


def test_nobody_signs_up_or_gets_mail(installation):
    settings = django_settings(installation)
    assert settings["ACCOUNT_SIGNUP_ENABLED"] is False
    assert settings["ACCOUNT_EMAIL_VERIFICATION"] == "none"
    assert "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN" not in settings


def test_the_identity_provider_is_told_to_the_library(installation):
    assert django_settings(installation)["SOCIALACCOUNT_PROVIDERS"] == {}
    provider = IdentityProvider("https://login.example", "keikaku", "hidden", "職員ポータル")
    found = django_settings(replace(installation, identity_provider=provider))
    (app,) = found["SOCIALACCOUNT_PROVIDERS"]["openid_connect"]["APPS"]
    assert app == {
        "provider_id": "oidc",
        "name": "職員ポータル",
        "client_id": "keikaku",
        "secret": "hidden",
        "settings": {"server_url": "https://login.example", "oauth_pkce_enabled": True},
    }
