"""The pages of departments and of what is handed over to a successor."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from keikaku.web.accounts.actions import departments
from keikaku.web.accounts.models import Department, Succession
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from tests.web.conftest import BEGINS, make_person
from tests.web.people.pages import follow, text, today

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def test_departments_are_added_renamed_merged_and_mended(administrator, office):
    follow(administrator, "department_create", name="生活部", begins="2024-04-01", sort=0)
    top = Department.objects.get(name="生活部")
    form = {"name": "環境政策課", "parent": top.pk, "on": "2030-04-01"}
    follow(administrator, "department_replace", office.pk, **form)
    new = Department.objects.get(name="環境政策課")
    assert (new.parent, [str(each) for each in Succession.objects.all()]) == (
        top, ["環境課 → 環境政策課"],
    )  # fmt: skip
    follow(administrator, "department_dissolve", new.pk, on="2031-03-31", successors=[top.pk])
    assert Succession.objects.count() == 2
    form = {"name": "生活環境部", "begins": "2024-04-01", "sort": 5}
    follow(administrator, "department_correct", top.pk, **form)
    assert Department.objects.get(pk=top.pk).name == "生活環境部"


@pytest.mark.parametrize(
    ("page", "entered", "fault"),
    [
        ("department_replace", {"name": "環境課", "on": "2024-04-01"}, "設置日より後"),
        ("department_dissolve", {"on": "2020-03-31"}, "設置日より前です。"),
        ("department_correct", {"name": "環境／課", "begins": "2024-04-01", "sort": 0}, "使えません"),
        ("department_correct", {"name": "環境課", "begins": "2024-04-01", "ends": "2024-03-31", "sort": 0}, "始まりの日より前です。"),
    ],
)  # fmt: skip
def test_what_a_department_cannot_be_is_told(administrator, office, page, entered, fault):
    assert fault in text(follow(administrator, page, office.pk, **entered))
    assert str(Department.objects.get()) == "環境課"


def test_the_tree_of_a_day_is_nested_and_whole(administrator, office):
    desk = departments.create(name="公害係", begins=BEGINS, parent=office, by=COMMAND_LINE)
    departments.create(name="分析室", begins=BEGINS, parent=desk, by=COMMAND_LINE)
    departments.create(name="未来課", begins=date(2099, 4, 1), by=COMMAND_LINE)
    response = administrator.get(reverse("departments"), {"on": "2026-04-01"})
    page = text(response)
    tree = page[page.index('<ul class="tree">') : page.index("</section>", page.index("tree"))]
    assert (tree.count("<ul"), tree.count("</ul>")) == (3, 3)
    assert tree.count("<li>") == tree.count("</li>") == 3
    assert [each.name for each in response.context["coming"]] == ["未来課"]
    assert "この日に在る課はありません。" in text(
        administrator.get(reverse("departments"), {"on": "1990-01-01"})
    )
    assert "環境課" in text(administrator.get(reverse("departments"), {"on": "nonsense"}))


def test_roles_left_in_a_department_that_ended_are_told(administrator, office):
    make_person("sato", Role.DEPARTMENT_STAFF, department=office)
    departments.end(department=office, on=today() - DAY, by=COMMAND_LINE)
    assert "廃止された課に役割が残っています" in text(administrator.get(reverse("departments")))


def test_the_page_of_a_department_tells_what_it_was_and_who_is_there(administrator, office):
    make_person("sato", Role.DEPARTMENT_STAFF, department=office)
    follow(administrator, "department_replace", office.pk, name="環境政策課", on="2030-04-01")
    old = text(administrator.get(reverse("department", args=[office.pk])))
    new = Department.objects.get(name="環境政策課")
    assert f'<a href="{reverse("department", args=[new.pk])}">環境政策課</a> 2030-04-01' in old
    assert "sato さん" in text(administrator.get(reverse("department", args=[new.pk])))


# Hand-over


def test_the_list_is_handed_over_from_the_page(administrator, office):
    old = make_person("sato", Role.DEPARTMENT_STAFF, Role.PLANNER, department=office)
    new = make_person("tanaka")
    page = administrator.get(reverse("handover", args=[old.pk]), {"on": "2030-04-01"})
    held = [each.address for _kind, each, chosen in page.context["held"] if chosen]
    assert len(held) == 2
    follow(administrator, "handover", old.pk, on="2030-04-01", successor=new.pk, held=held)
    assert {each.begins for each in new.memberships.all()} == {date(2030, 4, 1)}
    assert {each.ends for each in old.memberships.all()} == {date(2030, 3, 31)}


def test_the_list_comes_as_a_file(administrator, office):
    person = make_person("sato", Role.DEPARTMENT_STAFF, department=office)
    response = administrator.get(reverse("handover_csv", args=[person.pk]), {"on": "2030-04-01"})
    assert response.content.decode("utf-8-sig").splitlines() == [
        "種類,引き継ぐもの,いつから,いつまで",
        "役割,所管課の担当者：環境課,2024-04-01,",
    ]


def test_what_cannot_be_handed_over_is_told_and_keeps_what_was_chosen(administrator, office):
    person = make_person("sato", Role.DEPARTMENT_STAFF, Role.PLANNER, department=office)
    other = make_person("tanaka")
    url = reverse("handover", args=[person.pk])
    response = administrator.post(url, {"on": "2030-04-01", "successor": other.pk})
    assert "引き継ぐものを選んでください。" in text(response)
    assert [chosen for _kind, _each, chosen in response.context["held"]] == [False, False]
    response = administrator.post(url, {"on": "2030-04-01", "successor": person.pk})
    assert "選択" in text(response)
