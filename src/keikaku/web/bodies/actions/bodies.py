"""Bodies are set up and changed; people get seats in them, which end."""

from collections.abc import Collection
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from keikaku.web.accounts.models import Membership, Person
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.bodies.models import Body, BodyKind, Seat
from keikaku.web.bodies.queries import roles_for
from keikaku.web.bodies.telling import address, as_data
from keikaku.web.crossing.merging import Fields, Json, merged
from keikaku.web.plans.models import Plan


@transaction.atomic
def create(
    *,
    name: str,
    kind: BodyKind,
    plans: Collection[Plan],
    begins: date,
    by: Actor,
    ends: date | None = None,
) -> Body:
    """A body from a day on. Raises ValidationError."""
    body = Body(name=name, kind=kind, begins=begins, ends=ends)
    body.full_clean()
    body.save(force_insert=True)
    body.plans.set(plans)
    record(by=by, verb="create-body", about=address(body), after=as_data(body))
    return body


@transaction.atomic
def change(
    *,
    body: Body,
    name: str,
    plans: Collection[Plan],
    begins: date,
    ends: date | None,
    by: Actor,
    seen: Fields | None = None,
) -> None:
    """Another name, other plans or days. Its kind stays: seats stand on it.

    `seen` is what was seen of it. Raises ValidationError, and `Crossed` as `merged` does.
    """
    body.refresh_from_db(from_queryset=Body.objects.select_for_update(no_key=True))
    before = as_data(body)
    wanted: dict[str, Json] = {
        "name": name,
        "plans": [*sorted(plan.pk for plan in plans)],
        "begins": begins.isoformat(),
        "ends": None if ends is None else ends.isoformat(),
    }
    told = merged(seen, wanted, can_change(body))
    for field in ("name", "begins", "ends"):
        # Days are text here; `full_clean` makes days of them.
        setattr(body, field, told[field])
    body.full_clean()
    body.save()
    assert isinstance(told["plans"], list)
    body.plans.set(Plan.objects.filter(pk__in=map(str, told["plans"])))
    record(by=by, verb="change-body", about=address(body), before=before, after=as_data(body))


def can_change(body: Body) -> dict[str, Json]:
    """The fields of a body that a person changes."""
    return {
        "name": body.name,
        "plans": [*body.plans.order_by("pk").values_list("pk", flat=True)],
        "begins": body.begins.isoformat(),
        "ends": None if body.ends is None else body.ends.isoformat(),
    }


@transaction.atomic
def seat(*, body: Body, person: Person, begins: date, by: Actor, ends: date | None = None) -> Seat:
    """A person in a body from a day on. Raises ValidationError where they lack the role."""
    _check_role(Body.objects.select_for_update().get(pk=body.pk), person, begins)
    row = Seat(body=body, person=person, begins=begins, ends=ends)
    _save(row)
    record(by=by, verb="seat-member", about=address(row), after=as_data(row))
    return row


@transaction.atomic
def end_seat(*, seat: Seat, on: date, by: Actor, seen: Fields | None = None) -> None:
    """The last day of a seat. From the next on its papers are closed to the person.

    `seen` is the last day that was seen. Raises ValidationError, and `Crossed` as `merged` does.
    """
    seat.refresh_from_db(from_queryset=Seat.objects.select_for_update(no_key=True))
    before = as_data(seat)
    told = merged(seen, {"ends": on.isoformat()}, seat_end(seat))
    seat.ends = date.fromisoformat(str(told["ends"]))
    _save(seat)
    record(by=by, verb="end-seat", about=address(seat), before=before, after=as_data(seat))


def seat_end(seat: Seat) -> dict[str, Json]:
    """The last day of a seat, where it has one."""
    return {"ends": None if seat.ends is None else seat.ends.isoformat()}


def _check_role(body: Body, person: Person, begins: date) -> None:
    roles = [role.value for role in roles_for(BodyKind(body.kind))]
    if not roles:
        raise ValidationError(
            _("推進本部には席を設けません。推進本部員の役割を持つ人が本部員です。")
        )
    held = Membership.objects.filter(
        Q(ends__isnull=True) | Q(ends__gte=begins), person=person, role__in=roles
    )
    if not held.exists():
        told = _(
            "{name}さんには、この会議体の委員になれる役割がありません。システム管理者に依頼してください。"
        )
        raise ValidationError(told.format(name=person.name))


def _save(row: Seat) -> None:
    """Raises ValidationError where the person sits there on some of the days already."""
    row.full_clean()
    others = Seat.objects.exclude(pk=row.pk).filter(
        Q(ends__isnull=True) | Q(ends__gte=row.begins), body=row.body, person=row.person
    )
    if row.ends is not None:
        others = others.filter(begins__lte=row.ends)
    if others.exists():
        raise ValidationError(_("この人は、重なる期間にすでにこの会議体の委員です。"))
    row.save()
