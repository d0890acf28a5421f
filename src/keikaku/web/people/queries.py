"""What the administrator's pages ask: lists of people with their roles, and who is where."""

from collections.abc import Sequence
from datetime import date

from django.db.models import CharField, Exists, F, OuterRef, Prefetch, Q, QuerySet, Value
from django.db.models.functions import Replace

from keikaku.web.accounts.models import Department, Membership, Person, Succession
from keikaku.web.accounts.queries import in_force


def people_found(text: str, shown: str, today: date) -> QuerySet[Person]:
    """People by a part of name, login name, mail or department of the day.

    `shown` is one of `active`, `idle` (no role today) and `gone`; anything else shows all.
    """
    held = Membership.objects.filter(in_force(today), person=OuterRef("pk"))
    found = Person.objects.all()
    if shown in {"active", "idle"}:
        found = found.filter(is_active=True)
    if shown == "idle":
        found = found.filter(~Exists(held))
    if shown == "gone":
        found = found.filter(is_active=False)
    if text:
        bare = "".join(text.split())
        there = held.filter(department__name__icontains=text)
        found = found.alias(bare=_without_spaces("name")).filter(
            Q(bare__icontains=bare)
            | Q(login__icontains=text)
            | Q(email__icontains=text)
            | Exists(there)
        )
    roles = Membership.objects.filter(in_force(today)).select_related("department")
    return found.order_by("name", "login").prefetch_related(
        Prefetch("memberships", queryset=roles, to_attr="roles_today")
    )


def roles_over_time(person: Person) -> Sequence[Membership]:
    """All roles there were, are and will be, the newest first."""
    rows = Membership.objects.filter(person=person).select_related("department")
    return list(rows.order_by(F("ends").desc(nulls_first=True), "-begins", "-id"))


def members_of(department: Department, on: date) -> Sequence[Membership]:
    """Who is in the department on the day or will be."""
    rows = Membership.objects.filter(Q(ends__isnull=True) | Q(ends__gte=on), department=department)
    return list(rows.select_related("person").order_by("-role", "person__name", "begins"))


def successors_of(department: Department) -> Sequence[Succession]:
    """Who took over from it."""
    return list(Succession.objects.filter(department=department).select_related("successor"))


def origins_of(department: Department) -> Sequence[Succession]:
    """From whom it took over."""
    return list(Succession.objects.filter(successor=department).select_related("department"))


def roles_left_behind(today: date) -> Sequence[Membership]:
    """Roles that go on in a department that has ended: somebody must say where they go."""
    rows = Membership.objects.filter(
        Q(ends__isnull=True) | Q(ends__gt=F("department__ends")),
        in_force(today),
        department__ends__lt=today,
    )
    return list(rows.select_related("person", "department").order_by("department", "person"))


def lasting_departments(today: date) -> QuerySet[Department]:
    """Departments that are there today or will be."""
    return Department.objects.filter(Q(ends__isnull=True) | Q(ends__gte=today))


def _without_spaces(field: str) -> Replace:
    narrow = Replace(field, Value(" "), Value(""), output_field=CharField())
    return Replace(narrow, Value("\u3000"), Value(""))
