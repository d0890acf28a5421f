"""Where one is logged in, and ending it there."""

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from keikaku.web.accounts.actions import sessions
from keikaku.web.accounts.requests import actor, the_visitor


@require_safe
def own_sessions(request: HttpRequest) -> HttpResponse:
    """All places, this one first."""
    rows = UserSession.objects.purge_and_list(the_visitor(request))
    rows.sort(key=lambda each: (each.is_current(), each.last_seen_at), reverse=True)
    others = any(not each.is_current() for each in rows)
    return render(request, "login/sessions.html", {"sessions": rows, "others": others})


@require_POST
def end_sessions(request: HttpRequest) -> HttpResponse:
    """Ends one other session (`session`), or all others."""
    person = the_visitor(request)
    here = request.session.session_key
    rows = UserSession.objects.filter(user=person).exclude(session_key=here)
    chosen = request.POST.get("session", "")
    if chosen:
        rows = rows.filter(pk=int(chosen)) if _is_number(chosen) else rows.none()
    if sessions.end(person=person, ended=rows, by=actor(request)):
        messages.success(request, _("ほかの端末のログインを終えました。"))
    return redirect("own_sessions")


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19
