"""Comments on a thing of a draft."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from keikaku.web.accounts.requests import actor
from keikaku.web.drafting.access import edits_plans
from keikaku.web.drafting.actions import comments
from keikaku.web.drafting.models import Comment
from keikaku.web.drafting.views.drafts import open_draft
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow


@require_POST
@edits_plans
def add(request: HttpRequest, draft: int, where: str) -> HttpResponse:
    """One more comment."""
    row = open_draft(draft)
    if where != "plan" and not draft_at(row).plan.has(where):
        messages.error(request, _("コメントしようとしたものは、もうこの案にありません。"))
        return redirect("drafting_draft", row.pk)
    try:
        text = request.POST.get("text", "")
        comments.add(draft=row.pk, about=where, text=text, by=actor(request))
    except NotNow as fault:
        messages.error(request, str(fault))
    return redirect(_at(row.pk, where))


@require_POST
@edits_plans
def settle(request: HttpRequest, comment: int) -> HttpResponse:
    """The comment is settled, or opened again."""
    found = get_object_or_404(Comment, pk=comment)
    action = comments.settle if request.POST.get("settled") == "yes" else comments.reopen
    try:
        action(comment=found, by=actor(request))
    except (comments.SettledAlready, comments.OpenAlready) as fault:
        messages.error(request, str(fault))
    except NotNow as fault:
        messages.error(request, str(fault))
        return redirect("drafting_drafts")
    return redirect(_at(found.draft_id, found.about))


def _at(draft: int, where: str) -> str:
    return reverse("drafting_thing", args=(draft, where)) + "#comments"
