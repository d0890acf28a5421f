"""What home tells of reports: to enter, to correct, to approve, to take into the draft."""

from collections import Counter
from collections.abc import Iterable, Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.accounts.waiting import Waiting
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from keikaku.web.reporting.models import Report, State
from keikaku.web.reporting.offices import Office, offices, own_indicators
from keikaku.web.reporting.queries import gathering_drafts, open_reports, reports_of, usual_year
from keikaku.web.reporting.rows import Standing, rows_in, year_words

_CONCERNED = {
    Permission.ENTER_OWN_ROWS: State.RETURNED,
    Permission.APPROVE_OWN_ROWS: State.ENTERED,
    Permission.ASK_DEPARTMENTS: State.APPROVED,
}
"""For whom reports in which state wait."""


def waiting(request: HttpRequest) -> Iterator[Waiting]:
    """Who has none of the permissions asks nothing of the database."""
    permissions = rights(request).permissions & _CONCERNED.keys()
    if not permissions:
        return
    found = list(open_reports(*(_CONCERNED[each] for each in permissions)))
    enters = Permission.ENTER_OWN_ROWS in permissions
    drafts = gathering_drafts() if found or enters else []
    numbers = {each.pk for each in drafts}
    rows = [row for row in found if row.draft_id in numbers]
    if enters:
        of = offices(request, Permission.ENTER_OWN_ROWS)
        yield from _to_correct(_own(rows, of, State.RETURNED))
        yield from _to_enter(drafts, of)
    if Permission.APPROVE_OWN_ROWS in permissions:
        of = offices(request, Permission.APPROVE_OWN_ROWS)
        yield from _to_approve(len(_own(rows, of, State.ENTERED)))
    if Permission.ASK_DEPARTMENTS in permissions:
        yield from _to_take([row for row in rows if row.state == State.APPROVED])


def _to_correct(rows: Iterable[Report]) -> Iterator[Waiting]:
    for year, count in sorted(Counter(row.year for row in rows).items()):
        text = ngettext(
            "{year}の実績 {count} 件が差し戻されています。理由を見て直してください。",
            "{year}の実績 {count} 件が差し戻されています。理由を見て直してください。",
            count,
        )
        yield _told(text, year, count, _list(year))


def _to_enter(drafts: list[Draft], of: tuple[Office, ...]) -> Iterator[Waiting]:
    year = usual_year()
    count = _missing([each for each in drafts if is_due(each, year)], of, year)
    if count:
        text = ngettext(
            "{year}の実績を入力してください。まだの指標が {count} 件あります。",
            "{year}の実績を入力してください。まだの指標が {count} 件あります。",
            count,
        )
        yield _told(text, year, count, _list(year))


def is_due(draft: Draft, year: int) -> bool:
    """Whether actual values of the year are wanted: the plan is adopted and in force then."""
    within = (draft.first_year or year) <= year <= (draft.last_year or year)
    return draft.base_id is not None and within


def _missing(drafts: list[Draft], of: tuple[Office, ...], year: int) -> int:
    reports = reports_of(drafts, year)
    return sum(
        row.standing is Standing.MISSING
        for draft in drafts
        for row in rows_in(draft, year, reports, own_indicators(draft_at(draft).plan, of))
    )


def _to_approve(count: int) -> Iterator[Waiting]:
    if count:
        text = ngettext(
            "課の実績の入力 {count} 件が、承認を待っています。",
            "課の実績の入力 {count} 件が、承認を待っています。",
            count,
        )
        yield Waiting(text.format(count=count), reverse("reports_waiting"))


def _to_take(rows: Iterable[Report]) -> Iterator[Waiting]:
    found: dict[tuple[int, int], list[Report]] = {}
    for row in rows:
        found.setdefault((row.draft_id, row.year), []).append(row)
    for (draft, year), together in sorted(found.items()):
        count, name = len(together), together[0].draft.name
        text = ngettext(
            "「{name}」：承認された{year}の実績 {count} 件を案に取り込めます。",
            "「{name}」：承認された{year}の実績 {count} 件を案に取り込めます。",
            count,
        )
        told = text.format(name=name, year=year_words(year), count=count)
        yield Waiting(told, reverse("reports_of_draft", args=[draft, year]))


def _own(rows: Iterable[Report], of: tuple[Office, ...], state: State) -> list[Report]:
    """Those in the state about indicators of the departments."""
    found = [row for row in rows if row.state == state]
    own = {
        draft.pk: own_indicators(draft_at(draft).plan, of)
        for draft in {row.draft_id: row.draft for row in found}.values()
    }
    return [row for row in found if row.indicator in own[row.draft_id]]


def _list(year: int) -> str:
    return f"{reverse('reports')}?year={year}"


def _told(text: str, year: int, count: int, url: str) -> Waiting:
    return Waiting(text.format(year=year_words(year), count=count), url)
