"""Columns of ways (めざす方向) that are all the target there is: 増加, 減少, 維持."""

from collections.abc import Sequence
from dataclasses import replace

from keikaku.documents.model import Grid
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.direction import printed_direction
from keikaku.ingest.tables.roles import BASES, VALUE_ROLES, ColumnRole

_OF_BASES = frozenset(BASES)
_OF_RESULTS = frozenset({ColumnRole.ACTUAL, ColumnRole.YEAR})


def with_aimed_ways(grid: Grid, rows: Sequence[int], columns: Sequence[Column]) -> Sequence[Column]:
    """The columns, one of ways as that of targets where it stands beside values of the present.

    Beside results it does with a year of its own (めざす方向（R11）); beside targets, and where it
    is drawn with arrows, it tells which way is good.
    """
    ways = [column for column in columns if column.role is ColumnRole.DIRECTION]
    valued = {column.role for column in columns if column.role in VALUE_ROLES}
    if len(ways) != 1 or not valued or not valued <= _beside(ways[0]):
        return columns
    texts = [text for row in rows if (text := grid.text(row, ways[0].index).strip())]
    if not texts or not all(_says_a_way(text) for text in texts):
        return columns
    target = replace(ways[0], role=ColumnRole.TARGET)
    return [target if column is ways[0] else column for column in columns]


def _beside(way: Column) -> frozenset[ColumnRole]:
    return _OF_BASES if way.period is None else _OF_BASES | _OF_RESULTS


def _says_a_way(text: str) -> bool:
    return printed_direction(text) is not None and any(letter.isalnum() for letter in text)
