"""References of cells and ranges in the XML of a workbook: B6, $B$4:$D$4."""

import re
from functools import lru_cache

from keikaku.documents.sheets.sheet import Area

LAST_ROW, LAST_COLUMN = 1_048_575, 16_383
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")


def cell_at(reference: str) -> tuple[int, int] | None:
    """Row and column of a reference, from 0; None for one that names no cell of a sheet."""
    found = _CELL.fullmatch(reference)
    if found is None:
        return None
    row, column = int(found[2]) - 1, column_at(found[1])
    return (row, column) if row <= LAST_ROW and column <= LAST_COLUMN else None


@lru_cache(maxsize=20_000)
def column_at(letters: str) -> int:
    """The column that letters name: A is 0, AA is 26."""
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return column - 1


def area_at(reference: str) -> Area | None:
    """The range of a reference; None for one that names none."""
    first, _, last = reference.partition(":")
    begin, end = cell_at(first), cell_at(last or first)
    if begin is None or end is None:
        return None
    rows, columns = sorted((begin[0], end[0])), sorted((begin[1], end[1]))
    return Area(rows[0], columns[0], rows[1], columns[1])
