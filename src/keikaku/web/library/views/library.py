"""Which plans has the city, and where do they stand? The library, a plan's entry, and its form."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.core.problems import Language
from keikaku.core.years.model import FiscalYear
from keikaku.publish.charts import BarRow, Variant, bars_chart
from keikaku.publish.charts.bars import Bar, Of
from keikaku.publish.charts.words import short_year
from keikaku.web.accounts.access import needs
from keikaku.web.accounts.languages import between, page_language
from keikaku.web.accounts.requests import actor
from keikaku.web.accounts.roles import Permission
from keikaku.web.audit.queries import last_who
from keikaku.web.crossing.merging import Crossed
from keikaku.web.library.documents import page_elsewhere
from keikaku.web.library.errata import Erratum, errata_of
from keikaku.web.library.forms import PlanForm
from keikaku.web.library.picture import Picture, picture_of
from keikaku.web.library.queries.maps import frames_of
from keikaku.web.library.queries.shelves import (
    EMPTY,
    IN_DRAFT,
    SEALED,
    Shelf,
    Wanted,
    defined_terms,
    shelves,
)
from keikaku.web.library.years import year_of
from keikaku.web.plans.actions import plans
from keikaku.web.plans.models import Draft, DraftState, Edition, Plan, PlanKind
from keikaku.web.plans.sight import sight_of


@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """All plans by their system, with their periods."""
    sight, language = sight_of(request), page_language()
    if not sight.editions:
        raise PermissionDenied
    everything, wanted = shelves(sight), _wanted(request)
    shown = [each for each in everything if wanted.takes(each)]
    newest = [each.newest for each in shown if each.newest is not None]
    context = {
        "shelves": [(each, _years(each, language)) for each in shown],
        "any": bool(everything),
        "picture": _periods(shown, language) if any(each.period for each in shown) else None,
        "terms": defined_terms(newest),
        "wanted": wanted,
        "narrowed": wanted != Wanted(),
        "kinds": PlanKind.choices,
        "states": _states(),
        "intake": page_elsewhere("intake"),
        "year": request.GET.get("year", "").strip(),
    }
    return render(request, "library/library.html", context)


def _wanted(request: HttpRequest) -> Wanted:
    asked = request.GET
    return Wanted(
        kind=asked.get("kind", ""),
        state=asked.get("state", ""),
        year=year_of(asked.get("year", "")),
        name=asked.get("name", "").strip(),
    )


def _states() -> list[tuple[str, str]]:
    return [
        (SEALED, _("確定した版がある")),
        (IN_DRAFT, _("案がある")),
        (EMPTY, _("まだ内容がない")),
    ]


def _years(shelf: Shelf, language: Language) -> str:
    years = [short_year(year, language) for year in shelf.period or ()]
    return between(*years) if years else ""


def _periods(shown: list[Shelf], language: Language) -> Picture:
    rows = [
        BarRow(
            "└ " * bool(each.depth) + each.plan.name, (Bar(*each.period),) if each.period else ()
        )
        for each in shown
    ]  # fmt: skip
    now = FiscalYear.of(timezone.localdate()).year
    wide, phone = (
        bars_chart(rows, Of.PLANS, f"periods-{each.name}", variant=each, language=language, now=now)
        for each in (Variant.WIDE, Variant.PHONE)
    )
    return picture_of(wide, phone)


@require_safe
def plan(request: HttpRequest, plan: int) -> HttpResponse:
    """A plan through all its editions: those, its drafts, its cross maps."""
    sight = sight_of(request)
    if not sight.editions:
        raise PermissionDenied
    found = get_object_or_404(Plan.objects.select_related("parent", "department"), pk=plan)
    drafts = Draft.objects.filter(plan=found).exclude(state=DraftState.REVIEW)
    if not sight.everything:
        drafts = drafts.filter(state=DraftState.DRAFT) if sight.drafts else drafts.none()
    editions = Edition.objects.filter(plan=found).select_related("by").defer("document")
    context = {
        "plan": found,
        "children": found.children.all(),
        "editions": _with_others(list(editions.order_by("-number"))),
        "drafts": drafts,
        "frames": frames_of(found, page_language()),
        "intake": page_elsewhere("intake"),
    }
    return render(request, "library/plan.html", context)


def _with_others(editions: list[Edition]) -> list[tuple[Edition, str | None, list[Erratum]]]:
    """Editions, the newest first, each with the page that compares it with the one before and with
    its errata."""
    olds: list[Edition | None] = [*editions[1:], *([None] if editions else [])]
    errata = errata_of(editions)
    return [
        (new, _comparison(old, new), errata.get(new.pk, []))
        for new, old in zip(editions, olds, strict=True)
    ]


def _comparison(old: Edition | None, new: Edition) -> str | None:
    if old is None:
        return None
    return page_elsewhere("compare_table", old=f"e{old.pk}", new=f"e{new.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.EDIT_PLANS)
def new_plan(request: HttpRequest) -> HttpResponse:
    """Enters a plan that has no content yet."""
    form = PlanForm(request.POST or None)
    if form.is_valid():
        found = plans.create(**form.entered, by=actor(request))
        messages.success(request, _("計画を登録しました。"))
        return redirect("library_plan", found.pk)
    return _form(request, form, None)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.EDIT_PLANS)
def change_plan(request: HttpRequest, plan: int) -> HttpResponse:
    """Another name, kind, place or owner of a plan."""
    found = get_object_or_404(Plan, pk=plan)
    form = PlanForm(request.POST or None, plan=found)
    if form.is_valid():
        try:
            seen = form.cleaned_data["seen"]
            plans.change(plan=found, **form.entered, seen=seen, by=actor(request))
        except Crossed as crossed:
            form.cross(crossed, last_who(plans.address(found)))
            return _form(request, form, found, status=409)
        except ValidationError as fault:
            form.add_error(None, fault)
        else:
            messages.success(request, _("計画の基本情報を変えました。"))
            return redirect("library_plan", found.pk)
    return _form(request, form, found)


def _form(
    request: HttpRequest, form: PlanForm, found: Plan | None, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "plan": found}
    return render(request, "library/plan_form.html", context, status=status)
