"""No request sends more than its view takes, and strangers send no files.

What a browser sends is laid on the disk before any view, or the check of its form, looks at it: so
whoever reaches the server could fill the disk of the database without a login.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse

from keikaku.web.accounts.request_size import ELSEWHERE, most_of
from keikaku.web.config.errors import too_large

_PIECE = 1024 * 1024


class BoundedRequests:
    """Refuses by the length that a request states; where it states none Django reads nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """The refusal; None lets the request through."""
        is_in = SESSION_KEY in request.session
        if _length(request) <= (most_of(view) if is_in else ELSEWHERE):
            return None
        if is_in:
            _pass_over(request)
        return too_large(request)


def _pass_over(request: HttpRequest) -> None:
    """A browser shows an answer only once it has sent everything; nothing of it is kept."""
    with suppress(OSError):
        while request.read(_PIECE):
            pass


def _length(request: HttpRequest) -> int:
    stated = str(request.META.get("CONTENT_LENGTH") or "")
    return int(stated) if stated.isascii() and stated.isdigit() else 0
