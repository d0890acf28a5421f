"""What am I asked, by when, what was said, and what became of it?"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from keikaku.web.accounts.requests import rights, the_visitor
from keikaku.web.accounts.roles import Permission
from keikaku.web.bodies.access import (
    is_open_to,
    laying_for,
    may_enter,
    may_write,
    reads_papers,
    sits,
)
from keikaku.web.bodies.models import BodyKind, Laying
from keikaku.web.bodies.papers import content_of
from keikaku.web.bodies.queries import layings, opinions, seated
from keikaku.web.bodies.showing import listed, shown, waiting_first
from keikaku.web.bodies.waiting import days_left


@require_safe
@sits
def papers(request: HttpRequest) -> HttpResponse:
    """What was laid before the bodies in which the visitor sits."""
    today = timezone.localdate()
    mine = seated(the_visitor(request), rights(request).permissions, today)
    rows = listed(layings().filter(mine), today)
    return render(request, "bodies/papers.html", {"layings": waiting_first(rows, today)})


@require_safe
@reads_papers
def paper(request: HttpRequest, laying: int) -> HttpResponse:
    """The cover of a paper, with the opinions on it."""
    row = laying_for(request, laying)
    context: dict[str, Any] = {"laying": row, "withdrawal": getattr(row, "withdrawal", None)}
    if is_open_to(request, row):
        context |= _contents(request, row)
    return render(request, "bodies/paper.html", context)


def _contents(request: HttpRequest, row: Laying) -> dict[str, Any]:
    allowed = rights(request)
    decision = getattr(row, "decision", None)
    withdrawn = hasattr(row, "withdrawal")
    found = shown(opinions(row), row, the_visitor(request).pk)
    return {
        "open": True,
        "left": days_left(row.due, timezone.localdate()),
        "read": reverse("library_paper", args=[row.pk]),
        "chosen": [] if row.whole else _chosen(row),
        "opinions": found,
        "standing": sum(each.corrected_by is None for each in found),
        "decision": decision,
        "may_write": may_write(request, row),
        "may_enter": may_enter(request, row),
        "may_answer": not withdrawn and allowed.may(Permission.EDIT_PLANS),
        "may_withdraw": not withdrawn and decision is None and allowed.may(Permission.EDIT_PLANS),
        "may_decide": not withdrawn
        and decision is None
        and row.body.kind == BodyKind.HEADQUARTERS
        and allowed.may(Permission.DECIDE),
    }


def _chosen(row: Laying) -> list[str]:
    """The names of what was chosen, in the order of the plan."""
    plan = content_of(row).plan
    nodes, indicators = set(row.nodes), set(row.indicators)
    named = [
        " ".join(filter(None, (each.code, each.title))) for each in plan.nodes if each.id in nodes
    ]
    return [*named, *(each.name for each in plan.indicators if each.id in indicators)]
