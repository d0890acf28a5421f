"""Home tells a member of an answer, the planner of a decision, and sealing of what is awaited."""

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

import pytest
from django.urls import reverse
from django.utils import timezone

from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.bodies.actions import decisions, layings, opinions
from keikaku.web.bodies.models import BodyKind, Outcome, Verdict
from keikaku.web.bodies.news import NEW_FOR
from keikaku.web.plans.actions import editions
from keikaku.web.plans.verification import broken_seals
from tests.web.bodies.made import (
    OFFICE,
    acting,
    answer,
    city_shelf,
    lay_draft,
    lay_edition,
    make_body,
    make_council,
    make_member,
    say,
)
from tests.web.bodies.test_entered import enter
from tests.web.bodies.test_pages import text
from tests.web.conftest import logged_in, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    return make_council()


# Answers


def test_a_member_is_told_of_an_answer_to_their_opinion_and_nobody_else_is(made):
    other = make_member(made.body, "betsu")
    answer(made.opinion, Outcome.PARTLY)
    page = text(made.client(), "home")
    assert "へのあなたの意見 1 に、対応が示されました（一部反映する）。" in page
    assert f"{reverse('paper', args=[made.laying.pk])}#opinion-1" in page
    assert "あなたの意見" not in text(logged_in(other), "home")


def test_the_answer_that_counts_is_told_once(made):
    answer(made.opinion, Outcome.ADOPTED)
    answer(made.opinion, Outcome.NOT)
    page = text(made.client(), "home")
    assert page.count("あなたの意見") == 1
    assert "（反映しない）" in page


def test_whose_words_were_entered_is_told_too(made):
    answer(enter(made, made.member))
    assert "あなたの意見 2 に" in text(made.client(), "home")


def test_an_answer_to_what_was_corrected_since_is_no_news(made):
    answer(made.opinion)
    opinions.correct(opinion=made.opinion.pk, text="改めて。", by=acting(made.member))
    assert "あなたの意見" not in text(made.client(), "home")


def test_an_answer_is_news_for_some_time_only(made, monkeypatch):
    answer(made.opinion)
    monkeypatch.setattr("keikaku.web.bodies.news.NEW_FOR", timedelta(0))
    assert "あなたの意見" not in text(made.client(), "home")
    assert timedelta(days=14) < NEW_FOR


@pytest.mark.parametrize("count", [1, 4])
def test_home_asks_no_more_for_more_answers(made, count, django_assert_max_num_queries):
    for _ in range(count):
        answer(say(made.laying, made.member))
    client = made.client()
    client.get("/")
    with django_assert_max_num_queries(10):
        assert text(client, "home").count("あなたの意見") == count


# Decisions


@pytest.fixture
def shelf():
    return city_shelf()


@pytest.fixture
def main(shelf):
    return make_body(shelf.plan, kind=BodyKind.HEADQUARTERS, name="推進本部")


@pytest.fixture
def planner():
    return logged_in(make_person("kikaku", Role.PLANNER))


def decide(laying, verdict: Verdict) -> None:
    decisions.decide(laying=laying.pk, verdict=verdict, reason="数値を再検討", by=OFFICE)


def test_the_planner_is_told_of_what_was_returned_until_it_is_laid_again(main, shelf, planner):
    decide(lay_draft(main, shelf), Verdict.RETURNED)
    assert "が差し戻されました。直して付議し直してください。" in text(planner, "home")
    lay_draft(main, shelf)
    assert "差し戻されました" not in text(planner, "home")


def test_a_laying_that_was_withdrawn_is_not_laid_again(main, shelf, planner):
    decide(lay_draft(main, shelf), Verdict.RETURNED)
    layings.withdraw(laying=lay_draft(main, shelf).pk, reason="誤り", by=OFFICE)
    assert "差し戻されました" in text(planner, "home")


def test_the_planner_is_told_of_what_was_approved_until_it_is_sealed(main, shelf, planner):
    decide(lay_draft(main, shelf), Verdict.APPROVED)
    assert "が承認されました。" in text(planner, "home")
    editions.seal(draft=shelf.draft.pk, reason="決定", by=OFFICE)
    assert "承認されました" not in text(planner, "home")


def test_an_approved_edition_is_news_for_some_time(main, shelf, planner, monkeypatch):
    decide(lay_edition(main, shelf), Verdict.APPROVED)
    assert "承認されました" in text(planner, "home")
    monkeypatch.setattr("keikaku.web.bodies.news.NEW_FOR", timedelta(0))
    assert "承認されました" not in text(planner, "home")


# Sealing


WARNED = "会議体の決定を待っている案です"


def seal_page(client, shelf) -> str:
    return text(client, "drafting_seal", shelf.draft.pk)


def last_event() -> AuditEvent:
    return AuditEvent.objects.filter(verb="seal-edition").order_by("-sequence")[0]


def test_sealing_what_still_waits_for_its_decision_is_warned_of_and_told_in_the_log(
    main, shelf, planner
):
    laid = lay_draft(main, shelf)
    page = seal_page(planner, shelf)
    assert WARNED in page
    assert (
        f"推進本部：「{laid.name}」（{timezone.localdate(laid.at)} 付議）の決定がまだです。" in page
    )
    assert reverse("paper", args=[laid.pk]) in page
    editions.seal(draft=shelf.draft.pk, reason="急施", by=OFFICE)
    told = json.loads(last_event().before)
    assert told["not_awaited"] == [f"body/{main.pk}/laying/{laid.pk}"]
    assert list(broken_seals()) == []
    assert WARNED not in seal_page(planner, shelf)


def test_a_paper_laid_after_midnight_carries_the_day_of_japan(main, shelf, monkeypatch):
    night = datetime(2030, 4, 1, 16, 30, tzinfo=UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: night)
    planner = logged_in(make_person("kikaku", Role.PLANNER))
    laid = lay_draft(main, shelf)
    assert f"「{laid.name}」（2030-04-02 付議）の決定がまだです。" in seal_page(planner, shelf)
    named = planner.get(reverse("paper_opinions_csv", args=[laid.pk]))["Content-Disposition"]
    assert unquote(named).endswith("_推進本部_2030-04-02.csv")


def test_sealing_what_was_returned_is_warned_of(main, shelf, planner):
    decide(lay_draft(main, shelf), Verdict.RETURNED)
    assert "は差し戻されたままです。" in seal_page(planner, shelf)


@pytest.mark.parametrize("laid", [False, True])
def test_what_was_approved_or_never_laid_is_sealed_without_a_warning(main, shelf, planner, laid):
    if laid:
        decide(lay_draft(main, shelf), Verdict.RETURNED)
        decide(lay_draft(main, shelf), Verdict.APPROVED)
    assert WARNED not in seal_page(planner, shelf)
    editions.seal(draft=shelf.draft.pk, reason="決定", by=OFFICE)
    assert "not_awaited" not in json.loads(last_event().before)


def test_a_council_decides_nothing_that_could_be_awaited(shelf, planner):
    lay_draft(make_body(shelf.plan), shelf)
    assert WARNED not in seal_page(planner, shelf)


def test_a_withdrawn_paper_is_not_awaited(main, shelf, planner):
    layings.withdraw(laying=lay_draft(main, shelf).pk, reason="誤り", by=OFFICE)
    assert WARNED not in seal_page(planner, shelf)
