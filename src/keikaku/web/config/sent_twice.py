"""A form that a person sends twice, by a double click without scripts, is done once.

Without this two comments or two plans would come of it, or the answer that the browser shows would
speak of a fault where everything was done. What was sent is remembered by its hash for some
seconds, in the table that all processes of the server share.
"""

import hashlib
import time
from collections.abc import Callable

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
_FORM = "application/x-www-form-urlencoded"
# Each page that is drawn has its own, so that the same text from another page is another sending.
_OF_A_PAGE = b"csrfmiddlewaretoken="
# Whoever logs in or changes the password gets another session with the answer.
_OF_SESSIONS = "/accounts/"
_BY_SCRIPT = "x-keikaku-autosave"
# An address never begins so.
_BEGUN, _DONE = "?begun", "?done"


class SentTwice:
    """The second of two is led to where the first was led."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = _key(request)
        if key is None:
            return self._get_response(request)
        if cache.add(key, _BEGUN, _AT_MOST):
            return self._first(request, key)
        outcome = _outcome(key)
        if outcome is None:
            # The first came to nothing: it may be tried again.
            return self._get_response(request)
        if outcome == _DONE:
            return done_already(request)
        messages.info(request, _("同じ内容が二度送られたため、一度目だけを行いました。"))
        return HttpResponse(status=302, headers={"Location": outcome})

    def _first(self, request: HttpRequest, key: str) -> HttpResponse:
        outcome: str | None = None
        try:
            response = self._get_response(request)
            outcome = _told(response)
        finally:
            if outcome is None:
                cache.delete(key)
            else:
                cache.set(key, outcome, _SECONDS)
        return response


def _key(request: HttpRequest) -> str | None:
    """Tells one sending from another; None for what is no form of a page, or holds files."""
    who = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    if request.method != "POST" or not who or request.path.startswith(_OF_SESSIONS):
        return None
    length = request.headers.get("content-length", "")
    if request.content_type != _FORM or _BY_SCRIPT in request.headers or not length.isdecimal():
        return None
    if int(length) > _LONGEST or _OF_A_PAGE not in request.body:
        return None
    told = (who.encode(), request.get_full_path().encode(), request.body)
    digest = hashlib.sha256(b"\0".join(told)).hexdigest()
    return f"sent-{digest}"


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
