"""The administrator's pages: wide, zoomed and narrow, held against axe; April without scripts."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import FilePayload, Page, expect

from keikaku.web.accounts.actions import departments, memberships
from keikaku.web.accounts.models import Department, Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from tests.web.browser.logging_in import log_in
from tests.web.browser.test_smoke import SIZES
from tests.web.conftest import BEGINS, make_department, make_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PEOPLE = """\
氏名,ログイン名,メール,課,役割,開始日,終了日
春瀬 花子,haruse.h,haruse.h@city.example,環境政策課,所管課の担当者,2027-04-01,
佐藤 花,sato,,環境政策課,所管課長,2027-04-01,
"""
DEPARTMENTS = """\
名称,上位,設置日,廃止日,前身
環境課,生活部,2024-04-01,2027-03-31,
環境政策課,生活部,2027-04-01,,環境課
"""


@pytest.fixture
def hall(live_server) -> str:
    top = make_department("生活部")
    office = departments.create(name="環境課", begins=BEGINS, parent=top, by=COMMAND_LINE)
    departments.create(name="公害係", begins=BEGINS, parent=office, by=COMMAND_LINE)
    make_department("総務部")
    make_person("kanri", Role.ADMINISTRATOR)
    sato = make_person("sato", Role.DEPARTMENT_STAFF, Role.PLANNER, department=office)
    make_person("tanaka")
    later = timezone.localdate() + timedelta(days=30)
    memberships.give(person=sato, role=Role.AUDITOR, begins=later, by=COMMAND_LINE)
    address: str = live_server.url
    return address


def file(name: str, text: str) -> FilePayload:
    return {"name": name, "mimeType": "text/csv", "buffer": text.encode("cp932")}


def choose(page: Page, departments: str, people: str) -> None:
    page.get_by_label("課の表（CSV）").set_input_files(file("課.csv", departments))
    page.get_by_label("利用者の表（CSV）").set_input_files(file("人.csv", people))
    page.get_by_role("button", name="変わることを確かめる").click()


@pytest.mark.parametrize("size", SIZES)
def test_the_pages_of_people_and_departments(page, hall, look, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    log_in(page, hall, "kanri")
    page.get_by_role("link", name="利用者と課").click()
    look(f"people-{size}")
    page.get_by_label("氏名・ログイン名・メール・課").fill("いない人")
    page.get_by_role("button", name="探す").click()
    expect(page.get_by_text("当てはまる人はいません。")).to_be_visible()
    look(f"people-none-{size}")
    page.goto(f"{hall}/people/new/")
    page.get_by_label("氏名").fill("春瀬 花子")
    page.get_by_label("ログイン名").fill("花子")
    page.get_by_role("button", name="登録する").click()
    look(f"person-register-{size}")
    person = Person.objects.get(login="sato").pk
    office = Department.objects.get(name="環境課").pk
    for name, path in [
        ("person", f"people/{person}/"),
        ("role-give", f"people/{person}/roles/new/"),
        ("handover", f"people/{person}/handover/"),
        ("departments", "people/departments/"),
        ("department", f"people/departments/{office}/"),
        ("department-dissolve", f"people/departments/{office}/dissolve/"),
        ("import", "people/import/"),
    ]:
        page.goto(f"{hall}/{path}")
        expect(page.get_by_text("ページが見つかりません")).to_have_count(0)
        look(f"{name}-{size}")


@pytest.mark.parametrize("size", SIZES)
def test_april_without_scripts(browser, hall, axe, look, size, page):
    """Faults first, then the preview, then passwords to print; scripts only for looking."""
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    log_in(page, hall, "kanri")
    page.goto(f"{hall}/people/import/")
    choose(page, DEPARTMENTS, PEOPLE.replace("所管課長", "課長"))
    expect(page.get_by_text("役割「課長」はありません。")).to_be_visible()
    look(f"import-faults-{size}")
    page.get_by_role("link", name="表を選び直す").click()
    choose(page, DEPARTMENTS, PEOPLE)
    look(f"import-preview-{size}")
    page.get_by_role("button", name="このとおりに取り込む").click()
    expect(page.get_by_text("二度と表示できません")).to_be_visible()
    look(f"passwords-{size}")
    with page.expect_download() as download:
        page.get_by_role("button", name="CSVで取り出す").click()
    assert "haruse.h" in download.value.path().read_text("utf-8-sig")


def test_a_person_is_registered_and_hands_over_without_scripts(browser, hall):
    context = browser.new_context(java_script_enabled=False, locale="ja-JP")
    page = context.new_page()
    log_in(page, hall, "kanri")
    page.get_by_role("link", name="利用者と課").click()
    page.get_by_role("link", name="sato さん").click()
    page.get_by_role("link", name="引継ぎ一覧を開く").click()
    page.get_by_label("後任", exact=True).select_option(label="tanaka さん（tanaka）")
    page.get_by_role("button", name="引き継ぐ").click()
    expect(page.get_by_role("status")).to_have_text("引き継ぎました。")
    context.close()
