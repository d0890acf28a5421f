"""The administrator's settings: wide, zoomed and narrow, in both languages, held against axe."""

import os

import pytest
from django.conf import settings
from django.test import override_settings
from playwright.sync_api import expect

from keikaku.web.accounts.roles import Role
from keikaku.web.administration.running import running
from keikaku.web.configuration import check_text
from tests.web.browser.logging_in import log_in
from tests.web.browser.test_smoke import SIZES
from tests.web.conftest import make_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FILE = "# 情報政策課\nidle_minutes = 45\n"


@pytest.fixture
def installation(tmp_path, live_server, monkeypatch):
    here = f"sqlite:///{settings.DATABASES['default']['TEST']['NAME']}"
    url = os.environ.get("KEIKAKU_TEST_DATABASE_URL", here)
    monkeypatch.setenv("KEIKAKU_DATABASE_URL", url)
    secret = running().secret_key
    (tmp_path / "config.toml").write_text(FILE, "utf-8")
    found = check_text(tmp_path, {"KEIKAKU_DATABASE_URL": url}, "", secret)
    make_person("kanri", Role.ADMINISTRATOR)
    with override_settings(INSTALLATION=found):
        yield found


@pytest.mark.parametrize("size", SIZES)
def test_the_pages_of_settings(page, installation, live_server, look, faults, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    log_in(page, live_server.url, "kanri")
    page.get_by_role("link", name="設定", exact=True).click()
    look(f"settings-{size}")
    page.get_by_label("一つの文書のページ数").fill("0")
    page.get_by_role("button", name="保存する").click()
    look(f"settings-fault-{size}")
    page.get_by_role("link", name="点検").click()
    look(f"settings-check-{size}")
    page.get_by_role("button", name="English").click()
    look(f"settings-check-english-{size}")
    page.get_by_role("link", name="Settings", exact=True).first.click()
    look(f"settings-english-{size}")
    assert faults == []


def test_settings_change_without_scripts(browser, installation, live_server):
    page = browser.new_context(java_script_enabled=False, locale="ja-JP").new_page()
    log_in(page, live_server.url, "kanri")
    page.goto(f"{live_server.url}/settings/")
    page.get_by_label("ログインが続く最長の時間").fill("8")
    page.get_by_role("button", name="保存する").click()
    expect(page.get_by_role("status")).to_contain_text("起動し直すと効きます")
    text = (installation.folder / "config.toml").read_text("utf-8")
    assert text == f"{FILE}session_hours = 8\n"
