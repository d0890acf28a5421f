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
from keikaku.web.reporting.queries import gathering_drafts, in_state, reports_of, usual_year
from keikaku.web.reporting.rows import Standing, rows_in, year_words

_CONCERNED = frozenset({
    Permission.ENTER_OWN_ROWS, Permission.APPROVE_OWN_ROWS, Permission.ASK_DEPARTMENTS,
})  # fmt: skip


def waiting(request: HttpRequest) -> Iterator[Waiting]:
    """Who has none of the permissions asks nothing of the database."""
    permissions = rights(request).permissions & _CONCERNED
    if not permissions:
        return
    drafts = gathering_drafts()
    if Permission.ENTER_OWN_ROWS in permissions:
        yield from _to_enter(drafts, offices(request, Permission.ENTER_OWN_ROWS))
    if Permission.APPROVE_OWN_ROWS in permissions:
        yield from _to_approve(drafts, offices(request, Permission.APPROVE_OWN_ROWS))
    if Permission.ASK_DEPARTMENTS in permissions:
        yield from _to_take(drafts)


def _to_enter(drafts: list[Draft], of: tuple[Office, ...]) -> Iterator[Waiting]:
    returned = Counter(row.year for row in _own(in_state(drafts, State.RETURNED), of))
    for year, count in sorted(returned.items()):
        text = ngettext(
            "{year}の実績 {count} 件が差し戻されています。理由を見て直してください。",
            "{year}の実績 {count} 件が差し戻されています。理由を見て直してください。",
            count,
        )
        yield _told(text, year, count, _list(year))
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


def _to_approve(drafts: list[Draft], of: tuple[Office, ...]) -> Iterator[Waiting]:
    count = len(_own(in_state(drafts, State.ENTERED), of))
    if count:
        text = ngettext(
            "課の実績の入力 {count} 件が、承認を待っています。",
            "課の実績の入力 {count} 件が、承認を待っています。",
            count,
        )
        yield Waiting(text.format(count=count), reverse("reports_waiting"))


def _to_take(drafts: list[Draft]) -> Iterator[Waiting]:
    found = Counter((row.draft_id, row.year) for row in in_state(drafts, State.APPROVED))
    by_number = {each.pk: each for each in drafts}
    for (draft, year), count in sorted(found.items()):
        text = ngettext(
            "「{name}」：承認された{year}の実績 {count} 件を案に取り込めます。",
            "「{name}」：承認された{year}の実績 {count} 件を案に取り込めます。",
            count,
        )
        told = text.format(name=by_number[draft].name, year=year_words(year), count=count)
        yield Waiting(told, reverse("reports_of_draft", args=[draft, year]))


def _own(rows: Iterable[Report], of: tuple[Office, ...]) -> list[Report]:
    """Those about indicators of the departments."""
    found = list(rows)
    own = {
        draft.pk: own_indicators(draft_at(draft).plan, of)
        for draft in {row.draft_id: row.draft for row in found}.values()
    }
    return [row for row in found if row.indicator in own[row.draft_id]]


def _list(year: int) -> str:
    return f"{reverse('reports')}?year={year}"


def _told(text: str, year: int, count: int, url: str) -> Waiting:
    return Waiting(text.format(year=year_words(year), count=count), url)
