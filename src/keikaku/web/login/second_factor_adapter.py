"""Where django-allauth asks us about second factors and passkeys."""

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keikaku.core.errors import Unreadable
from keikaku.web.accounts.models import Person
from keikaku.web.login.sealing import Sealed, seal, unseal

NAME = "計画 Keikaku"
_LOST = _("登録の鍵を、このサーバーの今の秘密の鍵では開けません。")
_ASK = _("システム管理者に、二段階目の登録のやり直しを依頼してください。")


class SecondFactorAdapter(DefaultMFAAdapter):
    """Names of this program and its people; faults in our own words."""

    error_messages: dict[str, str | Promise] = {  # noqa: RUF012 - allauth's own form of it
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("番号か鍵が違います。もう一度試してください。"),
        "cannot_generate_recovery_codes": _("先に認証アプリかパスキーを登録してください。"),
    }

    def encrypt(self, text: str) -> str:
        """Keys of apps and seeds of recovery codes lie sealed in the database and in backups."""
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Raises Unreadable where the secret of the installation is no longer the one of then."""
        try:
            return unseal(encrypted_text)
        except Sealed:
            raise Unreadable(str(_("認証アプリ")), "", str(_LOST), str(_ASK)) from None

    def _get_user_identifier(self, user: Person) -> str:
        return user.login

    def _get_site_name(self) -> str:
        return NAME

    def get_public_key_credential_user_entity(self, user: Person) -> dict[str, str | bytes]:
        """A passkey is shown by the person's own name."""
        return {**super().get_public_key_credential_user_entity(user), "display_name": user.name}

    def generate_authenticator_name(self, user: Person, type: Authenticator.Type) -> str:
        """What a passkey is called where the person gives it no name."""
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return str(_("パスキー{number}")).format(number=count + 1)
