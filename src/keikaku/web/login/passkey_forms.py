"""The forms of passkeys. What a browser sends is parsed by a library that trusts its shape."""

from typing import Any

from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.db import DatabaseError
from django.utils.translation import gettext_lazy as _

_LONGEST_NAME = 60
_REFUSED = _("番号か鍵が違います。もう一度試してください。")


class CredentialField(forms.JSONField):
    """JSON that may be nested as deep as a stranger likes."""

    def to_python(self, value: Any) -> Any:
        """The data, or a fault of the form."""
        try:
            return super().to_python(value)
        except RecursionError:
            raise ValidationError(_REFUSED) from None

    def bound_data(self, data: Any, initial: Any) -> str:
        """An answer holds for one question: what was sent is not shown again."""
        return ""

    def prepare_value(self, value: Any) -> str:
        """The browser's script fills it in."""
        return ""


class _Checked:
    """Anything that is no passkey is a refusal, whatever the library stumbles over."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"] = CredentialField(widget=forms.HiddenInput)

    def clean_credential(self) -> Any:
        """The person's key, once its signature is right."""
        return _refusing(super().clean_credential)  # type: ignore[misc]


class PasskeyLoginForm(_Checked, LoginWebAuthnForm):
    """A passkey instead of a password."""


class PasskeySecondForm(_Checked, AuthenticateWebAuthnForm):
    """A passkey after the password."""


class PasskeyAgainForm(_Checked, ReauthenticateWebAuthnForm):
    """A passkey before something that guards the login is changed."""


class PasskeyForm(AddWebAuthnForm):
    """A new passkey that opens the door alone, or beside the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"] = CredentialField(widget=forms.HiddenInput)
        self.fields["name"] = forms.CharField(
            label=_("この鍵の名前"), required=False, max_length=_LONGEST_NAME
        )
        self.fields["passwordless"].label = _("パスワードなしで、この鍵だけでログインする")
        self.fields["passwordless"].help_text = _(
            "鍵の側で、指紋・顔・PINのどれかによる確認が求められます。"
        )
        self.fields["passwordless"].initial = True

    def clean(self) -> dict[str, Any]:
        """The whole, once the key is a new one that answers to our question."""
        found: dict[str, Any] = _refusing(super().clean)
        return found


def _refusing(check: Any) -> Any:
    try:
        return check()
    except (ValidationError, DatabaseError):
        raise
    except Exception:
        # Bytes and nesting of a stranger: every fault of the parser means the same.
        raise ValidationError(_REFUSED) from None
