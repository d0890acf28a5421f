"""A planner takes documents in, settles what is doubtful by keyboard, and makes a draft."""

import re

import pytest
from playwright.sync_api import Page, expect

from keikaku.web.accounts.roles import Role
from keikaku.web.intake.models import Intake
from keikaku.web.intake.rounds import work_off
from keikaku.web.plans.models import Draft, DraftState
from tests.repository.tree import ROOT
from tests.web.browser.arrival import press
from tests.web.conftest import PASSWORD, make_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SAMPLES = ROOT / "samples" / "documents"
SIZES = {"wide": (1280, 800), "zoomed": (640, 400), "narrow": (360, 740)}


@pytest.fixture
def planner(page: Page, live_server) -> Page:
    make_person("kikaku", Role.PLANNER)
    page.goto(live_server.url)
    page.get_by_label("ログイン名", exact=True).fill("kikaku")
    page.get_by_label("パスワード", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="ログインする", exact=True).click()
    page.get_by_role("link", name="文書の取込み").click()
    return page


def upload(page: Page, *names: str) -> None:
    page.get_by_label("ファイル").set_input_files([SAMPLES / name for name in names])
    page.get_by_role("button", name="取り込んで読み取る").click()


def test_from_two_documents_to_a_draft_by_keyboard(planner, look, live_server):
    page = planner
    page.set_viewport_size({"width": 1280, "height": 800})
    look("intake-empty")
    upload(page, "senryaku-draft.txt", "senryaku.pdf")
    expect(page.get_by_role("status")).to_contain_text("2ファイルを受け付けました")
    page.goto(f"{live_server.url}/intake/")
    look("intake-waiting")
    assert work_off() == 2
    page.goto(f"{live_server.url}/intake/")
    look("intake-ready")
    text, pdf = Intake.objects.order_by("pk")
    page.goto(f"{live_server.url}/intake/{pdf.pk}/review/")
    look("review-pdf")
    press(page, "n")
    expect(page.get_by_text(re.compile("^注意 2 / "))).to_be_visible()
    page.goto(f"{live_server.url}/intake/{pdf.pk}/values/")
    look("values")
    page.goto(f"{live_server.url}/intake/{text.pk}/")
    look("intake-one")
    settled_by_keyboard(page, look)
    page.goto(f"{live_server.url}/intake/{text.pk}/assumed/")
    look("assumed")
    page.get_by_role("button", name="印を付けた項目を確認済みにする").click()
    expect(page.get_by_role("status")).to_contain_text("件を確認しました。")
    look("assumed-done")
    page.goto(f"{live_server.url}/intake/{text.pk}/accept/")
    look("accept")
    page.get_by_label("新しい計画の種類").select_option("総合戦略")
    page.get_by_role("button", name="計画の案にする").click()
    expect(page.get_by_role("status")).to_contain_text("の案にしました。")
    look("intake-accepted")
    assert Draft.objects.get(intake=text).state == DraftState.DRAFT
    page.get_by_role("button", name="案にしたのを取り消し、確認に戻す").click()
    expect(page.get_by_role("status")).to_contain_text("元に戻しました: 「計画の案にする」")
    assert Draft.objects.get(intake=text).state == DraftState.REVIEW


def settled_by_keyboard(page: Page, look) -> None:
    page.get_by_role("link", name="計画の案にする").click()
    expect(page.get_by_role("alert")).to_contain_text("見出しがありません")
    look("accept-blocked")
    page.get_by_role("alert").get_by_role("link").first.click()
    look("review-error")
    press(page, "c")
    page.keyboard.type("安心して暮らせるまち")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("訂正しました。")
    expect(page.get_by_text(re.compile("確認済み 1 / "))).to_be_visible()
    look("review-table")
    press(page, "s")
    expect(page.get_by_text(re.compile("^注意 2 / "))).to_be_visible()
    press(page, "a")
    expect(page.get_by_text(re.compile("確認済み 2 / "))).to_be_visible()
    expect(page.locator("#what")).to_be_focused()
    press(page, "u")
    expect(page.get_by_role("status")).to_contain_text("元に戻しました: 「このままでよい」")
    expect(page.get_by_text(re.compile("確認済み 1 / "))).to_be_visible()
    expect(page.locator("#what")).to_be_focused()
    look("review-undone")
    page.get_by_role("button", name="同じ種類をすべて").click()
    expect(page.get_by_role("status")).to_contain_text("まとめて確認済みにしました。")
    press(page, "u")
    expect(page.get_by_text(re.compile("確認済み 1 / "))).to_be_visible()
    page.get_by_role("button", name="同じ種類をすべて").click()
    expect(page.get_by_role("status")).to_contain_text("まとめて確認済みにしました。")
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        look(f"review-{size}")
    page.set_viewport_size({"width": 1280, "height": 800})
