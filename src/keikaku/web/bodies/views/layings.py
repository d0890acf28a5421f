"""What is laid before a body: chosen, frozen, and taken back where it was a mistake."""

import re
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Plan
from keikaku.web.accounts.requests import actor
from keikaku.web.audit.actor import Actor
from keikaku.web.bodies.access import edits, laying_for
from keikaku.web.bodies.actions import layings as actions
from keikaku.web.bodies.actions.layings import Choice, Question
from keikaku.web.bodies.forms import PART, LayingForm, ReasonForm
from keikaku.web.bodies.models import Body, Laying
from keikaku.web.bodies.outline import name_of
from keikaku.web.plans.models import Draft, DraftState, Edition
from keikaku.web.plans.queries import draft_at, edition_at

_GET_AND_POST = ["GET", "HEAD", "POST"]
_WHAT = re.compile(r"([ed])([0-9]{1,18})")


@require_safe
@edits
def choose(request: HttpRequest, body: int) -> HttpResponse:
    """Which edition or draft of the body's plans is laid?"""
    row = get_object_or_404(Body, pk=body)
    editions = Edition.objects.filter(plan__bodies=row).select_related("plan").defer("document")
    drafts = Draft.objects.filter(plan__bodies=row, state=DraftState.DRAFT).select_related("plan")
    context = {
        "body": row,
        "editions": [(each, f"e{each.pk}") for each in editions.order_by("plan_id", "-number")],
        "drafts": [(each, f"d{each.pk}") for each in drafts.order_by("plan_id", "-changed")],
    }
    return render(request, "bodies/choose.html", context)


@require_http_methods(_GET_AND_POST)
@edits
def lay(request: HttpRequest, body: int, what: str) -> HttpResponse:
    """The question put, and the part where not all of it is laid."""
    row, source = get_object_or_404(Body, pk=body), _source(body, what)
    seen = source.revision if isinstance(source, Draft) else None
    given = request.POST if request.method == "POST" else None
    form = LayingForm(given, seen)
    made: list[Laying] = []
    if given is not None and form.done(
        lambda: made.append(_laid(request, row, source, form.cleaned_data))
    ):
        messages.success(request, _("付議しました。委員のホームに示されます。"))
        return redirect("paper", made[0].pk)
    plan = (draft_at(source) if isinstance(source, Draft) else edition_at(source)).plan
    context = {
        "form": form,
        "body": row,
        "source": source,
        "is_draft": isinstance(source, Draft),
        "rows": _boxes(plan, _choice(request)),
    }
    return render(request, "bodies/lay.html", context, status=422 if form.errors else 200)


def _source(body: int, what: str) -> Draft | Edition:
    found = _WHAT.fullmatch(what)
    if found is None:
        raise Http404
    number = int(found[2])
    if found[1] == "e":
        editions = Edition.objects.filter(plan__bodies=body).select_related("plan")
        return get_object_or_404(editions, pk=number)
    drafts = Draft.objects.filter(plan__bodies=body, state=DraftState.DRAFT)
    return get_object_or_404(drafts.select_related("plan"), pk=number)


def _laid(
    request: HttpRequest, body: Body, source: Draft | Edition, given: dict[str, Any]
) -> Laying:
    choice = _choice(request) if given["scope"] == PART else None
    question = Question(given["question"], given["due"], given["note"])
    by: Actor = actor(request)
    if isinstance(source, Edition):
        return actions.lay_edition(
            body=body, edition=source, choice=choice, question=question, by=by
        )  # fmt: skip
    return actions.lay_draft(
        body=body, draft=source.pk, seen=given["seen"] or 0, choice=choice, question=question,
        by=by,
    )  # fmt: skip


def _choice(request: HttpRequest) -> Choice:
    return Choice(
        tuple(request.POST.getlist("node")), tuple(request.POST.getlist("indicator"))
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Box:
    """A node or an indicator that may be chosen; `depth` is that of its node."""

    kind: str
    id: str
    text: str
    depth: int
    checked: bool


def _boxes(plan: Plan, choice: Choice) -> list[Box]:
    """Every node in its order, each with the indicators at it; last those at no node."""
    depths: dict[str, int] = {}
    at: dict[str | None, list[Indicator]] = {}
    for indicator in plan.indicators:
        places = [place.node for place in indicator.placements if not place.cross_listed]
        at.setdefault(next(iter(places), None), []).append(indicator)
    boxes: list[Box] = []
    for node in plan.nodes:
        depth = depths[node.id] = depths[node.parent] + 1 if node.parent else 0
        boxes.append(Box("node", node.id, name_of(node), min(depth, 5), node.id in choice.nodes))
        boxes += [_box(each, depth + 1, choice) for each in at.get(node.id, [])]
    return [*boxes, *(_box(each, 0, choice) for each in at.get(None, []))]


def _box(indicator: Indicator, depth: int, choice: Choice) -> Box:
    checked = indicator.id in choice.indicators
    return Box("indicator", indicator.id, indicator.name, min(depth, 5), checked)


@require_http_methods(_GET_AND_POST)
@edits
def withdraw(request: HttpRequest, laying: int) -> HttpResponse:
    """Takes a mistaken laying back, with the reason that members see."""
    row = laying_for(request, laying)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.done(
        lambda: actions.withdraw(laying=row.pk, by=actor(request), **form.cleaned_data)
    ):
        messages.success(request, _("付議を取り下げました。"))
        return redirect("paper", row.pk)
    context = {
        "form": form,
        "laying": row,
        "title": _("付議を取り下げる"),
        "button": _("取り下げる"),
        "lead": _("委員は資料を読めなくなり、取り下げられたことと理由を見ます。記録は残ります。"),
    }
    return render(request, "bodies/form.html", context, status=422 if form.errors else 200)
