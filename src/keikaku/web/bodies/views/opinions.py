"""Opinions are written, corrected and answered, and listed for the minutes."""

from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.exchange.tables.cells import csv_text
from keikaku.web.accounts.requests import actor, rights, the_visitor
from keikaku.web.accounts.roles import Permission
from keikaku.web.bodies.access import (
    corrects,
    edits,
    is_open_to,
    laying_for,
    may_enter,
    may_write,
    reads_papers,
    sees_bodies,
    writes,
)
from keikaku.web.bodies.actions import opinions as actions
from keikaku.web.bodies.forms import AnswerForm, BodiesForm, OpinionForm, status_of
from keikaku.web.bodies.models import About, Laying, Opinion, Outcome
from keikaku.web.bodies.opinion_list import opinion_list
from keikaku.web.bodies.queries import opinions
from keikaku.web.bodies.showing import shown
from keikaku.web.plans.refusals import NotNow

_GET_AND_POST = ["GET", "HEAD", "POST"]
_BYTE_ORDER_MARK = "\ufeff"


@require_safe
@reads_papers
def _read(request: HttpRequest, laying: int) -> HttpResponse:
    """What was said about the paper or one thing of it, with the form for members."""
    row = open_paper(request, laying)
    return _page(request, row, OpinionForm(), 200)


@writes
def _write(request: HttpRequest, laying: int) -> HttpResponse:
    """A member's own opinion."""
    row = open_paper(request, laying)
    if not may_write(request, row):
        raise PermissionDenied
    about, thing = about_of(request)
    form = OpinionForm(request.POST)
    if form.done(
        lambda: actions.write(
            laying=row.pk, about=about, thing=thing, by=actor(request), **form.cleaned_data
        )
    ):
        messages.success(request, _("意見を書きました。"))
        return redirect("paper", row.pk)
    return _page(request, row, form, 422)


@require_http_methods(_GET_AND_POST)
def opinion(request: HttpRequest, laying: int) -> HttpResponse:
    """Whoever reads the paper reads what was said; only members write."""
    return (_write if request.method == "POST" else _read)(request, laying)


def open_paper(request: HttpRequest, laying: int) -> Laying:
    """The laying of a paper that the visitor may open. Raises Http404."""
    row = laying_for(request, laying)
    if not is_open_to(request, row):
        raise Http404
    return row


def _page(request: HttpRequest, row: Laying, form: BodiesForm, status: int) -> HttpResponse:
    about, thing = about_of(request)
    name = name_of_thing(row, about, thing)
    said = shown(opinions(row), row, the_visitor(request).pk)
    context = {
        "laying": row,
        "form": form,
        "name": name,
        "opinions": [each for each in said if (each.row.about, each.row.thing) == (about, thing)],
        "may_write": may_write(request, row),
        "may_enter": may_enter(request, row),
    }
    return render(request, "bodies/opinion.html", context, status=status)


def name_of_thing(laying: Laying, about: About, thing: str) -> str:
    """What is spoken about. Raises Http404 for what was not laid."""
    try:
        return actions.name_in(laying, about, thing)
    except NotNow:
        raise Http404 from None


def about_of(request: HttpRequest) -> tuple[About, str]:
    """What the address names: a node, an indicator, or nothing, which is the whole."""
    for about in (About.NODE, About.INDICATOR):
        if thing := request.GET.get(about.value):
            return about, thing
    return About.WHOLE, ""


@require_http_methods(_GET_AND_POST)
@corrects
def correct(request: HttpRequest, opinion: int) -> HttpResponse:
    """A new opinion in the place of the member's own; the old one stays to be seen."""
    row = get_object_or_404(Opinion, pk=opinion)
    if row.speaker_id is None and not rights(request).may(Permission.WRITE_OPINIONS):
        raise PermissionDenied
    laying = open_paper(request, row.laying_id)
    own = actions.said_by(row) == the_visitor(request).pk
    office = row.speaker_id is not None and may_enter(request, laying)
    if not (own or office):
        raise Http404
    if not (office or may_write(request, laying)):
        raise PermissionDenied
    given = request.POST if request.method == "POST" else None
    form = OpinionForm(given, initial={"text": row.text})
    if given is not None and form.done(
        lambda: actions.correct(
            opinion=row.pk, by=actor(request), office=office, **form.cleaned_data
        )
    ):
        messages.success(request, _("意見を訂正しました。前の意見も残ります。"))
        return redirect("paper", laying.pk)
    lead = _("前の意見は消えず、訂正されたものとして残ります。")
    return _form(request, form, laying, (_("意見を訂正する"), _("訂正する"), lead))


@require_http_methods(_GET_AND_POST)
@edits
def answer(request: HttpRequest, opinion: int) -> HttpResponse:
    """What the office makes of an opinion. Answered again, the later answer counts."""
    row = get_object_or_404(Opinion, pk=opinion)
    laying = laying_for(request, row.laying_id)
    form = AnswerForm(request.POST if request.method == "POST" else None, opinion=row)
    if request.method == "POST" and form.done(
        lambda: actions.answer(
            opinion=row.pk,
            outcome=Outcome(form.cleaned_data["outcome"]),
            reason=form.cleaned_data["reason"],
            seen=form.cleaned_data["seen"],
            by=actor(request),
        )
    ):
        messages.success(request, _("対応を書きました。委員に示されます。"))
        return redirect("paper", laying.pk)
    return _form(request, form, laying, (_("意見への対応"), _("対応を示す"), ""), row)


def _form(
    request: HttpRequest,
    form: BodiesForm,
    laying: Laying,
    words: tuple[str, str, str],
    opinion: Opinion | None = None,
) -> HttpResponse:
    title, button, lead = words
    context: dict[str, Any] = {
        "form": form, "laying": laying, "title": title, "button": button, "lead": lead,
        "opinion": opinion,
    }  # fmt: skip
    return render(request, "bodies/form.html", context, status=status_of(form))


@require_safe
@sees_bodies
def as_csv(request: HttpRequest, laying: int) -> HttpResponse:
    """意見と対応の一覧, for the minutes. A text that looks like a formula stays a text."""
    row = laying_for(request, laying)
    text = _BYTE_ORDER_MARK + csv_text(opinion_list(row, opinions(row)))
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    name = quote(f"{_('意見と対応の一覧')}_{row.body.name}_{timezone.localdate(row.at)}.csv")
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    response["Cache-Control"] = "no-store"
    return response
