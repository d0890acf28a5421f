"""Two administrators at one person, role or department: the second sees it, and chooses."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from keikaku.web.accounts.actions import departments, memberships, people, reorganisations
from keikaku.web.accounts.models import Department, Membership, Person, Succession
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.models import AuditEvent
from keikaku.web.crossing.merging import Crossed
from tests.web.conftest import BEGINS, logged_in, make_department, make_person
from tests.web.crossing.pages import form_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def hana() -> Client:
    return logged_in(make_person("hana", Role.ADMINISTRATOR))


@pytest.fixture
def taro() -> Client:
    return logged_in(make_person("taro", Role.ADMINISTRATOR))


@pytest.fixture
def office() -> Department:
    return make_department("環境課")


def both(hana: Client, taro: Client, address: str) -> tuple[dict, dict]:
    """The same form, opened by both before either sends it."""
    return form_of(hana.get(address)), form_of(taro.get(address))


# People


@pytest.fixture
def person() -> Person:
    return make_person("sato")


def correct(person: Person) -> str:
    return reverse("person_correct", args=[person.pk])


def test_two_who_correct_two_fields_of_a_person_both_win(hana, taro, person):
    mine, theirs = both(hana, taro, correct(person))
    hana.post(correct(person), {**mine, "name": "佐藤 花"})
    assert taro.post(correct(person), {**theirs, "email": "s@city.example"}).status_code == 302
    kept = Person.objects.get(pk=person.pk)
    assert (kept.name, kept.email) == ("佐藤 花", "s@city.example")


def test_the_second_sees_how_the_first_corrected_a_person(hana, taro, person):
    mine, theirs = both(hana, taro, correct(person))
    hana.post(correct(person), {**mine, "name": "佐藤 花"})
    answer = taro.post(correct(person), {**theirs, "name": "鈴木 花"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "hana さん（hana）が、その間に同じ項目を変えました。" in page
    assert "いまの内容は「佐藤 花」です（あなたが見ていたのは「sato さん」）。" in page
    assert f'<a href="{reverse("person", args=[person.pk])}">やめて戻る</a>' in page
    assert Person.objects.get(pk=person.pk).name == "佐藤 花"
    assert taro.post(correct(person), form_of(answer)).status_code == 302
    assert Person.objects.get(pk=person.pk).name == "鈴木 花"


def test_a_form_that_saw_nothing_overwrites_nothing(hana, person):
    assert hana.post(correct(person), {"name": "別人", "email": ""}).status_code == 409
    assert Person.objects.get(pk=person.pk).name == "sato さん"


def test_the_action_looks_at_what_is_there_and_not_at_what_was_read_long_ago(person):
    stale = Person.objects.get(pk=person.pk)
    seen = people.as_data(stale)
    people.correct(person=person, name="佐藤 花", email="", by=COMMAND_LINE)
    with pytest.raises(Crossed) as crossed:
        people.correct(person=stale, name="鈴木 花", email="", by=COMMAND_LINE, seen=seen)
    assert crossed.value.now == {"name": "佐藤 花", "email": ""}


# Roles


def test_the_second_sees_the_end_that_the_first_gave_a_role(hana, taro, office):
    person = make_person("sato", Role.DEPARTMENT_STAFF, department=office)
    end = reverse("role_end", args=[person.pk, person.memberships.get().pk])
    mine, theirs = both(hana, taro, end)
    assert hana.post(end, {**mine, "ends": "2099-03-31"}).status_code == 302
    answer = taro.post(end, {**theirs, "ends": "2098-03-31"})
    assert answer.status_code == 409
    assert (
        "いまの内容は「2099-03-31」です（あなたが見ていたのは「（なし）」）。"
        in answer.content.decode()
    )
    assert Membership.objects.get(person=person).ends == date(2099, 3, 31)
    taro.post(end, form_of(answer))
    assert Membership.objects.get(person=person).ends == date(2098, 3, 31)


def test_who_gives_a_role_the_end_that_it_has_changes_nothing(hana, taro, office):
    person = make_person("sato", Role.DEPARTMENT_STAFF, department=office)
    held = person.memberships.get()
    end = reverse("role_end", args=[person.pk, held.pk])
    mine, theirs = both(hana, taro, end)
    hana.post(end, {**mine, "ends": "2099-03-31"})
    events = AuditEvent.objects.count()
    assert taro.post(end, {**theirs, "ends": "2099-03-31"}).status_code == 302
    assert AuditEvent.objects.count() == events
    memberships.set_end(membership=held, ends=None, by=COMMAND_LINE)
    assert Membership.objects.get(pk=held.pk).ends is None


# Departments


def test_the_second_sees_how_the_first_corrected_a_department(hana, taro, office):
    top = make_department("生活部")
    address = reverse("department_correct", args=[office.pk])
    mine, theirs = both(hana, taro, address)
    hana.post(address, {**mine, "parent": top.pk, "begins": "2023-04-01"})
    answer = taro.post(address, {**theirs, "begins": "2022-04-01", "sort": 7})
    assert answer.status_code == 409
    assert (
        "いまの内容は「2023-04-01」です（あなたが見ていたのは「2024-04-01」）。"
        in answer.content.decode()
    )
    again = form_of(answer)
    assert (again["parent"], again["sort"]) == (str(top.pk), "7")
    taro.post(address, again)
    kept = Department.objects.get(pk=office.pk)
    assert (kept.parent, kept.begins, kept.sort) == (top, date(2022, 4, 1), 7)


def test_a_form_of_a_department_that_was_not_touched_changes_nothing(hana, office):
    address = reverse("department_correct", args=[office.pk])
    before = departments.as_data(office)
    assert hana.post(address, form_of(hana.get(address))).status_code == 302
    assert departments.as_data(Department.objects.get()) == before


def test_who_renames_what_was_renamed_is_told_and_chooses(hana, taro, office):
    address = reverse("department_replace", args=[office.pk])
    mine, theirs = both(hana, taro, address)
    hana.post(address, {**mine, "name": "環境政策課", "on": "2030-04-01"})
    answer = taro.post(address, {**theirs, "name": "環境共生課", "on": "2031-04-01"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "hana さん（hana）が、その間に登録を変えました。" in page
    assert "廃止日：いまは「2030-03-31」です（あなたが見ていたのは「（なし）」）。" in page
    assert "引き継ぐ課：いまは「環境政策課」です（あなたが見ていたのは「（なし）」）。" in page
    assert Succession.objects.count() == 1
    assert taro.post(address, form_of(answer)).status_code == 302
    assert Succession.objects.count() == 2


def test_who_dissolves_what_was_dissolved_keeps_what_was_ticked(hana, taro, office):
    heirs = [make_department("生活課"), make_department("公園課")]
    address = reverse("department_dissolve", args=[office.pk])
    mine, theirs = both(hana, taro, address)
    hana.post(address, {**mine, "on": "2029-03-31"})
    ticked = [str(each.pk) for each in heirs]
    answer = taro.post(address, {**theirs, "on": "2030-03-31", "successors": ticked})
    assert answer.status_code == 409
    assert form_of(answer)["successors"] == ticked
    assert Department.objects.get(pk=office.pk).ends == date(2029, 3, 31)
    taro.post(address, form_of(answer))
    assert Department.objects.get(pk=office.pk).ends == date(2030, 3, 31)
    assert Succession.objects.count() == 2


def test_a_department_that_nobody_touched_is_replaced_at_once(office):
    seen = reorganisations.as_data(office)
    reorganisations.replace(
        department=office, name="環境政策課", parent=None, on=date(2030, 4, 1), seen=seen,
        by=COMMAND_LINE,
    )  # fmt: skip
    assert [each.name for each in Department.objects.order_by("begins")] == ["環境課", "環境政策課"]
    assert Department.objects.get(name="環境課").begins == BEGINS


def test_the_second_is_told_in_english_too(hana, taro, office):
    address = reverse("department_replace", args=[office.pk])
    mine, theirs = both(hana, taro, address)
    hana.post(address, {**mine, "name": "環境政策課", "on": "2030-04-01"})
    told = {**theirs, "name": "環境共生課", "on": "2031-04-01"}
    with translation.override("ja"):  # the language of an answer outlives it
        page = taro.post(address, told, headers={"accept-language": "en"}).content.decode()
    assert "has changed this meanwhile" in page
    assert "now “2030-03-31”" in page
