"""Roles of one person: given, ended, taken back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.actions import memberships
from keikaku.web.accounts.models import Membership, Person
from keikaku.web.accounts.requests import actor
from keikaku.web.accounts.roles import Permission, Role, sentences
from keikaku.web.people.forms import EndRoleForm, RoleForm


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def give(request: HttpRequest, person: int) -> HttpResponse:
    """A role, beside the sentences of what each may do."""
    found = get_object_or_404(Person, pk=person)
    form = RoleForm(request.POST or None)
    if form.done(lambda: _give(request, found, form)):
        messages.success(request, _("役割を付けました。"))
        return redirect("person", person=person)
    kinds = [(role.label, sentences(role)) for role in Role]
    context = {"form": form, "title": _("役割を付ける"), "person": found, "kinds": kinds}
    return render(request, "people/form.html", {**context, "button": _("付ける")})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def end(request: HttpRequest, person: int, membership: int) -> HttpResponse:
    """The last day of a role, or another one."""
    held = _held(person, membership)
    form = EndRoleForm(request.POST or None, membership=held)
    if form.done(lambda: memberships.set_end(membership=held, by=actor(request), **form.given)):
        messages.success(request, _("役割の終わりを決めました。"))
        return redirect("person", person=person)
    label = Role(held.role).label
    what = f"{label}{_('：')}{held.department}" if held.department else label
    context = {"form": form, "title": _("役割の終わり"), "person": held.person, "lead": what}
    context |= {"button": _("保存する"), "back": reverse("person", args=[person])}
    return render(request, "people/form.html", context, status=form.status)


@require_POST
@needs(Permission.MANAGE_PEOPLE)
def cancel(request: HttpRequest, person: int, membership: int) -> HttpResponse:
    """A role that has not begun, taken back."""
    try:
        memberships.cancel(membership=_held(person, membership), by=actor(request))
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        messages.success(request, _("役割を取り消しました。"))
    return redirect("person", person=person)


def _held(person: int, membership: int) -> Membership:
    rows = Membership.objects.select_related("person", "department")
    return get_object_or_404(rows, pk=membership, person=person)


def _give(request: HttpRequest, person: Person, form: RoleForm) -> None:
    data = form.cleaned_data
    memberships.give(
        person=person,
        role=Role(data["role"]),
        department=data["department"],
        begins=data["begins"],
        ends=data["ends"],
        by=actor(request),
    )
