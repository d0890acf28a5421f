"""Who may open what here: planners edit; who sees all plans reads histories and seals."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Permission

_Rest = ParamSpec("_Rest")
_View = Callable[Concatenate[HttpRequest, _Rest], HttpResponse]

edits_plans = needs(Permission.EDIT_PLANS)
edits_some = needs(Permission.EDIT_PLANS, Permission.EDIT_AREA_PART)
"""Planners edit drafts; the secretariat of an area the part of one that was entrusted to it."""
lists_drafts = needs(Permission.SEE_ALL_PLANS, Permission.EDIT_AREA_PART)
sees_plans = needs(Permission.SEE_ALL_PLANS)
reads_log = needs(Permission.READ_LOG)
_READS_EDITIONS = (Permission.SEE_ALL_PLANS, Permission.SEE_OWN_ROWS)


def reads_editions(view: _View[_Rest]) -> _View[_Rest]:
    """Sealed editions are public documents: departments read them too."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: _Rest.args, **kwargs: _Rest.kwargs) -> HttpResponse:
        if not any(rights(request).may(each) for each in _READS_EDITIONS):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def sees_drafts(request: HttpRequest) -> bool:
    """Whether a page lists all drafts and editions, rather than what is entrusted."""
    return rights(request).may(Permission.SEE_ALL_PLANS)


def may_edit(request: HttpRequest) -> bool:
    """Whether a page shows what changes a draft."""
    return rights(request).may(Permission.EDIT_PLANS)
