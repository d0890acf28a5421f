"""Where the indicators of a form end: below KPI in the first column a further word stands there."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from keikaku.documents.model import Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.kinds import kind_in
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.vocabulary import Vocabulary

_SEVERAL = 2


def rows_of_block(
    grid: Grid, rows: Sequence[int], layout: Layout, words: Vocabulary
) -> Sequence[int]:
    """The rows up to the word with which another part of the form begins: 役割分担, 備考.

    No row from there on has a value. So do rows of one text across all columns of values.
    """
    kinds = [c.index for c in layout.labels if kind_in(c.header, words) is not None]
    begins = (n for n, row in enumerate(rows) if any(_opens(grid, row, c, words) for c in kinds))
    first = next(begins, len(rows))
    rows_across = _rows_across(grid, rows, layout)
    if rows_across >= _SEVERAL:
        return rows[: len(rows) - rows_across] or rows
    values = [column.index for column in layout.values]
    blank = all(not grid.text(row, c).strip() for row in rows[first:] for c in values)
    return rows[:first] if blank and first else rows


def _rows_across(grid: Grid, rows: Sequence[int], layout: Layout) -> int:
    """How many rows at the end print one text beside their label, across units and all values.

    今後の方向性 | 継続: such a form says something of the whole measure, and no value.
    """
    return len(list(takewhile(lambda row: _is_across(grid, row, layout), reversed(rows))))


def _is_across(grid: Grid, row: int, layout: Layout) -> bool:
    values = [column.index for column in layout.values]
    cell = grid.at(row, min(values)) if len(values) >= _SEVERAL else None
    if cell is None or layout.unit is None or not layout.name < layout.unit < min(values):
        return False
    whole = cell.column <= layout.unit and cell.column + cell.colspan > max(values)
    return whole and cell.column > layout.name and not is_figure(cell.text)


def _opens(grid: Grid, row: int, column: int, words: Vocabulary) -> bool:
    text = grid.text(row, column).strip()
    whole = grid.starts_at(row, column) and not any(letter.isdigit() for letter in text)
    return bool(text) and whole and kind_in(text, words) is None


def left_in_form(grid: Grid, rows: Sequence[int]) -> Iterator[Doubt]:
    """What other parts of a form say is told row by row."""
    for row in rows:
        texts = [text.strip() for text in dict.fromkeys(grid.row(row)) if text.strip()]
        cell = next((cell for cell in grid.row_cells(row) if cell.text.strip()), None)
        if cell is not None:
            details = {"text": " ".join(texts), "header": ""}
            yield Doubt("cell.not_taken", None, details, cell.source)
