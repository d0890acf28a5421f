"""Faults that a person can mend are told with their place, not as a fault of the program."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from keikaku.core.errors import KeikakuError
from keikaku.web.config.errors import not_by_this_way, unreadable

_log = logging.getLogger(__name__)


class ToldFailures:
    """A view that knows what to do with a `KeikakuError` does it; what is left comes here."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        told = isinstance(response, HttpResponseNotAllowed) and not response.content
        return not_by_this_way(request, response) if told else response

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """The page that says where and what; None leaves the exception to Django."""
        if not isinstance(fault, KeikakuError):
            return None
        _log.error("%s: %s", request.path, fault)
        return unreadable(request, fault)
