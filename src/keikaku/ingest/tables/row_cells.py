"""The cells of one indicator's rows by column, and what the rows above leave to them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from keikaku.core.sources import Location
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Ditto, DittoOf, Missing, Reason
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import is_year
from keikaku.ingest.tables.drafts import DraftValue, MeasureCell
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.tables.row_groups import Line


@dataclass(slots=True)
class Above:
    """What the rows above leave to a row: values and texts for ditto marks, name and measures.

    `measures` are the last ones by the column of their titles, `group` the line over the rows,
    `whole` one that names what the rows below it are parts of. `grouped` tells that rows of nothing
    but a name group those below them. `unit` is the one that the line over the rows states.
    """

    values: dict[tuple[int, object], DraftValue] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    name: str = ""
    measures: dict[int | None, MeasureCell] = field(default_factory=dict)
    group: MeasureCell | None = None
    whole: str = ""
    grouped: bool = False
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class RowCells:
    """The rows `lines` of one indicator, lying `shift` columns to the right of their heads."""

    grid: Grid
    lines: tuple[Line, ...]
    layout: Layout
    shift: int
    above: Above

    def cell(self, index: int, line: Line | None = None) -> Cell | None:
        """The cell of a column in a row, or in the first of the rows that says something there."""
        if line is not None:
            return self.grid.at(line.row, index + self.shift)
        cells = [self.cell(index, each) for each in self.lines]
        filled = (cell for cell in cells if cell is not None and cell.text.strip())
        return next(filled, cells[0])

    def text(self, index: int | None, line: Line | None = None) -> str:
        """The text of a column, blank where there is none."""
        cell = self.cell(index, line) if index is not None else None
        return cell.text if cell else ""

    def said(self, index: int | None) -> str:
        """The words of a column; a ditto mark (〃, 同上) says those of the row above."""
        text = self.text(index).strip()
        if index is None or not is_ditto(text):
            return text
        return self.above.texts.get(index, "")

    def year_of(self, index: int) -> tuple[str, Location | None]:
        """The year of a column's value, printed in a column beside it or in the row under it."""
        at = self.layout.years.get(index)
        # 年度 at the corner, over 目標 and 実績, heads the years beside it.
        if at is not None and at != self.layout.kinds:
            return self.said(at), self.source(at)
        below = (self.cell(index, line) for line in self.lines[1:])
        dating = (cell for cell in below if cell is not None and is_year(cell.text))
        cell = next(dating, None)
        return (cell.text.strip(), cell.source) if cell is not None else ("", None)

    def source(self, index: int | None) -> Location:
        """The place of a column's cell, that of the table where there is none."""
        cell = self.cell(index) if index is not None else None
        return cell.source if cell else self.grid.source

    def name(self) -> str:
        """The name; where it stands over the rows of its values, that of the first row."""
        if self.layout.kinds != self.layout.name:
            return self.said(self.layout.name)
        first = self.lines[0]
        named = first.kind is None
        return self.text(self.layout.name, first).strip() if named else self.layout.caption

    def all_texts(self) -> Iterator[str]:
        """All that the rows print, merged texts once."""
        rows = (self.grid.row(line.row) for line in self.lines)
        texts = (text.strip() for row in rows for text in row if text.strip())
        return iter(dict.fromkeys(texts))

    def first(self) -> Cell | None:
        """The first cell that says anything."""
        columns = range(self.grid.n_columns)
        row = self.lines[0].row
        filled = (c for c in columns if self.grid.text(row, c).strip())
        at = next(filled, None)
        return self.grid.at(row, at) if at is not None else None


def is_ditto(text: str) -> bool:
    """〃 or 同上; 同左 points to a value at the left and is no word for the row above."""
    reading = parse_cell(text)[0].reading
    return isinstance(reading, Ditto) and reading.of is not DittoOf.LEFT


_NOTHING = frozenset({Reason.BLANK, Reason.HYPHEN, Reason.DASH, Reason.NOT_APPLICABLE})


def says_nothing(text: str) -> bool:
    """A blank or a dash in a column of words."""
    reading = parse_cell(text)[0].reading
    return not text.strip() or (isinstance(reading, Missing) and reading.reason in _NOTHING)
