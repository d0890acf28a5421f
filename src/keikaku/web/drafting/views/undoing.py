"""A change is taken back; where later ones stand in the way, the person sees which, and chooses."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from keikaku.core.editing import ChangedMeanwhile, Refused
from keikaku.core.problems import PLAN
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.requests import actor
from keikaku.web.drafting import queries
from keikaku.web.drafting.access import edits_some
from keikaku.web.drafting.names import Called, sentence, thing_of
from keikaku.web.drafting.reach import reach_of
from keikaku.web.drafting.telling import told
from keikaku.web.drafting.views.drafts import open_draft
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.blocking import blocking
from keikaku.web.plans.history import last_of, own_change
from keikaku.web.plans.models import Change, Draft
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow

_CROSSED = 409


@require_POST
@edits_some
def undo(request: HttpRequest, draft: int) -> HttpResponse:
    """Takes back the person's last change, or the one that was chosen."""
    row = open_draft(draft)
    reach = reach_of(request, row)
    change = _chosen(request, row)
    newer = [int(each) for each in request.POST.getlist("newer") if _is_number(each)]
    number = None if change is None else change.revision
    try:
        drafts.undo(
            draft=row.pk, by=actor(request), change=number, newer=newer, guard=reach.guard
        )  # fmt: skip
    except (ChangedMeanwhile, Refused) as fault:
        row.refresh_from_db()
        if reach.whole:
            return _blocked(request, row, change, fault)
        messages.error(request, _("ほかの人の変更が重なっているため、元に戻せません。"))
    except NotNow as fault:
        messages.error(request, str(fault))
    else:
        messages.success(request, _("変更を元に戻しました。"))
    row.refresh_from_db(fields=["revision"])
    where = request.POST.get("page", "")
    there = where != PLAN and thing_of(reach.content(row).plan, where) is not None
    return redirect("drafting_thing", row.pk, where if there else reach.first(row))


def _chosen(request: HttpRequest, row: Draft) -> Change | None:
    """Without a choice the last one, by its number: a later one would be another."""
    asked = request.POST.get("change", "")
    if _is_number(asked):
        return own_change(row, actor(request), int(asked))
    return last_of(row, actor(request))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 18


def _blocked(
    request: HttpRequest, row: Draft, change: Change | None, fault: ChangedMeanwhile | Refused
) -> HttpResponse:
    """Which change cannot be taken back, what stands in its way, and what can be done."""
    plan = draft_at(row).plan
    called = Called(plan)
    in_the_way = [] if change is None else blocking(row, change)
    others = [each for each in queries.mine(row, actor(request)) if each != change]
    context: dict[str, Any] = {
        "draft": row,
        "change": None if change is None else told(change, called),
        "why": sentence(fault, plan, page_language()) if isinstance(fault, Refused) else "",
        "in_the_way": [told(each, called) for each in in_the_way],
        "others": [told(each, called) for each in others],
        "page": request.POST.get("page", "") or PLAN,
    }
    return render(request, "drafting/undo_blocked.html", context, status=_CROSSED)
