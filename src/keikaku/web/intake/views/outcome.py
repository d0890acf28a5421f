"""What was assumed, what was read, and the way from a reading to a draft."""

from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.core.editing.assumptions import Assumption, assumptions
from keikaku.core.errors import KeikakuError
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.plan.fields import values_in, values_of
from keikaku.core.problems import Severity
from keikaku.web.accounts.languages import page_language, quoted
from keikaku.web.accounts.requests import actor, rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.intake.actions import reviews
from keikaku.web.intake.as_read import printed_of
from keikaku.web.intake.filed import filed
from keikaku.web.intake.forms import AcceptForm
from keikaku.web.intake.queries import in_review
from keikaku.web.intake.review import message_of
from keikaku.web.intake.subjects import (
    Subject,
    accumulation_choices,
    every_place,
    name_of,
    owner_of,
    read_value,
    said_in_words,
)
from keikaku.web.intake.views.corrections import kept
from keikaku.web.intake.views.places import beside
from keikaku.web.intake.views.shared import (
    intake_at,
    looks,
    read_at,
    review_of,
    told_by,
    undoable,
    writes,
)
from keikaku.web.intake.wording import field_word

_GLUE = "\x1f"


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the quick list: what a checkbox sends, and what stands beside it."""

    key: str
    name: str
    path: str
    says: str
    place: str
    doubtful: bool


@require_http_methods(["GET", "HEAD", "POST"])
@looks
def assumed(request: HttpRequest, pk: int) -> HttpResponse:
    """The quick list of what the reading assumed, by field; what is ticked is confirmed."""
    row = intake_at(pk)
    if request.method == "POST":
        return _confirm(request, pk)
    draft = read_at(row)
    plan, doubtful = draft.plan, _doubtful(draft)
    groups: dict[str, list[_Row]] = {}
    for each in assumptions(plan):
        groups.setdefault(field_word(each.name), []).append(_row(plan, each, doubtful))
    context = {"row": row, "in_review": in_review(row), "groups": list(groups.items())}
    return render(request, "intake/assumed.html", context)


@writes
def _confirm(request: HttpRequest, pk: int) -> HttpResponse:
    chosen = {tuple(each.split(_GLUE)) for each in request.POST.getlist("chosen")}
    told = {(where, field, says) for where, field, says in (c for c in chosen if len(c) == 3)}
    try:
        count = reviews.confirm(intake=intake_at(pk).pk, chosen=told, by=actor(request))
    except KeikakuError as failure:
        messages.warning(request, told_by(failure))
        return redirect("intake_assumed", pk)
    messages.success(request, _("{count}件を確認しました。").format(count=count))
    return redirect("intake_assumed", pk)


def _doubtful(draft: PlanDraft) -> frozenset[tuple[str | None, str | None]]:
    """The fields of which an open warning says that they may be wrong: these are not ticked."""
    return frozenset(
        (each.where, each.field)
        for each in draft.problems
        if each.severity is not Severity.NOTE and not each.settled
    )


def _row(plan: Plan, each: Assumption, doubtful: Container[tuple[str | None, str | None]]) -> _Row:
    subject = Subject(plan, each.part.where, each.part.field or each.name)
    name = subject.name
    if subject.value is not None:
        name = f"{name}　{subject.value.role}{quoted(subject.value.raw)}"
    key = _GLUE.join((each.where, each.field, each.says or ""))
    above = subject.path[-1] if subject.path else ""
    unsure = (each.part.where, each.part.named(each.name)) in doubtful
    return _Row(
        key, name, above, said_in_words(each.field, each.says, subject.value), each.where, unsure
    )


@require_safe
@looks
def values(request: HttpRequest, pk: int) -> HttpResponse:
    """All indicators with their values as read, each leading to its place."""
    row = intake_at(pk)
    plan = read_at(row).plan
    rows = [
        (
            each,
            Subject(plan, each.id, None).path,
            [(value.id, read_value(field, value, {})) for field, value in values_of(each)],
        )
        for each in plan.indicators
    ]
    return render(request, "intake/values.html", {"row": row, "rows": rows})


@require_safe
@looks
def place(request: HttpRequest, pk: int) -> HttpResponse:
    """The place at which a thing of the plan was read; `?id=` names the thing."""
    row = intake_at(pk)
    plan = read_at(row).plan
    where = request.GET.get("id", "plan")
    thing = every_place(plan).get(where)
    if thing is None:
        raise Http404
    owner = owner_of(plan, where)
    printed = printed_of(row, plan, owner.id if owner else where)
    context = {
        "row": row,
        "name": name_of(owner or thing) or plan.head.title,
        "value": None if owner is None else read_value("", thing, printed),
        "path": Subject(plan, owner.id if owner else where, None).path,
        "beside": beside(row, thing.source, plan),
        "subject": _to_correct(request, plan, where, owner),
        "place": where,
        "in_review": in_review(row),
        "accumulations": accumulation_choices(),
        "undoable": undoable(request, row),
        "corrections": filed(row, plan, where, None if owner is None else owner.id),
    }
    return render(request, "intake/place.html", context)


def _to_correct(request: HttpRequest, plan: Plan, where: str, owner: Any) -> Subject:
    """What can be put right at a place: of a value itself, of anything else all its fields."""
    if owner is None:
        return Subject(plan, where, None, kept(request, where))
    field = next(field for field, value in values_in(owner.id, owner) if value.id == where)
    return Subject(plan, owner.id, field, kept(request, owner.id))


@require_http_methods(["GET", "HEAD", "POST"])
@looks
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """The reading becomes a draft of a plan; what still stands in the way is listed."""
    if request.method == "POST":
        return _accept(request, pk)
    title = review_of(intake_at(pk)).draft.plan.head.title
    return _accept_page(request, pk, AcceptForm(initial={"name": title[:200]}))


def _accept_page(request: HttpRequest, pk: int, form: AcceptForm) -> HttpResponse:
    row = intake_at(pk)
    queue = review_of(row)
    may = rights(request).may(Permission.EDIT_PLANS)
    context = {
        "row": row,
        "form": form,
        "may": may and in_review(row),
        "errors": [(each, message_of(each, page_language())) for each in queue.open_errors],
        "left": len(queue.draft.problems) - queue.settled,
        "assumed": len(assumptions(queue.draft.plan)),
    }
    return render(request, "intake/accept.html", context)


@writes
def _accept(request: HttpRequest, pk: int) -> HttpResponse:
    form = AcceptForm(request.POST)
    if not form.is_valid():
        return _accept_page(request, pk, form)
    told = form.cleaned_data
    try:
        plan = reviews.accept(
            intake=intake_at(pk).pk,
            plan=told["plan"],
            name=told["name"],
            kind=told["kind"],
            by=actor(request),
        )
    except (KeikakuError, ValidationError) as failure:
        messages.warning(request, told_by(failure))
        return redirect("intake_accept", pk)
    messages.success(request, _("「{name}」の案にしました。").format(name=plan.name))
    return redirect("intake_one", pk)
