"""What home tells of papers: opinions that are due, decisions to make, answers to give; news."""

from collections.abc import Collection, Iterator
from datetime import date

from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, Value, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from keikaku.web.accounts.models import Person
from keikaku.web.accounts.requests import rights, the_visitor
from keikaku.web.accounts.roles import Permission
from keikaku.web.accounts.waiting import Waiting
from keikaku.web.bodies.models import BodyKind, Laying
from keikaku.web.bodies.news import answers_to, decisions_made
from keikaku.web.bodies.queries import layings, seated, unanswered

_CONCERNED = frozenset({
    Permission.EDIT_PLANS, Permission.DECIDE, Permission.SEE_LAID_PAPERS, Permission.SEE_AREA_PART,
    Permission.WRITE_OPINIONS,
})  # fmt: skip
_FALSE = Q(pk__in=())


def waiting(request: HttpRequest) -> Iterator[Waiting]:
    """What waits is asked by one question to the database, news by one for each kind of them."""
    permissions = rights(request).permissions & _CONCERNED
    if not permissions:
        return
    today, person = timezone.localdate(), the_visitor(request)
    for row in _found(person, permissions, today):
        yield from _told(row, permissions, today)
    if Permission.WRITE_OPINIONS in permissions:
        yield from answers_to(person)
    if Permission.EDIT_PLANS in permissions:
        yield from decisions_made()


def _found(person: Person, permissions: Collection[Permission], on: date) -> QuerySet[Laying]:
    """Layings of which anything waits; `mine` are those before a body of the person."""
    open_ones = unanswered().filter(laying=OuterRef("pk")).order_by().values("laying")
    sought = Q(mine=True, due__gte=on)
    if Permission.EDIT_PLANS in permissions:
        sought |= Q(left__gt=0)
    if Permission.DECIDE in permissions:
        sought |= Q(body__kind=BodyKind.HEADQUARTERS, decision__isnull=True)
    mine = Case(
        When(seated(person, permissions, on), then=Value(True)), default=Value(False)
    )  # fmt: skip
    return (
        layings()
        .filter(withdrawal__isnull=True)
        .annotate(left=Subquery(open_ones.annotate(count=Count("pk")).values("count")), mine=mine)
        .filter(sought)
        .order_by("due", "pk")
    )


def _told(row: Laying, permissions: Collection[Permission], on: date) -> Iterator[Waiting]:
    """The sentences about one laying. `left` and `mine` were added by the question."""
    address = reverse("paper", args=[row.pk])
    if getattr(row, "mine", False) and row.due >= on:
        text = _("{body}：「{name}」への意見の期限は {due}（{left}）です。")
        if Permission.WRITE_OPINIONS not in permissions:
            text = _("{body}：「{name}」が付議されています。期限は {due}（{left}）です。")
        yield Waiting(_filled(text, row, on), address)
    if (
        Permission.DECIDE in permissions
        and row.body.kind == BodyKind.HEADQUARTERS
        and not hasattr(row, "decision")
    ):
        text = _("{body}：「{name}」の決定を待っています。期限は {due}（{left}）です。")
        yield Waiting(_filled(text, row, on), address)
    count = getattr(row, "left", None)
    if Permission.EDIT_PLANS in permissions and count:
        text = ngettext(
            "{body}：「{name}」に、対応していない意見が {count} 件あります。",
            "{body}：「{name}」に、対応していない意見が {count} 件あります。",
            count,
        )
        yield Waiting(text.format(body=row.body, name=row.name, count=count), address)


def _filled(text: str, row: Laying, on: date) -> str:
    due = row.due.isoformat()
    return text.format(body=row.body, name=row.name, due=due, left=days_left(row.due, on))


def days_left(due: date, on: date) -> str:
    """How many days are left, in words."""
    days = (due - on).days
    if days > 0:
        return ngettext("あと {days} 日", "あと {days} 日", days).format(days=days)
    return _("今日まで") if days == 0 else _("期限を過ぎています")
