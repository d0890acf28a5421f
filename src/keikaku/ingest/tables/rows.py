"""Rows of a table of indicators: each becomes one indicator, or two when it holds two (T08)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from keikaku.core.indicators import IndicatorKind
from keikaku.core.sources import Location
from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import CellValue, Ditto, DittoOf
from keikaku.core.values.names import IndicatorName, parse_name, split_names
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.direction import printed_direction
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue, MeasureCell
from keikaku.ingest.tables.fit import cells_out_of_place, fit_row
from keikaku.ingest.tables.heads import is_number, n_cells
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.tables.row_values import RowValues
from keikaku.ingest.vocabulary import Vocabulary

_SEVERAL = 2
_FOOTNOTE = re.compile(r"^[(（]?(?:※|＊|\*|注[)）\d:：]|出典|資料[:：])")
_TOTAL = re.compile(r"^(?:合計|小計|総計|計)$|[\s　](?:合計|小計|計)$")
# A line of the table that groups the rows below it.
_GROUP = re.compile(r"^[【《〈<＜≪■◆●].*|.*[】》〉>＞≫]$")


@dataclass(slots=True)
class Above:
    """What the rows above leave to a row: values and texts for ditto marks, name and measure."""

    values: dict[int, DraftValue] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    name: str = ""
    measure: MeasureCell | None = None


def read_rows(
    grid: Grid, rows: Sequence[int], layout: Layout, order: int, words: Vocabulary
) -> Iterator[DraftIndicator | Doubt]:
    """The indicators of a region in order, and doubts about rows that gave none."""
    above = Above()
    for row in rows:
        if any(text.strip() for text in grid.row(row)):
            shift = fit_row(grid, row, layout, words)
            yield from RowReader(grid, row, layout, order, words, shift, above).read()


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads one row that lies `shift` columns to the right of its heads."""

    grid: Grid
    row: int
    layout: Layout
    order: int
    words: Vocabulary
    shift: int
    above: Above

    def read(self) -> Iterator[DraftIndicator | Doubt]:
        """One indicator, several, or a doubt when the row has no name or is no row of values."""
        name = self._said(self.layout.name)
        continued = not name and self._part() != "" and self.above.name != ""
        name = self.above.name if continued else name
        if not name or is_number(name):
            yield self._aside("row.no_name")
        elif self._only_names(name):
            yield self._aside("cell.not_taken")
        elif _TOTAL.search(name):
            yield self._aside("row.total")
        else:
            self.above.name = name
            yield from self._indicators(name, continued=continued)

    def _cell(self, index: int) -> Cell | None:
        return self.grid.at(self.row, index + self.shift)

    def _text(self, index: int | None) -> str:
        cell = self._cell(index) if index is not None else None
        return cell.text if cell else ""

    def _said(self, index: int | None) -> str:
        """The words of a column; a ditto mark (〃, 同上) says those of the row above."""
        text = self._text(index).strip()
        if index is None or not _is_ditto(text):
            return text
        return self.above.texts.get(index, "")

    def _source(self, index: int | None) -> Location:
        cell = self._cell(index) if index is not None else None
        return cell.source if cell else self.grid.source

    def _part(self) -> str:
        """What divides the indicator (男, 女); a kind such as KPI in its column divides nothing."""
        text = self._text(self.layout.part).strip()
        return "" if squeeze(text) in self._kinds() else text

    def _kinds(self) -> tuple[str, ...]:
        outline = self.words.outline
        return (*outline["kgi"], *outline["kpi"], *outline["numerical_target"])

    def _aside(self, code: str) -> Doubt:
        """A row that gives no indicator is told whole."""
        filled = [c for c in range(self.grid.n_columns) if self.grid.text(self.row, c).strip()]
        texts = [self.grid.text(self.row, column).strip() for column in filled]
        text = " ".join(dict.fromkeys(texts))
        if _FOOTNOTE.match(text):
            code = "cell.not_taken"
        cell = self.grid.at(self.row, filled[0])
        return Doubt(code, None, {"text": text, "header": ""}, cell.source if cell else None)

    def _only_names(self, name: str) -> bool:
        """A footnote, or a line that groups the rows below it, has no values of its own."""
        if any(self._text(column.index).strip() not in ("", name) for column in self.layout.values):
            return False
        merged = any(self._text(column.index).strip() == name for column in self.layout.values)
        return merged or bool(_FOOTNOTE.match(name) or _GROUP.match(name))

    def _indicators(self, name: str, *, continued: bool) -> Iterator[DraftIndicator]:
        cells = {c.index: parse_cell(self._text(c.index)) for c in self.layout.values}
        names = self._names(name, cells)
        for nth, printed in enumerate(names):
            indicator = self._indicator(printed)
            values = RowValues(self.layout, self._text, self._source, indicator, self.above.values)
            for column in self.layout.values:
                indicator.values += values.of_column(column, cells[column.index], nth, len(names))
            self._doubt_row(indicator, len(names))
            if continued:
                indicator.doubt("row.name_continued", "name", name=name, part=self._part())
            yield indicator
        said = {i: text for i, _ in self._worded() if (text := self._said(i))}
        self.above.texts.update(said)

    def _worded(self) -> Iterator[tuple[int, str]]:
        """The columns of words, each with the field of the indicator that it fills."""
        layout = self.layout
        columns = (
            (layout.name, "name"),
            (layout.unit, "unit"),
            (layout.owner, "owners"),
            (layout.definition, "definition"),
            (layout.measure, "placements"),
            (layout.code, "placements"),
        )
        return ((index, name) for index, name in columns if index is not None)

    def _names(self, name: str, cells: Mapping[int, tuple[CellValue, ...]]) -> tuple[str, ...]:
        """Several names only where name and values fall into equally many parts."""
        most = max((len(values) for values in cells.values()), default=1)
        labelled = any(value.label for values in cells.values() for value in values)
        if most < _SEVERAL or labelled:
            return (name,)
        return split_names(name, most) or (name,)

    def _indicator(self, printed: str) -> DraftIndicator:
        return DraftIndicator(
            printed=_as_printed(printed, self._text(self.layout.name)) or printed,
            name=self._name(printed),
            source=self._source(self.layout.name),
            order=self.order,
            kind=self._kind(printed),
            unit=self._unit(),
            owners=split_owners(self._said(self.layout.owner)),
            definition=self._said(self.layout.definition) or None,
            direction=printed_direction(self._text(self.layout.direction)),
            measure=self._measure(),
        )

    def _name(self, printed: str) -> IndicatorName:
        """The name; the part that a column beside it prints (男, 女) is a note of its scope."""
        name, part = parse_name(_one_line(printed)), self._part()
        return replace(name, scope_notes=(*name.scope_notes, part)) if part else name

    def _unit(self) -> str | None:
        unit = self._said(self.layout.unit)
        return None if not unit or is_number(unit) else unit

    def _kind(self, printed: str) -> IndicatorKind:
        own = parse_name(printed).kind
        labels = (*(column.index for column in self.layout.labels), self.layout.part)
        label = squeeze("".join(map(self._text, labels)))
        return IndicatorKind(own) if own is not None else self.layout.kind_of(label, self.words)

    def _measure(self) -> MeasureCell | None:
        """The measure of the row; a blank under a measure goes on with it (merged cells)."""
        title, code = self._said(self.layout.measure), self._said(self.layout.code)
        if self.layout.measure is None and self.layout.measure_level is None:
            return None  # 番号 alone numbers the rows, 施策番号 names a measure
        if title or code:
            column = self.layout.code if self.layout.measure is None else self.layout.measure
            level = self.layout.measure_level
            self.above.measure = MeasureCell(title, code or None, level, self._source(column))
        return self.above.measure

    def _names_measure(self) -> bool:
        return any(self._text(c).strip() for c in (self.layout.measure, self.layout.code))

    def _doubt_row(self, indicator: DraftIndicator, n_names: int) -> None:
        for code, details in indicator.name.problems:
            indicator.doubts.append(Doubt(code, "name", details, indicator.source))
        if self.shift:
            side, side_en = ("左", "left") if self.shift < 0 else ("右", "right")
            name = indicator.printed
            indicator.doubt("row.shifted", "values", name=name, side=side, side_en=side_en)
        if indicator.measure is not None and not self._names_measure():
            details = {
                "measure": f"{indicator.measure.code or ''} {indicator.measure.title}".strip()
            }
            indicator.doubt("measure.filled_down", "placements", **details)
        if n_names > 1:
            count = str(n_names)
            indicator.doubt("row.two_indicators", "name", name=indicator.printed, count=count)
        self._doubt_dittos(indicator)
        self._doubt_places(indicator)
        indicator.doubts += self._not_taken()

    def _doubt_dittos(self, indicator: DraftIndicator) -> None:
        """What a ditto mark was read as; one that points to nothing is told as not taken."""
        for index, name in self._worded():
            text = self._text(index).strip()
            if not _is_ditto(text):
                continue
            said = self._said(index)
            code = "value.ditto" if said else "cell.not_taken"
            details = {"raw": text, "from": said} if said else {"header": "", "text": text}
            indicator.doubts.append(Doubt(code, name, details, self._source(index)))

    def _doubt_places(self, indicator: DraftIndicator) -> None:
        """Cells too many or too few, or out of place, make all values of the row doubtful."""
        own, usual = n_cells(self.grid, self.row), self.layout.n_cells
        beyond = any(self.grid.text(self.row, c).strip() for c in range(usual, own))
        last = max(column.index for column in self.layout.values) + self.shift
        if beyond or own <= min(last, usual - 1):
            indicator.doubt("table.ragged_row", "values", cells=str(own), usual=str(usual))
        for text in cells_out_of_place(self.grid, self.row, self.layout, self.shift):
            indicator.doubt("row.unfit", "values", name=indicator.printed, text=text)

    def _not_taken(self) -> Iterator[Doubt]:
        """Cells that nothing of the plan holds, each told with its head."""
        known = (*self.words.outline["kgi"], *self.words.outline["kpi"])
        left = {c.index: c.header.strip() for c in (*self.layout.labels, *self.layout.others)}
        if self.layout.code is not None and self._measure() is None:
            left[self.layout.code] = ""
        at = self.layout.direction
        if at is not None and printed_direction(self._text(at)) is None:
            left[at] = "方向"
        for index, header in sorted(left.items()):
            text = self._text(index).strip()
            if text and squeeze(text) not in known:
                details = {"header": header, "text": text}
                yield Doubt("cell.not_taken", None, details, self._source(index))


def _is_ditto(text: str) -> bool:
    """〃 or 同上; 同左 points to a value at the left and is no word for the row above."""
    reading = parse_cell(text)[0].reading
    return isinstance(reading, Ditto) and reading.of is not DittoOf.LEFT


def _one_line(text: str) -> str:
    """A name that its cell breaks over lines, joined: with a space between letters only."""
    return re.sub(r"\s*\n\s*", "", re.sub(r"(?<=[A-Za-z])\s*\n\s*(?=[A-Za-z])", " ", text))


def _as_printed(name: str, cell: str) -> str:
    """The part of a name that its cell prints: a word before several names is repeated by none."""
    return next((name[at:] for at in range(len(name)) if name[at:] in cell), name).strip()


def split_owners(text: str) -> tuple[str, ...]:
    """The departments of a cell: 観光課、農林課 or one a line."""
    return tuple(part.strip() for part in re.split(r"[、,，・\n／/]", text) if part.strip())
