"""What a draft that is about to be sealed waits for: reports that are approved and not taken."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import ngettext

from keikaku.web.plans.actions.drafts import address
from keikaku.web.plans.awaited import Awaited
from keikaku.web.plans.models import Draft
from keikaku.web.reporting.models import State
from keikaku.web.reporting.queries import in_state, years_of
from keikaku.web.reporting.rows import year_words


def awaited_of(draft: Draft) -> Iterator[Awaited]:
    """One line for each year."""
    rows = list(in_state([draft], State.APPROVED))
    for year in years_of(rows):
        count = sum(row.year == year for row in rows)
        text = ngettext(
            "{year}の承認済みの実績 {count} 件を、まだ案に取り込んでいません。",
            "{year}の承認済みの実績 {count} 件を、まだ案に取り込んでいません。",
            count,
        )
        yield Awaited(
            f"{address(draft)}/reports/{year}",
            text.format(year=year_words(year), count=count),
            reverse("reports_of_draft", args=[draft.pk, year]),
        )
