"""Indicators of the plan from the drafts of rows: placements, 再掲, periods of targets, ids."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorType,
    Placement,
    Role,
    Value,
)
from keikaku.core.labels import label
from keikaku.core.text import squeeze
from keikaku.core.values.model import Words
from keikaku.core.years.model import CalendarYear, FiscalYear, FuzzyDate, Period, StatedIn, Year
from keikaku.core.years.parse import find_spans
from keikaku.ingest.cross_listing import Original, Originals
from keikaku.ingest.finds import Doubt
from keikaku.ingest.problem_book import ProblemBook
from keikaku.ingest.reader_flags import Flags, flag_doubts
from keikaku.ingest.tables.direction import direction_of, indicator_unit, type_of
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.vocabulary import Vocabulary

_APRIL = 4


@dataclass(frozen=True, slots=True)
class PlanPeriod:
    """The plan's first and last fiscal year, and where they come from; None when unknown."""

    period: tuple[int, int] | None
    stated_in: StatedIn = StatedIn.DOCUMENT


@dataclass(slots=True, eq=False)
class Placed:
    """A draft with its node, and the later printings that are 再掲 of it."""

    draft: DraftIndicator
    node: str | None
    again: "list[Placed]" = field(default_factory=list)


def fold_cross_listed(placed: Sequence[Placed]) -> list[Placed]:
    """Make every 再掲 a second placement of its original; one without an original stays."""
    first = (p for p in placed if not p.draft.name.cross_listed)
    originals = Originals(first, lambda p: p.draft.name.name)
    kept: list[Placed] = []
    for this in placed:
        found = _original(this, originals) if this.draft.name.cross_listed else None
        (kept if found is None else found.again).append(this)
    return kept


def _original(this: Placed, originals: Originals[Placed]) -> Placed | None:
    found = originals.of(this.draft.name.name)
    _say(this, found)
    return found.thing if found else None


def _say(this: Placed, found: Original[Placed] | None) -> None:
    draft, name = this.draft, this.draft.name.name
    if found is None:
        draft.doubt("cross_listing.unresolved", "placements", name=name)
        return
    original = found.thing.draft
    if not found.exact:
        draft.doubt("cross_listing.renamed", "placements", name=name, original=original.name.name)
    elif found.count > 1:
        place = original.source.address if original.source else ""
        count = str(found.count)
        draft.doubt("cross_listing.several", "placements", name=name, count=count, place=place)
    for value in draft.values:
        if not value.missing and not _printed_there(value, original):
            draft.doubt("cross_listing.values_differ", "values", name=name, raw=value.raw.strip())


def _printed_there(value: DraftValue, original: DraftIndicator) -> bool:
    return any(squeeze(other.raw) == squeeze(value.raw) for other in original.of_role(value.role))


_OF_TARGETS = re.compile(r"目標|将来|展望|到達|目指す")


def date_by_heading(indicator: DraftIndicator, titles: Sequence[str]) -> None:
    """A heading such as 令和22年における将来展望 dates the targets of the tables under it (T43)."""
    for title in titles:
        spans = [
            f for f in find_spans(title) if isinstance(f.span, FiscalYear | CalendarYear | Year)
        ]
        if len(spans) == 1 and _OF_TARGETS.search(title):
            period = Period(spans[0].span, spans[0].as_printed, StatedIn.HEADING)
            for value in indicator.of_role(Role.TARGET):
                value.period = value.period or (None if value.missing else period)
            return


def date_by_source(indicator: DraftIndicator, years: PlanPeriod) -> None:
    """The one baseline without a year is of the year of the survey that its row names as source.

    A year behind the beginning of the plan is that of something else, and where more was measured
    the survey may be that of the other. A year that a sentence gives to all baselines may not hold
    for a row whose source prints another.
    """
    measured = [*indicator.of_role(Role.BASELINE), *indicator.of_role(Role.ACTUAL)]
    sourced, value = indicator.sourced, measured[0] if len(measured) == 1 else None
    if sourced is None or value is None or value.role is not Role.BASELINE:
        return
    ends = [v.year.end - 1 for v in indicator.of_role(Role.TARGET) if v.year is not None]
    begins = years.period[0] if years.period is not None else min(ends, default=None)
    printed = sourced.as_printed or ""
    if begins is None or sourced.end > begins:
        return
    if value.period is None and _should_have_a_year(value):
        value.period = value.year = sourced
        value.assume("period", "period.of_source", raw=value.raw.strip(), year=printed)
    elif _is_of_another_year(value, sourced):
        details = {"note": printed}
        value.doubts.append(Doubt("year.note_unread", "period", details, value.source))


def _is_of_another_year(value: DraftValue, sourced: Period) -> bool:
    """Whether a sentence for all gives a value another year than its source."""
    period = value.period
    if period is None or period.stated_in is not StatedIn.CAPTION or value.missing:
        return False
    return _years_of_end(period).isdisjoint(_years_of_end(sourced))


def _years_of_end(period: Period) -> set[int]:
    """The year in which a period ends; January 2024 is of 2024 and of the fiscal year 2023."""
    span = period.span
    early = isinstance(span, FuzzyDate) and span.end is not None and span.end.month < _APRIL
    return {period.end, period.end - 1} if early else {period.end}


def date_targets(indicator: DraftIndicator, years: PlanPeriod) -> bool:
    """A target without a year means the last year of the plan (N46), where that is known.

    Of several alike it cannot be the year of each. True when a target stays without a year.
    """
    undated = [v for v in indicator.values if v.period is None and _should_have_a_year(v)]
    targets = [value for value in undated if value.role is Role.TARGET]
    several = Counter(value.label for value in targets)
    for value in undated:
        alike = value in targets and several[value.label] > 1
        if value.role is not Role.TARGET or years.period is None or alike:
            code = (
                "value.year_missing"
                if alike
                else _YEAR_MISSING.get(value.role, "value.year_missing")
            )
            details = {"raw": value.raw.strip()}
            value.doubts.append(Doubt(code, "period", details, value.source))
        else:
            value.period = Period(FiscalYear(years.period[1]), None, years.stated_in)
            last = str(years.period[1])
            value.assume("period", "period.assumed", year=last, raw=value.raw.strip())
    return bool(targets) and years.period is None


_YEAR_MISSING = {Role.BASELINE: "baseline.year_missing", Role.TARGET: "target.year_missing"}


def _should_have_a_year(value: DraftValue) -> bool:
    # A year that contradicts itself is told already, and the plan's last year is no way out of it.
    told = any(doubt.code == "year.contradiction" for doubt in value.doubts)
    return not (value.missing or told or isinstance(value.reading, Words))


class IndicatorMaker:
    """Makes the indicators of a plan, numbering them and their values in reading order."""

    def __init__(self, book: ProblemBook, words: Vocabulary, flags: Flags) -> None:
        self.book, self.words, self.flags = book, words, flags
        self.n_values = 0

    def make(self, placed: Sequence[Placed]) -> tuple[Indicator, ...]:
        """All indicators, i1 i2 …, with their problems written to the book."""
        return tuple(self._indicator(f"i{n}", one) for n, one in enumerate(placed, 1))

    def _indicator(self, identifier: str, placed: Placed) -> Indicator:
        draft = placed.draft
        kind = type_of(draft, self.words)
        direction = self._direction(draft, kind)
        self.book.add_all(draft.doubts, identifier)
        name = draft.name.name
        self.book.add_all(flag_doubts(self.flags, draft.source, "name", name), identifier)
        for other in placed.again:
            self.book.add_all(other.draft.doubts, identifier)
        return Indicator(
            id=identifier,
            name=draft.name.name,
            kind=draft.kind,
            type=kind,
            unit=indicator_unit(draft),
            direction=direction,
            owners=draft.owners,
            definition=draft.definition,
            scope_notes=draft.name.scope_notes,
            placements=(_placement(placed, False), *(_placement(p, True) for p in placed.again)),
            values=self._values(draft, identifier),
            assumed=draft.assumed,
            source=draft.source,
        )

    def _direction(self, draft: DraftIndicator, kind: IndicatorType) -> Direction | None:
        if draft.direction is not None:
            return draft.direction
        direction, code = direction_of(draft, kind, self.words)
        if direction is None:
            return None
        draft.assumed += ("direction",)
        details = {
            "name": draft.name.name,
            "direction": label(direction),
            "direction_en": direction.value,
        }
        draft.doubts.append(Doubt(code or "direction.assumed", "direction", details, draft.source))
        return direction

    def _values(self, draft: DraftIndicator, identifier: str) -> tuple[Value, ...]:
        made = []
        for value in draft.values:
            self.n_values += 1
            made.append(_value(f"v{self.n_values}", value))
            prefix = _field_prefix(draft, value)
            flagged = flag_doubts(self.flags, value.source, "amount", value.raw)
            for doubt in (*value.doubts, *flagged):
                self.book.add(
                    doubt, identifier, f"{prefix}.{doubt.field}" if doubt.field else prefix
                )
        return tuple(made)


def _placement(placed: Placed, cross_listed: bool) -> Placement:
    return Placement(placed.node, placed.draft.printed, cross_listed, placed.draft.source)


def _field_prefix(draft: DraftIndicator, value: DraftValue) -> str:
    """`baseline`, or `actual[2]` for the second of several values of one role."""
    same = draft.of_role(value.role)
    return value.role.value if len(same) == 1 else f"{value.role.value}[{same.index(value) + 1}]"


def _value(identifier: str, draft: DraftValue) -> Value:
    return Value(
        id=identifier,
        role=draft.role,
        raw=draft.raw,
        reading=draft.reading,
        label=draft.label,
        accumulation=draft.accumulation,
        status=draft.status,
        notes=draft.notes,
        period=None if draft.missing else draft.period,
        assumed=draft.assumed,
        source=draft.source,
    )
