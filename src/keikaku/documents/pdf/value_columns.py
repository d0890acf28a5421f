"""Which columns of a table without rules hold values."""

from collections.abc import Sequence

from keikaku.documents.pdf.cell_blocks import CellLine

# So many of the texts of a column of values are values.
_VALUED = 0.4


def value_columns(columns: Sequence[Sequence[CellLine]]) -> frozenset[int]:
    """The columns behind the first that hold values, from the first row of values on."""
    tops = (line.top for lines in columns[1:] for line in lines if line.is_value)
    begin = min(tops, default=float("inf"))
    below = [[line for line in lines if line.base > begin] for lines in columns]
    return frozenset(place for place, lines in enumerate(below) if place and _are_values(lines))


def _are_values(lines: Sequence[CellLine]) -> bool:
    return bool(lines) and sum(line.is_value for line in lines) >= _VALUED * len(lines)
