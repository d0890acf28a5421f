"""People come in and go out, and those who are refused."""

from django.contrib import auth
from django.db import transaction
from django.http import HttpRequest

from keikaku.web.accounts.actions.people import address
from keikaku.web.accounts.models import Person
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor


@transaction.atomic
def log_in(*, request: HttpRequest, person: Person, by: Actor) -> None:
    """Begins a session for a person whose password was right."""
    auth.login(request, person)
    record(by=by, verb="log-in", about=address(person))


@transaction.atomic
def log_out(*, request: HttpRequest, person: Person, by: Actor) -> None:
    """Ends the session; nothing of it can be used again."""
    auth.logout(request)
    record(by=by, verb="log-out", about=address(person))


@transaction.atomic
def refuse(*, login: str, by: Actor) -> None:
    """A login that failed. A name that nobody has is not kept: some type their password there."""
    known = Person.objects.filter(login__iexact=login).first()
    record(by=by, verb="refuse-login", about=address(known) if known else "person/unknown")
