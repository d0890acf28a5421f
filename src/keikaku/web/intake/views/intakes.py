"""Uploading, and how far the readings are."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from keikaku.core.editing.assumptions import assumptions
from keikaku.core.editing.carrying import Decision
from keikaku.core.errors import KeikakuError
from keikaku.core.problems.model import Language
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.request_size import takes
from keikaku.web.accounts.requests import actor
from keikaku.web.intake.actions import readings, uploads
from keikaku.web.intake.actions.uploads import Given, Taken
from keikaku.web.intake.forms import ReasonForm
from keikaku.web.intake.installed import limits, most_bytes
from keikaku.web.intake.models import Intake, State
from keikaku.web.intake.queries import in_review, shown
from keikaku.web.intake.views.shared import (
    back_to,
    intake_at,
    looks,
    review_of,
    told_by,
    undoable,
    writes,
)
from keikaku.web.intake.wording import DECISIONS, STEPS
from keikaku.web.plans.models import DraftState

_SHOWN = 100
_POLL = "3"


@require_safe
@looks
def intakes(request: HttpRequest) -> HttpResponse:
    """All intakes, and the form of a new one."""
    page = Paginator(shown(), _SHOWN).get_page(request.GET.get("page"))
    rows = list(page)
    following = "follow" in request.GET
    context = {
        "page": page,
        "rows": [(row, in_review(row), _step(row)) for row in rows],
        "help": _limits(),
        "following": following,
    }
    # Never under the hands of somebody who is choosing files.
    followed = rows if following else []
    return _followed(render(request, "intake/intakes.html", context), followed)


@require_POST
@writes
@back_to("intake")
@takes(most_bytes)
def upload(request: HttpRequest) -> HttpResponse:
    """Takes files in; one alone leads to its own page."""
    together = bool(request.POST.get("together"))
    taken = uploads.take(files=_given(request), together=together, by=actor(request))
    _tell(request, taken)
    if len(taken.intakes) == 1:
        return redirect("intake_one", taken.intakes[0].pk)
    # Where nothing was taken the form is there to try again.
    return redirect(f"{reverse('intake')}?follow=1" if taken.intakes else reverse("intake"))


@require_safe
@looks
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """One intake: how far it is, what came of it, its originals."""
    row = intake_at(pk)
    draft = row.draft
    counts = {} if draft is None else _counts(row)
    context = {
        "row": row,
        "step": _step(row),
        "in_review": in_review(row),
        "kept": _kept(row),
        "accepted": draft is not None and draft.state == DraftState.DRAFT,
        "message": _message(row),
        "undoable": undoable(request, row),
        "counts": counts,
        "nothing": not any(counts.get(kind) for kind in ("nodes", "indicators", "initiatives")),
        "reason": ReasonForm(),
        "can_restart": row.state in (State.FAILED, State.CANCELLED),
        "can_withdraw": row.state != State.WITHDRAWN
        and (draft is None or draft.state != DraftState.DRAFT),
    }
    return _followed(render(request, "intake/one.html", context), [row])


@require_POST
@writes
@back_to("intake_one")
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Stops a reading."""
    readings.cancel(intake=intake_at(pk).pk, by=actor(request))
    messages.success(request, _("読取りを中止しました。"))
    return redirect("intake_one", pk)


@require_POST
@writes
@back_to("intake_one")
def restart(request: HttpRequest, pk: int) -> HttpResponse:
    """Reads once more."""
    readings.restart(intake=intake_at(pk).pk, by=actor(request))
    return redirect("intake_one", pk)


@require_POST
@writes
@back_to("intake_one")
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraws a mistaken upload, with its reason."""
    row, form = intake_at(pk), ReasonForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("取り下げる理由を入力してください。"))
        return redirect("intake_one", pk)
    uploads.withdraw(intake=row.pk, reason=form.cleaned_data["reason"], by=actor(request))
    messages.success(request, _("取込みを取り下げました。記録と原本は残ります。"))
    return redirect("intake_one", pk)


@require_POST
@writes
@back_to("intake_one")
@takes(most_bytes)
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes in the corrected file of a reading under review."""
    row = intake_at(pk)
    taken = uploads.take(files=_given(request), again_of=row, by=actor(request))
    _tell(request, taken)
    return redirect("intake_one", taken.intakes[0].pk if taken.intakes else pk)


def _given(request: HttpRequest) -> list[Given]:
    """The files of the form. Raises KeikakuError for none or too many."""
    files = request.FILES.getlist("files")
    most = limits().files
    if not files:
        raise KeikakuError(_("ファイルを選んでください。"))
    if len(files) > most:
        raise KeikakuError(_("一度に取り込めるのは{most}ファイルまでです。").format(most=most))
    limit = limits().file_mb * 1024 * 1024
    # Of what is too large no more is held in memory than tells so.
    return [Given(file.name or "", file.read(limit + 1)) for file in files]


def _tell(request: HttpRequest, taken: Taken) -> None:
    for failure in taken.refused:
        messages.warning(request, _("取り込めませんでした。") + told_by(failure))
    if taken.intakes:
        count = sum(row.files.count() for row in taken.intakes)
        text = _("{count}ファイルを受け付けました。読取りが始まります。")
        messages.success(request, text.format(count=count))


def _message(row: Intake) -> str:
    """Why it could not be read or was withdrawn, in the language of the page where that is told."""
    english = page_language() is Language.EN
    return row.message_en if english and row.message_en else row.message


def _counts(row: Intake) -> dict[str, int]:
    queue = review_of(row)
    plan = queue.draft.plan
    return {
        "nodes": len(plan.nodes),
        "indicators": len(plan.indicators),
        "values": sum(len(each.values) for each in plan.indicators),
        "initiatives": len(plan.initiatives),
        "assumed": len(assumptions(plan)),
        "problems": len(queue.draft.problems),
        "settled": queue.settled,
        "errors": len(queue.open_errors),
    }


def _limits() -> str:
    most = limits()
    return _("1ファイルは{mb}MB、{pages}ページまで、一度に{files}ファイルまでです。").format(
        mb=most.file_mb, pages=most.pages, files=most.files
    )


def _step(row: Intake) -> str:
    """How far the reading is, in words."""
    if row.state != State.READING:
        return ""
    word = str(STEPS.get(row.step, _("読取りを始めています")))
    return f"{word} {row.at}/{row.of}" if row.of else word


def _kept(row: Intake) -> dict[str, Any] | None:
    """Which decisions were taken over from the earlier file, in words."""
    if not row.kept:
        return None
    kept = [(DECISIONS[Decision(name)], count) for name, count in row.kept["kept"].items()]
    lost = [(DECISIONS[Decision(each["decision"])], each["about"]) for each in row.kept["lost"]]
    return {"kept": kept, "lost": lost}


def _followed(response: HttpResponse, rows: Sequence[Intake]) -> HttpResponse:
    """While something is read the page comes anew by itself, without a script."""
    if any(row.under_way for row in rows):
        response["Refresh"] = _POLL
    return response
