"""The review: one problem at a time beside its source, the queue beside it."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from keikaku.core.errors import KeikakuError
from keikaku.core.problems import Problem
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.requests import actor
from keikaku.web.intake.actions import reviews, steps
from keikaku.web.intake.as_read import printed_of
from keikaku.web.intake.filed import filed
from keikaku.web.intake.models import Intake, StepKind
from keikaku.web.intake.queries import in_review
from keikaku.web.intake.review import Review, message_of
from keikaku.web.intake.subjects import Subject, accumulation_choices
from keikaku.web.intake.views import corrections
from keikaku.web.intake.views.places import beside
from keikaku.web.intake.views.shared import (
    back_to,
    intake_at,
    looks,
    review_of,
    told_by,
    undoable,
    writes,
)
from keikaku.web.intake.wording import SEVERITIES, step_in_words


@require_safe
@looks
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """One problem with its source; which one says `?p=`."""
    row = intake_at(pk)
    queue = review_of(row)
    problem = queue.at(request.GET.get("p"))
    context = {
        "row": row,
        "in_review": in_review(row),
        "queue": queue,
        "total": len(queue.draft.problems),
        "groups": [(each, SEVERITIES[each.severity]) for each in queue.groups],
        "problem": problem,
        "undoable": undoable(request, row),
    }
    if problem is not None:
        before, after = queue.beside(problem, -1), queue.beside(problem, 1)
        typed = corrections.kept(request, problem.where)
        printed = printed_of(row, queue.draft.plan, problem.where)
        subject = Subject(queue.draft.plan, problem.where, problem.field, typed, printed)
        context |= {
            "message": message_of(problem, page_language()),
            "severity": SEVERITIES[problem.severity],
            "number": queue.number(problem),
            "group": next(each for each in queue.groups if each.code == problem.code),
            "before": before,
            "after": after,
            "subject": subject,
            "beside": beside(
                row,
                problem.source or getattr(subject.thing, "source", None),
                queue.draft.plan,
            ),
            "accumulations": accumulation_choices(),
            "is_aside": problem.id in row.aside,
            "corrections": filed(row, queue.draft.plan, problem.where),
        }
    return render(request, "intake/review.html", context)


@require_POST
@writes
@back_to("intake_review")
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """One problem may stand, or all of its kind; or it is opened again."""
    row, told = intake_at(pk), request.POST
    code = told.get("code")
    if code:
        count = reviews.settle_kind(intake=row.pk, code=code, by=actor(request))
        messages.success(
            request,
            _("{count}件をまとめて確認済みにしました。「元に戻す」で、まとめて戻せます。").format(
                count=count
            ),
        )
        return _onwards(row, told.get("problem", ""))
    problem = told.get("problem", "")
    if "open" in told:
        reviews.reopen(intake=row.pk, problems=[problem], by=actor(request))
        return _at(row, problem)
    if not reviews.settle(intake=row.pk, problems=[problem], by=actor(request)):
        messages.warning(
            request, _("ほかの人が先に確認か訂正をしています。今の内容を確かめてください。")
        )
        return _at(row, problem)
    return _onwards(row, problem)


@require_POST
@writes
@back_to("intake_review")
def aside(request: HttpRequest, pk: int) -> HttpResponse:
    """A problem comes last."""
    row, problem = intake_at(pk), request.POST.get("problem", "")
    after = review_of(row).next_open(problem)
    reviews.set_aside(intake=row.pk, problem=problem, by=actor(request))
    return _at(row, after.id if after else problem)


@require_POST
@writes
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """A value or a field is put right. Where that cannot be, the same problem shows why."""
    row, problem = intake_at(pk), request.POST.get("problem", "")
    queue = review_of(row)
    before = queue.next_open(problem)  # the problem itself may go with its value
    try:
        corrections.correct(request, row.pk, queue.draft.plan, actor(request))
    except (KeikakuError, ValidationError) as failure:
        messages.warning(request, told_by(failure))
        corrections.keep(request)
        return _back(request, row, problem)
    if "place" in request.POST:
        messages.success(request, _("訂正しました。読み取った文字は記録に残っています。"))
        return _back(request, row, problem)
    if _is_open(row, problem):
        messages.success(
            request,
            _("訂正しました。この確認事項がこれで済むなら「このままでよい」を選んでください。"),
        )
        return _at(row, problem)
    messages.success(request, _("訂正しました。読み取った文字は記録に残っています。"))
    return _onwards(row, problem, before)


@require_POST
@writes
@back_to("intake_one")
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """One step back, and to the problem that it was about."""
    step = steps.undo(intake=intake_at(pk).pk, by=actor(request))
    said = _("元に戻しました: {step}").format(step=step_in_words(step))
    if step.kind == StepKind.ACCEPT and step.made is not None:
        said += _("計画「{name}」は、ほかで使われているため一覧に残ります。").format(
            name=step.made.name
        )
    messages.success(request, said)
    if "place" in request.POST:
        return _back(request, intake_at(pk), "")
    about = [*step.problems, *step.aside, request.POST.get("problem", "")]
    return _at(intake_at(pk), about[0])


def _back(request: HttpRequest, row: Intake, problem: str) -> HttpResponseRedirect:
    """To the place from which it was corrected, or to the problem."""
    place = request.POST.get("place")
    if not place:
        return _at(row, problem)
    query = urlencode({"id": place})
    return HttpResponseRedirect(f"{reverse('intake_place', args=[row.pk])}?{query}")


def _is_open(row: Intake, problem: str) -> bool:
    draft = review_of(intake_at(row.pk)).draft
    return any(each.id == problem and not each.settled for each in draft.problems)


def _onwards(row: Intake, problem: str, before: Problem | None = None) -> HttpResponseRedirect:
    """To the next open problem, the one seen before if it is still there; at the end back."""
    queue: Review = review_of(intake_at(row.pk))
    there = before is not None and any(
        each.id == before.id and not each.settled for each in queue.queue
    )
    after = before if there else queue.next_open(problem)
    return _at(row, after.id) if after else redirect("intake_one", row.pk)


def _at(row: Intake, problem: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{reverse('intake_review', args=[row.pk])}?p={problem}")
