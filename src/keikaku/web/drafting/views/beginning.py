"""A draft begins from an edition, and is withdrawn with a reason."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from keikaku.web.accounts.requests import actor
from keikaku.web.drafting.access import edits_plans
from keikaku.web.drafting.views.drafts import open_draft
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.models import Edition
from keikaku.web.plans.queries import edition_at
from keikaku.web.plans.refusals import NotNow


@require_POST
@edits_plans
def begin(request: HttpRequest) -> HttpResponse:
    """A new draft that goes on from an edition."""
    chosen = request.POST.get("edition", "")
    number = int(chosen) if chosen.isascii() and chosen.isdecimal() else 0
    edition = Edition.objects.select_related("plan").filter(pk=number).first()
    if edition is None:
        messages.error(request, _("もとにする版を選んでください。"))
        return redirect("drafting_drafts")
    row = drafts.begin(
        draft=edition_at(edition), plan=edition.plan, base=edition, by=actor(request)
    )
    messages.success(request, _("「{name}」から新しい案を始めました。").format(name=edition.name))
    return redirect("drafting_draft", row.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@edits_plans
def withdraw(request: HttpRequest, draft: int) -> HttpResponse:
    """Asks for the reason, and withdraws."""
    row = open_draft(draft)
    fault, reason = "", request.POST.get("reason", "").strip()
    if request.method == "POST":
        if reason:
            return _withdrawn(request, row.pk, reason)
        fault = _("取り下げる理由を書いてください。")
    return render(request, "drafting/withdraw.html", {"draft": row, "fault": fault})


def _withdrawn(request: HttpRequest, draft: int, reason: str) -> HttpResponse:
    try:
        drafts.withdraw(draft=draft, reason=reason, by=actor(request))
    except NotNow as fault:
        messages.error(request, str(fault))
    else:
        messages.success(request, _("案を取り下げました。履歴は残っています。"))
    return redirect("drafting_drafts")
