"""Where does this word stand? Search over all drafts and editions."""

from dataclasses import dataclass
from urllib.parse import quote

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from keikaku.web.library.marking import marked
from keikaku.web.library.queries.search import DRAFT, PLAN, Group, Results, Within, search
from keikaku.web.library.queries.things import Thing
from keikaku.web.plans.models import Draft, Edition, IndexEntry
from keikaku.web.plans.queries import plans
from keikaku.web.plans.search_text import words_of
from keikaku.web.plans.sight import sight_of

_MOST_LETTERS = 200


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """The form, and what was found, by plan and thing."""
    sight = sight_of(request)
    if not sight.editions:
        raise PermissionDenied
    query = request.GET.get("q", "").replace("\x00", "")[:_MOST_LETTERS].strip()
    words, within = words_of(query), _within(request)
    found = search(words, sight, within) if words else None
    context = {
        "query": query,
        "asked": "q" in request.GET,
        "words": words,
        "within": within,
        "where": within.where or "",
        "plans": plans(),
        "results": found,
        "groups": _groups(found, words) if found else [],
    }
    return render(request, "library/search.html", context)


def _within(request: HttpRequest) -> Within:
    asked = request.GET
    kind, _dash, number = asked.get("in", "").partition("-")
    where: str | None = None
    if kind in (DRAFT, PLAN) and (found := _number(number)) is not None:
        where = f"{kind}-{found}"
    page = _number(asked.get("page", ""))
    return Within(_number(asked.get("plan", "")), where, 1 if page is None else page)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found: in the first of its documents, and the others by name."""

    kind: str
    address: str
    title: str
    excerpt: str
    document: str
    others: list[tuple[str, str]]


def _groups(found: Results, words: tuple[str, ...]) -> list[tuple[Group, list[Hit]]]:
    """Each group with what is shown of it."""
    return [(each, [_hit(thing, found, words) for thing in each.things]) for each in found.groups]


def _hit(thing: Thing, found: Results, words: tuple[str, ...]) -> Hit:
    first, *others = [(found.entries[each.entry], found.rows[each.where]) for each in thing]
    entry, row = first
    return Hit(
        _kinds().get(entry.kind, entry.kind),
        _address(entry, _base(row)),
        marked(entry.title, words),
        marked(_excerpt(entry), words, short=True),
        _called(row),
        [(_address(one, _base(of)), _called(of)) for one, of in others],
    )


def _called(row: Draft | Edition) -> str:
    """第2版, 案."""
    if isinstance(row, Edition):
        return _("第{number}版").format(number=row.number)
    return str(row.get_state_display())


def _base(row: Draft | Edition) -> str:
    if isinstance(row, Draft):
        return reverse("library_draft", args=[row.pk])
    return reverse("library_edition", args=[row.plan_id, row.number])


def _address(entry: IndexEntry, base: str) -> str:
    """The page of the thing, or of the node where it stands."""
    if entry.kind == "indicators":
        return f"{base}indicator/{quote(entry.key)}/"
    return f"{base}node/{quote(entry.place)}/" if entry.place else base


def _excerpt(entry: IndexEntry) -> str:
    """All texts but the title, which stands above it."""
    lines = entry.raw.split("\n")
    return "　".join(line for line in lines if line.strip() and line != entry.title)


def _kinds() -> dict[str, str]:
    return {
        "plan": _("計画"),
        "nodes": _("節"),
        "indicators": _("指標"),
        "initiatives": _("取組"),
        "results": _("実施結果"),
        "areas": _("圏域"),
        "members": _("構成市町村"),
        "bodies": _("会議体"),
        "terms": _("略称と用語"),
        "periods": _("関係する計画と期間"),
        "events": _("日程・沿革"),
        "tables": _("表"),
    }
