"""What a person holds goes to a successor: all of it, a part of it, or nothing at all."""

import json
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from keikaku.web.accounts import holdings
from keikaku.web.accounts.actions import handovers, memberships, people
from keikaku.web.accounts.holdings import Held, Holding, all_held
from keikaku.web.accounts.models import Membership, Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actor import COMMAND_LINE as BY
from keikaku.web.audit.models import AuditEvent
from tests.web.conftest import BEGINS, make_department, make_person

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
ON = date(2027, 4, 1)
LAST = ON - DAY


@pytest.fixture
def old() -> Person:
    return make_person(
        "sato", Role.DEPARTMENT_STAFF, Role.PLANNER, department=make_department("環境課")
    )


@pytest.fixture
def new() -> Person:
    return make_person("tanaka")


def addresses(person: Person, on: date = ON) -> list[str]:
    return [held.address for _, held in all_held(person, on)]


def hand_over(old: Person, new: Person, chosen: list[str]) -> None:
    handovers.hand_over(person=old, successor=new, on=ON, chosen=chosen, by=BY)


def roles(person: Person) -> list[tuple[str, str, date, date | None]]:
    rows = Membership.objects.filter(person=person).order_by("begins", "role")
    return [(each.role, str(each.department), each.begins, each.ends) for each in rows]


def test_all_that_a_person_holds_is_listed(old):
    assert [(kind.name, held.what, held.since, held.until) for kind, held in all_held(old, ON)] == [
        ("roles", "所管課の担当者：環境課", BEGINS, None),
        ("roles", "企画担当", BEGINS, None),
    ]


def test_what_ends_before_or_begins_on_the_day_is_not_handed_over(old):
    for held in Membership.objects.all():
        memberships.end(membership=held, on=LAST, by=BY)
    memberships.give(person=old, role=Role.AUDITOR, begins=ON, by=BY)
    assert addresses(old) == []
    assert len(addresses(old, LAST)) == 2


def test_everything_goes_to_the_successor(old, new):
    hand_over(old, new, addresses(old))
    assert {each[3] for each in roles(old)} == {LAST}
    assert roles(new) == [
        ("department-staff", "環境課", ON, None),
        ("planner", "None", ON, None),
    ]
    event = AuditEvent.objects.order_by("-sequence")[0]
    assert (event.verb, event.about) == ("hand-over", f"person/{old.pk}")
    assert json.loads(event.after)["successor"] == new.pk


def test_a_part_goes_and_the_rest_stays(old, new):
    hand_over(old, new, addresses(old)[:1])
    assert [each[0] for each in roles(new)] == ["department-staff"]
    assert [each[0] for each in roles(old) if each[3] is None] == ["planner"]


def test_what_the_successor_has_already_is_not_given_twice(old, new):
    memberships.give(person=new, role=Role.PLANNER, begins=BEGINS, by=BY)
    hand_over(old, new, addresses(old))
    assert [each[0] for each in roles(new)] == ["planner", "department-staff"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda old, new: hand_over(old, old, addresses(old)), "別の人"),
        (lambda old, new: hand_over(old, new, []), "選んでください"),
        (lambda old, new: hand_over(old, new, ["person/0/membership/0"]), "一覧が変わりました"),
        (lambda old, new: hand_over(old, gone(new), addresses(old)), "停止"),
    ],
)
def test_what_cannot_be_handed_over_leaves_all_as_it_is(old, new, change, reason):
    count = AuditEvent.objects.count()
    with pytest.raises(ValidationError, match=reason):
        change(old, new)
    assert {each[3] for each in roles(old)} == {None}
    assert AuditEvent.objects.exclude(verb="deactivate-person").count() == count


def gone(person: Person) -> Person:
    people.deactivate(person=person, by=BY)
    return person


# Other parts add kinds of their own


@pytest.fixture
def duties(monkeypatch):
    """A kind that another part registers; its things stand in a dictionary."""
    things = {"duty/1": "sato", "duty/2": "sato"}
    monkeypatch.setattr(holdings, "_REGISTERED", dict(holdings._REGISTERED))

    def held(person, on):
        return [Held(address, "報告") for address, login in things.items() if login == person.login]

    def give(*, held, person, successor, on, by):
        if held.address == "duty/2":
            raise ValidationError("この報告は締め切られています。")
        things[held.address] = successor.login

    holdings.register(Holding("duties", "報告", held, give))
    return things


def test_another_kind_is_listed_and_handed_over_beside_roles(old, new, duties):
    assert addresses(old)[2:] == ["duty/1", "duty/2"]
    hand_over(old, new, addresses(old)[:3])
    assert duties == {"duty/1": "tanaka", "duty/2": "sato"}


def test_one_thing_that_cannot_go_holds_back_all(old, new, duties):
    with pytest.raises(ValidationError, match="締め切られています"):
        hand_over(old, new, addresses(old))
    assert roles(new) == []
    assert {each[3] for each in roles(old)} == {None}
