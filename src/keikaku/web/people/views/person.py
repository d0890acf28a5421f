"""One person: who it is, roles over time, what is held; and what the administrator does to it."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.actions import memberships, people, second_factors
from keikaku.web.accounts.holdings import all_held
from keikaku.web.accounts.models import Membership, Person
from keikaku.web.accounts.requests import actor
from keikaku.web.accounts.roles import Permission, Role
from keikaku.web.people.actions.taking import NewPassword
from keikaku.web.people.forms import CorrectPersonForm, RegisterForm
from keikaku.web.people.queries import roles_over_time
from keikaku.web.people.views.downloads import passwords_page


@require_safe
@needs(Permission.MANAGE_PEOPLE)
def show(request: HttpRequest, person: int) -> HttpResponse:
    """Roles of all times, and what somebody else would have to take over tomorrow."""
    found = get_object_or_404(Person, pk=person)
    today = timezone.localdate()
    held = [each for kind, each in all_held(found, today + timedelta(days=1))]
    roles = [(each, Role(each.role).label, _when(each)) for each in roles_over_time(found)]
    context = {"person": found, "roles": roles, "held": held}
    return render(request, "people/person.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def register(request: HttpRequest) -> HttpResponse:
    """A new person, whose one-time password the answer tells."""
    form = RegisterForm(request.POST or None)
    password = people.one_time_password()
    if request.method == "POST" and form.done(lambda: _register(request, form, password)):
        data = form.cleaned_data
        new = [NewPassword(data["name"], data["login"], password)]
        told = {"title": _("利用者を登録しました"), "without_role": _without_role(data)}
        return passwords_page(request, new, told)
    context = {"form": form, "title": _("利用者の登録"), "button": _("登録する")}
    return render(request, "people/form.html", context)


def _without_role(data: dict[str, Any]) -> int | None:
    """The number of a person who was registered without a role."""
    if data["role"]:
        return None
    return Person.objects.values_list("pk", flat=True).get(login=data["login"])


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def correct(request: HttpRequest, person: int) -> HttpResponse:
    """Another name or mail address."""
    found = get_object_or_404(Person, pk=person)
    form = CorrectPersonForm(request.POST or None, person=found)
    if form.done(lambda: people.correct(person=found, by=actor(request), **form.given)):
        messages.success(request, _("直しました。"))
        return redirect("person", person=person)
    found.refresh_from_db()
    context = {"form": form, "title": _("氏名・メールの変更"), "person": found}
    context |= {"button": _("保存する"), "back": reverse("person", args=[person])}
    return render(request, "people/form.html", context, status=form.status)


@require_POST
@needs(Permission.MANAGE_PEOPLE)
def deactivate(request: HttpRequest, person: int) -> HttpResponse:
    """Ends the person's sessions and logins."""
    found = get_object_or_404(Person, pk=person)
    try:
        people.deactivate(person=found, by=actor(request))
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        messages.success(request, _("利用を停止しました。"))
    return redirect("person", person=person)


@require_POST
@needs(Permission.MANAGE_PEOPLE)
def reactivate(request: HttpRequest, person: int) -> HttpResponse:
    """Lets the person log in again."""
    people.reactivate(person=get_object_or_404(Person, pk=person), by=actor(request))
    messages.success(request, _("利用を再開しました。"))
    return redirect("person", person=person)


@require_POST
@needs(Permission.MANAGE_PEOPLE)
def issue_password(request: HttpRequest, person: int) -> HttpResponse:
    """Another one-time password, which the answer tells."""
    found = get_object_or_404(Person, pk=person)
    password = people.issue_password(person=found, by=actor(request))
    new = [NewPassword(found.name, found.login, password)]
    return passwords_page(request, new, {"title": _("一度限りのパスワードを出しました")})


@require_POST
@needs(Permission.MANAGE_PEOPLE)
def reset_factors(request: HttpRequest, person: int) -> HttpResponse:
    """Lets a person in by password alone who lost the second factor."""
    taken = second_factors.reset(person=get_object_or_404(Person, pk=person), by=actor(request))
    told = _("二段階目を取り消しました。") if taken else _("二段階目は登録されていません。")
    messages.success(request, told)
    return redirect("person", person=person)


def _register(request: HttpRequest, form: RegisterForm, password: str) -> None:
    data = form.cleaned_data
    by = actor(request)
    with transaction.atomic():
        person = people.create(
            login=data["login"], name=data["name"], email=data["email"], password=password, by=by
        )
        if data["role"]:
            memberships.give(
                person=person,
                role=Role(data["role"]),
                department=data["department"],
                begins=data["begins"],
                by=by,
            )


def _when(membership: Membership) -> str:
    """Whether a role is over, holds or is still to come."""
    today = timezone.localdate()
    if membership.begins > today:
        return "coming"
    return "over" if membership.ends is not None and membership.ends < today else "held"
