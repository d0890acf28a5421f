"""The log, newest first, a page at a time."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.roles import Permission
from keikaku.web.audit import queries
from keikaku.web.log.verbs import VERBS

_ROWS = 50


@require_safe
@needs(Permission.READ_LOG)
def log(request: HttpRequest) -> HttpResponse:
    """All events, and the head to keep elsewhere."""
    page = Paginator(queries.newest_first(), _ROWS).get_page(request.GET.get("page"))
    rows = [(event, VERBS.get(event.verb, event.verb)) for event in page]
    return render(request, "log/log.html", {"page": page, "rows": rows, "head": queries.head()})
