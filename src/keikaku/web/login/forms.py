"""The forms of login, second factors and the change of password, with labels of our own."""

from typing import Any

from allauth.account.forms import LoginForm as AllauthLoginForm
from allauth.account.forms import ReauthenticateForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth.forms import PasswordChangeForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.models import Person
from keikaku.web.login.limits import seconds_left, sentence

_TOO_OFTEN = frozenset({"too_many_login_attempts", "rate_limited"})


class LoginForm(AllauthLoginForm):
    """Login name and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _present(self.fields["login"], _("ログイン名"), autofocus=True, autocapitalize="none")
        _present(self.fields["password"], _("パスワード"))
        self.fields["password"].help_text = ""


class PasswordAgainForm(ReauthenticateForm):
    """The password once more, before something that guards the login is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _present(self.fields["password"], _("今のパスワード"), autofocus=True)


class _SaysHowLong:
    """A code that is refused for too many attempts says for how long."""

    user: Person

    def clean_code(self) -> str:
        """The code, where it is right."""
        try:
            code: str = super().clean_code()  # type: ignore[misc]
            return code
        except ValidationError as fault:
            if fault.code not in _TOO_OFTEN:
                raise
            # The key under which allauth counts second factors.
            wait = seconds_left(context.request, f"mfa-auth-user-{self.user.pk}")
            raise ValidationError(sentence(wait), code=fault.code) from None


class CodeForm(_SaysHowLong, AuthenticateForm):
    """A code of the app, or one of the recovery codes, in the middle of a login."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _present(self.fields["code"], _("6桁の番号、または復旧コード"), autofocus=True)


class CodeAgainForm(_SaysHowLong, ReauthenticateByCodeForm):
    """A code before something that guards the login is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _present(self.fields["code"], _("6桁の番号、または復旧コード"), autofocus=True)


class FirstCodeForm(_SaysHowLong, ActivateTOTPForm):
    """The first code of an app shows that it holds the key."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _present(self.fields["code"], _("アプリに表示された6桁の番号"), inputmode="numeric")


class NewPasswordForm(PasswordChangeForm):
    """The one-time password is no password of one's own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["old_password"].label = _("今のパスワード")
        self.fields["new_password1"].label = _("新しいパスワード")
        self.fields["new_password2"].label = _("新しいパスワード（もう一度）")

    def clean_new_password1(self) -> str:
        """Refuses the password that is to be replaced."""
        new: str = self.cleaned_data["new_password1"]
        if new == self.cleaned_data.get("old_password"):
            raise forms.ValidationError(_("今のパスワードとは別のものにしてください。"))
        return new


def _present(field: forms.Field, label: Any, **attributes: Any) -> None:
    """Our own label, and no placeholder, which vanishes when it is needed."""
    field.label = label
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attributes)
