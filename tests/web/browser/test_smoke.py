"""A person logs in, sees home, switches the language; wide, zoomed, narrow, by keyboard alone."""

import pytest
from playwright.sync_api import expect

from keikaku.web.accounts.actions import people
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from tests.web.browser.logging_in import log_in
from tests.web.conftest import PASSWORD, make_department, make_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# At 200 % a window of 1280 × 800 shows as much as one of half its size.
SIZES = {"wide": (1280, 800), "zoomed": (640, 400), "narrow": (360, 740)}


@pytest.fixture
def hall(live_server) -> str:
    """The city hall of the tests, and where it is."""
    environment = make_department("環境課")
    make_person("sato", Role.DEPARTMENT_STAFF, department=environment)
    make_person("kansa", Role.AUDITOR)
    people.create(login="shin", name="新人 一郎", password=PASSWORD, by=COMMAND_LINE)
    address: str = live_server.url
    return address


@pytest.mark.parametrize("size", SIZES)
def test_from_login_to_home_and_into_the_other_language(page, hall, look, faults, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(hall)
    look(f"login-{size}")
    log_in(page, hall, "sato", "wrong")
    expect(page.get_by_role("alert")).to_contain_text("ログイン名かパスワードが違います。")
    look(f"login-refused-{size}")
    log_in(page, hall, "sato")
    expect(page.get_by_role("heading", level=1)).to_have_text("あなたを待っていること")
    look(f"home-{size}")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What waits for you")
    look(f"home-english-{size}")
    page.get_by_role("button", name="日本語").click()
    page.get_by_role("button", name="ログアウト").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("ログイン")
    assert faults == []


@pytest.mark.parametrize("size", SIZES)
def test_the_log_and_the_pages_of_faults(page, hall, look, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    log_in(page, hall, "kansa")
    page.get_by_role("link", name="監査記録").click()
    expect(page.get_by_role("table")).to_contain_text("役割を付けた")
    look(f"log-{size}")
    page.goto(f"{hall}/nothing/")
    look(f"missing-{size}")


@pytest.mark.parametrize("size", SIZES)
def test_a_newcomer_chooses_a_password(page, hall, look, faults, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    log_in(page, hall, "shin")
    expect(page.get_by_text("一度限りのものです")).to_be_visible()
    look(f"password-{size}")
    page.get_by_label("今のパスワード").fill(PASSWORD)
    page.get_by_label("新しいパスワード", exact=True).fill("ao-i-sora-no-iro")
    page.get_by_label("新しいパスワード（もう一度）").fill("ao-i-sora-no-iro")
    page.get_by_role("button", name="変更する").click()
    expect(page.get_by_role("status")).to_contain_text("パスワードを変更しました。")
    look(f"password-changed-{size}")
    assert faults == []


def test_by_keyboard_alone(page, hall):
    page.goto(hall)
    expect(page.get_by_label("ログイン名")).to_be_focused()
    page.keyboard.type("sato")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("あなたを待っていること")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="本文へ進む")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_without_scripts(browser, hall):
    context = browser.new_context(java_script_enabled=False, locale="ja-JP")
    page = context.new_page()
    log_in(page, hall, "sato")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What waits for you")
    context.close()
