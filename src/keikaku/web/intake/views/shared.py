"""What the views of intake share: the row, the language, what a refusal says."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from keikaku.core.editing import ChangedMeanwhile, Refused
from keikaku.core.errors import KeikakuError
from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.access import needs
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.requests import actor, rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.intake.models import Intake
from keikaku.web.intake.queries import last_step, reading_of, shown
from keikaku.web.intake.reading.english import told
from keikaku.web.intake.review import Review
from keikaku.web.intake.wording import step_in_words

_Rest = ParamSpec("_Rest")
_View = Callable[Concatenate[HttpRequest, _Rest], HttpResponse]
looks = needs(Permission.EDIT_PLANS, Permission.READ_LOG)
"""Who may look and download: planners, and the auditor."""
sees_plans = needs(Permission.SEE_ALL_PLANS)
"""Who may see where a value of any plan was read."""
writes = needs(Permission.EDIT_PLANS)
"""Who may upload and decide."""


def intake_at(pk: int) -> Intake:
    """The intake of an address."""
    return get_object_or_404(shown(), pk=pk)


def read_at(row: Intake) -> PlanDraft:
    """What was read. Where nothing was, there is no such page."""
    found = reading_of(row)
    if found is None:
        raise Http404
    return found


def review_of(row: Intake) -> Review:
    """The queue of an intake."""
    return Review(read_at(row), tuple(row.aside), page_language())


def undoable(request: HttpRequest, row: Intake) -> str:
    """What one step back would undo for the visitor, in words; "" where there is nothing."""
    if not rights(request).may(Permission.EDIT_PLANS):
        return ""
    step = last_step(row, actor(request))
    return "" if step is None else step_in_words(step)


def told_by(failure: Exception) -> str:
    """What a refusal says to the visitor."""
    if isinstance(failure, Refused):
        return failure.sentence(page_language())
    if isinstance(failure, ValidationError):
        return " ".join(failure.messages)
    return told(failure, page_language()) if isinstance(failure, KeikakuError) else str(failure)


def back_to(name: str) -> Callable[[_View[_Rest]], _View[_Rest]]:
    """Leads back to the page, with the reason, where an action refuses."""

    def guarded_by_page(view: _View[_Rest]) -> _View[_Rest]:
        @wraps(view)
        def guarded(
            request: HttpRequest, /, *args: _Rest.args, **kwargs: _Rest.kwargs
        ) -> HttpResponse:
            try:
                return view(request, *args, **kwargs)
            except (Refused, ChangedMeanwhile, KeikakuError, ValidationError) as failure:
                messages.warning(request, told_by(failure))
                return HttpResponseRedirect(reverse(name, args=args, kwargs=dict(kwargs)))

        return guarded

    return guarded_by_page
