"""What does this figure mean, where does it come from, how does it go? The page of an indicator."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from keikaku.core.indicators import Indicator, Value
from keikaku.core.plan import Correction
from keikaku.core.problems import Language
from keikaku.publish.charts import Variant, series_chart, series_of
from keikaku.web.accounts.languages import page_language, place_words
from keikaku.web.library.documents import (
    Document,
    draft_document,
    edition_document,
    page_elsewhere,
    paper_document,
)
from keikaku.web.library.facts import (
    card_of,
    counting_words,
    shown_value,
    state_words,
    time_words,
)
from keikaku.web.library.fragments import once
from keikaku.web.library.language import field_words, word
from keikaku.web.library.outline import outline_of
from keikaku.web.library.picture import Picture, picture_of
from keikaku.web.library.views.document import common
from keikaku.web.library.views.node import problems_at


@require_safe
def edition_indicator(request: HttpRequest, plan: int, number: int, indicator: str) -> HttpResponse:
    """An indicator of an edition."""
    return _page(request, edition_document(request, plan, number), indicator)


@require_safe
def paper_indicator(request: HttpRequest, laying: int, indicator: str) -> HttpResponse:
    """An indicator of what was laid before a body."""
    return _page(request, paper_document(request, laying), indicator)


@require_safe
def draft_indicator(request: HttpRequest, draft: int, indicator: str) -> HttpResponse:
    """An indicator of a draft."""
    return _page(request, draft_document(request, draft), indicator)


def _page(request: HttpRequest, document: Document, name: str) -> HttpResponse:
    if not document.shows(name):
        raise PermissionDenied
    found = next((each for each in document.plan.indicators if each.id == name), None)
    if found is None:
        raise Http404
    language = page_language()
    card = card_of(found, language)
    context = {
        **common(document),
        "opinions": document.opinions("indicator", name),
        "indicator": found,
        "definition": _definition(found, language),
        "card": card,
        "followed": state_words(card.state),
        "chart": once(document, language, ("chart", name), lambda: _chart(found, language)),
        "values": [_value(document, each, language) for each in found.values],
        "assumed": field_words(found.assumed),
        "placements": _placements(document, found),
        "corrections": _corrections(document, found),
        "problems": problems_at(document, (name, *(one.id for one in found.values)), language),
        "editing": document.editing(name),
        "lineage": None
        if document.paper
        else page_elsewhere("compare_indicator", side=_side(document), indicator=name),
    }
    return render(request, "library/indicator.html", context)


def _side(document: Document) -> str:
    """How comparisons name the document."""
    return f"{'d' if document.is_draft else 'e'}{document.row.pk}"


def _definition(indicator: Indicator, language: Language) -> dict[str, str]:
    """The words of the enumerations; the template names them."""
    return {
        "kind": word(indicator.kind, language),
        "type": word(indicator.type, language),
        "direction": word(indicator.direction, language) if indicator.direction else "",
        "result": word(indicator.result_kind, language) if indicator.result_kind else "",
    }


def _chart(indicator: Indicator, language: Language) -> Picture | None:
    if not indicator.values:
        return None
    series = series_of(indicator, language=language)
    return picture_of(
        series_chart(series, "series-wide", language=language),
        series_chart(series, "series-phone", variant=Variant.PHONE, language=language),
    )


def _value(document: Document, value: Value, language: Language) -> dict[str, Any]:
    return {
        "id": value.id,
        "role": word(value.role, language),
        "shown": shown_value(value, language),
        "raw": value.raw,
        "time": time_words(value, language),
        "stated": word(value.period.stated_in, language) if value.period else "",
        "counting": counting_words(value.accumulation, language),
        "status": word(value.status, language),
        "assumed": field_words(value.assumed),
        "notes": value.notes,
        "place": place_words(value.source.address) if value.source else "",
        "file": _file(document, value),
        "page": document.source(value.id),
        "entered": _entered(document, value),
    }


def _entered(document: Document, value: Value) -> Correction | None:
    """Who entered the text as it stands, where it is on record: it was in no document."""
    filed = (
        each
        for each in reversed(document.plan.corrections)
        if (each.where, each.field, each.now) == (value.id, "raw", value.raw)
    )
    return None if value.source else next(filed, None)


def _file(document: Document, value: Value) -> str:
    """The name of the file in which the value stands."""
    source = value.source
    files = document.plan.sources
    return next((each.name for each in files if source and each.id == source.source), "")


def _placements(document: Document, indicator: Indicator) -> list[tuple[Any, list[Any], str]]:
    """Every node where the indicator stands: the placement, the way down to it, its address."""
    outline = outline_of(document.plan)
    found = []
    for place in indicator.placements:
        if place.node is None:
            continue
        node = outline.nodes[place.node]
        found.append((place, [*outline.path(node), node], document.node(node.id)))
    return found


def _corrections(document: Document, indicator: Indicator) -> list[tuple[Any, str]]:
    """What persons decided about it, each with the field in words."""
    about = {indicator.id, *(value.id for value in indicator.values)}
    return [
        (each, "・".join(field_words([each.field.rsplit(".", 1)[-1]])))
        for each in document.plan.corrections
        if each.where in about
    ]
