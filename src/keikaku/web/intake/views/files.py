"""Originals, pictures of their pages, and exchange documents, as downloads."""

from typing import TYPE_CHECKING
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from keikaku.core.errors import KeikakuError
from keikaku.exchange.writer import dumps
from keikaku.web.intake import originals
from keikaku.web.intake.models import IntakeFile
from keikaku.web.intake.pictures import picture_of
from keikaku.web.intake.sources import PDF
from keikaku.web.intake.views.shared import sees_plans
from keikaku.web.plans.models import Draft, Edition
from keikaku.web.plans.queries import draft_at, seal_of

if TYPE_CHECKING:
    from keikaku.web.intake.marking import Box

_MOST = 20_000.0


@require_safe
@sees_plans
def original(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The very bytes that were uploaded; a browser saves them and opens nothing."""
    file = get_object_or_404(IntakeFile, intake=pk, number=number)
    try:
        data = originals.bytes_of(file.sha256, file.name)
    except KeikakuError:
        raise Http404 from None
    return download(data, file.name, "application/octet-stream")


@require_safe
@sees_plans
def picture(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A page with a place marked, cut to its surroundings unless the whole is asked for."""
    # With numpy, which no other page needs.
    from keikaku.web.intake.marking import marked

    file = get_object_or_404(IntakeFile, intake=pk, number=number, media_type=PDF)
    page, box = _page(request), _box(request.GET.get("box", ""))
    path = picture_of(file.sha256, page)
    if path is None:
        raise Http404
    data = marked(path.read_bytes(), box, whole="whole" in request.GET)
    response = HttpResponse(data, content_type="image/png")
    response["Cache-Control"] = "private, max-age=3600"
    return response


@require_safe
@sees_plans
def draft_json(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft or a reading as exchange JSON; its hash stands in a header."""
    row = get_object_or_404(Draft, pk=pk)
    return exchange(request, dumps(draft_at(row)), f"draft-{row.pk}-{row.revision}")


@require_safe
@sees_plans
def edition_json(request: HttpRequest, pk: int) -> HttpResponse:
    """A sealed edition as the exchange JSON that was sealed, byte for byte."""
    row = get_object_or_404(Edition, pk=pk)
    return exchange(request, row.document, f"plan-{row.plan_id}-edition-{row.number}")


def exchange(request: HttpRequest, document: str, name: str) -> HttpResponse:
    """An exchange document for saving; with `?sha256` its hash alone, as sha256sum checks it."""
    digest = seal_of(document)
    if "sha256" in request.GET:
        line = f"{digest}  {name}.json\n"
        return download(line.encode("ascii"), f"{name}.json.sha256", "text/plain")
    response = download(document.encode("utf-8"), f"{name}.json", "application/json")
    response["X-Keikaku-SHA256"] = digest
    return response


def download(data: bytes, name: str, media_type: str) -> HttpResponse:
    """Bytes for saving under a name. No browser guesses what they are."""
    response = HttpResponse(data, content_type=media_type)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def _page(request: HttpRequest) -> int:
    found = request.GET.get("page", "")
    if not (found.isascii() and found.isdigit() and len(found) < 6):
        raise Http404
    return int(found)


def _box(text: str) -> "Box | None":
    """left,top,right,bottom in points; None where nothing sensible stands there."""
    try:
        left, top, right, bottom = (float(part) for part in text.split(","))
    except ValueError:
        return None
    fits = all(0 <= each <= _MOST for each in (left, top, right, bottom))
    return (left, top, right, bottom) if fits and left < right and top < bottom else None
