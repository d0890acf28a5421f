"""The forms of login and of the change of password, with labels of our own."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.utils.translation import gettext_lazy as _


class LoginForm(AuthenticationForm):
    """Says the same for a wrong name, a wrong password and a person who left."""

    error_messages = {  # noqa: RUF012 - Django's own form of it
        "invalid_login": _("ログイン名かパスワードが違います。"),
        "inactive": _("ログイン名かパスワードが違います。"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("ログイン名")
        self.fields["password"].label = _("パスワード")


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
