"""Pages are for one person: no store between keeps them, and a browser asks again."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control

Answer = Callable[[HttpRequest], HttpResponseBase]


def private_pages(answer: Answer) -> Answer:
    """Middleware. What a view says of its own answer stays."""

    def answered(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        if isinstance(response, HttpResponse) and "Cache-Control" not in response:
            patch_cache_control(response, private=True, no_cache=True)
        return response

    return answered
