"""No text that comes in holds the sign NUL: no person types it, and PostgreSQL keeps none."""

from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse

from keikaku.web.config.errors import bad_request

_NUL = "\0"


class PlainText:
    """Comes after the check of forms, which has taken in what was sent."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """The refusal; None lets the request through."""
        if any(_NUL in text for text in _texts(request)):
            return bad_request(request, SuspiciousOperation("NUL"))
        return None


def _texts(request: HttpRequest) -> Iterator[str]:
    yield request.path_info
    for sent in (request.GET, request.POST):
        for name, texts in sent.lists():
            yield from (name, *map(str, texts))
