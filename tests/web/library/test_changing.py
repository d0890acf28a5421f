"""Entries of the library are changed by two people: the second sees what changed, and chooses."""

import pytest
from django.test import Client
from lxml import html as parser

from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.plans.actions import plans
from keikaku.web.plans.models import Plan, PlanKind
from tests.web.conftest import logged_in, make_department, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def hana() -> Client:
    return logged_in(make_person("hana", Role.PLANNER))


@pytest.fixture
def taro() -> Client:
    return logged_in(make_person("taro", Role.PLANNER))


def form_of(answer) -> dict[str, str]:
    """What the form of a page would send, were nothing changed."""
    form = parser.fromstring(answer.content.decode()).xpath("//main//form[@method='post']")[0]
    return {name: text for name, text in form.form_values() if name != "csrfmiddlewaretoken"}


@pytest.fixture
def plan() -> Plan:
    return plans.create(name="湖北市総合計画", kind=PlanKind.BASIC, by=COMMAND_LINE)


def page_of(plan: Plan) -> str:
    return f"/plans/{plan.pk}/change/"


def test_a_form_that_was_not_touched_changes_nothing(hana, plan):
    before = plans.as_data(plan)
    assert hana.post(page_of(plan), form_of(hana.get(page_of(plan)))).status_code == 302
    assert plans.as_data(Plan.objects.get()) == before


def test_two_who_change_two_fields_both_win(hana, taro, plan):
    office = make_department("企画課")
    mine, theirs = form_of(hana.get(page_of(plan))), form_of(taro.get(page_of(plan)))
    hana.post(page_of(plan), {**mine, "name": "新しい計画"})
    assert taro.post(page_of(plan), {**theirs, "department": office.pk}).status_code == 302
    kept = Plan.objects.get()
    assert (kept.name, kept.department) == ("新しい計画", office)


@pytest.fixture
def crossed(hana, taro, plan):
    """花 has changed name and kind while 太郎 changes name and parent."""
    parent = plans.create(name="基本構想", kind=PlanKind.CONCEPT, by=COMMAND_LINE)
    mine, theirs = form_of(hana.get(page_of(plan))), form_of(taro.get(page_of(plan)))
    hana.post(page_of(plan), {**mine, "name": "花の計画", "kind": "sectoral"})
    return taro.post(page_of(plan), {**theirs, "name": "太郎の計画", "parent": parent.pk})


def test_the_second_sees_who_changed_what(crossed, plan):
    page = crossed.content.decode()
    assert crossed.status_code == 409
    assert "hana さん" in page
    assert "いまの内容は「花の計画」です（あなたが見ていたのは「湖北市総合計画」）。" in page
    assert "いまの内容は「個別計画」です" not in page  # nobody crosses there
    assert Plan.objects.get(pk=plan.pk).name == "花の計画"


def test_who_saves_once_more_overwrites_that_field_alone(crossed, taro, plan):
    assert taro.post(page_of(plan), form_of(crossed)).status_code == 302
    kept = Plan.objects.get(pk=plan.pk)
    assert (kept.name, kept.kind, kept.parent.name) == ("太郎の計画", "sectoral", "基本構想")


def test_who_is_crossed_twice_is_asked_twice(crossed, hana, taro, plan):
    again = form_of(crossed)
    hana.post(page_of(plan), {**form_of(hana.get(page_of(plan))), "name": "また花"})
    answer = taro.post(page_of(plan), again)
    assert (answer.status_code, "また花" in answer.content.decode()) == (409, True)


@pytest.mark.parametrize("seen", [None, "", "{", "[]", "3", "[" * 9000, '{"name": ["x"]}'])
def test_a_form_without_what_was_seen_overwrites_nothing(hana, plan, seen):
    sent = form_of(hana.get(page_of(plan))) | {"name": "別の名"}
    sent = {key: text for key, text in sent.items() if key != "seen"}
    if seen is not None:
        sent["seen"] = seen
    assert hana.post(page_of(plan), sent).status_code == 409
    assert Plan.objects.get().name == "湖北市総合計画"
    assert not AuditEvent.objects.filter(verb="change-plan").exists()
