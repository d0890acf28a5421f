"""What there is to report: an indicator of a draft, or a sub-row of one, in one fiscal year."""

import hashlib
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keikaku.core.editing import Refused
from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.lints.reported import last_before, oddities, of_year, read_report, rows_of
from keikaku.core.problems import CATALOGUE, Language
from keikaku.core.values.telling import tell_reading
from keikaku.core.years.model import FiscalYear, Span
from keikaku.core.years.printing import print_era
from keikaku.publish.charts.words import when
from keikaku.web.accounts.languages import bracketed, page_language
from keikaku.web.plans.models import Draft
from keikaku.web.plans.queries import draft_at
from keikaku.web.reporting.actions.taking import can_be_taken
from keikaku.web.reporting.models import Report, State
from keikaku.web.reporting.queries import Key, this_year


class Standing(StrEnum):
    """How far a row has come, as its reader sees it."""

    MISSING = "missing"
    THERE = "there"
    ENTERED = "entered"
    RETURNED = "returned"
    APPROVED = "approved"
    TAKEN = "taken"


STANDINGS: Mapping[Standing, str | Promise] = {
    Standing.MISSING: _("未入力"),
    Standing.THERE: _("案に値あり"),
    Standing.ENTERED: State.ENTERED.label,
    Standing.RETURNED: State.RETURNED.label,
    Standing.APPROVED: State.APPROVED.label,
    Standing.TAKEN: State.TAKEN.label,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `report` is None where nothing was ever entered, `place` the title of the node
    where the indicator stands.
    """

    draft: Draft
    indicator: Indicator
    label: str
    year: int
    report: Report | None
    place: str = ""

    @property
    def name(self) -> str:
        """What it is called."""
        return self.indicator.name + (bracketed(self.label) if self.label else "")

    @property
    def prefix(self) -> str:
        """Tells its fields from those of other rows."""
        key = f"{self.draft.pk}\0{self.indicator.id}\0{self.label}\0{self.year}"
        return f"r{hashlib.sha256(key.encode()).hexdigest()[:16]}"

    @property
    def there(self) -> Value | None:
        """The value that the draft has of the year."""
        return of_year(self.indicator, self.year, self.label)

    @property
    def standing(self) -> Standing:
        """How far it has come; what was taken and undone waits to be taken again."""
        row = self.report
        if row is None or row.state == State.WITHDRAWN:
            return Standing.MISSING if self.there is None else Standing.THERE
        if can_be_taken(row, self.indicator):
            return Standing.APPROVED
        return Standing(row.state)

    @property
    def state(self) -> str:
        """The same in words."""
        return str(STANDINGS[self.standing])

    @property
    def baseline(self) -> str:
        """The baseline in words."""
        return _said(_of(self.indicator, Role.BASELINE, self.label))

    @property
    def target(self) -> str:
        """The target in words."""
        return _said(_of(self.indicator, Role.TARGET, self.label))

    @property
    def before(self) -> str:
        """The last actual value of a year before, in words."""
        return _said(last_before(self.indicator, self.year, self.label))

    @property
    def in_draft(self) -> str:
        """The text of the year in the draft; "" where there is none."""
        return "" if self.there is None else self.there.raw

    @property
    def year_said(self) -> str:
        """The year in words."""
        return year_words(self.year)

    @property
    def read(self) -> str:
        """What was entered as it reads; "" where that says no more than the text."""
        if self.report is None or not self.report.raw:
            return ""
        try:
            value = read_report(self.indicator, self.report.raw, self.year, self.label)
        except Refused:
            return ""
        text = tell_reading(value.reading, page_language())
        return "" if text in self.report.raw else text

    @property
    def doubts(self) -> list[str]:
        """What is odd about what was entered, in the language of the page."""
        row = self.report
        if row is None or not row.raw:
            return []
        return doubts_of(self.indicator, row.raw, self.year, self.label)


def doubts_of(indicator: Indicator, raw: str, year: int, label: str) -> list[str]:
    """What is odd about a text; where it no longer reads, that."""
    language = page_language()
    try:
        value = read_report(indicator, raw, year, label)
    except Refused as refused:
        return [refused.sentence(language)]
    found = oddities(indicator, value, year, this_year())
    return [CATALOGUE[code].message(details, language) for code, details in found]


def rows_in(
    draft: Draft, year: int, reports: Mapping[Key, Report], wanted: Container[str] | None = None
) -> Iterator[Row]:
    """The rows of a draft in its order; `wanted` are the ids of indicators, None for all."""
    plan = draft_at(draft).plan
    titles = {node.id: node.title for node in plan.nodes}
    for indicator in plan.indicators:
        if wanted is None or indicator.id in wanted:
            for label in rows_of(indicator):
                report = reports.get((draft.pk, indicator.id, label))
                yield Row(draft, indicator, label, year, report, _place(indicator, titles))


def row_of(report: Report) -> Row | None:
    """The row of a report; None where the draft has its indicator no longer."""
    plan = draft_at(report.draft).plan
    found = next((each for each in plan.indicators if each.id == report.indicator), None)
    if found is None or report.label not in rows_of(found):
        return None
    titles = {node.id: node.title for node in plan.nodes}
    return Row(report.draft, found, report.label, report.year, report, _place(found, titles))


def _place(indicator: Indicator, titles: Mapping[str, str]) -> str:
    return next((titles.get(each.node or "", "") for each in indicator.placements), "")


def short_words(year: int) -> str:
    """The same where there is little room."""
    return _time(FiscalYear(year))


def year_words(year: int) -> str:
    """A fiscal year in the language of the page."""
    return when(FiscalYear(year), page_language())


def _of(indicator: Indicator, role: Role, label: str) -> Value | None:
    values = indicator.of_role(role)
    own = [each for each in values if (each.label or "") == label] or values
    return own[-1] if own else None


def _said(value: Value | None) -> str:
    if value is None:
        return ""
    text = tell_reading(value.reading, page_language())
    return text + bracketed(_time(value.period.span)) if value.period is not None else text


def _time(span: Span) -> str:
    """By the era alone in Japanese: a row has little room."""
    language = page_language()
    return print_era(span) if language is Language.JA else when(span, language)
