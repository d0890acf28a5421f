"""The values of one row: each cell with what its column, its row and the rows above add to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from keikaku.core.sources import Location
from keikaku.core.values.model import (
    CellValue,
    Ditto,
    DittoOf,
    Reading,
    Words,
)
from keikaku.core.years.model import Period, StatedIn, has_both_ends
from keikaku.core.years.parse import parse_span
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.drafts import (
    DraftIndicator,
    DraftValue,
    assume_role,
    draft_value,
    with_unit,
)
from keikaku.ingest.tables.layout import Layout


@dataclass(frozen=True, slots=True)
class RowValues:
    """Makes the values of `indicator`; `above` holds the last value of each column."""

    layout: Layout
    text: Callable[[int], str]
    source: Callable[[int], Location]
    indicator: DraftIndicator
    above: dict[int, DraftValue]

    def of_column(
        self, column: Column, values: Sequence[CellValue], nth: int, n_names: int
    ) -> list[DraftValue]:
        """The values that a cell has for the `nth` of the indicators of its row."""
        mine = [values[nth]] if len(values) == n_names else values
        drafts = [self._draft(column, value) for value in mine]
        if n_names > 1 and len(values) != n_names:
            self._doubt_sharing(drafts)
        elif len(drafts) > 1 and _like(drafts):
            details = {"count": str(len(drafts)), "name": self.indicator.printed}
            for draft in drafts:
                draft.doubts.append(Doubt("value.unpaired", "amount", details, draft.source))
        if drafts:
            self.above[column.index] = drafts[-1]
        return drafts

    def _doubt_sharing(self, drafts: Sequence[DraftValue]) -> None:
        """One value for several names holds for each of them, perhaps."""
        for draft in drafts:
            if draft.raw.strip():
                details = {"raw": draft.raw}
                draft.doubts.append(Doubt("value.shared", "amount", details, draft.source))

    def _draft(self, column: Column, value: CellValue) -> DraftValue:
        source = self.source(column.index)
        reading, doubts = self._resolved(column, value, source)
        draft = draft_value(self.layout.role_of(column), value, reading, source)
        draft.doubts += doubts
        if doubts:
            draft.assumed += ("amount",)
        if draft.missing:
            self._tell_year(draft, column)
        else:
            self._add_head(draft, column)
        if column.assumed:
            assume_role(draft, column.header.strip())
        return draft

    def _add_head(self, draft: DraftValue, column: Column) -> None:
        """What the column's head and the column of years state."""
        self._date(draft, column)
        # The nearest statement of a unit: beside the number, in the row, in the name, in the head.
        stated = self.indicator.unit or self.indicator.name.unit or column.unit
        draft.reading = with_unit(draft.reading, stated)
        draft.notes += tuple(note for note in column.notes if note not in draft.notes)
        draft.status = column.status or draft.status

    def _tell_year(self, draft: DraftValue, column: Column) -> None:
        """The year of a value that is missing is not taken into the plan."""
        at = (self.layout.years or {}).get(column.index)
        if at is not None and self.text(at).strip():
            details = {"header": "", "text": self.text(at).strip()}
            draft.doubts.append(Doubt("cell.not_taken", "period", details, self.source(at)))

    def _date(self, draft: DraftValue, column: Column) -> None:
        at = (self.layout.years or {}).get(column.index)
        text = self.text(at).strip() if at is not None else ""
        stated = period_of(text) if text else None
        if text and at is not None and (stated is None or _differs(draft.period, stated)):
            details = {"raw": draft.raw.strip(), "printed": text}
            draft.doubts.append(Doubt("year.conflict", "period", details, self.source(at)))
        draft.period = draft.period or stated or column.period
        if draft.period is None and column.contradiction is not None:
            details = {"printed": column.contradiction}
            draft.doubts.append(Doubt("year.contradiction", "period", details, draft.source))

    def _resolved(
        self, column: Column, value: CellValue, source: Location
    ) -> tuple[Reading, list[Doubt]]:
        """A ditto mark takes the neighbour's reading, and says so; without one it stays words."""
        if not isinstance(value.reading, Ditto):
            return value.reading, []
        left = value.reading.of is DittoOf.LEFT
        found = self._left(column) if left else self.above.get(column.index)
        if found is None:
            doubt = Doubt("value.unreadable", "amount", {"raw": value.raw}, source)
            return Words(value.raw), [doubt]
        details = {"raw": value.raw, "from": found.raw}
        return found.reading, [Doubt("value.ditto", "amount", details, source)]

    def _left(self, column: Column) -> DraftValue | None:
        earlier = [c for c in self.layout.values if c.index < column.index]
        return self.above.get(earlier[-1].index) if earlier else None


def period_of(text: str) -> Period | None:
    """The period that a cell of years prints; None when it prints none or no whole one."""
    span = parse_span(text)
    if span is None or not has_both_ends(span):
        return None
    return Period(span, text, StatedIn.CELL)


def _differs(own: Period | None, stated: Period) -> bool:
    return own is not None and (own.start, own.end) != (stated.start, stated.end)


def _like(drafts: Sequence[DraftValue]) -> bool:
    """Whether nothing, neither year nor label nor status, tells two values of a cell apart."""
    told = [(d.label, d.period and (d.period.start, d.period.end), d.status) for d in drafts]
    return len(set(told)) < len(told)
