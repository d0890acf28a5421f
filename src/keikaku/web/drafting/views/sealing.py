"""Sealing: what will be sealed is shown and confirmed; the seal can be printed and recomputed."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.core.editing import ChangedMeanwhile, Refused
from keikaku.core.plan import PlanDraft, PlanHead
from keikaku.core.problems import Severity
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.requests import actor
from keikaku.web.drafting import checking, errata_seals
from keikaku.web.drafting.access import edits_plans, may_edit, reads_editions, reads_log
from keikaku.web.drafting.actions import sealing
from keikaku.web.drafting.building import NotReadable, Sent
from keikaku.web.drafting.building.head import head_from
from keikaku.web.drafting.names import SEVERITIES, Called
from keikaku.web.drafting.queries import open_comments
from keikaku.web.drafting.showing.heads import head_form
from keikaku.web.drafting.showing.page import bar
from keikaku.web.drafting.showing.sealing import changes
from keikaku.web.drafting.views.drafts import open_draft
from keikaku.web.plans.actions.editions import address
from keikaku.web.plans.awaited import awaited
from keikaku.web.plans.models import Draft, Edition
from keikaku.web.plans.queries import draft_at, seal_of
from keikaku.web.plans.refusals import NotNow
from keikaku.web.plans.verification import broken_seals


@require_http_methods(["GET", "HEAD", "POST"])
@edits_plans
def seal(request: HttpRequest, draft: int) -> HttpResponse:
    """The last look before an edition is sealed, and the sealing itself."""
    row = open_draft(draft)
    fault = ""
    if request.method == "POST":
        try:
            edition = _sealed(request, row)
        except (NotNow, NotReadable, Refused, ChangedMeanwhile) as refusal:
            fault = str(refusal)
        else:
            messages.success(request, _("版として確定し、封印しました。次の案がもう開いています。"))
            return redirect("drafting_seal_of_edition", edition.pk)
        row.refresh_from_db()
    context = _before(request, row, draft_at(row)) | {"fault": fault}
    return render(request, "drafting/seal.html", context, status=422 if fault else 200)


def _sealed(request: HttpRequest, row: Draft) -> Edition:
    content = draft_at(row)
    if request.POST.get("sure") != "yes":
        raise NotReadable(_("確かめたことの欄に印を付けてください。"))
    head = _head(request, row, content)
    return sealing.seal(
        draft=row.pk,
        revision=_number(request.POST.get("revision", "")),
        head=head,
        reason=request.POST.get("reason", "").strip(),
        changed=_("この画面を開いた後に、案が変更されました。下の内容をもう一度確かめてください。"),
        by=actor(request),
    )


def _head(request: HttpRequest, row: Draft, content: PlanDraft) -> PlanHead:
    """The head with the date that was entered: an edition says from when it is."""
    if not request.POST.get("as_of", "").strip():
        raise NotReadable(_("いつ現在の版か（議決・決定の日など）を入力してください。"))
    return head_from(Sent(row, content.plan, request.POST), content.plan.head)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() else 0


def _before(request: HttpRequest, row: Draft, content: PlanDraft) -> dict[str, object]:
    faults = checking.checked(row).counts
    errors = sum(p.severity is Severity.ERROR and not p.settled for p in content.problems)
    sent = request.POST
    return {
        **bar(row, actor(request), Called(content.plan)),
        "head": head_form(content.plan.head),
        "as_of": sent.get("as_of", ""),
        "edition": sent.get("edition", _proposed(row, content.plan.head)),
        "reason": sent.get("reason", ""),
        "counts": [(each, SEVERITIES[each], faults[each]) for each in Severity],
        "errors": errors,
        "comments": sum(open_comments(row).values()),
        "changes": changes.of(row),
        "awaited": awaited(row),
        "revision": row.revision,
    }


def _proposed(row: Draft, head: PlanHead) -> str:
    """The name that the draft has, unless it is still that of the edition before."""
    last = "" if row.base is None else row.base.label
    return "" if head.edition in (None, last) else head.edition or ""


@require_safe
@reads_editions
def seal_of_edition(request: HttpRequest, edition: int) -> HttpResponse:
    """封印票: the seal of an edition, to be copied, printed and recomputed."""
    row = _edition(edition)
    context = {
        "edition": row,
        "size": len(row.document.encode("utf-8")),
        "whole": seal_of(row.document) == row.sha256,
        "may_edit": may_edit(request),
        "drafts": Draft.objects.filter(base=row, state="draft") if may_edit(request) else [],
    }
    return render(request, "drafting/seal_of_edition.html", context)


@require_safe
@reads_editions
def document_of_edition(request: HttpRequest, edition: int) -> HttpResponse:
    """The sealed bytes themselves: their SHA-256 is the seal."""
    row = _edition(edition)
    name = f"keikaku-{row.plan_id}-{row.number}.json"
    response = HttpResponse(row.document.encode("utf-8"), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_safe
@reads_log
def verification_of_edition(request: HttpRequest, edition: int) -> HttpResponse:
    """Whether the edition is the one that was sealed, by its hash and by the log."""
    row = _edition(edition)
    found = list(broken_seals())
    about = address(row)
    context = {
        "edition": row,
        "about": about,
        "errata": [
            each.told[page_language()]
            for each in errata_seals.discrepancies()
            if each.about.startswith(f"{about}/")
        ],
        "breaches": [each.breach for each in found if each.about == about],
        "others": [each for each in found if each.about != about],
        "count": Edition.objects.count(),
        "now": seal_of(row.document),
    }
    return render(request, "drafting/verification.html", context)


def _edition(number: int) -> Edition:
    try:
        return Edition.objects.select_related("plan", "by").get(pk=number)
    except Edition.DoesNotExist:
        raise Http404 from None
