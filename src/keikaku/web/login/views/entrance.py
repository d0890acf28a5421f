"""Coming in: login, the second step, logout."""

from typing import Any

from allauth.account.views import LoginView, LogoutView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.forms import AuthenticateWebAuthnForm
from csp.decorators import csp_update
from django.contrib.auth.decorators import login_not_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_POST

from keikaku.web.accounts.actions import sessions
from keikaku.web.accounts.requests import actor
from keikaku.web.login.passkeys import are_possible
from keikaku.web.login.rules import rules


class LogIn(LoginView):
    """The page of login; open to everyone."""

    template_name = "login/login.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Offers only the ways in that work here."""
        return {
            **super().get_context_data(**kwargs),
            "passkeys": are_possible(self.request),
            "provider": rules().provider,
            "unencrypted": rules().unencrypted and not self.request.is_secure(),
        }


@login_not_required
def log_in(request: HttpRequest) -> HttpResponseBase:
    """The page of login, whose form alone may lead to the provider where there is one."""
    view = LogIn.as_view()
    provider = rules().provider
    if provider is not None:
        view = csp_update({"form-action": provider.form_targets})(view)
    found: HttpResponseBase = view(request)
    return found


class SecondStep(AuthenticateView):
    """A code or a passkey after the password. Until then nobody is logged in."""

    template_name = "login/second_step.html"

    def form_invalid(self, form: Form) -> HttpResponse:
        """A wrong code is told by a signal, a wrong passkey only here."""
        if isinstance(form, AuthenticateWebAuthnForm):
            person = self.stage.login.user
            sessions.refuse(login=person.login, by=actor(self.request), why="passkey")
        found: HttpResponse = super().form_invalid(form)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Offers a passkey only where the person has one and the way here allows it."""
        found = super().get_context_data(**kwargs)
        has_one = found["js_data"]["request_options"]["publicKey"].get("allowCredentials")
        return {**found, "passkeys": bool(has_one) and are_possible(self.request)}


log_out = login_not_required(require_POST(LogoutView.as_view()))
"""Ends the session, or a login that waits for its second step."""
