"""The review: one problem at a time beside its source, the queue beside it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from keikaku.core.errors import KeikakuError
from keikaku.core.problems import Problem
from keikaku.core.values.model import Accumulation, AccumulationKind
from keikaku.core.years.model import Period, StatedIn, has_both_ends
from keikaku.core.years.parse import parse_span
from keikaku.core.years.printing import print_era
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.requests import actor
from keikaku.web.intake.actions import reviews
from keikaku.web.intake.actions.reviews import NewText, NewValue
from keikaku.web.intake.models import Intake
from keikaku.web.intake.queries import in_review
from keikaku.web.intake.review import Review, message_of
from keikaku.web.intake.subjects import Subject, accumulation_choices
from keikaku.web.intake.views.places import beside
from keikaku.web.intake.views.shared import (
    back_to,
    intake_at,
    looks,
    review_of,
    told_by,
    writes,
)
from keikaku.web.intake.wording import SEVERITIES


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
    }
    if problem is not None:
        before, after = queue.beside(problem, -1), queue.beside(problem, 1)
        subject = Subject(queue.draft.plan, problem.where, problem.field)
        context |= {
            "message": message_of(problem, page_language()),
            "severity": SEVERITIES[problem.severity],
            "number": queue.number(problem),
            "group": next(each for each in queue.groups if each.code == problem.code),
            "before": before,
            "after": after,
            "subject": subject,
            "beside": beside(row, problem.source or getattr(subject.thing, "source", None)),
            "accumulations": accumulation_choices(),
            "is_aside": problem.id in row.aside,
            "corrections": [
                each for each in queue.draft.plan.corrections if each.where == problem.where
            ],
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
        messages.success(request, _("{count}件をまとめて確認済みにしました。").format(count=count))
        return _onwards(row, told.get("problem", ""))
    problem = told.get("problem", "")
    if "open" in told:
        reviews.reopen(intake=row.pk, problems=[problem], by=actor(request))
        return _at(row, problem)
    reviews.settle(intake=row.pk, problems=[problem], by=actor(request))
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
    before = review_of(row).next_open(problem)  # the problem itself may go with its value
    try:
        if "value" in request.POST:
            reviews.correct_value(intake=row.pk, new=_new_value(request, row), by=actor(request))
        else:
            new = _new_text(request)
            reviews.correct_field(intake=row.pk, new=new, problem=problem, by=actor(request))
    except KeikakuError as failure:
        messages.warning(request, told_by(failure))
        return _at(row, problem)
    messages.success(request, _("訂正しました。読み取った文字は記録に残っています。"))
    return _onwards(row, problem, before)


def _new_text(request: HttpRequest) -> NewText:
    told = request.POST
    return NewText(
        told.get("where", ""),
        told.get("field", ""),
        told.get("was", ""),
        told.get("now", ""),
        told.get("why", "").strip(),
    )


def _new_value(request: HttpRequest, row: Intake) -> NewValue:
    """The value of the form. Raises KeikakuError for a year that cannot be read."""
    new = _new_text(request)
    subject = Subject(review_of(row).draft.plan, new.where, new.field)
    old = subject.raw_value
    year = request.POST.get("period", "").strip()
    period = None if old is None else old.period
    if year != ("" if period is None else print_era(period.span)):
        period = _period(year)
    counted = request.POST.get("accumulation", "")
    accumulation = None if old is None else old.accumulation
    if counted != ("" if accumulation is None else accumulation.kind.value):
        known = counted in list(AccumulationKind)
        accumulation = Accumulation(AccumulationKind(counted)) if known else None
    return NewValue(new, period, accumulation)


def _period(text: str) -> Period | None:
    if not text:
        return None
    span = parse_span(text, era_hint="令和")
    if span is None or not has_both_ends(span):
        raise KeikakuError(
            _("「{text}」を年度として読めません。「令和6年度」のように書いてください。").format(
                text=text
            )
        )
    return Period(span, text, StatedIn.CELL)


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
