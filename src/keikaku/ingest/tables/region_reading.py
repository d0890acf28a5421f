"""One region of a table: its texts, departments, initiatives or indicators."""

from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.sources import Location
from keikaku.core.text import squeeze
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.around import Around, lines_of_rows
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.excepted_years import doubt_excepted
from keikaku.ingest.tables.initiatives import read_initiatives
from keikaku.ingest.tables.kinds import kind_in, kind_in_heads
from keikaku.ingest.tables.layout import Layout, layout_of
from keikaku.ingest.tables.left_out import left_in_columns, left_in_rows, tell_left_out
from keikaku.ingest.tables.marked_years import date_by_marks, marks_of
from keikaku.ingest.tables.noted_years import date_by_notes
from keikaku.ingest.tables.notes_apart import date_by_notes_apart
from keikaku.ingest.tables.purpose import named_as_indicators
from keikaku.ingest.tables.regions import Region, RegionKind
from keikaku.ingest.tables.rows import TableRows, split_owners
from keikaku.ingest.tables.spoken_of import notes_of, of_rows
from keikaku.ingest.tables.statistics import are_statistics
from keikaku.ingest.tables.summed_years import date_sums
from keikaku.ingest.tables.table_found import TableReading
from keikaku.ingest.tables.titles_over_heads import measure_over_heads
from keikaku.ingest.tables.unread_figures import (
    unread_behind,
    unread_columns,
)
from keikaku.ingest.vocabulary import Vocabulary


def read_region(reading: TableReading, region: Region, words: Vocabulary, around: Around) -> None:
    """Read one region of a table by its kind; what is of no kind is left."""
    reading.layout = None
    if region.kind is RegionKind.CONTENT:
        _content(reading, region.rows)
    elif region.kind is RegionKind.OWNERS:
        reading.owners += split_owners(_filled(reading.grid, region.rows[0])[1].text)
    elif region.kind is RegionKind.INITIATIVES:
        found, doubts = read_initiatives(reading.grid, region, reading.order)
        reading.initiatives += found
        reading.doubts += doubts
    elif region.kind is RegionKind.INDICATORS:
        said = len(reading.indicators), len(reading.doubts)
        _indicators(reading, region, words, around)
        filled = [row for row in region.rows if _filled(reading.grid, row)]
        if said == (len(reading.indicators), len(reading.doubts)) and len(filled) == 1:
            # A line that groups rows, and no row under it.
            reading.left += [*region.heads, *region.rows]
    else:
        reading.left += region.rows


def _content(reading: TableReading, rows: Sequence[int]) -> None:
    """The text of a 内容 row, with the rows that a line break inside it made."""
    text = _filled(reading.grid, rows[0])[1]
    rest = "".join(_filled(reading.grid, row)[0].text for row in rows[1:])
    reading.contents.append((text.text + rest, text.source))
    if rest:
        details = {"text": rest[:20]}
        reading.doubts.append(Doubt("text.joined", "text", details, text.source))


def _filled(grid: Grid, row: int) -> list[Cell]:
    return [cell for cell in grid.row_cells(row) if cell.text.strip()]


def _indicators(reading: TableReading, region: Region, words: Vocabulary, around: Around) -> None:
    kind = kind_in_heads(region.columns, words) or kind_in(around.above, words)
    before = [row for row in reading.left if row < region.heads[0]]
    lines = (*around.lines, *lines_of_rows(reading.grid, before))
    marks = {**around.marks, **marks_of(lines, footnotes=True)}
    near = replace(around, lines=_of_columns(lines, reading.grid, region), marks=marks)
    told = are_statistics(region.columns, around.above, words, aiming=around.aiming)
    layout = None if told else layout_of(reading.grid, region, words, kind, near)
    n_before = len(reading.indicators)
    reading.above.unit = None  # other heads begin other rows than the last line spoke of
    titled = measure_over_heads(reading.grid, region.heads[0], reading.left, around.heading, words)
    reading.above.group = titled or reading.above.group
    if layout is None or not read_rows(reading, region, layout, words):
        reading.left += [*region.heads, *region.rows]
        return
    if titled is not None:
        reading.left.remove(region.heads[0] - 1)
    date_by_marks(reading.indicators[n_before:], marks)
    noted = (*lines, *_notes_below(reading.grid, region))
    date_by_notes(reading.indicators[n_before:], noted)
    date_by_notes_apart(reading.indicators[n_before:], noted, around.notes)
    doubt_excepted(reading.indicators[n_before:], around.legend)
    date_sums(reading.indicators[n_before:], (*noted, *around.totals))
    _doubt_head(reading, region, layout)
    _tell_unread(reading, region, layout, reading.indicators[n_before:], words)


def _notes_below(grid: Grid, region: Region) -> list[str]:
    """The notes in rows of a table itself, below its heads."""
    said = lines_of_rows(grid, range(region.heads[-1] + 1, grid.n_rows))
    return [line for line in said if any(notes_of([line]))]


def _of_columns(lines: Sequence[str], grid: Grid, region: Region) -> tuple[str, ...]:
    """The lines around a table without the notes of single rows."""
    heads = [column.header for column in region.columns]
    rows = [text for row in region.rows for text in grid.row(row)]
    return tuple(line for line in lines if not of_rows(line, heads, rows))


def _tell_unread(
    reading: TableReading,
    region: Region,
    layout: Layout,
    indicators: Sequence[DraftIndicator],
    words: Vocabulary,
) -> None:
    """Tell of columns that nobody understood, at the table and at each indicator they touch."""
    grid, columns = reading.grid, region.columns
    unread = dict(unread_columns(grid, region, layout, words))
    reading.doubts += unread.values()
    behind = unread_behind(columns, layout, [*unread.values()])
    for indicator in indicators:
        indicator.unread_behind = behind
    columns_left = left_in_columns(grid, region, layout, unread, words)
    rows_left = left_in_rows(grid, region.rows, layout, words)
    tell_left_out(indicators, grid, (*columns_left, *rows_left))


def read_rows(reading: TableReading, region: Region, layout: Layout, words: Vocabulary) -> bool:
    """Read the rows of a region; False where they hold no indicator and its heads claim none."""
    table = TableRows(reading.grid, layout, reading.order, words)
    found = list(table.read(region.rows, reading.above))
    indicators = [one for one in found if isinstance(one, DraftIndicator)]
    if not indicators and not named_as_indicators(region.columns, words):
        return False
    reading.layout = layout
    reading.indicators += indicators
    reading.doubts += [one for one in found if isinstance(one, Doubt)]
    return True


def _doubt_head(reading: TableReading, region: Region, layout: Layout) -> None:
    """A name column without a head was found by its place (T03)."""
    column = region.columns[layout.name]
    if squeeze(column.header) or column.continues:
        return
    source = _source(reading.grid, region.heads[0], layout.name)
    reading.doubts.append(Doubt("column.name_unheaded", None, {}, source))


def _source(grid: Grid, row: int, column: int) -> Location:
    cell = grid.at(row, column)
    return cell.source if cell else grid.source
