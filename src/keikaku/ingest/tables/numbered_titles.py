"""Forms of one measure whose first row names it behind a numbered label: 取組① | 緑を増やします."""

import re
from collections.abc import Sequence

from keikaku.core.text import squeeze
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.drafts import MeasureCell
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.roles import ColumnRole, exact_role
from keikaku.ingest.tables.row_measures import measure_titled
from keikaku.ingest.tables.table_found import TableReading
from keikaku.ingest.vocabulary import Vocabulary

_OF_MEASURES = re.compile(
    r"(?:取組|取り組み|施策|事業|プロジェクト|政策|戦略|方針|方向性?|基本目標)$"
)
_LONGEST = 60
_A_PAIR = 2


def name_by_title(table: TableReading, words: Vocabulary) -> None:
    """Place the indicators of a form at the measure of its first row, where theirs name none.

    Unlike 施策名, such a label speaks of its own table: what follows has a title of its own.
    """
    measure = _title_of(table.grid, words) if table.indicators else None
    if measure is None:
        return
    for indicator in table.indicators:
        indicator.measure = indicator.measure or measure


def _title_of(grid: Grid, words: Vocabulary) -> MeasureCell | None:
    rows = [_filled(grid, row) for row in range(grid.n_rows)]
    rows = [cells for cells in rows if cells]
    titles = [cells for cells in rows if _is_title(cells, words)]
    if len(titles) != 1 or titles[0] is not rows[0]:
        return None
    pair = titles[0][:_A_PAIR]
    return measure_titled(_joined(pair), pair[-1].source)


def _filled(grid: Grid, row: int) -> list[Cell]:
    return [cell for cell in grid.row_cells(row) if cell.row == row and cell.text.strip()]


def _is_title(cells: list[Cell], words: Vocabulary) -> bool:
    """Whether a row is a numbered label and a title, in one cell or two, and perhaps an owner."""
    owned = len(cells) == 2 * _A_PAIR and _is_owner(cells[_A_PAIR], words)
    if not owned and len(cells) > _A_PAIR:
        return False
    mark, title = parse_mark(_joined(cells[:_A_PAIR])), cells[:_A_PAIR][-1].text.strip()
    if mark is None or mark.number is None or not title.endswith(mark.title or "\n"):
        return False
    whole = len(cells) == 1 or mark.title == title
    of_measure = mark.word is not None and _OF_MEASURES.search(mark.word) is not None
    return whole and of_measure and len(title) <= _LONGEST and not _is_said(title)


def _is_owner(label: Cell, words: Vocabulary) -> bool:
    return exact_role(squeeze(label.text), words) is ColumnRole.OWNER


def _joined(cells: Sequence[Cell]) -> str:
    return "\u3000".join(cell.text.strip() for cell in cells)


def _is_said(title: str) -> bool:
    """A sentence or a figure, and no title."""
    return "。" in title or "\n" in title or is_figure(title)
