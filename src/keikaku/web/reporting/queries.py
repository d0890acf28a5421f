"""Questions about reports: in which drafts they are gathered, and which there are."""

from collections.abc import Collection, Iterable, Mapping

from django.db.models import QuerySet
from django.utils import timezone

from keikaku.core.years.model import FiscalYear
from keikaku.web.plans.models import Draft, DraftState, Edition
from keikaku.web.reporting.models import Report, State

Key = tuple[int, str, str]
"""A draft by its number, an indicator of it, a sub-row."""
OPEN = (State.ENTERED, State.RETURNED, State.APPROVED)


def this_year() -> FiscalYear:
    """The fiscal year that runs today."""
    return FiscalYear.of(timezone.localdate())


def usual_year() -> int:
    """The year that is reported of where nobody says another: the last that has ended."""
    return this_year().year - 1


def gathering_drafts() -> list[Draft]:
    """Of each plan the draft in which values are gathered, in the order of plans.

    It is the one that goes on from the newest edition, while that is worked on; else the newest.
    """
    rows = Draft.objects.filter(state=DraftState.DRAFT).select_related("plan")
    found: dict[int, Draft] = {}
    last = _drafts_of_last_editions()
    for row in rows.order_by("plan__sort", "plan_id", "-created", "-pk"):
        assert row.plan_id is not None  # a draft is of a plan
        if row.plan_id not in found or last.get(row.plan_id) == row.pk:
            found[row.plan_id] = row
    return list(found.values())


def _drafts_of_last_editions() -> Mapping[int, int]:
    editions = Edition.objects.order_by("plan_id", "number")
    return dict(editions.values_list("plan_id", "draft_id"))


def reports_of(drafts: Iterable[Draft], year: int) -> dict[Key, Report]:
    """The reports of a year in these drafts."""
    found = with_people(Report.objects.filter(draft__in=list(drafts), year=year))
    return {(row.draft_id, row.indicator, row.label): row for row in found}


def in_state(drafts: Iterable[Draft], *states: State) -> QuerySet[Report]:
    """The reports in these states, whatever the year."""
    return with_people(Report.objects.filter(draft__in=list(drafts), state__in=states))


def open_reports(*states: State) -> QuerySet[Report]:
    """The reports in these states in any draft that is worked on."""
    rows = Report.objects.filter(state__in=states, draft__state=DraftState.DRAFT)
    return with_people(rows)


def with_people(rows: QuerySet[Report]) -> QuerySet[Report]:
    """With what pages tell of them."""
    return rows.select_related("department", "draft", "draft__plan", "holder")


def years_of(rows: Collection[Report]) -> list[int]:
    """The years that the reports are of, in their order."""
    return sorted({row.year for row in rows})
