"""Forms of a draft save themselves: what is typed while a save is on its way, and what is refused."""

import pytest
from playwright.sync_api import Page, Route, expect

from keikaku.core.plan import InitiativeSpan, Plan
from keikaku.web.accounts.roles import Role
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from tests.web.browser.test_drafting import at, said
from tests.web.conftest import make_person
from tests.web.drafting.made import begin

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def draft(live_server) -> Draft:
    for login in ("hana", "taro"):
        make_person(login, Role.PLANNER)
    return begin()


def plan_of(draft: Draft) -> Plan:
    return draft_at(Draft.objects.get(pk=draft.pk)).plan


def held(page: Page) -> list[Route]:
    """The saves of a page from now on: each waits until a test lets it go."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/save/", hold)
    return waiting


def let_go(page: Page, waiting: list[Route]) -> None:
    """Lets the first save go, and all that come after it."""
    while not waiting:
        page.wait_for_timeout(10)
    waiting[0].continue_()
    page.unroute("**/save/")


def test_a_field_that_is_left_while_another_is_saved_is_saved_after_it(hana, live_server, draft):
    hana.goto(at(live_server, draft, "plan"))
    waiting = held(hana)
    hana.get_by_label("版の名前").fill("第2次改訂")
    hana.keyboard.press("Tab")
    hana.get_by_label("いつ現在の版か").fill("令和8年3月25日")
    hana.get_by_role("heading", level=1).click()
    let_go(hana, waiting)
    expect(said(hana, "set_head-plan")).to_contain_text("保存しました")
    head = plan_of(draft).head
    assert head.as_of is not None
    assert (head.edition, head.as_of.as_printed) == ("第2次改訂", "令和8年3月25日")


def test_a_field_that_is_typed_in_while_another_is_saved_is_said_to_be_unsaved(
    hana, live_server, draft
):
    hana.goto(at(live_server, draft, "i1"))
    waiting = held(hana)
    value = hana.locator("#set_value-v1")
    value.get_by_label("値（印刷するとおり）").fill("512")
    hana.keyboard.press("Tab")
    value.get_by_label("年", exact=True).fill("令和5年度")
    let_go(hana, waiting)
    expect(hana.get_by_role("button", name="直前の変更を元に戻す")).to_be_visible()
    expect(said(hana, "set_value-v1")).to_have_text("未保存です")
    hana.keyboard.press("Tab")
    expect(said(hana, "set_value-v1")).to_contain_text("保存しました")
    saved = plan_of(draft).indicators[0].values[0]
    assert saved.period is not None
    assert (saved.raw, saved.period.start) == ("512", 2023)


# What is saved is shown otherwise than it was typed.
OTHERWISE = [
    (
        "change_text-n1", ("段落 1", "一文目。\n二文目。"), ("新しい段落", "最後の段落"),
        lambda plan: plan.nodes[0].text, "一文目。\n二文目。\n二つ目\n三つ目\n最後の段落",
    ),
    (
        "set_head-plan", ("始めの年度", "令和6"), ("終わりの年度", "令和10"),
        lambda plan: plan.head.period, (2024, 2028),
    ),
    (
        "set_owners-i1", ("担当課", "観光課、商工課"), ("担当課", "観光課、商工課、農政課"),
        lambda plan: plan.indicators[0].owners, ("観光課", "商工課", "農政課"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("form", "first", "then", "read", "told"), OTHERWISE, ids=range(3))
def test_nobody_crosses_their_own_save(hana, live_server, draft, form, first, then, read, told):
    hana.goto(at(live_server, draft, form.partition("-")[2]))
    waiting = held(hana)
    for label, text in (first, then):
        hana.locator(f"#{form}").get_by_label(label, exact=True).fill(text)
        hana.get_by_role("heading", level=1).click()
    let_go(hana, waiting)
    expect(said(hana, form)).to_contain_text("保存しました")
    assert read(plan_of(draft)) == told


def test_what_another_changed_meanwhile_is_still_asked_about(hana, taro, live_server, draft):
    for page in (hana, taro):
        page.goto(at(live_server, draft, "n1"))
    hana.get_by_label("段落 3", exact=True).fill("花の三つ目")
    hana.keyboard.press("Tab")
    expect(said(hana, "change_text-n1")).to_contain_text("保存しました")
    waiting = held(taro)
    taro.get_by_label("段落 1", exact=True).fill("太郎の一つ目")
    taro.get_by_label("段落 3", exact=True).fill("太郎の三つ目")
    taro.keyboard.press("Tab")
    let_go(taro, waiting)
    expect(said(taro, "change_text-n1")).to_contain_text("ほかの人が先に変更しました")
    node = plan_of(draft).nodes[0]
    assert node.text == "太郎の一つ目\n二つ目\n花の三つ目"


def test_a_row_of_years_begins_with_its_text(hana, live_server, draft, look):
    hana.goto(at(live_server, draft, "a1"))
    hana.get_by_label("内容 2", exact=True).fill("説明会")
    hana.keyboard.press("Tab")
    expect(said(hana, "set_spans-a1")).to_contain_text("「説明会」の年度に印がありません")
    expect(hana.get_by_label("内容 2", exact=True)).to_have_value("説明会")
    look("draft-row-without-years")
    hana.get_by_role("checkbox", name="2026年度 内容 2").check()
    expect(said(hana, "set_spans-a1")).to_contain_text("保存しました")
    spans = plan_of(draft).initiatives[0].spans
    assert spans == (InitiativeSpan(2025, 2029, "実施"), InitiativeSpan(2026, 2026, "説明会"))


def test_a_period_with_one_year_is_refused_beside_its_form(hana, live_server, draft):
    hana.goto(at(live_server, draft, "plan"))
    hana.get_by_label("始めの年度").fill("")
    hana.keyboard.press("Tab")
    expect(said(hana, "set_head-plan")).to_contain_text("両方入力してください")
    expect(hana.get_by_label("終わりの年度")).to_have_value("2029年度")
    assert plan_of(draft).head.period == (2025, 2029)
    hana.get_by_label("終わりの年度").fill("")
    hana.keyboard.press("Tab")
    expect(said(hana, "set_head-plan")).to_contain_text("保存しました")
    assert plan_of(draft).head.period is None


def test_a_value_that_is_emptied_for_a_moment_keeps_its_year(hana, live_server, draft):
    hana.goto(at(live_server, draft, "i1"))
    value = hana.locator("#set_value-v2")
    value.get_by_label("値（印刷するとおり）").fill("")
    hana.keyboard.press("Tab")
    expect(said(hana, "set_value-v2")).to_contain_text("年も空にしてください")
    value.get_by_label("値（印刷するとおり）").fill("690千人")
    hana.keyboard.press("Tab")
    expect(said(hana, "set_value-v2")).to_contain_text("保存しました")
    saved = plan_of(draft).indicators[0].values[1]
    assert saved.period is not None
    assert (saved.raw, saved.period.start) == ("690千人", 2024)
