"""Passkeys: added, removed, and used instead of a password."""

from typing import Any

from allauth.mfa.webauthn.views import AddWebAuthnView, LoginWebAuthnView, RemoveWebAuthnView
from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from keikaku.web.accounts.actions import second_factors
from keikaku.web.accounts.requests import actor, the_visitor
from keikaku.web.login.account_adapter import refuse
from keikaku.web.login.passkeys import are_possible


class AddPasskey(AddWebAuthnView):
    """The browser makes the key; its script is django-allauth's own static file."""

    template_name = "login/add_passkey.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Says where passkeys cannot work."""
        return {**super().get_context_data(**kwargs), "passkeys": are_possible(self.request)}

    def form_valid(self, form: Form) -> HttpResponse:
        """The key is known from now on."""
        self.did_generate_recovery_codes = second_factors.add_passkey(
            request=self.request,
            person=the_visitor(self.request),
            name=form.cleaned_data["name"],
            credential=form.cleaned_data["credential"],
            by=actor(self.request),
        )
        messages.success(self.request, _("パスキーを登録しました。"))
        return HttpResponseRedirect(self.get_success_url())


class RemovePasskey(RemoveWebAuthnView):
    """Asks before one's own passkey is taken away."""

    template_name = "login/remove_passkey.html"
    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form: Form) -> HttpResponse:
        """The key opens nothing any more."""
        second_factors.remove(
            request=self.request,
            person=the_visitor(self.request),
            factor=self.object,
            by=actor(self.request),
        )
        messages.success(self.request, _("パスキーを外しました。"))
        return HttpResponseRedirect(self.get_success_url())


class PasskeyLogIn(LoginWebAuthnView):
    """A passkey instead of a password. The page itself is that of login."""

    def form_invalid(self, form: Form) -> HttpResponse:
        """Says the same for every reason."""
        told = _("パスキーを確認できませんでした。パスワードでログインしてください。")
        return refuse(self.request, login="", why="passkey", told=told)
