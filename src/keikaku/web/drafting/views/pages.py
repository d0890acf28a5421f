"""The editing pages of a draft: the list of drafts, one thing, its checks, the numbering."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from keikaku.core.editing.numbering import Unfit, renumber
from keikaku.core.lints import Checked
from keikaku.core.problems import PLAN, Severity
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.requests import actor
from keikaku.web.drafting import checking, queries
from keikaku.web.drafting.access import edits_plans, may_edit, sees_plans
from keikaku.web.drafting.names import SEVERITIES, Called
from keikaku.web.drafting.showing.page import bar, beside, thing_page
from keikaku.web.drafting.views.drafts import open_draft
from keikaku.web.plans.queries import draft_at, plans


@require_safe
@sees_plans
def drafts(request: HttpRequest) -> HttpResponse:
    """Which drafts are worked on, and where a new one can begin."""
    context = {
        "drafts": queries.drafts(),
        "withdrawn": queries.withdrawn(),
        "editions": queries.latest_editions(),
        "plans": plans(),
        "may_edit": may_edit(request),
    }
    return render(request, "drafting/drafts.html", context)


@require_safe
@edits_plans
def draft(request: HttpRequest, draft: int) -> HttpResponse:
    """The head of the plan, from where everything else is reached."""
    return thing(request, draft, PLAN)


@require_safe
@edits_plans
def thing(request: HttpRequest, draft: int, where: str) -> HttpResponse:
    """One thing of the draft in its forms."""
    row = open_draft(draft)
    context = thing_page(row, where, actor(request), "all" in request.GET)
    if context is None:
        raise Http404
    return render(request, "drafting/thing.html", context)


@require_safe
@edits_plans
def checks_beside(request: HttpRequest, draft: int, where: str) -> HttpResponse:
    """What the checks say of one thing: a piece of its page, computed after the page is there."""
    row = open_draft(draft)
    counts = _counts(checking.checked(row))
    context = {"draft": row, "where": where, "faults": beside(row, where), "known": True}
    return render(request, "drafting/beside.html", {**context, "counts": counts})


@require_safe
@edits_plans
def checks(request: HttpRequest, draft: int) -> HttpResponse:
    """Everything to be looked at before the plan leaves the office, in the order of its pages."""
    row = open_draft(draft)
    found, plan = checking.checked(row), draft_at(row).plan
    called = Called(plan)
    only = request.GET.get("severity", "")
    shown = tuple(each for each in found.faults if only in ("", each.severity))
    lines = [
        (each, SEVERITIES[each.severity], called.get(each.where, ""))
        for each in checking.told(shown[:_SHOWN], plan, page_language())
    ]
    context = {
        **bar(row, actor(request), called),
        "lines": lines,
        "left": max(len(shown) - _SHOWN, 0),
        "counts": _counts(found),
        "only": only,
        "off": found.off,
        "settled": found.settled,
    }
    return render(request, "drafting/checks.html", context)


_SHOWN = 300


def _counts(found: Checked) -> list[tuple[Severity, object, int]]:
    told = [each.severity for each in found.faults]
    return [(each, SEVERITIES[each], told.count(each)) for each in Severity]


@require_safe
@edits_plans
def numbering(request: HttpRequest, draft: int) -> HttpResponse:
    """How the plan numbers, and what renumbering would change: shown before it is made."""
    row = open_draft(draft)
    plan = draft_at(row).plan
    called, found = Called(plan), renumber(plan)
    chosen, titles = {each.where for each in found.edits}, {n.id: n.title for n in plan.nodes}
    context = {
        **bar(row, actor(request), called),
        "rules": found.rules,
        "edits": [(each, titles[each.where]) for each in found.edits],
        "misfits": [
            (called[each.node], each, each.why == Unfit.NO_FIGURE)
            for each in found.misfits
            if each.node not in chosen
        ],
    }
    return render(request, "drafting/numbering.html", context)
