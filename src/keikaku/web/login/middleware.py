"""Sessions end: after an hour without a request, and after a day's work in any case."""

import time
from collections.abc import Callable

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.accounts.actions import sessions
from keikaku.web.accounts.models import Person
from keikaku.web.accounts.requests import actor, visitor
from keikaku.web.login.rules import rules
from keikaku.web.login.session_times import Ending, ending, note_use


class SessionsEnd:
    """Leads to the page of login whose session is over, and notes the use of every other."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        person = visitor(request)
        if person is None:
            return self._get_response(request)
        now = time.time()
        limits = rules()
        why = ending(request.session, now, idle=limits.idle, longest=limits.longest)
        if why is not None:
            _end(request, person, why)
            # As anybody's who is not logged in: what was typed is given back.
            return self._get_response(request)
        if note_use(request.session, now):
            here = UserSession.objects.filter(session_key=request.session.session_key)
            here.update(last_seen_at=timezone.now())
        return self._get_response(request)


def _end(request: HttpRequest, person: Person, why: Ending) -> None:
    sessions.log_out(request=request, person=person, by=actor(request), why=why.value)
    messages.info(
        request,
        _("時間がたったため、安全のためにログアウトしました。もう一度ログインしてください。"),
    )
