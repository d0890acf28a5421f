"""A form of a draft is saved, refused, or crossed by what somebody else did meanwhile."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from keikaku.core.editing import Batch, ChangedMeanwhile, Edit, Refusal, Refused
from keikaku.core.editing import edits as e
from keikaku.core.problems import PLAN
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.requests import actor
from keikaku.web.drafting.access import edits_some
from keikaku.web.drafting.building import NotReadable, Sent, built
from keikaku.web.drafting.names import Called, home_of, sentence, thing_of
from keikaku.web.drafting.reach import Reach, reach_of
from keikaku.web.drafting.showing.crossing import choice_page
from keikaku.web.drafting.showing.page import thing_page
from keikaku.web.drafting.showing.typed import refilled
from keikaku.web.drafting.views.drafts import open_draft
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.entrusted import reaches_out
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow

_TRIES = 3
_REFUSED, _CROSSED = 422, 409


@require_POST
@edits_some
def save(request: HttpRequest, draft: int) -> HttpResponse:
    """Makes the edit of a form. A script is answered with that form as the page holds it now."""
    row = open_draft(draft)
    reach = reach_of(request, row)
    try:
        edit, alone = _made(request, row, reach)
    except ChangedMeanwhile as crossed:
        if reach.opens(draft_at(row).plan, crossed.conflict.where):
            return _crossed(request, row, crossed, reach)
        return _refused(request, row, str(reaches_out()), reach)
    except (Refused, NotReadable, NotNow) as fault:
        return _refused(request, row, _said(fault, row, reach), reach)
    row.refresh_from_db(fields=["revision", "title", "label", "changed"])
    return _saved(request, row, edit, reach, alone=alone)


def _made(request: HttpRequest, row: Draft, reach: Reach) -> tuple[Edit | None, bool]:
    """The edit, and whether it was made alone. Tries again where somebody took the same new id."""
    for last in (*(False,) * (_TRIES - 1), True):
        row.refresh_from_db(fields=["revision"])
        edit = built(Sent(row, draft_at(row).plan, request.POST, actor(request).who))
        if edit is None:
            return None, False
        try:
            applied = drafts.edit(draft=row.pk, edit=edit, by=actor(request), guard=reach.guard)
        except Refused as refused:
            if last or refused.why is not Refusal.ID_TAKEN:
                raise
        else:
            return edit, _alone(edit, applied.undo)
    return None, False


def _alone(edit: Edit, undo: Edit) -> bool:
    """Whether the person saw what was there, so that no other's change is merged into theirs."""
    back = undo.edits[0] if isinstance(undo, Batch) else undo
    return bool(getattr(edit, "was", None) == getattr(back, "now", None))


def _saved(
    request: HttpRequest, row: Draft, edit: Edit | None, reach: Reach, *, alone: bool
) -> HttpResponse:
    if _by_script(request):
        context = thing_page(row, request.POST.get("page", ""), actor(request), reach)
        if context is not None:
            context |= {"sent": _touched(request), "alone": alone}
            return render(request, "drafting/saved.html", context)
    where = _next(request, row, edit, reach)
    said = _("保存しました。") if edit else _("変わったところはありません。")
    messages.success(request, said)
    if request.POST.get("do") == "renumber":
        return redirect("drafting_numbering", row.pk)
    return redirect("drafting_thing", row.pk, where)


def _touched(request: HttpRequest) -> tuple[str, ...]:
    """The forms that a script is given: the one it sent, and those that saw what it changed.

    Values take their unit from the indicator, and its unit says which do. () gives all.
    """
    form = request.POST.get("form", "")
    if not form or request.POST.get("do") == "set_unit":
        return ()
    page = request.POST.get("page", "")
    return (form, f"set_unit-{page}") if request.POST.get("do") == "set_value" else (form,)


def _next(request: HttpRequest, row: Draft, edit: Edit | None, reach: Reach) -> str:
    """Where the person goes on: at what was added, or above what was removed."""
    plan = reach.content(row).plan
    if isinstance(edit, e.AddNode):
        return edit.node.id
    if isinstance(edit, e.AddIndicator):
        return edit.indicator.id
    if isinstance(edit, e.AddInitiative):
        return edit.initiative.id
    if isinstance(edit, e.AddResult):
        return edit.result.id
    for where in (request.POST.get("page", ""), _above(edit)):
        if (where == PLAN and reach.whole) or (where and thing_of(plan, where) is not None):
            return where
    return reach.first(row)


def _above(edit: Edit | None) -> str:
    if isinstance(edit, e.RemoveNode):
        return edit.was.parent or PLAN
    if isinstance(edit, e.RemoveIndicator):
        return (edit.was.placements[0].node if edit.was.placements else None) or PLAN
    return (
        (edit.was.node or PLAN) if isinstance(edit, e.RemoveInitiative | e.RemoveResult) else PLAN
    )


def _said(fault: Refused | NotReadable | NotNow, row: Draft, reach: Reach) -> str:
    if isinstance(fault, Refused):
        return sentence(fault, reach.content(row).plan, page_language())
    return str(fault)


def _refused(request: HttpRequest, row: Draft, why: str, reach: Reach) -> HttpResponse:
    if _by_script(request):
        return JsonResponse({"fault": why}, status=_REFUSED)
    pages = (request.POST.get("page", ""), reach.first(row))
    found = (thing_page(row, where, actor(request), reach) for where in pages)
    context = next((each for each in found if each is not None), None)
    if context is None:
        # Of a part nothing may be left.
        messages.error(request, why)
        return redirect("drafting_drafts")
    # What no form can hold any more is given back beside the reason.
    kept = [
        text
        for name, texts in request.POST.lists()
        if name in _TYPED
        for text in texts
        if text.strip()
    ]
    again = refilled(context, request.POST)
    context |= {"fault": why, "kept": [] if again else kept, **again}
    return render(request, "drafting/thing.html", context, status=_REFUSED)


_TYPED = ("now", "paragraph", "new", "raw", "year", "title", "name", "as_of", "first", "last")


def _crossed(
    request: HttpRequest, row: Draft, crossed: ChangedMeanwhile, reach: Reach
) -> HttpResponse:
    if _by_script(request):
        why = _("ほかの人が先に変更しました。比べて選んでください。")
        return JsonResponse({"fault": why, "crossed": True}, status=_CROSSED)
    plan = reach.content(row).plan
    context = choice_page(row, crossed.conflict, request.POST, Called(plan))
    context["home"] = home_of(plan, crossed.conflict.where) or reach.first(row)
    context["page"] = context["page"] or reach.first(row)
    context["part"] = not reach.whole
    return render(request, "drafting/crossed.html", context, status=_CROSSED)


def _by_script(request: HttpRequest) -> bool:
    return request.headers.get("x-keikaku-autosave") == "1"
