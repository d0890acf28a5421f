"""Where shapes stand on a slide."""

from typing import NamedTuple

from lxml import etree

from keikaku.documents.office.markup import child, whole, within


class Box(NamedTuple):
    """An area of a slide in English Metric Units from its top left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    def holds(self, other: "Box", most: float = 0.9) -> bool:
        """Whether at least this part of another area lies inside."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        if across < 0 or down < 0:
            return False
        return across * down >= most * max(other.width * other.height, 1)


NOWHERE = Box(0, 0, 0, 0)
"""The place of a shape that has none."""


class Frame(NamedTuple):
    """How lengths inside a group become lengths on the slide."""

    left: float = 0
    top: float = 0
    across: float = 1
    down: float = 1

    def box(self, transform: etree._Element) -> Box | None:
        """The place on the slide that a transform tells."""
        told = _told(transform, "off", "ext")
        if told is None:
            return None
        x, y, width, height = told
        left, top = self.left + x * self.across, self.top + y * self.down
        return Box(left, top, left + width * self.across, top + height * self.down)

    def inside(self, group: etree._Element) -> "Frame":
        """The frame of what stands in a group."""
        transform = within(group, "grpSpPr", "xfrm")
        outer = self.box(transform) if transform is not None else None
        inner = _told(transform, "chOff", "chExt") if transform is not None else None
        if outer is None or inner is None:
            return self
        x, y, width, height = inner
        across = outer.width / width if width else self.across
        down = outer.height / height if height else self.down
        return Frame(outer.left - x * across, outer.top - y * down, across, down)


def transform_of(shape: etree._Element) -> etree._Element | None:
    """The element that tells where a shape stands; None where it takes after its layout."""
    for name in ("spPr", "grpSpPr"):
        transform = within(shape, name, "xfrm")
        if transform is not None:
            return transform
    return child(shape, "xfrm")


def _told(transform: etree._Element, place: str, size: str) -> tuple[int, int, int, int] | None:
    at, extent = child(transform, place), child(transform, size)
    if at is None or extent is None:
        return None
    x, y = whole(at.get("x")) or 0, whole(at.get("y")) or 0
    width, height = whole(extent.get("cx")) or 0, whole(extent.get("cy")) or 0
    return x, y, max(width, 0), max(height, 0)
