"""Tables by their lines: cells that lines hold together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import islice

from keikaku.documents.sheets.sheet import BOTTOM, LEFT, RIGHT, TOP, Area
from keikaku.documents.sheets.view import Box, View

# More tables than this on one sheet are a drawing made of lines.
_MOST_AREAS = 2_000


def ruled_areas(view: View, declared: Iterable[Area] = ()) -> list[Area]:
    """The areas that lines hold together, none of them over another; frames of a page are none.

    `declared` are the areas that somebody declared to be tables, whatever their lines.
    """
    joined = _Joined()
    for row, cells in sorted(view.sides.items()):
        for column in sorted(cells):
            if not cells[column]:
                continue
            joined.add(row, column)
            lines = view.lines(row, column)
            if _joins_right(view, row, column, lines):
                joined.join((row, column), (row, column + 1))
            if _joins_down(view, row, column, lines):
                joined.join((row, column), (row + 1, column))
    for box in (*view.boxes, *view.blanks):
        joined.join_within(box.area)
    index = BoxIndex(view.boxes)
    areas = [area for area in joined.areas() if index.count(area, 2) == 2]
    return _apart([*_without_frames(areas), *declared])


class BoxIndex:
    """Finds the boxes that begin in an area."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._boxes = boxes
        self._tops = [box.area.top for box in boxes]

    def inside(self, area: Area) -> Iterator[Box]:
        """The boxes whose first cell lies in an area, in the order of rows."""
        first, last = bisect_left(self._tops, area.top), bisect_right(self._tops, area.bottom)
        for box in self._boxes[first:last]:
            if area.left <= box.area.left <= area.right:
                yield box

    def count(self, area: Area, most: int) -> int:
        """How many boxes begin in an area, counted no further than `most`."""
        return sum(1 for _ in islice(self.inside(area), most))


def _without_frames(areas: Sequence[Area]) -> list[Area]:
    """The areas without those that are only a line around others and the text beside them."""
    if len(areas) > _MOST_AREAS:
        return []
    return [
        area
        for area in areas
        if not any(other != area and _is_within(other, area) for other in areas)
    ]


def _is_within(inner: Area, outer: Area) -> bool:
    rows = outer.top <= inner.top and inner.bottom <= outer.bottom
    return rows and outer.left <= inner.left and inner.right <= outer.right


def _apart(areas: Sequence[Area]) -> list[Area]:
    """The areas with those that overlap made one."""
    apart: list[Area] = []
    for area in areas:
        whole = area
        while any(overlap(whole, other) for other in apart):
            touched = [other for other in apart if overlap(whole, other)]
            apart = [other for other in apart if other not in touched]
            whole = reduce(around, touched, whole)
        apart.append(whole)
    return sorted(apart)


def _joins_right(view: View, row: int, column: int, lines: int) -> bool:
    """Whether a line runs between a cell and the one at its right, or along both."""
    beside = view.sides.get(row, {}).get(column + 1, 0)
    if not beside:
        return False
    others = view.lines(row, column + 1)
    return bool(lines & RIGHT or lines & others & (TOP | BOTTOM))


def _joins_down(view: View, row: int, column: int, lines: int) -> bool:
    """Whether a line runs along a cell and the one below, or both lie between lines.

    The line under a title, or over a note, does not make it part of a table.
    """
    below = view.sides.get(row + 1, {}).get(column, 0)
    if not below:
        return False
    others = view.lines(row + 1, column)
    along = lines & others & (LEFT | RIGHT)
    return bool(along or (lines & TOP and lines & BOTTOM and others & BOTTOM))


class _Joined:
    """Cells in sets that grow together."""

    def __init__(self) -> None:
        self._above: dict[tuple[int, int], tuple[int, int]] = {}

    def add(self, row: int, column: int) -> None:
        """Adds a cell as a set of its own."""
        self._above.setdefault((row, column), (row, column))

    def join(self, one: tuple[int, int], other: tuple[int, int]) -> None:
        """Makes one set of the sets of two cells."""
        self.add(*one)
        self.add(*other)
        self._above[self._top(other)] = self._top(one)

    def join_within(self, area: Area) -> None:
        """Joins the cells at the edges of merged cells."""
        if area.top == area.bottom and area.left == area.right:
            return
        corner = (area.top, area.left)
        if corner not in self._above:
            return
        for row in range(area.top, area.bottom + 1):
            for column in {area.left, area.right}:
                if (row, column) in self._above:
                    self.join(corner, (row, column))
        for column in range(area.left, area.right + 1):
            for row in {area.top, area.bottom}:
                if (row, column) in self._above:
                    self.join(corner, (row, column))

    def areas(self) -> list[Area]:
        """The rectangle around each set."""
        found: dict[tuple[int, int], Area] = {}
        for row, column in self._above:
            top = self._top((row, column))
            cell = Area(row, column, row, column)
            found[top] = around(found[top], cell) if top in found else cell
        return sorted(found.values())

    def _top(self, cell: tuple[int, int]) -> tuple[int, int]:
        top = cell
        while self._above[top] != top:
            top = self._above[top]
        while self._above[cell] != top:
            self._above[cell], cell = top, self._above[cell]
        return top


def around(one: Area, other: Area) -> Area:
    """The smallest rectangle that holds two."""
    return Area(
        min(one.top, other.top),
        min(one.left, other.left),
        max(one.bottom, other.bottom),
        max(one.right, other.right),
    )


def overlap(one: Area, other: Area) -> bool:
    """Whether two rectangles have a cell in common."""
    rows = one.top <= other.bottom and other.top <= one.bottom
    return rows and one.left <= other.right and other.left <= one.right
