"""One table block: what its regions say, and what is left over."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from keikaku.core.indicators import IndicatorKind
from keikaku.core.sources import Location
from keikaku.core.text import squeeze
from keikaku.documents.model import Block, Cell, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.reader_flags import shortened
from keikaku.ingest.tables.around import Around, with_caption
from keikaku.ingest.tables.cards import cards_as_rows
from keikaku.ingest.tables.continued import all_rows_fit, doubt_rows, is_headless, rows_fit
from keikaku.ingest.tables.crossed import crossed_as_rows
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.edges import without_blank_edge
from keikaku.ingest.tables.initiatives import DraftInitiative, read_initiatives
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.kinds_in_names import kinds_apart
from keikaku.ingest.tables.labelled_cells import labelled_as_rows, labelled_rows
from keikaku.ingest.tables.layout import Layout, layout_of
from keikaku.ingest.tables.long_form import long_as_wide
from keikaku.ingest.tables.marked_years import date_by_marks, marks_of
from keikaku.ingest.tables.panes import panes_of
from keikaku.ingest.tables.purpose import has_twins, named_as_indicators
from keikaku.ingest.tables.regions import Region, RegionKind, split_regions
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.tables.row_cells import Above
from keikaku.ingest.tables.rows import TableRows, split_owners
from keikaku.ingest.tables.statistics import are_statistics
from keikaku.ingest.tables.titled import captioned_as_rows, titled_as_rows
from keikaku.ingest.tables.transposed import read_transposed
from keikaku.ingest.tables.turned import turned
from keikaku.ingest.tables.unread import doubt_unread, doubt_unread_table
from keikaku.ingest.tables.unread_figures import (
    figures_left_out,
    leaves_most,
    rows_left_out,
    unread_behind,
    unread_columns,
)
from keikaku.ingest.vocabulary import Vocabulary


@dataclass(slots=True)
class TableReading:
    """What one table gave: `contents` are texts for its heading, `left` rows of nothing known.

    `layout` is that of its last rows when those were indicators, `above` what they leave to others.
    """

    order: int
    grid: Grid
    contents: list[tuple[str, Location]] = field(default_factory=list)
    owners: tuple[str, ...] = ()
    indicators: list[DraftIndicator] = field(default_factory=list)
    initiatives: list[DraftInitiative] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    layout: Layout | None = None
    above: Above = field(default_factory=Above)
    doubts: list[Doubt] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Before:
    """The table above another one, with the lines between them; `same` tells of their heading."""

    table: TableReading
    between: tuple[str, ...] = ()
    same: bool = True


def read_table(
    block: Block, words: Vocabulary, around: Around, before: Before | None = None
) -> TableReading:
    """Read a table block.

    `before` is the table near above: rows that a blank line or what a page prints parts from their
    heads go on with it.
    """
    assert block.grid is not None  # only table blocks come here
    reading = TableReading(block.order, block.grid)
    if "chart" in block.evidence:
        # A chart draws figures that stand elsewhere, or others beside them: it sets no target.
        reading.left = [*range(block.grid.n_rows)]
        return reading
    around = with_caption(around, block.grid)
    kind = kind_in(around.above, words)
    bare = without_blank_edge(block.grid)
    reading.indicators = read_transposed(bare, block.order, words, kind)
    if reading.indicators or _read_in_another_form(reading, words, around):
        return reading
    reading.regions = split_regions(block.grid, words, around.above)
    headless = is_headless(reading.regions)
    if before is not None and headless and _goes_on(reading, before, words):
        return reading
    for region in reading.regions:
        _read_region(reading, region, words, around)
    crossed = any(region.kind is RegionKind.MATRIX for region in reading.regions)
    if not reading.indicators and not reading.initiatives and not crossed:
        _read_turned(reading, words, around)
    reading.doubts += doubt_unread_table(block, reading.grid, reading.left, words)
    told = reading.indicators or reading.doubts
    if before is not None and before.table.layout and headless and not told:
        reading.doubts += doubt_rows(reading.grid, before.table.grid, words)
    return reading


def _read_in_another_form(reading: TableReading, words: Vocabulary, around: Around) -> bool:
    """Whether the table is of cards, panes or labels, and was read as rows of its own."""
    grid = reading.grid
    bare, title = without_blank_edge(grid), around.title
    parts = (
        _parts_of(bare, words)
        or captioned_as_rows(bare, title, words)
        or crossed_as_rows(bare, title, words)
    )
    whole = bool(parts) and not leaves_most(grid, parts)
    if whole and _read_parts(reading, parts, words, around):
        untold = set(rows_left_out(grid, parts)).difference(reading.left)
        reading.left = sorted([*reading.left, *untold])
        reading.doubts += doubt_unread(grid, sorted(untold), words)
        return True
    labelled = labelled_as_rows(bare, words)
    if labelled and _read_parts(reading, labelled, words, around):
        taken = labelled_rows(bare, words)
        reading.left = [row for row in range(grid.n_rows) if row not in taken]
        reading.doubts += doubt_unread(grid, reading.left, words)
        return True
    return False


def _parts_of(grid: Grid, words: Vocabulary) -> tuple[Grid, ...]:
    """The table in the forms that rows are read in, where it has another."""
    apart = kinds_apart(grid, words)
    if apart is not grid:
        return (apart,)
    wide = long_as_wide(grid, words)
    if wide:
        return (wide,)
    return titled_as_rows(grid, words) or cards_as_rows(grid, words) or panes_of(grid, words)


def _read_parts(
    reading: TableReading, parts: Sequence[Grid], words: Vocabulary, around: Around
) -> bool:
    """Read the parts of a table, cards or panes, as tables of their own; whether each is one."""
    tables = [TableReading(reading.order, grid) for grid in parts]
    for table in tables:
        for region in split_regions(table.grid, words, around.above):
            _read_region(table, region, words, around)
    if not all(table.indicators for table in tables):
        return False
    reading.indicators = [indicator for table in tables for indicator in table.indicators]
    reading.doubts += [doubt for table in tables for doubt in table.doubts]
    reading.doubts += figures_left_out(reading.grid, parts, words)
    if all(table.grid.n_rows == reading.grid.n_rows for table in tables):
        reading.left = sorted({row for table in tables for row in table.left})
        reading.doubts += doubt_unread(reading.grid, reading.left, words)
    return True


def _read_turned(reading: TableReading, words: Vocabulary, around: Around) -> None:
    """Read what nothing was read of once more on its side: each column may be an indicator."""
    rows = sorted(reading.left)
    whole = bool(rows) and rows == list(range(rows[0], rows[-1] + 1))
    grid = turned(reading.grid, rows) if whole else None
    if grid is None:
        return
    side = TableReading(reading.order, grid)
    for region in split_regions(grid, words):
        if not has_twins(region.columns):
            _read_region(side, region, words, around)
    if side.indicators:
        # Columns that were not read are kept with the whole table.
        reading.left = reading.left if side.left else []
        reading.indicators, reading.regions = side.indicators, []
        reading.doubts += side.doubts


def _goes_on(reading: TableReading, before: Before, words: Vocabulary) -> bool:
    """Whether a table without heads was read under those of the table above it."""
    layout, grid, above = before.table.layout, reading.grid, before.table.grid
    if layout is None or grid.n_columns > above.n_columns:
        return False
    wide = replace(grid, n_columns=above.n_columns)
    place = {"place": above.source.address}
    if not before.between and wide == grid and all_rows_fit(grid, layout, words):
        doubt = Doubt("table.continued", None, place, grid.source)
    elif rows_fit(wide, layout, words):
        name = shortened(grid.text(0, layout.name).strip())
        text = "／".join(before.between)
        details = {"name": name, "text": text, **place}
        doubt = Doubt("table.continued_behind", None, details, grid.source)
    else:
        return False
    reading.grid = wide
    if before.same:
        reading.above = before.table.above
    reading.doubts.append(doubt)
    region = Region(RegionKind.INDICATORS, columns=layout.values)
    region.rows += range(grid.n_rows)
    _read_rows(reading, region, layout, words)
    return True


def _read_region(reading: TableReading, region: Region, words: Vocabulary, around: Around) -> None:
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
    kind = _kind_in_head(region, words) or kind_in(around.above, words)
    lines = (*around.lines, *_lines_before(reading, region))
    marks = {**around.marks, **marks_of(lines, footnotes=True)}
    near = replace(around, lines=lines, marks=marks)
    told = are_statistics(region.columns, around.above, words, aiming=around.aiming)
    layout = None if told else layout_of(reading.grid, region, words, kind, near)
    n_before = len(reading.indicators)
    if layout is None or not _read_rows(reading, region, layout, words):
        reading.left += [*region.heads, *region.rows]
        return
    date_by_marks(reading.indicators[n_before:], marks)
    _doubt_head(reading, region, layout)
    unread = list(unread_columns(reading.grid, region, layout, words))
    reading.doubts += unread
    behind = unread_behind(region.columns, layout, unread)
    for indicator in reading.indicators[n_before:]:
        indicator.unread_behind = behind


def _lines_before(reading: TableReading, region: Region) -> list[str]:
    """Lines of the table itself over the heads, each in one cell: titles, years, units."""
    grid = reading.grid
    before = (row for row in reading.left if row < region.heads[0])
    texts = ({text.strip() for text in grid.row(row) if text.strip()} for row in before)
    return [next(iter(said)) for said in texts if len(said) == 1]


def _read_rows(reading: TableReading, region: Region, layout: Layout, words: Vocabulary) -> bool:
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


def _kind_in_head(region: Region, words: Vocabulary) -> IndicatorKind | None:
    """数値目標 or KGI as the head of the labels or of the names."""
    heads = (column.header for column in region.columns if column.role is ColumnRole.NAME)
    kinds = (kind_in(head, words) for head in heads)
    return next((kind for kind in kinds if kind is not None), None)


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
