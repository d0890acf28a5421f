"""The whole way in the demonstration, as processes and a browser of its own: a planner takes in a
document, settles the problems, edits, seals and compares; an auditor follows a value.
"""

import re

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.web.browser.arrival import arrive, press
from tests.web.serving import environment_of, serving

pytestmark = pytest.mark.browser
TEXT = """湖北市総合戦略
令和7年3月
計画期間　令和7年度～令和11年度

基本目標1　港のにぎわい
内容\t港の広場に人が集う催しを開きます。

項目\t現状値（R5）\t目標値（R11）
港を訪れた人の数\t499千人\t540千人
朝市の出店数\t32店\t調整中
"""
FILE = FilePayload(name="湖北市総合戦略.txt", mimeType="text/plain", buffer=TEXT.encode())


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    with serving(environment_of(folder), "demo", "--folder", str(folder / "demo")) as server:
        yield server.url, (folder / "demo" / "demo-password.txt").read_text("utf-8").strip()


def log_in(page: Page, demonstration: tuple[str, str], login: str) -> None:
    url, password = demonstration
    page.goto(url)
    page.get_by_label("ログイン名", exact=True).fill(login)
    page.get_by_label("パスワード", exact=True).fill(password)
    page.get_by_role("button", name="ログインする", exact=True).click()
    arrive(page)


def test_from_a_document_to_a_compared_edition_and_back_to_its_line(page, demonstration, browser):
    page.set_viewport_size({"width": 1280, "height": 900})
    log_in(page, demonstration, "kikaku")
    take_in(page)
    settle(page)
    edit_and_seal(page)
    compare(page)
    with browser.new_context(locale="ja-JP") as context:
        auditor = context.new_page()
        log_in(auditor, demonstration, "kensa")
        follow_a_value(auditor)


def take_in(page: Page) -> None:
    page.get_by_role("link", name="文書の取込み").click()
    page.get_by_label("ファイル").set_input_files([FILE])
    page.get_by_role("button", name="取り込んで読み取る").click()
    arrive(page)
    # The reading goes on in the worker's process; the page asks anew by itself.
    page.goto(f"{page.url.split('/intake')[0]}/")
    waiting = page.get_by_role(
        "link", name="「湖北市総合戦略.txt」の読取り結果を確認してください。"
    )
    for _ in range(60):
        if waiting.count():
            break
        page.wait_for_timeout(1000)
        page.reload()
    expect(waiting).to_be_visible()
    waiting.click()


def settle(page: Page) -> None:
    """By keyboard, until nothing is open."""
    expect(page.get_by_text(re.compile(r"確認済み 0 / \d+"))).to_be_visible()
    for _ in range(40):
        found = re.search(r"確認済み (\d+) / (\d+)", page.locator("main").inner_text())
        assert found
        if found[1] == found[2]:
            break
        press(page, "a")
        expect(page.get_by_text(f"確認済み {int(found[1]) + 1} / {found[2]}")).to_be_visible()
    page.get_by_role("link", name="計画の案にする").click()
    page.get_by_label("新しい計画の種類").select_option("総合戦略")
    page.get_by_role("button", name="計画の案にする").click()
    expect(page.get_by_role("status")).to_contain_text("の案にしました。")


def edit_and_seal(page: Page) -> None:
    seal(page, "当初", "令和7年3月25日")
    page.get_by_role("link", name="案の編集", exact=True).click()
    page.get_by_role("link", name=re.compile("^湖北市総合戦略")).first.click()
    page.get_by_role("link", name=re.compile("港のにぎわい")).first.click()
    page.get_by_label("名称").first.fill("港と朝市のにぎわい")
    page.keyboard.press("Tab")
    expect(page.locator(".said", has_text="保存しました")).to_be_visible()
    seal(page, "第1次改訂", "令和8年3月25日")


def seal(page: Page, edition: str, as_of: str) -> None:
    page.get_by_role("link", name="案の編集", exact=True).click()
    page.get_by_role("link", name=re.compile("^湖北市総合戦略")).first.click()
    page.get_by_role("link", name="版として確定").click()
    page.get_by_label("版の名前").fill(edition)
    page.get_by_label("いつ現在の版か（必須）").fill(as_of)
    page.get_by_label("確定の根拠").fill("推進本部の決定")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="確定して封印する").click()
    expect(page.get_by_text(re.compile("[0-9a-f]{64}")).first).to_be_visible()


def compare(page: Page) -> None:
    page.get_by_role("link", name="新旧の比較", exact=True).click()
    choose(page, "旧", "第1版：湖北市総合戦略")
    choose(page, "新", "第2版：湖北市総合戦略")
    page.get_by_role("button", name="比べる").click()
    expect(page.get_by_role("table")).to_contain_text("港と朝市のにぎわい")
    expect(page.locator("ins").first).to_be_visible()


def choose(page: Page, label: str, begins: str) -> None:
    chosen = page.get_by_label(label).locator("option", has_text=begins)
    page.get_by_label(label).select_option(chosen.get_attribute("value"))


def follow_a_value(page: Page) -> None:
    """From a search to the card, to the line in the document, to who changed what."""
    page.get_by_role("link", name="検索", exact=True).click()
    page.get_by_label("さがす言葉").fill("朝市")
    page.keyboard.press("Enter")
    page.get_by_role("link", name=re.compile("朝市の出店数")).first.click()
    page.get_by_role("link", name=re.compile("行目")).first.click()
    expect(page.locator("mark")).to_have_text("32店")
    page.get_by_role("link", name="監査記録", exact=True).click()
    expect(page.get_by_role("table")).to_contain_text("版として確定し封印した")
    expect(page.get_by_role("table")).to_contain_text("港と朝市のにぎわい")
