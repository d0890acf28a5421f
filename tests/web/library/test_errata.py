"""Who reads what an edition says wrongly is told of its errata there."""

import pytest

from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.plans.actions import editions
from tests.web.conftest import logged_in, make_person
from tests.web.library.shelf import issue_erratum, make_shelf, planner, staff_of

pytestmark = pytest.mark.django_db
NOTICE = "この版には正誤表があります。"


@pytest.fixture
def shelf():
    return make_shelf()


def text(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.content, "utf-8")


@pytest.mark.parametrize("page", ["", "indicator/i1/", "node/n1/"])
def test_an_edition_with_an_erratum_says_so_on_its_pages_with_a_link(shelf, page):
    erratum = issue_erratum(shelf)
    for client in (planner(), staff_of("観光課")):
        found = text(client, f"{shelf.edition_base}{page}")
        assert found.count(NOTICE) == 1
        link = f'<a href="/errata/{erratum.pk}/">正誤表 1</a> <span class="time">2026-04-01</span>'
        assert link in found
        assert found.index(NOTICE) < found.index("<h1>")


@pytest.mark.parametrize("page", ["", "indicator/i1/"])
def test_an_edition_without_an_erratum_and_a_draft_say_nothing(shelf, page):
    second = editions.seal(draft=shelf.draft.pk, reason="改訂", by=COMMAND_LINE)
    issue_erratum(shelf)
    client = planner()
    other = f"/plans/{shelf.plan.pk}/edition/{second.number}/"
    for base in (other, shelf.draft_base):
        assert NOTICE not in text(client, f"{base}{page}")


def test_a_plan_names_the_errata_at_their_edition(shelf):
    editions.seal(draft=shelf.draft.pk, reason="改訂", by=COMMAND_LINE)
    client, address = planner(), f"/plans/{shelf.plan.pk}/"
    assert "正誤表があります。" not in text(client, address)
    first, second = issue_erratum(shelf), issue_erratum(shelf)
    found = text(client, address)
    assert found.count("正誤表があります。") == 1
    assert found.index("第2版") < found.index("正誤表があります。")
    for erratum in (first, second):
        assert f'<a href="/errata/{erratum.pk}/">正誤表 {erratum.number}</a>' in found


def test_who_may_not_open_errata_is_told_of_them_without_a_link(shelf):
    issue_erratum(shelf)
    found = text(logged_in(make_person("admin", Role.ADMINISTRATOR)), shelf.edition_base)
    assert NOTICE in found
    assert "/errata/" not in found
