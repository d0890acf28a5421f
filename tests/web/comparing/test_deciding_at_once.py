"""Two who decide about one thing: what the other decided meanwhile is seen before it is replaced."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from lxml import html as parser

from keikaku.core.revision import Of
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.comparing.actions import links
from keikaku.web.comparing.models import LinkDecision
from tests.web.comparing.conftest import BY, address_of
from tests.web.conftest import logged_in, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def other_planner():
    return logged_in(make_person("taro", Role.PLANNER))


def form_of(answer) -> dict[str, object]:
    """What the form of a decision would send, were nothing changed."""
    found: dict[str, list[str]] = {}
    forms: Any = parser.fromstring(answer.content.decode()).xpath("//main//form[@method='post']")
    for name, text in forms[0].form_values():
        if name != "csrfmiddlewaretoken":
            found.setdefault(name, []).append(text)
    return dict(found)


def test_who_decides_what_another_has_decided_meanwhile_is_asked(planner, other_planner, pair):
    address = address_of(pair, "nodes", "old", "n2")
    mine, theirs = form_of(planner.get(address)), form_of(other_planner.get(address))
    planner.post(address, {**mine, "old": ["n2"], "new": ["n5"]})
    crossed = other_planner.post(address, {**theirs, "old": ["n2"], "new": ["n6"]})
    page = crossed.content.decode()
    assert crossed.status_code == 409
    for text in ("kikaku さん", "1-1 題n2", "2-1 題n5", "相手の決めた対応を残す"):
        assert text in page
    assert LinkDecision.objects.get().new == ["n5"]
    again = form_of(crossed)
    assert again["new"] == ["n6"]
    assert other_planner.post(address, again).status_code == 302
    assert LinkDecision.objects.get().new == ["n6"]


def test_a_decision_about_the_counterpart_is_seen_too(planner, other_planner, pair):
    theirs = form_of(other_planner.get(address_of(pair, "nodes", "old", "n2")))
    planner.post(
        address_of(pair, "nodes", "old", "n3"),
        {**form_of(planner.get(address_of(pair, "nodes", "old", "n3"))), "old": "n3", "new": "n6"},
    )
    sent = {**theirs, "old": ["n2"], "new": ["n6"]}
    crossed = other_planner.post(address_of(pair, "nodes", "old", "n2"), sent)
    assert crossed.status_code == 409
    assert LinkDecision.objects.get().old == ["n3"]


def test_who_decides_about_other_things_is_not_asked(planner, other_planner, pair):
    address, other = (address_of(pair, "nodes", "old", each) for each in ("n2", "n3"))
    mine, theirs = form_of(planner.get(address)), form_of(other_planner.get(other))
    planner.post(address, {**mine, "old": ["n2"], "new": ["n5"]})
    answer = other_planner.post(other, {**theirs, "old": ["n3"], "new": ["n6"]})
    assert answer.status_code == 302
    assert LinkDecision.objects.count() == 2


def test_who_wants_what_is_decided_already_leaves_it(planner, other_planner, pair):
    address = address_of(pair, "nodes", "old", "n2")
    mine, theirs = form_of(planner.get(address)), form_of(other_planner.get(address))
    planner.post(address, {**mine, "old": ["n2"], "new": ["n5"]})
    events = AuditEvent.objects.count()
    answer = other_planner.post(address, {**theirs, "old": ["n2"], "new": ["n5"]})
    assert answer.status_code == 302
    assert LinkDecision.objects.get().who.startswith("kikaku")
    assert AuditEvent.objects.count() == events


@pytest.mark.parametrize("seen", ["", "x", "-1", "9" * 30, None])
def test_a_form_without_what_was_seen_replaces_no_decision(planner, pair, seen):
    address = address_of(pair, "nodes", "old", "n2")
    first = {**form_of(planner.get(address)), "old": ["n2"], "new": ["n5"]}
    planner.post(address, first)
    sent = {"old": ["n2"], "new": ["n6"]} | ({} if seen is None else {"seen": seen})
    assert planner.post(address, sent).status_code == 409
    assert LinkDecision.objects.get().new == ["n5"]


def test_who_takes_back_what_another_replaced_meanwhile_is_told(planner, other_planner, pair):
    address = address_of(pair, "nodes", "old", "n2")
    planner.post(address, {**form_of(planner.get(address)), "old": ["n2"], "new": ["n5"]})
    back = reverse("compare_take_back", kwargs={**pair, "decision": LinkDecision.objects.get().pk})
    planner.post(address, {**form_of(planner.get(address)), "old": ["n2"], "new": ["n6"]})
    answer = other_planner.post(back, follow=True)
    assert "その間に変わりました" in answer.content.decode()
    assert LinkDecision.objects.get().new == ["n6"]


@pytest.mark.django_db(transaction=True)
def test_two_decisions_at_once_leave_one(draft, another_reading):
    stocks, ready = (draft.pk, another_reading.pk), Barrier(2)

    def decide(new: str) -> bool:
        try:
            ready.wait()
            links.decide(stocks=stocks, of=Of.NODES, old=["n2"], new=[new], seen=0, by=BY)
        except links.DecidedMeanwhile:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(decide, ["n5", "n6"])) == [False, True]
    assert LinkDecision.objects.count() == 1
