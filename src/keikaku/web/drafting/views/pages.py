"""The editing pages of a draft: the list of drafts, one thing, its checks, the numbering."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from keikaku.core.editing.numbering import Unfit
from keikaku.core.lints import Checked
from keikaku.core.problems import Severity
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.requests import actor
from keikaku.web.drafting import checking, queries
from keikaku.web.drafting.access import (
    edits_plans,
    edits_some,
    lists_drafts,
    may_edit,
    sees_drafts,
)
from keikaku.web.drafting.kept import renumbered
from keikaku.web.drafting.names import SEVERITIES, Called
from keikaku.web.drafting.reach import reach_of
from keikaku.web.drafting.showing import lists
from keikaku.web.drafting.showing.page import bar, beside, thing_page
from keikaku.web.drafting.views.drafts import open_draft
from keikaku.web.plans.entrusted import entrusted_to
from keikaku.web.plans.queries import draft_at, plans


@require_safe
@lists_drafts
def drafts(request: HttpRequest) -> HttpResponse:
    """Which drafts are worked on, and where a new one can begin."""
    if not sees_drafts(request):
        found = queries.drafts().filter(pk__in=entrusted_to(request))
        return render(request, "drafting/entrusted.html", {"drafts": found})
    context = {
        "drafts": queries.drafts(),
        "withdrawn": queries.withdrawn(),
        "editions": queries.latest_editions(),
        "plans": plans(),
        "may_edit": may_edit(request),
    }
    return render(request, "drafting/drafts.html", context)


@require_safe
@edits_some
def draft(request: HttpRequest, draft: int) -> HttpResponse:
    """The head of the plan, or the first that is entrusted: all else is reached from there."""
    row = open_draft(draft)
    return thing(request, draft, reach_of(request, row).first(row))


@require_safe
@edits_some
def thing(request: HttpRequest, draft: int, where: str) -> HttpResponse:
    """One thing of the draft in its forms."""
    row = open_draft(draft)
    reach = reach_of(request, row)
    context = thing_page(row, where, actor(request), reach, "all" in request.GET)
    if context is None:
        raise Http404
    return render(request, "drafting/thing.html", context)


@require_safe
@edits_plans
def checks_beside(request: HttpRequest, draft: int, where: str) -> HttpResponse:
    """What the checks say of one thing: a piece of its page, computed after the page is there."""
    row = open_draft(draft)
    found = checking.checked(row)
    context = {
        "draft": row,
        "where": where,
        "known": True,
        "faults": beside(draft_at(row).plan, where, found),
        "counts": _counts(found),
    }
    return render(request, "drafting/beside.html", context)


@require_safe
@edits_plans
def checks(request: HttpRequest, draft: int) -> HttpResponse:
    """Everything to be looked at before the plan leaves the office, in the order of its pages."""
    row = open_draft(draft)
    found, plan = checking.checked(row), draft_at(row).plan
    called, only = Called(plan), _severity(request.GET.get("severity", ""))
    shown = found.faults if only is None else [f for f in found.faults if f.severity is only]
    page = Paginator(shown, _SHOWN).get_page(request.GET.get("page"))
    told = checking.told(tuple(page), plan, page_language())
    context = {
        **bar(row, actor(request), called),
        "lines": lists.faults(told, called, row.pk),
        "page": page,
        "counts": _counts(found),
        "only": only or "",
        "off": found.off,
        "settled": found.settled,
    }
    return render(request, "drafting/checks.html", context)


_SHOWN = 200


def _severity(text: str) -> Severity | None:
    return Severity(text) if text in list(Severity) else None


def _counts(found: Checked) -> list[tuple[Severity, object, int]]:
    return [(each, SEVERITIES[each], found.counts[each]) for each in Severity]


@require_safe
@edits_plans
def numbering(request: HttpRequest, draft: int) -> HttpResponse:
    """How the plan numbers, and what renumbering would change: shown before it is made."""
    row = open_draft(draft)
    plan = draft_at(row).plan
    called, found = Called(plan), renumbered(row)
    chosen, titles = {each.where for each in found.edits}, {n.id: n.title for n in plan.nodes}
    context = {
        **bar(row, actor(request), called),
        "rules": found.rules,
        "edits": lists.renumberings(found.edits, titles),
        "misfits": [
            (called[each.node], each, each.why == Unfit.NO_FIGURE)
            for each in found.misfits
            if each.node not in chosen
        ],
    }
    return render(request, "drafting/numbering.html", context)
