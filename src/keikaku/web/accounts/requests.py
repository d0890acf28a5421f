"""What a request tells of its visitor: who it is, from where, and what they may do."""

from urllib.parse import urlsplit

from allauth.account.internal.flows.login import get_authentication_records
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


def must_choose_password(request: HttpRequest) -> bool:
    """Whether the visitor came in with a one-time password, which opens one page only.

    Who came by the city's own login may never have seen it, and is not asked to replace it.
    """
    person = visitor(request)
    if person is None or not person.must_change_password:
        return False
    ways = get_authentication_records(request, person)
    return all(each["method"] != "socialaccount" for each in ways)


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


def page_address(request: HttpRequest) -> str:
    """Where the page stands that the visitor sees: an address that is sent to shows no page."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    before = urlsplit(request.headers.get("referer", ""))
    if before.netloc != request.get_host():
        return "/"
    return f"{before.path}?{before.query}" if before.query else before.path
