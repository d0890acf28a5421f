"""What do I approve? What the head's department entered, approved one by one or together."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from keikaku.web.accounts.requests import actor
from keikaku.web.accounts.roles import Permission
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow
from keikaku.web.reporting.access import approves
from keikaku.web.reporting.actions import deciding
from keikaku.web.reporting.forms import number
from keikaku.web.reporting.models import State
from keikaku.web.reporting.offices import offices, own_indicators
from keikaku.web.reporting.queries import gathering_drafts, in_state
from keikaku.web.reporting.rows import Row, row_of

AT_ONCE = 100
"""How many are decided on together: a form holds a thousand fields, and nobody looks at more."""


@require_http_methods(["GET", "HEAD", "POST"])
@approves
def waiting(request: HttpRequest) -> HttpResponse:
    """The entries that wait, each beside what was there before."""
    rows = list(_rows(request))
    if request.method == "POST":
        return _approved(request, rows)
    shown = rows[:AT_ONCE]
    context = {"rows": shown, "more": len(rows) - len(shown)}
    return render(request, "reporting/waiting.html", context)


def _rows(request: HttpRequest) -> Iterator[Row]:
    of, drafts = offices(request, Permission.APPROVE_OWN_ROWS), gathering_drafts()
    own = {each.pk: own_indicators(draft_at(each).plan, of) for each in drafts}
    for report in in_state(drafts, State.ENTERED):
        row = row_of(report)
        if row is not None and report.indicator in own[report.draft_id]:
            yield row


def _approved(request: HttpRequest, rows: list[Row]) -> HttpResponse:
    """What was chosen and seen; whatever has changed meanwhile is told and waits on."""
    seen = seen_of(request)
    waiting = {row.report.pk: row for row in rows if row.report is not None}
    done = 0
    for report, (revision, _there) in seen.items():
        if report not in waiting:
            messages.warning(
                request, _("選んだ入力のうち、もう承認を待っていないものがありました。")
            )
            continue
        try:
            deciding.approve(report=report, revision=revision, by=actor(request))
            done += 1
        except NotNow as refused:
            messages.warning(request, f"{waiting[report].name}{_('：')}{refused}")
    if not seen:
        messages.warning(request, _("承認するものを選んでください。"))
    if done:
        text = ngettext("{count} 件を承認しました。", "{count} 件を承認しました。", done)
        messages.success(request, text.format(count=done))
    return redirect("reports_waiting")


def seen_of(request: HttpRequest) -> dict[int, tuple[int, str]]:
    """What a page was sent about: each report chosen, or all that it showed, as it was seen."""
    chosen = request.POST.getlist("shown" if "all" in request.POST else "report")
    return {
        number(each): (
            number(request.POST.get(f"revision-{each}", "")),
            request.POST.get(f"there-{each}", ""),
        )
        for each in chosen
        if number(each)
    }
