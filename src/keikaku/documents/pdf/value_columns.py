"""Which columns of a table without rules hold values."""

from collections.abc import Sequence

from keikaku.documents.pdf.cell_blocks import CellLine

# So many of the texts of a column of values are values.
_VALUED = 0.4
# Numbers of one row stand at one height but for this part of their size.
_SAME_LINE = 0.3
# A value for several rows stands before more columns of values than so many.
_FEWEST = 2


def value_columns(columns: Sequence[Sequence[CellLine]]) -> frozenset[int]:
    """The columns behind the first that hold values, from the first row of values on."""
    tops = (line.top for lines in columns[1:] for line in lines if line.is_value)
    begin = min(tops, default=float("inf"))
    below = [[line for line in lines if line.base > begin] for lines in columns]
    found = [place for place, lines in enumerate(below) if place and _are_values(lines)]
    while len(found) > _FEWEST and _stand_between(below[found[0]], [below[at] for at in found[1:]]):
        found.pop(0)
    return frozenset(found)


def _stand_between(lines: Sequence[CellLine], others: Sequence[Sequence[CellLine]]) -> bool:
    """Whether each number of a column stands between those of others, as one for two rows does.

    基準値 in the middle beside 目標 and 実績 holds for both, and is no value of a row.
    """
    levels = [line.base for column in others for line in column if line.is_value]
    numbers = [line for line in lines if line.is_value]
    return not any(
        abs(line.base - level) < _SAME_LINE * line.size for line in numbers for level in levels
    )


def _are_values(lines: Sequence[CellLine]) -> bool:
    return bool(lines) and sum(line.is_value for line in lines) >= _VALUED * len(lines)
