"""Blocks, rows and cells out of whatever wraps them: content controls, changes, alternatives."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from keikaku.documents.office.markup import child, is_on, local
from keikaku.documents.office.pieces import State

_CHANGES = {
    "ins": State.INSERTED,
    "moveTo": State.INSERTED,
    "del": State.DELETED,
    "moveFrom": State.DELETED,
}
_WRAPPERS = frozenset(("sdt", "AlternateContent", "customXml", "smartTag", *_CHANGES))


class Wrapped(NamedTuple):
    """An element and the state that what wraps it gives to its letters."""

    name: str
    element: etree._Element
    state: State


def unwrapped(container: etree._Element, state: State = State.KEPT) -> Iterator[Wrapped]:
    """The children of a container in their order, wrappers opened."""
    waiting: list[Iterator[etree._Element]] = [iter(container)]
    states = [state]
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
    name = local(element)
    if name not in _WRAPPERS:
        return None
    if name == "sdt":
        content = child(element, "sdtContent")
        prompts = is_on(child(child(element, "sdtPr"), "showingPlcHdr"))
        return content if content is not None and not prompts else []
    if name == "AlternateContent":
        choice = child(element, "Choice")
        chosen = choice if choice is not None else child(element, "Fallback")
        return chosen if chosen is not None else []
    return element
