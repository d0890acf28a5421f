"""What is doubtful of a row as a whole: its place under the heads, its marks, what it leaves."""

from collections.abc import Iterator

from keikaku.core.text import squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Missing
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.direction import printed_direction
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.fit import cells_out_of_place
from keikaku.ingest.tables.heads import n_cells
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.tables.row_cells import RowCells, is_ditto, says_nothing
from keikaku.ingest.tables.row_measures import doubt_filled_down
from keikaku.ingest.vocabulary import Vocabulary

_SEVERAL = 2


def doubt_row(cells: RowCells, indicator: DraftIndicator, n_names: int, words: Vocabulary) -> None:
    """Write to an indicator what its rows leave doubtful."""
    for code, details in indicator.name.problems:
        indicator.doubts.append(Doubt(code, "name", details, indicator.source))
    if cells.shift:
        side, side_en = ("左", "left") if cells.shift < 0 else ("右", "right")
        name = indicator.printed
        indicator.doubt("row.shifted", "values", name=name, side=side, side_en=side_en)
    doubt_filled_down(cells, indicator)
    if n_names >= _SEVERAL:
        count = str(n_names)
        indicator.doubt("row.two_indicators", "name", name=indicator.printed, count=count)
    _doubt_dittos(cells, indicator)
    _doubt_places(cells, indicator)
    indicator.doubts += _not_taken(cells, words)


def worded(layout: Layout) -> Iterator[tuple[int, str]]:
    """The columns of words, each with the field of the indicator that it fills."""
    measures = ((at, "placements") for m in layout.measures for at in (m.title, m.code))
    columns = (
        (layout.name, "name"),
        (layout.unit, "unit"),
        (layout.owner, "owners"),
        (layout.definition, "definition"),
        *measures,
        *((year, "period") for year in layout.years.values()),
    )
    return ((index, name) for index, name in columns if index is not None)


def _doubt_dittos(cells: RowCells, indicator: DraftIndicator) -> None:
    """What a ditto mark was read as; one that points to nothing is told as not taken."""
    for index, name in worded(cells.layout):
        text = cells.text(index).strip()
        if not is_ditto(text):
            continue
        said = cells.said(index)
        code = "cell.ditto" if said else "cell.not_taken"
        details = {"raw": text, "from": said} if said else {"header": "", "text": text}
        indicator.doubts.append(Doubt(code, name, details, cells.source(index)))


def _doubt_places(cells: RowCells, indicator: DraftIndicator) -> None:
    """Cells too many or too few, or out of place, make all values of the row doubtful."""
    layout, grid, row = cells.layout, cells.grid, cells.lines[0].row
    own, usual = n_cells(grid, row), layout.n_cells
    beyond = any(grid.text(row, c).strip() for c in range(usual, own))
    last = max(column.index for column in layout.values) + cells.shift
    if beyond or own <= min(last, usual - 1):
        indicator.doubt("table.ragged_row", "values", cells=str(own), usual=str(usual))
    for text in cells_out_of_place(grid, row, layout, cells.shift):
        indicator.doubt("row.unfit", "values", name=indicator.printed, text=text)


def _not_taken(cells: RowCells, words: Vocabulary) -> Iterator[Doubt]:
    """Cells that nothing of the plan holds, each told with its head."""
    layout = cells.layout
    known = (*words.outline["kgi"], *words.outline["kpi"])
    left = {c.index: c.header.strip() for c in (*layout.labels, *layout.others)}
    at = layout.direction
    direction = cells.text(at)
    if at is not None and printed_direction(direction) is None and not says_nothing(direction):
        left[at] = "方向"
    if layout.unit is not None and _is_pending(cells.text(layout.unit)):
        left[layout.unit] = "単位"
    for index, header in sorted(left.items()):
        text = cells.text(index).strip()
        if text and squeeze(text) not in known and not says_nothing(text):
            details = {"header": header, "text": text}
            yield Doubt("cell.not_taken", None, details, cells.source(index))


def _is_pending(text: str) -> bool:
    """調整中 or 未定 in the place of a unit."""
    return isinstance(parse_cell(text)[0].reading, Missing)
