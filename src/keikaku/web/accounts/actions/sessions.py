"""People come in and go out, those who are refused, and sessions that are ended from elsewhere."""

from collections.abc import Iterable, Sequence

from allauth.usersessions.models import UserSession
from django.contrib import auth
from django.db import transaction
from django.http import HttpRequest

from keikaku.web.accounts.actions.people import address
from keikaku.web.accounts.models import Person
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor


@transaction.atomic
def log_in(
    *, request: HttpRequest, person: Person, by: Actor, ways: Sequence[str] = ("password",)
) -> None:
    """Begins a session for a person who has shown in these ways who they are."""
    auth.login(request, person)
    record(by=by, verb="log-in", about=address(person), after={"ways": list(ways)})


@transaction.atomic
def log_out(*, request: HttpRequest, person: Person, by: Actor, why: str = "asked") -> None:
    """Ends the session; nothing of it can be used again."""
    UserSession.objects.filter(session_key=request.session.session_key).delete()
    auth.logout(request)
    record(by=by, verb="log-out", about=address(person), after={"why": why})


@transaction.atomic
def refuse(*, login: str, by: Actor, why: str = "password") -> None:
    """A login that failed. A name that nobody has is not kept: some type their password there."""
    known = Person.objects.filter(login__iexact=login).first()
    about = address(known) if known else "person/unknown"
    record(by=by, verb="refuse-login", about=about, after={"why": why})


@transaction.atomic
def end(*, person: Person, ended: Iterable[UserSession], by: Actor) -> int:
    """Ends these sessions of the person, wherever they are; says how many there were."""
    rows = list(ended)
    if not rows:
        return 0
    before = [{"origin": each.ip, "began": each.created_at.isoformat()} for each in rows]
    for each in rows:
        each.end()
    record(by=by, verb="end-sessions", about=address(person), before=before)
    return len(rows)
