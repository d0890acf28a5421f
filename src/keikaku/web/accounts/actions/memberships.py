"""Roles are given from a day on and end on a day; what was is kept."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.accounts.actions import administrators
from keikaku.web.accounts.models import Department, Membership, Person
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.crossing.merging import Fields, merged


@transaction.atomic
def give(
    *,
    person: Person,
    role: Role,
    begins: date,
    by: Actor,
    department: Department | None = None,
    ends: date | None = None,
) -> Membership:
    """A role from a day on. Raises ValidationError where it needs a department or is held."""
    membership = Membership(
        person=person, role=role, department=department, begins=begins, ends=ends
    )
    _check_department(membership)
    _save(membership)
    record(by=by, verb="give-role", about=address(membership), after=membership.as_data())
    return membership


@transaction.atomic
def end(*, membership: Membership, on: date, by: Actor) -> None:
    """The last day of a role. The row stays, so that it can be told who was what."""
    before = membership.as_data()
    membership.ends = on
    with administrators.kept():
        _save(membership)
    about = address(membership)
    record(by=by, verb="end-role", about=about, before=before, after=membership.as_data())


@transaction.atomic
def extend(*, membership: Membership, ends: date | None, by: Actor) -> None:
    """Another last day than was foreseen, or none."""
    before = membership.as_data()
    membership.ends = ends
    with administrators.kept():
        _save(membership)
    about = address(membership)
    record(by=by, verb="extend-role", about=about, before=before, after=membership.as_data())


@transaction.atomic
def set_end(
    *, membership: Membership, ends: date | None, by: Actor, seen: Fields | None = None
) -> None:
    """The last day as a person sets it who saw another, or none.

    Raises ValidationError, and `Crossed` as `merged` does.
    """
    membership.refresh_from_db(from_queryset=Membership.objects.select_for_update(no_key=True))
    now = {"ends": membership.as_data()["ends"]}
    told = merged(seen, {"ends": None if ends is None else ends.isoformat()}, now)
    if told == now:
        return
    if ends is not None and membership.ends is None:
        end(membership=membership, on=ends, by=by)
    else:
        extend(membership=membership, ends=ends, by=by)


@transaction.atomic
def cancel(*, membership: Membership, by: Actor) -> None:
    """Takes back a role that has not begun, as if it had never been given."""
    if membership.begins <= timezone.localdate():
        raise ValidationError(_("すでに始まった役割は取り消せません。終了日を入れてください。"))
    about, before = address(membership), membership.as_data()
    with administrators.kept():
        membership.delete()
    record(by=by, verb="cancel-role", about=about, before=before)


@transaction.atomic
def move(*, membership: Membership, department: Department, by: Actor) -> None:
    """The same role, in the department that was there instead from before its first day."""
    before = membership.as_data()
    membership.department = department
    _save(membership)
    about = address(membership)
    record(by=by, verb="move-role", about=about, before=before, after=membership.as_data())


def _check_department(membership: Membership) -> None:
    """Raises ValidationError where the department is not there on all days of the role."""
    department = membership.department
    if department is None:
        return
    over = department.ends is not None and (
        membership.ends is None or department.ends < membership.ends
    )
    if over or membership.begins < department.begins:
        told = _("課「{name}」は、その期間のすべての日には在りません。")
        raise ValidationError(told.format(name=department.name))


def _save(membership: Membership) -> None:
    """Raises ValidationError where the person has the very role on some of the days already."""
    membership.full_clean()
    others = Membership.objects.exclude(pk=membership.pk).filter(
        Q(ends__isnull=True) | Q(ends__gte=membership.begins),
        person=membership.person_id,
        role=membership.role,
        department=membership.department_id,
    )
    if membership.ends is not None:
        others = others.filter(begins__lte=membership.ends)
    if others.exists():
        raise ValidationError(_("同じ役割を、重なる期間にすでに持っています。"))
    membership.save()


def address(membership: Membership) -> str:
    """How the log names a membership: below its person."""
    return f"person/{membership.person_id}/membership/{membership.pk}"
