"""Two planners at one body, seat or opinion: the second sees what changed, and chooses."""

import pytest
from django.test import Client
from django.urls import reverse

from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.roles import Role
from keikaku.web.bodies.actions import bodies, opinions
from keikaku.web.bodies.models import Answer, Body, Outcome, Seat
from keikaku.web.crossing.merging import Crossed
from tests.unit.core.editing.city import PLAN
from tests.web.bodies.made import OFFICE, answer, make_council
from tests.web.conftest import logged_in, make_person
from tests.web.crossing.pages import form_of
from tests.web.library.shelf import make_shelf

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    return make_council()


@pytest.fixture
def hana() -> Client:
    return logged_in(make_person("hana", Role.PLANNER))


@pytest.fixture
def taro() -> Client:
    return logged_in(make_person("taro", Role.PLANNER))


def both(hana: Client, taro: Client, address: str) -> tuple[dict, dict]:
    """The same form, opened by both before either sends it."""
    return form_of(hana.get(address)), form_of(taro.get(address))


def test_two_who_change_two_fields_of_a_body_both_win(hana, taro, made):
    other = make_shelf(PlanDraft(PLAN), "環境基本計画").plan
    address = reverse("body_change", args=[made.body.pk])
    mine, theirs = both(hana, taro, address)
    hana.post(address, {**mine, "plans": [made.shelf.plan.pk, other.pk]})
    assert taro.post(address, {**theirs, "name": "新しい審議会"}).status_code == 302
    kept = Body.objects.get()
    assert kept.name == "新しい審議会"
    assert set(kept.plans.all()) == {made.shelf.plan, other}


def test_the_second_sees_the_plans_that_the_first_chose(hana, taro, made):
    other = make_shelf(PlanDraft(PLAN), "環境基本計画").plan
    third = make_shelf(PlanDraft(PLAN), "防災計画").plan
    address = reverse("body_change", args=[made.body.pk])
    mine, theirs = both(hana, taro, address)
    hana.post(address, {**mine, "plans": [made.shelf.plan.pk, other.pk]})
    wanted = [str(made.shelf.plan.pk), str(third.pk)]
    told = taro.post(address, {**theirs, "plans": wanted})
    page = told.content.decode()
    assert told.status_code == 409
    assert "hana さん（hana）が、その間に同じ項目を変えました。" in page
    assert "環境基本計画" in page[page.index("いまの内容は「") : page.index("（あなたが見ていた")]
    assert form_of(told)["plans"] == wanted
    assert set(Body.objects.get().plans.all()) == {made.shelf.plan, other}
    taro.post(address, form_of(told))
    assert set(Body.objects.get().plans.all()) == {made.shelf.plan, third}


def test_a_form_of_a_body_that_was_not_touched_changes_nothing(hana, made):
    address = reverse("body_change", args=[made.body.pk])
    before = bodies.can_change(made.body)
    assert hana.post(address, form_of(hana.get(address))).status_code == 302
    assert bodies.can_change(Body.objects.get()) == before


def test_the_second_sees_the_end_that_the_first_gave_a_seat(hana, taro, made):
    seat = Seat.objects.get()
    address = reverse("body_end_seat", args=[seat.pk])
    mine, theirs = both(hana, taro, address)
    hana.post(address, {**mine, "ends": "2099-03-31"})
    told = taro.post(address, {**theirs, "ends": "2098-03-31"})
    assert told.status_code == 409
    assert "いまの内容は「2099-03-31」です" in told.content.decode()
    assert str(Seat.objects.get().ends) == "2099-03-31"
    taro.post(address, form_of(told))
    assert str(Seat.objects.get().ends) == "2098-03-31"


def test_the_second_who_answers_an_opinion_sees_the_first_answer(hana, taro, made):
    address = reverse("opinion_answer", args=[made.opinion.pk])
    mine, theirs = both(hana, taro, address)
    hana.post(address, {**mine, "outcome": "adopted", "reason": "改めます。"})
    told = taro.post(address, {**theirs, "outcome": "not", "reason": "据え置きます。"})
    page = told.content.decode()
    assert told.status_code == 409
    assert "hana さん（hana）が、その間に" in page
    assert "いまの内容は「反映する」です（あなたが見ていたのは「（なし）」）。" in page
    assert "いまの内容は「改めます。」です" in page
    assert Answer.objects.count() == 1
    assert taro.post(address, form_of(told)).status_code == 302
    assert [each.outcome for each in Answer.objects.all()] == ["adopted", "not"]


def test_an_answer_is_whole_two_halves_of_two_people_are_none(made):
    """The reason of the one for the outcome of the other would be nobody's answer."""
    answer(made.opinion, Outcome.ADOPTED, "改めます。")
    seen = opinions.answered(made.opinion)
    answer(made.opinion, Outcome.NOT, "改めます。")
    with pytest.raises(Crossed) as crossed:
        opinions.answer(
            opinion=made.opinion.pk, outcome=Outcome.ADOPTED, reason="すぐに改めます。",
            by=OFFICE, seen=seen,
        )  # fmt: skip
    assert crossed.value.names == ("outcome",)
