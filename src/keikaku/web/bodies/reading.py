"""The paper that the library draws for the visitor of a request."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse

from keikaku.core.plan import PlanDraft
from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.bodies.access import is_open_to, laying_for
from keikaku.web.bodies.papers import content_of, part_of
from keikaku.web.bodies.queries import said
from keikaku.web.plans.papers import Paper

_READ = (Permission.SEE_LAID_PAPERS, Permission.SEE_AREA_PART, Permission.SEE_ALL_PLANS)


def paper_for(request: HttpRequest, laying: int) -> Paper:
    """The paper as its readers see it. Raises PermissionDenied, or Http404 for another body's."""
    if not any(rights(request).may(each) for each in _READ):
        raise PermissionDenied
    row = laying_for(request, laying)
    if not is_open_to(request, row):
        raise Http404
    part = part_of(row)
    content = content_of(row) if part is None else part.draft
    return Paper(
        row.pk,
        row.name,
        row.body.name,
        reverse("paper", args=[row.pk]),
        reverse("paper_opinion", args=[row.pk]),
        said(row),
        row.sha256,
        _without_notes(content),
        None if part is None else part.own,
    )


def _without_notes(content: PlanDraft) -> PlanDraft:
    """Without the office's own notes: open problems, and who corrected which reading."""
    return PlanDraft(replace(content.plan, corrections=()))
