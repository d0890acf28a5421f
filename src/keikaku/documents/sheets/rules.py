"""Tables by their lines: cells that lines hold together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from keikaku.documents.sheets.sheet import Area
from keikaku.documents.sheets.view import Box, View

# More tables than this on one sheet are a drawing made of lines.
_MOST_AREAS = 2_000


def ruled_areas(view: View, declared: Iterable[Area] = ()) -> list[Area]:
    """The areas that lines hold together, none of them over another; frames of a page are none.

    `declared` are the areas that somebody declared to be tables, whatever their lines.
    """
    index = BoxIndex(view.boxes)
    areas = [area for area in view.ruling.joined() if index.count(area, 2) == 2]
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
            whole = hull([whole, *touched])
        apart.append(whole)
    return sorted(apart)


def hull(areas: Sequence[Area]) -> Area:
    """The smallest rectangle that holds all of these."""
    return Area(
        min(area.top for area in areas),
        min(area.left for area in areas),
        max(area.bottom for area in areas),
        max(area.right for area in areas),
    )


def overlap(one: Area, other: Area) -> bool:
    """Whether two rectangles have a cell in common."""
    rows = one.top <= other.bottom and other.top <= one.bottom
    return rows and one.left <= other.right and other.left <= one.right
