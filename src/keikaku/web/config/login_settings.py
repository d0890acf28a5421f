"""What django-allauth is told: local accounts, second factors, passkeys, the city's own login.

Nobody signs up, confirms or resets anything by mail: the administrator registers people.
"""

from typing import Any

from keikaku.web.identity_provider import IdentityProvider
from keikaku.web.installation import Installation
from keikaku.web.login.rules import SETTING, LoginRules

_MINUTE = 60
# A hall may come from one address (a proxy, thin clients), so addresses are limited loosely and
# names strictly: five wrong passwords in five minutes.
_ATTEMPTS = "5/5m/key,60/m/ip"


def login_settings(installation: Installation) -> dict[str, Any]:
    """All settings of login by their names."""
    return {
        **_FIXED,
        SETTING: LoginRules(
            idle=installation.idle_minutes * _MINUTE,
            longest=installation.session_hours * _MINUTE * _MINUTE,
            unencrypted=installation.sends_unencrypted,
            provider=installation.identity_provider,
        ),
        "SOCIALACCOUNT_PROVIDERS": _providers(installation.identity_provider),
    }


def _providers(provider: IdentityProvider | None) -> dict[str, Any]:
    if provider is None:
        return {}
    app = {
        "provider_id": "oidc",
        "name": provider.name,
        "client_id": provider.client_id,
        "secret": provider.client_secret,
        "settings": {"server_url": provider.issuer, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app]}}


_FIXED: dict[str, Any] = {
    "AUTHENTICATION_BACKENDS": ["allauth.account.auth_backends.AuthenticationBackend"],
    # Shared by all processes of the server, so that a limit is one limit.
    "CACHES": {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "login_cachedvalue",
            "OPTIONS": {"MAX_ENTRIES": 20_000},
        }
    },
    "ACCOUNT_ADAPTER": "keikaku.web.login.account_adapter.AccountAdapter",
    "ACCOUNT_EMAIL_VERIFICATION": "none",
    "ACCOUNT_FORMS": {
        "login": "keikaku.web.login.forms.LoginForm",
        "reauthenticate": "keikaku.web.login.forms.PasswordAgainForm",
    },
    "ACCOUNT_LOGIN_METHODS": {"username"},
    "ACCOUNT_RATE_LIMITS": {"login": "120/m/ip", "login_failed": _ATTEMPTS},
    "ACCOUNT_REAUTHENTICATION_REQUIRED": True,
    "ACCOUNT_SESSION_REMEMBER": False,
    "ACCOUNT_SIGNUP_ENABLED": False,
    "ACCOUNT_SIGNUP_FIELDS": ["username*", "password1*"],
    "ACCOUNT_USER_MODEL_EMAIL_FIELD": "email",
    "ACCOUNT_USER_MODEL_USERNAME_FIELD": "login",
    "MFA_ADAPTER": "keikaku.web.login.second_factor_adapter.SecondFactorAdapter",
    "MFA_FORMS": {
        "activate_totp": "keikaku.web.login.forms.FirstCodeForm",
        "add_webauthn": "keikaku.web.login.passkey_forms.PasskeyForm",
        "authenticate": "keikaku.web.login.forms.CodeForm",
        "authenticate_webauthn": "keikaku.web.login.passkey_forms.PasskeySecondForm",
        "login_webauthn": "keikaku.web.login.passkey_forms.PasskeyLoginForm",
        "reauthenticate": "keikaku.web.login.forms.CodeAgainForm",
        "reauthenticate_webauthn": "keikaku.web.login.passkey_forms.PasskeyAgainForm",
    },
    "MFA_PASSKEY_LOGIN_ENABLED": True,
    "MFA_RATE_LIMITS": {"webauthn_login": "120/m/ip"},
    "MFA_RECOVERY_CODES_SHOW_ONCE": True,
    "MFA_SUPPORTED_TYPES": ["totp", "recovery_codes", "webauthn"],
    "MFA_TOTP_ISSUER": "計画 Keikaku",
    # The clock of a telephone and that of a server in a closed network differ a little.
    "MFA_TOTP_TOLERANCE": 1,
    "SOCIALACCOUNT_ADAPTER": "keikaku.web.login.oidc.adapter.IdentityAdapter",
}
