"""What is drawn at a paragraph: text boxes, charts, diagrams, pictures, embedded objects."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from lxml import etree

from keikaku.documents.office.markup import child, local, reference


class Kind(Enum):
    """What a drawn thing is."""

    TEXT = auto()
    LETTERING = auto()
    CHART = auto()
    DIAGRAM = auto()
    PICTURE = auto()
    OBJECT = auto()


_KINDS = {
    "txbxContent": Kind.TEXT,
    "textpath": Kind.LETTERING,
    "chart": Kind.CHART,
    "relIds": Kind.DIAGRAM,
    "blip": Kind.PICTURE,
    "imagedata": Kind.PICTURE,
    "OLEObject": Kind.OBJECT,
}


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
    kind = _KINDS.get(local(element))
    match kind:
        case None:
            return None
        case Kind.LETTERING:
            return Drawn(kind, element, text=element.get("string", "").strip())
        case Kind.CHART | Kind.DIAGRAM:
            part = reference(element, "dm" if kind is Kind.DIAGRAM else "id")
            return Drawn(kind, element, part=part or "")
    return Drawn(kind, element)
