"""The way out to the city's own login and back, over plain HTTP, under the rules of our pages."""

import pytest
from playwright.sync_api import Page, expect

from keikaku.web.accounts.roles import Role
from keikaku.web.identity_provider import IdentityProvider
from tests.web.conftest import make_person
from tests.web.login import provider as of_tests
from tests.web.login.test_oidc import configure

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
__all__ = ["configure"]
OUTSIDE = """
() => { const form = document.querySelector("form[action$='/oidc/']");
  form.action = "http://127.0.0.1:9/stolen"; form.requestSubmit(); }
"""


def test_the_browser_goes_to_the_provider_and_comes_back(page: Page, live_server, configure):
    make_person("sato", Role.PLANNER)
    with of_tests.running() as found:
        found.claims |= {"preferred_username": "sato"}
        configure(IdentityProvider(found.url, of_tests.CLIENT, of_tests.SECRET))
        page.goto(f"{live_server.url}/accounts/login/")
        page.get_by_role("button", name="庁内の認証基盤").click()
        expect(page.get_by_role("button", name="ログアウト")).to_be_visible()
        assert page.url.startswith(live_server.url)


def test_a_form_that_was_turned_elsewhere_is_not_sent(page: Page, live_server, configure):
    with of_tests.running() as found:
        configure(IdentityProvider(found.url, of_tests.CLIENT, of_tests.SECRET))
        page.goto(f"{live_server.url}/accounts/login/")
        told: list[str] = []
        page.on("console", lambda line: told.append(line.text))
        page.evaluate(OUTSIDE)
        page.wait_for_timeout(500)
    assert page.url == f"{live_server.url}/accounts/login/"
    assert any("form-action" in line for line in told)
