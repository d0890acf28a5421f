"""Figures beside the values of an indicator that became none of them, told at the indicator.

A doubt at a table tells of a whole column; who looks at one indicator must see what it lacks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.text import fold
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Event, Range, Relative, Words
from keikaku.documents.model import Grid
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import is_year
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.layout import Layout
from keikaku.ingest.tables.regions import Region
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.tables.unread_figures import LeftOut, is_told_apart, is_value_like
from keikaku.ingest.vocabulary import Vocabulary

_VALUES = Amount | Range | Relative | Event
_DIGIT = re.compile("[0-9]")
_SHOWN = 40


def left_in_columns(
    grid: Grid, region: Region, layout: Layout, told: Iterable[int], words: Vocabulary
) -> Iterator[LeftOut]:
    """The cells of values in columns that nobody understood; `told` are those told whole.

    In another column of unknown words behind the name it may be a single one among remarks.
    """
    whole = frozenset(told)
    others = {column.index for column in layout.others}
    for column in region.columns:
        unknown = column.role is None and column.index in others
        if column.index not in whole and (not unknown or is_told_apart(column, layout, words)):
            continue
        holds = _holds_value if column.index in whole else is_value_like
        for row in region.rows:
            cell = grid.at(row, column.index)
            if cell is not None and grid.starts_at(row, column.index) and holds(cell.text):
                yield LeftOut(cell, column.header.strip())


def left_in_rows(
    grid: Grid, rows: Iterable[int], layout: Layout, words: Vocabulary
) -> Iterator[LeftOut]:
    """The values of rows under a name that say nothing known of what they are: 見直し後."""
    kinds = layout.kinds
    for row in rows if kinds is not None and kinds != layout.name else ():
        label = grid.text(row, kinds or 0).strip()
        if not label or grid.starts_at(row, layout.name) or kind_of_row(label, words) is not None:
            continue
        for column in layout.values:
            cell = grid.at(row, column.index)
            if cell is not None and cell.row == row and is_value_like(cell.text):
                yield LeftOut(cell, label)


def tell_left_out(
    indicators: Sequence[DraftIndicator], grid: Grid, left: Iterable[LeftOut]
) -> None:
    """Write to each indicator which figures of its rows were left out."""
    found = list(left)
    placed = _placed(indicators, grid) if found else []
    for one in found:
        reach = range(one.cell.row, one.cell.row + one.cell.rowspan)
        beside = [each for each in placed if not each.rows.isdisjoint(reach)]
        # What stands before several names is of what they are under: its cost, its number.
        of_group = len(beside) > 1 and all(one.cell.column < each.column for each in beside)
        for each in beside if not of_group else ():
            tell(each.indicator, one)


@dataclass(frozen=True, slots=True)
class _Placed:
    """An indicator with its rows and the column of its name."""

    indicator: DraftIndicator
    rows: frozenset[int]
    column: int


def _placed(indicators: Sequence[DraftIndicator], grid: Grid) -> list[_Placed]:
    """The rows of the values of each, and those of its name in which no other has values."""
    cells = {cell.source: cell for cell in grid.cells}
    own = [
        frozenset(cells[v.source].row for v in one.values if v.source in cells)
        for one in indicators
    ]
    taken = frozenset[int]().union(*own)
    found = []
    for indicator, rows in zip(indicators, own, strict=True):
        name = cells.get(indicator.source) if indicator.source is not None else None
        reach = range(name.row, name.row + name.rowspan) if name is not None else ()
        column = name.column if name is not None else 0
        found.append(_Placed(indicator, rows | (frozenset(reach) - taken), column))
    return found


def tell(indicator: DraftIndicator, one: LeftOut) -> None:
    """Tell of one cell, in the place of the note that it was not taken."""
    details = {
        "name": indicator.name.name,
        "header": one.header or "(見出しなし)",
        "text": " ".join(one.cell.text.split())[:_SHOWN],
    }
    noted = "cell.not_taken", one.cell.source
    others = [doubt for doubt in indicator.doubts if (doubt.code, doubt.source) != noted]
    indicator.doubts = [*others, Doubt("value.left_out", "values", details, one.cell.source)]


def _holds_value(text: str) -> bool:
    """Whether a text may be a value or several, and is neither a year nor a sentence."""
    if not text.strip() or "。" in text or is_year(text):
        return False
    readings = [value.reading for value in parse_cell(text)]
    worded = all(isinstance(reading, Words) for reading in readings)
    return any(isinstance(reading, _VALUES) for reading in readings) or (
        worded and _DIGIT.search(fold(text)) is not None
    )
