"""Which parts of drafts are entrusted to the visitor of a request, who sits in their area."""

from collections.abc import Iterator, Mapping

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.accounts.queries import in_force
from keikaku.web.accounts.requests import rights, the_visitor
from keikaku.web.accounts.roles import Permission
from keikaku.web.accounts.waiting import Waiting
from keikaku.web.bodies.models import BodyKind, Entrusting, Seat
from keikaku.web.plans.entrusted import Roots
from keikaku.web.plans.models import DraftState


def entrusted_to(request: HttpRequest) -> Mapping[int, Roots]:
    """By the number of the draft. It needs the role, a seat of today, and an area of today."""
    found: dict[int, Roots] = {}
    for row in _rows(request):
        found[row.draft_id] = found.get(row.draft_id, frozenset()) | frozenset(row.nodes)
    return found


def waiting(request: HttpRequest) -> Iterator[Waiting]:
    """Home tells of each part that may be edited."""
    for row in _rows(request).select_related("body", "draft"):
        text = _("{body}：「{name}」のうち、任されている部分を編集できます。")
        told = text.format(body=row.body, name=row.draft.name)
        yield Waiting(told, reverse("drafting_draft", args=[row.draft_id]))


def _rows(request: HttpRequest) -> QuerySet[Entrusting]:
    if not rights(request).may(Permission.EDIT_AREA_PART):
        return Entrusting.objects.none()
    today = timezone.localdate()
    seats = Seat.objects.filter(
        in_force(today), person=the_visitor(request), body=OuterRef("body")
    )  # fmt: skip
    standing = Q(body__begins__lte=today) & (
        Q(body__ends__isnull=True) | Q(body__ends__gte=today)
    )  # fmt: skip
    return (
        Entrusting.objects.filter(standing, Exists(seats), body__kind=BodyKind.AREA)
        .filter(draft__state=DraftState.DRAFT)
        .exclude(nodes=[])
        .order_by("body", "draft")
    )
