"""The page of one's own login: password, app for codes, recovery codes, passkeys, sessions."""

from typing import Any

from allauth.mfa.base.views import IndexView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from keikaku.web.accounts.actions import second_factors
from keikaku.web.accounts.requests import actor, the_visitor
from keikaku.web.login.passkeys import are_possible


class Overview(IndexView):
    """What guards one's login, and what can be added."""

    template_name = "login/overview.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Says where passkeys cannot work."""
        return {**super().get_context_data(**kwargs), "passkeys": are_possible(self.request)}


class AddApp(ActivateTOTPView):
    """The key as a picture and as text, and the first code."""

    template_name = "login/add_app.html"

    def form_valid(self, form: ActivateTOTPForm) -> HttpResponse:
        """From the next login on the app is asked for."""
        person = the_visitor(self.request)
        self.did_generate_recovery_codes = second_factors.add_app(
            request=self.request, person=person, form=form, by=actor(self.request)
        )
        messages.success(self.request, _("認証アプリを登録しました。"))
        return HttpResponseRedirect(self.get_success_url())


class RemoveApp(DeactivateTOTPView):
    """Asks before the app is taken away."""

    template_name = "login/remove_app.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Where there is none, the overview says so."""
        try:
            found: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        except Http404:
            return redirect("mfa_index")
        return found

    def form_valid(self, form: Form) -> HttpResponse:
        """From the next login on it is not asked for."""
        person = the_visitor(self.request)
        second_factors.remove(
            request=self.request, person=person, factor=self.authenticator, by=actor(self.request)
        )
        messages.success(self.request, _("認証アプリを外しました。"))
        return HttpResponseRedirect(self.get_success_url())


class RecoveryCodes(ViewRecoveryCodesView):
    """The codes, shown once."""

    template_name = "login/recovery_codes.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Where there are none, the overview says so."""
        try:
            found: HttpResponse = super().get(request, *args, **kwargs)
        except Http404:
            return redirect("mfa_index")
        return found


class RenewRecoveryCodes(GenerateRecoveryCodesView):
    """Asks before the old codes lose their worth."""

    template_name = "login/renew_recovery_codes.html"

    def form_valid(self, form: Form) -> HttpResponse:
        """Leads to the new codes."""
        person = the_visitor(self.request)
        second_factors.renew_recovery_codes(
            request=self.request, person=person, by=actor(self.request)
        )
        return HttpResponseRedirect(self.get_success_url())
