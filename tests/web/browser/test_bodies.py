"""A plan is laid before a council, a member says something, the office answers; on any screen."""

import pytest
from playwright.sync_api import Page, expect

from keikaku.web.accounts.roles import Role
from keikaku.web.bodies.actions import bodies
from keikaku.web.bodies.actions.layings import Choice
from keikaku.web.bodies.models import BodyKind
from tests.web.bodies.made import OFFICE, answer, city_shelf, lay_edition, make_body, say
from tests.web.browser.logging_in import log_in
from tests.web.browser.test_smoke import SIZES
from tests.web.conftest import BEGINS, make_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def hall(live_server) -> str:
    """A council with a member; nothing lies before it."""
    shelf = city_shelf()
    council = make_body(shelf.plan)
    member = make_person("iin", Role.COUNCIL_MEMBER)
    bodies.seat(body=council, person=member, begins=BEGINS, by=OFFICE)
    make_body(shelf.plan, kind=BodyKind.HEADQUARTERS, name="推進本部")
    make_person("kikaku", Role.PLANNER)
    address: str = live_server.url
    return address


def unexpected(faults: list[str]) -> list[str]:
    """A refused form is answered with 422, which the browser tells too."""
    return [fault for fault in faults if "422" not in fault]


def log_out(page: Page) -> None:
    page.get_by_role("button", name="ログアウト").click()


@pytest.mark.parametrize("size", SIZES)
def test_from_the_laying_to_the_answer(page, hall, look, faults, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    log_in(page, hall, "kikaku")
    lay(page, look, size)
    log_out(page)
    log_in(page, hall, "iin")
    say_something(page, look, size)
    log_out(page)
    log_in(page, hall, "kikaku")
    give_an_answer(page, look, size)
    log_out(page)
    log_in(page, hall, "iin")
    page.get_by_role("link", name="会議の資料").click()
    look(f"papers-{size}")
    page.get_by_role("main").get_by_role("link").first.click()
    expect(page.get_by_text("意見への対応：一部反映する")).to_be_visible()
    look(f"paper-answered-{size}")
    assert unexpected(faults) == []


def lay(page: Page, look, size: str) -> None:
    page.get_by_role("link", name="会議体", exact=True).click()
    look(f"bodies-{size}")
    page.get_by_role("link", name="総合計画審議会").click()
    look(f"body-{size}")
    page.get_by_role("link", name="計画を付議する").click()
    look(f"body-choose-{size}")
    page.get_by_role("main").get_by_role("link", name="題").or_(
        page.get_by_role("region", name="確定した版").get_by_role("link")
    ).first.click()
    page.get_by_role("button", name="付議する").click()
    # The browser itself asks for what is required.
    page.get_by_label("諮る事項").fill("素案へのご意見をお願いします。")
    page.get_by_label("意見の期限").fill("2199-03-31")
    page.get_by_label("下で選んだ節と指標だけ").check()
    page.get_by_role("button", name="付議する").click()
    expect(page.get_by_role("alert")).to_contain_text("付議する節や指標を選んでください。")
    look(f"body-lay-refused-{size}")
    page.get_by_label("1 題n1").check()
    page.get_by_role("button", name="付議する").click()
    expect(page.get_by_role("status")).to_contain_text("付議しました。")
    look(f"paper-laid-{size}")


def say_something(page: Page, look, size: str) -> None:
    look(f"home-of-member-{size}")
    page.get_by_role("link", name="への意見の期限は").click()
    look(f"paper-{size}")
    page.get_by_role("link", name="資料を読む").click()
    look(f"paper-tree-{size}")
    page.goto(page.url + "node/n2/")
    look(f"paper-node-{size}")
    page.get_by_role("link", name="観光客数").click()
    look(f"paper-indicator-{size}")
    page.get_by_role("link", name="意見を見る・書く").click()
    look(f"paper-opinion-{size}")
    page.get_by_label("意見", exact=True).fill("目標が低い。")
    page.get_by_role("button", name="意見を出す").click()
    page.get_by_role("link", name="この意見を訂正する").click()
    page.get_by_label("意見", exact=True).fill("目標の根拠を示してください。")
    page.get_by_role("button", name="訂正する").click()
    expect(page.get_by_text("訂正前", exact=True)).to_be_visible()
    look(f"paper-corrected-{size}")


def give_an_answer(page: Page, look, size: str) -> None:
    page.get_by_role("link", name="対応していない意見が 1 件").click()
    page.get_by_role("link", name="対応を書く").click()
    page.get_by_label("一部反映する").check()
    page.get_by_label("理由").fill("指標の説明に根拠を書き加えます。")
    look(f"opinion-answer-{size}")
    page.get_by_role("button", name="対応を示す").click()
    expect(page.get_by_role("status")).to_contain_text("対応を書きました。")


@pytest.mark.parametrize("size", SIZES)
def test_the_headquarters_and_the_forms(page, hall, look, faults, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    make_person("honbu", Role.EXECUTIVE)
    shelf = city_shelf()
    main = make_body(shelf.plan, kind=BodyKind.HEADQUARTERS, name="本部会議")
    laying = lay_edition(main, shelf, Choice(("n1",)))
    log_in(page, hall, "honbu")
    page.get_by_role("link", name="決定を待っています").click()
    page.get_by_role("link", name="決定する").click()
    look(f"paper-decide-{size}")
    page.get_by_label("差し戻す").check()
    page.get_by_role("button", name="決定する").click()
    expect(page.get_by_role("alert")).to_contain_text("差し戻す理由を入力してください。")
    look(f"paper-decide-refused-{size}")
    page.get_by_label("理由").fill("財源が示されていません。")
    page.get_by_role("button", name="決定する").click()
    expect(page.get_by_role("heading", name="決定：差し戻す")).to_be_visible()
    look(f"paper-decided-{size}")
    log_out(page)
    log_in(page, hall, "kikaku")
    for path, name in (
        ("bodies/new/", "body-new"),
        (f"bodies/{main.pk}/", "headquarters"),
        (f"bodies/{main.pk}/change/", "body-change"),
    ):
        page.goto(f"{hall}/{path}")
        look(f"{name}-{size}")
    assert laying.whole is False
    assert unexpected(faults) == []


def test_members_write_without_scripts(browser, live_server):
    shelf = city_shelf()
    council = make_body(shelf.plan)
    member = make_person("iin", Role.COUNCIL_MEMBER)
    bodies.seat(body=council, person=member, begins=BEGINS, by=OFFICE)
    laying = lay_edition(council, shelf)
    answer(say(laying, member, "先の意見"))
    context = browser.new_context(java_script_enabled=False, locale="ja-JP")
    page = context.new_page()
    log_in(page, live_server.url, "iin")
    page.get_by_role("link", name="への意見の期限は").click()
    page.get_by_role("link", name="全体への意見を書く").click()
    page.get_by_label("意見", exact=True).fill("賛成です。")
    page.get_by_role("button", name="意見を出す").click()
    expect(page.get_by_text("賛成です。")).to_be_visible()
    context.close()
