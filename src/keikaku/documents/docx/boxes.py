"""What is drawn at a paragraph: text boxes, charts, diagrams, pictures, embedded objects."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from lxml import etree

from keikaku.documents.markup import child, local, reference


class Kind(Enum):
    """What a drawn thing is."""

    TEXT = auto()
    LETTERING = auto()
    CHART = auto()
    DIAGRAM = auto()
    PICTURE = auto()
    OBJECT = auto()


class Drawn(NamedTuple):
    """One drawn thing: the element that holds its text, or the id of the part that holds it."""

    kind: Kind
    element: etree._Element
    part: str = ""
    text: str = ""


def drawn_in(anchor: etree._Element) -> Iterator[Drawn]:
    """The things of one drawing in their order, each once.

    A drawing that newer versions know stands beside one for older versions: the first is read.
    """
    waiting = [anchor]
    while waiting:
        element = waiting.pop()
        found = _drawn(element)
        if found is not None:
            yield found
        if found is None or found.kind is Kind.OBJECT:
            waiting += reversed(_inside(element))


def _inside(element: etree._Element) -> list[etree._Element]:
    if local(element) != "AlternateContent":
        return [*element]
    choice = child(element, "Choice")
    chosen = choice if choice is not None else child(element, "Fallback")
    return [*chosen] if chosen is not None else []


def _drawn(element: etree._Element) -> Drawn | None:
    match local(element):
        case "txbxContent":
            return Drawn(Kind.TEXT, element)
        case "textpath":
            text = element.get("string", "").strip()
            return Drawn(Kind.LETTERING, element, text=text) if text else None
        case "chart":
            return Drawn(Kind.CHART, element, part=reference(element, "id") or "")
        case "relIds":
            return Drawn(Kind.DIAGRAM, element, part=reference(element, "dm") or "")
        case "blip" | "imagedata":
            return Drawn(Kind.PICTURE, element)
        case "OLEObject":
            return Drawn(Kind.OBJECT, element)
    return None
