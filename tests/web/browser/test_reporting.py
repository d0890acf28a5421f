"""Staff enter, the head sends back, then approves, the planner takes; on any screen."""

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser.logging_in import log_in
from tests.web.browser.test_bodies import log_out, unexpected
from tests.web.browser.test_smoke import SIZES
from tests.web.reporting.conftest import in_fiscal_2026
from tests.web.reporting.made import YEAR, enter, make_office

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

__all__ = ["in_fiscal_2026"]


def own_rows(page: Page, hall: str) -> None:
    page.goto(f"{hall}/reports/?year={YEAR}")


def field(page: Page):
    return page.get_by_label(f"令和7年度({YEAR}年度)の実績：観光客数")


def save(page: Page) -> None:
    page.get_by_role("button", name="入力したものを保存する").click()


@pytest.mark.parametrize("size", SIZES)
def test_from_the_entry_to_the_value(page, live_server, look, faults, size):
    office, hall = make_office(), live_server.url
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    log_in(page, hall, "tanto")
    look(f"home-of-staff-{size}")
    page.get_by_role("link", name="自分の課の実績", exact=True).click()
    enters(page, hall, look, size)
    log_out(page)
    log_in(page, hall, "kacho")
    sends_back(page, look, size)
    log_out(page)
    log_in(page, hall, "tanto")
    corrects(page, hall, look, size)
    log_out(page)
    log_in(page, hall, "kacho")
    approves(page)
    log_out(page)
    log_in(page, hall, "kikaku")
    takes(page, look, size)
    page.get_by_role("link", name="観光客数", exact=True).click()
    expect(page.get_by_role("table").get_by_text(str(office.staff))).to_be_visible()
    expect(page.get_by_role("table").get_by_text("515千人").first).to_be_visible()
    look(f"indicator-reported-{size}")
    assert unexpected(faults) == []


def enters(page: Page, hall: str, look, size: str) -> None:
    own_rows(page, hall)
    look(f"reports-{size}")
    field(page).fill("1O5")
    save(page)
    expect(page.get_by_role("alert")).to_contain_text("「1O5」を1つの値として読めません。")
    look(f"reports-refused-{size}")
    expect(field(page)).to_have_value("1O5")
    field(page).fill("5,150千人")
    # The keyboard alone does it.
    field(page).press("Enter")
    expect(page.get_by_role("status")).to_contain_text("1 件を保存しました。")
    expect(page.get_by_text("10倍以上の開きがあります。")).to_be_visible()
    look(f"reports-odd-{size}")


def sends_back(page: Page, look, size: str) -> None:
    page.get_by_role("link", name="承認を待っています。").click()
    look(f"reports-waiting-{size}")
    page.get_by_role("link", name="入力を差し戻す").click()
    page.get_by_label("差し戻す理由").fill("一桁多くありませんか。")
    look(f"report-send-back-{size}")
    page.get_by_role("button", name="入力を差し戻す").click()
    expect(page.get_by_role("status")).to_contain_text("差し戻しました。")


def corrects(page: Page, hall: str, look, size: str) -> None:
    page.get_by_role("link", name="差し戻されています。").click()
    own_rows(page, hall)
    expect(page.get_by_text("一桁多くありませんか。")).to_be_visible()
    look(f"reports-returned-{size}")
    field(page).fill("515千人")
    page.get_by_label("備考：観光客数").fill("一桁の誤り")
    save(page)
    page.get_by_role("link", name="履歴と取消し").click()
    look(f"report-{size}")


def approves(page: Page) -> None:
    page.get_by_role("link", name="承認を待っています。").click()
    page.get_by_label("観光客数").check()
    page.get_by_role("button", name="選んだものを承認する").click()
    expect(page.get_by_role("status")).to_contain_text("1 件を承認しました。")


def takes(page: Page, look, size: str) -> None:
    page.get_by_role("link", name="各課の実績").click()
    look(f"reports-overview-{size}")
    page.get_by_role("link", name="入力を見る・案に取り込む").first.click()
    look(f"reports-of-draft-{size}")
    page.get_by_label("観光客数").check()
    page.get_by_role("button", name="選んだものを案に取り込む").click()
    expect(page.get_by_role("status")).to_contain_text("1 件を案に取り込みました。")


def test_without_scripts_staff_enter_and_the_second_sees_the_first(browser, live_server):
    office, hall = make_office(), live_server.url
    context = browser.new_context(java_script_enabled=False, locale="ja-JP")
    page = context.new_page()
    log_in(page, hall, "tanto")
    own_rows(page, hall)
    enter(office, "512")
    field(page).fill("520")
    save(page)
    expect(page.get_by_role("alert")).to_contain_text("いまの内容は「512」です")
    expect(field(page)).to_have_value("520")
    save(page)
    expect(page.get_by_role("status")).to_contain_text("1 件を保存しました。")
    context.close()
