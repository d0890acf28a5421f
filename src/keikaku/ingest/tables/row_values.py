"""The values of one indicator: each cell with what its column, its rows and those above add."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from keikaku.core.indicators import Role
from keikaku.core.text import fold
from keikaku.core.values.model import (
    Amount,
    CellValue,
    Range,
)
from keikaku.core.years.model import (
    FiscalYear,
    FuzzyDate,
    Period,
    Precision,
    StatedIn,
    has_both_ends,
)
from keikaku.core.years.parse import find_spans, parse_span
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import Column, without_brackets
from keikaku.ingest.tables.dittos import Dittos, is_repeated
from keikaku.ingest.tables.drafts import (
    DraftIndicator,
    DraftValue,
    draft_value,
    with_unit,
)
from keikaku.ingest.tables.plan_or_target import says_plan
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.tables.row_cells import RowCells
from keikaku.ingest.tables.row_slots import Slot
from keikaku.ingest.tables.unit_cells import printed_unit
from keikaku.ingest.tables.unit_doubts import doubt_unit

_NO_ERA = re.compile(r"(?<![0-9])(?:元|[0-9]{1,2})年度")
_ORDINAL = re.compile(r"[①-⑳]|\([0-9]{1,2}\)")


@dataclass(slots=True)
class RowValues:
    """Makes the values of `indicator`; `dittos` tells what the marks among its cells repeat."""

    cells: RowCells
    indicator: DraftIndicator
    dittos: Dittos = field(init=False)

    def __post_init__(self) -> None:
        self.dittos = Dittos(self.cells.above.values)

    def of_slots(self, slots: Sequence[Slot], nth: int, n_names: int) -> list[DraftValue]:
        """The values that cells have for the `nth` of the indicators of their row."""
        return [value for slot in slots for value in self._of_slot(slot, nth, n_names)]

    def _of_slot(self, slot: Slot, nth: int, n_names: int) -> list[DraftValue]:
        if slot.column.pair:
            return self._of_pair(slot)
        mine = [slot.values[nth]] if len(slot.values) == n_names else slot.values
        drafts = [self._draft(slot, value) for value in mine]
        if n_names > 1:
            _drop_ordinals(drafts)
        if n_names > 1 and len(slot.values) != n_names:
            self._doubt_sharing(drafts)
        elif len(drafts) > 1 and _like(drafts):
            self._doubt_each(drafts, "value.unpaired", count=str(len(drafts)))
        if slot.spread:
            numbers = [draft for draft in drafts if isinstance(draft.reading, Amount | Range)]
            self._doubt_each(numbers, "value.spread")
        if drafts:
            self.cells.above.values[slot.key] = drafts[-1]
            self.dittos.passed(slot, drafts[-1], repeated=is_repeated(mine[-1]))
        return drafts

    def _of_pair(self, slot: Slot) -> list[DraftValue]:
        """The two values of a cell whose head names both (現状値→目標値), in that order."""
        columns = slot.column.pair
        if len(slot.values) == len(columns):
            pairs = zip(columns, slot.values, strict=True)
            return [self._draft(replace(slot, column=column), value) for column, value in pairs]
        drafts = [self._draft(replace(slot, column=columns[-1]), value) for value in slot.values]
        self._doubt_each(drafts, "value.unpaired", count=str(len(drafts)))
        return drafts

    def _doubt_each(self, drafts: Sequence[DraftValue], code: str, **details: str) -> None:
        for draft in drafts:
            told = {"name": self.indicator.printed, "raw": draft.raw.strip(), **details}
            draft.doubts.append(Doubt(code, "amount", told, draft.source))

    def _doubt_sharing(self, drafts: Sequence[DraftValue]) -> None:
        """One value for several names holds for each of them, perhaps."""
        for draft in drafts:
            if draft.raw.strip():
                details = {"raw": draft.raw}
                draft.doubts.append(Doubt("value.shared", "amount", details, draft.source))

    def _draft(self, slot: Slot, value: CellValue) -> DraftValue:
        column = slot.column
        source = slot.cell.source if slot.cell is not None else self.cells.grid.source
        reading, doubts = self.dittos.resolved(slot, value, source, self.indicator)
        cell = replace(value, problems=()) if is_repeated(value) else value
        draft = draft_value(self.cells.layout.role_of(column), cell, reading, source)
        draft.doubts += doubts
        if doubts:
            draft.assumed += ("amount",)
        if draft.missing:
            self._tell_year(draft, column)
        else:
            self._add_head(draft, column)
        if column.assumed:
            draft.unsaid, draft.guessed = column.header.strip(), column.doubted
            draft.only_year = column.role is ColumnRole.YEAR and column.period is not None
        if column.role is ColumnRole.INTERIM and "目標" not in column.header:
            draft.halfway = column.header.strip()
        draft.of_plan = says_plan(column)
        draft.year = draft.period or column.period
        if self.cells.layout.has_twin(column):
            draft.label = draft.label or column.label
        return draft

    def _add_head(self, draft: DraftValue, column: Column) -> None:
        """What the column's head and the columns of years and units state."""
        self._date(draft, column)
        self._state_unit(draft, column)
        draft.notes += tuple(note for note in column.notes if note not in draft.notes)
        draft.status = column.status or draft.status
        draft.accumulation = draft.accumulation or column.accumulation

    def _state_unit(self, draft: DraftValue, column: Column) -> None:
        """The nearest statement of a unit: in the row, the name, a line over rows, the head."""
        at = self.cells.layout.units.get(column.index)
        beside = printed_unit(self.cells.text(at))
        own = beside or self.indicator.unit or self.indicator.name.unit
        over = self._unit_over()
        stated = own or over or column.unit
        if own is None and draft.unit is None and None not in (over, column.unit):
            self._doubt_head_unit(draft, str(over), str(column.unit))
        if stated is not None and isinstance(draft.reading, Amount | Range):
            name = self.indicator.name.name
            doubt = doubt_unit(draft, stated, name, of_heads=own is None)
            draft.doubts += [doubt] if doubt is not None else []
        draft.reading = with_unit(draft.reading, stated)
        units = column.open_units
        if units and isinstance(draft.reading, Amount | Range) and draft.unit is None:
            draft.assume("unit", "unit.unclear", units="・".join(units), raw=draft.raw.strip())

    def _unit_over(self) -> str | None:
        """The unit of the line over the rows, unless the column of units prints that none is."""
        printed = self.cells.text(self.cells.layout.unit).strip()
        return None if printed else self.cells.above.unit

    def _doubt_head_unit(self, draft: DraftValue, over: str, head: str) -> None:
        """A line over the rows and the head of the column state other units for one number."""
        if fold(over) != fold(head) and isinstance(draft.reading, Amount | Range):
            details = {"printed": over, "stated": head}
            draft.doubts.append(Doubt("unit.conflict", "unit", details, draft.source))

    def _tell_year(self, draft: DraftValue, column: Column) -> None:
        """The year of a value that is missing is not taken into the plan."""
        text, source = self.cells.year_of(column.index)
        if text:
            details = {"header": "", "text": text}
            draft.doubts.append(Doubt("cell.not_taken", "period", details, source))

    def _date(self, draft: DraftValue, column: Column) -> None:
        text, source = self.cells.year_of(column.index)
        stated = period_of(text) if text else None
        if stated is not None and draft.role is Role.TARGET:
            stated = _to_the_end_of_a_year(stated)
        if text and (stated is None or _differs(draft.period, stated)):
            details = {"raw": draft.raw.strip(), "printed": text}
            draft.doubts.append(Doubt("year.conflict", "period", details, source))
        if draft.period is None and stated is None:
            self._doubt_era(draft, column)
        if _is_day_within(draft.period, column.period):
            draft.period = None
        draft.period = draft.period or stated or column.period
        if draft.period is None and column.contradiction is not None:
            details = {"printed": column.contradiction}
            draft.doubts.append(Doubt("year.contradiction", "period", details, draft.source))

    def _doubt_era(self, draft: DraftValue, column: Column) -> None:
        """４年度 took its era from the document, where no head beside it prints one."""
        heads = [column, *self.cells.layout.values]
        printed = any(find_spans(fold(each.header)) for each in heads)
        if column.period is None or column.period.stated_in is not StatedIn.HEADER or printed:
            return
        if _NO_ERA.search(fold(column.header)):
            header, year = column.header.strip(), str(column.period.end)
            draft.assume("period", "period.era_assumed", header=header, year=year)


def is_ordinal(label: str) -> bool:
    """① and (2), which only number the values of a cell like the names beside them."""
    return _ORDINAL.fullmatch(label) is not None


def _drop_ordinals(drafts: Sequence[DraftValue]) -> None:
    for draft in drafts:
        draft.label = None if draft.label and is_ordinal(draft.label) else draft.label


def period_of(text: str) -> Period | None:
    """The period that a cell of years prints; None when it prints none or no whole one."""
    span = parse_span(without_brackets(text))
    if span is None or not has_both_ends(span):
        return None
    return Period(span, text, StatedIn.CELL)


def _to_the_end_of_a_year(stated: Period) -> Period:
    """R6.3 as the time by which something is aimed at is the end of 令和5年度."""
    span = stated.span
    if not isinstance(span, FuzzyDate) or span.end is None or span.precision is not Precision.MONTH:
        return stated
    year = FiscalYear.of(span.end)
    return replace(stated, span=year) if span.end == year.last_day else stated


def _is_day_within(own: Period | None, head: Period | None) -> bool:
    """R7.2 under 令和6年度: a day of the year that the head says, in which the value holds."""
    if own is None or head is None or not isinstance(own.span, FuzzyDate):
        return False
    first, last = own.span.start, own.span.end
    year = head.span
    if not isinstance(year, FiscalYear) or first is None or last is None:
        return False
    return year.contains(first) and year.contains(last)


def _differs(own: Period | None, stated: Period) -> bool:
    return own is not None and (own.start, own.end) != (stated.start, stated.end)


def _like(drafts: Sequence[DraftValue]) -> bool:
    """Whether nothing, neither year nor label nor status, tells two values of a cell apart."""
    told = [(d.label, d.period and (d.period.start, d.period.end), d.status) for d in drafts]
    return len(set(told)) < len(told)
