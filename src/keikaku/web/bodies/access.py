"""Who may open what: the city hall reads bodies, members read the papers of their own alone."""

from django.http import Http404, HttpRequest
from django.utils import timezone

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.requests import rights, the_visitor
from keikaku.web.accounts.roles import Permission
from keikaku.web.bodies.models import BodyKind, Laying
from keikaku.web.bodies.queries import layings, seated

sees_bodies = needs(Permission.SEE_ALL_PLANS)
edits = needs(Permission.EDIT_PLANS)
decides = needs(Permission.DECIDE)
writes = needs(Permission.WRITE_OPINIONS)
_ENTERERS = (Permission.EDIT_PLANS, Permission.EDIT_AREA_PART)
enters = needs(*_ENTERERS)
corrects = needs(Permission.WRITE_OPINIONS, *_ENTERERS)
_MEMBERS = (Permission.SEE_LAID_PAPERS, Permission.SEE_AREA_PART)
sits = needs(*_MEMBERS)
reads_papers = needs(*_MEMBERS, Permission.SEE_ALL_PLANS)


def laying_for(request: HttpRequest, laying: int) -> Laying:
    """A laying that the visitor may read. Raises Http404: what is another body's is not there."""
    found = layings().filter(pk=laying)
    allowed = rights(request)
    if not allowed.may(Permission.SEE_ALL_PLANS):
        person, today = the_visitor(request), timezone.localdate()
        found = found.filter(seated(person, allowed.permissions, today))
    row = found.first()
    if row is None:
        raise Http404
    return row


def is_open_to(request: HttpRequest, laying: Laying) -> bool:
    """Whether its contents may be read: of a withdrawn one only the office and the auditor do."""
    withdrawn = hasattr(laying, "withdrawal")
    return not withdrawn or rights(request).may(Permission.SEE_ALL_PLANS)


def may_write(request: HttpRequest, laying: Laying) -> bool:
    """Whether the visitor sits in the body today and may say something about the laying."""
    allowed = rights(request)
    if hasattr(laying, "withdrawal") or not allowed.may(Permission.WRITE_OPINIONS):
        return False
    mine = seated(the_visitor(request), allowed.permissions, timezone.localdate())
    return Laying.objects.filter(mine, pk=laying.pk).exists()


def may_enter(request: HttpRequest, laying: Laying) -> bool:
    """Whether the visitor enters what members said: the office, and of an area its secretariat."""
    allowed = rights(request)
    if hasattr(laying, "withdrawal") or laying.body.kind == BodyKind.HEADQUARTERS:
        return False
    if allowed.may(Permission.EDIT_PLANS):
        return True
    if laying.body.kind != BodyKind.AREA or not allowed.may(Permission.EDIT_AREA_PART):
        return False
    mine = seated(the_visitor(request), allowed.permissions, timezone.localdate())
    return Laying.objects.filter(mine, pk=laying.pk).exists()
