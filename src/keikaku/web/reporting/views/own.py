"""What does my department report? Its rows for a year; staff enter in place."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.requests import actor, rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.plans.queries import draft_at
from keikaku.web.reporting.access import sees_own
from keikaku.web.reporting.actions import entering
from keikaku.web.reporting.forms import EntryForm
from keikaku.web.reporting.models import State
from keikaku.web.reporting.offices import offices, own_indicators
from keikaku.web.reporting.queries import gathering_drafts, reports_of
from keikaku.web.reporting.rows import Row, Standing, rows_in
from keikaku.web.reporting.views.years import Years, asked_year

_SHOWN = 40
_CLOSED = (State.APPROVED, State.TAKEN)


@dataclass(frozen=True, slots=True)
class Line:
    """A row on the page: `department` is for whom the visitor enters it, None where they do not."""

    row: Row
    department: Department | None
    form: EntryForm | None

    @property
    def is_open(self) -> bool:
        """Whether fields are shown: what somebody typed is never taken from the page."""
        if self.form is None:
            return False
        closed = self.row.report is not None and self.row.report.state in _CLOSED
        return not closed or bool(self.form.is_bound and self.form.errors)


@dataclass(slots=True)
class Sent:
    """What came of a page that was sent."""

    forms: dict[str, EntryForm] = field(default_factory=dict)
    lost: Sequence[str] = ()
    saved: int = 0

    @property
    def status(self) -> int:
        """Of the page that shows what was not saved."""
        if not (self.forms or self.lost):
            return 200
        return 409 if any(each.crossed for each in self.forms.values()) else 422


@require_http_methods(["GET", "HEAD", "POST"])
@sees_own
def own(request: HttpRequest) -> HttpResponse:
    """The rows of the visitor's departments; what was typed and not saved stays."""
    years = asked_year(request)
    if request.method != "POST":
        return _page(request, years, Sent())
    if not rights(request).may(Permission.ENTER_OWN_ROWS):
        raise PermissionDenied
    sent = _entered(request, years)
    if sent.saved:
        text = ngettext("{count} 件を保存しました。", "{count} 件を保存しました。", sent.saved)
        messages.success(request, text.format(count=sent.saved))
    if sent.forms or sent.lost:
        return _page(request, years, sent)
    if not sent.saved:
        messages.info(request, _("変わったところはありません。"))
    return redirect(request.get_full_path())


def _entered(request: HttpRequest, years: Years) -> Sent:
    """Each row that was touched is an action of its own: one that is refused keeps none back."""
    rows = _rows(request, years.year, Permission.ENTER_OWN_ROWS)
    sent = Sent(lost=_lost(request, {row.prefix for row, _of in rows}))
    for row, department in rows:
        form = EntryForm(request.POST, row=row)
        if not form.is_sent:
            continue
        if not form.is_valid():
            sent.forms[row.prefix] = form
        elif form.is_touched and _saved(request, form, department):
            sent.saved += 1
        elif form.errors:
            sent.forms[row.prefix] = form
    return sent


def _saved(request: HttpRequest, form: EntryForm, department: Department) -> bool:
    row = form.row
    return form.done(
        lambda: entering.enter(
            draft=row.draft.pk,
            indicator=row.indicator.id,
            label=row.label,
            year=row.year,
            department=department,
            by=actor(request),
            **form.given,
        )
    )


def _page(request: HttpRequest, years: Years, sent: Sent) -> HttpResponse:
    rows = list(
        _rows(request, years.year, Permission.ENTER_OWN_ROWS, Permission.APPROVE_OWN_ROWS)
    )  # fmt: skip
    page = Paginator(rows, _SHOWN).get_page(request.GET.get("page"))
    enters = {each.department.pk for each in offices(request, Permission.ENTER_OWN_ROWS)}
    lines = [_line(row, of, of.pk in enters, sent) for row, of in page]
    context = {
        "years": years,
        "page": page,
        "groups": _by_plan(lines),
        "enters": bool(enters),
        "failed": sent.forms.values(),
        "lost": sent.lost,
        "missing": sum(row.standing is Standing.MISSING for row, _of in rows),
        "departments": "・".join(dict.fromkeys(str(of) for _row, of in rows)),
    }
    return render(request, "reporting/own.html", context, status=sent.status)


def _line(row: Row, department: Department, enters: bool, sent: Sent) -> Line:
    if not enters:
        return Line(row, None, None)
    return Line(row, department, sent.forms.get(row.prefix) or EntryForm(None, row=row))


def _by_plan(lines: Sequence[Line]) -> list[tuple[str, list[Line]]]:
    found: dict[int, tuple[str, list[Line]]] = {}
    for line in lines:
        found.setdefault(line.row.draft.pk, (line.row.draft.title, []))[1].append(line)
    return list(found.values())


def _rows(
    request: HttpRequest, year: int, *permissions: Permission
) -> list[tuple[Row, Department]]:
    """The own rows of all plans, each with the department whose it is."""
    drafts, of = gathering_drafts(), offices(request, *permissions)
    reports = reports_of(drafts, year)
    found: list[tuple[Row, Department]] = []
    for draft in drafts:
        own_here = own_indicators(draft_at(draft).plan, of)
        for row in rows_in(draft, year, reports, own_here):
            found.append((row, own_here[row.indicator.id].department))
    return found


def _lost(request: HttpRequest, known: Container[str]) -> list[str]:
    """What was typed into rows that are the department's no longer: told, for it cannot be kept."""
    return [
        str(text)
        for name, text in request.POST.items()
        if name.endswith("-raw") and name.removesuffix("-raw") not in known and str(text).strip()
    ]
