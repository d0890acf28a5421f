"""One table block: what its regions say, and what is left over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.sources import Location
from keikaku.documents.model import Block, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.reader_flags import shortened
from keikaku.ingest.tables.around import Around, with_caption
from keikaku.ingest.tables.badges import badge_as_head, without_badge_on_top
from keikaku.ingest.tables.captioned import captioned_as_labels, captioned_as_rows
from keikaku.ingest.tables.cards import cards_as_rows
from keikaku.ingest.tables.columns import header_words, is_year
from keikaku.ingest.tables.continued import (
    all_rows_fit,
    begins_with_figures,
    counts_differently,
    doubt_headless,
    doubt_rows,
    is_headless,
    rows_fit,
    rows_like,
)
from keikaku.ingest.tables.crossed import crossed_as_rows
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.edges import without_blank_edge
from keikaku.ingest.tables.halves import halves_apart
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.kinds_in_names import kinds_apart
from keikaku.ingest.tables.labelled_cells import labelled_as_rows, labelled_rows
from keikaku.ingest.tables.labels_below import labels_on_top
from keikaku.ingest.tables.left_out import tell_left_out
from keikaku.ingest.tables.long_form import long_as_wide
from keikaku.ingest.tables.panes import panes_of
from keikaku.ingest.tables.parted_by_title import parted_by_title
from keikaku.ingest.tables.parts_in_names import parts_apart
from keikaku.ingest.tables.placed_cards import begins_with_card, placed_cards
from keikaku.ingest.tables.planned_services import counts_as_rows, services_as_rows
from keikaku.ingest.tables.purpose import has_twins, says_indicators
from keikaku.ingest.tables.region_reading import read_region, read_rows
from keikaku.ingest.tables.regions import Region, RegionKind, split_regions
from keikaku.ingest.tables.revised_rows import revised_apart
from keikaku.ingest.tables.roles import VALUE_ROLES, exact_role
from keikaku.ingest.tables.rows_by_label import rows_by_label
from keikaku.ingest.tables.service_rows import doubt_expected, services_of_rows
from keikaku.ingest.tables.side_labels import without_side_labels
from keikaku.ingest.tables.subjects_apart import subjects_apart
from keikaku.ingest.tables.table_found import TableReading
from keikaku.ingest.tables.titled import titled_as_rows
from keikaku.ingest.tables.titled_under_heads import titled_under_heads
from keikaku.ingest.tables.transposed import read_transposed
from keikaku.ingest.tables.turned import turned
from keikaku.ingest.tables.unread import doubt_unread, doubt_unread_table
from keikaku.ingest.tables.unread_figures import (
    doubt_left_out,
    figures_left_out,
    leaves_most,
    rows_beside,
    rows_left_out,
)
from keikaku.ingest.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Before:
    """The table above another one, with the lines between them, None where those part the two.

    `same` tells whether both stand under one heading.
    """

    table: TableReading
    between: tuple[str, ...] | None = ()
    same: bool = True


def read_table(
    block: Block, words: Vocabulary, around: Around, before: Before | None = None
) -> TableReading:
    """Read a table block.

    `before` is the table near above: rows that a blank line or what a page prints parts from their
    heads go on with it.
    """
    assert block.grid is not None  # only table blocks come here
    grid = _with_heads_on_top(block.grid, words)
    reading = TableReading(block.order, grid)
    if "chart" in block.evidence:
        # A chart draws figures that stand elsewhere, or others beside them: it sets no target.
        reading.left = [*range(grid.n_rows)]
        return reading
    around = with_caption(around, grid)
    kind = kind_in(around.above, words)
    bare = without_blank_edge(grid)
    reading.indicators = read_transposed(bare, block.order, words, kind)
    if reading.indicators or _read_in_another_form(reading, words, around):
        return reading
    reading.regions = split_regions(grid, words, around.above)
    if before is not None and _goes_on(reading, before, words):
        return reading
    for region in reading.regions:
        read_region(reading, region, words, around)
    crossed = any(region.kind is RegionKind.MATRIX for region in reading.regions)
    unread = not reading.indicators and not reading.initiatives and not crossed
    if unread and not _read_counts(reading, words, around):
        _read_turned(reading, words, around)
    reading.doubts += doubt_unread_table(block, reading.grid, reading.left, words)
    if not reading.indicators and not reading.doubts:
        reading.doubts += doubt_expected(without_blank_edge(reading.grid), around, words)
    reading.doubts += _rows_untold(reading, before, words, around)
    return reading


def _with_heads_on_top(grid: Grid, words: Vocabulary) -> Grid:
    """The table without labels at its side, and a card with its labels and its badge on top."""
    grid = without_badge_on_top(without_side_labels(grid, words), words)
    return labels_on_top(badge_as_head(grid, words), words)


def _read_in_another_form(reading: TableReading, words: Vocabulary, around: Around) -> bool:
    """Whether the table is of cards, panes or labels, and was read as rows of its own."""
    grid = reading.grid
    bare, title = without_blank_edge(grid), around.title
    parts = (
        _parts_of(bare, words)
        or captioned_as_rows(bare, title, words)
        or captioned_as_labels(bare, title, words)
        or parted_by_title(bare, around, words)
        or crossed_as_rows(bare, title, words)
        or services_as_rows(bare, around, words)
    )
    if _read_whole(reading, parts, words, around):
        return True
    cards = placed_cards(bare, words)
    if _read_whole(reading, cards, words, around):
        reading.left = rows_beside(grid, cards)
        return True
    labelled = labelled_as_rows(bare, words)
    taken = labelled_rows(bare, words)
    if not labelled:
        labelled, taken = rows_by_label(bare, words)
    if labelled and _read_parts(reading, labelled, words, around):
        reading.left = [row for row in range(grid.n_rows) if row not in taken]
        reading.doubts += doubt_unread(grid, reading.left, words)
        return True
    return False


def _read_whole(
    reading: TableReading, parts: Sequence[Grid], words: Vocabulary, around: Around
) -> bool:
    """Whether most of the table stands in its parts and was read there; what is left is told."""
    grid = reading.grid
    if not parts or leaves_most(grid, parts, words):
        return False
    if not _read_parts(reading, parts, words, around):
        return False
    untold = set(rows_left_out(grid, parts)).difference(reading.left)
    reading.left = sorted([*reading.left, *untold])
    reading.doubts += doubt_unread(grid, sorted(untold), words)
    return True


def _parts_of(grid: Grid, words: Vocabulary) -> tuple[Grid, ...]:
    """The table in the forms that rows are read in, where it has another."""
    for apart in (kinds_apart, halves_apart, subjects_apart, parts_apart):
        other = apart(grid, words)
        if other is not grid:
            return (other,)
    revised = revised_apart(grid)
    if revised is not grid:
        return (revised,)
    wide = long_as_wide(grid, words)
    if wide and begins_with_card(grid, words):
        return placed_cards(grid, words)
    if wide:
        return (wide,)
    titled = titled_as_rows(grid, words) or titled_under_heads(grid, words)
    return titled or cards_as_rows(grid, words) or panes_of(grid, words)


def _read_parts(
    reading: TableReading, parts: Sequence[Grid], words: Vocabulary, around: Around
) -> bool:
    """Read the parts of a table, cards or panes, as tables of their own; whether each is one."""
    tables = [TableReading(reading.order, grid) for grid in parts]
    for table in tables:
        for region in split_regions(table.grid, words, around.above):
            read_region(table, region, words, around)
    if not all(table.indicators for table in tables):
        return False
    reading.indicators = [indicator for table in tables for indicator in table.indicators]
    reading.doubts += [doubt for table in tables for doubt in table.doubts]
    left = figures_left_out(reading.grid, parts, words)
    reading.doubts += doubt_left_out(left)
    tell_left_out(reading.indicators, reading.grid, left)
    if all(table.grid.n_rows == reading.grid.n_rows for table in tables):
        reading.left = sorted({row for table in tables for row in table.left})
        reading.doubts += doubt_unread(reading.grid, reading.left, words)
    return True


def _read_counts(reading: TableReading, words: Vocabulary, around: Around) -> bool:
    """Whether what nothing was read of counts the service over it, or its own, and was read so."""
    grid = without_blank_edge(reading.grid)
    parts = counts_as_rows(grid, around, words) or services_of_rows(grid, around, words)
    reading.regions = [] if parts else reading.regions
    return bool(parts) and _read_parts(reading, parts, words, around)


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
            read_region(side, region, words, around)
    side.indicators = list(_told_once(side.indicators))
    if side.indicators and not any(_heads_values(i.printed, words) for i in side.indicators):
        # Columns that were not read are kept with the whole table.
        reading.left = reading.left if side.left else []
        reading.indicators, reading.regions = side.indicators, []
        reading.doubts += side.doubts


def _told_once(indicators: Sequence[DraftIndicator]) -> Iterator[DraftIndicator]:
    """The indicators without those that only repeat the merged cells of one before them."""
    known: set[tuple[Location, ...]] = set()
    for indicator in indicators:
        places = (indicator.source, *(value.source for value in indicator.values))
        if places not in known:
            yield indicator
        known.add(places)


def _heads_values(name: str, words: Vocabulary) -> bool:
    """Whether a name heads values (目標値 R8), so that the table did not lie on its side."""
    return is_year(name) or exact_role(header_words(name), words) in VALUE_ROLES


def _rows_untold(
    reading: TableReading, before: Before | None, words: Vocabulary, around: Around
) -> list[Doubt]:
    """Doubts about rows that may belong to a table that was read, or that have lost their heads."""
    grid, left = reading.grid, reading.left
    if any(doubt.code == "table.indicators_unread" for doubt in reading.doubts):
        return []
    if reading.layout is not None:
        left = rows_like(grid, left, reading.layout, words)
        return list(doubt_rows(grid, left, grid, words))
    if not is_headless(reading.regions) or not begins_with_figures(grid, words):
        return []
    if before is not None and _may_go_on(grid, before, words):
        return list(doubt_rows(grid, left, before.table.grid, words))
    said = (text for text in (around.title, around.above) if says_indicators(text, words))
    return list(doubt_headless(grid, next(said, ""), words))


def _may_go_on(grid: Grid, before: Before, words: Vocabulary) -> bool:
    """Whether rows of figures may be those of the table above; behind a paragraph they must fit."""
    layout, above = before.table.layout, before.table.grid
    if layout is None or before.between is not None:
        return layout is not None
    wide = replace(grid, n_columns=max(grid.n_columns, above.n_columns))
    fit = grid.n_columns <= above.n_columns and rows_fit(wide, layout, words)
    return fit and (before.same or counts_differently(grid))


def _goes_on(reading: TableReading, before: Before, words: Vocabulary) -> bool:
    """Whether a table without heads was read under those of the table above it."""
    layout, grid, above = before.table.layout, reading.grid, before.table.grid
    headless = is_headless(reading.regions)
    if layout is None or not headless or grid.n_columns > above.n_columns:
        return False
    if before.between is None:
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
    read_rows(reading, region, layout, words)
    return True
