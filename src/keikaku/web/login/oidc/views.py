"""Out to the provider and back. What the address bar asks for is not passed on to it."""

import logging

from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from keikaku.web.accounts.requests import visitor
from keikaku.web.login.account_adapter import refuse
from keikaku.web.login.oidc.adapter import StatementAdapter, failed
from keikaku.web.login.rules import rules

_log = logging.getLogger(__name__)
# The provider cannot be reached (an OSError), or what it says about itself lacks a part.
_FAULTS = (OSError, OAuth2Error, KeyError, ValueError)


@never_cache
@login_not_required
@require_POST
def go_out(request: HttpRequest) -> HttpResponse:
    """Sends the browser to the provider."""
    _there_is_one()
    if visitor(request) is not None:
        return redirect("home")
    try:
        provider = get_adapter().get_provider(request, provider="oidc")
        provider.oauth2_adapter_class = StatementAdapter
        wanted = get_next_redirect_url(request)
        found: HttpResponse = provider.redirect(request, process="login", next_url=wanted)
    except _FAULTS as fault:
        return _failed(request, fault)
    return found


@never_cache
@login_not_required
@require_safe
def come_back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Where the provider sends the browser back to."""
    _there_is_one()
    view = OAuth2CallbackView.adapter_view(StatementAdapter(request, provider_id))
    try:
        found: HttpResponse = view(request)
    except _FAULTS as fault:
        return _failed(request, fault)
    return found


def _there_is_one() -> None:
    if rules().provider is None:
        raise Http404


def _failed(request: HttpRequest, fault: Exception) -> HttpResponse:
    _log.warning("OpenID Connect failed: %s", fault)
    return refuse(request, login="", why="oidc: failed", told=failed())
