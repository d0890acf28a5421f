"""The page on which a person chooses a password."""

from allauth.account.signals import password_changed
from allauth.decorators import rate_limit
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _

from keikaku.web.accounts.actions import people, sessions
from keikaku.web.accounts.models import Person
from keikaku.web.accounts.requests import actor, the_visitor
from keikaku.web.login.forms import NewPasswordForm


@method_decorator(rate_limit(action="change_password"), name="dispatch")
class ChangePassword(PasswordChangeView):
    """Guesses of the old password are limited like those at the door."""

    form_class = NewPasswordForm
    template_name = "login/change_password.html"
    success_url = reverse_lazy("home")

    def form_valid(self, form: NewPasswordForm) -> HttpResponse:  # type: ignore[override]
        """Keeps the person logged in here, and nowhere else."""
        person = the_visitor(self.request)
        by = actor(self.request)
        here = self.request.session.session_key
        others = UserSession.objects.filter(user=person).exclude(session_key=here)
        people.change_password(person=person, password=form.cleaned_data["new_password1"], by=by)
        sessions.end(person=person, ended=others, by=by)
        UserSession.objects.filter(session_key=here).delete()
        update_session_auth_hash(self.request, person)
        password_changed.send(sender=Person, request=self.request, user=person)
        messages.success(
            self.request, _("パスワードを変更しました。ほかの端末ではログアウトされます。")
        )
        return HttpResponseRedirect(self.get_success_url())
