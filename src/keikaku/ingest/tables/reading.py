"""One table block: what its regions say, and what is left over."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from keikaku.core.indicators import IndicatorKind
from keikaku.core.sources import Location
from keikaku.core.text import squeeze
from keikaku.documents.model import Block, Cell, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import unit_in
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.fit import fits, has_values
from keikaku.ingest.tables.initiatives import DraftInitiative, read_initiatives
from keikaku.ingest.tables.layout import Layout, kind_in, layout_of
from keikaku.ingest.tables.regions import Region, RegionKind, mostly_figures, split_regions
from keikaku.ingest.tables.roles import ColumnRole, is_of_others
from keikaku.ingest.tables.rows import read_rows, split_owners
from keikaku.ingest.tables.transposed import read_transposed
from keikaku.ingest.vocabulary import Vocabulary


@dataclass(slots=True)
class TableReading:
    """What one table gave: `contents` are texts for its heading, `left` rows of nothing known.

    `layout` is that of its last rows when those were indicators.
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
    doubts: list[Doubt] = field(default_factory=list)


def read_table(
    block: Block, words: Vocabulary, context: str, before: "TableReading | None" = None
) -> TableReading:
    """Read a table block; `context` is what stands over it, which may name its kind and unit.

    `before` is the table right above: rows that a blank line parts from their heads go on with it.
    """
    assert block.grid is not None  # only table blocks come here
    reading = TableReading(block.order, block.grid)
    above = block.grid.caption or context
    kind = kind_in(above, words)
    reading.indicators = read_transposed(block.grid, block.order, words, kind)
    if reading.indicators:
        return reading
    reading.regions = split_regions(block.grid, words)
    if before is not None and _goes_on(reading, before, words):
        _continue(reading, before, words)
        return reading
    for region in reading.regions:
        _read_region(reading, region, words, above)
    return reading


def _goes_on(reading: TableReading, before: TableReading, words: Vocabulary) -> bool:
    """Whether a table without heads has the width of the one above and each row fits its heads."""
    layout, grid = before.layout, reading.grid
    if layout is None or reading.order != before.order + 1:
        return False
    headless = all(region.kind is RegionKind.OTHER for region in reading.regions)
    return (
        headless
        and grid.n_columns == before.grid.n_columns
        and all(
            fits(grid, row, layout, words) and has_values(grid, row, layout)
            for row in range(grid.n_rows)
        )
    )


def _continue(reading: TableReading, before: TableReading, words: Vocabulary) -> None:
    assert before.layout is not None  # held by _goes_on
    place = {"place": before.grid.source.address}
    reading.doubts.append(Doubt("table.continued", None, place, reading.grid.source))
    _read_rows(reading, range(reading.grid.n_rows), before.layout, words)


def _read_region(reading: TableReading, region: Region, words: Vocabulary, above: str) -> None:
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
        _indicators(reading, region, words, above)
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


def _indicators(reading: TableReading, region: Region, words: Vocabulary, above: str) -> None:
    kind = _kind_in_head(region, words) or kind_in(above, words)
    layout = layout_of(reading.grid, region, kind, unit_in(above))
    if layout is None:
        reading.left += [*region.heads, *region.rows]
        return
    _doubt_head(reading, region, layout)
    _doubt_unknown(reading, region, layout, words)
    _read_rows(reading, region.rows, layout, words)


def _read_rows(
    reading: TableReading, rows: Sequence[int], layout: Layout, words: Vocabulary
) -> None:
    reading.layout = layout
    for found in read_rows(reading.grid, rows, layout, reading.order, words):
        if isinstance(found, Doubt):
            reading.doubts.append(found)
        else:
            reading.indicators.append(found)


def _kind_in_head(region: Region, words: Vocabulary) -> IndicatorKind | None:
    """数値目標 or KGI as the head of the labels or of the names."""
    heads = (column.header for column in region.columns if column.role is ColumnRole.NAME)
    kinds = (kind_in(head, words) for head in heads)
    return next((kind for kind in kinds if kind is not None), None)


def _doubt_head(reading: TableReading, region: Region, layout: Layout) -> None:
    """A name column without a head was found by its place (T03)."""
    if squeeze(region.columns[layout.name].header):
        return
    source = _source(reading.grid, region.heads[0], layout.name)
    reading.doubts.append(Doubt("column.name_unheaded", None, {}, source))


def _doubt_unknown(
    reading: TableReading, region: Region, layout: Layout, words: Vocabulary
) -> None:
    """What stands under a head that is not understood may be the values that the plan needs.

    It may where it is numbers, and where no other column is one of targets.
    """
    without_target = all(column.role is not ColumnRole.TARGET for column in layout.values)
    for column in layout.others:
        texts = [reading.grid.text(row, column.index).strip() for row in region.rows]
        header = column.header.strip()
        unknown = column.role is None and not is_of_others(squeeze(header), words)
        if unknown and any(texts) and (without_target or mostly_figures(texts)):
            details = {"header": header or "(見出しなし)"}
            source = _source(reading.grid, region.heads[-1], column.index)
            reading.doubts.append(Doubt("column.unknown", None, details, source))


def _source(grid: Grid, row: int, column: int) -> Location:
    cell = grid.at(row, column)
    return cell.source if cell else grid.source
