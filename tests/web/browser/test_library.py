"""A reader goes from the library to a figure and its source, maps a measure, searches a word."""

from dataclasses import replace
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from keikaku.core.plan import Correction, Term
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.plans.actions import drafts, plans
from keikaku.web.plans.models import PlanKind
from tests.web.browser.logging_in import log_in
from tests.web.browser.test_smoke import SIZES
from tests.web.conftest import make_department, make_person
from tests.web.library.shelf import Shelf, make_shelf, sample

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def faults(page: Page) -> list[str]:
    told: list[str] = []
    page.on("pageerror", lambda fault: told.append(str(fault)))
    page.on("console", lambda line: told.append(line.text) if line.type == "error" else None)
    return told


class Hall(NamedTuple):
    """Where the application is, and what stands in its library."""

    url: str
    shelf: Shelf


@pytest.fixture
def hall(live_server) -> Hall:
    make_person("kikaku", Role.PLANNER)
    make_person("nourin", Role.DEPARTMENT_STAFF, department=make_department("農林課"))
    concept = plans.create(name="榛瀬市基本構想", kind=PlanKind.CONCEPT, by=COMMAND_LINE)
    content = sample("senryaku")
    means = ("第3期榛瀬市まち・ひと・しごと創生総合戦略",)
    corrected = Correction("i2", "target.amount", "78億", "780億円", "花", "2026-04-02", "誤植")
    content = replace(
        content,
        plan=replace(
            content.plan, terms=(Term("t1", "総合戦略", means),), corrections=(corrected,)
        ),
    )
    shelf = make_shelf(content)
    plans.change(
        plan=shelf.plan, name=shelf.plan.name, kind=PlanKind.STRATEGY, parent=concept,
        department=None, by=COMMAND_LINE,
    )  # fmt: skip
    vision = plans.create(name="圏域ビジョン", kind=PlanKind.AREA_VISION, by=COMMAND_LINE)
    drafts.begin(draft=sample("vision"), plan=vision, by=COMMAND_LINE)
    return Hall(live_server.url, shelf)


@pytest.mark.parametrize("size", SIZES)
def test_from_the_library_to_a_figure(page, hall, look, faults, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    log_in(page, hall.url, "kikaku")
    look(f"home-planner-{size}")
    page.get_by_role("link", name="計画", exact=True).click()
    look(f"library-{size}")
    page.get_by_role("link", name="榛瀬市総合戦略").first.click()
    look(f"plan-{size}")
    page.get_by_role("link", name="第1版").click()
    look(f"edition-{size}")
    page.get_by_role("link", name="すべて開く").click()
    look(f"edition-open-{size}")
    page.get_by_role("link", name="新たに農業・漁業を始める人への支援").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("新たに農業")
    look(f"node-{size}")
    page.get_by_role("link", name="新規就農者数").click()
    look(f"indicator-{size}")
    page.goto(f"{hall.url}{hall.shelf.edition_base}indicator/i2/")
    look(f"indicator-corrected-{size}")
    assert faults == []


@pytest.mark.parametrize("size", SIZES)
def test_a_measure_is_mapped_and_the_matrix_shows_it(page, hall, look, faults, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    log_in(page, hall.url, "kikaku")
    page.goto(f"{hall.url}/plans/{hall.shelf.plan.pk}/map/sdgs/")
    page.get_by_role("link", name="榛瀬かきの産地づくり").click()
    page.get_by_label("海の豊かさを守ろう").check()
    page.locator("summary").nth(13).click()
    page.get_by_label("14.4", exact=True).check()
    look(f"map-node-{size}")
    page.get_by_role("button", name="保存する").click()
    expect(page.get_by_role("row", name="榛瀬かきの産地づくり")).to_contain_text("14.4")
    look(f"map-{size}")
    assert faults == []


@pytest.mark.parametrize("size", SIZES)
def test_a_word_of_two_letters_is_found(page, hall, look, faults, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    log_in(page, hall.url, "kikaku")
    page.get_by_role("link", name="検索").click()
    page.get_by_label("さがす言葉").fill("漁業 かき")
    page.get_by_role("button", name="検索する").click()
    expect(page.get_by_role("status")).to_contain_text("見つかりました")
    look(f"search-{size}")
    page.get_by_label("さがす言葉").fill("存在しない言葉")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("見つかりません")
    look(f"search-nothing-{size}")
    assert faults == []


@pytest.mark.parametrize("size", SIZES)
def test_a_department_reads_its_part_of_a_draft(page, hall, look, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    log_in(page, hall.url, "nourin")
    page.goto(f"{hall.url}{hall.shelf.draft_base}")
    expect(page.get_by_text("所管する部分だけを表示しています。")).to_be_visible()
    look(f"own-part-{size}")


def test_without_scripts_a_reader_opens_finds_and_marks(browser, hall):
    context = browser.new_context(java_script_enabled=False, locale="ja-JP")
    page = context.new_page()
    log_in(page, hall.url, "kikaku")
    page.goto(f"{hall.url}{hall.shelf.draft_base}")
    for title in ("海と土に根ざした産業の担い手づくり", "新たに農業・漁業を始める人への支援"):
        page.locator("summary", has_text=title).click()
    page.get_by_role("link", name="新規就農者数").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("新規就農者数")
    page.goto(f"{hall.url}/plans/{hall.shelf.plan.pk}/map/creation/node/n4/")
    page.get_by_label("しごと").check()
    page.get_by_role("button", name="保存する").click()
    expect(page.get_by_role("status")).to_have_text("対応を保存しました。")
    page.goto(f"{hall.url}/search/?q=就農")
    expect(page.locator("mark").first).to_have_text("就農")
    context.close()


def test_by_keyboard_alone_a_reader_opens_a_node(page, hall):
    log_in(page, hall.url, "kikaku")
    page.goto(f"{hall.url}{hall.shelf.draft_base}")
    name = "海と土に根ざした産業の担い手づくり"
    page.locator("summary", has_text=name).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="新規就農者数")).to_be_hidden()
    page.locator("summary", has_text="新たに農業・漁業を始める人への支援").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("新規就農者数")


def test_forms_of_the_library(page, hall, look):
    log_in(page, hall.url, "kikaku")
    page.goto(f"{hall.url}/plans/new/")
    look("plan-form")
    page.goto(f"{hall.url}/frames/new/")
    look("frame-form")
