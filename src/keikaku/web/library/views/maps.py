"""Which measure serves which goal? The matrix of a cross map, and the marks of one node."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.core.plan import Node
from keikaku.publish.charts.words import year_words
from keikaku.web.accounts.access import needs
from keikaku.web.accounts.languages import between, page_language
from keikaku.web.accounts.requests import actor, rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.library.actions import marks
from keikaku.web.library.documents import Document
from keikaku.web.library.frames import FrameView
from keikaku.web.library.matrix import columns, rows
from keikaku.web.library.outline import outline_of
from keikaku.web.library.queries.maps import Matrix, frame_named, matrix, newest_document
from keikaku.web.plans.models import Plan
from keikaku.web.plans.refusals import NotNow
from keikaku.web.plans.sight import sight_of


def _years(view: FrameView) -> str:
    told = [year_words(year, page_language()) if year else "" for year in view.years]
    return between(*told) if any(told) else ""


@require_safe
def map_page(request: HttpRequest, plan: int, frame: str) -> HttpResponse:
    """The matrix: nodes as rows, targets as columns."""
    found, view, document = _asked(request, plan, frame)
    nodes = outline_of(document.plan).depth_first() if document else []
    marked = matrix(found, frame, (node.id for node, _depth in nodes))
    only = request.GET.get("rows") == "marked"
    shown = columns(view, marked)
    context = {
        "plan": found,
        "frame": view,
        "years": _years(view),
        "document": document,
        "columns": [(one, marked.count((one.key, *one.parts))) for one in shown],
        "left": len(view.targets) - len(shown),
        "rows": rows(
            [each for each in nodes if not only or marked.of(each[0].id)],
            shown,
            marked,
            _setting(request, plan, view),
        ),
        "only": only,
        "nodes": len(nodes),
        "mapped": len(marked.marks),
        "gone": sorted((node, sorted(targets)) for node, targets in marked.gone.items()),
        "stray": _stray(view, marked),
    }
    return render(request, "library/map.html", context)


def _asked(request: HttpRequest, plan: int, frame: str) -> tuple[Plan, FrameView, Document | None]:
    """The plan, the frame and what the plan says now. Raises Http404 or PermissionDenied."""
    sight = sight_of(request)
    if not sight.editions:
        raise PermissionDenied
    found = get_object_or_404(Plan, pk=plan)
    view = frame_named(frame, found, sight, page_language())
    if view is None:
        raise Http404
    return found, view, newest_document(found, sight)


def _setting(request: HttpRequest, plan: int, view: FrameView) -> str | None:
    """The address of the page that sets marks, with NODE in it, for who may."""
    if view.ended or not rights(request).may(Permission.EDIT_PLANS):
        return None
    return reverse("library_map_node", args=[plan, view.key, "NODE"])


def _stray(view: FrameView, marked: Matrix) -> list[tuple[str, list[str]]]:
    """Marks whose target the frame no longer has."""
    known = view.keys()
    strays = ((node, sorted(targets - known)) for node, targets in marked.marks.items())
    return [(node, targets) for node, targets in strays if targets]


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.EDIT_PLANS)
def map_node(request: HttpRequest, plan: int, frame: str, node: str) -> HttpResponse:
    """The marks of one node, set with checkboxes."""
    found, view, document = _asked(request, plan, frame)
    nodes = {each.id: each for each in document.plan.nodes} if document else {}
    now = matrix(found, frame, nodes)
    set_marks = now.of(node) | now.gone.get(node, frozenset())
    if node not in nodes and not set_marks:
        raise Http404
    if request.method == "POST":
        try:
            _save(request, found, view, node)
        except NotNow as fault:
            messages.error(request, str(fault))
            return redirect("library_map_node", plan, frame, node)
        return redirect("library_map", plan, frame)
    context = {
        "plan": found,
        "frame": view,
        "node": nodes.get(node),
        "name": node,
        "path": _path(document, nodes.get(node)),
        "marked": sorted(set_marks),
        "stray": sorted(set_marks - view.keys()),
        "targets": [
            (
                one,
                one.key in set_marks,
                not set_marks.isdisjoint(one.parts),
                [(part, part in set_marks) for part in one.parts],
            )
            for one in view.targets
            if not one.ended or one.key in set_marks
        ],
    }
    return render(request, "library/map_node.html", context)


def _path(document: Document | None, node: Node | None) -> list[Node]:
    return outline_of(document.plan).path(node) if document and node else []


def _save(request: HttpRequest, plan: Plan, view: FrameView, node: str) -> None:
    """Changes what the visitor changed: the difference to what the page showed."""
    shown, wanted = set(request.POST.getlist("was")), set(request.POST.getlist("target"))
    marks.change(
        plan=plan,
        node=node,
        frame=view.key,
        add=(wanted - shown) & view.keys(),
        remove=shown - wanted,
        by=actor(request),
    )
    messages.success(request, _("対応を保存しました。"))
