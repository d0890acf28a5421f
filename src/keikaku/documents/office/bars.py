"""Shaded cells under years: the bars of a schedule."""

import re
from collections import defaultdict
from collections.abc import Iterable

from keikaku.core.years.parse import find_spans
from keikaku.documents.office.raw_tables import RawCell, RawTable

_DIGIT = re.compile(r"\d")
_OF_YEAR = re.compile(r"[\d元]")
_LONGEST_HEAD = 20


def mark_bars(table: RawTable) -> None:
    """Marks the shaded cells below a year that are shaded apart from their row and their column.

    Heads, columns of labels and every second row are shaded as a whole: that says nothing. A
    figure on a ground of its own is one that somebody marked.
    """
    plain = {row for cell in table.cells if not cell.fill for row in _rows(cell)}
    columns = {cell.column for cell in table.cells if cell.fill and cell.row in plain}
    below_years = {column: _below_year(cells) for column, cells in _of(table, columns).items()}
    for column, below in below_years.items():
        if all(cell.fill for cell in below):
            continue
        for cell in below:
            if cell.fill and cell.row in plain and cell.column == column:
                cell.bar = not _DIGIT.search(cell.pieces.text)


def _rows(cell: RawCell) -> range:
    return range(cell.row, cell.row + cell.rowspan)


def _of(table: RawTable, columns: set[int]) -> dict[int, list[RawCell]]:
    """The cells of some columns, from above."""
    found: dict[int, list[RawCell]] = defaultdict(list)
    for cell in table.cells if columns else ():
        for column in range(cell.column, cell.column + cell.colspan):
            if column in columns:
                found[column].append(cell)
    return found


def _below_year(in_column: Iterable[RawCell]) -> list[RawCell]:
    """The cells of a column below the last of its heads that names a year."""
    below: list[RawCell] = []
    has_year = False
    for cell in in_column:
        text = cell.pieces.text.strip()
        if len(text) <= _LONGEST_HEAD and _OF_YEAR.search(text) and find_spans(text):
            has_year, below = True, []
        else:
            below.append(cell)
    return below if has_year else []
