"""年度替わりの取り込み: choose tables, see exactly what they would change, take them in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.requests import actor
from keikaku.web.accounts.roles import Permission, Role
from keikaku.web.people.actions.imports import NotAsShown, fingerprint, take_in
from keikaku.web.people.import_form import ImportForm
from keikaku.web.people.roster import wording
from keikaku.web.people.roster.columns import DEPARTMENTS, PEOPLE
from keikaku.web.people.roster.compare import compare
from keikaku.web.people.roster.wording import Kind, Names, told_missing
from keikaku.web.people.state import present_state
from keikaku.web.people.views.downloads import passwords_page


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def upload(request: HttpRequest) -> HttpResponse:
    """The choice of files, and their preview; nothing is changed here."""
    if request.method != "POST":
        return _choice(request, ImportForm())
    form = ImportForm(request.POST, request.FILES)
    return _preview(request, form)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def apply(request: HttpRequest) -> HttpResponse:
    """Takes in what was shown, or shows what has changed meanwhile."""
    form = ImportForm(request.POST)
    if request.method != "POST" or not form.is_valid():
        return redirect("people_import")
    try:
        new = take_in(
            departments=form.department_rows,
            people=form.person_rows,
            last_day_of_others=_last_day(form),
            shown=form.cleaned_data["shown"],
            today=timezone.localdate(),
            by=actor(request),
        )
    except NotAsShown:
        return _preview(
            request, form, _("確かめた後に登録が変わりました。もう一度確かめてください。")
        )
    except ValidationError as refused:
        return _preview(request, form, " ".join(refused.messages))
    messages.success(request, _("表を取り込みました。"))
    if new:
        return passwords_page(request, new, {"title": _("新しい利用者のパスワード")})
    return redirect("people")


def _choice(request: HttpRequest, form: ImportForm) -> HttpResponse:
    context = {
        "form": form,
        "files": [form["departments"], form["people"]],
        "columns": [
            (_("課の表"), "departments", DEPARTMENTS),
            (_("利用者の表"), "people", PEOPLE),
        ],
        "roles": [role.label for role in Role],
    }
    return render(request, "people/import.html", context)


def _preview(request: HttpRequest, form: ImportForm, refused: str = "") -> HttpResponse:
    if not form.is_valid() and not _carries(form):
        return _choice(request, form)
    state = present_state(timezone.localdate())
    outcome = compare(state, form.department_rows, form.person_rows, _last_day(form))
    names = Names(state, outcome)
    rows = [] if outcome.faults else [wording.told(change, names) for change in outcome.changes]
    context: Mapping[str, Any] = {
        "form": form,
        "carried": {name: form.carried(name) for name in ("departments", "people")},
        "shown": fingerprint(outcome),
        "refused": refused,
        "outcome": outcome,
        "groups": [(kind, [row for row in rows if row.kind is kind]) for kind in Kind],
        "missing": [] if outcome.faults else [told_missing(m, names) for m in outcome.missing],
        "ready": bool(outcome.changes) and not outcome.faults and not form.errors,
    }
    return render(request, "people/preview.html", context)


def _carries(form: ImportForm) -> bool:
    """Whether there are tables to show in spite of a fault, such as a missing last day."""
    data = form.cleaned_data
    return bool(data.get("departments_bytes") or data.get("people_bytes"))


def _last_day(form: ImportForm) -> date | None:
    data = form.cleaned_data
    last: date | None = data.get("last_day")
    return last if data.get("end_others") else None
