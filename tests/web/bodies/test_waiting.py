"""Home tells members, executives and planners what of papers waits for them."""

import pytest
from django.urls import reverse

from keikaku.web.accounts.models import Person
from keikaku.web.accounts.roles import Role
from keikaku.web.bodies.actions import layings
from keikaku.web.bodies.models import BodyKind
from tests.web.bodies.made import (
    OFFICE,
    answer,
    city_shelf,
    lay_edition,
    make_body,
    make_council,
    make_member,
    say,
)
from tests.web.bodies.test_pages import text
from tests.web.conftest import logged_in, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    return make_council()


def home(role: Role) -> str:
    return text(logged_in(make_person(role.value, role)), "home")


def test_a_member_is_told_of_open_papers_with_the_days_left(made):
    page = text(made.client(), "home")
    assert f"総合計画審議会：「{made.laying.name}」への意見の期限は" in page
    assert "あと 10 日" in page
    assert reverse("paper", args=[made.laying.pk]) in page


def test_who_writes_no_opinions_is_not_asked_for_any():
    page = text(logged_in(secretary()), "home")
    assert "が付議されています。期限は" in page
    assert "意見の期限" not in page


def secretary() -> Person:
    shelf = city_shelf()
    area = make_body(shelf.plan, kind=BodyKind.AREA, name="湖北圏域")
    lay_edition(area, shelf)
    return make_member(area, "jimu")


def test_the_last_day_is_said(made):
    lay_edition(made.body, made.shelf, days=0)
    assert "（今日まで）" in text(made.client(), "home")


def test_a_withdrawn_paper_waits_for_nobody(made):
    layings.withdraw(laying=made.laying.pk, reason="x", by=OFFICE)
    assert "意見の期限" not in text(made.client(), "home")
    assert "対応していない意見" not in home(Role.PLANNER)


def test_the_member_of_another_body_is_not_told(made):
    other = make_member(make_body(name="別の審議会"), "betsu")
    assert "意見の期限" not in text(logged_in(other), "home")


def test_the_planner_is_told_of_unanswered_opinions(made):
    say(made.laying, made.member, "x", "n2")
    answered = say(made.laying, made.member, "y")
    answer(answered)
    assert "対応していない意見が 2 件あります。" in home(Role.PLANNER)


def test_the_executive_is_told_of_what_is_to_be_decided(made):
    assert "決定を待っています" not in home(Role.EXECUTIVE)
    main = make_body(made.shelf.plan, kind=BodyKind.HEADQUARTERS, name="推進本部")
    lay_edition(main, made.shelf)
    page = text(logged_in(make_person("honbu2", Role.EXECUTIVE)), "home")
    assert "推進本部：「" in page
    assert "決定を待っています" in page
