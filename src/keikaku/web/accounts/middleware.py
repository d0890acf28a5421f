"""A one-time password opens one page only: the one on which an own password is chosen."""

from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from keikaku.web.accounts.models import Person
from keikaku.web.accounts.requests import visitor

_OPEN = frozenset({"account_change_password", "account_logout", "set_language"})


class PasswordMustChange:
    """Sends who came in with a one-time password to the change of password."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        person = visitor(request)
        if person is None or not person.must_change_password or _used_no_password(request, person):
            return None
        here = request.resolver_match
        return None if here and here.url_name in _OPEN else redirect("account_change_password")


def _used_no_password(request: HttpRequest, person: Person) -> bool:
    """Who came by the city's own login may never have seen the one-time password."""
    ways = get_authentication_records(request, person)
    return any(each["method"] == "socialaccount" for each in ways)
