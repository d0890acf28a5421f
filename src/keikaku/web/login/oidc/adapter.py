"""Where django-allauth asks us about the provider and those who come from it."""

import logging
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin, SocialToken
from allauth.socialaccount.providers.base import AuthError
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from keikaku.web.identity_provider import IdentityProvider
from keikaku.web.login.account_adapter import refused
from keikaku.web.login.oidc.matching import NoOne, person_of
from keikaku.web.login.oidc.statement import NotBelieved, read_statement
from keikaku.web.login.rules import rules

_log = logging.getLogger(__name__)


class StatementAdapter(OpenIDConnectOAuth2Adapter):
    """Believes the signed statement alone, also where the provider answered us directly."""

    def complete_login(
        self, request: HttpRequest, app: Any, token: SocialToken, **kwargs: Any
    ) -> SocialLogin:
        """A login with what the provider states about the person."""
        claims = self._statement(app.client_id, kwargs["response"].get("id_token") or "")
        wanted = provider_settings().claim
        if wanted not in claims and "userinfo_endpoint" in self.openid_config:
            more = self._fetch_user_info(token.token)
            if more.get("sub") == claims["sub"]:
                claims = {**more, **claims}
        return self.get_provider().sociallogin_from_response(request, {"id_token": claims})

    def _statement(self, client_id: str, token: str) -> dict[str, Any]:
        with IdentityAdapter(self.request).get_requests_session() as session:
            answer = session.get(self.openid_config["jwks_uri"])
            answer.raise_for_status()
            keys = answer.json()
        try:
            issuer = self.openid_config["issuer"]
            return read_statement(token, keys, issuer=issuer, client_id=client_id)
        except NotBelieved as fault:
            raise OAuth2Error(f"id_token: {fault}") from fault


class IdentityAdapter(DefaultSocialAccountAdapter):
    """Nobody is signed up, connected or remembered: each time the claim is looked up anew."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never: the administrator registers people."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """The registered person takes the place of the stranger, or the way ends here."""
        claims = sociallogin.account.extra_data["id_token"]
        try:
            sociallogin.user = person_of(claims, provider_settings())
        except NoOne as fault:
            told = _(
                "あなたの登録が見つかりません。システム管理者に、利用者の登録を依頼してください。"
            )
            raise refused(request, login="", why=f"oidc: {fault}", told=told) from None

    def on_authentication_error(
        self, request: HttpRequest, provider: Any, error: Any = None, exception: Any = None,
        extra_context: Any = None,
    ) -> None:  # fmt: skip
        """Back to the page of login; the cause stands in the server's own log."""
        if "state" not in (extra_context or {}):
            # Nobody was sent out from here: an old page, or a stranger who could fill our log.
            messages.error(request, failed())
            raise ImmediateHttpResponse(HttpResponseRedirect(reverse("account_login")))
        if error == AuthError.CANCELLED:
            raise refused(
                request, login="", why="oidc: cancelled", told=_("ログインを取りやめました。")
            )
        _log.warning("OpenID Connect failed: %s", exception or error)
        raise refused(request, login="", why="oidc: failed", told=failed())


def provider_settings() -> IdentityProvider:
    """The provider of this installation; asked for only where there is one."""
    found = rules().provider
    assert found is not None  # the views ask it before
    return found


def failed() -> str:
    """What a person is told where the provider did not do its part."""
    return _(
        "認証基盤でのログインを確認できませんでした。もう一度試すか、"
        "ここでのログイン名とパスワードでログインしてください。"
    )
