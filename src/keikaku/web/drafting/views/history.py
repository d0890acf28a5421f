"""What was changed, by whom and when: of a whole draft and of one thing."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from keikaku.web.accounts.requests import actor
from keikaku.web.drafting import queries
from keikaku.web.drafting.access import may_edit, sees_plans
from keikaku.web.drafting.names import Called, with_values
from keikaku.web.drafting.showing import lists
from keikaku.web.drafting.showing.page import bar
from keikaku.web.drafting.telling import told
from keikaku.web.drafting.views.drafts import draft_row
from keikaku.web.plans.queries import draft_at

_ROWS = 50


@require_safe
@sees_plans
def history(request: HttpRequest, draft: int, where: str = "") -> HttpResponse:
    """All changes, newest first, a page at a time; with `where` those of one thing."""
    row = draft_row(draft)
    plan = draft_at(row).plan
    called, about = Called(plan), with_values(plan, where) if where else None
    found = queries.history_of(row, *about) if about else queries.history(row)
    page = Paginator(found, _ROWS).get_page(request.GET.get("page"))
    rows = (told(each, called, about) for each in page)
    context = {
        **bar(row, actor(request), called),
        "where": where,
        "name": called.get(where, ""),
        "there": where in called,
        "page": page,
        "changes": lists.changes(rows, row, may_edit(request)),
        "may_edit": may_edit(request),
    }
    return render(request, "drafting/history.html", context)
