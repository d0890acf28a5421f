"""Where django-allauth asks us: who may come in, what is told, what stands in the log."""

import ipaddress
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal import ratelimit
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from keikaku.web.accounts.actions import sessions
from keikaku.web.accounts.models import Person
from keikaku.web.accounts.requests import actor, origin
from keikaku.web.login.limits import seconds_left, sentence

_UNKNOWN_ADDRESS = "0.0.0.0"
_REFUSED = _("ログイン名かパスワードが違います。")


class AccountAdapter(DefaultAccountAdapter):
    """Says the same for a wrong name, a wrong password and a person who left."""

    error_messages: dict[str, str | Promise] = {  # noqa: RUF012 - allauth's own form of it
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _REFUSED,
        "incorrect_password": _("パスワードが違います。"),
        "too_many_login_attempts": _("続けて失敗したため、受け付けを止めています。"),
        "rate_limited": _("続けて失敗したため、受け付けを止めています。"),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: the administrator registers people."""
        return False

    def is_safe_url(self, url: str) -> bool:
        """Only addresses of this very server, under the name by which it was asked."""
        return url_has_allowed_host_and_scheme(
            url, {self.request.get_host()}, require_https=self.request.is_secure()
        )

    def get_client_ip(self, request: HttpRequest) -> str:
        """The visitor's address, as the log has it; one that is none counts as one for all."""
        try:
            return str(ipaddress.ip_address(origin(request)))
        except ValueError:
            return _UNKNOWN_ADDRESS

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuses where too many attempts failed, and says for how long."""
        key = self._get_login_attempts_cache_key(request, **credentials)
        self._login_failed_rl_usage = ratelimit.consume(
            request, app="allauth.account", action="login_failed", key=key
        )
        if not self._login_failed_rl_usage:
            wait = seconds_left(request, key)
            login = str(credentials.get("username", ""))
            sessions.refuse(login=login, by=actor(request), why=f"wait {wait} s")
            raise ValidationError(sentence(wait), code="too_many_login_attempts")

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Person | None:
        """The person, unless they left: then it fails like a wrong password."""
        found = super().authenticate(request, **credentials)
        if found is not None and not found.is_active:
            self.authentication_failed(request, **credentials)
            return None
        return found if isinstance(found, Person) else None

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Keeps the refusal in the log."""
        login = str(credentials.get("username", ""))
        sessions.refuse(login=login, by=actor(request), why="password")

    def login(self, request: HttpRequest, user: Person) -> None:
        """Begins the session, with its event in the same transaction."""
        ways = [_way(each) for each in get_authentication_records(request, user)]
        sessions.log_in(request=request, person=user, by=actor(request, user), ways=ways)

    def logout(self, request: HttpRequest) -> None:
        """Ends the session, with its event in the same transaction."""
        person = request.user
        assert isinstance(person, Person)  # allauth asks it before
        sessions.log_out(request=request, person=person, by=actor(request))

    def respond_user_inactive(self, request: HttpRequest, user: Person) -> HttpResponse:
        """Who left does not come in by a passkey or the city's own login either."""
        return refuse(request, login=user.login, why="left", told=str(_REFUSED))


def refuse(request: HttpRequest, *, login: str, why: str, told: str) -> HttpResponse:
    """Keeps the refusal in the log and leads back to the page of login, where it is told."""
    sessions.refuse(login=login, by=actor(request), why=why)
    messages.error(request, told)
    return HttpResponseRedirect(reverse("account_login"))


def refused(request: HttpRequest, *, login: str, why: str, told: str) -> ImmediateHttpResponse:
    """The same as an exception, for places of allauth that return no page."""
    return ImmediateHttpResponse(refuse(request, login=login, why=why, told=told))


def _way(record: dict[str, Any]) -> str:
    """`password`, `totp`, `webauthn`, `recovery_codes` or `oidc`."""
    if record["method"] == "socialaccount":
        return str(record["provider"])
    return str(record.get("type", record["method"]))
