"""The columns that a person sees in a table whose rows have edges of their own.

Word keeps a column for every edge in any row. Rows whose edges were moved by hand, or that were
drawn one by one, so make columns that nobody sees, and cells that stand below each other would
come apart. Edges that lie close together are one.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

SLIVER = 120
"""Twips, about 2 mm: narrower than one letter with its margins."""

# Edges are one also where they differ by less than this part of the narrowest cell beside them.
_SHARE = 0.25


class Extent(NamedTuple):
    """Where a cell lies between the left and the right of its table, in twips.

    A blank one holds nothing that would be lost if its two edges were one.
    """

    left: int
    right: int
    is_blank: bool = False


def columns_of(rows: Sequence[Sequence[Extent]]) -> Mapping[int, int]:
    """The number of the column that begins at each edge, counted from 0.

    Edges that are one have one number; the edge at the right end has the number of columns.
    """
    narrowest = _narrowest(rows)
    filled = _filled_from(rows)
    numbers: dict[int, int] = {}
    group: list[int] = []
    number = -1
    for edge in sorted(narrowest):
        if not group or not _is_one(group, edge, narrowest, filled):
            group = []
            number += 1
        group.append(edge)
        numbers[edge] = number
    return numbers


def _narrowest(rows: Sequence[Sequence[Extent]]) -> dict[int, int]:
    """The width of the narrowest cell at each edge."""
    found: dict[int, int] = {}
    for left, right, _ in (extent for row in rows for extent in row):
        for edge in (left, right):
            found[edge] = min(found.get(edge, right - left), right - left)
    return found


def _filled_from(rows: Iterable[Iterable[Extent]]) -> dict[int, int]:
    """For each edge where a cell with text begins, where the narrowest such cell ends."""
    found: dict[int, int] = {}
    for extent in (extent for row in rows for extent in row):
        if not extent.is_blank:
            found[extent.left] = min(found.get(extent.left, extent.right), extent.right)
    return found


def _is_one(
    group: Sequence[int], edge: int, narrowest: Mapping[int, int], filled: Mapping[int, int]
) -> bool:
    distance = edge - group[0]
    width = min(narrowest[each] for each in (*group, edge))
    if distance > max(SLIVER, _SHARE * width):
        return False
    return not any(filled.get(each, edge + 1) <= edge for each in group)
