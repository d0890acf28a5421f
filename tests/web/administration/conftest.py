"""An installation of its own for each test, whose file of settings can be changed."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings

from keikaku.web.accounts.roles import Role
from keikaku.web.administration.running import running
from keikaku.web.configuration import check_text
from keikaku.web.installation import CONFIG_FILE, Installation
from tests.web.conftest import logged_in, make_person


@pytest.fixture
def installation(tmp_path, monkeypatch) -> Iterator[Installation]:
    """It runs with what is built in, on the database of the tests."""
    here = f"sqlite:///{settings.DATABASES['default']['TEST']['NAME']}"
    url = os.environ.get("KEIKAKU_TEST_DATABASE_URL", here)
    monkeypatch.setenv("KEIKAKU_DATABASE_URL", url)
    secret = running().secret_key
    found = check_text(tmp_path, {"KEIKAKU_DATABASE_URL": url}, "", secret)
    with override_settings(INSTALLATION=found):
        yield found


@pytest.fixture
def file(installation) -> Path:
    """Where its settings stand; nothing stands there yet."""
    path: Path = installation.folder / CONFIG_FILE
    return path


@pytest.fixture
def client(db) -> Client:
    return logged_in(make_person("kanri", Role.ADMINISTRATOR))
