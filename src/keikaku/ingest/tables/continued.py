"""Tables without heads that go on with one above them, and those of which that is not certain."""

from collections.abc import Iterator, Sequence

from keikaku.documents.model import Block, BlockKind, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.reader_flags import shortened
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.fit import can_be_name, fits, has_values
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.tables.purpose import is_money
from keikaku.ingest.tables.regions import Region, RegionKind
from keikaku.ingest.vocabulary import Vocabulary

# So many short lines may stand between rows of one table: a page number, a title, a caption.
_MOST_LINES = 4
_LONGEST_LINE = 60
# A comment on a row is no longer; rows of fewer columns tell too little.
_LONGEST_COMMENT = 200
_FEWEST_COLUMNS = 3


def lines_between(blocks: Sequence[Block], index: int) -> tuple[str, ...] | None:
    """The lines between the table at `index` and the one before it; None where they part them.

    So do sentences, unless they stand between tables of as many columns: they may be a comment on
    the row above them.
    """
    lines: list[str] = []
    for block in reversed(blocks[:index]):
        if block.grid is not None:
            said = any("。" in line for line in lines)
            return None if said and not _alike(block, blocks[index]) else tuple(reversed(lines))
        text = block.text.strip()
        longest = _LONGEST_COMMENT if "。" in text else _LONGEST_LINE
        if len(lines) == _MOST_LINES or len(text) > longest:
            return None
        if block.kind is not BlockKind.FURNITURE:
            lines.append((block.marker or "") + text)
    return None


def _alike(above: Block, below: Block) -> bool:
    """Whether two tables have as many columns, enough to tell rows by."""
    columns = {block.grid.n_columns for block in (above, below) if block.grid is not None}
    return len(columns) == 1 and columns.pop() >= _FEWEST_COLUMNS


def is_headless(regions: Sequence[Region]) -> bool:
    """Whether a table has no heads that are known."""
    return all(region.kind is RegionKind.OTHER for region in regions)


def all_rows_fit(grid: Grid, layout: Layout, words: Vocabulary) -> bool:
    """Whether each row of a table fits the heads of another."""
    return all(_row_fits(grid, row, layout, words) for row in range(grid.n_rows))


def rows_fit(grid: Grid, layout: Layout, words: Vocabulary) -> bool:
    """Whether rows behind other lines go on with a table: the first and the most of them fit."""
    rows = [row for row in range(grid.n_rows) if len(_filled(grid, row)) > 1]
    if not rows:
        return False
    fitting = [row for row in rows if _row_fits(grid, row, layout, words, whole=True)]
    return rows[0] in fitting and 2 * len(fitting) > len(rows) and _has_figures(grid, rows[0])


def rows_like(grid: Grid, rows: Sequence[int], layout: Layout, words: Vocabulary) -> list[int]:
    """Those rows that look as the rows of a table: with its values in its columns, but no money."""
    alike = [row for row in rows if _row_fits(grid, row, layout, words, whole=True)]
    return [] if is_money(grid, alike, words) else alike


def doubt_rows(grid: Grid, rows: Sequence[int], above: Grid, words: Vocabulary) -> Iterator[Doubt]:
    """What is told of rows of figures of which nothing was read and that may go on with a table."""
    figures = [row for row in rows if _is_named(grid, row, words) and _has_figures(grid, row)]
    if figures and not is_money(grid, figures, words):
        details = {
            "name": shortened(_filled(grid, figures[0])[0]),
            "count": str(len(figures)),
            "place": above.source.address,
        }
        yield Doubt("table.rows_unread", None, details, grid.source)


def begins_with_figures(grid: Grid, words: Vocabulary) -> bool:
    """Whether a table has no head of its own: its first row of several cells is one of figures."""
    first = next((row for row in range(grid.n_rows) if len(_filled(grid, row)) > 1), None)
    return first is not None and _is_named(grid, first, words) and _has_figures(grid, first)


def _row_fits(
    grid: Grid, row: int, layout: Layout, words: Vocabulary, *, whole: bool = False
) -> bool:
    """Whether a row has a name and values, in each of the columns of values where `whole`."""
    filled = not whole or all(grid.text(row, c.index).strip() for c in layout.values)
    return filled and fits(grid, row, layout, words) and has_values(grid, row, layout)


def _filled(grid: Grid, row: int) -> list[str]:
    return [text.strip() for text in grid.row(row) if text.strip()]


def _is_named(grid: Grid, row: int, words: Vocabulary) -> bool:
    return any(can_be_name(text, words) and not is_figure(text) for text in _filled(grid, row))


def _has_figures(grid: Grid, row: int) -> bool:
    return any(is_figure(text) for text in _filled(grid, row)[1:])
