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
) -> None:
    """Another name, other plans or days. Its kind stays: seats stand on it."""
    before = as_data(Body.objects.get(pk=body.pk))
    body.name, body.begins, body.ends = name, begins, ends
    body.full_clean()
    body.save()
    body.plans.set(plans)
    record(by=by, verb="change-body", about=address(body), before=before, after=as_data(body))


@transaction.atomic
def seat(*, body: Body, person: Person, begins: date, by: Actor, ends: date | None = None) -> Seat:
    """A person in a body from a day on. Raises ValidationError where they lack the role."""
    _check_role(Body.objects.select_for_update().get(pk=body.pk), person, begins)
    row = Seat(body=body, person=person, begins=begins, ends=ends)
    _save(row)
    record(by=by, verb="seat-member", about=address(row), after=as_data(row))
    return row


@transaction.atomic
def end_seat(*, seat: Seat, on: date, by: Actor) -> None:
    """The last day of a seat. From the next on its papers are closed to the person."""
    before = as_data(seat)
    seat.ends = on
    _save(seat)
    record(by=by, verb="end-seat", about=address(seat), before=before, after=as_data(seat))


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
