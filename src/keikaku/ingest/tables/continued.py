"""Tables without heads that go on with one above them, and those of which that is not certain."""

from collections.abc import Iterator, Sequence

from keikaku.documents.model import Block, BlockKind, Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.reader_flags import shortened
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.fit import can_be_name, fits, has_values
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.tables.purpose import is_money, units_in
from keikaku.ingest.tables.regions import Region, RegionKind
from keikaku.ingest.vocabulary import Vocabulary

# So many short lines may stand between rows of one table: a page number, a title, a caption.
_MOST_LINES = 4
_LONGEST_LINE = 60
_FEWEST_FIGURES = 2


def lines_between(blocks: Sequence[Block], index: int) -> tuple[str, ...] | None:
    """The lines between the table at `index` and the one before it; None where they part them."""
    lines: list[str] = []
    for block in reversed(blocks[:index]):
        if block.grid is not None:
            return tuple(reversed(lines))
        text = block.text.strip()
        if len(lines) == _MOST_LINES or len(text) > _LONGEST_LINE or "。" in text:
            return None
        if block.kind is not BlockKind.FURNITURE:
            lines.append((block.marker or "") + text)
    return None


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


def doubt_headless(grid: Grid, said: str, words: Vocabulary) -> Iterator[Doubt]:
    """What is told of rows of figures without heads where `said` over them is 成果指標 or KPI."""
    rows = [row for row in range(grid.n_rows) if _has_figures(grid, row)]
    several = any(_n_figures(grid, row) >= _FEWEST_FIGURES for row in rows)
    if said and several and not is_money(grid, rows, words):
        text = shortened(said.strip())
        yield Doubt("table.indicators_unread", None, {"text": text}, grid.source)


def counts_differently(grid: Grid) -> bool:
    """Whether rows count in different units, as a population or a budget does not."""
    columns = [Column(at, None, "") for at in range(grid.n_columns)]
    return len(units_in(grid, range(grid.n_rows), columns)) > 1


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
    return _n_figures(grid, row) > 0


def _n_figures(grid: Grid, row: int) -> int:
    return sum(map(is_figure, _filled(grid, row)[1:]))
