"""Bodies and seats: set up, changed, ended, and handed over with everything else."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from keikaku.web.accounts.actions import handovers
from keikaku.web.accounts.holdings import all_held
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.bodies.actions import bodies
from keikaku.web.bodies.models import Body, BodyKind, Seat
from tests.web.bodies.made import (
    OFFICE,
    city_shelf,
    in_days,
    make_body,
    make_council,
    make_member,
)
from tests.web.conftest import BEGINS, logged_in, make_person
from tests.web.crossing.pages import form_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def body() -> Body:
    return make_body(city_shelf().plan)


def seat(body, person, **dates):
    return bodies.seat(body=body, person=person, by=OFFICE, **{"begins": BEGINS, **dates})


def terms(body) -> list[tuple[str, object, object]]:
    return [(row.person.login, row.begins, row.ends) for row in Seat.objects.filter(body=body)]


@pytest.mark.parametrize(
    ("kind", "role", "may"),
    [
        (BodyKind.COUNCIL, Role.COUNCIL_MEMBER, True),
        (BodyKind.EVALUATION, Role.COUNCIL_MEMBER, True),
        (BodyKind.AREA, Role.AREA_SECRETARIAT, True),
        (BodyKind.AREA, Role.COUNCIL_MEMBER, True),  # ビジョン懇談会
        (BodyKind.COUNCIL, Role.AREA_SECRETARIAT, False),
        (BodyKind.COUNCIL, Role.PLANNER, False),
        (BodyKind.HEADQUARTERS, Role.EXECUTIVE, False),
    ],
)
def test_the_kind_of_a_body_says_who_may_sit_there(kind, role, may):
    body, person = make_body(kind=kind), make_person("hito", role)
    if may:
        seat(body, person)
        assert terms(body) == [("hito", BEGINS, None)]
    else:
        with pytest.raises(ValidationError):
            seat(body, person)
        assert terms(body) == []


def test_nobody_sits_twice_at_a_time(body):
    person = make_member(body, ends=in_days(5))
    with pytest.raises(ValidationError, match="重なる期間"):
        seat(body, person, begins=in_days(5))
    seat(body, person, begins=in_days(6))
    assert len(terms(body)) == 2


def test_a_seat_does_not_end_before_it_begins(body):
    make_member(body)
    with pytest.raises(ValidationError):
        bodies.end_seat(seat=Seat.objects.get(), on=BEGINS.replace(year=2023), by=OFFICE)


def test_each_step_is_in_the_log(body):
    make_member(body)
    bodies.end_seat(seat=Seat.objects.get(), on=in_days(3), by=OFFICE)
    verbs = list(AuditEvent.objects.filter(about__startswith="body/").values_list("verb", "about"))
    about = f"body/{body.pk}"
    seat_about = f"{about}/seat/{Seat.objects.get().pk}"
    assert verbs == [
        ("create-body", about), ("seat-member", seat_about), ("end-seat", seat_about),
    ]  # fmt: skip


# Hand-over


def test_a_seat_is_handed_over_with_the_role(body):
    old, new = make_member(body), make_person("koinin")
    on = in_days(30)
    held = all_held(old, on)
    assert [(kind.name, one.what) for kind, one in held] == [
        ("roles", "審議会・外部評価の委員"),
        ("seats", "総合計画審議会"),
    ]
    chosen = [one.address for _, one in held]
    handovers.hand_over(person=old, successor=new, on=on, chosen=chosen, by=OFFICE)
    assert terms(body) == [("iin", BEGINS, in_days(29)), ("koinin", on, None)]


def test_a_seat_alone_needs_a_successor_with_the_role(body):
    old, new = make_member(body), make_person("koinin")
    address = f"body/{body.pk}/seat/{Seat.objects.get().pk}"
    with pytest.raises(ValidationError, match="役割がありません"):
        handovers.hand_over(person=old, successor=new, on=in_days(3), chosen=[address], by=OFFICE)
    assert terms(body) == [("iin", BEGINS, None)]


def test_a_successor_who_sits_there_already_goes_on(body):
    old, new = make_member(body), make_member(body, "koinin")
    address = f"body/{body.pk}/seat/{Seat.objects.get(person=old).pk}"
    handovers.hand_over(person=old, successor=new, on=in_days(3), chosen=[address], by=OFFICE)
    assert terms(body) == [("iin", BEGINS, in_days(2)), ("koinin", BEGINS, None)]


# On the pages


@pytest.fixture
def planner():
    return logged_in(make_person("kikaku", Role.PLANNER))


def test_a_body_is_set_up_and_changed(planner):
    plan = city_shelf().plan
    given = {"name": "外部評価委員会", "kind": "evaluation", "plans": [plan.pk]}
    made = planner.post(reverse("body_new"), {**given, "begins": "2026-04-01", "ends": ""})
    row = Body.objects.get()
    assert made.url == reverse("body", args=[row.pk])
    address = reverse("body_change", args=[row.pk])
    shown = form_of(planner.get(address))
    changed = {**shown, "name": "評価会議", "begins": "2026-04-01", "ends": "2026-03-01"}
    assert "始まりの日より前です。" in planner.post(address, changed).content.decode()
    assert planner.post(address, {**changed, "ends": "2027-03-31"}).status_code == 302
    row.refresh_from_db()
    assert (row.name, row.kind, str(row.ends)) == ("評価会議", "evaluation", "2027-03-31")


def test_a_member_is_added_and_ended(planner, body):
    person = make_person("iin", Role.COUNCIL_MEMBER)
    page = reverse("body_seat", args=[body.pk])
    offered = planner.get(page).content.decode()
    assert "iin さん" in offered
    assert offered.count("<option") == 2  # nobody, and the one with the role
    given = {"person": person.pk, "begins": "2026-04-01", "ends": ""}
    assert planner.post(page, given).url == reverse("body", args=[body.pk])
    row = Seat.objects.get()
    end = reverse("body_end_seat", args=[row.pk])
    shown = form_of(planner.get(end))
    assert planner.post(end, {**shown, "ends": "2025-04-01"}).status_code == 422
    assert planner.post(end, {**shown, "ends": "2027-03-31"}).status_code == 302


def test_who_lost_the_role_is_pointed_out(planner):
    made = make_council()
    shown = planner.get(reverse("body", args=[made.body.pk])).content.decode()
    assert "役割がないため" not in shown
    made.member.is_active = False
    made.member.save()
    shown = planner.get(reverse("body", args=[made.body.pk])).content.decode()
    assert "役割がないため、資料を読めません。" in shown


def test_the_headquarters_is_who_has_the_role(planner):
    body = make_body(kind=BodyKind.HEADQUARTERS, name="推進本部")
    address = reverse("body", args=[body.pk])
    assert "推進本部員の役割を持つ人がいません。" in planner.get(address).content.decode()
    make_person("honbu", Role.EXECUTIVE)
    assert "honbu さん" in planner.get(address).content.decode()
