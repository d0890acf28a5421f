"""Questions about people: who they are today and what they may do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from keikaku.web.accounts.models import Department, Membership, Person
from keikaku.web.accounts.roles import PERMISSIONS, Permission, Role


def in_force(on: date) -> Q:
    """The condition that a row with `begins` and `ends` holds on the day."""
    return Q(begins__lte=on) & (Q(ends__isnull=True) | Q(ends__gte=on))


def memberships_of(person: Person, on: date) -> QuerySet[Membership]:
    """What the person is on the day, each with its department."""
    return Membership.objects.filter(in_force(on), person=person).select_related("department")


@dataclass(frozen=True, slots=True)
class Rights:
    """What a person is on a day, read once for a request."""

    memberships: tuple[Membership, ...]

    @property
    def permissions(self) -> frozenset[Permission]:
        """All permissions of all roles."""
        return frozenset().union(*(PERMISSIONS[Role(each.role)] for each in self.memberships))

    def may(self, permission: Permission) -> bool:
        """Whether any role gives the permission."""
        return permission in self.permissions

    def departments_for(self, permission: Permission) -> frozenset[int]:
        """The departments whose rows the permission is for. Those below them are not among them."""
        return frozenset(
            each.department_id
            for each in self.memberships
            if each.department_id is not None and permission in PERMISSIONS[Role(each.role)]
        )


def rights_of(person: Person, on: date) -> Rights:
    """What the person is and may do on the day; one question to the database."""
    return Rights(tuple(memberships_of(person, on)))


def departments(on: date) -> Sequence[tuple[Department, int]]:
    """The tree on the day as a list from the top, each with its depth.

    A department whose parent is not there on the day stands at the top, so that none is lost.
    """
    rows = list(Department.objects.filter(in_force(on)))
    present = {row.pk for row in rows}
    below: dict[int | None, list[Department]] = {}
    for row in rows:
        below.setdefault(row.parent_id if row.parent_id in present else None, []).append(row)

    def walk(parent: int | None, depth: int) -> list[tuple[Department, int]]:
        return [
            entry
            for row in below.get(parent, [])
            for entry in [(row, depth), *walk(row.pk, depth + 1)]
        ]

    return walk(None, 0)
