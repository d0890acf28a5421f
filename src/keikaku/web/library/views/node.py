"""What is this measure, how is it measured, and what is done for it? The page of a node."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from keikaku.core.plan import Node
from keikaku.core.problems import Language, Problem
from keikaku.publish.charts import Variant, bars_chart, initiative_rows
from keikaku.publish.charts.bars import Of
from keikaku.web.accounts.languages import page_language, place_words
from keikaku.web.library.documents import (
    Document,
    draft_document,
    edition_document,
    paper_document,
)
from keikaku.web.library.facts import card_of, shown_value, state_words, time_words
from keikaku.web.library.html import paragraphs
from keikaku.web.library.language import problem_text, word
from keikaku.web.library.outline import Outline, outline_of
from keikaku.web.library.picture import Picture, picture_of
from keikaku.web.library.tables import tables_of
from keikaku.web.library.views.document import common


@require_safe
def edition_node(request: HttpRequest, plan: int, number: int, node: str) -> HttpResponse:
    """A node of an edition."""
    return _page(request, edition_document(request, plan, number), node)


@require_safe
def paper_node(request: HttpRequest, laying: int, node: str) -> HttpResponse:
    """A node of what was laid before a body."""
    return _page(request, paper_document(request, laying), node)


@require_safe
def draft_node(request: HttpRequest, draft: int, node: str) -> HttpResponse:
    """A node of a draft."""
    return _page(request, draft_document(request, draft), node)


def _page(request: HttpRequest, document: Document, name: str) -> HttpResponse:
    language, outline = page_language(), outline_of(document.plan)
    node = outline.nodes.get(name)
    if not document.shows(name):
        raise PermissionDenied
    if node is None:
        raise Http404
    context = {
        **common(document),
        "opinions": document.opinions("node", name),
        "node": node,
        "paragraphs": paragraphs(node.text),
        "path": [(each, document.node(each.id)) for each in outline.path(node)],
        **_neighbours(document, outline, node),
        "below": [(each, document.node(each.id)) for each in outline.below.get(name, [])],
        "original": _linked(document, outline, node.cross_listed),
        "again": _again(document, node),
        "cards": _cards(document, outline, name, language),
        "bars": _bars(outline, name, language),
        "results": _results(outline, name, language),
        "tables": tables_of(outline.tables.get(name, [])),
        "events": outline.events.get(name, []),
        "problems": problems_at(document, (name,), language),
        "source": node.source and place_words(node.source.address),
        "source_page": document.source(name),
        "editing": document.editing(name),
    }
    return render(request, "library/node.html", context)


def _neighbours(document: Document, outline: Outline, node: Node) -> dict[str, Any]:
    """The nodes before and after in the order of the tree, as far as they are shown whole."""
    order = [each for each, _ in outline.depth_first() if document.shows(each.id)]
    at = next(number for number, each in enumerate(order) if each.id == node.id)
    before = order[at - 1] if at else None
    after = order[at + 1] if at + 1 < len(order) else None
    return {
        "previous": before and (before, document.node(before.id)),
        "next": after and (after, document.node(after.id)),
    }


def _linked(document: Document, outline: Outline, node: str | None) -> tuple[Node, str] | None:
    return None if node is None else (outline.nodes[node], document.node(node))


def _again(document: Document, node: Node) -> list[tuple[Node, str]]:
    """Where this node is listed a second time (再掲)."""
    nodes = document.plan.nodes
    return [(each, document.node(each.id)) for each in nodes if each.cross_listed == node.id]


def _cards(
    document: Document, outline: Outline, node: str, language: Language
) -> list[dict[str, Any]]:
    return [
        {
            "indicator": each,
            "address": document.indicator(each.id),
            "kind": word(each.kind, language),
            "again": any(one.node == node and one.cross_listed for one in each.placements),
            "card": (card := card_of(each, language)),
            "state": state_words(card.state),
        }
        for each in outline.indicators.get(node, [])
    ]


def _bars(outline: Outline, node: str, language: Language) -> Picture | None:
    found = outline.initiatives.get(node)
    if not found:
        return None
    rows = initiative_rows(found)
    return picture_of(
        bars_chart(rows, Of.WORKS, "works-wide", language=language),
        bars_chart(rows, Of.WORKS, "works-phone", variant=Variant.PHONE, language=language),
    )


def _results(outline: Outline, node: str, language: Language) -> list[tuple[str, list[str]]]:
    return [
        (
            each.text,
            [
                f"{shown_value(one, language)} {time_words(one, language)}".rstrip()
                for one in each.values
            ],
        )
        for each in outline.results.get(node, [])
    ]


def problems_at(
    document: Document, things: Iterable[str], language: Language
) -> list[tuple[Problem, str, str]]:
    """The open problems of some things: each with its severity and its sentences."""
    about = frozenset(things)
    return [
        (each, word(each.severity, language), problem_text(each, language))
        for each in document.content.problems
        if each.where in about and not each.settled
    ]
