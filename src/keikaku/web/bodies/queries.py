"""Questions about bodies: who sits where, what was laid before whom, what waits for an answer."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from keikaku.web.accounts.models import Membership, Person
from keikaku.web.accounts.queries import in_force
from keikaku.web.accounts.roles import PERMISSIONS, Permission, Role
from keikaku.web.bodies.models import Answer, Body, BodyKind, Laying, Opinion, Seat

OPENS: Mapping[BodyKind, frozenset[Permission]] = {
    BodyKind.COUNCIL: frozenset({Permission.SEE_LAID_PAPERS}),
    BodyKind.EVALUATION: frozenset({Permission.SEE_LAID_PAPERS}),
    BodyKind.HEADQUARTERS: frozenset(),
    BodyKind.AREA: frozenset({Permission.SEE_AREA_PART, Permission.SEE_LAID_PAPERS}),
}
"""Which permissions a seat needs to open papers. Executives are the headquarters by their role."""


def bodies() -> QuerySet[Body]:
    """All bodies with their plans."""
    return Body.objects.prefetch_related("plans")


def roles_for(kind: BodyKind) -> frozenset[Role]:
    """The roles with which a person may sit in a body of the kind."""
    return frozenset(role for role in Role if PERMISSIONS[role] & OPENS[kind])


def candidates(kind: BodyKind, on: date) -> QuerySet[Person]:
    """Who has a role for the kind on the day or later, and may log in."""
    roles = [role.value for role in roles_for(kind)]
    held = Membership.objects.filter(
        Q(ends__isnull=True) | Q(ends__gte=on), person=OuterRef("pk"), role__in=roles
    )
    return Person.objects.filter(Exists(held), is_active=True).order_by("name", "login")


def open_kinds(permissions: Collection[Permission]) -> list[str]:
    """The kinds of bodies whose seats open papers to who has the permissions."""
    return [kind.value for kind in BodyKind if OPENS[kind] & frozenset(permissions)]


def seated(person: Person, permissions: Collection[Permission], on: date) -> Q:
    """The condition that a laying is before a body in which the person sits on the day."""
    seats = Seat.objects.filter(in_force(on), person=person, body=OuterRef("body"))
    standing = Q(body__begins__lte=on) & (Q(body__ends__isnull=True) | Q(body__ends__gte=on))
    return standing & Q(Exists(seats), body__kind__in=open_kinds(permissions))


def layings() -> QuerySet[Laying]:
    """All layings without their documents, the newest first."""
    related = Laying.objects.select_related("body", "plan", "edition", "withdrawal", "decision")
    return related.defer("document", "edition__document")


def speakers(laying: Laying) -> QuerySet[Person]:
    """Who has had a seat in the body on any day since the paper was laid."""
    seats = Seat.objects.filter(
        Q(ends__isnull=True) | Q(ends__gte=timezone.localdate(laying.at)),
        begins__lte=timezone.localdate(),
        body=laying.body_id,
        person=OuterRef("pk"),
    )
    return Person.objects.filter(Exists(seats)).order_by("name", "login")


def current() -> Q:
    """The condition that an opinion was not corrected by a later one."""
    return ~Q(Exists(Opinion.objects.filter(corrects=OuterRef("pk"))))


def opinions(laying: Laying) -> Sequence[Opinion]:
    """All opinions in their order, each with its answers and corrections."""
    found = Opinion.objects.filter(laying=laying).select_related("speaker")
    return list(found.prefetch_related("answers", "corrections"))


def unanswered() -> QuerySet[Opinion]:
    """Opinions that stand and have no answer, of layings that were not withdrawn."""
    answered = Answer.objects.filter(opinion=OuterRef("pk"))
    return Opinion.objects.filter(
        current(), ~Exists(answered), laying__withdrawal__isnull=True
    )  # fmt: skip


def said(laying: Laying) -> Mapping[str, int]:
    """How many opinions stand, by the id of what they are about; those on the whole under ""."""
    rows = Opinion.objects.filter(current(), laying=laying).values_list("thing")
    return dict(rows.annotate(count=Count("pk")).order_by())
