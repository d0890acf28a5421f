"""Who the person is, asked once more before something that guards the login is changed."""

from typing import Any

from allauth.account.views import ReauthenticateView
from allauth.mfa.base.views import ReauthenticateView as ReauthenticateByCodeView
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView
from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from keikaku.web.accounts.actions import sessions
from keikaku.web.accounts.requests import actor, the_visitor
from keikaku.web.login.passkeys import are_possible


class PasswordAgain(ReauthenticateView):
    """By password."""

    template_name = "login/again.html"


class CodeAgain(ReauthenticateByCodeView):
    """By a code."""

    template_name = "login/again.html"


class PasskeyAgain(ReauthenticateWebAuthnView):
    """By a passkey."""

    template_name = "login/again_by_passkey.html"

    def form_invalid(self, form: Form) -> HttpResponse:
        """Stays on the page and says so."""
        sessions.refuse(
            login=the_visitor(self.request).login, by=actor(self.request), why="passkey"
        )
        messages.error(self.request, _("パスキーを確認できませんでした。もう一度試してください。"))
        return HttpResponseRedirect(self.request.get_full_path())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Says where a passkey cannot work."""
        return {**super().get_context_data(**kwargs), "passkeys": are_possible(self.request)}
