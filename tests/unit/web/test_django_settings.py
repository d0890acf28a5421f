"""What an installation makes of Django: the database's options, cookies, headers, languages."""

from dataclasses import replace

import pytest

from keikaku.web.config.django_settings import database_settings, django_settings
from keikaku.web.database_url import parse_database
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
