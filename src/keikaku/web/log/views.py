"""The log, newest first, a page at a time."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.roles import Permission
from keikaku.web.audit import queries
from keikaku.web.audit.models import AuditEvent
from keikaku.web.log.forms import SeekForm
from keikaku.web.log.verbs import VERBS

_ROWS = 50


@require_safe
@needs(Permission.READ_LOG)
def log(request: HttpRequest) -> HttpResponse:
    """The events that are sought, and the head to keep elsewhere."""
    form = SeekForm(request.GET)
    events = queries.newest_first(form.sought()) if form.is_valid() else AuditEvent.objects.none()
    page = Paginator(events, _ROWS).get_page(request.GET.get("page"))
    rows = [(event, VERBS.get(event.verb, event.verb)) for event in page]
    kept = request.GET.copy()
    kept.pop("page", None)
    context = {
        "form": form,
        "page": page,
        "rows": rows,
        "head": queries.head(),
        "narrowed": any(kept.values()),
        "kept": kept.urlencode(),
    }
    return render(request, "log/log.html", context)
