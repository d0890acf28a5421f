"""Tables of 取組 over years: a text for each year, or one text that runs on (T33)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from keikaku.core.plan import InitiativeSpan
from keikaku.core.sources import Location
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Ditto
from keikaku.documents.model import Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.heads import n_cells
from keikaku.ingest.tables.regions import Region, RegionKind
from keikaku.ingest.tables.roles import ColumnRole

# An arrow goes on with the text at its left: nothing is assumed. A single dash is no arrow.
_ARROW = re.compile(r"^[\s→⇒➡⟶─━―ー—\-－>＞▶►]*(?:[→⇒➡⟶>＞▶►]|[─━―ー—\-－]{2,})\s*$")

# It says that nothing is done in that year.
_NONE = re.compile(r"^[―ー—\-－]$")


@dataclass(slots=True)
class DraftInitiative:
    """A 取組 with its spans, the block of its table and the doubts about it."""

    name: str
    spans: tuple[InitiativeSpan, ...]
    order: int
    source: Location | None
    owners: tuple[str, ...] = ()
    doubts: list[Doubt] = field(default_factory=list)


@dataclass(slots=True)
class _Bar:
    """A text and the years it covers so far; `open` while nothing has ended it."""

    start: int
    end: int
    text: str
    open: bool = False

    def reach(self, year: int) -> None:
        """Covers this year too; the columns of years may run backwards."""
        self.start, self.end = min(self.start, year), max(self.end, year)


def year_columns(region: Region) -> list[tuple[Column, int]]:
    """The year columns of a region with their fiscal years."""
    years = [c for c in region.columns if c.role is ColumnRole.YEAR and c.period]
    return [(column, column.period.start) for column in years if column.period]


def read_initiatives(
    grid: Grid, region: Region, order: int
) -> tuple[list[DraftInitiative], list[Doubt]]:
    """The 取組 of a region, one a row; rows without a name or a text are doubts."""
    years = year_columns(region)
    found: list[DraftInitiative] = []
    doubts: list[Doubt] = []
    for row in region.rows:
        if not any(text.strip() for text in grid.row(row)):
            continue
        initiative = _read_row(grid, row, region, years, order)
        if isinstance(initiative, Doubt):
            doubts.append(initiative)
        else:
            found.append(initiative)
            doubts += _kept_aside(grid, row, region, years)
    return found, doubts


def _name_column(region: Region, years: Sequence[tuple[Column, int]]) -> int:
    before = [c.index for c in region.columns if c.index < years[0][0].index]
    named = [c for c in before if region.columns[c].role is not ColumnRole.CODE]
    headed = [c for c in named if region.columns[c].header.strip()]
    return (headed or named or [0])[-1]


def _read_row(
    grid: Grid, row: int, region: Region, years: Sequence[tuple[Column, int]], order: int
) -> DraftInitiative | Doubt:
    column = _name_column(region, years)
    name = grid.text(row, column).strip()
    cell = grid.at(row, column)
    source = cell.source if cell else grid.source
    if not name:
        text = " ".join(text.strip() for text in grid.row(row) if text.strip())
        return Doubt("row.no_name", None, {"text": text[:80]}, source)
    bars = _bars(grid, row, years)
    initiative = DraftInitiative(name, (), order, source)
    initiative.spans = tuple(_span(bar, initiative) for bar in bars)
    _doubt_width(grid, row, region, initiative)
    if not bars:
        initiative.doubts.append(Doubt("initiative.no_span", "spans", {"name": name}, source))
    return initiative


def _doubt_width(grid: Grid, row: int, region: Region, initiative: DraftInitiative) -> None:
    """A text beyond the heads may have been pushed out of the years by one too many."""
    own, usual = n_cells(grid, row), max(n_cells(grid, head) for head in region.heads)
    if any(grid.text(row, column).strip() for column in range(usual, own)):
        details = {"cells": str(own), "usual": str(usual)}
        initiative.doubts.append(Doubt("table.ragged_row", "spans", details, initiative.source))


def _bars(grid: Grid, row: int, years: Sequence[tuple[Column, int]]) -> list[_Bar]:
    bars: list[_Bar] = []
    for column, year in years:
        text = grid.text(row, column.index).strip()
        if not grid.starts_at(row, column.index) and grid.at(row, column.index) and bars:
            bars[-1].reach(year)  # a merged cell reaches over this year
        elif _goes_on(text) and bars:
            bars[-1].reach(year)
        elif text and not _NONE.match(text):
            bars.append(_Bar(year, year, text))
    _run_on(bars, grid, row, years)
    return bars


def _goes_on(text: str) -> bool:
    if not text:
        return False
    return bool(_ARROW.match(text)) or isinstance(parse_cell(text)[0].reading, Ditto)


def _run_on(bars: list[_Bar], grid: Grid, row: int, years: Sequence[tuple[Column, int]]) -> None:
    """One text in the first year and nothing after it: the bar of all years, flattened."""
    filled = [year for column, year in years if grid.text(row, column.index).strip()]
    first, last = years[0][1], years[-1][1]
    if len(bars) == 1 and filled == [first] and bars[0].end == first < last:
        bars[0].end, bars[0].open = last, True


def _span(bar: _Bar, initiative: DraftInitiative) -> InitiativeSpan:
    if not bar.open:
        return InitiativeSpan(bar.start, bar.end, bar.text)
    details = {"name": initiative.name, "end": str(bar.end)}
    initiative.doubts.append(Doubt("span.end_assumed", "spans[0].end", details, initiative.source))
    return InitiativeSpan(bar.start, bar.end, bar.text, ("end",))


def _kept_aside(
    grid: Grid, row: int, region: Region, years: Sequence[tuple[Column, int]]
) -> list[Doubt]:
    """Cells of an initiative's row that are neither its name nor a year."""
    used = {_name_column(region, years), *(column.index for column, _ in years)}
    doubts = []
    for index in range(grid.n_columns):
        cell = grid.at(row, index)
        if index not in used and cell is not None and cell.text.strip():
            details = {
                "header": region.columns[index].header.strip(),
                "text": cell.text.strip()[:80],
            }
            doubts.append(Doubt("cell.not_taken", None, details, cell.source))
    return doubts


def spanned_years(regions: Sequence[Region]) -> tuple[int, int] | None:
    """First and last year of the year columns, when all such tables of a document agree."""
    tables = [year_columns(region) for region in regions if region.kind is RegionKind.INITIATIVES]
    printed = [[year for _, year in columns] for columns in tables if columns]
    found = {(min(years), max(years)) for years in printed}
    return found.pop() if len(found) == 1 else None
