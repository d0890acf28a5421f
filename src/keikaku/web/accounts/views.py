"""Login, logout and the change of password.

The names of the addresses are those of django-allauth, so that it can take their place.
"""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from keikaku.web.accounts.actions import people, sessions
from keikaku.web.accounts.forms import LoginForm, NewPasswordForm
from keikaku.web.accounts.models import Person
from keikaku.web.accounts.requests import actor, visitor


class LogIn(LoginView):
    """The page of login; open to everyone."""

    form_class = LoginForm
    template_name = "accounts/login.html"
    redirect_authenticated_user = True

    def form_valid(self, form: LoginForm) -> HttpResponse:  # type: ignore[override]
        """Begins the session."""
        person = form.get_user()
        assert isinstance(person, Person)
        sessions.log_in(request=self.request, person=person, by=actor(self.request, person))
        return HttpResponseRedirect(self.get_success_url())

    def form_invalid(self, form: Form) -> HttpResponse:
        """Keeps the refused name in the log."""
        login = str(form.cleaned_data.get("username", ""))
        sessions.refuse(login=login, by=actor(self.request))
        return super().form_invalid(form)  # type: ignore[arg-type]


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    """Ends the session."""
    person = visitor(request)
    assert person is not None  # every page asks for a login
    sessions.log_out(request=request, person=person, by=actor(request))
    return redirect("account_login")


class ChangePassword(PasswordChangeView):
    """The page on which a person chooses a password."""

    form_class = NewPasswordForm
    template_name = "accounts/change_password.html"
    success_url = reverse_lazy("home")

    def form_valid(self, form: NewPasswordForm) -> HttpResponse:  # type: ignore[override]
        """Keeps the person logged in here, and nowhere else."""
        person = visitor(self.request)
        assert person is not None  # every page asks for a login
        password = form.cleaned_data["new_password1"]
        people.change_password(person=person, password=password, by=actor(self.request))
        update_session_auth_hash(self.request, person)
        messages.success(self.request, _("パスワードを変更しました。"))
        return HttpResponseRedirect(self.get_success_url())
