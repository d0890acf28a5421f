"""Which bodies are there, who sits in them, what lies before them?"""

from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.web.accounts.languages import between, bracketed
from keikaku.web.accounts.models import Membership, Person
from keikaku.web.accounts.queries import in_force
from keikaku.web.accounts.requests import actor
from keikaku.web.accounts.roles import Role
from keikaku.web.bodies import queries
from keikaku.web.bodies.access import edits, sees_bodies
from keikaku.web.bodies.actions import bodies as actions
from keikaku.web.bodies.forms import (
    BodyForm,
    ChangeBodyForm,
    EndSeatForm,
    SeatForm,
    status_of,
)
from keikaku.web.bodies.models import Body, BodyKind, Seat
from keikaku.web.bodies.showing import entrusted, listed
from keikaku.web.plans.models import Plan

_FORM = "bodies/form.html"
_GET_AND_POST = ["GET", "HEAD", "POST"]


@require_safe
@sees_bodies
def bodies(request: HttpRequest) -> HttpResponse:
    """All bodies; what lies before them is on their pages."""
    return render(request, "bodies/bodies.html", {"bodies": queries.bodies()})


@require_safe
@sees_bodies
def body(request: HttpRequest, body: int) -> HttpResponse:
    """One body with its members and its layings."""
    row, today = _body(body), timezone.localdate()
    context = {
        "body": row,
        "plans": row.plans.all(),
        "seats": _seats(row, today),
        "headquarters": _executives(today) if row.kind == BodyKind.HEADQUARTERS else None,
        "entrusted": entrusted(row) if row.kind == BodyKind.AREA else None,
        "layings": listed(queries.layings().filter(body=row), today),
    }
    return render(request, "bodies/body.html", context)


def _seats(body: Body, today: date) -> list[tuple[Seat, bool, bool]]:
    """Each seat, whether it is of today or to come, and whether its person lacks the role."""
    roles = [role.value for role in queries.roles_for(BodyKind(body.kind))]
    able = set(
        Membership.objects.filter(in_force(today), role__in=roles).values_list("person", flat=True)
    )
    found = body.seats.select_related("person")
    return [
        (row, lasting := row.ends is None or row.ends >= today, lasting and _lacks(row, able))
        for row in found
    ]


def _lacks(seat: Seat, able: set[int]) -> bool:
    return seat.person_id not in able or not seat.person.is_active


def _executives(today: date) -> QuerySet[Person]:
    """Who is the headquarters today: the role itself says so."""
    held = Membership.objects.filter(in_force(today), role=Role.EXECUTIVE)
    return Person.objects.filter(
        Q(pk__in=held.values("person")), is_active=True
    ).order_by("name", "login")  # fmt: skip


@require_http_methods(_GET_AND_POST)
@edits
def new(request: HttpRequest) -> HttpResponse:
    """The form of a new body."""
    initial = {"begins": timezone.localdate()}
    form = BodyForm(request.POST if request.method == "POST" else None, initial=initial)
    made: list[Body] = []
    if request.method == "POST" and form.done(
        lambda: made.append(actions.create(**form.cleaned_data, by=actor(request)))
    ):
        messages.success(request, _("会議体を設けました。"))
        return redirect("body", made[0].pk)
    lead = ""
    if not Plan.objects.exists():
        lead = _("会議体が扱う計画が、まだ登録されていません。先に計画を登録してください。")
    return _form(request, form, _("会議体を設ける"), _("設ける"), lead=lead)


@require_http_methods(_GET_AND_POST)
@edits
def change(request: HttpRequest, body: int) -> HttpResponse:
    """Another name, other plans or days."""
    row = _body(body)
    form = ChangeBodyForm(request.POST if request.method == "POST" else None, body=row)
    if request.method == "POST" and form.done(
        lambda: actions.change(body=row, **form.given, by=actor(request))
    ):
        messages.success(request, _("会議体の登録を変えました。"))
        return redirect("body", row.pk)
    return _form(request, form, _("会議体の登録を変える"), _("保存する"), body=_body(body))


@require_http_methods(_GET_AND_POST)
@edits
def seat(request: HttpRequest, body: int) -> HttpResponse:
    """Gives a person a seat."""
    row = _body(body)
    form = SeatForm(request.POST if request.method == "POST" else None, body=row)
    if request.method == "POST" and form.done(
        lambda: actions.seat(body=row, **form.cleaned_data, by=actor(request))
    ):
        messages.success(request, _("委員を加えました。"))
        return redirect("body", row.pk)
    lead = _(
        "選べるのは、この種類の会議体の委員になれる役割を持つ人です。役割はシステム管理者が付けます。"
    )
    return _form(request, form, _("委員を加える"), _("加える"), body=row, lead=lead)


@require_http_methods(_GET_AND_POST)
@edits
def end_seat(request: HttpRequest, seat: int) -> HttpResponse:
    """The last day of a seat."""
    row = get_object_or_404(Seat.objects.select_related("body", "person"), pk=seat)
    form = EndSeatForm(request.POST if request.method == "POST" else None, seat=row)
    if request.method == "POST" and form.done(
        lambda: actions.end_seat(
            seat=row, on=form.given["ends"], seen=form.given["seen"], by=actor(request)
        )
    ):
        messages.success(request, _("委員の任期の終わりを入れました。"))
        return redirect("body", row.body_id)
    lead = row.person.name + bracketed(between(row.begins.isoformat(), ""))
    return _form(request, form, _("委員の任期を終える"), _("保存する"), body=row.body, lead=lead)


def _body(number: int) -> Body:
    return get_object_or_404(Body, pk=number)


def _form(
    request: HttpRequest,
    form: Any,
    title: str,
    button: str,
    *,
    body: Body | None = None,
    lead: str = "",
) -> HttpResponse:
    context = {"form": form, "title": title, "button": button, "body": body, "lead": lead}
    return render(request, _FORM, context, status=status_of(form))
