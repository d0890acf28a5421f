"""Rows of a table of indicators: each becomes one indicator, or two when it holds two (T08)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from keikaku.core.indicators import IndicatorKind
from keikaku.core.sources import Location
from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, CellValue, Ditto, DittoOf, Reading, Words
from keikaku.core.values.names import parse_name, split_names
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.drafts import (
    DraftIndicator,
    DraftValue,
    MeasureCell,
    assume_role,
    draft_value,
)
from keikaku.ingest.tables.layout import Layout, fit_row
from keikaku.ingest.vocabulary import Vocabulary

_SEVERAL = 2


def read_rows(
    grid: Grid, rows: Sequence[int], layout: Layout, order: int, words: Vocabulary
) -> Iterator[DraftIndicator | Doubt]:
    """The indicators of a region in order, and doubts about rows that gave none."""
    above: dict[int, DraftValue] = {}
    for row in rows:
        if not any(text.strip() for text in grid.row(row)):
            continue
        reader = RowReader(grid, row, layout, order, words, above)
        yield from reader.read()


class RowReader:
    """Reads one row; `above` holds the last value of each column, for ditto marks."""

    def __init__(
        self,
        grid: Grid,
        row: int,
        layout: Layout,
        order: int,
        words: Vocabulary,
        above: dict[int, DraftValue],
    ) -> None:
        self.grid, self.row, self.order, self.words, self.above = grid, row, order, words, above
        self.fit = fit_row(grid, row, layout)
        self.layout = layout

    def read(self) -> Iterator[DraftIndicator | Doubt]:
        """One indicator, several, or a doubt when the row has no name."""
        name = self._text(self.layout.name)
        if not name.strip():
            yield from self._nameless()
            return
        cells = {column.index: self._values(column) for column in self.layout.values}
        names = self._names(name, cells)
        for nth, printed in enumerate(names):
            yield self._indicator(printed, nth, len(names), cells)

    def _cell(self, index: int) -> Cell | None:
        return self.grid.at(self.row, index + self.fit.shift)

    def _text(self, index: int | None) -> str:
        cell = self._cell(index) if index is not None else None
        return cell.text if cell else ""

    def _source(self, index: int | None) -> Location | None:
        cell = self._cell(index) if index is not None else None
        return cell.source if cell else self.grid.source

    def _nameless(self) -> Iterator[Doubt]:
        text = " ".join(text.strip() for text in self.grid.row(self.row) if text.strip())
        first = next(c for c in range(self.grid.n_columns) if self.grid.text(self.row, c).strip())
        cell = self.grid.at(self.row, first)
        code = (
            "cell.not_taken" if squeeze(text).startswith(("※", "(※", "注", "*")) else "row.no_name"
        )
        yield Doubt(code, None, {"text": text[:80]}, cell.source if cell else self.grid.source)

    def _values(self, column: Column) -> tuple[CellValue, ...]:
        return parse_cell(self._text(column.index))

    def _names(self, name: str, cells: dict[int, tuple[CellValue, ...]]) -> tuple[str, ...]:
        """Several names only where name and values fall into equally many parts."""
        counts = {len(values) for values in cells.values()}
        most = max(counts, default=1)
        labelled = any(value.label for values in cells.values() for value in values)
        if most < _SEVERAL or labelled:
            return (name,)
        return split_names(name, most) or (name,)

    def _indicator(
        self, printed: str, nth: int, n_names: int, cells: dict[int, tuple[CellValue, ...]]
    ) -> DraftIndicator:
        indicator = DraftIndicator(
            printed=_as_printed(printed, self._text(self.layout.name)),
            name=parse_name(printed),
            source=self._source(self.layout.name),
            order=self.order,
            kind=self._kind(printed),
            unit=self._text(self.layout.unit).strip() or None,
            owners=self._owners(),
            definition=self._text(self.layout.definition).strip() or None,
            measure=self._measure(),
        )
        for column in self.layout.values:
            indicator.values += self._of_column(column, cells[column.index], nth, n_names)
        self._doubts(indicator, printed, n_names)
        return indicator

    def _kind(self, printed: str) -> IndicatorKind:
        own = parse_name(printed).kind
        label = squeeze("".join(self._text(index) for index in self.layout.labels))
        if own is not None:
            return IndicatorKind(own)
        return self.layout.kind_of(label, self.words)

    def _measure(self) -> MeasureCell | None:
        title, code = self._text(self.layout.measure).strip(), self._text(self.layout.code).strip()
        if not title:
            return None
        source = self._source(self.layout.measure)
        return MeasureCell(title, code or None, self.layout.measure_level, source)

    def _owners(self) -> tuple[str, ...]:
        return split_owners(self._text(self.layout.owner))

    def _of_column(
        self, column: Column, values: tuple[CellValue, ...], nth: int, n_names: int
    ) -> list[DraftValue]:
        source = self._source(column.index)
        mine = values if n_names == 1 else self._share(values, nth, n_names)
        drafts = [self._draft(column, value, source) for value in mine]
        if n_names > 1 and len(values) == 1 and values[0].raw.strip():
            for draft in drafts:
                draft.doubts.append(Doubt("value.shared", "amount", {"raw": values[0].raw}, source))
        if drafts:
            self.above[column.index] = drafts[-1]
        return drafts

    def _share(
        self, values: tuple[CellValue, ...], nth: int, n_names: int
    ) -> tuple[CellValue, ...]:
        return (values[nth],) if len(values) == n_names else values

    def _draft(self, column: Column, value: CellValue, source: Location | None) -> DraftValue:
        role = self.layout.role_of(column)
        reading, doubts = self._resolve(column, value, source)
        draft = draft_value(role, value, reading, source)
        draft.doubts += doubts
        if doubts:
            draft.assumed += ("amount",)
        if not draft.missing:
            draft.period = draft.period or column.period
            draft.reading = with_unit(draft.reading, column.unit)
            draft.notes += tuple(note for note in column.notes if note not in draft.notes)
            draft.status = column.status or draft.status
        if column.assumed:
            assume_role(draft, column.header.strip())
        return draft

    def _resolve(
        self, column: Column, value: CellValue, source: Location | None
    ) -> tuple[Reading, list[Doubt]]:
        """A ditto mark takes the neighbour's reading, and says so; without one it stays words."""
        if not isinstance(value.reading, Ditto):
            return value.reading, []
        found = (
            self._left(column) if value.reading.of is DittoOf.LEFT else self.above.get(column.index)
        )
        if found is None:
            return Words(value.raw), [
                Doubt("value.unreadable", "amount", {"raw": value.raw}, source)
            ]
        details = {"raw": value.raw, "from": found.raw}
        return found.reading, [Doubt("value.ditto", "amount", details, source)]

    def _left(self, column: Column) -> DraftValue | None:
        earlier = [c for c in self.layout.values if c.index < column.index]
        return self.above.get(earlier[-1].index) if earlier else None

    def _doubts(self, indicator: DraftIndicator, printed: str, n_names: int) -> None:
        for code, details in indicator.name.problems:
            indicator.doubts.append(Doubt(code, "name", details, indicator.source))
        if self.fit.shift:
            side = "左" if self.fit.shift < 0 else "右"
            side_en = "left" if self.fit.shift < 0 else "right"
            indicator.doubt("row.shifted", "values", name=printed, side=side, side_en=side_en)
        if n_names > 1:
            indicator.doubt("row.two_indicators", "name", name=printed, count=str(n_names))
        for column in self.layout.others:
            text = self._text(column.index).strip()
            if text:
                source = self._source(column.index)
                details = {"header": column.header.strip(), "text": text[:80]}
                indicator.doubts.append(Doubt("cell.not_taken", None, details, source))


def _as_printed(name: str, cell: str) -> str:
    """The part of a name that its cell prints: a word before several names is repeated by none."""
    return next((name[at:] for at in range(len(name)) if name[at:] in cell), name).strip()


def split_owners(text: str) -> tuple[str, ...]:
    """The departments of a cell: 観光課、農林課 or one a line."""
    return tuple(part.strip() for part in re.split(r"[、,，・\n／/]", text) if part.strip())


def with_unit(reading: Reading, unit: str | None) -> Reading:
    """A number that printed no unit, with the unit that its row states."""
    if isinstance(reading, Amount) and reading.unit is None and unit is not None:
        return replace(reading, unit=unit)
    return reading
