"""A form that a person sends twice, by a double click without scripts, is done once.

Without this two comments or two plans would come of it, or the answer that the browser shows would
speak of a fault where everything was done. What was sent is remembered by its hash for some
seconds, in the table that all processes of the server share.
"""

import hashlib
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from keikaku.web.config.errors import done_already

_SECONDS = 10
"""How long after the answer the same page sent again counts as the same sending."""
_AT_MOST = 60
_STEP = 0.1
_LONGEST = 1_000_000
_FORM, _FILES = "application/x-www-form-urlencoded", "multipart/form-data"
_TOKEN = "csrfmiddlewaretoken"
_SENDING = "keikaku_sending"
# Each page that is drawn has its own, so that the same text from another page is another sending.
_OF_A_PAGE = b"csrfmiddlewaretoken="
# Whoever logs in or changes the password gets another session with the answer.
_OF_SESSIONS = "/accounts/"
# This one keeps its session. Done twice, the codes that are shown may be those of the first.
_RENEWS_CODES = "/accounts/codes/renew/"
_BY_SCRIPT = "x-keikaku-autosave"
# An address never begins so.
_BEGUN, _DONE = "?begun", "?done"


class SentTwice:
    """The second of two is led to where the first was led."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        second = _second(request, _key(request))
        if second is not None:
            return second
        outcome: str | None = None
        try:
            response = self._get_response(request)
            outcome = _told(response)
        finally:
            _remember(request, outcome)
        return response

    def process_view(
        self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """Files are looked at here: before, nothing has said that they are not too large."""
        if request.method != "POST" or request.content_type != _FILES:
            return None
        return _second(request, _key_of_files(request))


def _second(request: HttpRequest, key: str | None) -> HttpResponse | None:
    """The answer to the second sending; None lets the request through, and the first is marked."""
    if key is None:
        return None
    if cache.add(key, _BEGUN, _AT_MOST):
        setattr(request, _SENDING, key)
        return None
    outcome = _outcome(key)
    if outcome is None:
        return None  # the first came to nothing: it may be tried again
    if outcome == _DONE:
        return done_already(request)
    messages.info(request, _("同じ内容が二度送られたため、一度目だけを行いました。"))
    return HttpResponse(status=302, headers={"Location": outcome})


def _remember(request: HttpRequest, outcome: str | None) -> None:
    key = getattr(request, _SENDING, None)
    if key is None:
        return
    if outcome is None:
        cache.delete(key)
    else:
        cache.set(key, outcome, _SECONDS)


def _key(request: HttpRequest) -> str | None:
    """Tells one sending from another; None for what is no form of a page, or may hold files."""
    who = _who(request)
    if request.method != "POST" or not who:
        return None
    length = request.headers.get("content-length", "")
    if request.content_type != _FORM or _BY_SCRIPT in request.headers or not length.isdecimal():
        return None
    if int(length) > _LONGEST or _OF_A_PAGE not in request.body:
        return None
    return _digest(who.encode(), request.get_full_path().encode(), request.body)


def _key_of_files(request: HttpRequest) -> str | None:
    """The same of a form with files, which are told by their names and sizes: none is read."""
    who = _who(request)
    if not who or _BY_SCRIPT in request.headers or _TOKEN not in request.POST:
        return None
    fields = sorted((name, tuple(told)) for name, told in request.POST.lists())
    files = sorted(
        (name, each.name, each.size) for name, several in request.FILES.lists() for each in several
    )
    return _digest(who.encode(), request.get_full_path().encode(), repr((fields, files)).encode())


def _who(request: HttpRequest) -> str:
    """The session; empty where it is none, or another one comes of the answer."""
    if request.path.startswith(_OF_SESSIONS) and request.path != _RENEWS_CODES:
        return ""
    return request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")


def _digest(*told: bytes) -> str:
    return f"sent-{hashlib.sha256(bytes(1).join(told)).hexdigest()}"


def _told(response: HttpResponse) -> str | None:
    """Where the first is led. A page is not kept: it may hold a password."""
    if 300 <= response.status_code < 400:
        return response["Location"]
    return _DONE if response.status_code == 200 else None


def _outcome(key: str) -> str | None:
    until = time.monotonic() + _AT_MOST
    while time.monotonic() < until:
        found: str | None = cache.get(key)
        if found != _BEGUN:
            return found
        time.sleep(_STEP)
    return _DONE
