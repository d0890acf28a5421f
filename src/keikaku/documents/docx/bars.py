"""Shaded cells under years: the bars of a schedule."""

import re
from collections import defaultdict

from keikaku.core.years.parse import find_spans
from keikaku.documents.docx.parts import RawCell, RawTable

_DIGIT = re.compile(r"\d")
_LONGEST_HEAD = 20


def mark_bars(table: RawTable) -> None:
    """Marks the shaded cells below a year that are shaded apart from their row and their column.

    Heads, columns of labels and every second row are shaded as a whole: that says nothing. A
    figure on a ground of its own is one that somebody marked.
    """
    if not any(cell.fill for cell in table.cells):
        return
    years = _year_columns(table)
    rows, columns = _wholly_shaded(table, years)
    for cell in table.cells:
        below = years.get(cell.column)
        if cell.fill is None or below is None or cell.row <= below or cell.row in rows:
            continue
        if cell.column not in columns and not _DIGIT.search(cell.pieces.text):
            cell.bar = True


def _year_columns(table: RawTable) -> dict[int, int]:
    """The columns under a cell that names a year, each with the row of that cell."""
    found: dict[int, int] = {}
    for cell in table.cells:
        text = cell.pieces.text.strip()
        if 0 < len(text) <= _LONGEST_HEAD and find_spans(text):
            for column in range(cell.column, cell.column + cell.colspan):
                found.setdefault(column, cell.row)
    return found


def _wholly_shaded(table: RawTable, years: dict[int, int]) -> tuple[set[int], set[int]]:
    """The rows all of whose cells are shaded, and the columns all of whose cells below the heads are."""
    last_head = max(years.values(), default=-1)
    rows: dict[int, list[RawCell]] = defaultdict(list)
    columns: dict[int, list[RawCell]] = defaultdict(list)
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.rowspan):
            rows[row].append(cell)
        if cell.row > last_head:
            columns[cell.column].append(cell)
    return _shaded(rows), _shaded(columns)


def _shaded(groups: dict[int, list[RawCell]]) -> set[int]:
    return {at for at, cells in groups.items() if all(cell.fill for cell in cells)}
