"""Two planners edit a draft in two browsers: saved as fields are left, crossed, offline, sealed."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from keikaku.core.editing import Place
from keikaku.core.editing.edits import MoveNode
from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.roles import Role
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from tests.unit.core.editing.city import PLAN
from tests.web.browser.arrival import arrive
from tests.web.browser.logging_in import log_in
from tests.web.browser.test_smoke import SIZES
from tests.web.conftest import make_person
from tests.web.drafting.made import OFFICE, begin

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def draft(live_server) -> Draft:
    for login in ("hana", "taro"):
        make_person(login, Role.PLANNER)
    make_person("kansa", Role.AUDITOR)
    row = begin(PlanDraft(PLAN))
    swapped = MoveNode("n3", Place("n1", "n2"), Place("n1", None))
    drafts.edit(draft=row.pk, edit=swapped, by=OFFICE)
    return row


@pytest.fixture
def faults(page: Page) -> list[str]:
    """What the browser complains of."""
    told: list[str] = []
    page.on("pageerror", lambda fault: told.append(str(fault)))
    page.on("console", lambda line: told.append(line.text) if line.type == "error" else None)
    return told


def title(draft: Draft, where: str) -> str:
    nodes = draft_at(Draft.objects.get(pk=draft.pk)).plan.nodes
    return next(node.title for node in nodes if node.id == where)


def at(live_server, draft: Draft, where: str) -> str:
    return f"{live_server.url}/drafts/{draft.pk}/things/{where}/"


def said(page: Page, form: str):
    return page.locator(f"#{form} .said")


@pytest.mark.parametrize("size", SIZES)
def test_every_page_of_a_draft(hana, live_server, draft, look, faults, size):
    width, height = SIZES[size]
    hana.set_viewport_size({"width": width, "height": height})
    hana.get_by_role("link", name="案の編集").click()
    look(f"drafts-{size}")
    for where in ("plan", "n1", "n2", "i1", "a1"):
        hana.goto(at(live_server, draft, where))
        expect(hana.locator("#beside[data-known]")).to_be_visible()
        for opener in hana.locator("details").all():
            opener.evaluate("each => { each.open = true }")
        look(f"draft-{where}-{size}")
    for name in ("checks", "numbering", "history", "withdraw", "seal"):
        hana.goto(f"{live_server.url}/drafts/{draft.pk}/{name}/")
        look(f"draft-{name}-{size}")
    hana.goto(at(live_server, draft, "i1"))
    hana.get_by_role("button", name="English").click()
    look(f"draft-english-{size}")
    assert faults == []


def test_a_field_is_saved_when_it_is_left(hana, live_server, draft):
    hana.goto(at(live_server, draft, "n2"))
    hana.get_by_label("名称").first.fill("新しい題")
    expect(said(hana, "retitle_node-n2")).to_have_text("未保存です")
    hana.keyboard.press("Tab")
    expect(said(hana, "retitle_node-n2")).to_contain_text("保存しました")
    expect(hana.get_by_role("heading", level=1)).to_contain_text("新しい題")
    expect(hana.locator("#here")).to_contain_text("新しい題")
    assert title(draft, "n2") == "新しい題"
    hana.get_by_role("button", name="直前の変更を元に戻す").click()
    expect(hana.get_by_role("heading", level=1)).to_contain_text("題n2")


def test_typing_goes_on_while_a_field_is_saved(hana, live_server, draft):
    hana.goto(at(live_server, draft, "n1"))
    hana.get_by_label("段落 1", exact=True).fill("花の一つ目")
    hana.get_by_label("段落 2", exact=True).click()
    hana.keyboard.press("End")
    hana.keyboard.type("の続きもある", delay=60)
    hana.keyboard.press("Tab")
    expect(hana.get_by_label("段落 2", exact=True)).to_have_value("二つ目の続きもある")
    expect(said(hana, "change_text-n1")).to_contain_text("保存しました")
    hana.wait_for_timeout(300)
    node = draft_at(Draft.objects.get(pk=draft.pk)).plan.nodes[0]
    assert node.text == "花の一つ目\n二つ目の続きもある\n三つ目"


def test_the_second_of_two_sees_both_and_chooses(hana, taro, live_server, draft, look):
    for page in (hana, taro):
        page.goto(at(live_server, draft, "n1"))
    hana.get_by_label("段落 1", exact=True).fill("花の一つ目")
    hana.keyboard.press("Tab")
    expect(said(hana, "change_text-n1")).to_contain_text("保存しました")
    taro.get_by_label("段落 1", exact=True).fill("太郎の一つ目")
    taro.keyboard.press("Tab")
    expect(said(taro, "change_text-n1")).to_contain_text("ほかの人が先に変更しました")
    taro.get_by_role("button", name="比べて選ぶ").click()
    expect(taro.get_by_role("heading", level=1)).to_have_text("ほかの人の変更と重なりました")
    for text in ("花の一つ目", "太郎の一つ目", "hana さん"):
        expect(taro.get_by_role("main")).to_contain_text(text)
    taro.get_by_label("新しい内容").fill("花と太郎の一つ目\n二つ目\n三つ目")
    taro.get_by_role("button", name="この内容で保存").click()
    expect(taro.get_by_role("status").first).to_contain_text("保存しました。")
    node = draft_at(Draft.objects.get(pk=draft.pk)).plan.nodes[0]
    assert node.text == "花と太郎の一つ目\n二つ目\n三つ目"


@pytest.mark.parametrize("size", SIZES)
def test_the_page_of_the_choice(hana, taro, live_server, draft, axe, size):
    width, height = SIZES[size]
    taro.set_viewport_size({"width": width, "height": height})
    for page in (hana, taro):
        page.goto(at(live_server, draft, "n1"))
    hana.get_by_label("名称").first.fill("花の題")
    hana.keyboard.press("Tab")
    expect(said(hana, "retitle_node-n1")).to_contain_text("保存しました")
    taro.get_by_label("名称").first.fill("太郎の題")
    taro.keyboard.press("Tab")
    taro.get_by_role("button", name="比べて選ぶ").click()
    arrive(taro)
    taro.evaluate(axe)
    assert taro.evaluate("async () => (await axe.run()).violations") == []
    picture(taro, f"draft-crossed-{size}")
    taro.get_by_role("button", name="自分の内容で上書き").click()
    expect(taro.get_by_role("heading", level=1)).to_contain_text("太郎の題")


def picture(page: Page, name: str) -> None:
    if folder := os.environ.get("KEIKAKU_SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def test_what_was_typed_while_the_server_was_gone_is_saved_when_it_is_back(
    hana, live_server, draft
):
    hana.goto(at(live_server, draft, "n2"))
    hana.context.set_offline(True)
    hana.get_by_label("名称").first.fill("切れた間の題")
    hana.keyboard.press("Tab")
    expect(said(hana, "retitle_node-n2")).to_contain_text("保存できません")
    expect(said(hana, "retitle_node-n2")).to_contain_text("つながりません")
    hana.context.set_offline(False)
    expect(said(hana, "retitle_node-n2")).to_contain_text("保存しました", timeout=12_000)
    assert title(draft, "n2") == "切れた間の題"


def test_whoever_leaves_with_unsaved_text_is_warned(hana, live_server, draft):
    hana.goto(at(live_server, draft, "n2"))
    hana.get_by_label("名称").first.fill("まだ保存していない題")
    asked: list[str] = []

    def stay(dialog):
        asked.append(dialog.type)
        dialog.dismiss()

    hana.on("dialog", stay)
    hana.evaluate("location.href = '/drafts/'")
    hana.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    expect(hana.get_by_label("名称").first).to_have_value("まだ保存していない題")


def test_by_keyboard_alone(hana, live_server, draft):
    hana.goto(at(live_server, draft, "n2"))
    hana.get_by_label("名称").first.focus()
    hana.keyboard.press("Control+a")
    hana.keyboard.type("鍵盤の題")
    hana.keyboard.press("Enter")
    expect(said(hana, "retitle_node-n2")).to_contain_text("保存しました")
    expect(hana.get_by_label("名称").first).to_be_focused()
    assert title(draft, "n2") == "鍵盤の題"


def test_without_scripts(browser, live_server, draft):
    context = browser.new_context(java_script_enabled=False, locale="ja-JP")
    page = context.new_page()
    log_in(page, live_server.url, "hana")
    page.goto(at(live_server, draft, "n2"))
    page.get_by_label("名称").first.fill("ボタンの題")
    page.get_by_role("button", name=re.compile("保存.*名称")).click()
    expect(page.get_by_role("status").first).to_contain_text("保存しました。")
    assert title(draft, "n2") == "ボタンの題"
    context.close()


@pytest.mark.parametrize("size", SIZES)
def test_an_edition_is_sealed_corrected_and_verified(
    hana,
    browser,
    live_server,
    draft,
    look,
    faults,
    size,
):
    width, height = SIZES[size]
    hana.set_viewport_size({"width": width, "height": height})
    hana.goto(f"{live_server.url}/drafts/{draft.pk}/seal/")
    hana.get_by_label("版の名前").fill("当初")
    hana.get_by_label("いつ現在の版か（必須）").fill("令和8年3月25日")
    hana.get_by_label("確定の根拠").fill("市議会の議決")
    hana.get_by_role("checkbox").check()
    hana.get_by_role("button", name="確定して封印する").click()
    expect(hana.get_by_role("heading", level=1)).to_have_text("封印票")
    look(f"seal-sheet-{size}")
    hana.get_by_role("link", name="正誤表の一覧").click()
    look(f"errata-none-{size}")
    hana.get_by_role("link", name="正誤表を作る").click()
    look(f"erratum-new-{size}")
    hana.get_by_label("発行者").fill("湖北市企画課")
    hana.get_by_label("箇所").first.fill("施策1-1 指標「観光客数」目標値")
    hana.get_by_label("誤", exact=True).first.fill("540千人")
    hana.get_by_label("正", exact=True).first.fill("504千人")
    hana.get_by_label("理由").first.fill("転記誤り")
    hana.get_by_role("button", name="正誤表を出す").click()
    expect(hana.get_by_role("heading", level=1)).to_have_text("正誤表")
    look(f"erratum-{size}")
    hana.goto(f"{live_server.url}/drafts/")
    look(f"drafts-sealed-{size}")
    hana.get_by_role("button", name="ログアウト").click()
    log_in(hana, live_server.url, "kansa")
    hana.get_by_role("link", name="案の編集").click()
    hana.get_by_role("link", name="封印票").click()
    hana.get_by_role("link", name="封印を検証する").click()
    expect(hana.get_by_role("main")).to_contain_text("封印したときのままです")
    look(f"verification-{size}")
    assert faults == []
