"""What takes the place of a department: 改称, 移管, 統合, 分割, 廃止."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from keikaku.web.accounts.actions import departments, memberships
from keikaku.web.accounts.models import Department, Membership, Succession
from keikaku.web.accounts.queries import in_force
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json as Told
from keikaku.web.crossing.merging import Fields, Json, check_unchanged

_DAY = timedelta(days=1)


@transaction.atomic
def succeed(*, department: Department, successor: Department, on: date, by: Actor) -> None:
    """Tells that from the day on the successor has what the department had, or a part of it."""
    succession = Succession(department=department, successor=successor, on=on)
    succession.full_clean()
    succession.save(force_insert=True)
    after: Told = {"successor": successor.pk, "on": on.isoformat()}
    record(by=by, verb="succeed-department", about=departments.address(department), after=after)


@transaction.atomic
def replace(
    *,
    department: Department,
    name: str,
    parent: Department | None,
    on: date,
    by: Actor,
    seen: Fields | None = None,
) -> Department:
    """Another name or place from a day on: the department ends, its successor begins.

    Roles in it go on in the successor. What stands below it needs no change. `seen` is what was
    seen of the department. Raises ValidationError, and `Crossed` where it is not so any more.
    """
    departments.hold(department)
    check_unchanged(seen, as_data(department))
    if on <= department.begins:
        raise ValidationError(_("変わる日は、設置日より後にしてください。"))
    successor = departments.create(name=name, begins=on, parent=parent, sort=department.sort, by=by)
    dissolve(department=department, on=on - _DAY, successors=[successor], by=by)
    return successor


@transaction.atomic
def dissolve(
    *,
    department: Department,
    on: date,
    successors: Sequence[Department],
    by: Actor,
    seen: Fields | None = None,
) -> None:
    """The last day, and who takes over the day after.

    With one successor the roles go on there; with none or several, which one a person belongs
    to cannot be told, so they end. `seen` is as for `replace`.
    """
    departments.hold(department)
    check_unchanged(seen, as_data(department))
    after = on + _DAY
    for successor in successors:
        if not Department.objects.filter(in_force(after), pk=successor.pk).exists():
            raise ValidationError(
                _("「{name}」は、引き継ぐ日に置かれていません。").format(name=successor.name)
            )
    departments.end(department=department, on=on, by=by)
    for successor in successors:
        succeed(department=department, successor=successor, on=after, by=by)
    carry_roles(department, after, successors[0] if len(successors) == 1 else None, by)


def as_data(department: Department) -> dict[str, Json]:
    """What a person sees who decides what becomes of a department."""
    found = Succession.objects.filter(department=department).order_by("successor")
    heirs: list[Json] = [*found.values_list("successor", flat=True)]
    return {**departments.as_data(department), "successors": heirs}


def carry_roles(department: Department, on: date, successor: Department | None, by: Actor) -> None:
    """Ends the roles in a department before the day and gives them in its one successor."""
    for held in lasting_in(department, on):
        carry(held, on, successor, by)


def carry(held: Membership, on: date, successor: Department | None, by: Actor) -> None:
    """One role of a department that ends. Who has the same in the successor already keeps that."""
    begins, ends = max(on, held.begins), held.ends
    goes_on = successor is not None and not _has_already(held, successor, begins)
    if held.begins < on:
        memberships.end(membership=held, on=on - _DAY, by=by)
    elif successor is not None and goes_on:
        memberships.move(membership=held, department=successor, by=by)
        return
    else:
        memberships.cancel(membership=held, by=by)
    if successor is not None and goes_on:
        memberships.give(
            person=held.person,
            role=Role(held.role),
            department=successor,
            begins=begins,
            ends=ends,
            by=by,
        )


def _has_already(held: Membership, successor: Department, on: date) -> bool:
    same = Membership.objects.filter(
        in_force(on), person=held.person_id, role=held.role, department=successor
    )
    return same.exists()


def lasting_in(department: Department, on: date) -> Sequence[Membership]:
    """The roles in a department that hold on the day or later."""
    lasting = Membership.objects.filter(
        Q(ends__isnull=True) | Q(ends__gte=on), department=department
    )
    return list(lasting.select_related("person", "department"))
