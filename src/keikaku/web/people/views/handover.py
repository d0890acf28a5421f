"""引継ぎ: what a person holds on a day, as a page and a file, and to whom it goes."""

from datetime import date, timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.actions import handovers
from keikaku.web.accounts.holdings import all_held
from keikaku.web.accounts.models import Person
from keikaku.web.accounts.requests import actor
from keikaku.web.accounts.roles import Permission
from keikaku.web.people.forms import HandOverForm
from keikaku.web.people.views.days import day_of
from keikaku.web.people.views.downloads import csv_answer


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def handover(request: HttpRequest, person: int) -> HttpResponse:
    """The list of the day, each with its box; all are chosen until a person takes one out."""
    found = get_object_or_404(Person, pk=person)
    posted = request.POST if request.method == "POST" else None
    on = _day(posted or request.GET)
    form = HandOverForm(posted, person=found, initial={"on": on})
    chosen = request.POST.getlist("held")
    if form.done(lambda: _hand_over(request, found, form, chosen)):
        messages.success(request, _("引き継ぎました。"))
        return redirect("person", person=person)
    held = [
        (kind.label, each, posted is None or each.address in chosen)
        for kind, each in all_held(found, on)
    ]
    context = {"person": found, "form": form, "held": held, "on": on, "before": on - _DAY}
    return render(request, "people/handover.html", context)


@require_safe
@needs(Permission.MANAGE_PEOPLE)
def as_csv(request: HttpRequest, person: int) -> HttpResponse:
    """The same list as a file."""
    found = get_object_or_404(Person, pk=person)
    on = _day(request.GET)
    rows = [
        [str(kind.label), each.what, _shown(each.since), _shown(each.until)]
        for kind, each in all_held(found, on)
    ]
    heads = [_("種類"), _("引き継ぐもの"), _("いつから"), _("いつまで")]
    return csv_answer(f"引継ぎ_{found.login}_{on.isoformat()}.csv", [heads, *rows])


_DAY = timedelta(days=1)


def _hand_over(request: HttpRequest, person: Person, form: HandOverForm, chosen: list[str]) -> None:
    data = form.cleaned_data
    handovers.hand_over(
        person=person,
        successor=data["successor"],
        on=data["on"],
        chosen=chosen,
        by=actor(request),
    )


def _day(asked: QueryDict) -> date:
    """The day that was asked for; without one tomorrow, when nothing of today is cut off."""
    return day_of(asked.get("on"), timezone.localdate() + _DAY)


def _shown(day: date | None) -> str:
    return "" if day is None else day.isoformat()
