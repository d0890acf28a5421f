"""What does this plan say? The page of an edition or of a draft."""

from collections import Counter
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from keikaku.core.problems import Language, Severity
from keikaku.publish.charts.words import when, year_words
from keikaku.web.accounts.languages import between, page_language
from keikaku.web.library.documents import (
    Document,
    draft_document,
    edition_document,
    page_elsewhere,
    paper_document,
)
from keikaku.web.library.errata import errata_of
from keikaku.web.library.facts import State, state_words
from keikaku.web.library.fragments import once, rows_of
from keikaku.web.library.language import word
from keikaku.web.library.outline import Outline, outline_of
from keikaku.web.library.tables import tables_of
from keikaku.web.library.tree import Tree
from keikaku.web.library.works import works
from keikaku.web.plans.models import Draft, Edition


@require_safe
def edition(request: HttpRequest, plan: int, number: int) -> HttpResponse:
    """An edition, as it was sealed."""
    return _page(request, edition_document(request, plan, number))


@require_safe
def draft(request: HttpRequest, draft: int) -> HttpResponse:
    """A draft, as it is now."""
    return _page(request, draft_document(request, draft))


@require_safe
def paper(request: HttpRequest, laying: int) -> HttpResponse:
    """What was laid before a body, as it was frozen."""
    return _page(request, paper_document(request, laying))


def _page(request: HttpRequest, document: Document) -> HttpResponse:
    language, plan = page_language(), document.plan
    # The part of a department is small enough to be seen at once.
    whole = request.GET.get("open") == "all" or document.own is not None
    context = {
        **common(document),
        "whole": whole,
        **once(document, language, ("plan page", whole), lambda: _drawn(document, language, whole)),
        "tables": tables_of(each for each in plan.tables if each.node is None),
        "events": [(each.text, _dates(each)) for each in plan.events if each.node is None],
        "terms": plan.terms,
        "periods": [
            (one.title, year_words(one.start, language), year_words(one.end, language))
            for one in plan.periods
        ],
    }
    return render(request, "library/document.html", context)


def common(document: Document) -> dict[str, Any]:
    """What every page of a document shows of it."""
    language, head = page_language(), document.plan.head
    row = document.row
    return {
        "document": document,
        "row": row,
        "head": head,
        "is_draft": document.is_draft,
        "state": row.get_state_display() if isinstance(row, Draft) else "",
        "period": head.period and between(*(year_words(year, language) for year in head.period)),
        "as_of": head.as_of and when(head.as_of, language),
        "review": page_elsewhere("intake_review_of_draft", draft=row.pk)
        if document.is_draft
        else None,
        "exchange": None
        if document.paper
        else page_elsewhere("draft_json" if document.is_draft else "edition_json", pk=row.pk),
        "errata": page_elsewhere("drafting_errata", edition=row.pk)
        if isinstance(row, Edition)
        else None,
        "mistakes": errata_of([row]).get(row.pk, []) if isinstance(row, Edition) else [],
        "paper": document.paper,
        "editing": document.editing(),
    }


def _drawn(document: Document, language: Language, whole: bool) -> dict[str, Any]:
    """The parts that grow with the plan."""
    outline, rows = outline_of(document.plan), rows_of(document, language)
    tree = Tree(document, outline, language, rows)
    table = works(document, outline, language, rows)
    return {
        **_facts(document, tree, language),
        "tree": tree.html(whole=whole),
        "loose": tree.rows_at(None),
        "contents": _contents(outline),
        "years": table.years,
        "work_rows": table.rows,
    }


def _contents(outline: Outline) -> list[tuple[int, Any]]:
    """The nodes at the top with the number that their anchor has."""
    numbers = {node: number for number, node in enumerate(outline.nodes)}
    return [(numbers[node.id], node) for node in outline.below.get(None, [])]


def _facts(document: Document, tree: Tree, language: Language) -> dict[str, Any]:
    """Counts of what is there."""
    plan = document.plan
    states = Counter(tree.card(each).state for each in plan.indicators)
    left = Counter(each.severity for each in document.content.problems if not each.settled)
    return {
        "counts": [len(each) for each in (plan.nodes, plan.indicators, plan.initiatives)],
        "states": [(each, state_words(each), states[each]) for each in State if states[each]],
        "problems": [(word(each, language), left[each]) for each in Severity if left[each]],
    }


def _dates(event: Any) -> str:
    dates = [each.as_printed for each in (event.start, event.end) if each is not None]
    return between(*dates) if len(dates) > 1 else "".join(dates)
