"""Passkeys, codes and sessions in a real browser; the passkey lies in chromium's virtual key."""

import re
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect

from keikaku.web.accounts.roles import Role
from tests.web.browser.arrival import arrive
from tests.web.conftest import PASSWORD, make_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SIZES = {"wide": (1280, 800), "zoomed": (640, 400), "narrow": (360, 740)}
FAULT = "パスキーを使えませんでした。"


@pytest.fixture(params=SIZES)
def size(request, page: Page):
    width, height = SIZES[request.param]
    page.set_viewport_size({"width": width, "height": height})
    return request.param


@pytest.fixture
def hall(live_server) -> str:
    make_person("sato", Role.PLANNER)
    address: str = live_server.url
    assert "//localhost:" in address
    return address


@pytest.fixture
def key(page: Page) -> str:
    """A key inside the machine that knows a fingerprint."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
        "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    answer = session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return str(answer["authenticatorId"])


def log_in(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("ログイン名").fill("sato")
    page.get_by_label("パスワード", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="ログインする", exact=True).click()
    arrive(page)


def confirm(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("本人の確認")
    page.get_by_label("今のパスワード").fill(PASSWORD)
    page.get_by_role("button", name="確認する").click()


def log_out(page: Page) -> None:
    page.get_by_role("button", name="ログアウト").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("ログイン")


@pytest.mark.usefixtures("key")
def test_a_passkey_is_added_and_opens_the_door_alone(page, hall, look, faults, size):
    log_in(page, hall)
    page.get_by_role("link", name="ログインの設定").click()
    look(f"login-settings-{size}")
    page.get_by_role("link", name="パスキーを登録する").click()
    look(f"login-again-{size}")
    confirm(page)
    look(f"passkey-add-{size}")
    page.get_by_label("この鍵の名前").fill("庁用端末")
    page.get_by_role("button", name="登録する").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("復旧コード")
    look(f"recovery-codes-{size}")
    page.get_by_role("link", name="ログインの設定へ").click()
    expect(page.get_by_text("（これだけでログインできます）")).to_be_visible()
    look(f"login-settings-full-{size}")
    page.get_by_role("link", name="ログイン中の端末を見る").click()
    expect(page.get_by_text("この端末")).to_be_visible()
    look(f"sessions-{size}")
    log_out(page)
    page.get_by_role("button", name="パスキーでログインする").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("あなたを待っていること")
    assert faults == []


@pytest.mark.usefixtures("key")
def test_a_passkey_is_the_second_step_and_is_taken_away(page, hall, look, faults):
    log_in(page, hall)
    page.goto(f"{hall}/accounts/passkeys/add/")
    confirm(page)
    page.get_by_label("パスワードなしで").uncheck()
    page.get_by_role("button", name="登録する").click()
    # The key answers in its own time, and a script sends the form then: only the next page's
    # heading tells that it has gone.
    expect(page.get_by_role("heading", level=1)).to_have_text("復旧コード")
    log_out(page)
    log_in(page, hall)
    expect(page.get_by_role("heading", level=1)).to_have_text("ログインの二段階目")
    look("second-step")
    page.get_by_role("button", name="パスキーを使う").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("あなたを待っていること")
    page.goto(f"{hall}/accounts/")
    page.get_by_role("link", name=re.compile("外す.*パスキー1")).click()
    page.get_by_role("link", name="パスキーで確認する").click()
    look("login-again-by-passkey")
    page.get_by_role("button", name="パスキーで確認する").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("パスキーを外す")
    look("passkey-remove")
    page.get_by_role("button", name="外す").click()
    expect(page.get_by_role("status")).to_contain_text("パスキーを外しました。")
    log_out(page)
    log_in(page, hall)
    expect(page.get_by_role("heading", level=1)).to_have_text("あなたを待っていること")
    assert faults == []


@pytest.mark.usefixtures("key")
def test_a_passkey_that_cannot_be_used_says_so(page, hall, look):
    page.goto(hall)
    page.get_by_role("button", name="パスキーでログインする").click()
    expect(page.get_by_role("alert")).to_contain_text(FAULT)
    look("passkey-fault")


def test_codes_of_an_app_are_asked_for_after_the_password(page, hall, look, faults, size):
    log_in(page, hall)
    page.goto(f"{hall}/accounts/app/add/")
    confirm(page)
    secret = page.locator(".secret").inner_text()
    look(f"app-add-{size}")
    page.get_by_label("アプリに表示された6桁の番号").fill("000000")
    page.get_by_role("button", name="登録する").click()
    expect(page.get_by_role("alert")).to_contain_text("番号か鍵が違います。")
    look(f"app-add-refused-{size}")
    page.get_by_label("アプリに表示された6桁の番号").fill(code_now(secret))
    page.get_by_role("button", name="登録する").click()
    code = page.locator(".codes li").first.inner_text()
    log_out(page)
    log_in(page, hall)
    look(f"second-step-{size}")
    page.get_by_label("6桁の番号、または復旧コード").fill(code)
    page.get_by_role("button", name="ログインする").click()
    arrive(page)
    page.goto(f"{hall}/accounts/")
    expect(page.get_by_text("残り：9")).to_be_visible()
    page.get_by_role("link", name="認証アプリを外す").click()
    confirm(page)
    look(f"app-remove-{size}")
    page.get_by_role("button", name="外す").click()
    expect(page.get_by_role("status")).to_contain_text("認証アプリを外しました。")
    assert faults == []


def test_too_many_attempts_say_how_long_to_wait(page, hall, look, size):
    for _ in range(6):
        page.goto(hall)
        page.get_by_label("ログイン名").fill("sato")
        page.get_by_label("パスワード", exact=True).fill("wrong")
        page.get_by_role("button", name="ログインする", exact=True).click()
    arrive(page)
    expect(page.get_by_role("alert")).to_contain_text("約5分待ってください。")
    look(f"login-stopped-{size}")


def code_now(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))
