"""What a request tells of its visitor: who it is, from where, and what they may do."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from keikaku.web.accounts.models import Person
from keikaku.web.accounts.queries import Rights, rights_of
from keikaku.web.audit.actor import Actor

_NOBODY = Rights(())
_KEPT = "keikaku_rights"
TRUST_FORWARDED = "TRUST_FORWARDED_ADDRESS"
"""The setting that says that a proxy stands before the server and can be believed."""


def visitor(request: HttpRequest) -> Person | None:
    """The person who is logged in; None for an anonymous visitor."""
    user = getattr(request, "user", None)
    return user if isinstance(user, Person) else None


def the_visitor(request: HttpRequest) -> Person:
    """The person who is logged in, for views that the middleware opens to nobody else."""
    person = visitor(request)
    assert person is not None  # every page asks for a login
    return person


def rights(request: HttpRequest) -> Rights:
    """What the visitor may do today; the database is asked once for a request."""
    kept = getattr(request, _KEPT, None)
    if isinstance(kept, Rights):
        return kept
    person = visitor(request)
    found = _NOBODY if person is None else rights_of(person, timezone.localdate())
    setattr(request, _KEPT, found)
    return found


def actor(request: HttpRequest, person: Person | None = None) -> Actor:
    """Who acts: the visitor, or the person who is just coming in."""
    acting = person or visitor(request)
    if acting is None:
        return Actor("", None, origin(request))
    return Actor(str(acting), acting.pk, origin(request))


def origin(request: HttpRequest) -> str:
    """The address of the visitor's machine; behind a proxy the one that the proxy itself saw."""
    forwarded: str = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if getattr(settings, TRUST_FORWARDED, False) and forwarded:
        return forwarded.rsplit(",", 1)[-1].strip()
    return str(request.META.get("REMOTE_ADDR", ""))
