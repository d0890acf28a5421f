"""There is always somebody who can let the others in."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from keikaku.web.accounts.actions import handovers, memberships, people
from keikaku.web.accounts.models import Membership, Person
from keikaku.web.accounts.queries import first_gap
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE as BY
from keikaku.web.audit.models import AuditEvent
from tests.web.conftest import make_person

DAY = timedelta(days=1)
D = [date(2027, 4, day) for day in range(1, 30)]


@pytest.mark.parametrize(
    ("terms", "gap"),
    [
        ([], D[3]),
        ([(D[0], None)], None),
        ([(D[3], None)], None),
        ([(D[4], None)], D[3]),
        ([(D[0], D[2])], D[3]),
        ([(D[0], D[3])], D[4]),
        ([(D[0], D[5]), (D[6], None)], None),
        ([(D[0], D[5]), (D[7], None)], D[6]),
        ([(D[0], D[9]), (D[1], D[2]), (D[8], D[12])], D[13]),
        ([(D[8], None), (D[0], D[9])], None),
    ],
)
def test_the_first_day_that_no_term_covers(terms, gap):
    assert first_gap(terms, D[3]) == gap


@pytest.fixture
def administrator(db) -> Person:
    return make_person("kanri", Role.ADMINISTRATOR)


def role(person: Person) -> Membership:
    return Membership.objects.get(person=person)


def today() -> date:
    return timezone.localdate()


@pytest.mark.parametrize("ends", [-1, 0, 30])
def test_the_last_administrator_does_not_end_the_own_role(administrator, ends):
    count = AuditEvent.objects.count()
    with pytest.raises(ValidationError, match="システム管理者がいなくなる"):
        memberships.end(membership=role(administrator), on=today() + ends * DAY, by=BY)
    assert role(administrator).ends is None
    assert AuditEvent.objects.count() == count


def test_the_last_administrator_is_not_deactivated(administrator):
    with pytest.raises(ValidationError, match="システム管理者がいなくなる"):
        people.deactivate(person=administrator, by=BY)
    assert Person.objects.get().is_active


def test_another_one_who_left_is_none(administrator):
    other = make_person("moto", Role.ADMINISTRATOR)
    people.deactivate(person=other, by=BY)
    with pytest.raises(ValidationError):
        people.deactivate(person=administrator, by=BY)


def test_with_another_one_the_role_may_end(administrator):
    make_person("tsugi", Role.ADMINISTRATOR)
    memberships.end(membership=role(administrator), on=today(), by=BY)
    assert role(administrator).ends == today()


@pytest.mark.parametrize(("begins", "fits"), [(10, True), (11, False)])
def test_the_next_one_must_begin_in_time(administrator, begins, fits):
    other = make_person("tsugi")
    memberships.give(person=other, role=Role.ADMINISTRATOR, begins=today() + begins * DAY, by=BY)
    last = today() + 9 * DAY
    if fits:
        memberships.end(membership=role(administrator), on=last, by=BY)
    else:
        with pytest.raises(ValidationError, match=(last + DAY).isoformat()):
            memberships.end(membership=role(administrator), on=last, by=BY)


def test_the_next_one_is_not_taken_back(administrator):
    other = make_person("tsugi")
    memberships.give(person=other, role=Role.ADMINISTRATOR, begins=today() + DAY, by=BY)
    memberships.end(membership=role(administrator), on=today(), by=BY)
    with pytest.raises(ValidationError, match="システム管理者がいなくなる"):
        memberships.cancel(membership=role(other), by=BY)


def test_the_role_is_handed_over_without_a_gap(administrator):
    other = make_person("tsugi")
    held = f"person/{administrator.pk}/membership/{role(administrator).pk}"
    handovers.hand_over(
        person=administrator, successor=other, on=today() + DAY, chosen=[held], by=BY
    )
    assert (role(administrator).ends, role(other).begins) == (today(), today() + DAY)


def test_where_there_was_none_before_others_may_go(db):
    person = make_person("sato", Role.PLANNER)
    people.deactivate(person=person, by=BY)
    assert not Person.objects.get().is_active
