"""Logging in as somebody, as a person does it."""

from playwright.sync_api import Page

from tests.web.browser.arrival import arrive
from tests.web.conftest import PASSWORD


def log_in(page: Page, address: str, login: str, password: str = PASSWORD) -> None:
    page.goto(address)
    page.get_by_label("ログイン名").fill(login)
    page.get_by_label("パスワード", exact=True).fill(password)
    page.get_by_role("button", name="ログインする", exact=True).click()
    arrive(page)
