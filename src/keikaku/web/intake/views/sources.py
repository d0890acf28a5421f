"""From a thing of a draft or an edition back to the place at which it was read."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from keikaku.core.plan import Plan
from keikaku.web.intake.as_read import printed_of
from keikaku.web.intake.models import Intake
from keikaku.web.intake.queries import shown
from keikaku.web.intake.subjects import Subject, every_place, name_of, owner_of, read_value
from keikaku.web.intake.views.places import beside
from keikaku.web.intake.views.shared import looks, sees_plans
from keikaku.web.plans.models import Draft, Edition
from keikaku.web.plans.queries import draft_at, edition_at, stock_of


@require_safe
@sees_plans
def source(request: HttpRequest, draft: int, thing: str) -> HttpResponse:
    """The place of a thing in the document from which the draft, or the one before it, was read."""
    row = get_object_or_404(Draft, pk=draft)
    intake = _intake_of(row)
    for plan in _plans_of(row):
        found = every_place(plan).get(thing)
        if found is not None and found.source is not None:
            return render(request, "intake/source.html", _context(intake, plan, thing, found, row))
    raise Http404


@require_safe
@looks
def review_of_draft(request: HttpRequest, draft: int) -> HttpResponse:
    """The review of the reading that became this draft."""
    return redirect("intake_review", _intake_of(get_object_or_404(Draft, pk=draft)).pk)


def _intake_of(row: Draft) -> Intake:
    return get_object_or_404(shown(), draft=stock_of(row))


def _plans_of(row: Draft) -> Iterator[Plan]:
    """As it stands, and, for what was written anew since, as it was sealed."""
    yield draft_at(row).plan
    for edition in Edition.objects.filter(draft=row).order_by("-number"):
        yield edition_at(edition).plan
    if row.began_from is not None:
        yield edition_at(row.began_from).plan


def _context(intake: Intake, plan: Plan, thing: str, found: Any, draft: Draft) -> dict[str, Any]:
    owner = owner_of(plan, thing)
    printed = printed_of(intake, plan, owner.id if owner else thing, draft)
    return {
        "row": intake,
        "name": name_of(owner or found) or plan.head.title,
        "value": None if owner is None else read_value("", found, printed),
        "path": Subject(plan, owner.id if owner else thing, None).path,
        "beside": beside(intake, found.source, plan),
    }
