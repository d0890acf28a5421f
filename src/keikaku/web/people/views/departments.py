"""The departments as a tree on a day, and each with what it was, is and will be."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.web.accounts import queries as accounts
from keikaku.web.accounts.access import needs
from keikaku.web.accounts.actions import departments, reorganisations
from keikaku.web.accounts.models import Department
from keikaku.web.accounts.requests import actor
from keikaku.web.accounts.roles import Permission, Role
from keikaku.web.accounts.seeing_form import SeeingActionForm
from keikaku.web.people import queries
from keikaku.web.people.department_forms import (
    CorrectDepartmentForm,
    DepartmentForm,
    DissolveForm,
    ReplaceForm,
)
from keikaku.web.people.views.days import day_of


@require_safe
@needs(Permission.MANAGE_PEOPLE)
def tree(request: HttpRequest) -> HttpResponse:
    """How they stand on a day; beside it those to come, and roles that were left behind."""
    today = timezone.localdate()
    on = day_of(request.GET.get("on"), today)
    rows = accounts.departments(on)
    coming = Department.objects.filter(begins__gt=on).order_by("begins", "sort", "id")
    left = [(each, Role(each.role).label) for each in queries.roles_left_behind(today)]
    context = {"rows": list(_nested(rows)), "on": on, "coming": coming, "left": left}
    return render(request, "people/departments.html", context)


@require_safe
@needs(Permission.MANAGE_PEOPLE)
def show(request: HttpRequest, department: int) -> HttpResponse:
    """Place, days, what it came from and went into, and its people."""
    found = get_object_or_404(Department.objects.select_related("parent"), pk=department)
    day = _its_day(found)
    members = [(each, Role(each.role).label) for each in queries.members_of(found, day)]
    context = {
        "department": found,
        "parent": accounts.parent_on(found, day),
        "below": _below(found, day),
        "origins": queries.origins_of(found),
        "successors": queries.successors_of(found),
        "members": members,
        "over": found.ends is not None and found.ends < timezone.localdate(),
    }
    return render(request, "people/department.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def create(request: HttpRequest) -> HttpResponse:
    """A new department."""
    form = DepartmentForm(request.POST or None, initial={"begins": timezone.localdate()})
    if form.done(lambda: departments.create(by=actor(request), **form.cleaned_data)):
        messages.success(request, _("課を設けました。"))
        return redirect("departments")
    context = {"form": form, "title": _("課の新設"), "button": _("設ける")}
    return render(request, "people/department_form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def replace(request: HttpRequest, department: int) -> HttpResponse:
    """Another name or place from a day on."""
    found = get_object_or_404(Department, pk=department)
    form = ReplaceForm(request.POST or None, department=found)
    if form.done(
        lambda: reorganisations.replace(department=found, by=actor(request), **form.given)
    ):
        messages.success(request, _("名称・場所の変わる日を記録し、役割を移しました。"))
        return redirect("departments")
    lead = _(
        "今の課はその前日で終わり、新しい名称・場所の課が後を継ぎます。所属する人の役割も移ります。"
    )
    return _form(request, form, found, title=_("改称・移管"), button=_("変える"), lead=lead)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def dissolve(request: HttpRequest, department: int) -> HttpResponse:
    """The last day, and who takes over."""
    found = get_object_or_404(Department, pk=department)
    form = DissolveForm(request.POST or None, department=found)
    if form.done(
        lambda: reorganisations.dissolve(department=found, by=actor(request), **form.given)
    ):
        messages.success(request, _("廃止日と引き継ぐ課を記録しました。"))
        return redirect("department", department=department)
    lead = _("統合では引き継ぐ課を一つ、分割ではいくつか選びます。新しい課は先に設けてください。")
    return _form(request, form, found, title=_("廃止・統合・分割"), button=_("記録する"), lead=lead)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def correct(request: HttpRequest, department: int) -> HttpResponse:
    """What was entered wrongly and never was so."""
    found = get_object_or_404(Department, pk=department)
    form = CorrectDepartmentForm(request.POST or None, department=found)
    if form.done(lambda: departments.correct(department=found, by=actor(request), **form.given)):
        messages.success(request, _("直しました。"))
        return redirect("department", department=department)
    lead = _(
        "登録の誤りを、はじめから正しかったものとして直します。名称や場所が変わったときは「改称・移管」を使ってください。"
    )
    return _form(request, form, found, title=_("登録の訂正"), button=_("訂正する"), lead=lead)


def _form(
    request: HttpRequest, form: SeeingActionForm, department: Department, **words: str
) -> HttpResponse:
    department.refresh_from_db()
    back = reverse("department", args=[department.pk])
    context = {"form": form, "department": department, "back": back, **words}
    return render(request, "people/department_form.html", context, status=form.status)


def _nested(
    rows: Sequence[tuple[Department, int]],
) -> Iterator[tuple[Department, bool, range]]:
    """Each with whether a list opens below it, and how many lists close behind it."""
    for at, (row, depth) in enumerate(rows):
        following = rows[at + 1][1] if at + 1 < len(rows) else 0
        yield row, following > depth, range(depth - following)


def _its_day(department: Department) -> date:
    """Today, or the day nearest to it on which the department is there."""
    today = max(timezone.localdate(), department.begins)
    return today if department.ends is None else min(today, department.ends)


def _below(department: Department, on: date) -> list[Department]:
    rows = accounts.departments(on)
    at = next((at for at, (row, _d) in enumerate(rows) if row == department), None)
    if at is None:
        return []
    depth, found = rows[at][1], []
    for row, under in rows[at + 1 :]:
        if under <= depth:
            break
        if under == depth + 1:
            found.append(row)
    return found
