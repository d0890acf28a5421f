"""Two editions side by side, and the confirming of what continues as what."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from keikaku.core.revision import Lineage, Of
from keikaku.lineage.comparison import Comparison
from keikaku.publish.comparison import frame
from keikaku.publish.comparison.layout import Layout
from keikaku.web.accounts.access import needs
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.requests import actor, rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.comparing.actions import links as link_actions
from keikaku.web.comparing.chains import chain_of
from keikaku.web.comparing.forms import ChooseForm, LinkForm, sides
from keikaku.web.comparing.layouts import layout_of
from keikaku.web.comparing.lineages import compared, decisions_of, lineage_of, told_links
from keikaku.web.comparing.models import LinkDecision
from keikaku.web.comparing.showing import (
    OF_WORDS,
    names_of,
    shown_links,
)
from keikaku.web.comparing.sides import Side, side_of

_CERTAIN = 100


@require_safe
@needs(Permission.SEE_ALL_PLANS)
def choose(request: HttpRequest) -> HttpResponse:
    """Which two are compared."""
    form = ChooseForm(request.GET or None)
    if form.is_bound and form.is_valid():
        return redirect("compare_table", form.cleaned_data["old"], form.cleaned_data["new"])
    there = sum(len(choices) for _plan, choices in sides())
    return render(request, "comparing/choose.html", {"form": form, "too_few": there < 2})


@require_safe
@needs(Permission.SEE_ALL_PLANS)
def table(request: HttpRequest, old: str, new: str) -> HttpResponse:
    """The comparison table (新旧対照表)."""
    sides, everything = (side_of(old), side_of(new)), request.GET.get("all") == "1"
    found = compared(*sides, page_language(), unchanged=everything)
    layout = layout_of(*sides)
    shown = {
        "rows": found.rows,
        "notes": list(frame.notes(found.comparison, layout)),
        "editions": frame.edition_lines(found.comparison, layout),
        "headings": frame.headings(layout),
        "moved": list(frame.moved_rows(found.comparison, layout)),
        "everything": everything,
        "uncertain": len(found.lineage.uncertain()),
    }
    return render(request, "comparing/table.html", {**_both(sides), **shown})


@require_safe
@needs(Permission.SEE_ALL_PLANS)
def links(request: HttpRequest, old: str, new: str) -> HttpResponse:
    """What continues as what: first that which a person has to look at."""
    sides = (side_of(old), side_of(new))
    told = told_links(*sides, page_language())
    # Of a large plan these are thousands, at which nobody looks who does not ask.
    certain = Paginator([each for each in told if each.link.certain], _CERTAIN)
    page = certain.get_page(request.GET.get("page")) if "page" in request.GET else None
    lists = {
        "uncertain": shown_links([each for each in told if not each.link.certain], *sides),
        "certain": shown_links(page or (), *sides),
        "certain_count": certain.count,
        "page": page,
        "decided": _decided(sides),
        "may_decide": rights(request).may(Permission.EDIT_PLANS),
    }
    return render(request, "comparing/links.html", {**_both(sides), **lists})


@require_POST
@needs(Permission.EDIT_PLANS)
def confirm(request: HttpRequest, old: str, new: str) -> HttpResponse:
    """Lets a proposed link stand as it is. One that is proposed no longer is told."""
    sides = (side_of(old), side_of(new))
    asked = (request.POST.get("of"), request.POST.get("link"))
    for link in shown_links(told_links(*sides, page_language()), *sides):
        if (link.of.value, link.value) == asked:
            there, here = link.ids
            link_actions.decide(
                stocks=_stocks(sides), of=link.of, old=there, new=here,
                redefined=link.redefined, by=actor(request),
            )  # fmt: skip
            messages.success(request, _("対応を確認しました。"))
            break
    else:
        messages.error(request, _("この対応は、その間に変わりました。もう一度ご覧ください。"))
    return redirect("compare_links", old, new)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.EDIT_PLANS)
def link(  # noqa: PLR0917 - the parts of its address
    request: HttpRequest, old: str, new: str, of: str, side: str, thing: str
) -> HttpResponse:
    """Chooses another counterpart for a thing, several, or none."""
    sides, about = (side_of(old), side_of(new)), _of(of)
    names = [names_of(each.plan)[about] for each in sides]
    if side not in _SIDES or thing not in names[side == "new"]:
        raise Http404(thing)
    # Before what is shown is computed: whatever is decided meanwhile is asked about.
    newest = link_actions.newest(_stocks(sides))
    initial = _present(lineage_of(*sides), about, side, thing)
    given = request.POST if request.method == "POST" else None
    form = LinkForm(
        given, initial={**initial, "seen": newest}, of=about, old=names[0], new=names[1]
    )
    crossed: list[Shown] = []
    if form.is_valid():
        try:
            _decide(request, sides, about, form)
        except link_actions.DecidedMeanwhile as meanwhile:
            crossed = [_shown(row, sides) for row in meanwhile.rows]
            form.data = request.POST.copy()
            form.data["seen"] = str(newest)
        else:
            messages.success(request, _("対応を決めました。"))
            return redirect("compare_links", old, new)
    shown = {
        "form": form,
        "of_words": OF_WORDS[about],
        "name": names[side == "new"][thing],
        "crossed": crossed,
    }
    status = 409 if crossed else 200
    return render(request, "comparing/link.html", {**_both(sides), **shown}, status=status)


def _decide(request: HttpRequest, sides: tuple[Side, Side], of: Of, form: LinkForm) -> None:
    chosen = form.cleaned_data
    link_actions.decide(
        stocks=_stocks(sides), of=of, old=chosen["old"], new=chosen["new"],
        redefined=bool(chosen.get("redefined")), seen=chosen["seen"], by=actor(request),
    )  # fmt: skip


@require_POST
@needs(Permission.EDIT_PLANS)
def take_back(request: HttpRequest, old: str, new: str, decision: int) -> HttpResponse:
    """Gives a decision up; the proposal counts again."""
    sides = (side_of(old), side_of(new))
    if link_actions.take_back(stocks=_stocks(sides), decision=decision, by=actor(request)):
        messages.success(request, _("確認を取り消しました。"))
    else:
        messages.error(request, _("この対応は、その間に変わりました。もう一度ご覧ください。"))
    return redirect("compare_links", old, new)


@require_safe
@needs(Permission.SEE_ALL_PLANS)
def chain(request: HttpRequest, side: str, indicator: str) -> HttpResponse:
    """One indicator through the editions of its plan."""
    here = side_of(side)
    if indicator not in {each.id for each in here.plan.indicators}:
        raise Http404(indicator)
    return render(request, "comparing/chain.html", {"stations": chain_of(here, indicator)})


@require_safe
@needs(Permission.SEE_ALL_PLANS)
def download(request: HttpRequest, old: str, new: str, kind: str) -> HttpResponse:
    """The same table as a file."""
    if kind not in _FILES:
        raise Http404(kind)
    sides = (side_of(old), side_of(new))
    comparison = compared(*sides, page_language(), unchanged=False).comparison
    media, make = _FILES[kind]
    response = HttpResponse(make(comparison, layout_of(*sides)), content_type=media)
    response["Content-Disposition"] = f'attachment; filename="comparison-{old}-{new}.{kind}"'
    return response


def _word(comparison: Comparison, layout: Layout) -> bytes:
    from keikaku.publish.comparison.word import word_file

    return word_file(comparison, layout)


def _excel(comparison: Comparison, layout: Layout) -> bytes:
    from keikaku.publish.comparison.excel import excel_file

    return excel_file(comparison, layout)


def _json(comparison: Comparison, _layout: Layout) -> bytes:
    from keikaku.publish.comparison.data import json_text

    return json_text(comparison).encode("utf-8")


_OFFICE = "application/vnd.openxmlformats-officedocument"
_FILES: dict[str, tuple[str, Callable[[Comparison, Layout], bytes]]] = {
    "docx": (f"{_OFFICE}.wordprocessingml.document", _word),
    "xlsx": (f"{_OFFICE}.spreadsheetml.sheet", _excel),
    "json": ("application/json; charset=utf-8", _json),
}


_SIDES = ("old", "new")


def _both(sides: tuple[Side, Side]) -> dict[str, Side]:
    return {"old": sides[0], "new": sides[1]}


def _of(name: str) -> Of:
    try:
        return Of(name)
    except ValueError:
        raise Http404(name) from None


def _present(lineage: Lineage, of: Of, side: str, thing: str) -> dict[str, object]:
    """What the form shows first: the link as it stands."""
    for each in getattr(lineage, of.value):
        if thing in getattr(each, side):
            return {"old": list(each.old), "new": list(each.new)}
    return {side: [thing]}


def _stocks(sides: tuple[Side, Side]) -> tuple[int, int]:
    return sides[0].stock, sides[1].stock


Shown = dict[str, object]


def _decided(sides: tuple[Side, Side]) -> list[Shown]:
    return [_shown(row, sides) for row in decisions_of(*sides)]


def _shown(row: LinkDecision, sides: tuple[Side, Side]) -> Shown:
    """A decision with the names of its things."""
    old, new = (names_of(each.plan)[Of(row.of)] for each in sides)
    return {
        "row": row,
        "of_words": OF_WORDS[Of(row.of)],
        "old": [old.get(each, each) for each in row.old],
        "new": [new.get(each, each) for each in row.new],
    }
