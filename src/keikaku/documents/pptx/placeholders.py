"""Placeholders: shapes that take their place and their form after the layout and the master."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from keikaku.documents.office.markup import descendants, local, within

TITLES = ("title", "ctrTitle")
"""The types of titles."""

FURNITURE = ("ftr", "sldNum", "dt", "hdr")
"""The types of what is printed on every slide."""

# What may stand in the place of any content; "" is content of no special type.
_CONTENT = ("body", "", "obj", "subTitle", "tbl", "chart", "dgm", "media", "clipArt", "pic")


class Placeholder(NamedTuple):
    """What a shape stands for: its type, and its number on the layout ("" where it has none)."""

    type: str
    number: str


def placeholder_of(shape: etree._Element) -> Placeholder | None:
    """What a shape stands for; None for one that was drawn on the slide itself."""
    for properties in shape:
        if local(properties).startswith("nv"):
            place = within(properties, "nvPr", "ph")
            return _told(place) if place is not None else None
    return None


def models(place: Placeholder | None, layers: Sequence[etree._Element]) -> Iterator[etree._Element]:
    """The shapes of the layout and the master that a placeholder takes after, nearest first."""
    for layer in layers if place is not None else ():
        model = _model(layer, place)
        if model is not None:
            yield model


def _model(layer: etree._Element, place: Placeholder | None) -> etree._Element | None:
    if place is None:
        return None
    known = [(_told(each), shape) for shape, each in _placeholders(layer)]
    for told, shape in known:
        if place.number and told.number == place.number:
            return shape
    alike: tuple[str, ...] = TITLES if place.type in TITLES else (place.type,)
    if place.type in _CONTENT:
        alike = (place.type, *_CONTENT)
    found = (shape for each in alike for told, shape in known if told.type == each)
    return next(found, None)


def _placeholders(layer: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    for shape in descendants(layer, "sp"):
        place = within(shape, "nvSpPr", "nvPr", "ph")
        if place is not None:
            yield shape, place


def _told(place: etree._Element) -> Placeholder:
    return Placeholder(place.get("type", ""), place.get("idx", ""))
