"""Nothing that was typed is lost: two at one entry, blocked undo, a login that ends, two clicks."""

import re

import pytest
from playwright.sync_api import Page, expect

from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.drafting.models import Comment
from keikaku.web.library.actions import frames
from keikaku.web.library.models import Frame
from keikaku.web.plans.models import Draft, Plan
from keikaku.web.plans.queries import draft_at
from tests.unit.core.editing.city import PLAN
from tests.web.browser.arrival import arrive
from tests.web.browser.logging_in import log_in
from tests.web.browser.test_smoke import SIZES
from tests.web.conftest import make_person
from tests.web.drafting.made import begin

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def draft(live_server) -> Draft:
    for login in ("hana", "taro"):
        make_person(login, Role.PLANNER)
    return begin(PlanDraft(PLAN))


def resize(page: Page, size: str) -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})


def send(page: Page) -> None:
    page.get_by_role("button", name="変える", exact=True).click()
    arrive(page)


@pytest.mark.parametrize("size", SIZES)
def test_two_at_the_entry_of_a_plan(hana, taro, live_server, draft, look, size):
    resize(hana, size)
    for page in (hana, taro):
        page.goto(f"{live_server.url}/plans/{draft.plan_id}/change/")
    taro.get_by_label("計画の名称").fill("太郎の計画")
    send(taro)
    hana.get_by_label("計画の名称").fill("花の計画")
    send(hana)
    told = hana.get_by_role("alert")
    expect(told).to_contain_text("taro さん（taro）が、その間に同じ項目を変えました。")
    expect(told).to_contain_text("いまの内容は「太郎の計画」です")
    expect(hana.get_by_label("計画の名称")).to_have_value("花の計画")
    look(f"plan-crossed-{size}")
    assert Plan.objects.get().name == "太郎の計画"
    send(hana)
    expect(hana.get_by_role("heading", level=1)).to_have_text("花の計画")


@pytest.mark.parametrize("size", SIZES)
def test_two_at_a_frame_of_the_city(hana, taro, live_server, look, size):
    resize(hana, size)
    frame = frames.create(name="方向性", targets=["稼ぐ", "暮らす"], by=COMMAND_LINE)
    for page in (hana, taro):
        page.goto(f"{live_server.url}/frames/{frame.pk}/change/")
    taro.get_by_label("項目 1").fill("稼ぐ力")
    taro.get_by_label("始めの年度").fill("令和７年度")
    send(taro)
    hana.get_by_label("項目 1").fill("稼ぎ")
    send(hana)
    expect(hana.get_by_role("alert")).to_contain_text("いまの内容は「稼ぐ力」です")
    expect(hana.get_by_label("始めの年度")).to_have_value("2025")
    look(f"frame-crossed-{size}")
    hana.get_by_role("link", name="やめて戻る").click()
    arrive(hana)
    assert {each.name for each in frame.targets.all()} == {"稼ぐ力", "暮らす"}
    assert Frame.objects.get().first_year == 2025


@pytest.mark.parametrize("size", SIZES)
def test_an_undo_that_others_stand_in_the_way_of(hana, taro, live_server, draft, look, size):
    resize(hana, size)
    there = f"{live_server.url}/drafts/{draft.pk}/things/n1/"
    for page, title in ((hana, "花の題"), (taro, "太郎の題")):
        page.goto(there)
        page.get_by_label("名称").first.fill(title)
        page.keyboard.press("Tab")
        expect(page.locator("#retitle_node-n1 .said")).to_contain_text("保存しました")
    hana.goto(there)
    hana.get_by_role("button", name="直前の変更を元に戻す").click()
    expect(hana.get_by_role("heading", level=1)).to_have_text("このままでは元に戻せません")
    for text in ("taro さん", "太郎の題", "花の題"):
        expect(hana.get_by_role("main")).to_contain_text(text)
    look(f"undo-blocked-{size}")
    hana.get_by_role("button", name="English").click()
    expect(hana).to_have_url(there)
    hana.get_by_role("button", name="日本語").click()
    hana.get_by_role("button", name="直前の変更を元に戻す").click()
    hana.get_by_role("button", name="これらも新しい順に元に戻す").click()
    expect(hana.get_by_role("heading", level=1)).to_contain_text("題n1")


def comment_on(page: Page, live_server, draft, text: str) -> None:
    page.goto(f"{live_server.url}/drafts/{draft.pk}/things/n1/")
    page.get_by_label("コメントを書く").fill(text)


def again(page: Page, live_server) -> None:
    """Logs in on another page of the same browser."""
    beside = page.context.new_page()
    log_in(beside, live_server.url, "hana")
    expect(beside.get_by_role("heading", level=1)).to_have_text("あなたを待っていること")
    beside.close()


@pytest.mark.parametrize("size", SIZES)
def test_a_login_that_ended_in_the_middle_of_a_form(hana, live_server, draft, look, size):
    resize(hana, size)
    comment_on(hana, live_server, draft, "長く考えて書いた意見")
    hana.context.clear_cookies(name="sessionid")
    hana.get_by_role("button", name="コメントする").click()
    expect(hana.get_by_role("heading", level=1)).to_have_text("まだ保存していません")
    expect(hana.get_by_role("main")).to_contain_text("長く考えて書いた意見")
    look(f"unsent-{size}")
    again(hana, live_server)
    for _time in range(2):
        hana.get_by_role("button", name="この内容をもう一度送信する").click()
        arrive(hana)
    expect(hana.locator("#comments")).to_contain_text("長く考えて書いた意見")
    assert Comment.objects.count() == 1


def test_a_field_goes_on_saving_itself_after_a_new_login(hana, live_server, draft):
    hana.goto(f"{live_server.url}/drafts/{draft.pk}/things/n2/")
    hana.context.clear_cookies(name="sessionid")
    hana.get_by_label("名称").first.fill("切れた間の題")
    hana.keyboard.press("Tab")
    said = hana.locator("#retitle_node-n2 .said")
    expect(said).to_contain_text("ログインが切れました")
    again(hana, live_server)
    expect(said).to_contain_text("保存しました", timeout=12_000)
    assert draft_at(Draft.objects.get()).plan.nodes[1].title == "切れた間の題"


def test_who_goes_back_sees_what_was_saved_and_crosses_nobody(hana, live_server, draft):
    there = f"{live_server.url}/drafts/{draft.pk}/things/n2/"
    hana.goto(there)
    said = hana.locator("#retitle_node-n2 .said")
    for title, on in (("一つ目の題", "n1"), ("二つ目の題", "i1")):
        hana.get_by_label("名称").first.fill(title)
        hana.keyboard.press("Tab")
        expect(said).to_contain_text("保存しました")
        hana.goto(f"{live_server.url}/drafts/{draft.pk}/things/{on}/")
        hana.go_back()
        expect(hana.get_by_label("名称").first).to_have_value(title)
        expect(hana.get_by_role("heading", level=1)).to_contain_text(title)
    assert draft_at(Draft.objects.get()).plan.nodes[1].title == "二つ目の題"


def test_a_button_that_is_clicked_twice_sends_once(hana, live_server, draft):
    comment_on(hana, live_server, draft, "二度押し")
    sent: list[str] = []
    hana.on("request", lambda each: sent.append(each.url) if each.method == "POST" else None)
    hana.get_by_role("button", name="コメントする").dblclick()
    hana.wait_for_load_state("networkidle")
    expect(hana.locator("#comments")).to_contain_text("二度押し")
    assert len(sent) == 1
    assert Comment.objects.count() == 1


def test_a_refused_addition_can_be_mended_where_it_was_typed(hana, live_server, draft):
    hana.goto(f"{live_server.url}/drafts/{draft.pk}/things/i1/")
    hana.get_by_text("値を加える", exact=True).first.click()
    form = hana.locator("details.adding form").first
    form.get_by_label("値（印刷するとおり）").fill("１，２００人")
    form.get_by_label("年", exact=True).fill("れいわ八年")
    form.get_by_role("button", name="値を加える").click()
    expect(hana.get_by_role("alert")).to_contain_text("年として読めません")
    expect(form.get_by_label("値（印刷するとおり）")).to_have_value("１，２００人")
    form.get_by_label("年", exact=True).fill("令和８年度")
    form.get_by_role("button", name="値を加える").click()
    expect(hana.get_by_text(re.compile("1,200人、令和8年度"))).to_be_visible()
