"""What came in? For the planner: each department's rows by state, and the way into the draft."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from keikaku.core.editing import ChangedMeanwhile, Refused
from keikaku.core.text import squeeze
from keikaku.web.accounts.languages import page_language
from keikaku.web.accounts.models import Department
from keikaku.web.accounts.queries import in_force, names_since
from keikaku.web.accounts.requests import actor, rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.plans.models import Draft
from keikaku.web.plans.own_rows import owners_of_indicators
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow
from keikaku.web.reporting.access import sees_all
from keikaku.web.reporting.actions import taking
from keikaku.web.reporting.queries import gathering_drafts, reports_of
from keikaku.web.reporting.rows import STANDINGS, Row, Standing, rows_in
from keikaku.web.reporting.views.waiting import AT_ONCE, seen_of
from keikaku.web.reporting.views.years import Years, asked_year, is_year


@dataclass(frozen=True, slots=True)
class OfOwner:
    """How far the rows of one owner are; `known` where a department of today is called so."""

    owner: str
    counts: Mapping[Standing, int]
    known: bool

    @property
    def total(self) -> int:
        """All its rows."""
        return sum(self.counts.values())

    @property
    def cells(self) -> list[tuple[Standing, int]]:
        """The counts in the order of the heads."""
        return [(each, self.counts.get(each, 0)) for each in Standing]


@require_safe
@sees_all
def overview(request: HttpRequest) -> HttpResponse:
    """Each plan with its departments."""
    years, drafts = asked_year(request), gathering_drafts()
    reports, known = reports_of(drafts, years.year), _known_names()
    plans = [
        (each, _by_owner(each, list(rows_in(each, years.year, reports)), known)) for each in drafts
    ]
    context = {"years": years, "plans": plans, "heads": _heads()}
    return render(request, "reporting/overview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@sees_all
def of_draft(request: HttpRequest, draft: int, year: int) -> HttpResponse:
    """One plan and year: what can be taken, and all the rest."""
    row = next((each for each in gathering_drafts() if each.pk == draft), None)
    if row is None or not is_year(year):
        raise Http404
    rows = list(rows_in(row, year, reports_of([row], year)))
    if request.method == "POST":
        if not rights(request).may(Permission.ASK_DEPARTMENTS):
            raise PermissionDenied
        return _taken(request, row, year, rows)
    owner, state, owners = request.GET.get("owner", ""), request.GET.get("state", ""), _owners(row)
    shown = [
        each
        for each in rows
        if not owner or owner in owners[each.indicator.id]
        if not state or each.standing == state
    ]
    ready = [each for each in shown if each.standing is Standing.APPROVED]
    context = {
        "draft": row,
        "years": Years(year),
        "owner": owner,
        "state": state,
        "states": list(STANDINGS.items()),
        "owners": [each.owner for each in _by_owner(row, rows, frozenset())],
        "ready": ready[:AT_ONCE],
        "more": len(ready[AT_ONCE:]),
        "rest": [(each, owners[each.indicator.id]) for each in shown],
    }
    return render(request, "reporting/of_draft.html", context)


def _taken(request: HttpRequest, draft: Draft, year: int, rows: Sequence[Row]) -> HttpResponse:
    """Each that was chosen is an edit of its own, so that each can be undone by itself."""
    known = {row.report.pk: row for row in rows if row.report is not None}
    seen, done = seen_of(request), 0
    for report, (revision, there) in seen.items():
        if report not in known:
            continue
        try:
            taking.take(report=report, revision=revision, there=there, by=actor(request))
            # Read here once, or each that follows would read all that were taken before it.
            draft_at(Draft.objects.get(pk=draft.pk))
            done += 1
        except (NotNow, Refused, ChangedMeanwhile) as refused:
            messages.warning(request, f"{known[report].name}{_('：')}{_said(refused)}")
    if not seen:
        messages.warning(request, _("案に取り込むものを選んでください。"))
    if done:
        text = ngettext(
            "{count} 件を案に取り込みました。案の編集の画面で元に戻せます。",
            "{count} 件を案に取り込みました。案の編集の画面で元に戻せます。",
            done,
        )
        messages.success(request, text.format(count=done))
    return redirect("reports_of_draft", draft.pk, year)


def _said(refused: Exception) -> str:
    if isinstance(refused, Refused):
        return refused.sentence(page_language())
    if isinstance(refused, ChangedMeanwhile):
        return _("その間に、案の値が変わりました。いまの内容を確かめてください。")
    return str(refused)


def _by_owner(draft: Draft, rows: Iterable[Row], known: frozenset[str]) -> list[OfOwner]:
    """In the order of the plan; what nobody owns comes last under an empty name."""
    owners = _owners(draft)
    found: dict[str, Counter[Standing]] = {}
    for row in rows:
        for owner in owners[row.indicator.id] or ("",):
            found.setdefault(owner, Counter())[row.standing] += 1
    names = sorted(found, key=lambda name: not name)
    return [OfOwner(name, found[name], squeeze(name) in known) for name in names]


def _owners(draft: Draft) -> Mapping[str, tuple[str, ...]]:
    return owners_of_indicators(draft_at(draft).plan)


def _known_names() -> frozenset[str]:
    """What the departments of today are called, and those that they took over from."""
    present = Department.objects.filter(in_force(timezone.localdate()))
    return frozenset(map(squeeze, names_since(present.values_list("pk", flat=True))))


def _heads() -> list[str]:
    return [str(STANDINGS[each]) for each in Standing]
