"""Who may open a page, said at its view. A view that says nothing asks for a login."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Permission

_Rest = ParamSpec("_Rest")
_View = Callable[Concatenate[HttpRequest, _Rest], HttpResponse]


def needs(*permissions: Permission) -> Callable[[_View[_Rest]], _View[_Rest]]:
    """Lets in only who has one of the permissions today.

    For rows of a department the view asks further.
    """

    def guarded_by_permission(view: _View[_Rest]) -> _View[_Rest]:
        @wraps(view)
        def guarded(
            request: HttpRequest, /, *args: _Rest.args, **kwargs: _Rest.kwargs
        ) -> HttpResponse:
            if not any(rights(request).may(each) for each in permissions):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return guarded_by_permission
