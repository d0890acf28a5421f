"""What the installation says about login, as one value in Django's settings."""

from dataclasses import dataclass

from django.conf import settings

from keikaku.web.identity_provider import IdentityProvider

SETTING = "LOGIN_RULES"


@dataclass(frozen=True, slots=True)
class LoginRules:
    """`idle` and `longest`: seconds of a session without a request, and at most."""

    idle: int
    longest: int
    unencrypted: bool
    provider: IdentityProvider | None


def rules() -> LoginRules:
    """The rules of this installation."""
    found = getattr(settings, SETTING)
    assert isinstance(found, LoginRules)
    return found
