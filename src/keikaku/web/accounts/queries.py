"""Questions about people: who they are today and what they may do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from keikaku.web.accounts.models import Department, Membership, Person, Succession
from keikaku.web.accounts.roles import PERMISSIONS, Permission, Role
from keikaku.web.accounts.tree import descending, standing_parents


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

    A department whose parent is not there on the day, nor one heir of it, stands at the top, so
    that none is lost.
    """
    rows = {row.pk: row for row in Department.objects.filter(in_force(on))}
    above = standing_parents(list(rows), {key: row.parent_id for key, row in rows.items()}, heirs())
    return [(rows[key], depth) for key, depth in descending(rows, above)]


def parent_on(department: Department, on: date) -> Department | None:
    """What the department stands below on the day, as the tree of that day shows it."""
    rows = {row.pk: row for row in Department.objects.filter(in_force(on))} | {
        department.pk: department
    }
    parents = {key: row.parent_id for key, row in rows.items()}
    above = standing_parents(list(rows), parents, heirs())[department.pk]
    return None if above is None else rows[above]


def heirs() -> Mapping[int, Sequence[int]]:
    """For each department that has successors, these."""
    found: dict[int, list[int]] = {}
    for department, successor in Succession.objects.values_list("department", "successor"):
        found.setdefault(department, []).append(successor)
    return found


def first_day_without_administrator(today: date) -> date | None:
    """The first day, from today on, on which nobody could let the others in; None: never."""
    terms = Membership.objects.filter(role=Role.ADMINISTRATOR, person__is_active=True)
    return first_gap(list(terms.values_list("begins", "ends")), today)


def first_gap(terms: Iterable[tuple[date, date | None]], first: date) -> date | None:
    """The first day from `first` on that no term covers; None where they cover all that come."""
    for begins, ends in sorted(terms, key=lambda term: term[0]):
        if begins > first:
            return first
        if ends is None:
            return None
        first = max(first, ends + timedelta(days=1))
    return first


def names_since(departments: Iterable[int]) -> frozenset[str]:
    """What the departments are called, and what those were called that they took over from.

    Where one was divided, each of its heirs took over from it.
    """
    origins: dict[int, list[int]] = {}
    for heir, origin in Succession.objects.values_list("successor_id", "department_id"):
        origins.setdefault(heir, []).append(origin)
    found: set[int] = set()
    waiting = list(departments)
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += origins.get(each, [])
    return frozenset(Department.objects.filter(pk__in=found).values_list("name", flat=True))
