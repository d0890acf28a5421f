"""Rows of a table of indicators: each becomes one indicator, or two when it holds two (T08)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.indicators import IndicatorKind
from keikaku.core.text import squeeze
from keikaku.core.values.name_lists import split_names
from keikaku.core.values.names import IndicatorName, parse_name
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.columns import is_year
from keikaku.ingest.tables.defined_units import defined_unit
from keikaku.ingest.tables.direction import printed_direction
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.fit import fit_row
from keikaku.ingest.tables.form_blocks import left_in_form, rows_of_block
from keikaku.ingest.tables.group_units import title_and_unit, unit_for_rows_below
from keikaku.ingest.tables.headed_names import heading_apart
from keikaku.ingest.tables.labelled_parts import of_part, parts_of_slots
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.name_lines import (
    definition_apart,
    measured_line,
    seems_joined,
    with_unit_in_brackets,
)
from keikaku.ingest.tables.part_names import is_part, names_whole, without_brackets
from keikaku.ingest.tables.row_asides import RowAside, aside_of, bare_rows_group
from keikaku.ingest.tables.row_cells import Above, RowCells, says_nothing
from keikaku.ingest.tables.row_doubts import doubt_row, worded
from keikaku.ingest.tables.row_groups import row_groups
from keikaku.ingest.tables.row_measures import measure_of, measure_titled
from keikaku.ingest.tables.row_remarks import date_by_remarks
from keikaku.ingest.tables.row_slots import Slot, slots_of, years_to_come
from keikaku.ingest.tables.row_units import has_no_unit, unit_of_row
from keikaku.ingest.tables.row_values import RowValues, is_ordinal
from keikaku.ingest.tables.small_letters import explained
from keikaku.ingest.tables.source_years import source_year
from keikaku.ingest.tables.unit_cells import counted_in
from keikaku.ingest.vocabulary import Vocabulary

_SEVERAL = 2
# What numbers a caption: 表2-1, 図表３; 図書館 and 表彰 are words.
_TABLE_NUMBER = re.compile(r"^(?:図表|表|図)\s*[0-9０-９]+(?:[-－‐.][0-9０-９]+)*[\s　:：.]*")
_ANGLE_NUMBER = re.compile(r"^[<＜〈][0-9０-９]{1,2}[>＞〉]\s*")
_OF_PEOPLE = re.compile("(?:人口|出生).*対$")
# 観光課（令和4年度）
_DATED = re.compile(r"[(（](?P<said>[^()（）]+)[)）]")
_NUMBERED = ("number", "paren", "compound")


@dataclass(frozen=True, slots=True)
class TableRows:
    """Reads the rows of a table, the block `order`, under the heads of `layout`."""

    grid: Grid
    layout: Layout
    order: int
    words: Vocabulary

    def read(self, rows: Sequence[int], above: Above) -> Iterator[DraftIndicator | Doubt]:
        """The indicators of some rows in order, and doubts about rows that gave none.

        `above` is what the rows before them leave, and takes what these leave.
        """
        grid, layout = self.grid, self.layout
        block = rows_of_block(grid, rows, layout, self.words)
        above.grouped = bare_rows_group(grid, layout.name)
        groups = []
        for lines in row_groups(grid, block, layout, self.words):
            single = layout.kinds is None
            shift = fit_row(grid, lines[0].row, layout, self.words) if single else 0
            cells = RowCells(grid, lines, layout, shift, above)
            groups.append((cells, slots_of(cells)))
        still = years_to_come([slots for _, slots in groups])
        for cells, slots in groups:
            measured = [slot for slot in slots if slot.key not in still]
            yield from RowReader(cells, self.order, self.words).read(measured)
        yield from left_in_form(grid, rows[len(block) :])


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the rows of one indicator."""

    cells: RowCells
    order: int
    words: Vocabulary

    @property
    def layout(self) -> Layout:
        """The columns."""
        return self.cells.layout

    def read(self, slots: Sequence[Slot]) -> Iterator[DraftIndicator | Doubt]:
        """One indicator, several, or a doubt when the row has no name or is no row of values."""
        name, above = self.cells.name(), self.cells.above
        unnamed = (says_nothing(name) and self._divided_by() != "") or is_part(name)
        of_above = unnamed and above.name != ""
        continued = of_above and not names_whole(name, above.name)
        name = above.name if continued else without_brackets(name)
        aside = aside_of(self.cells, slots, name, self.words)
        if aside in (RowAside.GROUP, RowAside.NOTE):
            above.unit = unit_for_rows_below(self.cells.all_texts(), above.unit)
        if aside is RowAside.GROUP and measures(name):
            above.whole = name
        elif aside is RowAside.GROUP:
            above.whole = ""
            title, _ = title_and_unit(name)
            above.group = measure_titled(title, self.cells.source(self.layout.name))
        elif aside is not None:
            yield from self._aside(aside)
        else:
            above.name = above.name if of_above else name
            above.whole = "" if measures(name) else above.whole
            yield from self._indicators(above.whole or name, slots, continued=continued)

    def _aside(self, aside: RowAside) -> Iterator[Doubt]:
        """A row that gives no indicator is told whole."""
        text, cell = " ".join(self.cells.all_texts()), self.cells.first()
        details = {"text": text, "header": ""}
        if aside.value:
            yield Doubt(aside.value, None, details, cell.source if cell else None)

    def _indicators(
        self, name: str, slots: Sequence[Slot], *, continued: bool
    ) -> Iterator[DraftIndicator]:
        heading, name = heading_apart(name)
        names = self._names(name, slots)
        measure = measure_of(self.cells, heading)
        parts = parts_of_slots(slots, self.words) if len(names) == 1 else ()
        told = [(printed, "") for printed in names] if not parts else [(name, p) for p in parts]
        for nth, (printed, part) in enumerate(told):
            indicator = self._indicator(printed, nth if not part else 0, part)
            indicator.measure = measure
            of = of_part(slots, part) if part else slots
            values = RowValues(self.cells, indicator)
            indicator.values += values.of_slots(of, nth if not part else 0, len(names))
            date_by_remarks(self.cells, indicator, self.words)
            indicator.sourced = source_year(self.cells)
            doubt_row(self.cells, indicator, len(names), self.words)
            if continued:
                indicator.doubt("row.name_continued", "name", name=name, part=self._divided_by())
            if continued or is_part(name):
                self._continue_unit(indicator)
            if self.cells.above.whole:
                indicator.doubt("row.under_name", "name", name=printed, part=self._scope())
            yield indicator
        columns = (index for index, _ in worded(self.layout))
        said = {index: text for index in columns if (text := self.cells.said(index))}
        self.cells.above.texts.update(said)

    def _names(self, name: str, slots: Sequence[Slot]) -> tuple[str, ...]:
        """Several names only where name and values fall into equally many parts."""
        most = max((len(slot.values) for slot in slots if not slot.column.pair), default=1)
        labels = [value.label for slot in slots for value in slot.values if value.label]
        labelled = not all(map(is_ordinal, labels))
        if most < _SEVERAL or labelled or self.layout.kinds is not None:
            return (name,)
        return split_names(name, most) or (name,)

    def _indicator(self, printed: str, nth: int, part: str = "") -> DraftIndicator:
        cells, layout = self.cells, self.layout
        named, under = self._explained(printed)
        own = cells.text(layout.name)
        # うち外国人(千人泊) ends as the name above it does, and prints none of it.
        shown = own if is_part(own) else named if named in printed else printed
        definition = cells.said(layout.definition) or under or ""
        indicator = DraftIndicator(
            printed=_as_printed(shown, own) or shown,
            name=self._name(named, part),
            source=cells.source(layout.name),
            order=self.order,
            part=part or self._scope(),
            kind=self._kind(named),
            unit=unit_of_row(cells, nth),
            owners=split_owners(cells.said(layout.owner)),
            definition=None if says_nothing(definition) else definition,
            direction=printed_direction(cells.text(layout.direction)),
        )
        if indicator.unit is None and indicator.name.unit is None:
            indicator.unit = defined_unit(cells, named)
        if seems_joined(named):
            indicator.doubt("name.lines_joined", "name", text=_one_line(shown))
        return indicator

    def _explained(self, printed: str) -> tuple[str, str | None]:
        """A name and its definition: in smaller letters, or told by its words."""
        name, small = explained(self.cells, printed) or (printed, None)
        named, under = definition_apart(with_unit_in_brackets(name))
        return named, "\n".join(filter(None, (under, small))) or None

    def _divided_by(self) -> str:
        """What tells a row without a name from the one above it: its part, or another unit.

        うち市外 in the place of the name is a part of what the row above names.
        """
        name = self.cells.name()
        if is_part(name):
            return without_brackets(name)
        unit = self.cells.text(self.layout.unit).strip()
        above = self.cells.above.texts.get(self.layout.unit, "") if self.layout.unit else ""
        counted = counted_in(unit)
        said = counted[0] if counted is not None else unit if is_unit(unit) else ""
        return self._part() or (said if above and unit != above else "")

    def _scope(self) -> str:
        """The part that the row counts, whether its own column or its name tells it."""
        if self.cells.above.whole:
            return self.cells.name()
        name = self.cells.name()
        divides = is_part(name) and not names_whole(name, self.cells.above.name)
        return self._divided_by() if divides else self._part()

    def _continue_unit(self, indicator: DraftIndicator) -> None:
        """The unit of the row above holds where that of a part is left blank."""
        above = self.cells.above.texts.get(self.layout.unit, "") if self.layout.unit else ""
        bare = [v for v in indicator.numbers() if v.unit is None]
        if indicator.unit is None and above and bare:
            indicator.unit = above
            indicator.doubt("unit.inherited", "unit", unit=above, raw=bare[0].raw.strip())

    def _part(self) -> str:
        """What divides the indicator (男, 女); a kind such as KPI in its column divides nothing."""
        name = self.cells.cell(self.layout.name)
        found = [self.cells.cell(index) for index in self.layout.parts]
        texts = [cell.text.strip() for cell in found if cell is not None and cell is not name]
        divide = [text for text in texts if not says_nothing(text) and self._divides(text)]
        counted = counted_in(self.cells.text(self.layout.unit))
        if name is not None and name.rowspan > 1 and counted is not None:
            divide.append(counted[0])
        return "・".join(divide)

    def _divides(self, text: str) -> bool:
        outline = self.words.outline
        kinds = (*outline["kgi"], *outline["kpi"], *outline["numerical_target"])
        return squeeze(text) not in (*kinds, *self.words.rows["no_part"])

    def _name(self, printed: str, part: str) -> IndicatorName:
        """The name; a part that a column or a value beside it prints (男, 女) notes its scope."""
        name = parse_name(_without_number(_one_line(measured_line(printed))))
        if name.unit is not None and _OF_PEOPLE.match(name.unit) and has_no_unit(self.cells):
            name = replace(name, unit=None, scope_notes=(*name.scope_notes, name.unit))
        scope = self._scope()
        if is_part(scope):
            of_part = parse_name(scope)
            name, scope = replace(name, unit=of_part.unit or name.unit), of_part.name
        notes = [note for note in (scope, part) if note]
        return replace(name, scope_notes=(*name.scope_notes, *notes)) if notes else name

    def _kind(self, printed: str) -> IndicatorKind:
        own = parse_name(printed).kind
        labels = (*(column.index for column in self.layout.labels), *self.layout.parts)
        label = squeeze("".join(map(self.cells.text, labels)))
        return IndicatorKind(own) if own is not None else self.layout.kind_of(label, self.words)


def _without_number(text: str) -> str:
    """A name without the number of its row: 1 来館者数, (2) 講座数, <3> 件数, 表2 受診者数."""
    text = _ANGLE_NUMBER.sub("", _TABLE_NUMBER.sub("", text)) or text
    mark = parse_mark(text)
    numbered = mark is not None and mark.style.startswith(_NUMBERED)
    return mark.title if mark is not None and numbered and mark.title else text


def _one_line(text: str) -> str:
    """A name that its cell breaks over lines, joined: with a space between letters only."""
    return re.sub(r"\s*\n\s*", "", re.sub(r"(?<=[A-Za-z])\s*\n\s*(?=[A-Za-z])", " ", text))


def _as_printed(name: str, cell: str) -> str:
    """The part of a name that its cell prints: a word before several names is repeated by none."""
    return next((name[at:] for at in range(len(name)) if name[at:] in cell), name).strip()


def split_owners(text: str) -> tuple[str, ...]:
    """The departments of a cell: 観光課、農林課 or one a line; a year in brackets is none."""
    named = _DATED.sub(lambda found: "" if is_year(found["said"]) else found[0], text)
    parts = (part.strip() for part in re.split(r"[、,，・\n／/]", named))
    return tuple(part for part in parts if part and not says_nothing(part))
