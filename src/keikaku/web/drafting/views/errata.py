"""正誤表: entered for an edition, shown, printed, downloaded as a Word file."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.core.problems import Language
from keikaku.core.years.model import FuzzyDate, Precision
from keikaku.core.years.printing import print_era
from keikaku.publish.errata import ErrataSheet, MistakeRow
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.requests import actor
from keikaku.web.drafting.access import edits_plans, may_edit, reads_editions
from keikaku.web.drafting.actions import errata as actions
from keikaku.web.drafting.actions.errata import Mistake
from keikaku.web.drafting.models import Erratum
from keikaku.web.plans.models import Edition
from keikaku.web.plans.refusals import NotNow

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BLANK = 3
_FIELDS = ("place", "wrong", "right", "reason")


@require_safe
@reads_editions
def errata(request: HttpRequest, edition: int) -> HttpResponse:
    """All errata of an edition."""
    row = _edition(edition)
    context = {"edition": row, "errata": row.errata.all(), "may_edit": may_edit(request)}
    return render(request, "drafting/errata.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@edits_plans
def new(request: HttpRequest, edition: int) -> HttpResponse:
    """The form of a new erratum; `more` gives further rows."""
    row = _edition(edition)
    rows, fault = _rows(request), ""
    if request.method == "POST" and "more" not in request.POST:
        try:
            erratum = _issued(request, row, rows)
        except NotNow as refusal:
            fault = str(refusal)
        else:
            messages.success(request, _("正誤表を出しました。"))
            return redirect("drafting_erratum", erratum.pk)
    blank = [Mistake("", "", "")] * _BLANK
    context = {
        "edition": row,
        "rows": [*rows, *blank],
        "issued": request.POST.get("issued", timezone.localdate().isoformat()),
        "issuer": request.POST.get("issuer", ""),
        "note": request.POST.get("note", ""),
        "fault": fault,
    }
    return render(request, "drafting/new_erratum.html", context, status=422 if fault else 200)


def _rows(request: HttpRequest) -> Sequence[Mistake]:
    lists = [request.POST.getlist(name) for name in _FIELDS]
    rows = [[text.replace("\r\n", "\n").strip() for text in row]
            for row in zip(*lists, strict=False)]  # fmt: skip
    return [Mistake(*row) for row in rows if any(row)]


def _issued(request: HttpRequest, edition: Edition, rows: Sequence[Mistake]) -> Erratum:
    issued = _day(request.POST.get("issued", ""))
    issuer = request.POST.get("issuer", "").strip()
    if issued is None:
        raise NotNow(_("発行日を 2026-04-01 のように入力してください。"))
    if not issuer:
        raise NotNow(_("発行者を入力してください。"))
    note = request.POST.get("note", "").strip()
    return actions.issue(
        edition=edition, issued=issued, issuer=issuer[:200], note=note, mistakes=rows,
        by=actor(request),
    )  # fmt: skip


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


@require_safe
@reads_editions
def erratum(request: HttpRequest, erratum: int) -> HttpResponse:
    """One erratum, as it is printed."""
    row = _erratum(erratum)
    day = FuzzyDate("", row.issued, row.issued, Precision.DAY)
    printed = row.issued.isoformat() if page_language() is Language.EN else print_era(day)
    context = {"erratum": row, "edition": row.edition, "issued": printed}
    return render(request, "drafting/erratum.html", context)


@require_safe
@reads_editions
def erratum_as_word(request: HttpRequest, erratum: int) -> HttpResponse:
    """The same as a Word file."""
    row = _erratum(erratum)
    sheet = ErrataSheet(
        title=row.edition.name,
        number=row.number,
        issued=row.issued,
        issuer=row.issuer,
        note=row.note,
        rows=tuple(MistakeRow(**each) for each in row.rows),
    )
    from keikaku.publish.errata.word import word_file

    response = HttpResponse(word_file(sheet), content_type=_WORD)
    name = quote(f"正誤表{row.number}_{row.edition.title}.docx")
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return response


def _edition(number: int) -> Edition:
    return get_object_or_404(Edition.objects.select_related("plan").defer("document"), pk=number)


def _erratum(number: int) -> Erratum:
    found = Erratum.objects.select_related("edition", "edition__plan").defer("edition__document")
    return get_object_or_404(found, pk=number)
