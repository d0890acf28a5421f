"""What django-allauth and Django tell by signals alone."""

import time
from typing import Any

from allauth.mfa.signals import authentication_failed
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest

from keikaku.web.accounts.actions import sessions
from keikaku.web.accounts.models import Person
from keikaku.web.accounts.requests import actor
from keikaku.web.login.session_times import begin_times


def begin() -> None:
    """Connects the receivers, each once."""
    user_logged_in.connect(_note_beginning, dispatch_uid="keikaku-session-begins")
    authentication_failed.connect(_keep_refusal, dispatch_uid="keikaku-second-factor-refused")


def _note_beginning(*, request: HttpRequest, **_rest: Any) -> None:
    begin_times(request.session, time.time())


def _keep_refusal(*, request: HttpRequest, user: Person, **_rest: Any) -> None:
    sessions.refuse(login=user.login, by=actor(request), why="second factor")
