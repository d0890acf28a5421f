"""What became of this entry? One report with its history; it is taken back or sent back here."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from keikaku.web.accounts.requests import actor, rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.audit.models import AuditEvent
from keikaku.web.plans.refusals import NotNow
from keikaku.web.reporting.access import enters, is_own, reads, report_for, sends_back
from keikaku.web.reporting.actions import deciding, entering
from keikaku.web.reporting.forms import ReasonForm, number
from keikaku.web.reporting.held import name_of
from keikaku.web.reporting.models import Report, State
from keikaku.web.reporting.rows import row_of, year_words
from keikaku.web.reporting.telling import DONE, address


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the history in words."""

    at: datetime
    who: str
    done: str
    raw: str
    note: str
    reason: str


@require_safe
@reads
def report(request: HttpRequest, report: int) -> HttpResponse:
    """The entry as it is now, and every step since it was first entered."""
    row = report_for(request, report)
    return render(request, "reporting/report.html", {**_told(row), **_may(request, row)})


def _told(row: Report) -> dict[str, Any]:
    return {
        "report": row,
        "row": row_of(row),
        "name": name_of(row),
        "year": year_words(row.year),
        "about": address(row),
        "steps": _steps(row),
    }


def _steps(row: Report) -> list[Step]:
    found = AuditEvent.objects.filter(about=address(row)).order_by("-sequence")
    return [_step(event) for event in found]


def _step(event: AuditEvent) -> Step:
    after = json.loads(event.after) or {}
    told = {name: str(after.get(name, "")) for name in ("raw", "note", "reason")}
    return Step(event.moment, event.who, str(DONE.get(event.verb, event.verb)), **told)


def _may(request: HttpRequest, row: Report) -> dict[str, bool]:
    """Which buttons the page has."""
    own = is_own(request, row, Permission.ENTER_OWN_ROWS)
    return {
        "enters": own,
        "withdraws": own and row.state in (State.ENTERED, State.RETURNED),
        "sends_back": row.state in _sendable(request, row),
    }


def _sendable(request: HttpRequest, row: Report) -> frozenset[State]:
    """From which states the visitor may send it back."""
    states: frozenset[State] = frozenset()
    if is_own(request, row, Permission.APPROVE_OWN_ROWS):
        states |= deciding.BY_HEAD
    if rights(request).may(Permission.ASK_DEPARTMENTS):
        states |= deciding.BY_PLANNER
    return states


@require_POST
@enters
def withdraw(request: HttpRequest, report: int) -> HttpResponse:
    """Staff take an entry back."""
    row = report_for(request, report, Permission.ENTER_OWN_ROWS)
    try:
        revision = number(request.POST.get("revision", ""))
        entering.withdraw(report=row.pk, revision=revision, by=actor(request))
    except NotNow as refused:
        messages.error(request, str(refused))
        return redirect("report", row.pk)
    messages.success(request, _("入力を取り消しました。取り消す前の内容は履歴に残っています。"))
    return redirect(f"{reverse('reports')}?year={row.year}")


@require_http_methods(["GET", "HEAD", "POST"])
@sends_back
def send_back(request: HttpRequest, report: int) -> HttpResponse:
    """Asks for the reason, and sends back."""
    row = report_for(request, report, Permission.APPROVE_OWN_ROWS, Permission.ASK_DEPARTMENTS)
    given = request.POST if request.method == "POST" else None
    form = ReasonForm(given, initial={"revision": row.revision})
    if given is not None and form.done(
        lambda: deciding.send_back(
            report=row.pk, states=_sendable(request, row), by=actor(request), **form.cleaned_data
        )
    ):
        messages.success(request, _("差し戻しました。担当者のホームに示されます。"))
        return redirect(_after(request, row))
    context = {"form": form, "back": _after(request, row), **_told(row)}
    return render(
        request, "reporting/send_back.html", context, status=422 if form.errors else 200
    )  # fmt: skip


def _after(request: HttpRequest, row: Report) -> str:
    if rights(request).may(Permission.APPROVE_OWN_ROWS):
        return reverse("reports_waiting")
    return reverse("reports_of_draft", args=[row.draft_id, row.year])
