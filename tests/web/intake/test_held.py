"""Whoever leaves hands over the readings that they had under review."""

from datetime import date

import pytest

from keikaku.web.accounts.actions import handovers
from keikaku.web.accounts.holdings import all_held
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.models import AuditEvent
from keikaku.web.intake.actions import uploads
from keikaku.web.intake.held import READINGS, held
from keikaku.web.intake.models import Intake
from tests.web.conftest import make_person
from tests.web.intake.made import HANA, made_intake

pytestmark = pytest.mark.django_db
DAY = date(2026, 4, 1)


@pytest.fixture
def planner():
    return make_person("haruko", Role.PLANNER)


@pytest.fixture
def reading(planner) -> Intake:
    intake = made_intake(name="計画.txt")
    Intake.objects.filter(pk=intake.pk).update(person=planner)
    return Intake.objects.get(pk=intake.pk)


def test_a_reading_under_review_is_held_until_it_is_withdrawn(planner, reading):
    assert [each.what for each in held(planner, DAY)] == ["計画.txt"]
    assert READINGS in [kind for kind, _ in all_held(planner, DAY)]
    uploads.withdraw(intake=reading.pk, reason="取り違え", by=HANA)
    assert held(planner, DAY) == []


def test_the_successor_goes_on_with_it(planner, reading):
    successor = make_person("natsuko", Role.PLANNER)
    by = Actor("管理", None, "here")
    chosen = {each.address for each in held(planner, DAY)}
    handovers.hand_over(person=planner, successor=successor, on=DAY, chosen=chosen, by=by)
    reading.refresh_from_db()
    assert reading.person == successor
    assert reading.who == HANA.who
    event = AuditEvent.objects.get(verb="hand-over-reading")
    assert (event.before, event.after) == (
        f'{{"person":{planner.pk}}}',
        f'{{"person":{successor.pk}}}',
    )
