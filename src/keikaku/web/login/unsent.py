"""What was typed and came too late to be taken is given back, to be sent again after a login."""

import re
from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from keikaku.web.accounts.requests import page_address, visitor

View = Callable[..., Any]
_STATUS = 403
# What a form carries beside what a person has typed; words like these are those of lists.
_WORD = re.compile(r"[a-z_-]*")
_CARRIED = ("csrfmiddlewaretoken", "do", "where", "page", "form", "problem", "place", "next")


class LoginRequired(LoginRequiredMiddleware):
    """Leads to the page of login; who has sent a form gets it back first."""

    def process_view(
        self, request: HttpRequest, view_func: View, view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        """The answer to a visitor who is not logged in; None lets the view answer."""
        refused = super().process_view(request, view_func, view_args, view_kwargs)
        if refused is None or request.method != "POST":
            return refused
        login = reverse("account_login")
        return given_back(request) or redirect_to_login(page_address(request), login)


def given_back(request: HttpRequest) -> HttpResponse | None:
    """The page with the form that was not taken. None where it holds nothing that can be kept.

    Passwords are never written into a page, and a browser gives no page a file again.
    """
    sent = [(name, text) for name, texts in request.POST.lists() for text in texts]
    kept = [(name, text) for name, text in sent if name != "csrfmiddlewaretoken"]
    if not kept or request.FILES or any("password" in name for name, _text in sent):
        return None
    context = {
        "address": request.get_full_path(),
        "kept": kept,
        "typed": [text for name, text in kept if _typed(name) and not _WORD.fullmatch(text)],
        "is_in": visitor(request) is not None,
    }
    return render(request, "login/unsent.html", context, status=_STATUS)


def _typed(name: str) -> bool:
    return name not in _CARRIED and name.partition(":")[0] not in ("was", "revision")


def came_from_here(request: HttpRequest) -> bool:
    """Whether a page of this server has sent the form: another could only be offered as one's own.

    A browser that does not say so is not believed.
    """
    origin = request.headers.get("origin", "")
    return bool(origin) and origin == f"{request.scheme}://{request.get_host()}"
