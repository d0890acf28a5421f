"""Blocks, rows and cells out of whatever wraps them: content controls, changes, alternatives."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from keikaku.documents.docx.pieces import State
from keikaku.documents.markup import child, is_on, local

_CHANGES = {
    "ins": State.INSERTED,
    "moveTo": State.INSERTED,
    "del": State.DELETED,
    "moveFrom": State.DELETED,
}


class Wrapped(NamedTuple):
    """An element and the state that what wraps it gives to its letters."""

    name: str
    element: etree._Element
    state: State


def unwrapped(container: etree._Element, state: State = State.KEPT) -> Iterator[Wrapped]:
    """The children of a container in their order, wrappers opened."""
    waiting, states = [iter(container)], [state]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
            states.pop()
            continue
        inside = _inside(element)
        if inside is None:
            yield Wrapped(local(element), element, states[-1])
        else:
            waiting.append(iter(inside))
            states.append(max(states[-1], _CHANGES.get(local(element), State.KEPT)))


def _inside(element: etree._Element) -> etree._Element | list[etree._Element] | None:
    """What a wrapper wraps; None for an element that is no wrapper."""
    match local(element):
        case "sdt":
            content = child(element, "sdtContent")
            prompts = is_on(child(child(element, "sdtPr"), "showingPlcHdr"))
            return content if content is not None and not prompts else []
        case "customXml" | "smartTag" | "ins" | "moveTo" | "del" | "moveFrom":
            return element
        case "AlternateContent":
            choice = child(element, "Choice")
            chosen = choice if choice is not None else child(element, "Fallback")
            return chosen if chosen is not None else []
    return None
